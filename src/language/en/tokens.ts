/** A sentence as tokens: each with its kind and what its word says. */
import * as grammar from "./grammar.ts";
import { nounBits, nounOf, particlesOf, verbBits, verbClassesOf, verbsOf } from "./lexicon.ts";
import type { VerbForm, VerbReading } from "./forms.ts";

/** `be`, `have`, `do` and `modal` help a verb; `mark` is anything that is not a word. */
export type TokenKind = "verb" | "noun" | "adjective" | "adverb" | "determiner" | "pronoun" | "preposition" | "conjunction" | "subordinator" | "be" | "have" | "modal" | "to" | "negation" | "number" | "mark";

export interface Token {
  readonly text: string;
  /** In lower case, its apostrophes straight. */
  readonly word: string;
  /** UTF-16 index in the sentence. */
  readonly start: number;
  kind: TokenKind;
  lemma: string;
  form: VerbForm | undefined;
  /** What the word says as a verb and as a noun, as bits; both are 0 if it is unknown. */
  verb: number;
  noun: number;
  /** Is the word in no lexicon, not even as a small word? */
  unknown: boolean;
}

const pattern = /[@#$~/]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_./@:%+’'\\-]|(?<=\d),(?=\d{3}))*|[^\s\p{L}\p{N}]/gu;
/** Most words; nothing can be cut from them. */
const onlyLetters = /^[a-z]+$/i;
const contraction = /(?:n't|'(?:s|re|ve|ll|d|m))$/u;

/** Cuts a sentence into tokens and decides which part each plays. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const match of sentence.matchAll(pattern)) {
    if (onlyLetters.test(match[0])) {
      tokens.push(makeToken(match[0], match.index));
      continue;
    }
    const text = match[0].replace(/(?<![.:'’/,-])[.:'’/,-]+$/u, "");
    const word = text.toLowerCase().replaceAll("’", "'");
    const cut = contraction.exec(word)?.[0];
    if (cut !== undefined && cut.length < word.length) {
      tokens.push(makeToken(text.slice(0, -cut.length), match.index), makeToken(text.slice(-cut.length), match.index + text.length - cut.length));
    } else if (text !== "") tokens.push(makeToken(text, match.index));
    const rest = match[0].slice(text.length);
    if (rest !== "") tokens.push(makeToken(rest, match.index + text.length));
  }
  for (const index of tokens.keys()) tag(tokens, index);
  return tokens;
}

function makeToken(text: string, start: number): Token {
  return { text, word: text.toLowerCase().replaceAll("’", "'"), start, kind: "mark", lemma: "", form: undefined, verb: 0, noun: 0, unknown: false };
}

const smallWords: readonly (readonly [ReadonlySet<string>, TokenKind])[] = [
  [grammar.negations, "negation"],
  [grammar.beForms, "be"],
  [grammar.haveForms, "have"],
  [new Set([...grammar.modals, ...grammar.doForms]), "modal"],
  [grammar.subordinators, "subordinator"],
  [grammar.conjunctions, "conjunction"],
  [grammar.determiners, "determiner"],
  [new Set(["one"]), "determiner"],
  [new Set([...grammar.subjectPronouns, ...grammar.objectPronouns]), "pronoun"],
  [grammar.prepositions, "preposition"],
  [grammar.adverbs, "adverb"],
  [grammar.adjectives, "adjective"],
];

const kindOfSmallWord = new Map<string, TokenKind>();
for (const [words, kind] of smallWords) for (const word of words) if (!kindOfSmallWord.has(word)) kindOfSmallWord.set(word, kind);

/** Decides what a token is, from its word and the tokens before it, which are decided already. */
function tag(tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (token === undefined) return;
  const { word } = token;
  if (!/[\p{L}\p{N}]/u.test(word) && word !== "&") return;
  if (grammar.numberWords.has(word) && word !== "one" && word !== "single") {
    token.kind = "number";
    return;
  }
  if (/^[~+-]?\d[\d.,:]*(?:%|[ap]m|st|nd|rd|th|k|x|ms|s|m|h|gb|mb|min)?$/u.test(word)) {
    token.kind = "number";
    return;
  }
  if (tokens[index - 1]?.kind === "number" && /^(?:AM|PM|UTC|GMT|[A-Z]{1,3}T|h|hrs?|hours|Z)$/u.test(token.text)) {
    token.kind = "number";
    return;
  }
  const previous = previousWord(tokens, index);
  const next = tokens[index + 1];
  // The month, not the modal.
  if (token.text === "May" && (/^\d/u.test(next?.word ?? "") || previous?.kind === "number" || previous?.kind === "preposition")) {
    token.kind = "number";
    return;
  }
  const small = kindOfSmallWord.get(word);
  if (word === "to") {
    token.kind = next !== undefined && verbsOf(next.word).some(({ form }) => form === "base") && !isThing(next, tokens[index + 2]) ? "to" : "preposition";
    return;
  }
  // "'s" after a noun is a genitive, or "is": a genitive before a noun.
  if (word === "'s" && next !== undefined && !/ed$|ing$/u.test(next.word) && (nounOf(next.word).bits > 0 || (/^\p{L}+s$/u.test(next.word) && !kindOfSmallWord.has(next.word) && verbsOf(next.word).length === 0))) {
    token.kind = "mark";
    return;
  }
  if (small !== undefined && !(small === "adjective" && verbsOf(word).length > 0 && isVerbPlace(previous, next))) {
    token.kind = small;
    token.noun = nounOf(word).bits & peopleBits;
    return;
  }
  const before = previous?.word ?? "";
  const noun = nounOf(word, before);
  const readings = verbsOf(word);
  const reading = chooseVerb(readings, previous);
  if (reading !== undefined && isVerbHere(reading, readings, noun.bits, previous, tokens, index)) {
    asVerb(token, reading, tokens, index);
    token.noun = noun.bits;
    return;
  }
  if (noun.bits > 0 || reading !== undefined) {
    token.kind = "noun";
    token.lemma = noun.bits > 0 ? noun.lemma : (reading?.lemma ?? noun.lemma);
    token.noun = noun.bits;
    token.verb = reading === undefined ? 0 : verbClassesOf(reading.lemma);
    token.form = reading?.form;
    return;
  }
  tagUnknown(token, previous, next);
}

/** Words that are adjectives and verbs ("clear", "open") act after "to", a modal or a pronoun, and at the start before an object. */
const isVerbPlace = (previous: Token | undefined, next: Token | undefined): boolean => previous?.kind === "to" || previous?.kind === "modal" || (previous?.kind === "pronoun") || ((previous === undefined || previous.kind === "mark") && next !== undefined && opensObject(next));

const peopleBits = nounBits("team", "user");

/** An unknown word is judged by its ending and its place. */
function tagUnknown(token: Token, previous: Token | undefined, next: Token | undefined): void {
  const { word } = token;
  token.unknown = true;
  token.lemma = word;
  if (word.endsWith("ly")) {
    token.kind = "adverb";
    token.unknown = false;
  } else if (/^(?:re-?|un|de-?|dis|auto-?|hot|force-?|hard-?|soft-?)/u.test(word) && !(previous !== undefined && ["determiner", "number", "adjective"].includes(previous.kind)) && prefixed(token)) {
    return;
  } else if (/\p{L}{2}ed$/u.test(word) && (previous?.kind === "determiner" || previous?.kind === "number" || previous?.kind === "adjective") && next !== undefined && isNounLike(next)) {
    token.kind = "adjective";
    token.unknown = false;
  } else if (/\p{L}{2}ed$/u.test(word)) {
    token.kind = "verb";
    token.form = "past";
  } else if (/\p{L}{2}ing$/u.test(word) && previous?.kind !== "determiner") {
    token.kind = "verb";
    token.form = "gerund";
  } else if (/^\P{Lu}*(?:ous|ful|less|able|ible|ive|ic|al|ish|ary|ent|ant)$/u.test(previous === undefined ? word : token.text)) {
    token.kind = "adjective";
    token.unknown = false;
  } else if (previous !== undefined && (previous.kind === "modal" || previous.kind === "to" || (previous.kind === "pronoun" && grammar.personalPronouns.has(previous.word) && !grammar.objectPronouns.has(previous.word)))) {
    token.kind = "verb";
    token.form = "base";
  } else {
    token.kind = "noun";
  }
}

/** "repinned", "de-registered", "force-restarted": a known verb after a prefix says what that verb says. */
function prefixed(token: Token): boolean {
  const bare = token.word.replace(/^(?:re-?|un|de-?|dis|auto-?|hot|force-?|hard-?|soft-?)/u, "");
  const reading = bare.length > 2 ? verbsOf(bare)[0] : undefined;
  if (reading === undefined || /^un(?!b|c|d|f|h|i|j|l|m|p|r(?!es)|s(?!olv)|t|w)/u.test(token.word)) return false;
  token.kind = reading.form === "base" || reading.form === "third" ? "noun" : "verb";
  token.form = reading.form;
  token.lemma = token.word;
  token.verb = verbClassesOf(reading.lemma) | verbClassesOf("modify");
  token.unknown = false;
  return true;
}

/** The last token before one that is a word and no adverb. */
function previousWord(tokens: readonly Token[], index: number): Token | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "adverb") continue;
    return token.kind === "mark" && (token.word === '"' || token.word === "“" || token.word === "'" || token.word === "`") ? previousWord(tokens, at) : token;
  }
  return undefined;
}

/** A thing follows "to" rather than a verb: "to production", "to the". */
const isThing = (token: Token, behind: Token | undefined): boolean => nounOf(token.word).bits > 0 && (behind === undefined || !/^\p{L}/u.test(behind.word) || grammar.prepositions.has(behind.word) || grammar.conjunctions.has(behind.word));

function chooseVerb(readings: readonly VerbReading[], previous: Token | undefined): VerbReading | undefined {
  if (readings.length < 2) return readings[0];
  const helped = previous?.kind === "be" || previous?.kind === "have";
  const wanted = helped ? ["participle", "past", "gerund"] : previous?.kind === "to" || previous?.kind === "modal" ? ["base"] : ["past", "base", "third", "gerund", "participle"];
  for (const form of wanted) {
    const found = readings.find((reading) => reading.form === form);
    if (found !== undefined) return found;
  }
  return readings[0];
}

/** Words that are nouns more often than verbs, where nothing around them tells. */
const ratherNoun = new Set(
  (
    "issue report alert page error cause service server request release update change check test log load time number point place state user use need plan process record set side sign step stop support switch team trace track traffic trial view work " +
    "access answer attack attempt backup base block build bug call code commit contact control copy cost count crash cut cycle delay demand design display drop end estimate exit export fail fault feed file filter fix flag flow focus form function group guard guide hand head help " +
    "hit hold host import increase input inventory key lag layer lead level limit line link list look loop lot mail map mark market match matter measure memory merge message mind mirror mistake model monitor name note notice offer order outage output package panic part patch pause pay peak " +
    "phone pin pipe plug pool port post power press price print problem profile project pull pump purchase push query question queue range rate read reset result return review ring role roll root route rule run sample scale schedule schema score screen script search section sense shift ship " +
    "shop show shock shut signal size sort source spike split stage standard start storm stress string structure study style surge table tag talk target task tear term tie title tool top touch tour town trade train transfer trap treat trigger trip trouble try tune turn type upgrade value version visit visitor volume wait walk warning wash watch water web wire word workaround yield restart reboot rollback revert failover deploy hotfix downtime"
  ).split(/\s+/u),
);

function isVerbHere(reading: VerbReading, readings: readonly VerbReading[], noun: number, previous: Token | undefined, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const { form } = reading;
  const kind = previous?.kind;
  if (form === "past" || form === "participle") {
    // "the failed deployment": between a determiner and a noun it is an adjective.
    if (kind === "determiner" || (kind === "preposition" && next !== undefined && isNounLike(next))) return readings.some((other) => other.form === "base") ? false : !(next !== undefined && isNounLike(next));
    return true;
  }
  // "The machine learning team", but "errors affecting users".
  if (form === "gerund" && kind === "noun" && next !== undefined && isNounLike(next) && !opensObject(next) && (verbClassesOf(reading.lemma) & causing) === 0) return false;
  if (form === "gerund") return !(kind === "determiner" || kind === "adjective" || next?.word === "of" && kind !== undefined && kind !== "mark" || (noun > 0 && kind !== "be" && !(next !== undefined && opensObject(next))));
  if (kind === "modal" || kind === "to") return form === "base";
  if (kind === "be" || kind === "have") return false;
  if (kind === "determiner" || kind === "preposition" || kind === "adjective" || kind === "number" || previous?.word === "'s") return false;
  if (kind === "pronoun") return true;
  if (kind === "negation") return previous?.word !== "no";
  const ambiguous = noun > 0 || ratherNoun.has(reading.lemma);
  if (!ambiguous) return true;
  if (next === undefined) return false;
  // At the start of a clause: "Restart nginx", "check the logs"; "Restart of nginx", "Check failed" not.
  if (previous === undefined || kind === "mark" || kind === "conjunction" || kind === "subordinator") {
    if (form === "third") return previous !== undefined && opensObject(next);
    return (opensObject(next) || (isNounLike(next) && !isFinite(tokens, index + 1)));
  }
  return kind === "noun" && isVerbBehindNoun(reading, noun, previous, tokens, index);
}

/** "Alerts fire", "Murphy checks the logs", "users report errors", "the worker restarts and reads". */
function isVerbBehindNoun({ lemma, form }: VerbReading, noun: number, subject: Token, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (opensObject(next)) return true;
  if (form === "base") return /[^s]s$|ople$/u.test(subject.word) && (isNounLike(next) || next.word === "that");
  if (form !== "third") return false;
  if (noun === 0 && (isNounLike(next) || (next.word === "and" && verbsOf(tokens[index + 2]?.word ?? "").some((other) => other.form === "third")))) return true;
  return particlesOf(lemma).some(({ other }) => other === next.word) || /^\d/u.test(next.word) || grammar.adjectives.has(next.word) || /^\p{Lu}\p{Ll}/u.test(next.text);
}

const causing = verbBits("cause", "fail", "involve", "tell");

const opensObject = ({ word }: Token): boolean => grammar.determiners.has(word) || (grammar.objectPronouns.has(word) && word !== "it") || word === "it" || word === "that";
const isNounLike = ({ word }: Token): boolean => /^[\p{L}\p{N}@#/]/u.test(word) && !grammar.prepositions.has(word) && !grammar.conjunctions.has(word) && !grammar.subordinators.has(word) && !grammar.beForms.has(word) && !grammar.haveForms.has(word) && !grammar.modals.has(word) && word !== "to" && !word.endsWith("ly");

/** Does a finite verb follow soon, so that what comes before is its subject? */
function isFinite(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 4, tokens.length); at++) {
    const word = tokens[at]?.word ?? "";
    if (!/^\p{L}/u.test(word) || grammar.prepositions.has(word)) return false;
    if (grammar.beForms.has(word) || grammar.modals.has(word) || grammar.doForms.has(word)) return true;
    if (at > from && /(?:ed|s)$/u.test(word) && verbsOf(word).some(({ form }) => form === "past" || form === "third") && nounOf(word).bits === 0) return true;
    if (word.endsWith("ed") && verbsOf(word).length > 0) return true;
  }
  return false;
}

/** Sets what a verb says, with its particle if it has one. */
function asVerb(token: Token, { lemma, form }: VerbReading, tokens: readonly Token[], index: number): void {
  token.kind = "verb";
  token.lemma = lemma;
  token.form = form;
  token.verb = verbClassesOf(lemma);
  const particles = particlesOf(lemma);
  if (particles.length === 0) return;
  const found = particles.find(({ other }) => standsBehind(other, tokens, index));
  if (found === undefined) return;
  token.lemma = `${lemma} ${found.other}`;
  token.verb = found.bits;
}

/** "rolled back", "rolled the release back": at once, or after an object of a few words. */
function standsBehind(particle: string, tokens: readonly Token[], index: number): boolean {
  const words = particle.split(" ");
  for (let at = index + 1; at < Math.min(index + 7, tokens.length); at++) {
    const word = tokens[at]?.word ?? "";
    if (words.every((part, offset) => tokens[at + offset]?.word === part)) {
      if (at === index + 1) return true;
      if (particle === "into") return true;
      // Behind an object the particle ends the phrase: "pulled the vendor in", not "pulled the logs in the office".
      const behind = tokens[at + words.length]?.word ?? "";
      return !/^(?:the|a|an|our|all|its|their|this|that|\d.*)$/u.test(behind);
    }
    if (/^[.;:!?—–]$/u.test(word) || grammar.subordinators.has(word)) return false;
  }
  return false;
}
