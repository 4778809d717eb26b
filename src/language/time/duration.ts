/** Durations in prose. */
import { once, remembering } from "../memo.ts";
import { matchAt, plain, stickyAt, withoutOverlaps, type Match } from "./match.ts";

export interface Duration extends Match {
  readonly minutes: number;
  /** "about", "nearly", "more than" and the like before it. */
  readonly approximate: boolean;
  /** Only business or support hours count. */
  readonly business?: boolean;
}

const ones: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
};
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };

/** Minutes in each unit. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^weeks?$/iu, 7 * 24 * 60],
  [/^(?:days?|d)$/iu, 24 * 60],
  [/^(?:hours?|hrs?|h)$/iu, 60],
  [/^(?:minutes?|mins?|m)$/iu, 1],
  [/^(?:seconds?|secs?|s)$/iu, 1 / 60],
];

const anyOf = (words: Readonly<Record<string, number>>): string => Object.keys(words).sort((a, b) => b.length - a.length).join("|");
/** 15, 7.5, 1,200, 2½; "0930 hours" is a time */
const digits = String.raw`(?!0\d{3})\d{1,9}(?:,\d{3}){0,3}(?:[.,]\d{1,2})?½?`;
const words = `(?:${anyOf(tens)})(?:[- ](?:${anyOf(ones)}))?|${anyOf(ones)}`;
/** "a second server" is not a duration. */
const number = `(?!an? sec)(?:(?<least>${digits})(?:-| to | or ))?(?<number>${digits}|${words})`;
const half = String.raw`(?<half> (?:and|&) (?:a )?half)?`;
const unit = String.raw`(?:(?<business>business|working|office|support) )?(?<unit>weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)`;
const shortUnit = String.raw`(?<short>\d{1,9}(?:\.\d{1,9})?)(?: (?=h|d \d))?(?<shortUnit>[dhms])`;
const before = String.raw`(?<![\p{L}\p{N}_.:/-])`;
/** A short unit may touch the next number: 35h36m. */
const after = String.raw`(?![\p{L}_]|\d(?!\d? ?[hms]))`;

const piece = String.raw`(?:${number}${half}[ -]?${unit}(?<halfBehind> (?:and|&) a half)?|${shortUnit})${after}`;
const first = once(() => new RegExp(`${before}${piece}`, "giu"));
/** "2 h 45 m": after a length, the unit may stand apart. */
const further = once(() => new RegExp(String.raw`(?:,? (?:and |& )?|, ?)?${piece.replace("(?: (?=h|d \\d))?", " ?")}`, "iuy"));
const halfAUnit = new RegExp(String.raw`${before}(?:a )?half(?: an?)?[ -](?<unit>hour|day|minute)${after}`, "giu");
const clockLike = new RegExp(String.raw`${before}(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?::[0-5]\d)? ?(?:hours?|hrs?|h)${after}`, "giu");
const iso = new RegExp(String.raw`${before}P(?=\d+D|T\d)(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)S)?)?${after}`, "gu");

const approximately = /(?:about|around|approximately|approx\.?|roughly|nearly|almost|over|more than|less than|under|close to|up to|at least|some|circa|~|≈|within|just|an estimated)\s*(?:a total of\s*)?$/iu;
const businessHours = /(?:business|support|office|working) hours/iu;
/** "24-hour clock" is not a duration. */
const clock = /[ -](?:clock|format|notation|time)\b/iuy;
/** "10m rows" are millions, "a 10m cable" is in meters; "for 10m" and "took 10m" are minutes. */
const asksForLength = /(?:\b(?:for|in|within|after|took|taken|lasted|lasting|total|duration|of|about|around|approximately)|[(:~≈])\s*$/iu;

/** The durations in a text, from left to right. */
export const findDurations = remembering((text): readonly Duration[] => {
  const searched = plain(text);
  const found: Duration[] = [];
  const add = (index: number, length: number, minutes: number, vague = false, ofBusiness = false): void => {
    if (stickyAt(clock, searched, index + length) !== undefined) return;
    const business = ofBusiness || businessHours.test(searched.slice(Math.max(0, index - 30), index + length + 60));
    const approximate = vague || approximately.test(searched.slice(Math.max(0, index - 30), index));
    found.push({ ...matchAt(text, index, length), minutes, approximate, ...(business ? { business } : {}) });
  };
  for (const pattern of [iso, clockLike]) for (const match of searched.matchAll(pattern)) add(match.index, match[0].length, sumOf(match));
  for (const { index, 0: matched, groups } of searched.matchAll(halfAUnit)) add(index, matched.length, minutesOf(groups?.["unit"] ?? "") / 2);
  let end = 0;
  for (const match of searched.matchAll(first())) {
    // Already read as part of the previous one.
    if (match.index < end) continue;
    const pieces = [match];
    end = match.index + match[0].length;
    for (let next = stickyAt(further(), searched, end); next !== undefined; next = stickyAt(further(), searched, end)) {
      pieces.push(next);
      end += next[0].length;
    }
    if (pieces.length === 1 && !isLength(match, searched)) continue;
    const has = (group: string): boolean => pieces.some(({ groups }) => groups?.[group] !== undefined);
    add(match.index, end - match.index, pieces.reduce((sum, next) => sum + pieceMinutes(next), 0), has("least"), has("business"));
  }
  return withoutOverlaps(found, text);
});

/** Is a piece on its own a duration? "3D" and "10M" are not, "10m" depends on what is before it. */
function isLength({ groups, index }: RegExpExecArray, text: string): boolean {
  const short = groups?.["shortUnit"];
  if (short === "m") return asksForLength.test(text.slice(Math.max(0, index - 16), index));
  return short === undefined || /[dhsH]/u.test(short);
}

/** Minutes of a duration written with a number for each unit, as in PT2H15M and 2:15. */
function sumOf({ groups = {} }: RegExpMatchArray): number {
  const part = (name: string): number => Number(groups[name] ?? 0);
  return part("days") * 24 * 60 + part("hours") * 60 + part("minutes") + part("seconds") / 60;
}

function pieceMinutes({ groups = {} }: RegExpMatchArray): number {
  const { least, number: given = "", half: halfBefore, unit: name = "", halfBehind, short, shortUnit: shortName = "" } = groups;
  if (short !== undefined) return Number(short) * minutesOf(shortName);
  const most = countOf(given) + (halfBefore === undefined ? 0 : 0.5) + (halfBehind === undefined ? 0 : 0.5);
  // "4 to 5 hours" counts as the middle.
  return (least === undefined ? most : (countOf(least) + most) / 2) * minutesOf(name);
}

/** The number that digits ("1,200", "7,5", "2½") or words ("twenty-five") say. */
function countOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written.replaceAll(/,(?=\d{3})/gu, "").replace(",", ".").replace("½", "")) + (written.endsWith("½") ? 0.5 : 0);
  return written.toLowerCase().split(/[- ]/u).reduce((sum, word) => sum + (tens[word] ?? ones[word] ?? 0), 0);
}

function minutesOf(name: string): number {
  return units.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
}
