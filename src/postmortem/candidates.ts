/** Headings that may be meant for a section that is missing, under a name that is not known. */
import type { TellingKind } from "../language/language.ts";
import { readStamp } from "../language/time/index.ts";
import { placeOf, type Line, type Place } from "../markdown/lines.ts";
import { requiredSectionsOf, type RequiredSection } from "../standards/standard.ts";
import { readLabel } from "./labels.ts";
import type { Section } from "./sections.ts";
import type { Terms } from "./terms.ts";

export interface Candidate {
  readonly name: string;
  readonly place: Place;
  /** The heading and everything that is under it. */
  readonly lines: readonly Line[];
}

/**
 * For a section that is missing, the heading that stands where it should, as high as those of the other sections, and has what such a
 * section tells.
 */
export function findCandidates(lines: readonly Line[], sections: readonly Section[], terms: Terms): ReadonlyMap<RequiredSection, Candidate> {
  const { standard } = terms;
  const order = requiredSectionsOf(standard);
  const labelsOf = (section: RequiredSection): Line[] => sections.filter(({ kind }) => standard.sections[section].includes(kind)).map(({ label }) => label.line);
  const found = new Map<RequiredSection, Candidate>();
  for (const [index, section] of order.entries()) {
    if (labelsOf(section).length > 0) continue;
    const before = order.slice(0, index).flatMap(labelsOf).at(-1);
    const behind = order.slice(index + 1).flatMap(labelsOf)[0];
    const level = (before ?? behind)?.level ?? 0;
    // Right after the section before it, or right before the one after it.
    const headings = lines.filter((line) => line.shape === "heading" && line.level === level);
    const heading = before === undefined ? headings[headings.findIndex((line) => line === behind) - 1] : headings[headings.indexOf(before) + 1];
    if (level === 0 || heading === undefined || readLabel(heading, terms.names) !== undefined) continue;
    const candidate = candidateAt(heading, lines);
    if (tells(candidate.lines.slice(1), section, terms)) found.set(section, candidate);
  }
  return found;
}

function candidateAt(heading: Line, lines: readonly Line[]): Candidate {
  const at = lines.indexOf(heading);
  const end = lines.findIndex((line, index) => index > at && line.shape === "heading" && line.level <= heading.level);
  const name = heading.text.trim();
  return { name, place: placeOf(heading, heading.text.indexOf(name), name.length), lines: lines.slice(at, end < 0 ? undefined : end) };
}

const wanted: Readonly<Record<"summary" | "cause", readonly TellingKind[]>> = {
  summary: ["experience", "users"],
  cause: ["cause-explained", "fix-explained"],
};

const fewest = 2;

function tells(lines: readonly Line[], section: RequiredSection, { language }: Terms): boolean {
  if (section === "timeline") return lines.filter(({ text }) => readStamp(text) !== undefined).length >= fewest;
  const items = lines.filter(({ shape }) => shape === "item");
  // Measures are a list of tasks, and nothing else in a postmortem is.
  const isListOfTasks = items.length >= fewest && items.some(({ text }) => language.specificTask(text) === "told");
  if (isListOfTasks || section === "measures") return isListOfTasks && section === "measures";
  const text = lines.map((line) => line.text).join(" ");
  const tellings = language.sentencesOf(text).flatMap((sentence, index) => language.tellingsOf(sentence, { section, index, listed: false, passage: sentence }, wanted[section]));
  return tellings.filter(({ answer }) => answer === "told").reduce((sum, { weight }) => sum + weight, 0) >= 1;
}
