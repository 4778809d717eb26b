/** The arithmetic of the outage: what the summary states compared with what its times and the timeline say. */
import type { Postmortem } from "./postmortem.ts";
import type { SectionContent } from "./sections.ts";
import { placeOf, type Place } from "../markdown/lines.ts";
import { momentsIn, type PlacedMoment } from "./summary.ts";
import { sentencesOf } from "../language/sentences.ts";
import { findDates, findDurations, findMoments, minutesBetween, sameZone, type Duration, type Moment, type Zone } from "../language/time/index.ts";
import { placeOfEvent } from "./timeline.ts";

export interface StatedDuration {
  readonly duration: Duration;
  readonly place: Place;
  readonly start: Moment;
  readonly end: Moment;
  /** End minus start. */
  readonly minutes: number;
  /** Are the two the same, as precisely as the author wants to be? */
  readonly agrees: boolean;
}

/** Whoever counts in days does not count hours. */
const inDays = /day|week/iu;

/** Is a stated length the same as minutes by the clock, as precisely as the author wants to be? */
export function agrees({ approximate, business, minutes: stated, text }: Duration, minutes: number): boolean {
  const tolerance = approximate || business === true ? Math.max(15, minutes * 0.1) : inDays.test(text) ? 24 * 60 : 1;
  return Math.abs(stated - minutes) <= tolerance;
}

/** The duration that the summary states next to its start and end. Undefined if it is not clear which times and which duration belong together. */
export function statedDuration(summary: SectionContent): StatedDuration | undefined {
  const times = outageTimes(summary);
  if (times === undefined) return undefined;
  const lines = durationLines(summary);
  const fields = summary.parts.some(({ kind }) => kind === "duration");
  // Outside a field, a duration counts only in a sentence that also gives the times.
  const belongs = (text: string, duration: Duration): boolean => fields || sentencesOf(text).some((sentence) => sentence.includes(duration.text) && findMoments(sentence).length > 0);
  const durations = lines.flatMap((line) => findDurations(line.text).filter((duration) => belongs(line.text, duration)).map((duration) => ({ duration, place: placeOf(line, duration.index, duration.length) })));
  const [stated, second] = durations;
  if (stated === undefined || second !== undefined) return undefined;
  const minutes = minutesBetween(times.start.moment, times.end.moment);
  return minutes === undefined ? undefined : { ...stated, start: times.start.moment, end: times.end.moment, minutes, agrees: agrees(stated.duration, minutes) };
}

/** Start and end, if the fields for the duration, or else the whole summary, contain exactly two times. */
export function outageTimes(summary: SectionContent): { start: PlacedMoment; end: PlacedMoment } | undefined {
  const [start, end, third] = momentsIn(durationLines(summary));
  if (start === undefined || end === undefined || third !== undefined) return undefined;
  if (start.moment.time.impossible !== undefined || end.moment.time.impossible !== undefined) return undefined;
  return { start, end };
}

function durationLines(summary: SectionContent): SectionContent["lines"] {
  const fields = summary.parts.filter(({ kind }) => kind === "duration" || kind === "start" || kind === "end").flatMap(({ lines }) => lines);
  return momentsIn(fields).length >= 2 ? fields : summary.lines;
}

/** How a timeline contradicts its summary; times, zones and dates as written. */
export type Disagreement = { readonly place: Place } & (
  | { readonly is: "detected before the start"; readonly detected: string; readonly start: string }
  | { readonly is: "another timezone"; readonly zone: string; readonly stated: string }
  | { readonly is: "another day"; readonly date: string; readonly stated: string }
  /** The last event is so many minutes after the end. */
  | { readonly is: "long after the end"; readonly minutes: number; readonly end: string }
);

/** A fix that long after the stated end is not clean-up, in minutes. */
const longestAftermath = 6 * 60;

/** Where the timeline contradicts the summary. Nothing is reported that missing dates or zones could explain. */
export function disagreements(postmortem: Postmortem): Disagreement[] {
  const { summary, events } = postmortem;
  const times = summary === undefined ? undefined : outageTimes(summary);
  if (summary === undefined || times === undefined) return [];
  const { start, end } = times;
  const found: Disagreement[] = [];
  const detection = postmortem.evidence.detection.sentence?.event;
  const detected = detection?.stamp?.start;
  if (detection !== undefined && detected !== undefined && isBefore(detected, start.moment, end.moment)) {
    found.push({
      place: placeOfEvent(detection),
      is: "detected before the start",
      detected: detected.time.text.trim(),
      start: start.moment.time.text.trim(),
    });
  }
  const zones = momentsIn(summary.lines).flatMap(({ moment }) => moment.zone ?? []);
  const strange = events.find(({ stamp }) => stamp?.start.zone !== undefined && isStrange(stamp.start.zone, zones));
  const zone = strange?.stamp?.start.zone;
  if (strange !== undefined && zone !== undefined) {
    found.push({ place: placeOfEvent(strange), is: "another timezone", zone: zone.text, stated: zones[0]?.text ?? "" });
  }
  const summaryDates = summary.lines.flatMap((line) => findDates(line.text)).filter(({ ambiguous }) => !ambiguous);
  const dated = events.find(({ stamp }) => stamp?.start.date !== undefined && !stamp.start.date.ambiguous);
  const date = dated?.stamp?.start.date;
  if (dated !== undefined && date !== undefined && summaryDates.length > 0 && summaryDates.every((other) => isFarFrom(date, other))) {
    found.push({ place: placeOfEvent(dated), is: "another day", date: date.text.trim(), stated: summaryDates[0]?.text.trim() ?? "" });
  }
  const last = events.findLast(({ stamp }) => stamp !== undefined);
  const aftermath = last?.stamp === undefined ? undefined : minutesAfter(end.moment, last.stamp.start);
  if (last !== undefined && aftermath !== undefined && aftermath > longestAftermath) {
    found.push({ place: placeOfEvent(last), is: "long after the end", minutes: aftermath, end: end.moment.time.text.trim() });
  }
  return found;
}

const isStrange = (zone: Zone, zones: readonly Zone[]): boolean => zones.length > 0 && zones.every((other) => !sameZone(zone, other));

/** Is a moment before the start, on the same day, in an outage that does not cross midnight? */
function isBefore(moment: Moment, start: Moment, end: Moment): boolean {
  if (!comparable(moment, start)) return false;
  const minutes = moment.time.minutes;
  const from = start.time.minutes;
  const to = end.time.minutes;
  if (minutes === undefined || from === undefined || to === undefined || to < from) return false;
  return minutes < from;
}

function minutesAfter(end: Moment, later: Moment): number | undefined {
  if (end.date === undefined || later.date === undefined || !comparable(end, { ...later, date: end.date })) return undefined;
  return minutesBetween(end, later);
}

function comparable(one: Moment, other: Moment): boolean {
  const zonesMatch = one.zone === undefined || other.zone === undefined || sameZone(one.zone, other.zone);
  const sameDay = one.date === undefined || other.date === undefined || !isFarFrom(one.date, other.date);
  return zonesMatch && sameDay && one.time.impossible === undefined && other.time.impossible === undefined;
}

/** Are two dates certainly different days? */
function isFarFrom(one: { year?: number; month: number; day: number }, other: { year?: number; month: number; day: number }): boolean {
  return one.month !== other.month || one.day !== other.day || (one.year !== undefined && other.year !== undefined && one.year !== other.year);
}
