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

export interface Vocabulary {
  /** The source of the pattern of all phrases, to build other vocabularies with. */
  readonly source: string;
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

const letter = String.raw`[\p{L}\p{N}_]`;
const blank = String.raw`[\s\-‐‑/]+`;
/** Looked for at the beginning of words alone, so that each run of blanks is read once. */
const clauseStart = String.raw`(?=\S)(?<=(?:^|[\n.!?;:,–—&•\uFE0F\u200D]|\p{Extended_Pictographic}|\s-)\s*)`;
const clauseEnd = String.raw`(?=\s*(?:[.,;:!?)–—]|\s-|$|\n))`;
/** No two of these can match the same text, so that no run of dashes or blanks is tried in more than one way. */
const syllable = String.raw`[^\s\-‐‑/.!?;]+`;
const gap = String.raw`(?:${syllable}(?:[\-‐‑/]+${syllable})*[\-‐‑/]*\s[\s\-‐‑/]*){0,6}?`;

/** Translates phrases into the source of a regular expression, by recursive descent. */
class Translator {
  private readonly tokens: readonly string[];
  private at = 0;
  private readonly phrase: string;
  private readonly words: Readonly<Record<string, Vocabulary>>;

  constructor(phrase: string, words: Readonly<Record<string, Vocabulary>>) {
    this.phrase = phrase;
    this.words = words;
    this.tokens = phrase.match(/\{[^}]*\}|\.\.\.|[()[\]|#^$]|[^\s()[\]|#^${}]+/gu) ?? [];
  }

  translate(): string {
    const source = this.choice();
    if (this.at < this.tokens.length) throw this.malformed();
    return source;
  }

  private choice(): string {
    const choices = [this.sequence()];
    while (this.tokens[this.at] === "|") {
      this.at += 1;
      choices.push(this.sequence());
    }
    return choices.length === 1 ? choices.join("") : `(?:${choices.join("|")})`;
  }

  /** Items with blanks between them; an optional one brings the blank on its outer side along. */
  private sequence(): string {
    let source = "";
    let started = false;
    let glued = true;
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
        const item = this.group("]");
        source += started ? `(?:${glued ? "" : blank}${item})?` : `(?:${item}${blank})?`;
      } else {
        source += (glued ? "" : blank) + this.item(token);
        started = true;
        glued = false;
      }
    }
    return source;
  }

  private item(token: string): string {
    if (token === "(") return this.group(")");
    if (token === "#") return String.raw`\d+(?:[.,]\d+){0,4}(?:\s?%|[kKmM]\b|\+)?`;
    if (token.startsWith("{")) {
      const vocabulary = this.words[token.slice(1, -1)];
      if (vocabulary === undefined) throw new Error(`Unknown vocabulary ${token} in the phrase "${this.phrase}"`);
      return `(?:${vocabulary.source})`;
    }
    if (token === "*") return String.raw`[^\s\-‐‑/.!?;,]+(?:[\-‐‑/][^\s\-‐‑/.!?;,]+){0,4}`;
    return token
      .replaceAll(/[.+?^$\\/]/gu, String.raw`\$&`)
      .replaceAll("*", `${letter}*`)
      .replaceAll("'", "['’]")
      .replaceAll("-", "[-‐‑ ]?");
  }

  private group(closer: string): string {
    const source = this.choice();
    if (this.tokens[this.at] !== closer) throw this.malformed();
    this.at += 1;
    return `(?:${source})`;
  }

  private malformed(): Error {
    return new Error(`Malformed phrase "${this.phrase}"`);
  }
}

/** Words that take back what follows them within a few words. */
const denial =
  /(?<!\p{L})(?:(?:not|never|without|neither|nor|cannot|(?:did|was|were|is|has|had|do|does|could)n['’]t)\s+(?!only)(?:\p{L}+\s+){0,2}|no\s+(?:\p{L}+\s+){0,2})$/iu;

/** The same within a phrase: "queries were not optimized". */
const denied = /(?:^|\s)(?:not|never)\s|n['’]t\s/iu;

/** How far before a phrase a denial is looked for, in characters. */
const denialReach = 40;

const union = (phrases: readonly string[], words: Readonly<Record<string, Vocabulary>>): string =>
  phrases.map((phrase) => new Translator(phrase, words).translate()).join("|");

/** A hyphen joins: "enabled" does not stand in "sites-enabled". */
const bounded = (source: string): RegExp => new RegExp(`(?<!${letter}|${letter}-)(?:${source})(?!${letter})`, "giu");

/** Makes one vocabulary of many phrases. Throws when one of them is malformed. */
export function vocabulary(phrases: readonly string[], options: VocabularyOptions = {}): Vocabulary {
  const { words = {}, except = [], deniable = true } = options;
  const source = union(phrases, words);
  const pattern = bounded(source);
  const exceptions = except.length === 0 ? undefined : bounded(union(except, words));
  const find = (text: string): PhraseMatch | undefined => {
    // Exceptions are blotted out at their length, so that positions stay.
    const searched = exceptions === undefined ? text : text.replace(exceptions, (match) => "\u0001".repeat(match.length));
    for (const match of searched.matchAll(pattern)) {
      const before = searched.slice(Math.max(0, match.index - denialReach), match.index);
      if (deniable && (denial.test(before) || denied.test(match[0]))) continue;
      return { index: match.index, length: match[0].length, text: match[0] };
    }
    return undefined;
  };
  const whole = new RegExp(`^(?:${source})$`, "iu");
  return { source, find, in: (text) => find(text) !== undefined, is: (text) => whole.test(text) };
}
