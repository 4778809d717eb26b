/** What a document says of the outage apart from its events: when it began and ended, and how long it took to detect, to escalate and to resolve. */
import type { Line } from "../markdown/lines.ts";
import { sentencesOf } from "../language/sentences.ts";
import { findDurations, findMoments, minutesBetween, type Duration, type Moment } from "../language/time/index.ts";
import type { MomentName } from "../language/language.ts";
import { outageTimes } from "./outage.ts";
import type { Postmortem } from "./postmortem.ts";
import { momentOf } from "./timeline.ts";
import { isRange, toldEvents } from "./told-events.ts";

/** A moment and the number of its line. */
export interface StatedMoment {
  readonly moment: Moment;
  readonly line: number;
}

export interface StatedTimes {
  readonly start: StatedMoment;
  readonly end: StatedMoment;
}

export interface StatedLength {
  readonly duration: Duration;
  readonly line: number;
}

type Stated = Pick<Postmortem, "summary" | "fields" | "outsideTimeline" | "language">;

/** Start and end: the fields for them, the two times of the summary, or the first range in a sentence about the trouble. */
export function statedTimes(postmortem: Stated): StatedTimes | undefined {
  const fields = momentFields(postmortem);
  const [start, end] = [fields.get("start"), fields.get("end") ?? fields.get("resolved")];
  if (start !== undefined && end !== undefined && minutesBetween(start.moment, end.moment) !== undefined) return { start, end };
  const { summary } = postmortem;
  const times = summary === undefined || fields.has("detected") ? undefined : outageTimes(summary);
  if (times !== undefined) return { start: placed(times.start), end: placed(times.end) };
  return rangeIn(postmortem) ?? timesOfStory(postmortem);
}

/** "At 14:00 the server stopped running. … It was fully operational by 14:30": the story of the summary, where it tells of more times than two. */
function timesOfStory({ summary, language }: Stated): StatedTimes | undefined {
  const told = toldEvents(summary?.lines ?? [], { language }).map((event) => ({ event, words: language.wordsOfEvent([event.text]) }));
  const [first] = told;
  const last = told.findLast(({ words }) => words.restores === 3);
  const [start, end] = [first, last].map((each) => (each === undefined ? undefined : momentOf(each.event)));
  if (first === undefined || last === undefined || start === undefined || end === undefined || first === last) return undefined;
  return first.words.begins === "outage" || first.words.begins === "trouble" ? { start: { moment: start, line: first.event.line.number }, end: { moment: end, line: last.event.line.number } } : undefined;
}

const placed = ({ moment, line }: { readonly moment: Moment; readonly line: Line }): StatedMoment => ({ moment, line: line.number });

/** "Between 14:02 and 15:30 UTC the site was down" */
function rangeIn({ summary, outsideTimeline, language }: Stated): StatedTimes | undefined {
  for (const lines of [summary?.lines ?? [], outsideTimeline]) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      // A sentence may be wrapped.
      const text = next === undefined || next.first ? line.text : `${line.text} ${next.text}`;
      for (const sentence of language.sentencesOf(text)) {
        const moments = findMoments(sentence).filter(({ time }) => time.impossible === undefined);
        const [start, end, third] = moments;
        if (start === undefined || end === undefined || third !== undefined || !isRange(sentence, start, end)) continue;
        if (language.tellsLength(sentence) || language.wordsOfEvent([sentence]).inTrouble) return { start: { moment: start, line: line.number }, end: { moment: end, line: line.number } };
      }
    }
  }
  return undefined;
}

/** The first field of each name with one clock time: "Detected: 14:11", in a line or in a table. */
function momentFields({ outsideTimeline, language }: Stated): Map<MomentName, StatedMoment> {
  const found = new Map<MomentName, StatedMoment>();
  for (const { text, line } of fieldTexts(outsideTimeline)) {
    const [moment, second] = findMoments(text);
    if (moment === undefined || second !== undefined || moment.time.impossible !== undefined) continue;
    const name = language.momentOfField(text.slice(0, Math.min(moment.time.index, moment.date?.index ?? Infinity)));
    if (name !== undefined && !found.has(name)) found.set(name, { moment, line });
  }
  return found;
}

/** The lines that may be fields; each cell of a table behind the head of its column. */
function fieldTexts(lines: readonly Line[]): { text: string; line: number }[] {
  let head: readonly string[] = [];
  return lines.flatMap(({ text, number, shape, head: isHead }) => {
    if (shape !== "row") return [{ text, line: number }];
    const cells = text.split("|").map((cell) => cell.trim());
    if (isHead) head = cells;
    const columns = isHead ? [] : cells.map((cell, index) => ({ text: `${head[index] ?? ""}: ${cell}`, line: number }));
    return [{ text: cells.join(": "), line: number }, ...columns];
  });
}

/** The lengths in fields such as "Time to detect: 6 min", and those between fields such as "Started: 14:05" and "Detected: 14:11". */
export function lengthsOfFields(postmortem: Stated): Map<"timeToDetect" | "timeToEscalate" | "timeToResolve", number> {
  const { outsideTimeline, language } = postmortem;
  const lengths = new Map<"timeToDetect" | "timeToEscalate" | "timeToResolve", number>();
  for (const { text } of fieldTexts(outsideTimeline)) {
    const name = language.lengthOfField(text);
    const [length, second] = findDurations(text);
    if (name !== undefined && length !== undefined && second === undefined && !lengths.has(name)) lengths.set(name, length.minutes);
  }
  for (const { text: sentence } of sentencesIn(outsideTimeline)) {
    const name = language.lengthToldIn(sentence);
    const [length, second] = findDurations(sentence);
    if (name !== undefined && length !== undefined && second === undefined && !lengths.has(name)) lengths.set(name, length.minutes);
  }
  const moments = momentFields(postmortem);
  const start = moments.get("start")?.moment;
  for (const [name, moment] of [["timeToDetect", moments.get("detected")], ["timeToEscalate", moments.get("escalated")], ["timeToResolve", moments.get("resolved") ?? moments.get("end")]] as const) {
    const minutes = start === undefined || moment === undefined ? undefined : minutesBetween(start, moment.moment);
    if (minutes !== undefined && minutes >= 0 && !lengths.has(name)) lengths.set(name, minutes);
  }
  return lengths;
}

/** The only duration in the fields for it, or in the sentences that say how long it lasted: those of the summary, or else all outside the timeline. */
export function statedLength({ summary, fields, outsideTimeline, language }: Stated): StatedLength | undefined {
  // What follows the length beside its label is something else: "Time to detect: 6 min" below "Duration: 2 h".
  const parts = summary?.parts.filter(({ kind }) => kind === "duration").flatMap(({ label, lines }) => (findDurations(label.rest.text).length > 0 ? [label.rest] : lines.filter(({ text }) => language.lengthOfField(text) === undefined)).map(({ text, number }) => ({ text, line: number }))) ?? [];
  const above = fields.filter(({ kind }) => kind === "duration");
  for (const texts of [parts, above]) {
    const found = texts.flatMap(lengthsIn);
    if (found.length > 0) return onlyLength(found);
  }
  for (const lines of [summary?.lines ?? [], outsideTimeline]) {
    const found = sentencesIn(lines).filter(({ text }) => language.tellsLength(text)).flatMap(lengthsIn);
    if (found.length > 0) return onlyLength(found);
  }
  return undefined;
}

/** The sentences of some lines, each with the number of the line on which its paragraph begins: a sentence may be wrapped. */
function sentencesIn(lines: readonly Line[]): { readonly text: string; readonly line: number }[] {
  const paragraphs: { text: string; line: number }[] = [];
  for (const { text, number, first, shape } of lines) {
    const open = first || shape !== "paragraph" ? undefined : paragraphs.at(-1);
    if (open === undefined) paragraphs.push({ text, line: number });
    else open.text += ` ${text}`;
  }
  return paragraphs.flatMap(({ text, line }) => sentencesOf(text).map((sentence) => ({ text: sentence, line })));
}

const lengthsIn = ({ text, line }: { readonly text: string; readonly line: number }): StatedLength[] => findDurations(text).map((duration) => ({ duration, line }));

function onlyLength([first, ...others]: readonly StatedLength[]): StatedLength | undefined {
  return first !== undefined && others.every(({ duration }) => duration.minutes === first.duration.minutes) && first.duration.minutes > 0 ? first : undefined;
}
