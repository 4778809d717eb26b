/** Calendar dates in prose. */
import { once, remembering } from "../memo.ts";
import { matchAt, plain, stickyAt, withoutOverlaps, type Match } from "./match.ts";

export interface CalendarDate extends Match {
  readonly year?: number;
  /** 1 to 12, or higher if the month does not exist. */
  readonly month: number;
  readonly day: number;
  /** 31 June */
  readonly impossible: boolean;
  /** 03/04/2024: nobody knows which is the month. */
  readonly ambiguous: boolean;
}

const months = ["jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"];
const monthPatterns = months.map((month) => new RegExp(`^${month}$`, "iu"));
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const month = `(?<name>${months.join("|")})`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const before = String.raw`(?<![\p{L}\p{N}_.:/])`;
const after = String.raw`(?![\p{L}\p{N}]|[:.]\d)`;

/** Four other digits are an hour: "5 June 1430 UTC". */
const yearBehind = String.raw`(?<year>(?:19|20)\d{2})(?![\d:])`;

/** The source of a pattern: what the name of each month begins with. */
export const monthBeginnings = months.map((name) => name.slice(0, 3)).join("|");
const namesMonth = new RegExp(monthBeginnings, "i");
const namesYear = /\d{4}[-/.]\d/;
const endsInYear = /\d[-/.]\d{1,2}[-/.]\d/;

/** The forms of a date; if two match, the first one wins. Each comes with what a text must contain for it to match. */
const forms: readonly (readonly [form: string, needed: RegExp])[] = [
  /** 2026-05-04, 2019/1/17 */
  [String.raw`(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:(?=T\d)|${after})`, namesYear],
  /** 2026.05.04, not the version 2026.5.4 */
  [String.raw`(?<year>\d{4})\.(?<month>\d{2})\.(?<day>\d{2})${after}`, namesYear],
  /** 4 May 2026, 06/May/2022, the 1st of March */
  [String.raw`${day}[ /-]{1,2}(?:of )?${month}\.?(?:,?[ /-]{1,2}${yearBehind})?(?![\p{L}\p{N}])`, namesMonth],
  /** May 4, 2026, June 9th, Dec-12-2023 */
  [String.raw`${month}\.?[ -](?:the )?${day}(?:,?[ -]{1,2}${yearBehind})?${after}`, namesMonth],
  /** 26/05/2023, 07-29-2023, 10.12.2023 */
  [String.raw`(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})${after}`, endsInYear],
  /** 14/10/22 */
  [String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>\d{2})${after}`, endsInYear],
];
const inProse = once(() => forms.map(([form, needed]) => ({ pattern: new RegExp(before + form, "giu"), needed })));
const atStart = once(() => forms.map(([form]) => new RegExp(form, "iuy")));
/** What every date begins with. */
const begins = new RegExp(String.raw`\d{1,4}(?:st|nd|rd|th)?[ /.-]|${monthBeginnings}`, "iy");
/** "it may 5 times out of 10": the verb, not the month. */
const verb = /^(?:may|march) \d{1,2}$/u;

/** The dates of a text, from left to right. */
export const findDates = remembering((text): readonly CalendarDate[] => {
  const searched = plain(text);
  if (!/\d/u.test(searched)) return [];
  return withoutOverlaps(inProse().flatMap(({ pattern, needed }) => !needed.test(searched) ? [] : [...searched.matchAll(pattern)].flatMap((match) => read(text, match) ?? [])), text);
});

/** Does a text begin with a date, apart from marks or a short word before it? */
export const beginsWithDate = (text: string): boolean => (findDates(text)[0]?.index ?? Infinity) < 4;

/** The date that begins at an index of a text; `searched` is the plain text. */
export function dateAt(text: string, searched: string, index: number): CalendarDate | undefined {
  if (stickyAt(begins, searched, index) === undefined) return undefined;
  for (const pattern of atStart()) {
    const match = stickyAt(pattern, searched, index);
    const date = match === undefined ? undefined : read(text, match);
    if (date !== undefined) return date;
  }
  return undefined;
}

function read(original: string, match: RegExpMatchArray): CalendarDate | undefined {
  if (verb.test(match[0])) return undefined;
  const groups = match.groups ?? {};
  const place = matchAt(original, match.index ?? 0, match[0].length);
  const year = groups["year"] === undefined ? {} : { year: Number(groups["year"]) + (groups["year"].length === 2 ? 2000 : 0) };
  const { first, second, name } = groups;
  if (first !== undefined && second !== undefined) {
    const [one, two] = [Number(first), Number(second)];
    // A number above 12 is the day; otherwise the order is unknown, and the month is assumed to come first.
    const [monthNumber, dayNumber] = one > 12 ? [two, one] : [one, two];
    return { ...place, ...year, month: monthNumber, day: dayNumber, impossible: !exists(monthNumber, dayNumber), ambiguous: one <= 12 && two <= 12 && one !== two };
  }
  const monthNumber = name === undefined ? Number(groups["month"]) : monthPatterns.findIndex((pattern) => pattern.test(name)) + 1;
  const dayNumber = Number(groups["day"]);
  return { ...place, ...year, month: monthNumber, day: dayNumber, impossible: !exists(monthNumber, dayNumber, year.year), ambiguous: false };
}

function exists(monthNumber: number, dayNumber: number, year?: number): boolean {
  const days = daysInMonth[monthNumber - 1];
  if (days === undefined || dayNumber < 1 || dayNumber > days) return false;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return monthNumber !== 2 || dayNumber < 29 || leap;
}

/**
 * Days from one date to another; undefined if one of them does not exist. What the text does not say (the order in 03/04/2024,
 * a missing year) is read so that the two are closest together.
 */
export function daysBetween(start: CalendarDate, end: CalendarDate): number | undefined {
  if (start.impossible || end.impossible) return undefined;
  const readings = dayNumbers(start, end.year).flatMap((from) => dayNumbers(end, start.year).map((to) => to - from));
  return readings.reduce((best, days) => (Math.abs(days) < Math.abs(best) ? days : best));
}

/** The days since 1970 that a date can mean; without a year, it has that of the other date or one next to it. */
function dayNumbers({ year, month: monthNumber, day: dayNumber, ambiguous }: CalendarDate, otherYear = 2000): number[] {
  const years = year === undefined ? [otherYear - 1, otherYear, otherYear + 1] : [year];
  const orders = ambiguous ? [[monthNumber, dayNumber], [dayNumber, monthNumber]] as const : [[monthNumber, dayNumber]] as const;
  return years.flatMap((candidate) => orders.map(([monthOf, dayOf]) => Date.UTC(candidate, monthOf - 1, dayOf) / 86_400_000));
}
