/** What the sentences of a postmortem say: read once, for all rules, the checklist and the page. */
import type { SentenceContext, Telling, TellingKind } from "../language/language.ts";
import { isUnwritten } from "../language/placeholders.ts";
import { placeOf, type Line, type Place } from "../markdown/lines.ts";
import type { EvidenceKind, LabelKind, RequiredSection } from "../standards/standard.ts";
import type { Label } from "./labels.ts";
import type { SectionContent } from "./sections.ts";
import { placeOfEvent, type TimelineEvent } from "./timeline.ts";
import type { Task } from "./tasks.ts";
import type { Terms } from "./terms.ts";

export interface Answer {
  /** `none`: the author says that there was none. `unclear`: nobody can say, or the section is missing. */
  readonly answer: "told" | "none" | "unclear" | "not told";
  /** The sentence that answers, if one does. */
  readonly sentence?: ToldSentence;
  /** Where it should be said: the label of the field or section for it; undefined if that is missing. A rule reports only what has such a place. */
  readonly wantedAt?: Place;
}

export interface ToldSentence {
  readonly text: string;
  readonly place: Place;
  /** The event that it belongs to. */
  readonly event?: TimelineEvent;
}

export type Evidence = Readonly<Record<EvidenceKind, Answer>>;

/** What an event says, for a reader who looks at the whole timeline. */
export type EventRole = "detection" | "actions" | "misleading-path" | "escalation" | "resolution";

/** The parts of a postmortem that are read for evidence. */
export interface EvidenceSource extends Readonly<Record<RequiredSection, SectionContent | undefined>> {
  readonly events: readonly TimelineEvent[];
  readonly tasks: readonly Task[];
  /** The kinds of sections that the standard asks for and that are missing. */
  readonly missing: ReadonlySet<LabelKind>;
  /** Does a text name a part of a system, or a thing that the account names beside one? */
  readonly isAboutIncident: (text: string) => boolean;
}

interface Reading {
  readonly evidence: Evidence;
  /** What each event says; read when it is asked for, because the rules ask for the evidence alone. */
  readonly roles: () => EventRoles;
  /** The same for events that sentences tell outside the timeline. */
  readonly rolesOfTold: (events: readonly TimelineEvent[]) => EventRoles;
}

export interface EventRoles {
  /** What each event says, the detection first; nothing for many. */
  readonly roles: readonly (readonly EventRole[])[];
  /** Which events say that the trouble was noticed; the detection is one of them. */
  readonly noticing: readonly boolean[];
}

/** Reads all sections of a postmortem. */
export function readEvidence(parts: EvidenceSource, { standard, language }: Terms): Reading {
  const source = { ...parts, summary: withCauseField(parts) };
  const sentences: Readonly<Record<RequiredSection, readonly PlacedSentence[]>> = {
    summary: sentencesIn("summary", source, language),
    timeline: sentencesIn("timeline", source, language),
    cause: sentencesIn("cause", source, language),
    measures: sentencesIn("measures", source, language),
  };
  // A blank to be filled in may be about anything.
  const isAboutIncident = ({ text, passage }: PlacedSentence): boolean => passage.lines.some(isUnwritten) || parts.isAboutIncident(text);
  const tellingsOf: ReadTellings = (sentence, kinds) => language.tellingsOf(sentence.text, sentence.context, kinds).filter(({ needsThing }) => !needsThing || isAboutIncident(sentence));
  const answer = (kind: EvidenceKind, counts: (sentence: PlacedSentence) => boolean = () => true): Answer => {
    const { section, fields, named = [] } = standard.evidence[kind];
    const content = source[section];
    if (content === undefined) return { answer: "unclear" };
    const field = content.parts.find((part) => fields.includes(part.kind));
    const found = sentences[section].filter(counts);
    // The fix follows the cause, which often tells of changes too.
    const given = namedAnswer(content, named) ?? answerFrom(kind === "fix-explained" ? found.reverse() : found, kind, tellingsOf);
    // That the section for it is missing has its own report.
    const home = homes[kind];
    return home !== undefined && source.missing.has(home) ? given : { ...given, wantedAt: (field ?? content).label.place };
  };
  const indices = new Map(source.events.map((event, index) => [event, index]));
  const detection = answer("detection");
  const detected = detection.sentence?.event;
  const isLater = isAfterDetection(source.events, indices, detected);
  return {
    evidence: {
      service: answer("service"),
      experience: answer("experience"),
      users: answer("users"),
      "named-cause": answer("named-cause", ({ passage }) => passage.label?.kind === "root-cause" || !hasPart(source.summary, "root-cause")),
      detection,
      "detection-method": detected === undefined ? { answer: "unclear" } : { ...answer("detection-method", ({ passage }) => passage.event === detected || passage.label?.kind === "detection"), wantedAt: placeOfEvent(detected) },
      actions: answer("actions"),
      "misleading-path": answer("misleading-path"),
      escalation: answer("escalation"),
      resolution: answer("resolution", isLater),
      "cause-explained": answer("cause-explained"),
      "fix-explained": answer("fix-explained"),
      improvement: answer("improvement"),
      "specific-task": taskAnswer(source),
    },
    roles: () => rolesIn(source.events, sentences.timeline, detected, tellingsOf),
    rolesOfTold: (events) => {
      const told = sentencesOfPassages(events.map((event) => ({ event, lines: event.lines, label: undefined })), "timeline", events, language);
      return rolesIn(events, told, answerFrom(told, "detection", tellingsOf).sentence?.event, tellingsOf);
    },
  };
}

/** What has a section of its own where a standard tells the cause from the resolution. */
const homes: Readonly<Partial<Record<EvidenceKind, LabelKind>>> = { "cause-explained": "root-cause", "fix-explained": "resolution" };

/** "Root cause: …" beside the duration and the impact, before the timeline, is a field of the summary as they are. */
function withCauseField({ summary, timeline, cause }: EvidenceSource): SectionContent | undefined {
  if (summary === undefined || cause === undefined) return summary;
  const from = summary.label.line.number;
  const until = timeline?.label.line.number ?? Infinity;
  const field = cause.pieces.find(({ kind, label: { line, rank } }) => kind === "root-cause" && line.number > from && line.number < until && summary.parts.some(({ label }) => label.rank === rank));
  if (field === undefined) return summary;
  return { ...summary, lines: [...summary.lines, ...field.lines], parts: [...summary.parts, { kind: field.kind, label: field.label, lines: field.lines }] };
}

/** The name of a part, such as one for improvements, says what it is about, once something is written there. */
function namedAnswer({ parts }: SectionContent, named: readonly LabelKind[]): Answer | undefined {
  const line = parts.filter(({ kind }) => named.includes(kind)).flatMap(({ lines }) => lines).find(({ text }) => /\p{L}/u.test(text));
  return line === undefined ? undefined : { answer: "told", sentence: { text: oneLine(line.text), place: placeOf(line, 0, line.text.length) } };
}

function taskAnswer({ measures, tasks }: EvidenceSource): Answer {
  if (measures === undefined) return { answer: "unclear" };
  const wantedAt = measures.label.place;
  const task = tasks.find(({ specific }) => specific === "told");
  if (task !== undefined) return { answer: "told", sentence: { text: oneLine(task.text), place: task.place }, wantedAt };
  return { answer: tasks.some(({ specific }) => specific === "unclear") ? "unclear" : "not told", wantedAt };
}

const hasPart = (content: SectionContent | undefined, wanted: LabelKind): boolean => content?.parts.some(({ kind }) => kind === wanted) ?? false;

/** What was changed before anybody noticed broke things rather than fixed them. */
function isAfterDetection(events: readonly TimelineEvent[], indices: ReadonlyMap<TimelineEvent, number>, detected: TimelineEvent | undefined): (sentence: PlacedSentence) => boolean {
  // A detection that is told late may have been before: a third of the events is never all before it.
  const from = events.length > 1 ? Math.max(1, Math.min(detected === undefined ? 0 : (indices.get(detected) ?? 0) + 1, Math.ceil(events.length / 3))) : 0;
  const firstLine = events[0]?.line.number ?? 0;
  return ({ passage }) => (passage.event === undefined ? (passage.lines[0]?.number ?? 0) > firstLine : (indices.get(passage.event) ?? 0) >= from);
}

const otherRoles: readonly EventRole[] = ["actions", "misleading-path", "escalation", "resolution"];

function rolesIn(events: readonly TimelineEvent[], sentences: readonly PlacedSentence[], detected: TimelineEvent | undefined, tellingsOf: ReadTellings): EventRoles {
  const told = new Map(events.map((event) => [event, new Set<TellingKind>()]));
  for (const sentence of sentences) {
    const { event } = sentence.passage;
    if (event === undefined) continue;
    for (const { kind, answer } of tellingsOf(sentence)) if (answer === "told") told.get(event)?.add(kind);
  }
  let isLater = detected === undefined;
  const roles = events.map((event): EventRole[] => {
    const kinds = told.get(event);
    const tells = (kind: TellingKind): boolean => kinds?.has(kind) ?? false;
    // "The provider is healthy" clears a suspect, unless the account ends there.
    const recovers = tells("recovery") && (!tells("misleading-path") || event === events.at(-1));
    const others = otherRoles.filter((role) => (role === "resolution" ? isLater && (tells("resolution") || recovers) : tells(role)));
    if (event !== detected) return others;
    isLater = true;
    return ["detection", ...others];
  });
  return { roles, noticing: events.map((event) => told.get(event)?.has("detection") ?? false) };
}

/**
 * Told if the weights of its sentences add up to 1; the heaviest is the answer, the first of several. "What we want to improve:" says less than what follows it.
 * Sentences behind one that settles it are not read.
 */
function answerFrom(sentences: readonly PlacedSentence[], kind: EvidenceKind, tellingsOf: ReadTellings): Answer {
  const tellings: PlacedTelling[] = [];
  for (const sentence of sentences) {
    const [telling] = tellingsOf(sentence, [kind]);
    if (telling === undefined) continue;
    tellings.push({ ...telling, sentence });
    if (telling.answer === "told" && telling.weight >= heaviest(kind) && !sentence.introduces) break;
  }
  const given = (wanted: Telling["answer"]): PlacedTelling[] => tellings.filter(({ answer }) => answer === wanted);
  const told = given("told");
  const isTold = told.reduce((sum, { weight }) => sum + weight, 0) >= 1;
  const answer = isTold ? "told" : (["none", "unclear"] as const).find((wanted) => given(wanted).length > 0);
  if (answer === undefined) return { answer: "not told" };
  const weightiest = given(answer).reduce((best, telling) => (telling.weight > best.weight || (best.sentence.introduces && !telling.sentence.introduces) ? telling : best));
  return { answer, sentence: weightiest.sentence.found() };
}

/** A sentence that says how the trouble was noticed is preferred to one that says that it was. */
const heaviest = (kind: EvidenceKind): number => (kind === "detection" || kind === "detection-method" ? 2 : 1);

/** What a sentence says; a look, a change or a task only if it is of a thing of the incident. Both the rules and the drawing ask this. */
type ReadTellings = (sentence: PlacedSentence, kinds?: readonly TellingKind[]) => readonly Telling[];

interface PlacedTelling extends Telling {
  readonly sentence: PlacedSentence;
}

/** A sentence where it is. */
interface PlacedSentence {
  readonly text: string;
  readonly context: SentenceContext;
  readonly passage: Passage;
  /** Does it end in a colon? */
  readonly introduces: boolean;
  readonly found: () => ToldSentence;
}

/** Some lines that are read together: an event, a paragraph, an entry of a list. */
interface Passage {
  readonly lines: readonly Line[];
  readonly label: Label | undefined;
  readonly event?: TimelineEvent;
}

function sentencesIn(section: RequiredSection, source: EvidenceSource, language: Terms["language"]): PlacedSentence[] {
  const content = source[section];
  if (content === undefined) return [];
  const labelOf = labelsByLine(content);
  const passages = section === "timeline" ? timelinePassages(content, source.events, labelOf) : paragraphsOf(content.lines, labelOf);
  return sentencesOfPassages(passages, section, source.events, language);
}

function sentencesOfPassages(passages: readonly Passage[], section: RequiredSection, events: readonly TimelineEvent[], language: Terms["language"]): PlacedSentence[] {
  const indices = new Map(events.map((event, at) => [event, at]));
  let index = 0;
  return passages.flatMap((passage) => {
    const [first] = passage.lines;
    if (first === undefined) return [];
    const { event, label, lines } = passage;
    const text = lines.length === 1 ? first.text : lines.map((line, at) => `${at === 0 ? "" : line.first || line.shape === "item" ? "\n" : " "}${line.text}`).join("");
    const shared = {
      section,
      ...(label === undefined ? {} : { label: { kind: label.kind, name: label.name, beside: label.line.number === first.number } }),
      ...(event === undefined ? {} : { event: { index: indices.get(event) ?? 0, count: events.length, timed: event.stamp !== undefined } }),
      listed: first.shape !== "paragraph" || first.depth > 0,
      passage: text,
    };
    let end = 0;
    return language.sentencesOf(text).map((sentence) => {
      const introduces = sentence.endsWith(":") || sentence.endsWith("：");
      const start = Math.max(text.indexOf(sentence, end), end);
      end = start + sentence.length;
      const context: SentenceContext = { ...shared, index: index++ };
      return { text: sentence, context, passage, introduces, found: () => ({ text: oneLine(sentence), place: placeIn(lines, start, sentence.length), ...(event === undefined ? {} : { event }) }) };
    });
  });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Where a stretch of some joined lines is, up to the end of its first line. */
function placeIn(lines: readonly Line[], start: number, length: number): Place {
  let from = start;
  const line = lines.find(({ text }) => {
    if (from < text.length) return true;
    from -= text.length + 1;
    return false;
  });
  return line === undefined ? { line: 1, column: 1, length: 0 } : placeOf(line, Math.max(from, 0), Math.min(length, line.text.length - Math.max(from, 0)));
}

/** The label of the part that each line is in or under. If cause and resolution have sections of their own, that is the label of the section. */
function labelsByLine({ parts, pieces }: SectionContent): (line: Line) => Label | undefined {
  const labels = new Map<number, Label>();
  const isApart = (["root-cause", "resolution"] as const).every((wanted) => pieces.some(({ kind }) => kind === wanted));
  for (const piece of isApart ? pieces : []) for (const line of piece.lines) labels.set(line.number, piece.label);
  // "Why?" over a section that names no resolution may have the resolution below it too.
  const lacksResolution = pieces.some(({ kind }) => kind === "root-cause-and-resolution") && !parts.some(({ kind }) => kind === "resolution");
  for (const part of parts.filter(({ kind }) => !(lacksResolution && kind === "root-cause"))) for (const line of [part.label.line, ...part.lines]) labels.set(line.number, part.label);
  return (line) => labels.get(line.number);
}

function paragraphsOf(lines: readonly Line[], labelOf: (line: Line) => Label | undefined): Passage[] {
  const paragraphs: { lines: Line[]; label: Label | undefined }[] = [];
  for (const line of lines) {
    const label = labelOf(line);
    const open = paragraphs.at(-1);
    // What follows a line such as "What we will do:" is a list, however it is written.
    const introduced = /[:：]\s*$/u.test(open?.lines.at(-1)?.text ?? "");
    if (line.first || open === undefined || introduced || label !== open.label || startsField(line)) paragraphs.push({ lines: [line], label });
    else open.lines.push(line);
  }
  return paragraphs;
}

/** "**Description:** the site was down", wherever in its paragraph. */
const startsField = ({ text, marks }: Line): boolean => marks.some(({ type, start, end }) => type === "strong" && start === 0 && /[:：]/u.test(text.slice(end - 1, end + 1)));

/** The events, and what is between them. */
function timelinePassages({ lines, parts }: SectionContent, events: readonly TimelineEvent[], labelOf: (line: Line) => Label | undefined): Passage[] {
  const labels = new Map(parts.map(({ label }) => [label.line.number, label]));
  const inEvents = new Set(events.flatMap((event) => [event.line, ...event.lines].map(({ number }) => number)));
  const behindLabel = (line: Line): Line => labels.get(line.number)?.rest ?? line;
  const loose = paragraphsOf(lines.filter(({ number }) => !inEvents.has(number)).map(behindLabel).filter(({ text }) => text !== ""), labelOf);
  return [...events.map((event) => ({ event, lines: linesOfEvent(event, labels), label: labelOf(event.line) })), ...loose];
}

/** "Escalation: the database team" says what its label names. */
function linesOfEvent({ line, lines, stamp }: TimelineEvent, labels: ReadonlyMap<number, Label>): readonly Line[] {
  const label = stamp === undefined ? labels.get(line.number) : undefined;
  if (label === undefined) return lines;
  const others = lines.filter(({ number }) => number !== line.number);
  return label.rest.text === "" ? others : [label.rest, ...others];
}
