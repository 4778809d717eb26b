/** Lengths of time in prose. */
import { matchAt, plain, stickyAt, type Match } from "./match.ts";

export interface Duration extends Match {
  readonly minutes: number;
  /** "about", "nearly", "more than" and the like before it. */
  readonly approximate: boolean;
  /** Only business or support hours count. */
  readonly business?: boolean;
}

const numberWords: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  fifteen: 15, twenty: 20, thirty: 30, forty: 40, "forty-five": 45, fifty: 50, sixty: 60, ninety: 90,
};

/** Minutes in each unit; short forms must touch their number. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:weeks?)$/iu, 7 * 24 * 60],
  [/^(?:days?|d)$/iu, 24 * 60],
  [/^(?:hours?|hrs?|h)$/iu, 60],
  [/^(?:minutes?|mins?|m)$/iu, 1],
  [/^(?:seconds?|secs?|s)$/iu, 1 / 60],
];

const number = String.raw`(?<number>\d+(?:[.,]\d+)?|${Object.keys(numberWords).sort((a, b) => b.length - a.length).join("|")})`;
const half = String.raw`(?<half> (?:and|&) (?:a )?half)?`;
const unit = String.raw`(?<unit>weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)`;
const before = String.raw`(?<![\p{L}\p{N}_.:/-])`;
const after = String.raw`(?![\p{L}\p{N}_])`;

const piece = String.raw`(?:${number}${half}[ -]?${unit}(?<halfBehind> (?:and|&) a half)?|(?<short>\d+(?:\.\d+)?)(?<shortUnit>[dhms]))${after}`;
const first = new RegExp(`${before}(?:${piece})`, "giu");
const further = new RegExp(String.raw`(?:,? (?:and |& )?|, ?)?(?:${piece})`, "iuy");
const halfAnHour = new RegExp(String.raw`${before}half an? (?<unit>hour|day|minute)${after}`, "giu");
const clockLike = new RegExp(String.raw`${before}(?<hours>\d{1,2}):(?<minutes>[0-5]\d) ?(?:hours?|hrs?|h)${after}`, "giu");
const iso = new RegExp(String.raw`${before}PT(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:\d+S)?${after}`, "gu");

const approximately = /(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|more than|less than|under|close to|up to|at least|some|circa|~|≈|within|just|an estimated)\s*(?:a total of\s*)?$/iu;
const businessHours = /(?:business|support|office|working) hours/iu;
/** "24-hour clock" is no length. */
const clock = /^[ -](?:clock|format|notation|time)\b/iu;

/** The lengths of time in a text, from left to right. */
export function findDurations(text: string): Duration[] {
  const searched = plain(text);
  const found: Duration[] = [];
  const add = (index: number, length: number, minutes: number): void => {
    if (found.some((other) => index < other.index + other.length && other.index < index + length)) return;
    if (clock.test(searched.slice(index + length))) return;
    const business = businessHours.test(searched.slice(index + length, index + length + 60));
    found.push({
      ...matchAt(text, index, length),
      minutes,
      approximate: approximately.test(searched.slice(Math.max(0, index - 30), index)),
      ...(business ? { business } : {}),
    });
  };
  for (const { index, 0: matched, groups } of searched.matchAll(iso)) add(index, matched.length, Number(groups?.["hours"] ?? 0) * 60 + Number(groups?.["minutes"] ?? 0));
  for (const { index, 0: matched, groups } of searched.matchAll(clockLike)) add(index, matched.length, Number(groups?.["hours"]) * 60 + Number(groups?.["minutes"]));
  for (const { index, 0: matched, groups } of searched.matchAll(halfAnHour)) add(index, matched.length, minutesOf(groups?.["unit"] ?? "") / 2);
  for (const match of searched.matchAll(first)) {
    let minutes = pieceMinutes(match);
    let end = match.index + match[0].length;
    // "10m" alone is metres or millions.
    let sure = match.groups?.["shortUnit"]?.toLowerCase() !== "m";
    for (let next = stickyAt(further, searched, end); next !== undefined; next = stickyAt(further, searched, end)) {
      minutes += pieceMinutes(next);
      end += next[0].length;
      sure = true;
    }
    if (sure) add(match.index, end - match.index, minutes);
  }
  return found.sort((a, b) => a.index - b.index);
}

function pieceMinutes({ groups = {} }: RegExpMatchArray): number {
  const { number: given, half: halfBefore, unit: name, halfBehind, short, shortUnit } = groups;
  if (short !== undefined) return Number(short) * minutesOf(shortUnit ?? "");
  const count = numberWords[(given ?? "").toLowerCase()] ?? Number((given ?? "").replace(",", "."));
  return (count + (halfBefore === undefined ? 0 : 0.5) + (halfBehind === undefined ? 0 : 0.5)) * minutesOf(name ?? "");
}

function minutesOf(name: string): number {
  return units.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
}
