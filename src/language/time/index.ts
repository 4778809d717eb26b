/** The language of time: what times, dates, zones and durations look like in prose. */
export { findClockTimes, findZones, namedTimes, type ClockTime } from "./clock.ts";
export { beginsWithDate, findDates, monthBeginnings, type CalendarDate } from "./date.ts";
export { findDurations, type Duration } from "./duration.ts";
export { formatMinutes } from "./format.ts";
export type { Match } from "./match.ts";
export { findMoments, minutesBetween, runsBack, type Moment } from "./moment.ts";
export { readStamp, type Stamp } from "./stamp.ts";
export { sameZone, type Zone } from "./zone.ts";
