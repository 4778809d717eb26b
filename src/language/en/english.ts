/** English, read clause by clause. */
import type { Language, SentenceContext, Telling as Told, TellingKind } from "../language.ts";
import { remembering } from "../memo.ts";
import { sentencesOf } from "../sentences.ts";
import { explainsCause, explainsFix } from "./cause.ts";
import { readSentence, type Sentence } from "./clauses.ts";
import { tellsDetection, tellsMethod } from "./detection.ts";
import { tellsEscalation } from "./escalation.ts";
import { tellsFix } from "./fix.ts";
import { wordsOfEvent } from "./key-moments.ts";
import { beginsRange, namesDate, tellsLength } from "./lengths.ts";
import { exampleTask, isSpecific, tellsImprovement } from "./measures.ts";
import { isInVain, tellsMisleadingPath } from "./misleading-path.ts";
import { saysNoEscalation, saysNone, saysNoWrongWay } from "./none.ts";
import { recognition } from "./recognition.ts";
import { namesCause, namesCauseBehindLabel, tellsExperience, tellsService, tellsUsers } from "./summary.ts";
import { detailNamed, detailsIn, detailsOver, isGiven, isReported } from "./task-details.ts";
import { surest, type Telling } from "./tellings.ts";
import { tellsDoing, tellsInvestigation, tellsRecovery } from "./timeline.ts";

export const english: Language = {
  recognition,
  sentencesOf: sentencesIn,
  tellingsOf: (sentence, context) => readers[context.section](sentence, context),
  wordsOfEvent,
  tellsLength,
  beginsRange,
  namesDate,
  specificTask: (task) => answers[surest(task.split(/\n|[:：]\s+/u).flatMap((part) => sentencesOf(part)).map(isSpecific))],
  exampleTask,
  tasks: { detailNamed, isGiven, detailsIn, detailsOver, isReported },
};

/** All sentences of a passage; a line break ends one. */
function sentencesIn(passage: string): readonly string[] {
  return passage.includes("\n") ? passage.split("\n").flatMap(sentencesOf) : sentencesOf(passage);
}

const answers = { yes: "told", maybe: "unclear", no: "not told" } as const;

/** What some kinds are told with, but for those that are not. */
function tellings(kinds: Readonly<Partial<Record<TellingKind, Telling>>>, weight = 1): Told[] {
  return (Object.entries(kinds) as [TellingKind, Telling][]).flatMap(([kind, telling]) => (telling === "no" ? [] : { kind, answer: telling === "yes" ? "told" : "unclear", weight }));
}

const sure = (fact: boolean): Telling => (fact ? "yes" : "no");
const none = (kind: TellingKind): Told => ({ kind, answer: "none", weight: 1 });

const readers: Readonly<Record<SentenceContext["section"], (sentence: string, context: SentenceContext) => Told[]>> = {
  summary: readSummary,
  timeline: readTimeline,
  cause: readCause,
  measures: readMeasures,
};

/** Is something written beside or under a label? */
const isWritten = (text: string, name = ""): boolean => /\p{L}{3}/u.test(text.replace(name, "").replaceAll(emptyWords, ""));

/** What fills a field and says nothing. */
const emptyWords = /\b(?:all|see (?:above|below)|unknown|none|tbd|n\/a|nothing|yes|no)\b/giu;

/** What follows such words is the cause, and nothing of the impact. */
const causeBehind = /\b(?:(?:caused|triggered|brought about) by|due to|because|owing to)\b.*$/isu;

/** "A leak in our authentication service" says by the way what it was that failed. */
const namesService = /\b(?:our|the) (?:[\w-]+ ){1,3}(?:services?|servers?|website|site|app|application|api|database|system|platform|portal)\b/iu;

const aboutCause = /\b(?:root cause|(?:main|syntax|actual|real) (?:problem|error|issue)|(?:the|primary|main) cause|culprit|bug|typo|misconfigur\w+|syntax)\b.*$/isu;

function readSummary(text: string, { label }: SentenceContext): Told[] {
  if (label?.kind === "root-cause" || label?.kind === "root-cause-and-resolution") return tellings({ "named-cause": isWritten(text, label.name) ? namesCauseBehindLabel(readSentence(text)) : "no", service: namesService.test(text) ? "maybe" : "no" });
  const field = (kind: string): boolean => label?.kind === kind && isWritten(text, label.beside ? label.name : "");
  const all = readSentence(text);
  // A sentence about users is about the impact, whatever else it says; of others only what is before the cause.
  const impact = tellsUsers(all) === "yes" ? all : readSentence(text.replace(aboutCause, "").replace(causeBehind, ""));
  return tellings({
    service: field("service") ? "yes" : tellsService(impact),
    experience: field("experience") ? "yes" : tellsExperience(impact),
    users: tellsUsers(all),
    "named-cause": namesCause(all),
  });
}

function readTimeline(text: string, context: SentenceContext): Told[] {
  const { label, passage } = context;
  const sentence = readSentence(text);
  const labelled = (kind: string): boolean => label?.kind === kind && isWritten(text, label.beside ? label.name : "");
  if (label?.kind === "escalation" && saysNone(text)) return [none("escalation")];
  if (label?.kind === "misleading-path" && saysNone(text)) return [none("misleading-path")];
  if (saysNoEscalation(text)) return [none("escalation")];
  if (saysNoWrongWay(text)) return [none("misleading-path"), ...tellings({ actions: "yes" })];
  const recovers = tellsRecovery(sentence);
  const investigated = tellsInvestigation(sentence);
  return [
    ...readDetection(sentence, context),
    ...tellings({
      actions: labelled("actions") ? "yes" : investigated,
      "misleading-path": labelled("misleading-path") ? "yes" : tellsMisleadingPath(sentence),
      escalation: labelled("escalation") ? "yes" : tellsEscalation(sentence),
      resolution: isTriedInVain(passage) ? "no" : tellsFix(sentence),
      recovery: sure(recovers),
    }),
    // Two changes are a story of what was tried.
    ...(investigated === "no" && tellsDoing(sentence) ? tellings({ actions: "yes" }, 0.5) : []),
  ];
}

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

function readDetection(sentence: Sentence, { label, event, passage }: SentenceContext): Told[] {
  const labelled = label?.kind === "detection" && isWritten(sentence.text, label.beside ? label.name : "");
  if (labelled && !/\?\s*$/u.test(sentence.text)) return tellings({ detection: "yes", "detection-method": /how|method|by/iu.test(label.name) ? "yes" : tellsMethodIn(passage) }, 2);
  if (event !== undefined && event.index >= Math.max(earlyEvents, Math.ceil(event.count / 2)) && !explicit.test(sentence.text)) return [];
  const telling = tellsDetection(sentence, event !== undefined && event.index < firstEvents);
  if (telling === "no") return [];
  const method = tellsMethodIn(passage);
  // One that says how is preferred.
  return tellings({ detection: telling, "detection-method": method }, method === "yes" ? 2 : 1);
}

function readCause(text: string, { label }: SentenceContext): Told[] {
  const sentence = readSentence(text);
  return tellings({
    "cause-explained": label?.kind === "resolution" ? "no" : explainsCause(sentence),
    "fix-explained": label?.kind === "root-cause" ? "no" : explainsFix(sentence),
  });
}

function readMeasures(text: string, { listed }: SentenceContext): Told[] {
  return tellings({ improvement: tellsImprovement(readSentence(text), listed, listed && english.specificTask(text) === "told") });
}
