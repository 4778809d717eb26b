/** What a sentence about the cause, or about the fix, tells by itself. */
import { isName, ofSentence, people, type Clause, type Sentence } from "./clauses.ts";
import { tellsFix } from "./fix.ts";
import { isInVain } from "./misleading-path.ts";
import { apologizes } from "./summary.ts";
import { does, holds, isAbout, isEffect, isHomely, N, V, word, type Telling } from "./tellings.ts";
import { anyOf } from "./wording.ts";

const connective = anyOf(
  // "because", "as a result", "therefore"
  "because|since|as a result|as a consequence|consequently|therefore|thus|hence|thereby",
  // "so that", "so requests …", "in turn"
  "so that|so (?:the|its?|they|their|all|every|no|nobody|nothing|neither|both|two|three|some|any|a|an|our|when|each|users|requests|new)|in turn|meaning",
  // "which meant …", "which broke …"
  "which meant|which (?:caused|made|led|left|broke|prevented|meant|resulted|triggered|blocked|filled|stopped|kept)|such that",
  // "due to", "led to", "resulted in"
  String.raw`due to|owing to|caused? by|leading to|led to|leads to|result\w* in|caus(?:ed|es|ing)`,
  // "without", "instead of", "no longer"
  "without|instead of|rather than|no longer",
  // "until", "whenever", "after which"
  "until|whenever|when|once|if|after which|turned out",
  // "prevented", "was unable to", "failed to"
  String.raw`prevent\w*|unable|could ?n[o']t|couldn[’']t|did ?n[o']t|didn[’']t|failed to`,
  // "too many", "every time", "never"
  "too (?:many|much|small|low|large|big|long|old|high|few|short|fast|slow|quickly)|more than|every time|over and over",
  "again and again|never",
);

const names = /\b(?:root cause|cause|reason|culprit|problem|issue)\b/iu;

const wordCount = (text: string): number => text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

const naming = /\b(?:caused by|due to|because of|owing to|stemm?ed from|traced (?:back )?to|was (?:a|an|the)|is (?:a|an|the)|identified as|determined to be|attributed to)\b/iu;
const mechanism = /\b(?:which|that|leading|causing|result\w+|so|prevent\w*|because)\b/iu;
/** The fewest words from "caused by" on that say more than a name. */
const shortestReason = 12;
const cause = /\b(?:so (?:that|the|it|all|every)|which|caus(?:e[sd]?|ing)|because|due to|led to|leading to|result\w*|since|reason)\b/iu;

/** The fewest words of a sentence that explains something. */
const shortest = 7;

/** Does it say why or how the cause made things fail? */
export const explainsCause = ofSentence((sentence): Telling => {
  const { text, clauses, tokens } = sentence;
  if (isHomely(sentence) || wordCount(text) < shortest || apologizes.test(text)) return "no";
  const failing = clauses.filter((clause) => clause.status !== "open" && does(clause, V.fail | V.cause) && !(people(clause.subject) && !clause.passive));
  const technical = holds(tokens, N.system | N.trouble) || (failing.length > 0 && tokens.some(({ unknown, kind }) => unknown && kind === "noun"));
  if (!technical) return "no";
  const cut = naming.exec(text);
  // "The issue was caused by an improper configuration": a name, and no more.
  if (cut !== null && wordCount(text.slice(cut.index)) < shortestReason && clauses.length < 3 && !mechanism.test(text)) return "no";
  if (tellsFix(sentence) === "yes" && hasRecovered.test(text)) return "no";
  if (tellsHarmThatFollows(sentence)) return "yes";
  if (tellsFix(sentence) === "yes" && (!cause.test(text) || (failing.length === 0 && clauses.slice(0, 1).some(isDoneByPeople)))) return clauses.some(isConsequence) ? "maybe" : "no";
  if (!failing.some((clause) => does(clause, V.fail)) && clauses.some(isRepairing) && !slip.test(text) && !before.test(text)) return clauses.some(isConsequence) ? "maybe" : "no";
  const connects = connective.test(text) || (!cured.test(text) && clauses.some((clause, index) => isEffect(clause, clauses[index - 1])));
  if (connects && (failing.length > 0 || clauses.length > 1 || clauses.some(({ status }) => status === "denied"))) return "yes";
  // "A request for a floor above eight crashed the controller."
  if (failing.some((clause) => !clause.passive && clause.subject.some(({ kind }) => kind === "noun") && clause.object.some((token) => token.kind === "noun" && ((token.noun & N.system) !== 0 || token.unknown)) && !holds(clause.subject, N.trouble))) return "yes";
  // "The parser throws on half a pair, the worker restarts and reads the same message again."
  const happenings = clauses.filter((clause) => tellsHappening(clause) && clause.subject.length > 0 && !people(clause.subject));
  if (happenings.length > 1) return "yes";
  if (failing.length > 0 && (clauses.length > 1 || names.test(text))) return failing.some((clause) => does(clause, V.cause)) ? "yes" : "maybe";
  // "Apache was unable to run the script due to wrong permissions."
  return connects || happenings.length > 0 || clauses.some(({ status, verb }) => status === "denied" && verb !== undefined) ? "maybe" : "no";
});

/** What comes after such words follows from what comes before. */
const consequence = anyOf(
  // ", so resolvers returned …", "meaning the database …"
  String.raw`,? so(?! far| much| many| long| on| as| called)|meaning|hence|thus|therefore|whereupon|as a result|as a consequence|consequently`,
  // "that is how the emails remained …", "and from then on", "until it stopped responding"
  String.raw`th(?:at|is)(?:['’]s| is| was) (?:why|how)|from then on|after which|until|at which point`,
);

/** "The record was removed, so resolvers returned NXDOMAIN": something happened, and harm followed. */
function tellsHarmThatFollows({ text, clauses }: Sentence): boolean {
  if (ended.test(text) || hasRecovered.test(text)) return false;
  const found = consequence.exec(text);
  const from = found?.index ?? Infinity;
  const [first, ...later] = clauses;
  const isLater = (clause: Clause): boolean => clause !== first && ((clause.tokens[0]?.start ?? 0) >= from || background.has(first?.opener ?? ""));
  return later.some((clause) => isLater(clause) && isHarm(clause));
}

/** "When the disk filled up, …", "with the cache flushed, …" */
const background = new Set(["when", "once", "as", "since", "because", "after", "while", "with"]);

const isHarm = (clause: Clause): boolean => clause.status !== "open" && (clause.status === "denied" || does(clause, V.fail | V.cause) || holds(clause.tokens, N.trouble) || harm.test(clause.tokens.map(({ text }) => text).join(" ")));

const ended = /\b(?:resolved|fixed|solved|restored|recovered|mitigated|corrected|reverted|rolled back|back to normal)\b/iu;
/** Harm that no verb tells: "returned NXDOMAIN", "a 502". */
const harm = /\b(?:[45]\d\d|NXDOMAIN|OOM|exceptions?|refus\w*|no longer|killed|gone|collapsed|reject\w*|blocked|wrong|stale|lost|stuck|waiting|full|too|logged (?:\w+ )?out|timed out|read-only|turned down|discard\w*|unable|only)\b/u;

/** "She switched the entry to the standby, so that new sessions were received there" tells what was done. */
const isDoneByPeople = (clause: Clause): boolean => !clause.passive && (people(clause.subject) || isAbout(clause.subject, N.user)) && does(clause, V.change | V.repair | V.handle);

/** "The vendor rotated its key, so our calls were denied": what came of a change, unless it made things better. */
const isConsequence = (clause: Clause, index: number): boolean => index > 0 && clause.opener === "so" && !does(clause, V.recover) && !word(clause.tokens, "that", "again", "back", "normal", "well", "up");

/** "We moved the program to the new machine": of what we did, it is what came after. */
const isRepairing = (clause: Clause): boolean => clause.status === "fact" && !clause.passive && !clause.before && does(clause, V.change | V.repair | V.handle) && clause.subject.some((token) => (token.kind === "pronoun" && /^(?:we|i|she|he|they)$/u.test(token.word)) || isName(token));

/** What people do wrong may be the cause. */
const slip = /\b(?:accident\w*|mistake\w*|error\w*|forg[eo]t\w*|wrong\w*|incorrect\w*|without|instead|missing|miss(?:ed|es)|typo\w*|unaware|assum\w+|never|not|n['’]t|too|release|update|deploy\w*|because)\b/iu;

const tellsHappening = (clause: Clause): boolean => clause.verb !== undefined && (clause.verb.unknown || does(clause, V.fail | V.cause | V.change)) && clause.status !== "open";

/** Times before the outage, and what broke things rather than fixed them. */
const before = anyOf(
  // "a recent release", "last week", "two days before"
  String.raw`recent(?:ly)?|previous(?:ly)?|prior|earlier|last (?:week|month|night|year|deploy\w*|release|change)`,
  "(?:days?|weeks?|months?|hours?) (?:ago|before|earlier)",
  // "during routine maintenance"
  String.raw`during (?:(?!emergency)\w+ ){0,4}(?:update|upgrade|maintenance|deployment|migration|change|release)`,
  // "originally", "in March", "had been", "initially"
  "originally",
  "(?:in|since|last) (?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)",
  "in the past|had been|initially",
);
const cured = /\b(?:resolv\w+|(?:re)?solution|fix\w*|solv\w+|mitigat\w+|correct\w*|rectif\w+|restor\w+|address\w*|recover\w*|remed\w+|repair\w*|roll(?:ed|ing)? ?back|revert\w*|restart\w*|back to normal)\b/iu;

/** What follows a fix. */
const hasRecovered = anyOf(
  // "and it worked again", "became ready", "came up clean", "came back"
  String.raw`again(?=\s*(?:$|[.,;:!)]))|(?:bec[ao]me|becomes|are|is|were|was) (?:\w+ )?(?:ready|available|reachable|readable|accessible|healthy|stable|complete)|c[ao]mes? (?:up|back|online|alive)`,
  // "the errors stopped", "connectivity was re-established", "consumers caught up"
  String.raw`(?:errors?|timeouts?|crash\w*|alerts?|issues?|problems?|failures?|symptoms?|restarts?|loops?) (?:\w+ )?(?:stop\w*|disappear\w*|went away|cease\w*|clear\w*|end\w*|vanish\w*)`,
  "succeed(?:ed)?|passed|from then on,? (?:\\w+ )?work\\w*|work\\w* from then on|put (?:\\w+ ){1,3}back|re-?establish\\w*|caught up|catch up|return(?:ed|s) to normal|went (?:green|away)|(?:was|is|were|are) working",
);

/** Does it tell the concrete change that was the fix? */
export const explainsFix = ofSentence((sentence): Telling => {
  const { text } = sentence;
  if (wordCount(text) < 3) return "no";
  if (isInVain(text) && !ended.test(text) && !hasRecovered.test(text)) return "no";
  const telling = tellsFix(sentence);
  const isCause = (): boolean => explainsCause(sentence) === "yes" && !sentence.clauses.some(isDoneByPeople);
  if (telling !== "no" && !cured.test(text) && !hasRecovered.test(text) && (before.test(text) || isCause())) return "no";
  return telling;
});
