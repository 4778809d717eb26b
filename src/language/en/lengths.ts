/** How long an outage lasted, and when: the words beside lengths and dates. */
import type { MomentName } from "../language.ts";

/** "A 40-minute outage", "two hours of downtime" */
const outageOf = /\b(?:minutes?|mins?|hours?|hrs?|days?)(?:[- ]long)?,? (?:of )?(?:\w+ ){0,2}(?:outages?|downtime|unavailability|disruption|interruption|degradation)\b/iu;
/** "For about 40 minutes, users could not log in" */
const forLength = /\b(?:for|took) (?:an? |the )?(?:total of |duration of |period of )?(?:(?:about|approximately|around|roughly|nearly|almost|over|just over|some) |~ ?)?(?:\d|an hour|a day|half an hour|one|two|three|four|five|six|ten|twenty|thirty|forty)/iu;
const hurts = /\b(?:down|offline|fail\w*|errors?|unavailable|unreachable|inaccessible|unable|could not|couldn['’]t|degrad\w+|slow|disrupt\w+|outage|broken|intermittent\w*|impact\w*|affect\w*)\b/iu;
/** What was set, planned, or takes so long each time is not how long the outage lasted. */
const otherLength = /\b(?:every|each|per|timeouts?|ttl|retention|cache[ds]?|waited|wait|within|after|later|ago|earlier|before|will|would|should|until|retr(?:y|ies|ied)|watch(?:ed|ing)?|monitor(?:ed|ing)?|investigat\w+|debugg\w+)\b/iu;
const lasting = /\b(?:lasted|lasting|outage of|downtime of|(?:total|complete|full) (?:downtime|outage)|(?:down|unavailable|offline|unreachable|inaccessible) for|(?:outage|incident|downtime) (?:\w+ )?(?:persisted|continued|went on|was|took)|persisted for|(?:problem|issue|outage|bug|incident|fault) (?:was|were|had been) (?:around|present|live|there|active|ongoing) for|resulted in a)\b/iu;

const unsure = /\b(?:unknown|unclear|maximum|at most|bounded|up to|less than|under)\b/iu;

/** The clause with the length, and the next one, say what it is the length of. */
function saysForLength(sentence: string): boolean {
  const clauses = sentence.split(/[,;]\s/u);
  const index = clauses.findIndex((clause) => forLength.test(clause));
  const own = clauses.slice(index, index + 2).join(", ");
  return index >= 0 && hurts.test(own) && !otherLength.test(own);
}

/** Does a sentence say how long the outage lasted? */
export const tellsLength = (sentence: string): boolean => !unsure.test(sentence) && (lasting.test(sentence) || outageOf.test(sentence) || saysForLength(sentence));

const beginsRangeAtEnd = /\b(?:from|between|starting|began|beginning)\b[^.]{0,20}$/iu;

/** Do the words before a date say that something began there? */
export const beginsRange = (before: string): boolean => before === "" || beginsRangeAtEnd.test(before);

/** Is a field about a day: "Date of incident"? */
export const namesDate = (label: string): boolean => /\bdate\b/iu.test(label);

/** What fields for lengths are called, at the beginning of a line. */
const lengthFields = {
  timeToDetect: /^\W*(?:(?:mean )?time to (?:detect(?:ion)?|notice|discover)|m?ttd)\b[^:|\d]{0,20}[:|–—-]/iu,
  timeToEscalate: /^\W*(?:mean )?time to escalat(?:e|ion)\b[^:|\d]{0,20}[:|–—-]/iu,
  timeToResolve: /^\W*(?:(?:mean )?time to (?:resol(?:ve|ution)|recover(?:y)?|restore|restoration|repair|fix)|m?ttr)\b[^:|\d]{0,20}[:|–—-]/iu,
} as const;

/** The length that a field is for: "Time to detect: 6 min". */
export const lengthOfField = (text: string): keyof typeof lengthFields | undefined => (Object.keys(lengthFields) as (keyof typeof lengthFields)[]).find((name) => lengthFields[name].test(text));

const detectedAfter = /\b(?:detected|noticed|discovered|spotted|caught) (?:by \w+ )?(?:only )?(?:within|after|in) (?:about |approximately |around |roughly |only )?(?:\d|an? |one |two |three |four |five |six |ten |twenty |thirty )/iu;
const tookToDetect = /\btook [^.,;:]{1,40} (?:to|before|until) (?:\w+ ){0,3}(?:detect|detected|notice|noticed|discover|discovered)\b/iu;

/** The length that a sentence tells: "It was noticed after 6 minutes". */
export const lengthToldIn = (sentence: string): "timeToDetect" | undefined => (!unsure.test(sentence) && (detectedAfter.test(sentence) || tookToDetect.test(sentence)) ? "timeToDetect" : undefined);

/** What fields for moments are called. */
const momentWords: Readonly<Record<MomentName, readonly string[]>> = {
  detected: ["detected", "detection", "noticed", "discovered", "discovery", "reported", "identified", "alerted"],
  escalated: ["escalated", "escalation"],
  resolved: ["resolved", "resolution", "restored", "restoration", "recovered", "recovery", "fixed"],
  start: ["start", "starts", "started", "began", "begin", "begins", "beginning", "onset", "occurs", "occurred", "from"],
  end: ["end", "ends", "ended", "stopped", "finish", "finished", "closed", "to"],
};
const momentOfWord: ReadonlyMap<string, MomentName> = new Map((Object.keys(momentWords) as MomentName[]).flatMap((name) => momentWords[name].map((word) => [word, name] as const)));
/** What such names contain besides. */
const besideMoment = new Set("the incident issue outage problem fault impact downtime disruption service time date when was and of at on by first initial initially fully utc gmt monday tuesday wednesday thursday friday saturday sunday".split(" "));
const longestField = 60;

/** The moment that a field is for, by the words before its time: "Time of detection (UTC): ". */
export function momentOfField(label: string): MomentName | undefined {
  if (label.length > longestField || !/[:：|=–—-]/u.test(label.replaceAll(/[\s*_`~]/gu, "").at(-1) ?? "")) return undefined;
  const words = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = words.filter((word) => !besideMoment.has(word)).map((word) => momentOfWord.get(word));
  return named.every((name) => name === named[0]) ? named[0] : undefined;
}
