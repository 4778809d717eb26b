/** Clock times in prose. */
import { matchAt, plain, stickyAt, type Match } from "./match.ts";
import { findNamedZones, zoneAt, type Zone } from "./zone.ts";

export interface ClockTime extends Match {
  /** Minutes since midnight, fractions for seconds; the best reading of an impossible time, undefined where there is none. */
  readonly minutes: number | undefined;
  /** Why no clock shows it. */
  readonly impossible?: "hour" | "minute" | "second" | "meridiem";
  readonly meridiem?: "am" | "pm";
  /** The AM or PM of a 24-hour time with the blank before it, for a fix to delete. */
  readonly meridiemMatch?: Match;
  /** Does "about", "around" or "~" stand before it? */
  readonly approximate: boolean;
  /** The zone right behind it. */
  readonly zone?: Zone;
}

const meridiem = String.raw`(?<meridiem> ?(?:[ap]\.m\.?|[ap]m)(?![\p{L}\p{N}]))`;
const before = String.raw`(?:(?<=\d)T|(?<![\p{L}\p{N}_.:/\\#@$]))`;
const notAfter = String.raw`(?![\p{L}\p{N}%]|[:.]\d)`;

/** The forms of a clock time; the later ones are read only where a stamp is expected or a zone follows. */
const forms = {
  /** 10:42, 9:05 PM, 12:59:00, 10:30:45.123 */
  colon: String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?(?:${meridiem}|(?=[Zz]\b|[+-]\d{2}:?\d{2}\b)|${notAfter})`,
  /** 4: 45 am */
  spaced: String.raw`(?<hour>\d{1,2}): {1,2}(?<minute>\d{2})${meridiem}`,
  /** 14h30 */
  letter: String.raw`(?<hour>\d{1,2})[hH](?<minute>\d{2})${notAfter}`,
  /** 10.30 am */
  dot: String.raw`(?<hour>\d{1,2})\.(?<minute>\d{2})${meridiem}`,
  /** 4pm, 10 a.m. */
  hour: String.raw`(?<hour>\d{1,2})${meridiem}`,
  /** 1430Z, 0930 hrs, 1430 UTC */
  military: String.raw`(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)(?= ?(?:Z|UTC|GMT|hrs|hours)\b)`,
  /** 15.25 PST, or in a stamp */
  loose: String.raw`(?<hour>\d{1,2})\.(?<minute>\d{2})(?![.\d%\p{L}])`,
};

const compile = (form: string): RegExp => new RegExp(before + form, "giu");
const patterns = [forms.spaced, forms.colon, forms.letter, forms.dot, forms.hour, forms.military].map(compile);
const loose = compile(forms.loose);
const sticky = [forms.spaced, forms.colon, forms.letter, forms.dot, forms.hour, forms.military, forms.loose].map((form) => new RegExp(`(?:(?<=\\d)T)?${form}`, "iuy"));
const words = /\b(?:(?<noon>noon|midday)|midnight)\b/giu;

const approximately = /(?:about|around|approximately|approx\.?|roughly|nearly|circa|~|almost)\s*$/iu;
/** "1:30 hours" is a length, "09:30 hrs" is a time. */
const length = /^ ?(?:hours?|hrs?|minutes?|mins?)\b/iu;
const hoursOfTime = /^ ?hrs\b/iu;

/** The clock times of a text, from left to right. */
export function findClockTimes(text: string): ClockTime[] {
  const searched = plain(text);
  if (!/\d|noon|midnight|midday/iu.test(searched)) return [];
  const found: ClockTime[] = [];
  const add = (time: ClockTime | undefined): void => {
    if (time !== undefined && found.every((other) => other.index + other.length <= time.index || time.index + time.length <= other.index)) found.push(time);
  };
  for (const pattern of patterns) for (const match of searched.matchAll(pattern)) add(read(text, searched, match));
  for (const match of searched.matchAll(loose)) {
    const time = read(text, searched, match);
    if (time?.zone !== undefined) add(time);
  }
  for (const match of searched.matchAll(words)) {
    const minutes = match.groups?.["noon"] === undefined ? 0 : 12 * 60;
    add({ ...matchAt(text, match.index, match[0].length), minutes, approximate: isApproximate(searched, match.index) });
  }
  found.sort((a, b) => a.index - b.index);
  return found.flatMap((time) => withBareHours(text, searched, time));
}

/** The clock time that begins at an index, in any form. */
export function clockTimeAt(text: string, index: number): ClockTime | undefined {
  const searched = plain(text);
  for (const pattern of sticky) {
    const match = stickyAt(pattern, searched, index);
    const time = match === undefined ? undefined : read(text, searched, match);
    if (time !== undefined) return time;
  }
  return undefined;
}

function read(original: string, text: string, match: RegExpMatchArray): ClockTime | undefined {
  const { hour = "", minute = "0", second = "0", meridiem: ending } = match.groups ?? {};
  const skip = match[0].startsWith("T") ? 1 : 0;
  const index = (match.index ?? 0) + skip;
  const matched = match[0].slice(skip).trimEnd();
  const end = index + matched.length;
  const behind = text.slice(end, end + 12);
  if (ending === undefined && length.test(behind) && !(hour.length === 2 && hoursOfTime.test(behind))) return undefined;
  const half: "am" | "pm" | undefined = ending === undefined ? undefined : /p/iu.test(ending) ? "pm" : "am";
  const base = {
    ...matchAt(original, index, matched.length),
    ...judge(Number(hour), Number(minute), Number(second), half),
    approximate: isApproximate(text, index),
    ...(half === undefined ? {} : { meridiem: half }),
  };
  const zone = zoneBehind(original, text, end);
  return {
    ...base,
    ...(base.impossible === "meridiem" && ending !== undefined ? { meridiemMatch: matchAt(original, end - ending.length, ending.length) } : {}),
    ...(zone === undefined ? {} : { zone }),
  };
}

type Judgement = Pick<ClockTime, "minutes" | "impossible">;

function judge(hour: number, minute: number, second: number, half: "am" | "pm" | undefined): Judgement {
  const minutes = hour * 60 + minute + second / 60;
  if (minute > 59) return { minutes: undefined, impossible: "minute" };
  if (second > 60) return { minutes: hour * 60 + minute, impossible: "second" };
  if (hour > 24 || (hour === 24 && minute > 0)) return { minutes: undefined, impossible: "hour" };
  if (half === undefined) return { minutes };
  if (hour > 12) return { minutes, impossible: "meridiem" };
  return { minutes: (hour % 12) * 60 + (half === "pm" ? 12 * 60 : 0) + minute + second / 60 };
}

const isApproximate = (text: string, index: number): boolean => approximately.test(text.slice(Math.max(0, index - 16), index));

/** The zone behind a time, perhaps in parentheses. */
function zoneBehind(original: string, text: string, end: number): Zone | undefined {
  const gap = /^ ?[*_]{0,2},? ?[([]? ?/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return zoneAt(original, end + gap) ?? (gap > 0 ? zoneAt(original, end) : undefined);
}

const hourBefore = /(?<![\p{L}\p{N}_.:/-])(\d{1,2})\s*(?:-|to|until|till)\s*$/iu;
const hourBehind = /^\s*(?:-|to|until|till)\s*(\d{1,2})(?![\d:.%]|\s*\p{Ll})/u;

/** "9 to 11 am" and "4pm to 6 GMT" are two times each. */
function withBareHours(original: string, text: string, time: ClockTime): ClockTime[] {
  if (time.meridiem === undefined) return [time];
  const end = time.index + time.length;
  const start = Math.max(0, time.index - 12);
  const earlier = hourBefore.exec(text.slice(start, time.index));
  const later = hourBehind.exec(text.slice(end, end + 16));
  const bare = (hour: string, index: number): ClockTime[] => {
    const judged = judge(Number(hour), 0, 0, time.meridiem);
    if (judged.impossible !== undefined) return [];
    const zone = zoneBehind(original, text, index + hour.length);
    return [{ ...matchAt(original, index, hour.length), ...judged, approximate: false, ...(zone === undefined ? {} : { zone }) }];
  };
  return [
    ...(earlier === null ? [] : bare(earlier[1] ?? "", start + earlier.index)),
    time,
    ...(later === null ? [] : bare(later[1] ?? "", end + later[0].length - (later[1] ?? "").length)),
  ];
}

/** All timezones that a text names. */
export function findZones(text: string): Zone[] {
  const named = findNamedZones(text);
  for (const { zone } of findClockTimes(text)) {
    if (zone !== undefined && named.every((other) => other.index + other.length <= zone.index || zone.index + zone.length <= other.index)) named.push(zone);
  }
  return named.sort((a, b) => a.index - b.index);
}
