/** Timezones as people write them. Offsets are those of the IANA time zone database, in minutes east of UTC. */
import { matchAt, plain, stickyAt, type Match } from "./match.ts";

export interface Zone extends Match {
  /** Minutes east of UTC; undefined where the name leaves it open ("Pacific Time", "local time"). */
  readonly offset: number | undefined;
  /** For comparing: "UTC", "UTC+1", or the region of a zone with a summer time ("PT" for PST, PDT and Pacific Time). */
  readonly name: string;
}

type Row = readonly [abbreviation: string, hours: number, region?: string];

/** Abbreviations that mean nothing else in English prose when written in capitals. */
const clearAbbreviations: readonly Row[] = [
  ["UTC", 0],
  ["GMT", 0],
  ["WAT", 1],
  ["SAST", 2],
  ["CAST", 2],
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
  ["WEST", 1],
  ["MSK", 3],
  ["PKT", 5],
  ["SGT", 8],
  ["HKT", 8],
  ["JST", 9],
  ["KST", 9],
  ["AEST", 10, "AET"],
  ["AEDT", 11, "AET"],
  ["ACST", 9.5, "ACT"],
  ["AWST", 8],
  ["NZST", 12, "NZT"],
  ["NZDT", 13, "NZT"],
  ["BRT", -3],
];

/** Abbreviations that are also words; read as zones only behind a time, in parentheses or behind "timezone". */
const ambiguousAbbreviations: readonly Row[] = [
  ["EAT", 3],
  ["CAT", 2],
  ["WCA", 1],
  ["IST", 5.5],
  ["EST", -5, "ET"],
  ["MST", -7, "MT"],
  ["ET", -5, "ET"],
  ["PT", -8, "PT"],
  ["CT", -6, "CT"],
  ["MT", -7, "MT"],
  ["ART", -3],
  ["WET", 0],
  ["WIB", 7],
  ["GST", 4],
  ["AST", -4],
  ["NST", -3.5],
  ["ICT", 7],
  ["Z", 0],
];

/** Zones by name, each before the word "time"; the offset is undefined where it changes with the season. */
const zoneNames: readonly (readonly [RegExp, number | undefined, string?])[] = [
  [/coordinated universal|universal(?: coordinated)?/iy, 0],
  [/green?wit?ch(?: mean)?/iy, 0],
  [/(?:us )?pacific standard/iy, -8, "PT"],
  [/(?:us )?pacific daylight/iy, -7, "PT"],
  [/(?:us )?pacific/iy, undefined, "PT"],
  [/(?:us )?eastern standard/iy, -5, "ET"],
  [/(?:us )?eastern daylight/iy, -4, "ET"],
  [/(?:us )?eastern/iy, undefined, "ET"],
  [/(?:us )?mountain(?: standard| daylight)?/iy, undefined, "MT"],
  [/west(?:ern)? central africa[n]?(?: standard)?/iy, 1],
  [/west(?:ern)? africa[n]?(?: standard)?/iy, 1],
  [/east(?:ern)? africa[n]?(?: standard)?/iy, 3],
  [/central africa[n]?(?: standard)?/iy, 2],
  [/south(?:ern)? africa[n]?(?: standard)?/iy, 2],
  [/central european summer/iy, 2, "CET"],
  [/central european(?: standard)?/iy, undefined, "CET"],
  [/eastern european(?: standard| summer)?/iy, undefined, "EET"],
  [/(?:us )?central(?: standard| daylight)?/iy, undefined, "CT"],
  [/british summer/iy, 1],
  [/indian?(?: standard)?/iy, 5.5],
  [/nigerian?/iy, 1],
  [/kenyan?|nairobi/iy, 3],
  [/lagos/iy, 1],
  [/japan(?: standard)?/iy, 9],
  [/local/iy, undefined, "local"],
];

/** Words before "time" that name no place. */
const notPlaces =
  /^(?:response|start|end|real|recovery|detection|down|up|load|loading|resolution|total|first|second|long|short|same|some|any|this|that|what|which|all|peak|run|half|full|part|over|wait|execution|lead|build|boot|the|in|on|at|of|our|by|it|no|each|every|last|next)$/iu;

const name = (hours: number, region: string | undefined): string =>
  region ?? (hours === 0 ? "UTC" : `UTC${hours > 0 ? "+" : "-"}${String(Math.floor(Math.abs(hours)))}${hours % 1 === 0 ? "" : `:${String(Math.round((Math.abs(hours) % 1) * 60))}`}`);

const byAbbreviation = new Map([...clearAbbreviations, ...ambiguousAbbreviations].map(([abbreviation, hours, region]) => [abbreviation, { hours, region }]));
const list = (rows: readonly Row[]): string => rows.map(([abbreviation]) => abbreviation).join("|");

const ianaPattern = String.raw`(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?`;
const offsetPattern = String.raw`(?:UTC|GMT)(?:[+-]\d{1,2}(?::?[0-5]\d)?(?!\d|:)| [+-]\d{1,2}(?![\d:.])| ?\+ \d{1,2}(?![\d:.]))`;

const iana = new RegExp(ianaPattern, "y");
const utcOffset = new RegExp(offsetPattern, "iy");
/** "10:00-11:00" is a range: a bare offset west of UTC needs seconds, or a date's T, before it. */
const bareOffset = /(?:\+|(?<=T\d\d:\d\d|:\d\d:\d\d)-)(?:0\d|1[0-4]):?(?:00|30|45)(?![\d:])/y;
const anyAbbreviation = new RegExp(`(?:${list(clearAbbreviations)}|${list(ambiguousAbbreviations)})(?![A-Za-z0-9_])`, "iy");
const placeName = /([A-Z][a-z]+)(?: (?:[A-Z][a-z]+))?(?: (?:Standard|Daylight|Summer))? [Tt]ime\b/y;
const timeWord = / (?:standard )?time(?: ?zone)?\b/iy;

/** The zone that begins at an index, where a zone is expected: behind a time or in parentheses. */
export function zoneAt(text: string, index: number): Zone | undefined {
  return readZone(text, plain(text), index, true);
}

function readZone(original: string, text: string, index: number, expected: boolean): Zone | undefined {
  const found = (length: number, offset: number | undefined, label: string): Zone => ({ ...matchAt(original, index, length), offset, name: label });
  const region = stickyAt(iana, text, index)?.[0];
  if (region !== undefined) return found(region.length, undefined, region);
  const shifted = stickyAt(utcOffset, text, index)?.[0] ?? (expected ? stickyAt(bareOffset, text, index)?.[0] : undefined);
  if (shifted !== undefined) {
    const hours = parseOffset(shifted);
    return found(shifted.length, hours * 60, name(hours, undefined));
  }
  for (const [pattern, hours, zoneRegion] of zoneNames) {
    const words = stickyAt(pattern, text, index)?.[0];
    const time = words === undefined ? undefined : stickyAt(timeWord, text, index + words.length)?.[0];
    if (words === undefined || time === undefined) continue;
    return found(words.length + time.length, hours === undefined ? undefined : hours * 60, zoneRegion ?? name(hours ?? 0, undefined));
  }
  const abbreviation = stickyAt(anyAbbreviation, text, index)?.[0];
  if (abbreviation !== undefined && (expected || abbreviation === abbreviation.toUpperCase())) {
    const row = byAbbreviation.get(abbreviation.toUpperCase());
    // "et al", "at" and the like are lower-case words; a zone in lower case is one of the well-known.
    if (row !== undefined && (abbreviation === abbreviation.toUpperCase() || abbreviation.length > 2)) {
      const seasonal = abbreviation.length === 2;
      return found(abbreviation.length, seasonal ? undefined : row.hours * 60, name(row.hours, row.region));
    }
  }
  const place = expected ? stickyAt(placeName, text, index) : undefined;
  if (place !== undefined && !notPlaces.test(place[1] ?? "")) return found(place[0].length, undefined, place[0].toLowerCase());
  return undefined;
}

function parseOffset(text: string): number {
  const match = /([+-])\s*(\d{1,2}):?(\d{2})?$/u.exec(text);
  if (match === null) return 0;
  const hours = Number(match[2]) + Number(match[3] ?? 0) / 60;
  return match[1] === "-" ? -hours : hours;
}

/** Places in prose where a zone may begin: a clear name anywhere, any name behind "timezone" or an opening parenthesis. */
const candidates = new RegExp(
  String.raw`(?<![A-Za-z0-9_])(?:${ianaPattern}|${offsetPattern}|(?:us )?(?:coordinated|universal|green?wit?ch|pacific|eastern|mountain|west|western|east|central|south|british|nigerian?|kenyan?|lagos|local|indian?|japan) (?=\p{L})|(?:${list(clearAbbreviations)})(?![A-Za-z0-9_]))`,
  "giu",
);
const expectedBehind = /(?:time ?zones?(?: is| used)?:?\s+|times (?:are )?(?:all )?in\s+|[([]\s*(?:all times (?:are )?(?:in )?)?)(?=[A-Za-z+-])/giu;

/** The timezones that a text names, but for those that only a time before them shows to be one. */
export function findNamedZones(text: string): Zone[] {
  const searched = plain(text);
  const zones: Zone[] = [];
  const add = (index: number, expected: boolean): void => {
    const zone = readZone(text, searched, index, expected);
    if (zone !== undefined && zones.every((other) => other.index + other.length <= zone.index || zone.index + zone.length <= other.index)) zones.push(zone);
  };
  for (const match of searched.matchAll(expectedBehind)) add(match.index + match[0].length, true);
  for (const match of searched.matchAll(candidates)) {
    const clear = match[0] === match[0].toUpperCase() || /\s$|\/|[+-]\d/u.test(match[0]);
    if (clear) add(match.index, false);
  }
  return zones.sort((a, b) => a.index - b.index);
}

/** Do two zones keep the same time, as far as their names tell? */
export function sameZone(one: Zone, other: Zone): boolean {
  if (one.name === other.name) return true;
  if (one.offset === undefined || other.offset === undefined) return true;
  return one.offset === other.offset;
}
