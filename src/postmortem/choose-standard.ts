/** Which of the standards a document is written by: the one whose sections it has. */
import { once } from "../language/memo.ts";
import { namesOf, spelledAlike } from "../language/names.ts";
import type { Line } from "../markdown/lines.ts";
import type { Standard } from "../standards/standard.ts";
import { standards } from "../standards/standards.ts";
import { isAlone, readLabel } from "./labels.ts";

export interface Choice {
  readonly standard: Standard;
  /** Why: `because it has "Trigger" and "Where we got lucky"`. */
  readonly reason: string;
}

/** Without a comma before "and". Made when it is needed, because it takes longer than the rest of the import. */
const list = once(() => new Intl.ListFormat("en-GB"));

/** A single heading such as "Contributing factors" is in postmortems to the brief too. */
const fewestSigns = 2;

/** Chooses a standard by the headings of a document: the brief, unless more of them speak for another one. */
export function chooseStandard(lines: readonly Line[]): Choice {
  const { brief, ...others } = standards;
  let best: { readonly standard: Standard; readonly signs: readonly string[] } = { standard: brief, signs: signsOf(brief, lines) };
  for (const standard of Object.values<Standard>(others)) {
    const signs = signsOf(standard, lines);
    if (signs.length >= fewestSigns && signs.length > best.signs.length) best = { standard, signs };
  }
  const { standard, signs } = best;
  return { standard, reason: signs.length === 0 ? "because its sections fit no other standard" : `because it has ${list().format([...new Set(signs)].map((name) => `"${name}"`))}` };
}

/** The headings of a document that tell a standard from the others, one for each sign, as they are written. The very title of a standard counts beside its kind. */
function signsOf(standard: Standard, lines: readonly Line[]): string[] {
  const { kinds, titles } = standard.signs;
  const names = namesOf(standard);
  const found = new Map<string, string>();
  for (const line of lines) {
    const label = readLabel(line, names);
    if (label === undefined || !isAlone(label)) continue;
    for (const sign of [...kinds.filter((kind) => kind === label.kind), ...titles.filter((title) => spelledAlike(title, label.name))]) if (!found.has(sign)) found.set(sign, label.name);
  }
  return [...found.values()];
}
