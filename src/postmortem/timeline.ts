/** Reads the events out of a timeline, in whatever shape they are written. */
import { placeOf, sliceLine, type Line, type Place } from "../markdown/lines.ts";
import { kindOf } from "../language/names.ts";
import { readLabel, type Section } from "./sections.ts";
import { instructs } from "../language/words.ts";
import { findDates, readStamp, type CalendarDate, type Stamp } from "../language/time/index.ts";

export type EventForm = "bullet" | "number" | "paragraph" | "row" | "heading";

export interface TimelineEvent {
  readonly form: EventForm;
  /** The line on which the event starts. */
  readonly line: Line;
  /** The time it starts with; undefined where it starts with none. */
  readonly stamp?: Stamp;
  /** Where the stamp ends in the text of the line; 0 without a stamp. */
  readonly stampEnd: number;
  /** What happened: the lines without the stamp. */
  readonly lines: readonly Line[];
  /** The same as one text, a line each. */
  readonly text: string;
  /** The date that holds for the event: its own, else that of the heading above it. */
  readonly date?: CalendarDate;
}

/** The place of an event's first line, for reports. */
export function placeOfEvent(event: TimelineEvent): Place {
  return placeOf(event.line);
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
export function readEvents(section: Pick<Section, "lines" | "parts">): TimelineEvent[] {
  const reader = new EventReader();
  for (const line of section.lines) reader.read(line);
  const events = reader.finish();
  return events.length > 0 ? events : readUntimed(section);
}

/** A timeline in running text, or in labelled parts ("Detection", "Escalation"): each part or paragraph is an event without a time. */
function readUntimed({ lines, parts }: Pick<Section, "lines" | "parts">): TimelineEvent[] {
  const labelled = parts.map((part) => ({ line: part.label.line, lines: part.lines }));
  const paragraphs = lines.filter((line) => line.first).map((line) => ({ line, lines: lines.slice(lines.indexOf(line)).filter((next, index) => index === 0 || !next.first) }));
  return (labelled.length > 0 ? labelled : paragraphs)
    .filter((event) => event.lines.length > 0)
    .map((event) => ({ form: "paragraph", ...event, stampEnd: 0, text: event.lines.map((line) => line.text).join("\n") }));
}

class EventReader {
  private readonly events: OpenEvent[] = [];
  private current: OpenEvent | undefined;
  private date: CalendarDate | undefined;

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
    return this.events.map(({ stamp, date, ...event }) => ({
      ...event,
      ...(stamp === undefined ? {} : { stamp }),
      ...(date === undefined ? {} : { date }),
      text: event.lines.map((line) => line.text).join("\n"),
    }));
  }

  private readHeading(line: Line): void {
    const stamp = readStamp(line.text);
    if (stamp === undefined) this.startGroup(line);
    else this.start("heading", line, stamp);
  }

  /** A heading or label over several events, such as a day. */
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
    // An item without a time over items with one is a heading for them.
    if (nested && this.events.at(-1) === current) {
      this.events.pop();
      this.date = findDates(current.line.text)[0] ?? this.date;
    }
    this.start(line.ordered ? "number" : "bullet", line, stamp);
  }

  private readRow(line: Line): void {
    if (line.head && readStamp(line.text) === undefined) return;
    // Day, date and time may stand in columns of their own.
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
    if (!waiting && isQuestion(line)) {
      this.current = undefined;
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

  /** "Actions taken: we checked the logs" between events; a label alone is a heading over them. */
  private isUntimedEvent(line: Line): boolean {
    if (this.events.length === 0 || this.current?.form === "bullet" || this.current?.form === "number") return false;
    const label = readLabel(line, {});
    return label !== undefined && label.rest.text !== "" && label.kind !== "other" && label.kind !== "title";
  }

  private start(form: EventForm, line: Line, stamp: Stamp | undefined): void {
    const stampEnd = stamp === undefined ? 0 : stamp.separator === undefined ? stamp.length : stamp.separator.index + stamp.separator.length;
    const behind = sliceLine(line, stampEnd);
    const rest = /[\p{L}\p{N}]/u.test(behind.text) ? behind : sliceLine(line, line.text.length);
    this.current = { form, line, stamp, stampEnd, lines: rest.text === "" ? [] : [rest], date: stamp?.start.date ?? this.date };
    this.events.push(this.current);
  }
}

/** A label or a question of the brief over events: "actions taken", "When was the issue detected?" */
function isQuestion(line: Line): boolean {
  return instructs.in(line.text) || kindOf(line.text) !== undefined || readLabel(line, {})?.rest.text === "";
}

/** Several events may run on in one paragraph: "12:00 EAT: It broke. 12:06 EAT: We looked." */
function splitAtStamps(line: Line): Line[] {
  const starts = [0];
  for (const match of line.text.matchAll(/[.!?;)…]\s+(?=\d{1,2}[:.h]\d{2})/gu)) {
    const start = match.index + match[0].length;
    if (readStamp(line.text.slice(start))?.separator !== undefined) starts.push(start);
  }
  return starts.map((start, index) => sliceLine(line, start, starts[index + 1] ?? line.text.length));
}
