/** From the forms of words to their lemmas, by rule; the irregular ones are in a table. */
import { irregularVerbs } from "./verbs.ts";

/** How a verb is inflected. "past" may be a participle too ("restarted"); "participle" is none but that ("written"). */
export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

const irregular = new Map<string, VerbReading[]>();
for (const row of irregularVerbs.split(/[|\n]/u)) {
  const [lemma, past, participle] = row.trim().split(" ");
  if (lemma === undefined || past === undefined) continue;
  add(past, lemma, "past");
  if (participle !== undefined && participle !== past) add(participle, lemma, "participle");
}

function add(form: string, lemma: string, as: VerbForm): void {
  irregular.set(form, [...(irregular.get(form) ?? []), { lemma, form: as }]);
}

/** The readings of a word as a verb, of which `isVerb` knows the lemma; the first is the likeliest. */
export function verbReadings(word: string, isVerb: (lemma: string) => boolean): readonly VerbReading[] {
  const readings = [...(irregular.get(word) ?? [])];
  const tryAll = (form: VerbForm, ...lemmas: readonly string[]): void => {
    for (const lemma of lemmas) if (isVerb(lemma)) readings.push({ lemma, form });
  };
  tryAll("base", word);
  if (word.endsWith("ied")) tryAll("past", `${word.slice(0, -3)}y`);
  else if (word.endsWith("ed")) tryAll("past", ...stems(word.slice(0, -2)));
  if (word.endsWith("ying")) tryAll("gerund", `${word.slice(0, -4)}ie`, word.slice(0, -3));
  else if (word.endsWith("ing")) tryAll("gerund", ...stems(word.slice(0, -3)));
  else if (word.endsWith("in'")) tryAll("gerund", ...stems(word.slice(0, -3)));
  if (word.endsWith("ies")) tryAll("third", `${word.slice(0, -3)}y`);
  else if (word.endsWith("es")) tryAll("third", word.slice(0, -1), word.slice(0, -2));
  else if (word.endsWith("s")) tryAll("third", word.slice(0, -1));
  return readings;
}

/** "restart", "rebooté", "stopp" → what may have been before -ed and -ing. */
function stems(stem: string): string[] {
  const doubled = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...doubled];
}

const irregularNouns = new Map([
  ["people", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["indices", "index"],
  ["crises", "crisis"],
  ["analyses", "analysis"],
  ["hypotheses", "hypothesis"],
  ["diagnoses", "diagnosis"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["geese", "goose"],
  ["data", "data"],
]);

/** What a noun may be the plural of, the word itself first. */
export function nounLemmas(word: string): readonly string[] {
  const known = irregularNouns.get(word);
  const singulars = /(?:ss|us|is)$/u.test(word)
    ? []
    : word.endsWith("ies")
      ? [`${word.slice(0, -3)}y`, word.slice(0, -1)]
      : word.endsWith("es")
        ? [word.slice(0, -1), word.slice(0, -2)]
        : word.endsWith("s")
          ? [word.slice(0, -1)]
          : [];
  return [...(known === undefined ? [] : [known]), word, ...singulars];
}
