/** What is known of words: the classes of verbs and nouns as sets of bits, so that a token contains all of them in a number. */
import { nounLemmas, verbReadings, type VerbReading } from "./forms.ts";
import { remembering } from "../memo.ts";
import { nounClasses } from "./nouns.ts";
import { verbClasses } from "./verbs.ts";

export type VerbClass = keyof typeof verbClasses;
export type NounClass = keyof typeof nounClasses;

const verbNames = Object.keys(verbClasses) as VerbClass[];
const nounNames = Object.keys(nounClasses) as NounClass[];

/** The bits of some classes of verbs. */
export const verbBits = (...classes: readonly VerbClass[]): number => classes.reduce((bits, name) => bits | (1 << verbNames.indexOf(name)), 0);
/** The bits of some classes of nouns. */
export const nounBits = (...classes: readonly NounClass[]): number => classes.reduce((bits, name) => bits | (1 << nounNames.indexOf(name)), 0);

interface Table {
  readonly classes: Map<string, number>;
  /** Of lemmas of several words, those after the first (verbs) or before the last (nouns). */
  readonly compounds: Map<string, { readonly other: string; readonly bits: number }[]>;
}

function read(lists: Readonly<Record<string, string>>, keyOfCompound: (parts: readonly string[]) => readonly [key: string, other: string]): Table {
  const table: Table = { classes: new Map(), compounds: new Map() };
  for (const [index, list] of Object.values(lists).entries()) {
    const bit = 1 << index;
    for (const entry of list.trim().split(/\s+/u)) {
      const parts = entry.split("_");
      if (parts.length === 1) {
        table.classes.set(entry, (table.classes.get(entry) ?? 0) | bit);
        continue;
      }
      const [key, other] = keyOfCompound(parts);
      const compounds = table.compounds.get(key) ?? [];
      const known = compounds.findIndex((compound) => compound.other === other);
      if (known < 0) compounds.push({ other, bits: bit });
      else compounds[known] = { other, bits: (compounds[known]?.bits ?? 0) | bit };
      table.compounds.set(key, compounds);
    }
  }
  return table;
}

let tables: { readonly verbs: Table; readonly nouns: Table } | undefined;

/** Read when the first sentence is, because most files hold none. */
function lexicon(): { readonly verbs: Table; readonly nouns: Table } {
  return (tables ??= {
    verbs: read(verbClasses, ([verb = "", ...particles]) => [verb, particles.join(" ")]),
    nouns: read(nounClasses, (parts) => [parts.at(-1) ?? "", parts.slice(0, -1).join(" ")]),
  });
}

/** How many words are remembered: all that a document has, and most of the next one's. */
export const mostWords = 5000;

const isVerb = (lemma: string): boolean => lexicon().verbs.classes.has(lemma) || lexicon().verbs.compounds.has(lemma);

/** The readings of a word in lower case as a known verb. */
export const verbsOf = remembering((word): readonly VerbReading[] => verbReadings(word, isVerb), mostWords);

/** What a verb's lemma says, by itself. */
export const verbClassesOf = (lemma: string): number => lexicon().verbs.classes.get(lemma) ?? 0;

/** The particles that give a verb another meaning, with that. */
export const particlesOf = (lemma: string): readonly { readonly other: string; readonly bits: number }[] => lexicon().verbs.compounds.get(lemma) ?? [];

export interface NounReading {
  readonly lemma: string;
  readonly bits: number;
}

/** What a word in lower case says as a noun: 0 bits if it is unknown. */
export function nounOf(word: string, before = ""): NounReading {
  return before === "" || !endsCompound(word) ? loneNoun(word) : readNoun(word, before);
}

const loneNoun = remembering((word) => readNoun(word, ""), mostWords);
/** Is it the last word of a noun of several words: "page", of "status page"? */
export const endsCompound = remembering((word) => nounLemmas(word).some((lemma) => lexicon().nouns.compounds.has(lemma)), mostWords);

function readNoun(word: string, before: string): NounReading {
  const { classes, compounds } = lexicon().nouns;
  const lemmas = nounLemmas(word);
  let found: NounReading | undefined;
  for (const lemma of lemmas) {
    const compound = compounds.get(lemma)?.find(({ other }) => other === before || nounLemmas(before).includes(other))?.bits ?? 0;
    // "A status page" is not a page of the system.
    const bits = compound > 0 ? compound : (classes.get(lemma) ?? 0);
    if (bits > 0) found = { lemma, bits: (found?.bits ?? 0) | bits };
  }
  return found ?? { lemma: lemmas.at(-1) ?? word, bits: 0 };
}

const cures = verbBits("change");

/** Is it a verb of change by itself? */
export const isTaskVerb = (lemma: string): boolean => (verbClassesOf(lemma) & cures) !== 0 && verbClassesOf(lemma) !== 0 && !notCures.has(lemma);
/** Nouns made of these more often tell about the trouble, or of a look. */
const notCures = new Set(["distribute", "define", "introduce", "insert", "deploy", "isolate", "configure", "migrate", "install", "delete", "release", "restart"]);
