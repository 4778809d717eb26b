/** What the sentences of a postmortem tell, and which of them does. */
import { readSentence, type Sentence } from "../language/en/clauses.ts";
import { explainsCause, explainsFix } from "../language/en/cause.ts";
import { isSpecific, tellsImprovement } from "../language/en/measures.ts";
import { tellsCauseName, tellsExperience, tellsService, tellsUsers } from "../language/en/summary.ts";
import type { Telling } from "../language/en/tellings.ts";
import { tellsFix } from "../language/en/fix.ts";
import * as timeline from "../language/en/timeline.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { Line } from "../markdown/lines.ts";
import type { Postmortem, SectionContent } from "./document.ts";
import type { TimelineEvent } from "./timeline.ts";
import type { Part } from "./sections.ts";

export type EvidenceKind = "service" | "experience" | "users" | "named-cause" | "detection" | "detection-method" | "actions" | "misleading-path" | "escalation" | "resolution" | "cause-explained" | "fix-explained" | "improvement" | "specific-task";

export interface Answer {
  readonly answer: "told" | "none" | "unclear" | "not told";
  readonly sentence?: { readonly text: string };
  readonly trace?: string[];
}

/** The sentences of some lines; what is wrapped over lines is one. */
function sentencesIn(lines: readonly { readonly text: string; readonly first?: boolean }[]): Sentence[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const open = line.first === false ? paragraphs.pop() : undefined;
    paragraphs.push(open === undefined ? line.text : `${open} ${line.text}`);
  }
  return paragraphs.flatMap((paragraph) => sentencesOf(paragraph)).map(readSentence);
}

function answer(sentences: readonly Sentence[], tells: (sentence: Sentence) => Telling): Answer {
  const tellings = sentences.map((sentence) => [sentence, tells(sentence)] as const);
  const trace = tellings.map(([sentence, telling]) => `      ${telling.padEnd(5)} ${sentence.text.slice(0, 160)}`);
  const told = tellings.find(([, telling]) => telling === "yes");
  if (told !== undefined) return { answer: "told", sentence: told[0], trace };
  return { answer: tellings.some(([, telling]) => telling === "maybe") ? "unclear" : "not told", trace };
}

const told = (text: string): Answer => ({ answer: "told", sentence: { text } });

/** Does a labelled part have something written in it? */
const written = (part: Part | undefined): part is Part => part !== undefined && part.lines.some((line) => /\p{L}{3}/u.test(line.text));
const partOf = (section: SectionContent, ...kinds: readonly string[]): Part | undefined => section.parts.find((part) => kinds.includes(part.kind) && written(part));

export function evidenceOf(postmortem: Postmortem): Partial<Record<EvidenceKind, Answer>> {
  return { ...summaryEvidence(postmortem.summary), ...timelineEvidence(postmortem), ...causeEvidence(postmortem.cause), ...measuresEvidence(postmortem) };
}

function summaryEvidence(summary: SectionContent | undefined): Partial<Record<EvidenceKind, Answer>> {
  if (summary === undefined) return {};
  const causeLines = new Set<Line>(summary.parts.filter(({ kind }) => kind === "root-cause" || kind === "root-cause-and-resolution").flatMap(({ lines, label }) => [...lines, label.line]));
  const causeSentences = new Set(sentencesIn([...causeLines]).map(({ text }) => text));
  const all = sentencesIn(summary.lines);
  // The cause stands anywhere in the impact too.
  const impact = all
    .filter((sentence) => !causeSentences.has(sentence.text))
    .map((sentence) => readSentence(sentence.text.replace(/\b(?:(?:caused|triggered|brought about) by|due to|because|owing to)\b.*$/iu, "")))
    .filter(({ text }) => !/\b(?:root cause|main problem|(?:the|primary) cause|culprit)\b/iu.test(text));
  const experienceField = partOf(summary, "experience");
  const serviceField = partOf(summary, "service");
  const causeField = partOf(summary, "root-cause", "root-cause-and-resolution");
  const service = answer(impact, tellsService);
  return {
    service: serviceField !== undefined && service.answer !== "told" ? told(serviceField.lines[0]?.text ?? "") : service,
    experience: experienceField === undefined ? answer(impact, tellsExperience) : told(experienceField.lines[0]?.text ?? ""),
    users: answer(impact, tellsUsers),
    "named-cause": causeField === undefined ? answer(all, tellsCauseName) : told(causeField.lines[0]?.text ?? ""),
  };
}

interface Event {
  readonly event: TimelineEvent | undefined;
  readonly sentences: readonly Sentence[];
}

function timelineEvidence({ timeline: section, events }: Postmortem): Partial<Record<EvidenceKind, Answer>> {
  if (section === undefined) return {};
  const labels = new Set(section.parts.filter((part) => part.label.rest.text === "").map((part) => part.label.line));
  const inEvents = new Set(events.flatMap(({ line, lines }) => [line.number, ...lines.map(({ number }) => number)]));
  const loose = section.lines.filter((line) => !inEvents.has(line.number) && !labels.has(line));
  const all: Event[] = [...events.map((event) => ({ event, sentences: sentencesIn(event.lines) })), ...(loose.length > 0 ? [{ event: undefined, sentences: sentencesIn(loose) }] : [])];
  const field = (kind: string, otherwise: Answer): Answer => {
    const part = partOf(section, kind);
    return part === undefined || otherwise.answer === "told" ? otherwise : told(part.lines[0]?.text ?? "");
  };
  const sentences = all.flatMap((event) => event.sentences);
  const early = all.slice(0, Math.max(3, Math.ceil(events.length / 2)));
  const detection = field("detection", answer(early.flatMap((event) => event.sentences), (sentence) => timeline.tellsDetection(sentence, all.slice(0, 2).some(({ sentences: own }) => own.includes(sentence)))));
  const detected = all.findIndex((event) => event.sentences.some((sentence) => timeline.tellsDetection(sentence) === "yes"));
  // What was changed before anybody noticed broke things rather than mended them.
  const later = events.length > 1 ? all.slice(Math.max(1, Math.min(detected + 1, Math.ceil(events.length / 3)))) : all;
  return {
    detection,
    "detection-method": detectionMethod(all, detection, section),
    actions: field("actions", actions(all, answer(sentences, timeline.tellsInvestigation))),
    "misleading-path": field("misleading-path", answer(sentences, timeline.tellsMisleadingPath)),
    escalation: field("escalation", answer(sentences, timeline.tellsEscalation)),
    resolution: field("resolution", resolution(later)),
  };
}

/** Several changes are a story of what was tried. */
function actions(all: readonly Event[], found: Answer): Answer {
  const doing = all.filter((event) => event.sentences.some(timeline.tellsDoing)).length;
  return found.answer === "not told" && doing >= fewestChanges ? { ...found, answer: "unclear" } : found;
}

const fewestChanges = 2;

function detectionMethod(all: readonly Event[], detection: Answer, section: SectionContent): Answer {
  if (detection.answer !== "told") return { answer: "unclear" };
  if (section.parts.some(({ kind }) => kind === "detection")) return { answer: "told" };
  const telling = all.slice(0, 4).filter(({ sentences }, index) => sentences.some((sentence) => timeline.tellsDetection(sentence, index < 2) === "yes")).flatMap(({ sentences }) => sentences);
  const tellings = telling.map(timeline.tellsMethod);
  return { answer: tellings.includes("yes") ? "told" : tellings.includes("maybe") || telling.length === 0 ? "unclear" : "not told", trace: telling.map(({ text }) => `      ${text}`) };
}

function resolution(later: readonly Event[]): Answer {
  const trace: string[] = [];
  let best: Answer["answer"] = "not told";
  for (const { sentences } of later) {
    for (const sentence of sentences) {
      const telling = tellsFix(sentence);
      const vain = sentences.some((other) => timeline.isInVain(other)) && !sentences.some(timeline.tellsRecovery);
      trace.push(`      ${vain ? "vain " : ""}${telling.padEnd(5)} ${sentence.text.slice(0, 160)}`);
      if (telling === "yes" && !vain) return { answer: "told", sentence, trace };
      if (telling !== "no" && !vain) best = "unclear";
    }
  }
  return { answer: best, trace };
}

function causeEvidence(cause: SectionContent | undefined): Partial<Record<EvidenceKind, Answer>> {
  if (cause === undefined) return {};
  return { "cause-explained": answer(explanations(cause, "root-cause"), explainsCause), "fix-explained": answer(explanations(cause, "resolution"), explainsFix) };
}

/** The sentences that can explain the cause, or the fix: those under another label than theirs cannot. */
function explanations(section: SectionContent, wanted: "root-cause" | "resolution"): Sentence[] {
  const other = wanted === "root-cause" ? "resolution" : "root-cause";
  const foreign = new Set([
    ...section.parts.filter(({ kind }) => kind === other).flatMap(({ lines, label }) => [label.line, ...lines]),
    // A cause without a resolution beside it may tell both.
    ...section.pieces.filter(({ kind }) => kind === other && section.pieces.some((piece) => piece.kind === wanted)).flatMap(({ lines }) => lines),
  ]);
  return sentencesIn(section.lines.filter((line) => !foreign.has(line)));
}

function measuresEvidence({ measures, tasks }: Postmortem): Partial<Record<EvidenceKind, Answer>> {
  if (measures === undefined) return {};
  const improvements = partOf(measures, "improvements");
  const specific = tasks.map((task) => {
    const tellings = task.text.split(/\n|[:：]\s+/u).flatMap((part) => sentencesOf(part)).map(isSpecific);
    return tellings.includes("yes") ? "yes" : tellings.includes("maybe") ? "maybe" : "no";
  });
  const sure = specific.filter((telling) => telling === "yes").length;
  const possible = specific.filter((telling) => telling !== "no").length;
  return {
    improvement: improvements === undefined ? answer(sentencesIn(measures.lines), tellsImprovement) : told(""),
    "specific-task": { answer: sure >= 2 ? "told" : possible >= 2 || tasks.length < 2 ? "unclear" : "not told", trace: tasks.map((task, index) => `      ${specific[index] ?? ""} ${task.text.slice(0, 120)}`) },
  };
}
