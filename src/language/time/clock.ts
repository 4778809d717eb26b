/** Clock times in prose. */
import { once, remembering } from "../memo.ts";
import { findDates } from "./date.ts";
import { matchAt, plain, stickyAt, withoutOverlaps, type Match } from "./match.ts";
import { findNamedZones, zoneAt, type Zone } from "./zone.ts";

export interface ClockTime extends Match {
  /** Minutes since midnight, with fractions for seconds; the best reading of an impossible time, undefined if there is none. */
  readonly minutes: number | undefined;
  /** Why it is not a valid time. */
  readonly impossible?: "hour" | "minute" | "second" | "meridiem";
  /** As written; the first time of "9 to 11 am" has none, although it is read with that of the second. */
  readonly meridiem?: "am" | "pm";
  /** The AM or PM after a 24-hour time with the space before it, for a fix to delete. */
  readonly meridiemMatch?: Match;
  /** Is "about", "around" or "~" before it? */
  readonly approximate: boolean;
  /** The zone right after it. */
  readonly zone?: Zone;
}

const meridiem = String.raw`(?<meridiem> ?(?:[ap]\.m\.?|[ap]m)(?![\p{L}\p{N}]))`;
const before = String.raw`(?:(?<=\d)T|(?<![\p{L}\p{N}_.:/\\#@$+]))`;
const notAfter = String.raw`(?![\p{L}\p{N}%]|[:.]\d)`;
/** Above 29 it is not a slip, but a ratio or a score. */
const hour = String.raw`(?<hour>[0-2]?\d)`;
const through = String.raw` ?(?:-|~|to|and|until|till) ?`;
/** The source of a pattern: times that are words. */
export const namedTimes = "noon|midday|midnight";
const meridiemHint = /\d ?[ap]\.?m/i;

/** The forms of a clock time; if two match, the first one wins. Each comes with what a text must contain for it to match. */
const forms: readonly (readonly [form: string, needed: RegExp])[] = [
  /** The 2:15 of "2:15 - 3:30 PM", the 9 of "9 to 11 am" */
  [String.raw`${hour}(?::(?<minute>\d{2})(?=${through}\d{1,2}[:.]\d))?(?=${through}(?<later>\d{1,2})(?:[:.](?<otherMinute>\d{2}))? ?(?<shared>[ap])\.?m(?![\p{L}\p{N}]))`, meridiemHint],
  /** The 3:30 of "2:15 PM - 3:30", the 6 of "4pm to 6 GMT" */
  [String.raw`(?=\d)(?<=(?<!\d)(?<earlier>\d{1,2})(?:[:.](?<otherMinute>\d{2}))? ?(?<shared>[ap])\.?m\.?${through})${hour}(?::(?<minute>\d{2}))?(?! ?[ap]\.?m(?!\p{L}))${notAfter}`, meridiemHint],
  /** 4: 45 am */
  [String.raw`${hour}: {1,2}(?<minute>\d{2})${meridiem}`, meridiemHint],
  /** 10:42, 9:05 PM, 12:59:00, 10:30:45.123 */
  [String.raw`${hour}:(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:${meridiem}|(?=[Zz]\b|[+-]\d{2}:?\d{2}\b)|${notAfter})`, /\d:\d/],
  /** 12: 48pm */
  [String.raw`${hour}: (?<minute>\d{2})${meridiem}`, meridiemHint],
  /** 14h30 */
  [String.raw`${hour}h(?<minute>\d{2})${notAfter}`, /\dh\d/i],
  /** 10.30 am */
  [String.raw`${hour}\.(?<minute>\d{2})${meridiem}`, meridiemHint],
  /** 4pm, 10 a.m. */
  [hour + meridiem, meridiemHint],
  /** 0900 - at the start of an event, where no year can be */
  [String.raw`(?<=^[\s*_-]{0,5})(?<hour>0\d|1[0-8]|2[1-3])(?<minute>[0-5]\d)(?=[*_]{0,2}\s{1,3}-\s)`, /\d{4}/],
  /** 0900-1300 PST */
  [String.raw`(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?= ?- ?(?:[01]\d|2[0-3])[0-5]\d ?[A-Z]{3,4}\b)`, /\d{4}/],
  [String.raw`(?<=(?:[01]\d|2[0-3])[0-5]\d ?- ?)(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?= ?[A-Z]{3,4}\b)`, /\d{4}/],
  /** 1430Z, 0930 hrs, 1430 UTC */
  [String.raw`(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)(?= ?(?:Z|UTC|GMT|hrs|hours)\b)`, /\d{4} ?[ZUGh]/i],
  /** noon, 12:00 midnight */
  [String.raw`(?:12(?::00)? ?)?(?:(?<noon>noon|midday)|(?<midnight>midnight))(?![\p{L}\p{N}])`, new RegExp(namedTimes, "i")],
];
/** 15.25: a time if a zone follows it, and at the start of an event. */
const dotAlone = String.raw`${hour}\.(?<minute>\d{2})(?![.\d%\p{L}])`;

const inProse = once(() => forms.map(([form, needed]) => ({ pattern: new RegExp(before + form, "giu"), needed })));
const dotInProse = once(() => ({ pattern: new RegExp(before + dotAlone, "giu"), needed: /\d\.\d/ }));
const atStart = once(() => [...forms.map(([form]) => form), dotAlone].map((form) => new RegExp(`(?:(?<=\\d)T)?${form}`, "iuy")));
/** What every clock time begins with. */
const begins = new RegExp(String.raw`\d|T(?=[\dNM])|${namedTimes}`, "iy");

/** A "~" after a time belongs to a range. */
const approximately = /(?:about|around|approximately|approx\.?|roughly|nearly|circa|almost|(?<![\dm.)] ?)~)\s*$/iu;
/** "1:30 hours" is a duration, but "09:30 hrs" and "0930 hours" are times. */
const isLength = (written: string, behind: string): boolean => {
  if (!/^ ?(?:hours?|hrs?|minutes?|mins?)\b/iu.test(behind)) return false;
  return !/^0\d{3}$/u.test(written) && !(/^\d{2}:?\d{2}/u.test(written) && /^ ?hrs\b/iu.test(behind));
};
/** What may follow the 6 of "4pm to 6"; before a noun it is a number. */
const endsBareHour = /^\s*(?:$|[)\],;:|*-]|\.(?!\d))/u;

/** What every clock time contains. */
export const timed = new RegExp(String.raw`\d|${namedTimes}`, "i");

/** The clock times of a text, from left to right. */
export const findClockTimes = remembering((text): readonly ClockTime[] => {
  const searched = plain(text);
  if (!timed.test(searched)) return [];
  const readAll = ({ pattern, needed }: { pattern: RegExp; needed: RegExp }): ClockTime[] =>
    needed.test(searched) ? [...searched.matchAll(pattern)].flatMap((match) => read(text, searched, match) ?? []) : [];
  const times = [...inProse().flatMap(readAll), ...readAll(dotInProse()).filter(({ zone }) => zone !== undefined)];
  return times.length === 0 ? times : withoutOverlaps(times, text, [...findDates(text), ...times.flatMap(({ zone }) => zone ?? [])]);
});

/** The clock time that begins at an index of a text, in any form; `searched` is the plain text. */
export function clockTimeAt(text: string, searched: string, index: number): ClockTime | undefined {
  if (stickyAt(begins, searched, index) === undefined) return undefined;
  for (const pattern of atStart()) {
    const match = stickyAt(pattern, searched, index);
    const time = match === undefined ? undefined : read(text, searched, match);
    if (time !== undefined) return time;
  }
  return undefined;
}

function read(original: string, text: string, match: RegExpMatchArray): ClockTime | undefined {
  const groups = match.groups ?? {};
  const { meridiem: ending, minute } = groups;
  const skip = match[0].startsWith("T") ? 1 : 0;
  const index = (match.index ?? 0) + skip;
  const length = match[0].length - skip;
  const end = index + length;
  const behind = text.slice(end, end + 12);
  if (ending === undefined && isLength(match[0].slice(skip), behind)) return undefined;
  const zone = zoneBehind(original, text, end);
  if (groups["earlier"] !== undefined && minute === undefined && zone === undefined && !endsBareHour.test(behind)) return undefined;
  const judged = judge(groups);
  return {
    ...matchAt(original, index, length),
    ...judged,
    ...(ending === undefined ? {} : { meridiem: isAfternoon(ending) ? "pm" : "am" }),
    ...(judged.impossible === "meridiem" && ending !== undefined ? { meridiemMatch: matchAt(original, end - ending.length, ending.length) } : {}),
    approximate: isApproximate(text, index),
    ...(zone === undefined ? {} : { zone }),
  };
}

const halfDay = 12 * 60;
const isAfternoon = (ending: string): boolean => /p/iu.test(ending);
/** Minutes since midnight of a 12-hour time. */
const onClock = (hours: number, minutes: number, ending: string): number => (hours % 12) * 60 + minutes + (isAfternoon(ending) ? halfDay : 0);

/** The minutes of a time from its parts, or why it is impossible. */
function judge(groups: Readonly<Record<string, string | undefined>>): Pick<ClockTime, "minutes" | "impossible"> {
  if (groups["noon"] !== undefined) return { minutes: halfDay };
  if (groups["midnight"] !== undefined) return { minutes: 0 };
  const [hours, minutes, seconds] = [Number(groups["hour"]), Number(groups["minute"] ?? 0), Number(groups["second"] ?? 0)];
  const { meridiem: ending, shared } = groups;
  const asWritten = hours * 60 + minutes + seconds / 60;
  if (minutes > 59) return { minutes: undefined, impossible: "minute" };
  if (seconds > 60) return { minutes: hours * 60 + minutes, impossible: "second" };
  if (hours > 24 || (hours === 24 && minutes > 0)) return { minutes: undefined, impossible: "hour" };
  if (ending !== undefined) return hours > 12 ? { minutes: asWritten, impossible: "meridiem" } : { minutes: onClock(hours, minutes, ending) + seconds / 60 };
  return { minutes: shared === undefined || hours > 12 ? asWritten : inRange(onClock(hours, minutes, shared), groups, shared) };
}

/** A time read with the AM or PM of the other end of its range, or with the opposite one if the range would run backward. */
function inRange(minutes: number, { earlier, later, otherMinute = "0" }: Readonly<Record<string, string | undefined>>, ending: string): number {
  const other = onClock(Number(earlier ?? later), Number(otherMinute), ending);
  const runsBack = earlier === undefined ? minutes > other : minutes < other;
  return runsBack ? (minutes + halfDay) % (2 * halfDay) : minutes;
}

const isApproximate = (text: string, index: number): boolean => approximately.test(text.slice(Math.max(0, index - 16), index));

/** The zone after a time, with or without parentheses. */
function zoneBehind(original: string, text: string, end: number): Zone | undefined {
  const gap = /^ ?[*_]{0,2},? ?[([]? ?/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return zoneAt(original, text, end + gap) ?? (gap > 0 ? zoneAt(original, text, end) : undefined);
}

/** All timezones that a text names. */
export function findZones(text: string): Zone[] {
  return zonesBeside(text, findClockTimes(text));
}

/** All timezones of a text whose clock times are known. */
export function zonesBeside(text: string, times: readonly ClockTime[]): Zone[] {
  return withoutOverlaps([...times.flatMap(({ zone }) => zone ?? []), ...findNamedZones(text)], text);
}
