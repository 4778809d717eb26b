/** Clock times and days along a timeline, whose events count minutes. */
import type { EventFact, Facts } from "../postmortem/facts.ts";
import { once } from "../language/memo.ts";
import { findClockTimes } from "../language/time/index.ts";

export const minutesOfDay = 24 * 60;

/** An event whose time can be read. */
export type TimedEvent = EventFact & {
  /** Its place in the list of events. */
  readonly index: number;
  readonly minutes: number;
};

/** The clock of a timeline; undefined if none of its times can be read as one. */
export interface TimelineClock {
  /** Minutes since midnight of minute 0. */
  readonly zero: number;
  /** "14:05" */
  readonly timeAt: (minutes: number) => string;
  /** "Nov 3", or "day 2" where nobody says which day it was. */
  readonly dayAt: (minutes: number) => string;
  /** "2026-11-03"; undefined where nobody says which day it was. */
  readonly dateAt: (minutes: number) => string | undefined;
}

export function clockOf({ start, date, events }: Facts): TimelineClock | undefined {
  const first = events.find(({ minutes, time }) => minutes !== null && time !== null);
  const read = findClockTimes(start ?? first?.time ?? "")[0]?.minutes;
  if (read === undefined) return undefined;
  const zero = Math.round(read - (start === null ? (first?.minutes ?? 0) : 0));
  const dayOf = (minutes: number): number => Math.floor((minutes + zero) / minutesOfDay);
  const dateAt = (minutes: number): string | undefined => (date === null ? undefined : addDays(date, dayOf(minutes)));
  return {
    zero,
    timeAt: (minutes) => {
      const ofDay = minutes + zero - dayOf(minutes) * minutesOfDay;
      return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(Math.floor(ofDay % 60)).padStart(2, "0")}`;
    },
    dayAt: (minutes) => {
      const day = dateAt(minutes);
      return day === undefined ? `day ${String(dayOf(minutes) + 1)}` : shortDay().format(new Date(`${day}T00:00Z`));
    },
    dateAt,
  };
}

const shortDay = once(() => new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" }));

/** Undefined if the day is not one such as "2026-11-03". */
function addDays(day: string, days: number): string | undefined {
  const time = /^\d{4}-\d\d-\d\d$/u.test(day) ? Date.parse(`${day}T00:00Z`) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time + days * minutesOfDay * 60_000).toISOString().slice(0, 10);
}

/** The events that can be drawn on one axis: an event that is many outages away would leave no room for the rest. */
export function drawableEvents({ events, start, duration }: Facts): TimedEvent[] {
  const isNear = (minutes: number): boolean => start === null || duration === null || duration <= 0 || (minutes >= -2 * duration && minutes <= 4 * duration);
  return events.map((event, index) => ({ ...event, index })).filter((event): event is TimedEvent => event.minutes !== null && isNear(event.minutes));
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160, 40_320, 524_160];

/** A round number of minutes, of which at most so many fit between two. */
export const roundStep = (minutes: number, most: number): number => steps.find((step) => minutes / step <= most) ?? Math.ceil(minutes / most);
