/** English, read clause by clause. */
import type { Language, SentenceContext, Telling as Told, TellingKind } from "../language.ts";
import { remembering } from "../memo.ts";
import { sentencesOf } from "../sentences.ts";
import { blameIn, endsAtPerson, looksAhead, looksBack, namesWhys, peopleIn } from "./blame.ts";
import { explainsCause, explainsFix } from "./cause.ts";
import { ofSentence, readSentence, type Sentence } from "./clauses.ts";
import { tellsDetection, tellsMethod } from "./detection.ts";
import { tellsEscalation } from "./escalation.ts";
import { tellsFix } from "./fix.ts";
import { isAboutThings, thingsIn } from "./incident-things.ts";
import { wordsOfEvent } from "./key-moments.ts";
import { beginsRange, lengthOfField, lengthToldIn, momentOfField, namesDate, tellsLength } from "./lengths.ts";
import { exampleTask, isSpecific, tellsImprovement } from "./measures.ts";
import { isInVain, tellsMisleadingPath } from "./misleading-path.ts";
import { saysNoEscalation, saysNone, saysNoWrongWay } from "./none.ts";
import { recognition } from "./recognition.ts";
import { namesCause, namesCauseBehindLabel, tellsExperience, tellsService, tellsUsers } from "./summary.ts";
import { namesSeverity, tellsSeverity } from "./severity.ts";
import { detailNamed, detailsIn, detailsOver, isGiven, isReported } from "./task-details.ts";
import { surest, type Telling } from "./tellings.ts";
import { tellsDoing, tellsInvestigation, tellsRecovery } from "./timeline.ts";

export const english: Language = {
  recognition,
  sentencesOf: sentencesIn,
  tellingsOf,
  wordsOfEvent,
  tellsLength,
  lengthOfField,
  lengthToldIn,
  momentOfField,
  beginsRange,
  namesDate,
  thingsIn,
  isAbout: (text, things) => sentencesIn(text).some((sentence) => isAboutThings(sentence, things)),
  specificTask: (task) => answers[surest(task.split(/\n|[:：]\s+/u).flatMap((part) => sentencesOf(part)).map(isSpecific))],
  exampleTask,
  tasks: { detailNamed, isGiven, detailsIn, detailsOver, isReported },
  blame: { blameIn, endsAtPerson, namesWhys, peopleIn, looksBack, looksAhead },
  tellsSeverity,
  namesSeverity,
};

/** All sentences of a passage; a line break ends one. */
function sentencesIn(passage: string): readonly string[] {
  return passage.includes("\n") ? passage.split("\n").flatMap(sentencesOf) : sentencesOf(passage);
}

const answers = { yes: "told", maybe: "unclear", no: "not told" } as const;

/** How sure a sentence is about something, with its weight if that is not 1; `none` if it says that there was none, `anyway` if it is told whatever the sentence is about. */
type Answer = Telling | "none" | "anyway" | readonly [Telling, weight: number];
type Reader = (sentence: string, context: SentenceContext) => Answer;

/** What can be told of a chair too. */
const toldOfAnything: ReadonlySet<TellingKind> = new Set<TellingKind>(["actions", "resolution"]);
/** What nobody can say about a chair is not said. */
const unclearOfAnything: ReadonlySet<TellingKind> = new Set<TellingKind>(["service", "experience", "named-cause", "detection", "actions", "resolution"]);

function told(kind: TellingKind, answer: Answer): Told[] {
  const [telling, weight] = typeof answer === "string" ? [answer, 1] : answer;
  if (telling === "no") return [];
  if (telling === "none") return [{ kind, answer: "none", weight, needsThing: false }];
  if (telling === "maybe") return [{ kind, answer: "unclear", weight, needsThing: unclearOfAnything.has(kind) }];
  return [{ kind, answer: "told", weight, needsThing: telling === "yes" && toldOfAnything.has(kind) }];
}

/** Is something written beside or under a label? */
const isWritten = (text: string, name = ""): boolean => /\p{L}{3}/u.test(text.replace(name, "").replaceAll(emptyWords, ""));

/** What fills a field and says nothing. */
const emptyWords = /\b(?:all|see (?:above|below)|unknown|none|tbd|n\/a|nothing|yes|no)\b/giu;

/** What follows such words is the cause, and nothing of the impact. */
const causeBehind = /\b(?:(?:caused|triggered|brought about) by|due to|because|owing to)\b.*$/isu;

/** "Due to a bug in the parser, customers saw …": the cause comes first. */
const causeInFront = /^\P{L}*(?:(?:caused|triggered|brought about) by|due to|because|owing to)\b[^,;]*[,;]/isu;

/** "A leak in our authentication service" says by the way what it was that failed. */
const namesService = /\b(?:our|the) (?:[\w-]+ ){1,3}(?:services?|servers?|website|site|app|application|api|database|system|platform|portal)\b/iu;

const aboutCause = /\b(?:root cause|causes?(?=:)|(?:main|syntax|actual|real) (?:problem|error|issue)|(?:the|primary|main) cause|culprit|villain|offender|bug|typo|misconfigur\w+|syntax)\b.*$/isu;

const isOfCause = ({ label }: SentenceContext): boolean => label?.kind === "root-cause" || label?.kind === "root-cause-and-resolution";

/** Is something written in a field of this kind? */
const isField = (kind: string, text: string, { label }: SentenceContext): boolean => label?.kind === kind && isWritten(text, label.beside ? label.name : "");

/** What a sentence says before it comes to the cause. */
const beforeCause = ofSentence(({ text }): string => text.replace(causeInFront, "").replace(aboutCause, "").replace(causeBehind, ""));

/** A sentence about users is about the impact, whatever else it says; of others only what is before the cause. */
const impactOf = (sentence: Sentence): Sentence => (tellsUsers(sentence) === "yes" ? sentence : readSentence(beforeCause(sentence)));

const readSummary: Partial<Record<TellingKind, Reader>> = {
  service: (text, context) => (isOfCause(context) ? (namesService.test(text) ? "maybe" : "no") : isField("service", text, context) ? "yes" : tellsService(impactOf(readSentence(text)))),
  experience: (text, context) => (isOfCause(context) ? "no" : isField("experience", text, context) ? "yes" : tellsExperience(impactOf(readSentence(text)))),
  users: (text, context) => (isOfCause(context) ? "no" : tellsUsers(readSentence(text))),
  "named-cause": (text, context) => (!isOfCause(context) ? namesCause(readSentence(text)) : isWritten(text, context.label?.name) ? namesCauseBehindLabel(readSentence(text)) : "no"),
};

/** What a sentence of a timeline says if it says that there was none of something; undefined if it does not. */
function readNone(text: string, { label }: SentenceContext): Partial<Record<TellingKind, Answer>> | undefined {
  if ((label?.kind === "escalation" || label?.kind === "misleading-path") && saysNone(text)) return { [label.kind]: "none" };
  if (saysNoEscalation(readSentence(text))) return { escalation: "none" };
  return saysNoWrongWay(readSentence(text)) ? { "misleading-path": "none", actions: "anyway" } : undefined;
}

const readTimeline: Partial<Record<TellingKind, Reader>> = {
  detection: (text, context) => readDetection(readSentence(text), context).detection,
  "detection-method": (text, context) => readDetection(readSentence(text), context).method,
  actions: (text, context) => {
    const sentence = readSentence(text);
    // To be misled is to have looked, whatever at.
    if (isField("actions", text, context) || readTimeline["misleading-path"]?.(text, context) === "yes") return "anyway";
    const investigated = tellsInvestigation(sentence);
    // Two changes are a story of what was tried.
    return investigated === "no" && tellsDoing(sentence) ? ["yes", 0.5] : investigated;
  },
  "misleading-path": (text, context) => (isField("misleading-path", text, context) ? "yes" : tellsMisleadingPath(readSentence(text))),
  escalation: (text, context) => (isField("escalation", text, context) ? "yes" : tellsEscalation(readSentence(text))),
  resolution: (text, { passage }) => (isTriedInVain(passage) ? "no" : tellsFix(readSentence(text))),
  recovery: (text) => (tellsRecovery(readSentence(text)) ? "yes" : "no"),
};

/** What was tried in vain is not a fix, unless things got better all the same. */
const isTriedInVain = remembering((passage): boolean => isInVain(passage) && !sentencesIn(passage).some((sentence) => tellsRecovery(readSentence(sentence))));

/** Does any sentence say how it was detected? */
const tellsMethodIn = remembering((passage): Telling => surest(sentencesIn(passage).map((sentence) => tellsMethod(readSentence(sentence)))));

/** The detection is among the first events. */
const earlyEvents = 3;
/** Those of which "found" means the trouble itself. */
const firstEvents = 2;

/** What says so in so many words counts wherever it is. */
const explicit = /\b(?:issue|incident|outage|problem|failure)s? (?:\w+ ){0,2}(?:detected|noticed|identified|reported|discovered|spotted)\b/iu;

interface Detection {
  readonly detection: Answer;
  readonly method: Answer;
}

const notDetected: Detection = { detection: "no", method: "no" };

function readDetection(sentence: Sentence, context: SentenceContext): Detection {
  const { label, event, passage } = context;
  if (isField("detection", sentence.text, context) && !/\?\s*$/u.test(sentence.text)) return { detection: ["yes", 2], method: [/how|method|by/iu.test(label?.name ?? "") ? "yes" : tellsMethodIn(passage), 2] };
  if (event !== undefined && event.index >= Math.max(earlyEvents, Math.ceil(event.count / 2)) && !explicit.test(sentence.text)) return notDetected;
  const telling = tellsDetection(sentence, event !== undefined && event.index < firstEvents);
  if (telling === "no") return notDetected;
  const method = tellsMethodIn(passage);
  // One that says how is preferred.
  const weight = method === "yes" ? 2 : 1;
  return { detection: [telling, weight], method: [method, weight] };
}

const readCause: Partial<Record<TellingKind, Reader>> = {
  "cause-explained": (text, { label }) => (label?.kind === "resolution" ? "no" : explainsCause(readSentence(text))),
  "fix-explained": (text, { label }) => (label?.kind === "root-cause" ? "no" : explainsFix(readSentence(text))),
};

const readMeasures: Partial<Record<TellingKind, Reader>> = {
  improvement: (text, { listed }) => tellsImprovement(readSentence(text), listed, listed && english.specificTask(text) === "told"),
};

const readers: Readonly<Record<SentenceContext["section"], Readonly<Partial<Record<TellingKind, Reader>>>>> = { summary: readSummary, timeline: readTimeline, cause: readCause, measures: readMeasures };

function tellingsOf(text: string, context: SentenceContext, kinds = Object.keys(readers[context.section]) as readonly TellingKind[]): Told[] {
  const none = context.section === "timeline" ? readNone(text, context) : undefined;
  return kinds.flatMap((kind) => told(kind, none === undefined ? (readers[context.section][kind]?.(text, context) ?? "no") : (none[kind] ?? "no")));
}
