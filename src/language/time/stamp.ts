/** Reads what an event of a timeline starts with. */
import { remembering } from "../memo.ts";
import { clockTimeAt, timed, type ClockTime } from "./clock.ts";
import { dateAt, type CalendarDate } from "./date.ts";
import { matchAt, plain, stickyAt, type Match } from "./match.ts";
import type { Moment } from "./moment.ts";
import { zoneAt, type Zone } from "./zone.ts";

export interface Stamp {
  readonly start: Moment;
  /** The end of a range: 10:05-10:15. */
  readonly end?: Moment;
  /** The word before it: "At", "By", "Around". */
  readonly lead?: string;
  /** Where the stamp ends in the text, without its separator. */
  readonly length: number;
  /** The dash, colon or similar after it, with the spaces around it; undefined if there is none, or if nothing follows. */
  readonly separator?: Match;
}

const lead = /(?:[\s*_`"'“‘([{<>~≈•-]|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\d#*]\uFE0F?\u20E3|\uFE0F|\u200D|\p{Emoji_Modifier}|:[a-z][a-z0-9_+-]*:(?=\s)|(?:at|around|about|by|on|from|between|since|until|till|approximately|approx\.?|circa|after|day \d+)\b[,:]?)*/iuy;
const leadWord = /(?<![:\p{L}_])\p{L}+(?![:\p{L}_])/u;
/** Abbreviated days need a capital: "10:00 Sat" is a day, "10:00 sat idle" is not. */
const weekday = /(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|MON|TUE|WED|THU|FRI|SAT|SUN|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b(?!-\p{L})\.?/uy;
const glue = /[\s,*_`]*(?:(?:at|@|on|~|ca\.?|circa|T(?=\d)|-|\||:(?=\s))[\s,*_`~]*)?[([]?\s*/iuy;
const range = /\s*(?:-{1,2}|to|until|till|through|and|~)\s*(?:about |around |~)?/iuy;
const closing = /[\s]*[)\]}"'”’`]+/uy;
/** "07:32 GWT => ": capitals before a separator are a zone that nobody knows. */
const unknownZone = / ?[A-Z]{2,5}(?=[)*_]{0,2}\s?(?:=>|[-:]+\s))/y;
/** "00:00 (midnight): " */
const remark = / ?\(\p{L}[\p{L} ]{1,20}\)[*_]{0,2}(?=\s?[:–—-])/uy;
const hours = / ?(?:hrs?|hours|h|o'clock)\b\.?/iuy;
const relative = /T ?\+ ?(\d{1,3}):(\d{2})(?::\d{2})?/iuy;
const separator = /\s*(?:[:;,|=>→➜•…]|\.{1,3}|-+>?|=>)(?:\s*(?:[:|→➜•]|(?<!-)-+>?|=>))*(?=[\s\p{L}\p{N}"'“‘([*_`~#@]|\p{Extended_Pictographic}|$)\s*/uy;

/** "February 24th, 15, 9:21 PM": a year of two digits, which nobody can be sure of. */
const shortYear = /,? ['’]?\d{2}(?=, )/y;

/** "14:00 UTC (15:00 WAT)" */
const otherZone = /\s*[/(]\s*/uy;

/** The stamp that a text begins with: a clock time with its date, zone and range, in any order. Undefined if it does not begin with one. */
export const readStamp = remembering((text): Stamp | undefined => {
  const searched = plain(text);
  if (!timed.test(searched)) return undefined;
  const begin = stickyAt(lead, searched, 0)?.[0].length ?? 0;
  const counted = stickyAt(relative, searched, begin);
  if (counted !== undefined) {
    const minutes = Number(counted[1]) * 60 + Number(counted[2]);
    return finish(text, searched, { time: { ...matchAt(text, begin, counted[0].length), minutes, approximate: false } }, undefined, begin, begin + counted[0].length);
  }
  const first = readMoment(text, searched, begin);
  if (first?.moment === undefined) return undefined;
  const { moment: start, end } = first;
  const second = readMomentBehind(range, end);
  if (second !== undefined) return finish(text, searched, { ...second.moment, ...start, time: start.time }, second.moment, begin, second.end);
  const again = start.zone === undefined ? undefined : readMomentBehind(otherZone, end);
  return finish(text, searched, start, undefined, begin, again?.moment.zone === undefined ? endOfOtherZone(end) : again.end);

  /** "04:15 PM (EAT (UTC+3))" */
  function endOfOtherZone(index: number): number {
    const opening = start.zone === undefined ? undefined : stickyAt(otherZone, searched, index)?.[0].length;
    const zone = opening === undefined ? undefined : zoneAt(text, searched, index + opening);
    return zone === undefined ? index : zone.index + zone.length;
  }

  function readMomentBehind(link: RegExp, index: number): { moment: Moment; end: number } | undefined {
    const linked = stickyAt(link, searched, index)?.[0].length;
    const found = linked === undefined ? undefined : readMoment(text, searched, index + linked);
    return found?.moment === undefined ? undefined : { moment: found.moment, end: found.end };
  }
});

function finish(text: string, searched: string, start: Moment, last: Moment | undefined, begin: number, end: number): Stamp | undefined {
  const named = end + (stickyAt(unknownZone, searched, end)?.[0].length ?? 0);
  const closed = named + (stickyAt(closing, searched, named)?.[0].length ?? 0);
  const length = closed + (stickyAt(remark, searched, closed)?.[0].length ?? 0);
  const found = stickyAt(separator, searched, length)?.[0];
  // "10:42s" and the like are not stamps.
  if (found === undefined && /^[\p{L}\p{N}]/u.test(searched.slice(length))) return undefined;
  const word = leadWord.exec(searched.slice(0, begin))?.[0];
  // "Midnight Commander crashed" does not name a time, "At midnight it crashed" does.
  if (found === undefined && word === undefined && /^\p{L}/u.test(start.time.text) && start.zone === undefined && length < text.length) return undefined;
  const follows = found !== undefined && searched.slice(length + found.length).trim() !== "";
  return {
    start,
    length,
    ...(last === undefined ? {} : { end: last }),
    ...(word === undefined ? {} : { lead: word }),
    ...(follows ? { separator: matchAt(text, length, found.length) } : {}),
  };
}

/** Reads date, weekday, clock time and zone in any order; `end` is where the last of them ends. */
function readMoment(text: string, searched: string, begin: number): { moment: Moment | undefined; end: number } | undefined {
  let time: ClockTime | undefined;
  let date: CalendarDate | undefined;
  let zone: Zone | undefined;
  let at = begin;
  let end = begin;
  for (;;) {
    const skipped = stickyAt(glue, searched, at)?.[0].length ?? 0;
    const next = at + (end === begin ? 0 : skipped);
    const part = readPart(next);
    if (part === undefined) break;
    at = part;
    const closed = stickyAt(closing, searched, at)?.[0].length ?? 0;
    end = at + closed;
    at = end;
  }
  if (end === begin) return undefined;
  return { moment: time === undefined ? undefined : { time, ...(date === undefined ? {} : { date }), ...(zone === undefined ? {} : { zone }) }, end };

  function readPart(index: number): number | undefined {
    if (date === undefined) {
      const found = dateAt(text, searched, index);
      if (found !== undefined) {
        date = found;
        const behind = index + found.length;
        return behind + (found.year === undefined ? (stickyAt(shortYear, searched, behind)?.[0].length ?? 0) : 0);
      }
    }
    if (time === undefined) {
      const found = clockTimeAt(text, searched, index);
      if (found !== undefined) {
        time = found;
        zone = found.zone;
        const behind = index + found.length;
        return found.zone === undefined ? behind + (stickyAt(hours, searched, behind)?.[0].length ?? 0) : found.zone.index + found.zone.length;
      }
    } else if (zone === undefined) {
      const found = zoneAt(text, searched, index);
      if (found !== undefined) {
        zone = found;
        return index + found.length;
      }
    }
    const named = stickyAt(weekday, searched, index)?.[0];
    return named === undefined ? undefined : index + named.length;
  }
}
