/** Calendar dates in prose. */
import { matchAt, plain, stickyAt, type Match } from "./match.ts";

export interface CalendarDate extends Match {
  readonly year?: number;
  /** 1 to 12, and higher where no calendar has it. */
  readonly month: number;
  readonly day: number;
  /** 31 June */
  readonly impossible: boolean;
  /** 03/04/2024: which is the month is anybody's guess. */
  readonly ambiguous: boolean;
}

const months = ["jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"];
const monthPatterns = months.map((month) => new RegExp(`^${month}$`, "iu"));
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const month = `(?<name>${months.join("|")})`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const before = String.raw`(?<![\p{L}\p{N}_.:/])`;
const after = String.raw`(?![\p{L}\p{N}]|[:.]\d)`;

const forms = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:(?=T\d)|${after})`,
  String.raw`${day}[ /-]{1,2}(?:of )?${month}\.?(?:,?[ /-]{1,2}(?<year>\d{4})(?![\d:]))?(?![\p{L}\p{N}])`,
  String.raw`(?=\p{Lu}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})${month}\.? (?:the )?${day}(?:,? {1,2}(?<year>\d{4})(?![\d:]))?${after}`,
  String.raw`(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})${after}`,
  String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>\d{2})${after}`,
];
const patterns = forms.map((form) => new RegExp(before + form, "giu"));
const sticky = forms.map((form) => new RegExp(form, "iuy"));

/** The dates of a text, from left to right. */
export function findDates(text: string): CalendarDate[] {
  const searched = plain(text);
  if (!/\d/u.test(searched)) return [];
  const found: CalendarDate[] = [];
  for (const pattern of patterns) {
    for (const match of searched.matchAll(pattern)) {
      const date = read(text, match);
      if (date !== undefined && found.every((other) => other.index + other.length <= date.index || date.index + date.length <= other.index)) found.push(date);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The date that begins at an index. */
export function dateAt(text: string, index: number): CalendarDate | undefined {
  const searched = plain(text);
  for (const pattern of sticky) {
    const match = stickyAt(pattern, searched, index);
    const date = match === undefined ? undefined : read(text, match);
    if (date !== undefined) return date;
  }
  return undefined;
}

function read(original: string, match: RegExpMatchArray): CalendarDate | undefined {
  const groups = match.groups ?? {};
  const place = matchAt(original, match.index ?? 0, match[0].length);
  const year = groups["year"] === undefined ? {} : { year: Number(groups["year"]) + (groups["year"].length === 2 ? 2000 : 0) };
  const { first, second, name } = groups;
  if (first !== undefined && second !== undefined) {
    const [one, two] = [Number(first), Number(second)];
    // A number above 12 is the day; else the order is unknown, and the month is taken to come first.
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

/** Days since an arbitrary day; a year left out is taken to be the same for all. */
export function dayNumberOf({ year = 2000, month: monthNumber, day: dayNumber }: CalendarDate): number {
  return Date.UTC(year, monthNumber - 1, dayNumber) / 86_400_000;
}
