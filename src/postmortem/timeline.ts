/** Reads the events out of a timeline, in whatever shape they are written. */
import { placeOf, sliceLine, type Line, type Place } from "../markdown/lines.ts";
import { readLabel, type Label } from "./labels.ts";
import type { Section } from "./sections.ts";
import type { Terms } from "./terms.ts";
import { isUnwritten } from "../language/placeholders.ts";
import { beginsWithDate, findClockTimes, findDates, findMoments, readStamp, runsBack, type CalendarDate, type Moment, type Stamp } from "../language/time/index.ts";
import { remove, type Edit } from "../markdown/edits.ts";

export type EventForm = "bullet" | "number" | "paragraph" | "row" | "heading";

export interface TimelineEvent {
  readonly form: EventForm;
  /** The line on which the event starts. */
  readonly line: Line;
  /** The time it starts with; undefined if it starts with none. */
  readonly stamp?: Stamp;
  /** Where the stamp ends in the text of the line; 0 without a stamp. */
  readonly stampEnd: number;
  /** What happened: the lines without the stamp. */
  readonly lines: readonly Line[];
  /** The same as one text, with a line break between lines. */
  readonly text: string;
  /** How many sentences it has. Nested bullets have sentences of their own; a short title above them is not a sentence. */
  readonly sentences: number;
  /** Is its time a placeholder? */
  readonly isUnwritten: boolean;
  /** Does it begin with a day, as in an incident that lasts weeks? */
  readonly beginsWithDay: boolean;
  /** Does something separate its time from what happened: a mark, a column, a line of its own, bold type? */
  readonly isSeparated: boolean;
  /** The date that holds for the event: its own, else that of the heading above it. */
  readonly date?: CalendarDate;
}

/** The place of an event's first line, for reports. */
export function placeOfEvent(event: TimelineEvent): Place {
  return placeOf(event.line);
}

/** The place of the time that an event starts with; that of its first line if it has none. */
export function placeOfTime({ line, stamp }: TimelineEvent): Place {
  return stamp === undefined ? placeOf(line) : placeOf(line, 0, stamp.length);
}

/** The time that an event starts with, as written, with its date and zone; empty if it has none. */
export function timeText({ line, stamp }: TimelineEvent): string {
  return stamp === undefined ? "" : line.text.slice(0, stamp.length).trim();
}

interface OpenEvent {
  form: EventForm;
  line: Line;
  stamp: Stamp | undefined;
  stampEnd: number;
  lines: Line[];
  date: CalendarDate | undefined;
}

/** Dashes and bullets that Markdown did not read as a list. */
const typedBullet = /^\s*(?:[-–—*•·▪►➢✔o]|[\u2022-\u2043])\s+|^\s*[-•](?=\S)/u;

/** The events of a timeline, in the order of the document. */
export function readEvents(section: Pick<Section, "lines" | "parts">, terms: Terms): TimelineEvent[] {
  const reader = new EventReader(terms);
  for (const line of section.lines) reader.read(line);
  const events = reader.finish();
  return events.length > 0 ? events : readUntimed(section, terms);
}

/** A timeline in running text, or in labeled parts ("Detection", "Escalation"): each part or paragraph is an event without a time. */
function readUntimed({ lines, parts }: Pick<Section, "lines" | "parts">, terms: Terms): TimelineEvent[] {
  const labelled = parts.map((part) => ({ line: part.label.line, lines: part.lines }));
  const paragraphs = lines.filter((line) => line.first).map((line) => ({ line, lines: lines.slice(lines.indexOf(line)).filter((next, index) => index === 0 || !next.first) }));
  return (labelled.length > 0 ? labelled : paragraphs)
    .filter((event) => event.lines.length > 0)
    .map((event) => describe({ form: "paragraph", ...event, stamp: undefined, stampEnd: 0, date: undefined }, terms));
}

type ReadonlyOpenEvent = Omit<OpenEvent, "lines"> & { readonly lines: readonly Line[] };

function describe({ stamp, date, ...event }: ReadonlyOpenEvent, { language }: Terms): TimelineEvent {
  return {
    ...event,
    ...(stamp === undefined ? {} : { stamp }),
    ...(date === undefined ? {} : { date }),
    text: event.lines.map((line) => line.text).join("\n"),
    sentences: countSentences(event.lines, language),
    isUnwritten: isUnwritten(event.line),
    beginsWithDay: beginsWithDate(event.line.text),
    isSeparated: stamp !== undefined && isSeparated(event, stamp),
  };
}

/** "Alert!", "Plot twist!" */
const exclaims = /^\P{L}*\p{L}+(?: \p{L}+)?!["”’)]*$/u;

function countSentences(lines: readonly Line[], { sentencesOf }: Terms["language"]): number {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const open = line.first ? undefined : paragraphs.pop();
    paragraphs.push(open === undefined ? line.text : `${open} ${line.text}`);
  }
  const [title, ...rest] = paragraphs;
  const isTitle = title !== undefined && rest.length > 0 && !/[.!?]["')]*$/u.test(title.trim());
  return (isTitle ? rest : paragraphs).reduce((sum, paragraph) => sum + sentencesOf(paragraph).filter((sentence) => !exclaims.test(sentence)).length, 0);
}

function isSeparated({ form, line }: Pick<OpenEvent, "form" | "line">, stamp: Stamp): boolean {
  if (stamp.separator !== undefined || form === "row" || form === "heading") return true;
  const rest = line.text.slice(stamp.length);
  const marked = line.marks.some((mark) => mark.type !== "link" && mark.start <= 2 && mark.end <= stamp.length + 2);
  const bracketed = line.text.charAt(stamp.length - 1) === "]";
  return bracketed || !/[\p{L}\p{N}]/u.test(rest) || /^(?:\s{2}|\t)/u.test(rest) || marked;
}

class EventReader {
  private readonly events: OpenEvent[] = [];
  private current: OpenEvent | undefined;
  private date: CalendarDate | undefined;
  private readonly terms: Terms;

  constructor(terms: Terms) {
    this.terms = terms;
  }

  read(line: Line): void {
    switch (line.shape) {
      case "heading":
        this.readHeading(line);
        break;
      case "item":
        this.readItem(line);
        break;
      case "row":
        this.readRow(line);
        break;
      case "paragraph":
        this.readParagraph(line);
    }
  }

  finish(): TimelineEvent[] {
    return this.events.map((event) => describe(event, this.terms));
  }

  private readHeading(line: Line): void {
    const stamp = readStamp(line.text);
    if (stamp === undefined) this.startGroup(line);
    else this.start("heading", line, stamp);
  }

  /** A heading or label above several events, such as a day. */
  private startGroup(line: Line): void {
    this.current = undefined;
    this.date = findDates(line.text)[0] ?? this.date;
  }

  private readItem(line: Line): void {
    const stamp = readStamp(line.text);
    const { current } = this;
    const nested = current !== undefined && line.depth > current.line.depth && (current.form !== "paragraph" || current.stamp !== undefined);
    if (nested && (stamp === undefined || (current.stamp !== undefined && current.form !== "paragraph"))) {
      current.lines.push(line);
      return;
    }
    // An item without a time above items with one is a heading for them.
    if (nested && this.events.at(-1) === current) {
      this.events.pop();
      this.date = findDates(current.line.text)[0] ?? this.date;
    }
    this.start(line.ordered ? "number" : "bullet", line, stamp);
  }

  private readRow(line: Line): void {
    if (line.head && readStamp(line.text) === undefined) return;
    // Day, date and time can be in columns of their own.
    const cells = line.text.replaceAll(" | ", "   ");
    this.start("row", line, readStamp(line.text) ?? readStamp(cells.replace(/^\W*\p{L}+\W+/u, (day) => " ".repeat(day.length))));
  }

  private readParagraph(line: Line): void {
    const bullet = typedBullet.exec(line.text)?.[0];
    const content = bullet === undefined ? line : sliceLine(line, bullet.length);
    const stamp = readStamp(content.text);
    const { current } = this;
    if (stamp !== undefined && !(current?.stamp !== undefined && line.depth > 0 && current.form !== "paragraph" && current.line.depth === line.depth && !line.first)) {
      for (const piece of splitAtStamps(content)) this.start(bullet === undefined ? "paragraph" : "bullet", piece, readStamp(piece.text));
      return;
    }
    const waiting = this.current?.stamp !== undefined && this.current.lines.length === 0;
    if (!waiting && this.isUntimedEvent(line)) {
      this.start("paragraph", line, undefined);
      return;
    }
    if (!waiting && isQuestion(line, this.terms)) {
      this.startGroup(line);
      return;
    }
    if (current !== undefined && (!line.first || line.depth > 0 || current.form === "heading" || current.lines.every((part) => part.text.trim() === ""))) {
      if (bullet !== undefined && !line.first) this.start("bullet", content, undefined);
      else current.lines.push(line);
      return;
    }
    if (bullet !== undefined) this.start("bullet", content, undefined);
    else if (findDates(line.text).length > 0 && line.text.length < 50) this.startGroup(line);
    else this.current = undefined;
  }

  /** "Actions taken: we checked the logs" between events; a label alone is a heading above them. */
  private isUntimedEvent(line: Line): boolean {
    if (this.events.length === 0 || ["bullet", "number", "heading"].includes(this.current?.form ?? "")) return false;
    const label = readLabel(line, this.terms.names);
    return label !== undefined && label.rest.text !== "" && label.kind !== "other" && label.kind !== "title" && !this.saysNone(label);
  }

  /** "Escalation: none", "Escalation: N/A" */
  private saysNone({ kind, name, rest: { text } }: Label): boolean {
    return /^\W*n\/?a\W*$/iu.test(text) || this.terms.language.tellingsOf(text, { section: "timeline", label: { kind, name, beside: true }, index: 0, listed: false, passage: text }, ["escalation", "misleading-path"]).some(({ answer }) => answer === "none");
  }

  private start(form: EventForm, line: Line, stamp: Stamp | undefined): void {
    const stampEnd = stamp === undefined ? 0 : stamp.separator === undefined ? stamp.length : stamp.separator.index + stamp.separator.length;
    const behind = sliceLine(line, stampEnd);
    const rest = /[\p{L}\p{N}]/u.test(behind.text) ? behind : sliceLine(line, line.text.length);
    this.current = { form, line, stamp, stampEnd, lines: rest.text === "" ? [] : [rest], date: stamp?.start.date ?? this.date };
    this.events.push(this.current);
  }
}

/** A label or a question of the brief above events: "actions taken", "When was the issue detected?" */
function isQuestion(line: Line, { language, names }: Terms): boolean {
  return language.recognition.instructs(line.text) || names.kindOf(line.text) !== undefined || readLabel(line, names)?.rest.text === "";
}

/** After the end of a sentence a time is enough; elsewhere a zone and a colon or dash follow it. */
const nextEvent = /[.!?;)…]\s+(?=\d{1,2}[:.h]\d{2})|(?<=\p{Ll})\s+(?=\d{1,2}:\d{2}(?: ?[ap]m)? [A-Z]{2,4} ?[:-])/gu;

/** Several events may run on in one paragraph: "12:00 EAT: It broke. 12:06 EAT: We looked." */
function splitAtStamps(line: Line): Line[] {
  const starts = [0];
  for (const match of line.text.matchAll(nextEvent)) {
    const start = match.index + match[0].length;
    // "At 12:05 AM: it broke" is one event.
    const before = line.text.slice(starts.at(-1), match.index).trim().split(/\s+/u);
    if (before.length > 2 && readStamp(line.text.slice(start))?.separator !== undefined) starts.push(start);
  }
  return starts.map((start, index) => sliceLine(line, start, starts[index + 1] ?? line.text.length));
}

/** A time or a date that cannot exist. */
export interface ImpossibleTime {
  readonly text: string;
  readonly place: Place;
  readonly is: "time" | "date" | "24-hour time with AM or PM";
  /** Of a 24-hour time: the same without AM or PM, and that mark. */
  readonly bare?: string;
  readonly meridiem?: string;
  readonly fix?: Edit;
}

/** The times and dates of a timeline that do not exist. */
export function impossibleTimes(lines: readonly Line[], events: readonly TimelineEvent[]): ImpossibleTime[] {
  return lines.flatMap((line) => [
    ...findClockTimes(line.text).flatMap(({ text, index, length, impossible, meridiemMatch }): ImpossibleTime[] => {
      if (impossible === undefined) return [];
      const place = placeOf(line, index, length);
      if (meridiemMatch === undefined) return [{ text, place, is: "time" }];
      const { text: mark } = meridiemMatch;
      const fix = fitsInOrder(line, index, events) ? { fix: remove(line, meridiemMatch.index, meridiemMatch.length) } : {};
      return [{ text, place, is: "24-hour time with AM or PM", bare: text.replace(mark, ""), meridiem: mark.trim(), ...fix }];
    }),
    ...findDates(line.text).flatMap(({ text, index, length, impossible }): ImpossibleTime[] => (impossible ? [{ text, place: placeOf(line, index, length), is: "date" }] : [])),
  ]);
}

/** Is a time, as written, between those of the events around it? If not, something else was meant. */
function fitsInOrder(line: Line, index: number, events: readonly TimelineEvent[]): boolean {
  const at = events.findIndex((event) => event.line.number === line.number && event.stamp !== undefined && index < event.stamp.length);
  const own = events[at]?.stamp?.start;
  if (own === undefined) return true;
  const isReadable = ({ stamp }: TimelineEvent): boolean => stamp !== undefined && stamp.start.time.impossible === undefined;
  const before = events.slice(0, at).findLast(isReadable)?.stamp?.start;
  const behind = events.slice(at + 1).find(isReadable)?.stamp?.start;
  return (before === undefined || !runsBack(before, own)) && (behind === undefined || !runsBack(own, behind));
}

/** The time of an event with the day that holds for it; undefined if it has none, or none that can exist. */
export function momentOf({ stamp, date }: TimelineEvent): Moment | undefined {
  if (stamp?.start.time.minutes === undefined || stamp.start.time.impossible !== undefined) return undefined;
  const dated = stamp.start.date ?? date;
  return { ...stamp.start, ...(dated === undefined ? {} : { date: dated }) };
}

/** The same, with "13:20 PM" read as 13:20: nobody doubts what its author meant. */
export function likelyMomentOf(event: TimelineEvent): Moment | undefined {
  const { stamp, date } = event;
  const dated = stamp?.start.date ?? date;
  if (stamp?.start.time.impossible !== "meridiem" || stamp.start.time.minutes === undefined) return momentOf(event) ?? soleMoment(event);
  return { ...stamp.start, ...(dated === undefined ? {} : { date: dated }) };
}

/** "Fault occurs 2026-08-04 13:30", "The issue was detected at 9:00 AM": the only time of an event that begins with none. */
function soleMoment({ stamp, lines, date }: TimelineEvent): Moment | undefined {
  if (stamp !== undefined) return undefined;
  const [only, second] = findMoments(lines[0]?.text ?? "");
  if (only === undefined || second !== undefined || only.time.impossible !== undefined || (lines[0]?.text.length ?? 0) > 100) return undefined;
  const own = only.date ?? date;
  return { ...only, ...(own === undefined ? {} : { date: own }) };
}

/** An event whose time is before that of the previous one. */
export interface StepBack {
  readonly event: TimelineEvent;
  /** The two times as written. */
  readonly time: string;
  readonly previous: string;
}

interface TimedEvent {
  readonly event: TimelineEvent;
  readonly moment: Moment;
}

/** Where a timeline runs backward. The events after a slip are compared with the one before it. */
export function stepsBack(events: readonly TimelineEvent[]): StepBack[] {
  const found: StepBack[] = [];
  let previous: TimedEvent | undefined;
  for (const event of events) {
    // An impossible time has its own report.
    const moment = momentOf(event);
    if (moment === undefined) continue;
    if (previous === undefined || !runsBack(...comparable(previous, { event, moment }))) previous = { event, moment };
    else found.push({ event, time: moment.time.text, previous: previous.moment.time.text });
  }
  return found;
}

/** Two moments, without their day if a heading above both gives it: what begins late in the evening goes on after midnight. */
function comparable(earlier: TimedEvent, later: TimedEvent): [earlier: Moment, later: Moment] {
  const isFromHeading = ({ event: { stamp, date } }: TimedEvent): boolean => stamp?.start.date === undefined && date !== undefined;
  const isShared = isFromHeading(earlier) && isFromHeading(later) && earlier.event.date === later.event.date;
  return isShared ? [withoutDate(earlier.moment), withoutDate(later.moment)] : [earlier.moment, later.moment];
}

const withoutDate = ({ time, zone }: Moment): Moment => ({ time, ...(zone === undefined ? {} : { zone }) });
