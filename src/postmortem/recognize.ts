/** Tells postmortems from other documents that use their words. */
import type { Line } from "../markdown/lines.ts";
import type { OwnNames } from "../language/names.ts";
import type { LabelKind } from "../standards/standard.ts";
import { readLabel } from "./sections.ts";
import { sentencesOf } from "../language/sentences.ts";
import { beginsWithDate, findDates, findMoments, monthBeginnings, namedTimes, readStamp } from "../language/time/index.ts";
import { affected, changed, detectedBy, explainsTerm, incidentTitle, instructs, investigated, narrates, otherTitle, postmortemTitle, trouble } from "../language/words.ts";

/** One word of each section's names, for a look at the text before it is parsed. */
const sectionWords = [
  /summary|overview|what happen|tl;?dr|abstract|summation|description|impact/iu,
  /time[ -]?line|chronology|events|detect/iu,
  /cause|rca|resolution|recovery|what went wrong|why/iu,
  /correct|prevent|action items?|lessons|follow[ -]?ups?|improvements|tasks|next steps|remediation|to-?do/iu,
];

const titleWords = /post-?\s?mort|incident|outage|root cause|downtime/iu;

/** What no clock time can do without. */
const timeHint = new RegExp(String.raw`\d(?:[:h][0-5]\d|\.[0-5]\d(?![.\d])|\d{3} ?[ZUGh]| ?[ap]\.?m)|${namedTimes}|[\uFF10-\uFF1A\uA789\u2236]`, "i");
/** A date within the first letters of a line, whatever marks stand before it. */
const dateHint = new RegExp(String.raw`(?:^|[\n\r])(?:[^\p{L}\p{N}\n\r<]|<[^<>\n\r]{0,99}>|\d{1,3}[.)]){0,20}.{0,3}(?:\d{4}([-/.])\d{1,2}\1\d|\d{1,2}([-/.])\d{1,2}\2\d{2}|\d{1,2}(?:st|nd|rd|th)?[ /-]{1,2}(?:of )?(?:${monthBeginnings})|(?:${monthBeginnings})[a-z]{0,6}\.?[ -](?:the )?\d)`, "giu");
/** Lines that Markdown may read as headings, and the lines that may underline one. */
const headings = /^.*?(?:#|<h\d).*$|^.+\n[ >]*(?:=+|-+)[ \t]*$/gim;

/** A cheap look at the text, which costs less than a hundredth of parsing it: could it be a postmortem at all? */
export function mayBePostmortem(text: string, front: readonly string[], own: OwnNames): boolean {
  if (Object.keys(own).length > 0) return true;
  // Without a title that says so, an account of an incident tells when it was.
  if (!timeHint.test(text) && !incidentTitle.in(titlesIn(text, front)) && (text.match(dateHint)?.length ?? 0) < fewestEvents) return false;
  const named = sectionWords.filter((words) => words.test(text)).length;
  return named >= 3 || (named >= 1 && titleWords.test(text));
}

/** All that could be the title; where there is no heading, that is any line. */
function titlesIn(text: string, front: readonly string[]): string {
  return [...front, ...(text.match(headings) ?? [text])].join("\n");
}

/** What a labelled part of a document is evidence for. */
const groups: Readonly<Partial<Record<LabelKind, "summary" | "timeline" | "cause" | "measures">>> = {
  summary: "summary",
  duration: "summary",
  impact: "summary",
  timeline: "timeline",
  detection: "timeline",
  actions: "timeline",
  escalation: "timeline",
  "misleading-path": "timeline",
  "root-cause": "cause",
  resolution: "cause",
  "root-cause-and-resolution": "cause",
  measures: "measures",
};

/** Does a document account for one incident? `front` is its front matter. */
export function isPostmortem(lines: readonly Line[], front: readonly string[], own: OwnNames): boolean {
  const title = titleOf(lines, front);
  if (otherTitle.in(title) || isInstruction(lines)) return false;
  const titled = incidentTitle.in(title);
  const told = new Set<string>();
  let ofIncident = false;
  let dated = false;
  const isAccounted = (): boolean => told.size >= 2 && (titled ? ofIncident || dated || told.size >= 3 : dated ? ofIncident || told.size >= 3 : ofIncident && tellsTimes(lines));
  for (const { kind, content } of segments(lines, own)) {
    const group = groups[kind];
    if (group === undefined || !tells(group, content)) continue;
    told.add(group);
    ofIncident ||= group !== "measures" && content.some((line) => affected.in(line.text));
    const events = group === "timeline" ? content.filter(isDatedEvent) : [];
    dated ||= events.length >= fewestEvents && events.some(tellsAction);
    // More can only add to it.
    if (isAccounted()) return true;
  }
  if (!titled) return false;
  told.delete("measures");
  return (told.size >= 1 && ofIncident) || isAccount(lines, postmortemTitle.in(title));
}

const fewestEvents = 2;
const fewestInstructions = 4;

/** Does an event say what somebody noticed, looked into or changed? */
const tellsAction = ({ text }: Line): boolean => [narrates, detectedBy, investigated, changed].some((words) => words.in(text));

/** Without a word in the title, an account of an incident says when it was. */
const tellsTimes = (lines: readonly Line[]): boolean => lines.some((line) => findMoments(line.text).length > 0);

/** Says a document what a postmortem must hold, rather than being one? The brief, copied, holds every name of a section and no event. */
function isInstruction(lines: readonly Line[]): boolean {
  if (holdsEvents(lines)) return false;
  const instructing = instructionsIn(lines);
  return instructing >= fewestInstructions && instructing * 5 > lines.length;
}

function holdsEvents(lines: readonly Line[]): boolean {
  let events = 0;
  return lines.some((line) => isDatedEvent(line) && ++events >= fewestEvents);
}

const instructionsIn = (lines: readonly Line[]): number => lines.filter(({ text }) => instructs.in(text) || asks.test(text)).length;

/** Questions, and what is asked for: "how long the outage lasted", "which team it was escalated to". */
const asks = /\?\s*$|^\W*(?:how|what|when|which|who|why|whether) (?!happened)\p{Ll}/u;

interface Segment {
  readonly kind: LabelKind;
  readonly content: readonly Line[];
}

/** The labelled stretches of a document, up to the next label or heading. */
function segments(lines: readonly Line[], own: OwnNames): Segment[] {
  const found: { kind: LabelKind; content: Line[]; level: number }[] = [];
  for (const line of lines) {
    const label = readLabel(line, own);
    if (label !== undefined) found.push({ kind: label.kind, content: label.rest.text === "" ? [] : [label.rest], level: label.rank });
    else if (line.shape === "heading" && readStamp(line.text) === undefined && line.level <= (found.at(-1)?.level ?? 0)) found.push({ kind: "other", content: [], level: line.level });
    else found.at(-1)?.content.push(line);
  }
  return found;
}

/** Does a segment tell what happened or what will be done, in its author's words? */
function tells(group: string, content: readonly Line[]): boolean {
  const own = content.filter((line) => !instructs.in(line.text));
  if (own.length * 2 < content.length) return false;
  if (group === "measures") return own.some((line) => line.text.length > 20);
  if (group === "timeline" && holdsEvents(own)) return true;
  return narratedSentences(own) > 0;
}

function isDatedEvent(line: Line): boolean {
  return line.text.length > 12 && (readStamp(line.text) !== undefined || beginsWithDate(line.text));
}

function narratedSentences(lines: readonly Line[]): number {
  const text = lines.map((line) => (line.first ? `\n${line.text}` : line.text)).join(" ");
  return text.split("\n").flatMap(sentencesOf).filter((sentence) => sentence.length > 25 && narrates.in(sentence) && !instructs.in(sentence)).length;
}

const fewestSentences = 4;

/** An account in running text, without any section: trouble and the past, and times where the title does not say postmortem. */
function isAccount(lines: readonly Line[], titled: boolean): boolean {
  const prose = lines.filter((line) => line.shape === "paragraph");
  const timed = titled || prose.some((line) => findMoments(line.text).length + findDates(line.text).length > 0);
  const troubled = prose.flatMap((line) => sentencesOf(line.text)).filter((sentence) => trouble.in(sentence)).length;
  return timed && narratedSentences(prose) >= fewestSentences && troubled >= 2 && instructionsIn(lines) < fewestInstructions && !lines.some((line) => explainsTerm.in(line.text));
}

const frontTitle = /^title\s*[:=](.*)$/iu;

/** The document's title: of the front matter, and its first headings or first line. */
function titleOf(lines: readonly Line[], front: readonly string[]): string {
  const declared = front.map((line) => frontTitle.exec(line)?.[1] ?? "").join(" ");
  const headings = lines.filter((line) => line.shape === "heading").slice(0, 2);
  const named = headings.length > 0 ? headings : lines.filter((line) => line.text.trim().length > 3 && line.text.length < 120).slice(0, 1);
  return [declared, ...named.map((line) => line.text)].join("\n");
}
