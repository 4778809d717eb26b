/** A sentence as tokens: each with its kind and what its word says. */
import { remembering } from "../memo.ts";
import type { VerbForm, VerbReading } from "./forms.ts";
import * as grammar from "./grammar.ts";
import { endsCompound, mostWords, nounBits, nounOf, particlesOf, verbBits, verbClassesOf, verbsOf, type NounReading } from "./lexicon.ts";

/** `be`, `have`, `do` and `modal` help a verb; `mark` is anything that is not a word. */
export type TokenKind = "verb" | "noun" | "adjective" | "adverb" | "determiner" | "pronoun" | "preposition" | "conjunction" | "subordinator" | "be" | "have" | "modal" | "to" | "negation" | "number" | "mark";

export interface Token {
  readonly text: string;
  /** In lower case, its apostrophes straight. */
  readonly word: string;
  /** UTF-16 index in the sentence. */
  readonly start: number;
  /** What its word can be in any sentence. */
  readonly known: Word;
  kind: TokenKind;
  lemma: string;
  form: VerbForm | undefined;
  /** What the word says as a verb and as a noun, as bits; both are 0 if it is unknown. */
  verb: number;
  noun: number;
  /** Is the word in no lexicon, not even as a small word? */
  unknown: boolean;
}

/** What is known of a word by itself, looked up once for all the sentences that it is in. */
interface Word {
  readonly text: string;
  readonly word: string;
  /** "&" is one too. */
  readonly isWord: boolean;
  readonly isNumber: boolean;
  /** Is it part of a time, behind a number: "UTC", "PM"? */
  readonly isOfTime: boolean;
  readonly small: TokenKind | undefined;
  readonly verbs: readonly VerbReading[];
  /** As a noun that no other noun is before. */
  readonly noun: NounReading;
  readonly endsCompound: boolean;
  /** Does it begin what a verb is done to: "the", "it"? */
  readonly opensObject: boolean;
  /** Can it be a noun, or part of its group? */
  readonly isNounLike: boolean;
}

/** Cuts a sentence into tokens and decides which part each plays. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const chunk of sentence.split(" ")) {
    for (const { known, offset } of partsOf(chunk)) tokens.push(makeToken(known, start + offset));
    start += chunk.length + 1;
  }
  for (const index of tokens.keys()) tag(tokens, index);
  return tokens;
}

const makeToken = (known: Word, start: number): Token => ({ text: known.text, word: known.word, start, known, kind: "mark", lemma: "", form: undefined, verb: 0, noun: 0, unknown: false });

interface Part {
  readonly known: Word;
  readonly offset: number;
}

const pattern = /[@#$~/]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_./@:%+’'\\-]|(?<=\d),(?=\d{3}))*|[^\s\p{L}\p{N}]/gu;
/** Most words; nothing can be cut from them. */
const onlyLetters = /^[a-z]+$/i;
const contraction = /(?:n't|'(?:s|re|ve|ll|d|m))$/u;

/** Cuts what is between two blanks: "didn't," into "did", "n't" and ",". */
const partsOf = remembering((chunk): readonly Part[] => {
  if (onlyLetters.test(chunk)) return [{ known: wordOf(chunk), offset: 0 }];
  const parts: Part[] = [];
  const add = (text: string, offset: number): void => {
    if (text !== "") parts.push({ known: wordOf(text), offset });
  };
  for (const { 0: match, index } of chunk.matchAll(pattern)) {
    const text = match.replace(/(?<![.:'’/,-])[.:'’/,-]+$/u, "");
    const cut = contraction.exec(straight(text))?.[0].length ?? 0;
    const end = cut < text.length ? text.length - cut : text.length;
    add(text.slice(0, end), index);
    add(text.slice(end), index + end);
    add(match.slice(text.length), index + text.length);
  }
  return parts;
}, mostWords);

const straight = (text: string): string => text.toLowerCase().replaceAll("’", "'");

const wordOf = remembering((text): Word => {
  const word = straight(text);
  const isWord = /[\p{L}\p{N}]/u.test(word) || word === "&";
  return {
    text,
    word,
    isWord,
    isNumber: (grammar.numberWords.has(word) && word !== "one" && word !== "single") || /^[~+-]?\d[\d.,:]*(?:%|[ap]m|st|nd|rd|th|k|x|ms|s|m|h|gb|mb|min)?\+?$|^\d[\d.,]*[-–]\d[\d.,]*%?$/u.test(word),
    isOfTime: /^(?:AM|PM|UTC|GMT|[A-Z]{1,3}T|h|hrs?|hours|Z)$/u.test(text),
    small: kindOfSmallWord.get(word),
    verbs: verbsOf(word),
    noun: nounOf(word),
    endsCompound: endsCompound(word),
    opensObject: grammar.determiners.has(word) || grammar.objectPronouns.has(word) || word === "that",
    isNounLike: /^[\p{L}\p{N}@#/]/u.test(word) && !word.endsWith("ly") && !joining.some((words) => words.has(word)),
  };
}, mostWords);

/** The small words that no noun begins with. */
const joining: readonly ReadonlySet<string>[] = [grammar.prepositions, grammar.conjunctions, grammar.subordinators, grammar.beForms, grammar.haveForms, grammar.modals, new Set(["to"])];

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
  const { word, known } = token;
  if (!known.isWord) return;
  const next = tokens[index + 1];
  if (known.isNumber || (known.isOfTime && tokens[index - 1]?.kind === "number")) {
    token.kind = "number";
    return;
  }
  const previous = previousWord(tokens, index);
  // The month, not the modal.
  if (token.text === "May" && (/^\d/u.test(next?.word ?? "") || previous?.kind === "number" || previous?.kind === "preposition")) {
    token.kind = "number";
    return;
  }
  if (word === "to") {
    // "to manually update it"
    const after = next !== undefined && next.word.endsWith("ly") && next.known.verbs.length === 0 ? index + 2 : index + 1;
    const verb = tokens[after];
    token.kind = verb !== undefined && verb.known.verbs.some(({ form }) => form === "base") && !isThing(verb, tokens[after + 1]) ? "to" : "preposition";
    return;
  }
  if (word === "'s" && next !== undefined && (isGenitiveBefore(next) || (tokens[index - 1]?.kind === "noun" && grammar.adjectives.has(next.word) && tokens[index + 2]?.known.noun.bits !== 0))) {
    token.kind = "mark";
    return;
  }
  if (known.small !== undefined && !(known.small === "adjective" && known.verbs.length > 0 && isVerbPlace(previous, next))) {
    token.kind = known.small;
    token.noun = known.noun.bits & peopleBits;
    return;
  }
  const noun = known.endsCompound ? nounOf(word, previous?.word) : known.noun;
  const reading = chooseVerb(known.verbs, previous);
  if (reading !== undefined && isVerbHere(reading, known.verbs, noun.bits, previous, tokens, index)) {
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

/** "'s" before a noun is a genitive, and else "is": "the worker's memory", "it's restarting". */
const isGenitiveBefore = ({ word, known }: Token): boolean => !/ed$|ing$/u.test(word) && (known.noun.bits > 0 || (/^\p{L}+s$/u.test(word) && known.small === undefined && known.verbs.length === 0));

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
  } else if (next?.word !== "of" && !word.endsWith("ment") && /^\P{Lu}*(?:ous|ful|less|able|ible|ive|ic|al|ish|ary|ent|ant)$/u.test(previous === undefined ? word : token.text)) {
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
const isThing = (token: Token, behind: Token | undefined): boolean => token.known.noun.bits > 0 && (behind === undefined || !/^\p{L}/u.test(behind.word) || grammar.prepositions.has(behind.word) || grammar.conjunctions.has(behind.word));

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
    // "This prevented users from …", but "this failed deployment"
    if (previous !== undefined && /^(?:this|that|these|those)$/u.test(previous.word) && follows.has(reading.lemma)) return true;
    // "the failed deployment": between a determiner and a noun it is an adjective.
    if (kind === "determiner" || (kind === "preposition" && next !== undefined && isNounLike(next))) return readings.some((other) => other.form === "base") ? false : !(next !== undefined && isNounLike(next));
    return true;
  }
  // "The machine learning team", but "errors affecting users".
  if (form === "gerund" && kind === "noun" && next !== undefined && isNounLike(next) && !opensObject(next) && (verbClassesOf(reading.lemma) & causing) === 0) return false;
  if (form === "gerund") return !(kind === "determiner" || kind === "adjective" || next?.word === "of" && kind !== undefined && kind !== "mark" || (noun > 0 && kind !== "be" && !(next !== undefined && opensObject(next))));
  if (kind === "modal" || kind === "to") return form === "base";
  // "It was transfer to the team", "we have take traces": the form is wrong, the verb is meant.
  if (kind === "be") return form === "base" && next !== undefined && (next.word === "to" || next.word === "by" || particlesOf(reading.lemma).some(({ other }) => other === next.word && tokens[index + 2]?.word === "by"));
  if (kind === "have") return form === "base" && noun === 0 && next !== undefined && opensObject(next);
  // "The inspector on gate 3 notices that …"
  if (previous?.kind === "number") return form === "third" && tokens[index - 2]?.kind === "noun" && isVerbBehindNoun(reading, noun, previous, tokens, index);
  if (kind === "determiner" || kind === "preposition" || kind === "adjective" || previous?.word === "'s") return false;
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

/** What something comes to: said of "this", and of no noun behind it. */
const follows = new Set("prevent cause affect impact lead result make allow trigger force leave mean create produce bring give cost help require increase expose reveal show stop keep trigger put render".split(" "));

/** "Alerts fire", "Murphy checks the logs", "users report errors", "the worker restarts and reads". */
function isVerbBehindNoun({ lemma, form }: VerbReading, noun: number, subject: Token, tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === undefined) return false;
  if (opensObject(next)) return true;
  if (form === "base") return /[^s]s$|ople$/u.test(subject.word) && (isNounLike(next) || next.word === "that");
  if (form !== "third") return false;
  if (noun === 0 && (isNounLike(next) || (next.word === "and" && tokens[index + 2]?.known.verbs.some((other) => other.form === "third")))) return true;
  return particlesOf(lemma).some(({ other }) => other === next.word) || /^\d/u.test(next.word) || grammar.adjectives.has(next.word) || /^\p{Lu}\p{Ll}/u.test(next.text);
}

const causing = verbBits("cause", "fail", "involve", "tell");

const opensObject = ({ known }: Token): boolean => known.opensObject;
const isNounLike = ({ known }: Token): boolean => known.isNounLike;

/** Does a finite verb follow soon, so that what comes before is its subject? */
function isFinite(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(from + 4, tokens.length); at++) {
    const { word = "", known } = tokens[at] ?? {};
    if (known === undefined || !/^\p{L}/u.test(word) || grammar.prepositions.has(word)) return false;
    if (grammar.beForms.has(word) || grammar.modals.has(word) || grammar.doForms.has(word)) return true;
    if (at > from && /(?:ed|s)$/u.test(word) && known.verbs.some(({ form }) => form === "past" || form === "third") && known.noun.bits === 0) return true;
    if (word.endsWith("ed") && known.verbs.length > 0) return true;
  }
  return false;
}

/** Sets what a verb says, with its particle if it has one. */
function asVerb(token: Token, { lemma, form }: VerbReading, tokens: readonly Token[], index: number): void {
  token.kind = "verb";
  token.lemma = lemma;
  token.form = form === "base" && (tokens[index - 1]?.kind === "be" || tokens[index - 1]?.kind === "have") ? "participle" : form;
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
