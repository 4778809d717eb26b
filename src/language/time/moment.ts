/** Instants in prose: clock times with the dates and zones that belong to them. */
import { remembering } from "../memo.ts";
import { findClockTimes, zonesBeside, type ClockTime } from "./clock.ts";
import { daysBetween, findDates, type CalendarDate } from "./date.ts";
import { plain, type Match } from "./match.ts";
import { sameZone, type Zone } from "./zone.ts";

export interface Moment {
  readonly time: ClockTime;
  readonly date?: CalendarDate;
  readonly zone?: Zone;
}

const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)`;
const dateThenTime = /^[\s,*_]*(?:(?:at|@|T|from|between|around|about|ca\.?|-|[(~])[\s,*_(~]*)?$/iu;
const timeThenDate = new RegExp(String.raw`^[\s,)\]*_]*(?:(?:on|of|[-(])[\s(]*(?:,[\s,]*)?)?(?:${weekday}[\s,]*)?$`, "iu");

/** A date further from its time than this, in UTF-16 units, does not belong to it. */
const reach = 40;

/** The instants of a text, from left to right. A time without a zone takes that of the next one, or else of the one before. */
export const findMoments = remembering((text): readonly Moment[] => {
  const times = findClockTimes(text);
  if (times.length === 0) return [];
  const searched = plain(text);
  const datesAround = neighbours(findDates(text));
  const zonesAround = neighbours(zonesBeside(text, times));
  return times.map((time) => {
    const end = time.zone === undefined ? time.index + time.length : time.zone.index + time.zone.length;
    const joins = (from: number, to: number, link: RegExp): boolean => to - from <= reach && link.test(searched.slice(from, to));
    const [earlier, later] = datesAround(time.index);
    const date =
      earlier !== undefined && joins(earlier.index + earlier.length, time.index, dateThenTime) ? earlier
      : later !== undefined && joins(end, later.index, timeThenDate) ? later
      : undefined;
    const [zoneBefore, zoneBehind] = zonesAround(time.index);
    const zone = time.zone ?? zoneBehind ?? zoneBefore;
    return { time, ...(date === undefined ? {} : { date }), ...(zone === undefined ? {} : { zone }) };
  });
});

/** Looks up the last match before an index and the first after it; the indices asked for must increase. */
function neighbours<T extends Match>(sorted: readonly T[]): (index: number) => [before: T | undefined, behind: T | undefined] {
  let next = 0;
  return (index) => {
    while ((sorted[next]?.index ?? Infinity) < index) next++;
    return [sorted[next - 1], sorted[next]];
  };
}

const day = 24 * 60;

/**
 * Minutes from one instant to another, never negative without dates: an end before the start is on the next day.
 * Undefined if a time cannot be read or a date does not exist.
 */
export function minutesBetween(start: Moment, end: Moment): number | undefined {
  const { minutes: from } = start.time;
  const { minutes: to } = end.time;
  if (from === undefined || to === undefined) return undefined;
  const shift = start.zone?.offset !== undefined && end.zone?.offset !== undefined ? start.zone.offset - end.zone.offset : 0;
  const minutes = to - from + shift;
  if (start.date === undefined || end.date === undefined) return minutes < 0 ? minutes + day : minutes;
  const days = daysBetween(start.date, end.date);
  return days === undefined ? undefined : minutes + days * day;
}

const halfDay = day / 2;

/** Is an instant before the one that precedes it in the text? Without dates, a step back of more than half a day crosses midnight. */
export function runsBack(earlier: Moment, later: Moment): boolean {
  if (earlier.date !== undefined && later.date !== undefined) return (minutesBetween(earlier, later) ?? 0) < 0;
  const from = earlier.time.minutes ?? 0;
  const to = later.time.minutes ?? 0;
  const zonesMatch = earlier.zone === undefined || later.zone === undefined || sameZone(earlier.zone, later.zone);
  return zonesMatch && later.date === undefined && to < from && from - to <= halfDay;
}
