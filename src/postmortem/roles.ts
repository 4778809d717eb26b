/** What the sentences of a postmortem are for: which event tells of the detection, which of the fix, and so on. */
import type { Postmortem, SectionContent } from "./document.ts";
import { rememberingFor } from "../language/memo.ts";
import { sentencesOf } from "../language/sentences.ts";
import type { TimelineEvent } from "./timeline.ts";
import * as words from "../language/words.ts";

const timelineRoles = ["actions", "misleading-path", "escalation", "resolution"] as const;

/** What a timeline tells besides the detection. */
export type TimelineRole = (typeof timelineRoles)[number];

export interface Detection {
  readonly event: TimelineEvent;
  /** Does the event say who or what noticed? */
  readonly method: boolean;
}

/** Only the first events can say "found" and mean the trouble itself. */
const earlyEvents = 3;

/** The event that tells of the detection; one that also says how is preferred. */
export const findDetection = rememberingFor(({ events: all, timeline }: Postmortem): Detection | undefined => {
  const detectionLabels = new Set(timeline?.parts.filter(({ kind, label }) => kind === "detection" && /time|when|^\W*detect/iu.test(label.name)).flatMap(({ label, lines }) => [label.line, ...lines]));
  // Questions of the brief, copied as labels, tell nothing.
  const events = all.filter((event) => event.stamp !== undefined || !words.instructs.in(event.text));
  const told = events.slice(0, Math.max(earlyEvents, Math.ceil(events.length / 2))).find(({ text }) => words.detectedBy.in(text));
  if (told !== undefined) return { event: told, method: true };
  const labelled = all.find(({ line, text }) => detectionLabels.has(line) && isTold(text) && !words.instructs.in(text));
  if (labelled !== undefined) return { event: labelled, method: words.detectionMethod.in(labelled.text) };
  const early = events.slice(0, earlyEvents);
  const found = early.find(({ text }) => words.noticed.in(text) && (words.team.in(text) || /^\W*(?:I|we)\b/iu.test(text)));
  if (found !== undefined) return { event: found, method: true };
  const event = events.find(({ text }) => words.detected.in(text)) ?? early.find(({ text }) => words.noticed.in(text));
  return event === undefined ? undefined : { event, method: words.detectionMethod.in(event.text) };
});

/** What an event tells, for a reader who looks at the whole. */
export type EventRole = "detection" | TimelineRole;

/** What each event of a postmortem tells, the detection first; nothing for many. */
export function rolesOfEvents(postmortem: Postmortem): EventRole[][] {
  const { events } = postmortem;
  const detection = findDetection(postmortem);
  const detected = detection === undefined ? -1 : events.indexOf(detection.event);
  return events.map(({ text }, index) => {
    // What was changed before anybody noticed mended nothing.
    const told = timelineRoles.filter((role) => (role === "resolution" ? index > detected && (mends(text) || (words.recovered.in(text) && !words.misleadingPath.in(text))) : tellings[role](text)));
    return index === detected ? ["detection", ...told] : told;
  });
}

const tellings: Readonly<Record<TimelineRole, (text: string) => boolean>> = {
  actions: (text) => words.investigated.in(text) || words.misleadingPath.in(text),
  "misleading-path": (text) => words.misleadingPath.in(text) && !words.noMisleadingPath.in(text),
  escalation: (text) => words.escalated.in(text),
  resolution: mends,
};

/** A change that was made on a wrong assumption mends only if things got better. */
function mends(text: string): boolean {
  return text.split("\n").flatMap(sentencesOf).some((sentence) => mendsInSentence(sentence, text));
}

function mendsInSentence(text: string, event: string): boolean {
  return (words.fixApplied.in(text) || words.changed.in(text)) && (!words.misleadingPath.in(text) || words.recovered.in(event));
}

/** Does some event of the timeline play a role? A labelled part of that name does by itself, and text between the events counts. */
export function tells(postmortem: Postmortem, role: TimelineRole): boolean {
  const { timeline, events } = postmortem;
  if (timeline === undefined) return false;
  if (role === "resolution") return resolutionTexts(postmortem).some(mends);
  const telling = tellings[role];
  const labelled = timeline.parts.some((part) => part.kind === role && part.lines.some((line) => isTold(line.text)));
  if (labelled || events.some((event) => event.stamp !== undefined && telling(event.text))) return true;
  const labels = new Set(timeline.parts.map((part) => part.label.line));
  return timeline.lines.some((line) => !labels.has(line) && telling(line.text));
}

/** "None", "N/A" and "was not escalated" tell nothing. */
function isTold(text: string): boolean {
  return /\p{L}{4}/u.test(text) && !words.denied.in(text);
}

/** What was changed before anybody noticed broke things rather than mended them. */
function resolutionTexts(postmortem: Postmortem): string[] {
  const { events, timeline } = postmortem;
  const detection = findDetection(postmortem);
  const from = detection === undefined ? 0 : events.indexOf(detection.event);
  const later = events.length > 1 ? events.slice(Math.max(from, 1)) : events;
  const told = new Set(events.flatMap(({ line, lines }) => [line.number, ...lines.map(({ number }) => number)]));
  const loose = timeline?.lines.filter(({ number }) => !told.has(number) && number > (events[0]?.line.number ?? 0)) ?? [];
  return [...later, ...loose].map(({ text }) => text);
}

const shortestExplanation = 7;

/** Does a sentence of the cause's section say why it made things fail? */
export function explainsCause({ cause }: Postmortem): boolean {
  if (cause === undefined) return false;
  const sentences = explanations(cause, "root-cause").filter((sentence) => !words.fixing.in(sentence) && wordCount(sentence) >= shortestExplanation);
  if (sentences.some((sentence) => words.mechanism.in(sentence))) return true;
  // Told in several sentences of its own, a cause is explained whatever its words.
  return sentences.filter((sentence) => !words.causal.in(sentence) && !words.changed.in(sentence) && !words.down.in(sentence)).length >= fewestSentences;
}

const fewestSentences = 2;

const shortestFix = 3;

/** Does a sentence of the section tell a concrete change? */
export function explainsFix({ cause }: Postmortem): boolean {
  return cause !== undefined && explanations(cause, "resolution").some((sentence) => tellsFix(sentence) && wordCount(sentence) >= shortestFix);
}

/** "Two weeks ago we changed …" tells of the time before; "we rolled back to the version of last week" of the fix. */
function tellsFix(sentence: string): boolean {
  const change = words.changed.find(sentence) ?? words.fixApplied.find(sentence);
  if (change === undefined) return false;
  const before = words.before.find(sentence);
  return before === undefined || change.index + change.length <= before.index;
}

/** The sentences that can explain the cause, or the fix: those under another label than theirs cannot. */
function explanations(section: SectionContent, wanted: "root-cause" | "resolution"): string[] {
  const other = wanted === "root-cause" ? "resolution" : "root-cause";
  const foreign = new Set([
    ...section.parts.filter(({ kind }) => kind === other).flatMap(({ lines, label }) => [label.line, ...lines]),
    // A cause without a resolution beside it may tell both.
    ...section.pieces.filter(({ kind }) => kind === other && section.pieces.some((piece) => piece.kind === wanted)).flatMap(({ lines }) => lines),
  ]);
  const lines = section.lines.filter((line) => !foreign.has(line));
  const paragraphs = lines.map((line) => (line.first ? `\n\n${line.text}` : ` ${line.text}`)).join("");
  return paragraphs.split("\n\n").flatMap(sentencesOf);
}

const wordCount = (sentence: string): number => sentence.split(/\s+/u).length;
