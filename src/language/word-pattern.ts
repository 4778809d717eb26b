/**
 * Patterns over words, so that tables of names and phrases read as English:
 *
 *     root cause [analysis]        what is in brackets may be missing
 *     (summary|overview)           one of several
 *     timeline [*] [*]             a star alone is any word
 *     {step}                       any phrase of another table
 *
 * They are matched word by word, so the time grows with the words and not with the patterns.
 */

type Item =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "any" }
  | { readonly kind: "optional"; readonly item: Item }
  | { readonly kind: "sequence"; readonly items: readonly Item[] }
  | { readonly kind: "choice"; readonly words: ReadonlySet<string>; readonly items: readonly Item[] };

/** Phrases that are looked for together. They are read when first looked for, and a malformed one throws then. */
export class WordPatterns {
  private readonly phrases: readonly string[];
  private readonly sets: Readonly<Record<string, readonly string[]>>;
  private read: { readonly byFirstWord: ReadonlyMap<string, readonly Item[]>; readonly anyFirstWord: readonly Item[] } | undefined;

  /** @param sets The tables that `{name}` refers to. */
  constructor(phrases: readonly string[], sets: Readonly<Record<string, readonly string[]>> = {}) {
    this.phrases = phrases;
    this.sets = sets;
  }

  /** Are all of the words together one of the phrases? */
  is(words: readonly string[]): boolean {
    return this.candidates(words[0]).some((item) => endsOf(item, words, 0).includes(words.length));
  }

  /** Does one of the phrases begin at a word? */
  begin(words: readonly string[], at = 0): boolean {
    return this.candidates(words[at]).some((item) => endsOf(item, words, at).length > 0);
  }

  /** Words of which each text that is one of the phrases contains at least one. */
  neededWords(): Set<string> {
    return new Set(this.phrases.flatMap((phrase) => [...(neededWords(new Reader(phrase, this.sets).read()) ?? [])]));
  }

  private candidates(first: string | undefined): readonly Item[] {
    if (first === undefined) return [];
    const { byFirstWord, anyFirstWord } = (this.read ??= this.readAll());
    return byFirstWord.get(first) ?? anyFirstWord;
  }

  private readAll(): NonNullable<typeof this.read> {
    const items = this.phrases.map((phrase) => {
      const item = new Reader(phrase, this.sets).read();
      return { item, first: firstWords(item) };
    });
    const anyFirstWord = items.filter(({ first }) => first.any).map(({ item }) => item);
    const byFirstWord = new Map<string, Item[]>();
    for (const { item, first } of items) {
      if (first.any) continue;
      for (const word of first.words) {
        const known = byFirstWord.get(word);
        if (known === undefined) byFirstWord.set(word, [...anyFirstWord, item]);
        else known.push(item);
      }
    }
    return { byFirstWord, anyFirstWord };
  }
}

/** Reads the notation, by recursive descent. */
class Reader {
  private readonly tokens: readonly string[];
  private at = 0;
  private readonly phrase: string;
  private readonly sets: Readonly<Record<string, readonly string[]>>;

  constructor(phrase: string, sets: Readonly<Record<string, readonly string[]>>) {
    this.phrase = phrase;
    this.sets = sets;
    this.tokens = phrase.match(/\{[^{}]*\}|[()[\]|]|[^\s()[\]|{}]+/gu) ?? [];
  }

  read(): Item {
    const item = this.choice();
    if (this.at < this.tokens.length || !firstWords(item).needed) throw this.malformed();
    return item;
  }

  private choice(): Item {
    const items = [this.sequence()];
    while (this.tokens[this.at] === "|") {
      this.at += 1;
      items.push(this.sequence());
    }
    return choiceOf(items);
  }

  private sequence(): Item {
    const items: Item[] = [];
    for (let token = this.tokens[this.at]; token !== undefined && !")]|".includes(token); token = this.tokens[this.at]) {
      this.at += 1;
      if (token === "(") items.push(this.group(")"));
      else if (token === "[") items.push({ kind: "optional", item: this.group("]") });
      else if (token === "*") items.push({ kind: "any" });
      else if (token.startsWith("{")) items.push(this.set(token.slice(1, -1)));
      else items.push({ kind: "word", word: token });
    }
    const [only] = items;
    return only !== undefined && items.length === 1 ? only : { kind: "sequence", items };
  }

  private group(closer: string): Item {
    const item = this.choice();
    if (this.tokens[this.at] !== closer) throw this.malformed();
    this.at += 1;
    return item;
  }

  private set(name: string): Item {
    const phrases = this.sets[name];
    if (phrases === undefined) throw new Error(`Unknown set {${name}} in the phrase "${this.phrase}"`);
    return choiceOf(phrases.map((phrase) => new Reader(phrase, this.sets).read()));
  }

  private malformed(): Error {
    return new Error(`Malformed phrase "${this.phrase}"`);
  }
}

function choiceOf(items: readonly Item[]): Item {
  const [only] = items;
  if (only !== undefined && items.length === 1) return only;
  const words = items.flatMap((item) => (item.kind === "word" ? item.word : []));
  return { kind: "choice", words: new Set(words), items: items.filter(({ kind }) => kind !== "word") };
}

interface First {
  readonly words: ReadonlySet<string>;
  readonly any: boolean;
  /** Does the item take at least one word? */
  readonly needed: boolean;
}

function firstWords(item: Item): First {
  switch (item.kind) {
    case "word":
      return { words: new Set([item.word]), any: false, needed: true };
    case "any":
      return { words: new Set(), any: true, needed: true };
    case "optional":
      return { ...firstWords(item.item), needed: false };
    case "choice": {
      const firsts = item.items.map(firstWords);
      return { words: new Set([...item.words, ...firsts.flatMap(({ words }) => [...words])]), any: firsts.some(({ any }) => any), needed: firsts.every(({ needed }) => needed) };
    }
    case "sequence": {
      const firsts = item.items.map(firstWords);
      const needed = firsts.findIndex((first) => first.needed);
      const open = needed < 0 ? firsts : firsts.slice(0, needed + 1);
      return { words: new Set(open.flatMap(({ words }) => [...words])), any: open.some(({ any }) => any), needed: needed >= 0 };
    }
  }
}

/** Words of which an item contains one; undefined if it can do without any. */
function neededWords(item: Item): readonly string[] | undefined {
  switch (item.kind) {
    case "word":
      return [item.word];
    case "any":
    case "optional":
      return undefined;
    case "choice": {
      const needed = item.items.map(neededWords);
      return needed.includes(undefined) ? undefined : [...item.words, ...needed.flatMap((words) => words ?? [])];
    }
    case "sequence":
      // The longest words are the rarest.
      return item.items.map(neededWords).reduce((best, words) => (words !== undefined && shortest(words) > shortest(best) ? words : best), undefined);
  }
}

const shortest = (words: readonly string[] | undefined): number => (words === undefined ? 0 : Math.min(...words.map(({ length }) => length)));

/** Behind which words an item can end that begins at some word. */
function endsOf(item: Item, words: readonly string[], at: number): readonly number[] {
  const word = words[at];
  switch (item.kind) {
    case "word":
      return word === item.word ? [at + 1] : [];
    case "any":
      return word === undefined ? [] : [at + 1];
    case "optional":
      return [at, ...endsOf(item.item, words, at)];
    case "choice":
      return [...(word !== undefined && item.words.has(word) ? [at + 1] : []), ...item.items.flatMap((option) => endsOf(option, words, at))];
    case "sequence": {
      let ends: readonly number[] = [at];
      for (const part of item.items) ends = ends.length === 1 && ends[0] !== undefined ? endsOf(part, words, ends[0]) : [...new Set(ends.flatMap((end) => endsOf(part, words, end)))];
      return ends;
    }
  }
}
