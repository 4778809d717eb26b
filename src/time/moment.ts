/** Instants in prose: clock times with the dates and zones that belong to them. */
import { findClockTimes, type ClockTime } from "./clock.ts";
import { dayNumberOf, findDates, type CalendarDate } from "./date.ts";
import { plain } from "./match.ts";
import { findZones } from "./clock.ts";
import type { Zone } from "./zone.ts";

export interface Moment {
  readonly time: ClockTime;
  readonly date?: CalendarDate;
  readonly zone?: Zone;
}

const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)`;
const dateThenTime = /^[\s,*_]*(?:at|@|T|from|-|\()?[\s,*_(~]*$/iu;
const timeThenDate = new RegExp(String.raw`^[\s,)\]*_]*(?:on|of|-)?[\s(]*(?:${weekday},?)?[\s,]*$`, "iu");

/** The instants of a text, from left to right. A time without a zone has that of the next one, else of the one before. */
export function findMoments(text: string): Moment[] {
  const times = findClockTimes(text);
  if (times.length === 0) return [];
  const searched = plain(text);
  const dates = findDates(text);
  const zones = findZones(text);
  return times.map((time) => {
    const end = time.zone === undefined ? time.index + time.length : time.zone.index + time.zone.length;
    const date =
      dates.find((candidate) => candidate.index < time.index && dateThenTime.test(searched.slice(candidate.index + candidate.length, time.index))) ??
      dates.find((candidate) => candidate.index >= end && timeThenDate.test(searched.slice(end, candidate.index)));
    const zone = time.zone ?? zones.find(({ index }) => index > time.index) ?? zones.findLast(({ index }) => index < time.index);
    return { time, ...(date === undefined ? {} : { date }), ...(zone === undefined ? {} : { zone }) };
  });
}

const day = 24 * 60;

/**
 * Minutes from one instant to another, never negative without dates: an end before its start is on the next day.
 * Undefined where a time cannot be read.
 */
export function minutesBetween(start: Moment, end: Moment): number | undefined {
  const { minutes: from } = start.time;
  const { minutes: to } = end.time;
  if (from === undefined || to === undefined) return undefined;
  const shift = start.zone?.offset !== undefined && end.zone?.offset !== undefined ? start.zone.offset - end.zone.offset : 0;
  const minutes = to - from + shift;
  if (start.date !== undefined && end.date !== undefined) {
    const sameYear = start.date.year === undefined || end.date.year === undefined;
    const [one, other] = sameYear ? [{ ...start.date, year: 2000 }, { ...end.date, year: 2000 }] : [start.date, end.date];
    return minutes + (dayNumberOf(other) - dayNumberOf(one)) * day;
  }
  return minutes < 0 ? minutes + day : minutes;
}
