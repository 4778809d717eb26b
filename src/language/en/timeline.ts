/** What a sentence of a timeline tells, by itself. */
import { isName, isPerson, type Clause, type Sentence } from "./clauses.ts";
import { byPeople, does, holds, isLemma, N, V, type Telling } from "./tellings.ts";
import type { Token } from "./tokens.ts";

const word = (tokens: readonly Token[], ...words: readonly string[]): boolean => tokens.some((token) => words.includes(token.word));
const matches = (tokens: readonly Token[], pattern: RegExp): boolean => tokens.some((token) => pattern.test(token.word));
const isFact = ({ status }: Clause): boolean => status === "fact";

// Escalation

const somebody = (tokens: readonly Token[]): boolean => tokens.some((token) => (token.noun & N.team) !== 0 || token.word.startsWith("@") || isName(token));

/** Was somebody else called in to work on it? */
export function tellsEscalation(sentence: Sentence): Telling {
  let best: Telling = "no";
  for (const clause of sentence.clauses) {
    const telling = escalates(clause);
    if (telling === "yes") return "yes";
    if (telling === "maybe") best = "maybe";
  }
  return best;
}

const escalate = /^(?:re-?)?escalat(?:e|es|ed|ing|ion|ions)$|^esclat|^escalet/u;

function escalates(clause: Clause): Telling {
  const { tokens, subject, object, verb, status } = clause;
  if (matches(tokens, escalate)) return status === "fact" ? "yes" : status === "denied" ? "no" : "maybe";
  if (verb === undefined) return "no";
  if (does(clause, V.involve | V.tell)) {
    const called = clause.passive ? subject : object;
    if (somebody(called)) return status === "fact" ? "yes" : status === "open" ? "maybe" : "no";
    if (does(clause, V.involve) && !does(clause, V.change | V.look) && called.some((token) => token.unknown || token.kind === "pronoun")) return isFact(clause) ? "maybe" : "no";
  }
  if (does(clause, V.join) && somebody(subject)) return isFact(clause) && !isLemma(clause, "respond", "come", "arrive", "appear", "support", "acknowledge") ? "yes" : "maybe";
  // Those who know one thing act: they were brought in.
  if (holds(subject, N.specialist) && isFact(clause)) return "maybe";
  if (verb.unknown && isFact(clause) && somebody(object)) return "maybe";
  return "no";
}

// Misleading paths

/** Does it tell of a wrong assumption, a red herring, a try that did not help, or a suspect ruled out? */
export function tellsMisleadingPath(sentence: Sentence): Telling {
  const { tokens, clauses, text } = sentence;
  if (holds(tokens, N.wrongWay) || misled.test(text)) return "yes";
  if (clauses.some((clause) => does(clause, V.dismiss) && clause.status !== "open")) return "yes";
  if (innocent.test(text) || inVain.test(text)) return "yes";
  const supposed = clauses.some((clause) => does(clause, V.suppose) && clause.status !== "open") || suspicion.test(text);
  if (supposed) return atFirst.test(text) || turned.test(text) || wrong.test(text) ? "yes" : "maybe";
  if (clauses.some((clause) => isLemma(clause, "try", "attempt") && does(clause, V.carry)) && turned.test(text)) return "yes";
  return atFirst.test(text) && clauses.some((clause) => does(clause, V.look)) ? "maybe" : "no";
}

const misled = /\b(?:mis-?(?:lead|led|direct|guid|diagnos|judg|interpret|read|attribut|understood|place?d suspicion)\w*|mistaken(?:ly)?|mistook|erroneous(?:ly)?|wrong(?:ly|fully) (?:assum|suspect|believ|blam|accus|attribut|conclu|thought)\w*|incorrect(?:ly)? (?:assum|suspect|believ|attribut|conclu|diagnos|hypothes)\w*|false(?:ly)? (?:assum|suspect|believ|blam)\w*|wild (?:goose|geese)|barking up|looked guilty|sent (?:us|me|them) (?:down|astray|off)|wasted? (?:\w+ ){0,4}(?:minutes|hours?|time))\b/iu;
const innocent =
  /\b(?:(?:was|were|is|are|wasn't|weren't|isn't|aren't)(?: not|n['’]t)? (?:the |to be the |a |our )?(?:(?:actual |real |root |main |true )*(?:cause|culprit|problem|issue|reason|source|offender|guilty|blame|it))\b(?<=not .*|n['’]t .*)|not (?:the |our |a )?(?:(?:actual |real |root |main |true )*(?:cause|culprit|problem|issue|reason|source|offender)|to blame|related|guilty|at fault)|unrelated|innocent|had nothing to do with|(?:all|everything|they|it|both|which|logs?|servers?|database|network|traffic|metrics|settings|checks?|tests?) (?:\w+ ){0,3}(?:was|were|is|are|looked|look|came back|appeared|seemed|checked out|turned out)(?: to be)? (?:all )?(?:fine|normal|healthy|ok|okay|clean|green|good|correct|clear|stable|innocent|in order|as expected|working|operational|within)|no (?:\w+ ){0,2}(?:anomal\w+|irregularit\w+|abnormalit\w+|problems?|issues?|faults?|errors?|correlation|evidence|sign|signs|luck|success|joy|result|results|effect|improvement|change|difference|clue|clues|immediate concerns?)\b(?! (?:since|after that))|found nothing|nothing (?:\w+ ){0,2}(?:wrong|suspicious|unusual|odd|there|abnormal|of note|found))\b/iu;
const inVain =
  /\b(?:in vain|to no avail|without (?:\w+ )?(?:success|luck|effect|result|improvement|avail)|unsuccessful(?:ly)?|fruitless(?:ly)?|no avail|(?:did|does|do|had|has|have|made|makes|brought|brings|gave|shows?|showed|with) (?:not|no|little|nothing)[^.;]{0,30}(?:help|work|fix|solve|resolve|change|effect|difference|improve\w*|relief|better|cure)|(?:didn|doesn|don|hadn|wasn|weren|isn)['’]t (?:\w+ ){0,3}(?:help|work|fix|solve|resolve|change|improve|cure|matter|it)\b|(?:issues?|problems?|errors?|symptoms?|it|fault|trouble|failures?|outage|slowness|latency|situation|they) (?:still |nevertheless |nonetheless |however |only )?(?:persist\w*|remain\w*|continu\w*|came back|comes back|return(?:s|ed)|stay(?:s|ed)|reappear\w*|recur\w*|kept|worsen\w*|got worse|went on)|still (?:\w+ ){0,2}(?:fail\w*|down|broken|there|the same|not|no|unavailable|unreachable|slow|present|unresolved|dead|red|stuck|happening))\b/iu;
const suspicion = /\b(?:suspicions?|assumptions?|hypothes[ie]s|theory|theories|hunch|guess|suspected|suspecting|suspects?|assum\w+|presum\w+|at first glance|potential (?:cause|culprit))\b/iu;
const atFirst = /\b(?:initial(?:ly)?|first(?:ly)?|at first|original(?:ly)?|prelimin\w+|early|briefly|for a while|for (?:\w+ )?(?:minutes|an hour)|hours?|minutes)\b/iu;
const turned = /\b(?:but|however|yet|turn(?:s|ed) out|prove[dns]?|until|though|although|only to|later|in fact|actually|instead|alas|sadly|unfortunately|nope)\b/iu;
const wrong = /\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|false(?:ly)?|unfounded|premature|in error|misplaced)\b/iu;

// Investigation

/** Does it say what was looked into, or what was supposed? */
export function tellsInvestigation(sentence: Sentence): Telling {
  let best: Telling = "no";
  if (tellsMisleadingPath(sentence) === "yes") return "yes";
  for (const clause of sentence.clauses) {
    if (clause.status === "open" && !isLemma(clause, "suspect")) continue;
    if (does(clause, V.look | V.suppose) && (byPeople(clause) || clause.verb?.form !== "base")) {
      if (!does(clause, V.life | V.notice | V.tell) || holds(clause.object, N.trace | N.system | N.trouble)) return "yes";
      best = "maybe";
    }
    if (clause.tokens.some((token) => investigation.test(token.word))) return "yes";
    if (clause.verb?.unknown === true && byPeople(clause)) best = "maybe";
    if (does(clause, V.change | V.notice | V.dismiss) && byPeople(clause) && isFact(clause)) best = "maybe";
  }
  return best;
}

const investigation = /^(?:investigat|analy[sz]|diagnos|debug|troubleshoot|triag|inspect|examin|root-cause|hypothes|assum|suspic|suspect|strace|curl|tcpdump|traceroute|pinpoint|test|check|review)/u;

// The fix

/** Does it tell a concrete change that could have been the fix? */
export function tellsFix(sentence: Sentence): Telling {
  let best: Telling = "no";
  for (const clause of sentence.clauses) {
    const telling = fixes(clause, sentence);
    if (telling === "yes") return "yes";
    if (telling === "maybe") best = "maybe";
  }
  return best;
}

const fixNoun = /^(?:hot-?fix(?:es)?|fix(?:es)?|patch(?:es)?|work-?arounds?|roll-?backs?|reverts?|reversion|reversal|restarts?|reboots?|fail-?overs?|re-?installation|re-?configuration|replacement|restoration|rectification|correction|repair(?:s)?|reset|redeploy(?:ment)?|renewal|reload|rerouting|re-?route|cutover|switch-?over|switch-?back|bypass|remediation|removal|upgrade|downgrade|swap)$/u;

function fixes(clause: Clause, sentence: Sentence): Telling {
  const { verb, object, subject, tokens, status, opener } = clause;
  if (status === "denied") return "no";
  const patient = clause.passive ? subject : object;
  if (verb === undefined) {
    if (tokens.some((token) => fixNoun.test(token.word))) return status === "open" ? "maybe" : "yes";
    return tokens.some((token) => token.kind === "noun" && (token.verb & V.change) !== 0) ? "maybe" : "no";
  }
  const spoken = holds(patient, N.message) && !holds(patient, N.system);
  const homely = holds(patient, N.everyday) && !holds(patient, N.system);
  if (does(clause, V.change)) {
    if (spoken || homely) return "no";
    if (status === "open") return "maybe";
    if (opener === "to" || opener === "if") return /^(?:used|using|had|decided|managed|was able|helped|went|proceeded)$/u.test(previousVerb(sentence, clause)) ? "yes" : "maybe";
    if (byPeople(clause)) return patient.length === 0 && !does(clause, V.repair) && does(clause, V.life | V.fail | V.recover | V.cause | V.carry) ? "maybe" : "yes";
    // "Switching the DNS to the standby stopped the errors": a gerund or a noun of change acts.
    return verb.form === "gerund" ? "yes" : "maybe";
  }
  if (tokens.some((token) => fixNoun.test(token.word))) return status === "open" ? "maybe" : does(clause, V.plan) ? "maybe" : "yes";
  if (verb.unknown && byPeople(clause) && !homely && !spoken) return "maybe";
  return "no";
}

function previousVerb(sentence: Sentence, clause: Clause): string {
  const index = sentence.clauses.indexOf(clause);
  return sentence.clauses[index - 1]?.verb?.word ?? "";
}

// Detection

/** Does it say that the trouble was noticed? */
export function tellsDetection(sentence: Sentence): Telling {
  const { tokens, clauses } = sentence;
  let best: Telling = "no";
  for (const clause of clauses) {
    if (clause.status === "denied" && !does(clause, V.carry)) continue;
    const { subject, object, verb } = clause;
    if (does(clause, V.notice) && clause.status === "fact" && (!does(clause, V.look) || clause.passive || holds(clause.tokens, N.trouble))) return "yes";
    if (verb !== undefined && holds(subject, N.monitor) && !does(clause, V.change) ) return "yes";
    if (does(clause, V.tell) && holds([...subject, ...object], N.monitor | N.user | N.team)) return "yes";
    if (holds(subject, N.user) && (does(clause, V.tell | V.fail | V.notice) || clause.status === "open")) return "yes";
    if (holds(clause.tokens, N.monitor) && !does(clause, V.change)) best = "maybe";
  }
  if (matches(tokens, /^(?:complaints?|tickets?|alerts?|alarms?|pagers?|reports?|detected|noticed|reported|spotted|detection)$/u)) return "yes";
  return best;
}

export const tellsRecovery = (sentence: Sentence): boolean =>
  sentence.clauses.some((clause) => clause.status === "fact" && does(clause, V.recover) && !does(clause, V.look)) || word(sentence.tokens, "back", "normal", "restored", "green", "healthy", "200");
