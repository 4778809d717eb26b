/** Changes that fix what a rule reports, if only one reading is possible. */
import { insertAfter, toBullet as lineToBullet, toHeading as lineToHeading, type Edit } from "../markdown/edits.ts";
import type { Postmortem } from "./postmortem.ts";
import type { SectionContent } from "./sections.ts";
import type { TimelineEvent } from "./timeline.ts";

/** The level of the sections' headings, or else the one below the title. */
export function headingLevel({ required, titleLine }: Postmortem): number {
  const labels = required.flatMap(({ content }) => content?.label ?? []);
  return labels.find(({ style, implied }) => style === "heading" && implied !== true)?.line.level ?? Math.min(Math.max(titleLine?.level ?? 0, 1) + 1, 6);
}

/**
 * Makes a heading of a section's label, where it is alone on its line. Below a heading that is not part of the postmortem, and as high
 * as its sections, the label may belong to something else.
 */
export function toHeading({ label, above }: SectionContent, postmortem: Postmortem): Edit | undefined {
  const level = headingLevel(postmortem);
  const own = [postmortem.titleLine, ...postmortem.sections.flatMap((section) => [section.label.line, ...section.parts.map((part) => part.label.line)])];
  const isForeign = above !== undefined && above.level >= level && !own.includes(above);
  return label.rest.text !== "" || isForeign ? undefined : lineToHeading(label.line, postmortem.source, level);
}

/** A paragraph that stands alone is an event only if its time is set off. */
const fewestEvents = 2;
/** The share of a timeline's paragraphs that begin with a time, where each is an event. */
const mostParagraphs = 0.75;

/** Makes a bullet of an event in a paragraph of its own, in a timeline that is made of such paragraphs. */
export function toBullet({ line, stamp, form }: TimelineEvent, { events, timeline, source }: Postmortem): Edit | undefined {
  if (stamp === undefined || form !== "paragraph") return undefined;
  const [first, last] = [events[0]?.line.number ?? 0, events.at(-1)?.line.number ?? 0];
  const timed = new Set(events.filter((event) => event.stamp !== undefined || event.beginsWithDay).map((event) => event.line.number));
  const paragraphs = timeline?.lines.filter(({ shape, depth, number, first: begins }) => shape === "paragraph" && depth === 0 && number >= first && number <= last && (begins || timed.has(number))) ?? [];
  const isMadeOfEvents = (timed.size >= fewestEvents || stamp.separator !== undefined) && paragraphs.filter(({ number }) => timed.has(number)).length >= paragraphs.length * mostParagraphs;
  return isMadeOfEvents ? lineToBullet(line, source) : undefined;
}

/** Separates an event's time from what happened. */
export function separate({ line, stamp }: TimelineEvent): Edit | undefined {
  return stamp === undefined || line.marks.length > 0 || line.code !== undefined ? undefined : insertAfter(line, stamp.length - 1, " -");
}
