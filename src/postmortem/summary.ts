/** What the issue summary says, and where its fields are. */
import { placeOf, type Line, type Place } from "../markdown/lines.ts";
import type { LabelKind } from "../standards/standard.ts";
import type { Part, SectionContent } from "./sections.ts";
import { findMoments, findZones, type Moment } from "../language/time/index.ts";

/** The label of the first of some fields that the section has, or else the section's own. */
export function placeOfField(section: SectionContent, ...kinds: readonly LabelKind[]): Place {
  return (fieldOf(section, ...kinds) ?? section).label.place;
}

export function fieldOf(section: SectionContent, ...kinds: readonly LabelKind[]): Part | undefined {
  return section.parts.find(({ kind }) => kinds.includes(kind));
}

/** A clock time and the line it is in. */
export interface PlacedMoment {
  readonly moment: Moment;
  readonly line: Line;
  readonly place: Place;
}

/** The clock times of a section, in order. */
export function momentsIn(lines: readonly Line[]): PlacedMoment[] {
  return lines.flatMap((line) =>
    findMoments(line.text).map((moment) => ({ moment, line, place: placeOf(line, moment.time.index, moment.time.length) })),
  );
}

/** Does a section give a timezone, with its times or anywhere else? */
export function givesTimezone({ label, lines }: SectionContent): boolean {
  return momentsIn(lines).some(({ moment }) => moment.zone !== undefined) || [label.line, ...lines].some((line) => findZones(line.text).length > 0);
}
