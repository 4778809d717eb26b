/** Sentences as clauses: who or what acts, what is done, to what, and whether it has happened. */
import { remembering } from "../memo.ts";
import * as grammar from "./grammar.ts";
import { nounBits, verbBits } from "./lexicon.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Whether what a clause says has happened: told as a fact, denied, or only wished, planned or possible. */
export type Status = "fact" | "denied" | "open";

export interface Clause {
  /** The head of what it is about, with the words before it; empty if it is left out ("Restarted nginx"). */
  readonly subject: readonly Token[];
  /** Undefined in a clause without a verb ("Restart of both workers"). */
  readonly verb: Token | undefined;
  /** What is after the verb, prepositions included. */
  readonly object: readonly Token[];
  readonly passive: boolean;
  readonly status: Status;
  /** "had been changed": it happened before what is told. */
  readonly before: boolean;
  /** The word that opens it: "because", "after", "to", "by"; empty if none does. */
  readonly opener: string;
  /** Every token, in order. */
  readonly tokens: readonly Token[];
}

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  /** What `ofSentence` remembers, a place for each question. */
  readonly answers: unknown[];
}

/** What a document of some thousand words has; twice as many are remembered. */
const fewestSentences = 500;

/** Reads a sentence; the result is shared, nobody may change it. */
export const readSentence = remembering((text): Sentence => {
  const tokens = tokensOf(text);
  return { text, tokens, clauses: clausesOf(tokens), answers: [] };
}, fewestSentences);

let questions = 0;

/** The same question about a sentence, whose answer stays with the sentence: several requirements ask it, and so does the next edit of the document. */
export function ofSentence<Answer extends boolean | string>(ask: (sentence: Sentence) => Answer): (sentence: Sentence) => Answer {
  const place = questions++;
  return (sentence) => (sentence.answers[place] ??= ask(sentence)) as Answer;
}

const hardEnd = /^[.;:!?()—–•|[\]{}…"“”]$|^-+$/u;

function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let hasVerb = false;
  const close = (end: number): void => {
    if (tokens.slice(start, end).some(({ kind }) => kind !== "mark")) clauses.push(makeClause(tokens.slice(start, end), clauses));
    start = end;
    hasVerb = false;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "mark") {
      if (hardEnd.test(token.word) && !(token.word === "-" && isHyphen(tokens, index)) && !isAside(tokens, index)) {
        close(index);
        start = index + 1;
      } else if (token.word === "," && (hasVerb || isBackground(tokens.slice(start, index))) && verbFollows(tokens, index + 1)) {
        close(index);
        start = index + 1;
      }
    } else if (token.kind === "subordinator" && (hasVerb || index > start) && !(token.word === "that" && !hasVerb)) {
      if (verbFollows(tokens, index + 1)) close(index);
    } else if (token.kind === "conjunction" && (hasVerb || (isLinked(tokens.slice(start, index)) && (token.word === "but" || opensSubject(tokens[index + 1])))) && verbFollows(tokens, index + 1)) {
      // "There was no alert, but a customer complained."
      close(index);
    } else if (token.kind === "to" && hasVerb) {
      close(index);
    } else if ((token.kind === "be" || token.kind === "have" || token.kind === "modal") && (hasVerb || isRelative(tokens.slice(start, index))) && (tokens[index - 1]?.kind === "noun" || tokens[index - 1]?.kind === "adjective" || tokens[index - 1]?.form === "past")) {
      // "A model trained on old data had been rolled out": the helper begins what is told.
      close(index);
    } else if (token.kind === "verb") {
      const previous = tokens[index - 1];
      // "by restarting", "after checking", "causing …" are clauses of their own.
      if (token.form === "gerund" && index > start && previous?.kind !== "be" && previous?.kind !== "negation" && !carries(previous) && (hasVerb || previous?.kind === "preposition" || previous?.word === ",")) {
        close(previous?.kind === "preposition" ? index - 1 : index);
      } else if (hasVerb && (token.form === "past" || token.form === "participle") && previous?.kind === "noun") {
        // "the queries identified", "errors caused by": a participle after a noun.
        close(index);
      }
      hasVerb = true;
    }
  }
  close(tokens.length);
  return clauses;
}

/** "The cable is in order, and the mouse was innocent": of two things something is said by a form of "be" each. */
const isLinked = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind === "be");
const opensSubject = (token: Token | undefined): boolean => token !== undefined && ["determiner", "pronoun"].includes(token.kind);

/** "While the service was down, …", "since no one had access, …" */
const isBackground = (tokens: readonly Token[]): boolean => tokens.find(({ kind }) => kind !== "mark")?.kind === "subordinator" && tokens.some(({ kind }) => kind === "be" || kind === "have");
/** "which was not compatible", before "has been disabled" */
const isRelative = (tokens: readonly Token[]): boolean => isLinked(tokens.slice(tokens.findIndex(({ word }) => word === "which" || word === "that" || word === "who") + 1)) && tokens.some(({ word }) => word === "which" || word === "that" || word === "who");

/** The most words between parentheses that are read with what is around them: "(on call)". */
const longestAside = 4;

/** "The database team (Ana, Luis) was paged": one clause around names. */
function isAside(tokens: readonly Token[], index: number): boolean {
  const opened = tokens[index]?.word === "(" ? index : tokens[index]?.word === ")" ? tokens.slice(0, index).findLastIndex(({ word }) => word === "(") : -1;
  const closed = opened < 0 ? -1 : tokens.findIndex(({ word }, at) => at > opened && word === ")");
  return closed > opened + 1 && closed - opened - 1 <= longestAside && closed + 1 < tokens.length && opened > 0 && !tokens.slice(opened, closed).some(({ kind }) => kind === "verb" || kind === "be");
}

const carryBits = verbBits("carry");
const involveBits = verbBits("involve");
const carries = (token: Token | undefined): boolean => token?.kind === "verb" && (token.verb & carryBits) !== 0;

const isHyphen = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  const token = tokens[index];
  return before !== undefined && before.start + before.text.length === token?.start;
};

/** Does a verb come before the next boundary? */
function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 12, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "mark" && hardEnd.test(token.word))) return false;
    if (token.kind === "verb" || token.kind === "be" || token.kind === "modal" || token.kind === "have") return true;
  }
  return false;
}

function makeClause(tokens: readonly Token[], clauses: readonly Clause[]): Clause {
  const previous = clauses.at(-1);
  const first = tokens.find(({ kind }) => kind !== "mark");
  const opener = first !== undefined && ["subordinator", "conjunction", "preposition", "to"].includes(first.kind) ? first.word : "";
  const firstVerb = tokens.findIndex(({ kind }) => kind === "verb");
  // "began checking": what counts is what they began.
  const at = firstVerb >= 0 && carries(tokens[firstVerb]) && tokens[firstVerb + 1]?.kind === "verb" ? firstVerb + 1 : firstVerb;
  const helped = tokens.findIndex(({ kind }) => kind === "be");
  const verbAt = at >= 0 ? at : helped;
  const verb = verbAt < 0 ? undefined : tokens[verbAt];
  const before = verbAt < 0 ? tokens : tokens.slice(0, verbAt);
  const subject = before.filter(({ kind }) => ["noun", "pronoun", "adjective", "determiner", "number"].includes(kind));
  const helpers = before.filter(({ kind }) => kind === "be" || kind === "have" || kind === "modal" || kind === "negation" || kind === "to");
  const particle = verb?.lemma.includes(" ") === true && tokens[verbAt + 1]?.word === verb.lemma.split(" ")[1] && tokens[verbAt + 1]?.word !== "into" ? 1 : 0;
  const object = verbAt < 0 ? [] : tokens.slice(verbAt + 1 + particle);
  const isPast = verb?.form === "past" || verb?.form === "participle";
  const beHelped = helpers.some(({ kind, word }) => kind === "be" && !/^'s$/u.test(word)) || before.some(({ word }) => grammar.getForms.has(word));
  const byFollows = object.slice(0, 6).some(({ word }) => word === "by");
  const next = object.find(({ kind }) => kind !== "adverb");
  const opensObject = next !== undefined && ["determiner", "pronoun", "noun", "number", "adjective"].includes(next.kind);
  const about = subject.findLast(({ kind }) => kind === "noun" || kind === "pronoun");
  // "The clerk wrote to the desk": a person in front acts.
  const acts = ((verb?.verb ?? 0) & involveBits) === 0 && next?.kind === "preposition" && next.word !== "by" && about !== undefined && isPerson(about);
  const bare = isPast && helpers.length === 0 && subject.length > 0 && !opensObject && !acts;
  const together = ["and", "or", "but", "then"].includes(opener) || (opener === "" && tokens[0]?.kind === "verb");
  const shared = together && subject.length === 0 && verb !== undefined && verb.form !== "gerund" ? previous?.subject : undefined;
  // "It was found, drained and replaced"
  const joined = together && subject.length === 0 && helpers.length === 0 && isPast && previous?.passive === true && !opensObject ? previous : undefined;
  const passive = (isPast && (beHelped || byFollows || bare)) || joined !== undefined;
  // "No orders came in and she called the desk": "no" is about the orders alone.
  const deniesOne = previous?.status === "denied" && previous.tokens.some(({ word }) => word === "no");
  // "The guests who came late were shown a red light"
  const resumed = subject.length === 0 && opener === "" && ["be", "have", "modal"].includes(first?.kind ?? "") ? clauses.findLast((clause) => !["who", "which", "that"].includes(clause.opener))?.subject : undefined;
  const inherited = (opener === "and" || opener === "or") && !deniesOne ? previous?.status : undefined;
  // "The team had to update it" is no earlier past.
  const past = before.some(({ word }, index) => word === "had" && before[index + 1]?.word !== "to");
  return { subject: shared ?? resumed ?? subject, verb, object, passive, before: past, status: statusOf(tokens, verbAt, helpers, opener) ?? inherited ?? "fact", opener, tokens };
}

const openModals = new Set(["should", "must", "shall", "will", "would", "'ll", "can", "could", "may", "might", "need", "ought"]);

function statusOf(tokens: readonly Token[], verbAt: number, helpers: readonly Token[], opener: string): Status | undefined {
  const words = tokens.slice(introduced(tokens, verbAt), verbAt < 0 ? tokens.length : verbAt).map(({ word }) => word);
  const denied = helpers.some(({ kind, word }) => kind === "negation" && word !== "no") || words.some((word) => word === "no" || word === "nobody" || word === "none" || word === "nothing" || word === "without" || word === "neither" || word === "nor" || word === "instead" && opener === "instead");
  if (denied) return "denied";
  if (helpers.some(({ word }) => openModals.has(word))) return "open";
  if (opener === "if" || opener === "unless" || opener === "whether") return "open";
  return undefined;
}

/** "With no improvement, the incident was escalated": where the clause itself begins. */
function introduced(tokens: readonly Token[], verbAt: number): number {
  return tokens[0]?.kind === "preposition" ? tokens.slice(0, Math.max(verbAt, 0)).findLastIndex(({ word }) => word === ",") + 1 : 0;
}

/** Are some tokens about people: a team, a name, a pronoun? */
export function people(tokens: readonly Token[]): boolean {
  return tokens.some(isPerson);
}

const personBits = nounBits("team");

export function isPerson(token: Token): boolean {
  return (token.noun & personBits) !== 0 || token.word.startsWith("@") || (token.kind === "pronoun" && grammar.personalPronouns.has(token.word)) || isName(token);
}

/** A capitalized unknown word that is no sign of a product: "Priya", "Tomasz". */
export const isName = (token: Token): boolean => token.unknown && token.kind === "noun" && /^\p{Lu}\p{Ll}{1,12}$/u.test(token.text) && !(token.start === 0 && token.word.endsWith("s"));
