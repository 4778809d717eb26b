/**
 * Phrases: a small notation for what people write, so that the word tables read as English.
 *
 *     escalated [it] to            what stands in brackets may be missing
 *     (paged|called) the           one of several
 *     investigat*                  any ending; a star alone is any word
 *     blamed ... on                up to six other words between
 *     {team}                       any phrase of another vocabulary
 *     #                            a number, its percent sign or "k" included
 *     ^ restarted                  at the start of a clause
 *     reconfigured $               at its end
 *
 * Case does not matter; a blank stands for blanks, a hyphen or a slash, and apostrophes may be bent.
 */

export interface PhraseMatch {
  /** UTF-16 index and length in the text that was searched. */
  readonly index: number;
  readonly length: number;
  readonly text: string;
}

/** A phrase, translated. */
interface Row {
  /** The source of its pattern. */
  readonly source: string;
  /** A text that holds the phrase holds a key of each of these sets. */
  readonly needed: readonly Keys[];
}

type Keys = ReadonlySet<string>;

export interface Vocabulary {
  /** Its phrases, to build other vocabularies with. Throws when one of them is malformed. */
  readonly rows: () => readonly Row[];
  /** All patterns that it looks with. */
  readonly patterns: () => readonly RegExp[];
  /** The first phrase that the text holds and does not deny ("was not escalated"). */
  find(text: string): PhraseMatch | undefined;
  /** Whether the text holds one of the phrases and does not deny it. */
  in(text: string): boolean;
  /** Whether the whole text is one of the phrases. */
  is(text: string): boolean;
}

export interface VocabularyOptions {
  /** Vocabularies that `{name}` refers to. */
  readonly words?: Readonly<Record<string, Vocabulary>>;
  /** Phrases that look like a match and are none ("failed over"). */
  readonly except?: readonly string[];
  /** Whether "not", "no", "without" before a phrase take it back; true when left out. */
  readonly deniable?: boolean;
}

// The patterns run on text in lower case and without the flags for case and Unicode: with them, each would be many times as large and slow.

/** Letters, digits and the underscore; ranges that hold little else, for the property \p{L} is large in a pattern. */
export const letter = String.raw`[\wªµºÀ-ÖØ-öø-\u1FFF\u2C00-\u2FEF\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFE\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFDC]`;
const emoji = String.raw`[\uDC00-\uDFFF\u2190-\u2BFF\u3030\u303D\u3297\u3299©®‼⁉™ℹ]`;
// Every count has an end, so that a long line without what is looked for is not read from each of its places to its end.
const blank = String.raw`[\s\-‐‑/]{1,20}`;
/** Looked for at the beginning of words alone, so that each run of blanks is read once. */
const clauseStart = String.raw`(?=\S)(?<=(?:^|[\n.!?;:,–—&•\uFE0F\u200D]|${emoji}|\s-)\s{0,20})`;
const clauseEnd = String.raw`(?=\s{0,20}(?:[.,;:!?)–—]|\s-|$|\n))`;
/** A word, each part of one with hyphens; with a comma behind it between the parts of a phrase alone. */
const anyWord = String.raw`[^\s\-‐‑/.!?;]{1,40}`;
const plainWord = String.raw`[^\s\-‐‑/.!?;,]{1,40}`;
const gap = `(?:${anyWord}${blank}){0,6}?`;

/** Translates a phrase into the source of a regular expression, by recursive descent. */
class Translator {
  private readonly tokens: readonly string[];
  private at = 0;
  private readonly phrase: string;
  private readonly words: Readonly<Record<string, Vocabulary>>;

  constructor(phrase: string, words: Readonly<Record<string, Vocabulary>>) {
    this.phrase = phrase;
    this.words = words;
    this.tokens = phrase.match(/\{[^{}]*\}|\.\.\.|[()[\]|#^$]|[^\s()[\]|#^${}]+/gu) ?? [];
  }

  translate(): Row {
    const row = this.choice();
    if (this.at < this.tokens.length) throw this.malformed();
    return row;
  }

  private choice(): Row {
    const choices = [this.sequence()];
    while (this.tokens[this.at] === "|") {
      this.at += 1;
      choices.push(this.sequence());
    }
    const [only] = choices;
    return only !== undefined && choices.length === 1 ? only : anyOf(choices);
  }

  /** Items with blanks between them; an optional one brings the blank on its outer side along. */
  private sequence(): Row {
    let source = "";
    let started = false;
    let glued = true;
    const needed: Keys[] = [];
    for (let token = this.tokens[this.at]; token !== undefined && !")]|".includes(token); token = this.tokens[this.at]) {
      this.at += 1;
      if (token === "...") {
        source += glued ? gap : `${blank}${gap}`;
        glued = true;
      } else if (token === "^") {
        source += clauseStart;
      } else if (token === "$") {
        source += clauseEnd;
      } else if (token === "[") {
        const item = this.group("]").source;
        source += started ? `(?:${glued ? "" : blank}${item})?` : `(?:${item}${blank})?`;
      } else {
        const item = this.item(token);
        source += (glued ? "" : blank) + item.source;
        needed.push(...item.needed);
        started = true;
        glued = false;
      }
    }
    return { source, needed };
  }

  private item(token: string): Row {
    if (token === "(") return this.group(")");
    if (token === "#") return { source: String.raw`\d{1,20}(?:[.,]\d{1,20}){0,4}(?:\s?%|[km]\b|\+)?`, needed: [new Set([digitKey])] };
    if (token.startsWith("{")) {
      const vocabulary = this.words[token.slice(1, -1)];
      if (vocabulary === undefined) throw new Error(`Unknown vocabulary ${token} in the phrase "${this.phrase}"`);
      return anyOf(vocabulary.rows());
    }
    if (token === "*") return { source: plainWord, needed: [] };
    const word = token.toLowerCase();
    // Most are, and need none of what follows.
    if (/^[a-z]+$/.test(word)) return { source: word, needed: [new Set([word])] };
    const source = word
      .replaceAll(/[.+?^$\\/]/gu, String.raw`\$&`)
      .replaceAll("'", "['’]")
      .replaceAll("-", "[-‐‑ ]?")
      .replaceAll("*", `${letter}{0,40}`);
    return { source, needed: keysOfWord(word) };
  }

  private group(closer: string): Row {
    const { source, needed } = this.choice();
    if (this.tokens[this.at] !== closer) throw this.malformed();
    this.at += 1;
    return { source: `(?:${source})`, needed };
  }

  private malformed(): Error {
    return new Error(`Malformed phrase "${this.phrase}"`);
  }
}

/** One of several: what it needs is a key of any of them, the fewest that each can do with. */
function anyOf(rows: readonly Row[]): Row {
  const source = `(?:${rows.map((row) => row.source).join("|")})`;
  const fewest = rows.map(({ needed }) => needed.reduce<Keys | undefined>((best, keys) => (best === undefined || keys.size < best.size ? keys : best), undefined));
  return { source, needed: fewest.includes(undefined) ? [] : [new Set(fewest.flatMap((keys) => [...(keys ?? [])]))] };
}

// A look at the words of a text tells which phrases it can hold at all, so that few patterns have to run.

const digitKey = "#";
const stemLength = 4;
const stemMark = "*";
const stemKey = (word: string): string => word.slice(0, stemLength) + stemMark;
const runs = new RegExp(`${letter}+`, "g");

/** What a text needs for a word of a phrase: the word itself, or the beginning of one with any ending. */
function keysOfWord(word: string): Keys[] {
  const ending = /\*[^*\w]+(\w+)$/u.exec(word)?.[1];
  if (ending !== undefined) return [new Set([ending])];
  const [first = ""] = word.match(runs) ?? [];
  const star = word.indexOf("*");
  if (star >= 0 && star < stemLength) return [];
  if (first === "" || !word.startsWith(first)) return [];
  if (star === first.length) return [new Set([stemKey(first)])];
  // A hyphen may be written together: "on-call", "oncall".
  const joined = word.replaceAll("-", "").match(runs)?.[0] ?? first;
  return star < 0 ? [new Set([first, joined])] : [];
}

/** A text as the vocabularies look at it, one after the other. */
interface Searched {
  readonly lower: string;
  /** The numbers of its keys, as far as some phrase asks for them. */
  readonly keys: readonly number[];
  /** Can something in it take back what follows? */
  readonly denies: boolean;
}

const searchedTexts = new Map<string, Searched>();
const mostTexts = 500;

function searchedText(text: string): Searched {
  let searched = searchedTexts.get(text);
  if (searched === undefined) {
    const lower = lowerCase(text);
    searched = { lower, keys: keysOf(lower), denies: mayDeny.test(lower) };
    if (searchedTexts.size >= mostTexts) searchedTexts.clear();
    searchedTexts.set(text, searched);
  }
  return searched;
}

/** Numbers for the keys of the phrases that were translated so far, by the hash of the word, or of its beginning. Words of the same hash share a number: they are told apart by the patterns. */
const wordNumbers = new Map<number, number>();
const stemNumbers = new Map<number, number>();
let keyCount = 0;
/** 1 at the lower half of each hash that has a number: most words are no key, and need no look into the maps. */
const knownHalves = new Uint8Array(0x10000);

function numberOf(key: string): number {
  const isStem = key.endsWith(stemMark);
  const numbers = isStem ? stemNumbers : wordNumbers;
  const hash = hashOf(isStem ? key.slice(0, -stemMark.length) : key);
  const number = numbers.get(hash) ?? keyCount++;
  numbers.set(hash, number);
  knownHalves[hash & 0xffff] = 1;
  return number;
}

// FNV-1a, which needs no copy of each word.
const hashSeed = 0x811c9dc5 | 0;
const hashOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const hashOf = (word: string): number => Array.from(word, (character) => character.charCodeAt(0)).reduce(hashOn, hashSeed);
const digitHash = hashOf(digitKey);

/** What each code unit is: 0 until it is met, 1 for a letter or digit, 2 for the others. */
const kindsOfUnits = new Uint8Array(0x10000);
const oneLetter = new RegExp(letter);
const isLetter = (code: number): boolean => (kindsOfUnits[code] ||= oneLetter.test(String.fromCharCode(code)) ? 1 : 2) === 1;

/** When a key was met last, by its number, counted in texts; so that none is listed twice. */
let metIn = new Uint32Array(0);
let textCount = 0;

function keysOf(lower: string): readonly number[] {
  if (metIn.length < keyCount) metIn = new Uint32Array(keyCount * 2);
  textCount += 1;
  const keys: number[] = [];
  const add = (number: number | undefined): void => {
    if (number === undefined || metIn[number] === textCount) return;
    metIn[number] = textCount;
    keys.push(number);
  };
  let hash = hashSeed;
  let length = 0;
  let hasDigit = false;
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    if (isLetter(code)) {
      hash = hashOn(hash, code);
      length += 1;
      if (length === stemLength && knownHalves[hash & 0xffff] === 1) add(stemNumbers.get(hash));
      hasDigit ||= code >= 48 && code <= 57;
    } else if (length > 0) {
      if (knownHalves[hash & 0xffff] === 1) add(wordNumbers.get(hash));
      hash = hashSeed;
      length = 0;
    }
  }
  if (length > 0) add(wordNumbers.get(hash));
  if (hasDigit) add(wordNumbers.get(digitHash));
  return keys;
}

/** Words that take back what follows them within a few words. */
const denial =
  /(?<!\p{L})(?:(?:not|never|without|neither|nor|cannot|(?:did|was|were|is|has|had|do|does|could)n['’]t)\s+(?!only)(?:\p{L}+\s+){0,2}|no\s+(?:\p{L}+\s+){0,2})$/iu;

/** The same within a phrase: "queries were not optimized". */
const denied = /(?:^|\s)(?:not|never)\s|n['’]t\s/iu;

/** What neither can do without. */
const mayDeny = /(?:not?|nor|never|neither|without|cannot)\s|n['’]t\s/i;

/** How far before a phrase a denial is looked for, in characters. */
const denialReach = 40;

/** A hyphen joins: "enabled" does not stand in "sites-enabled". */
const bounded = (source: string): RegExp => new RegExp(`(?<!${letter}|${letter}-)(?:${source})(?!${letter})`, "g");

/** Phrases that are looked for together; where two match at the same place, the first in the list holds. */
class PhraseList {
  readonly rows: readonly Row[];
  /** For each key, by its number, the rows that cannot do without it. */
  private readonly byKey: (readonly number[] | undefined)[] = [];
  /** For each row the numbers of further keys that it needs one of. */
  private readonly others: (readonly ReadonlySet<number>[])[] = [];
  private readonly always: number[] = [];
  private readonly patterns: RegExp[] = [];
  private readonly wholePatterns: RegExp[] = [];

  constructor(phrases: readonly string[], words: Readonly<Record<string, Vocabulary>>) {
    this.rows = phrases.map((phrase) => new Translator(phrase, words).translate());
    const byKey = new Map<number, number[]>();
    for (const [index, { needed }] of this.rows.entries()) {
      const [first, ...others] = [...needed].sort((one, other) => one.size - other.size).map((keys) => new Set([...keys].map(numberOf)));
      if (first === undefined) this.always.push(index);
      for (const key of first ?? []) byKey.set(key, [...(byKey.get(key) ?? []), index]);
      this.others.push(others);
    }
    // Dense, for it is looked into often.
    if (byKey.size > 0) for (let key = 0; key < keyCount; key++) this.byKey.push(byKey.get(key));
    // What was read so far, was read without these keys.
    searchedTexts.clear();
  }

  /** The matches of some rows in a text, from left to right, none within another. */
  *matches(candidates: readonly number[], lower: string): Generator<RegExpExecArray, void> {
    const patterns = candidates.map((index) => this.pattern(index));
    const next: (RegExpExecArray | null)[] = patterns.map((pattern) => execFrom(pattern, lower, 0));
    for (;;) {
      let first: RegExpExecArray | null = null;
      for (const match of next) if (match !== null && (first === null || match.index < first.index)) first = match;
      if (first === null) return;
      yield first;
      const from = first.index + Math.max(first[0].length, 1);
      for (const [index, match] of next.entries()) {
        const pattern = patterns[index];
        if (match !== null && pattern !== undefined && match.index < from) next[index] = execFrom(pattern, lower, from);
      }
    }
  }

  /** Does a text hold a phrase of some rows, denied or not? */
  matchesIn(candidates: readonly number[], lower: string): boolean {
    return candidates.some((index) => execFrom(this.pattern(index), lower, 0) !== null);
  }

  private pattern(index: number): RegExp {
    return (this.patterns[index] ??= bounded(this.rows[index]?.source ?? ""));
  }

  /** Is the whole text one of the phrases? */
  matchesWhole(text: string): boolean {
    const { keys, lower } = searchedText(text);
    return this.candidates(keys).some((index) => this.wholePattern(index).test(lower));
  }

  private wholePattern(index: number): RegExp {
    return (this.wholePatterns[index] ??= new RegExp(`^(?:${this.rows[index]?.source ?? ""})$`));
  }

  allPatterns(): RegExp[] {
    return this.rows.flatMap((_, index) => [this.pattern(index), this.wholePattern(index)]);
  }

  /** The rows that a text can hold, in their order. */
  candidates(keys: readonly number[]): readonly number[] {
    let found: number[] | undefined;
    for (const key of keys) {
      for (const index of this.byKey[key] ?? none) {
        if (found?.includes(index) === true || this.others[index]?.every((needed) => keys.some((other) => needed.has(other))) !== true) continue;
        found ??= this.always.slice();
        found.push(index);
      }
    }
    return found?.sort((one, other) => one - other) ?? this.always;
  }
}

const none: readonly number[] = [];

/** A letter or two change their length in lower case; texts with them keep their case. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function execFrom(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** All vocabularies that were made, for what looks at every phrase. */
export const vocabularies: Vocabulary[] = [];

/** Makes one vocabulary of many phrases. They are translated when they are first looked for, and a malformed one throws then. */
export function vocabulary(phrases: readonly string[], options: VocabularyOptions = {}): Vocabulary {
  const { words = {}, except = [], deniable = true } = options;
  let lists: { wanted: PhraseList; exceptions: PhraseList } | undefined;
  // To be called before a text is read, for a text is read for the keys that are known.
  const translated = (): { wanted: PhraseList; exceptions: PhraseList } => (lists ??= { wanted: new PhraseList(phrases, words), exceptions: new PhraseList(except, words) });
  /** In lower case, exceptions blotted out at their length, so that positions stay. */
  const searchedIn = ({ lower, keys }: Searched): string => {
    const { exceptions } = translated();
    const candidates = exceptions.candidates(keys);
    return candidates.length === 0 ? lower : blotOut(lower, exceptions.matches(candidates, lower));
  };
  const find = (text: string): PhraseMatch | undefined => {
    const { wanted } = translated();
    const searched = searchedText(text);
    const candidates = wanted.candidates(searched.keys);
    if (candidates.length === 0) return undefined;
    const lower = searchedIn(searched);
    for (const match of wanted.matches(candidates, lower)) {
      const before = lower.slice(Math.max(0, match.index - denialReach), match.index);
      if (deniable && (denial.test(before) || denied.test(match[0]))) continue;
      return { index: match.index, length: match[0].length, text: text.slice(match.index, match.index + match[0].length) };
    }
    return undefined;
  };
  const isIn = (text: string): boolean => {
    const { wanted } = translated();
    const searched = searchedText(text);
    // Where nothing can be denied, any match will do.
    if (deniable && searched.denies) return find(text) !== undefined;
    const candidates = wanted.candidates(searched.keys);
    return candidates.length > 0 && wanted.matchesIn(candidates, searchedIn(searched));
  };
  const made: Vocabulary = {
    rows: () => translated().wanted.rows,
    patterns: () => [translated().wanted, translated().exceptions].flatMap((list) => list.allPatterns()),
    find,
    in: isIn,
    is: (text) => translated().wanted.matchesWhole(text),
  };
  vocabularies.push(made);
  return made;
}

function blotOut(text: string, matches: Iterable<RegExpExecArray>): string {
  let blotted = "";
  let end = 0;
  for (const match of matches) {
    blotted += text.slice(end, match.index) + "\u0001".repeat(match[0].length);
    end = match.index + match[0].length;
  }
  return blotted + text.slice(end);
}
