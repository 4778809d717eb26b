/** English, read with tables of phrases. */
import type { EvidenceKind } from "../standards/standard.ts";
import type { Language, SentenceContext, Telling, TellingKind } from "./language.ts";
import { recognition } from "./recognition.ts";
import { sentencesOf } from "./sentences.ts";
import { exampleTask, isSpecific } from "./specific.ts";
import { findMoments } from "./time/index.ts";
import * as words from "./words.ts";

export const english: Language = {
  recognition,
  sentencesOf,
  tellingsOf: (sentence, context) => readers[context.section](sentence, context),
  specificTask: (task) => (isSpecific(task) ? "told" : "not told"),
  exampleTask,
};

const told = (kind: TellingKind, weight = 1): Telling => ({ kind, answer: "told", weight });
const some = (kinds: Readonly<Partial<Record<TellingKind, boolean>>>): Telling[] => (Object.keys(kinds) as TellingKind[]).filter((kind) => kinds[kind]).map((kind) => told(kind));

const readers: Readonly<Record<SentenceContext["section"], (sentence: string, context: SentenceContext) => Telling[]>> = {
  summary: readSummary,
  timeline: readTimeline,
  cause: readCause,
  measures: readMeasures,
};

function readSummary(sentence: string, { label, index }: SentenceContext): Telling[] {
  if (label?.kind === "root-cause") return some({ "named-cause": /\p{L}{3}/u.test(sentence.replace(label.name, "")) });
  const impact = words.namesCause.in(sentence) ? "" : sentence.replaceAll(/\b(?:caused|triggered|brought about) by [^,;.]*/giu, "");
  return some({
    service: words.service.in(impact),
    trouble: words.affected.in(impact) || words.experience.in(impact),
    experience: words.experience.in(impact),
    users: words.usersAffected.in(impact),
    "named-cause": words.causal.in(sentence) || (index > 0 && tellsCause(impact)),
  });
}

/** A sentence in the past that is neither about users nor about times nor about the outage can only be about the cause. */
function tellsCause(sentence: string): boolean {
  return words.happened.in(sentence) && findMoments(sentence).length === 0 && ![words.user, words.down, words.experience, words.usersAffected].some((table) => table.in(sentence));
}

function readTimeline(sentence: string, context: SentenceContext): Telling[] {
  const { label } = context;
  const labelled = (kind: EvidenceKind): boolean => label?.kind === kind && isTold(context.passage);
  const misleading = words.misleadingPath.in(sentence);
  // "Escalation: as the issue persisted, …" is about what its label says.
  const free = label?.beside !== true || context.event?.timed === true;
  return [
    ...readDetection(sentence, context),
    ...some({
      actions: labelled("actions") || (free && (words.investigated.in(sentence) || misleading)),
      "misleading-path": labelled("misleading-path") || (free && misleading && !words.noMisleadingPath.in(sentence)),
      escalation: labelled("escalation") || (free && words.escalated.in(sentence)),
      // A change that was made on a wrong assumption fixes only if things got better.
      resolution: (words.fixApplied.in(sentence) || words.changed.in(sentence)) && (!misleading || words.recovered.in(context.passage)),
      recovery: words.recovered.in(sentence) && !misleading,
    }),
  ];
}

/** Only the first events can say "found" and mean the trouble itself. */
const earlyEvents = 3;

function readDetection(sentence: string, { label, event, listed, passage }: SentenceContext): Telling[] {
  // Questions of the brief, copied as labels, tell nothing.
  if (event === undefined || (!event.timed && words.instructs.in(sentence))) return [];
  const early = event.index < earlyEvents;
  const method = words.detectionMethod.in(passage) ? [told("detection-method")] : [];
  if (event.index < Math.max(earlyEvents, Math.ceil(event.count / 2)) && words.detectedBy.in(sentence)) return [told("detection", 5), told("detection-method")];
  if (label?.kind === "detection" && (label.beside || listed) && /time|when|^\W*detect/iu.test(label.name) && isTold(sentence) && !words.instructs.in(sentence)) return [told("detection", 4), ...method];
  if (early && words.noticed.in(sentence) && (words.team.in(passage) || /^\W*(?:I|we)\b/iu.test(passage))) return [told("detection", 3), told("detection-method")];
  if (words.detected.in(sentence)) return [told("detection", 2), ...method];
  return early && words.noticed.in(sentence) ? [told("detection"), ...method] : [];
}

/** "None", "N/A" and "was not escalated" tell nothing. */
function isTold(text: string): boolean {
  return /\p{L}{4}/u.test(text) && !words.denied.in(text);
}

const shortestExplanation = 7;
const shortestFix = 3;

function readCause(sentence: string, { label }: SentenceContext): Telling[] {
  const length = sentence.split(/\s+/u).length;
  const explains = label?.kind !== "resolution" && length >= shortestExplanation && !words.fixing.in(sentence);
  // Told in several sentences of its own, a cause is explained whatever its words.
  const weight = !explains ? 0 : words.mechanism.in(sentence) ? 1 : words.causal.in(sentence) || words.changed.in(sentence) || words.down.in(sentence) ? 0 : 0.5;
  return [
    ...(weight > 0 ? [told("cause-explained", weight)] : []),
    ...some({ "fix-explained": label?.kind !== "root-cause" && length >= shortestFix && tellsFix(sentence) }),
  ];
}

/** "Two weeks ago we changed …" tells of the time before; "we rolled back to the version of last week" of the fix. */
function tellsFix(sentence: string): boolean {
  const change = words.changed.find(sentence) ?? words.fixApplied.find(sentence);
  if (change === undefined) return false;
  const before = words.before.find(sentence);
  return before === undefined || change.index + change.length <= before.index;
}

function readMeasures(sentence: string, { listed, passage }: SentenceContext): Telling[] {
  const outlook = !listed && words.outlook.in(sentence) && !words.introduces.in(passage) && !/:\s*$/u.test(passage) && !passage.startsWith("TODO");
  return some({ improvement: words.improvement.in(sentence) || outlook });
}
