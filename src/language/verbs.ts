/** English verb forms, so that tables of verbs need only the base form. */
import { remembering } from "./memo.ts";

const vowels = /[aeiouy]+/gu;

export interface VerbForms {
  /** "restart" */
  readonly base: string;
  /** "restarts" */
  readonly third: string;
  /** "restarted", and the participle where it differs: "undid", "undone" */
  readonly past: readonly string[];
  /** "restarting" */
  readonly gerund: string;
}

/**
 * The forms of a verb. A regular one is given by its base; of an irregular one the past follows, and the participle where
 * it differs ("run ran", "undo undid undone"). A particle behind a verb is joined by an underscore ("roll_back").
 */
export const formsOf = remembering((entry): VerbForms => {
  const [verb = "", ...irregular] = entry.split(" ");
  const [base = "", particle] = verb.split("_");
  const join = (form: string): string => (particle === undefined ? form : `${form} ${particle}`);
  const stem = doubles(base) ? `${base}${base.at(-1) ?? ""}` : base.replace(/e$/u, "");
  const past = irregular.length > 0 ? irregular : [/[^aeiou]y$/u.test(base) ? base.replace(/y$/u, "ied") : `${stem}ed`];
  return {
    base: join(base),
    third: join(/(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : base.replace(/([^aeiou])y$/u, "$1ie") + "s"),
    past: past.map(join),
    gerund: join(`${stem}ing`),
  };
});

/** One vowel between consonants in a verb of one syllable, or in one that is stressed on its last: "swap", "reset". */
function doubles(verb: string): boolean {
  return /[^aeiou][aeiou][^aeiouwxy]$/u.test(verb) && ((verb.match(vowels) ?? []).length === 1 || /(?:set|run|put|pin|let|mmit|bmit|rmit)$/u.test(verb));
}

/** A choice of forms, in the notation of phrases. */
export function choice(entries: readonly string[], form: (forms: VerbForms) => string | readonly string[]): string {
  return `(${entries.flatMap((entry) => form(formsOf(entry))).join("|")})`;
}
