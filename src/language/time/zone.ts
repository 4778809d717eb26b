/** Timezones as people write them. Offsets are those of the IANA time zone database, in minutes east of UTC. */
import { remembering } from "../memo.ts";
import { matchAt, plain, stickyAt, withoutOverlaps, type Match } from "./match.ts";

export interface Zone extends Match {
  /** Minutes east of UTC; undefined if the name does not determine it ("Pacific Time", "local time"). */
  readonly offset: number | undefined;
  /** For comparison: "UTC", "UTC+1", or the region of a zone with a summer time ("PT" for PST, PDT and Pacific Time). */
  readonly name: string;
}

type Row = readonly [abbreviation: string, hours: number, region?: string];

/** Abbreviations that are read as zones anywhere when written in capitals. */
const clearAbbreviations: readonly Row[] = [
  ["UTC", 0],
  ["GMT", 0],
  ["WAT", 1],
  ["SAST", 2],
  ["PST", -8, "PT"],
  ["PDT", -7, "PT"],
  ["EDT", -4, "ET"],
  ["CST", -6, "CT"],
  ["CDT", -5, "CT"],
  ["MDT", -6, "MT"],
  ["AKST", -9, "AKT"],
  ["AKDT", -8, "AKT"],
  ["HST", -10],
  ["CET", 1, "CET"],
  ["CEST", 2, "CET"],
  ["EET", 2, "EET"],
  ["EEST", 3, "EET"],
  ["BST", 1],
  ["SGT", 8],
  ["HKT", 8],
  ["JST", 9],
  ["KST", 9],
  ["AEST", 10, "AET"],
  ["AEDT", 11, "AET"],
  ["ACST", 9.5, "ACT"],
  ["ACDT", 10.5, "ACT"],
  ["AWST", 8],
  ["NZST", 12, "NZT"],
  ["NZDT", 13, "NZT"],
  ["BRT", -3],
];

/** Abbreviations that are also words or names: read as zones only after a time, in parentheses or after "timezone". */
const ambiguousAbbreviations: readonly Row[] = [
  ["EAT", 3],
  ["CAT", 2],
  ["CAST", 2],
  ["WCA", 1],
  ["WEST", 1],
  ["WET", 0],
  ["IST", 5.5],
  ["EST", -5, "ET"],
  ["MST", -7, "MT"],
  ["ET", -5, "ET"],
  ["PT", -8, "PT"],
  ["CT", -6, "CT"],
  ["MT", -7, "MT"],
  ["AST", -4],
  ["ADT", -3],
  ["NST", -3.5],
  ["NDT", -2.5],
  ["COT", -5],
  ["CLT", -4],
  ["UYT", -3],
  ["CVT", -1],
  ["MSK", 3],
  ["TRT", 3],
  ["IRST", 3.5],
  ["GST", 4],
  ["MUT", 4],
  ["PKT", 5],
  ["NPT", 5.75],
  ["ICT", 7],
  ["WIB", 7],
  ["WITA", 8],
  ["PHT", 8],
  ["MYT", 8],
  ["CHST", 10],
  ["GREENWICH", 0],
  ["GREENWITCH", 0],
  ["Z", 0],
];

/** Abbreviations that also begin sentences and requests ("10:00 GET /health failed"): not zones if a word follows. */
const rareAbbreviations: readonly Row[] = [
  ["ACT", -5],
  ["ART", -3],
  ["BOT", -4],
  ["GET", 4],
  ["MIT", -9.5],
  ["PET", -5],
  ["SST", -11],
  ["WIT", 9],
];

/** Zones by name, as written before the word "time"; the offset is undefined if it changes with the season. */
const zoneNames: readonly (readonly [RegExp, number | undefined, string?])[] = [
  [/coordinated universal|universal(?: coordinated)?/iy, 0],
  [/green?wit?ch(?: mean)?/iy, 0],
  [/(?:us )?pacific standard/iy, -8, "PT"],
  [/(?:us )?pacific daylight/iy, -7, "PT"],
  [/(?:us )?pacific/iy, undefined, "PT"],
  [/(?:us )?eastern standard/iy, -5, "ET"],
  [/(?:us )?eastern daylight/iy, -4, "ET"],
  [/(?:us )?eastern/iy, undefined, "ET"],
  [/(?:us )?mountain standard/iy, -7, "MT"],
  [/(?:us )?mountain daylight/iy, -6, "MT"],
  [/(?:us )?mountain/iy, undefined, "MT"],
  [/west(?:ern)? central africa[n]?(?: standard)?/iy, 1],
  [/west(?:ern)? africa[n]?(?: standard)?/iy, 1],
  [/east(?:ern)? africa[n]?(?: standard)?/iy, 3],
  [/central africa[n]?(?: standard)?/iy, 2],
  [/south(?:ern)? africa[n]?(?: standard)?/iy, 2],
  [/central european summer/iy, 2, "CET"],
  [/central european(?: standard)?/iy, undefined, "CET"],
  [/eastern european(?: standard| summer)?/iy, undefined, "EET"],
  [/(?:us )?central standard/iy, -6, "CT"],
  [/(?:us )?central daylight/iy, -5, "CT"],
  [/(?:us )?central/iy, undefined, "CT"],
  [/british summer/iy, 1],
  [/indian?(?: standard)?/iy, 5.5],
  [/nigerian?/iy, 1],
  [/kenyan?|nairobi/iy, 3],
  [/lagos/iy, 1],
  [/japan(?: standard)?/iy, 9],
  [/local/iy, undefined, "local"],
];

/** "7:09 AM Eastern:" */
const zoneRegion = /(?:eastern|central|mountain|pacific)(?=\s*(?:[:：|)\],;.–—-]|$))/iy;

/** Words before "time" that do not name a place. */
const notPlaces = new Set(
  (
    "response start end real recovery detection down up load loading resolution total first second long short same some any this that what which all peak run half full part over wait " +
    "execution lead build boot the in on at of our by it no each every last next server query page average mean median request processing system latency reaction repair restore outage incident event stop"
  ).split(" "),
);

const name = (hours: number, region: string | undefined): string =>
  region ?? (hours === 0 ? "UTC" : `UTC${hours > 0 ? "+" : "-"}${String(Math.floor(Math.abs(hours)))}${hours % 1 === 0 ? "" : `:${String(Math.round((Math.abs(hours) % 1) * 60))}`}`);

const byAbbreviation = new Map([...clearAbbreviations, ...ambiguousAbbreviations, ...rareAbbreviations].map(([abbreviation, hours, region]) => [abbreviation, { hours, region }]));
const isClear = new Set(clearAbbreviations.map(([abbreviation]) => abbreviation));
const list = (rows: readonly Row[]): string => rows.map(([abbreviation]) => abbreviation).join("|");

const ianaPattern = String.raw`(?:(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/(?!(?:Africa|America|Asia|Europe|Pacific)\b)[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?|US\/(?:Pacific|Mountain|Central|Eastern))`;
const shift = String.raw`(?:1[0-4]|0?\d)`;
/** "10:00 UTC-11:00 UTC" is a range. */
const shiftMinutes = String.raw`(?::?(?:00|30|45)(?! ?(?:UTC|GMT|[ap]\.?m)))?(?!\d|[:.]\d)`;
/** UTC+1, GMT +1, UTC+05:30, UTC/GMT +1, and (UTC - 5); without parentheses the latter is a dash and a number. */
const offsetPattern = String.raw`(?:UTC\/GMT|GMT\/UTC|UTC|GMT)(?:(?: ?\+ ?| ?-)${shift}${shiftMinutes}| - ${shift}(?=\)))`;

const iana = new RegExp(ianaPattern, "y");
const utcOffset = new RegExp(offsetPattern, "iy");
/** "10:00-11:00" is a range: a bare offset west of UTC needs seconds, or a date's T, before it. */
const bareOffset = /(?:\+|(?<=(?:T\d\d:\d\d|:\d\d:\d\d(?:\.\d{1,9})?) ?)-)(?:0\d|1[0-4]):?(?:00|30|45)(?!\d|:\d)/y;
const anyAbbreviation = new RegExp(`(?:${list([...clearAbbreviations, ...ambiguousAbbreviations])}|(?:${list(rareAbbreviations)})(?! ?[\\p{L}/]))(?![A-Za-z0-9_])`, "iuy");
/** In lower case these are words, unless nothing follows them. */
const lowerCaseWord = /(?:eat|cat|cast|west|wet|ict|cot|pet|get|act|art|bot|wit|mit) ?\p{L}/uy;
const placeName = /[A-Z][a-z]+(?: [A-Z][a-z]+){0,2} [Tt]ime\b/y;
const timeWord = / (?:standard )?time(?: ?zone)?\b/iy;

/** What every zone that is written in words contains. */
const namesTime = /[a-z]+(?: [a-z]+){0,6}? time/iy;

/** What every zone begins with. */
const begins = /[a-z+-]/iy;

/** The zone that begins at an index, where a zone is expected: after a time or in parentheses. */
export function zoneAt(text: string, searched: string, index: number): Zone | undefined {
  return readZone(text, searched, index, true);
}

function readZone(original: string, text: string, index: number, expected: boolean): Zone | undefined {
  const found = (length: number, offset: number | undefined, label: string): Zone => ({ ...matchAt(original, index, length), offset, name: label });
  if (stickyAt(begins, text, index) === undefined) return undefined;
  const region = stickyAt(iana, text, index)?.[0];
  if (region !== undefined) return found(region.length, undefined, region);
  const shifted = stickyAt(utcOffset, text, index)?.[0] ?? (expected ? stickyAt(bareOffset, text, index)?.[0] : undefined);
  if (shifted !== undefined) {
    const hours = parseOffset(shifted);
    return found(shifted.length, hours * 60, name(hours, undefined));
  }
  const named = stickyAt(namesTime, text, index) !== undefined;
  for (const [pattern, hours, area] of named ? zoneNames : []) {
    const words = stickyAt(pattern, text, index)?.[0];
    const time = words === undefined ? undefined : stickyAt(timeWord, text, index + words.length)?.[0];
    if (words === undefined || time === undefined) continue;
    return found(words.length + time.length, hours === undefined ? undefined : hours * 60, area ?? name(hours ?? 0, undefined));
  }
  const alone = expected ? stickyAt(zoneRegion, text, index)?.[0] : undefined;
  if (alone !== undefined) return found(alone.length, undefined, `${alone.charAt(0).toUpperCase()}T`);
  const abbreviation = stickyAt(anyAbbreviation, text, index)?.[0] ?? "";
  const row = byAbbreviation.get(abbreviation.toUpperCase());
  const readable = expected ? abbreviation === abbreviation.toUpperCase() || isLowerCaseZone(abbreviation, text, index) : isClear.has(abbreviation);
  if (row !== undefined && readable) {
    // ET, PT and the like are used in summer and winter.
    const seasonal = abbreviation.length === 2;
    return found(abbreviation.length, seasonal ? undefined : row.hours * 60, name(row.hours, row.region));
  }
  const place = named && expected ? stickyAt(placeName, text, index)?.[0] : undefined;
  if (place !== undefined && !place.toLowerCase().split(" ").some((word) => notPlaces.has(word))) return found(place.length, undefined, place.toLowerCase());
  return undefined;
}

/** "10:00 wat" names a zone; "10:00 West wing", "10:00 et al." and "10:00 get it" do not. */
function isLowerCaseZone(abbreviation: string, text: string, index: number): boolean {
  const lower = abbreviation === abbreviation.toLowerCase();
  return lower && abbreviation.length !== 2 && stickyAt(lowerCaseWord, text, index) === undefined;
}

function parseOffset(text: string): number {
  const match = /([+-])\s*(\d{1,2}):?(\d{2})?$/u.exec(text);
  if (match === null) return 0;
  const hours = Number(match[2]) + Number(match[3] ?? 0) / 60;
  return match[1] === "-" ? -hours : hours;
}

/** Places in prose where a zone may begin: a clear name anywhere, any name after "timezone" or an opening parenthesis. */
const candidates = new RegExp(
  String.raw`(?<![A-Za-z0-9_])(?:${ianaPattern}|${offsetPattern}|(?:us )?(?:coordinated|universal|green?wit?ch|pacific|eastern|mountain|west|western|east|central|south|british|nigerian?|kenyan?|lagos|local|indian?|japan) (?=\p{L})|(?:${list(clearAbbreviations)})(?![A-Za-z0-9_]))`,
  "giu",
);
const expectedBehind = /(?:time ?zones?(?: (?:used|is|in|of)\b){0,2} ?[:-]?\s?|\btimes (?:are )?(?:all )?(?:in )?|[([]\s?(?:all times (?:are )?(?:in )?)?)(?=[A-Za-z+-])/giu;

/** The timezones that a text names, except those that only a preceding time shows to be zones. */
export const findNamedZones = remembering((text): readonly Zone[] => {
  const searched = plain(text);
  const announced = [...searched.matchAll(expectedBehind)].flatMap((match) => readZone(text, searched, match.index + match[0].length, true) ?? []);
  const clear = [...searched.matchAll(candidates)]
    .filter(([name]) => name === name.toUpperCase() || /\s$|\/|[+-]\d/u.test(name))
    .flatMap((match) => readZone(text, searched, match.index, false) ?? []);
  return withoutOverlaps([...announced, ...clear], text);
});

/** Do two zones have the same time, as far as their names say? */
export function sameZone(one: Zone, other: Zone): boolean {
  if (one.name === other.name) return true;
  if (one.offset === undefined || other.offset === undefined) return true;
  return one.offset === other.offset;
}
