/** What a sentence of a timeline tells, by itself. */
import { isName, isPerson, ofSentence, type Clause, type Sentence } from "./clauses.ts";
import { byPeople, does, headOf, holds, isAbout, isHomely, isLemma, N, V, type Telling } from "./tellings.ts";
import type { Token } from "./tokens.ts";

const word = (tokens: readonly Token[], ...words: readonly string[]): boolean => tokens.some((token) => words.includes(token.word));
const matches = (tokens: readonly Token[], pattern: RegExp): boolean => tokens.some((token) => pattern.test(token.word));
const isFact = ({ status }: Clause): boolean => status === "fact";

// Escalation

const somebody = (tokens: readonly Token[]): boolean => tokens.some((token) => (token.noun & N.team) !== 0 || token.word.startsWith("@") || isName(token));

/** Was somebody else called in to work on it? */
export const tellsEscalation = ofSentence((sentence): Telling => {
  const homely = isHomely(sentence);
  let best: Telling = "no";
  for (const clause of sentence.clauses) {
    // "Pilar joins the call in a bathrobe" is about the call.
    const telling = homely && !does(clause, V.involve | V.join) ? "no" : escalates(clause);
    if (telling === "yes") return "yes";
    if (telling === "maybe" && !homely) best = "maybe";
  }
  return best;
});

const escalate = /^(?:re-?)?escalat(?:e|es|ed|ing|ion|ions)$|^esclat|^escalet/u;

/** "The load escalated quickly", "before escalating": nobody was called. */
const worsens = /\b(?:usage|load|traffic|latency|rates?|errors|cpu|memory|complaints|situation|queue) (?:\w+ ){0,2}escalat|(?:before|without|instead of|avoid(?:ed|ing)?|rather than) escalat/u;
const help = /^(?:assistance|help|support|backup|reinforcements?|expertise)$/u;

function escalates(clause: Clause): Telling {
  const { tokens, subject, object, verb, status } = clause;
  if (matches(tokens, escalate) && ((worsens.test(tokens.map(({ word: text }) => text).join(" ")) && !word(tokens, "to")) || isAbout(subject, N.trouble & N.system) || word(tokens, "privilege", "privileges"))) return "no";
  if (matches(tokens, escalate)) return status === "fact" ? "yes" : status === "denied" ? "no" : "maybe";
  if (verb === undefined) return word(tokens, "rescue", "involved", "joined") && somebody(tokens) ? "yes" : "no";
  if (/^(?:request|ask|seek|call|beg|get|need|bring|send)/u.test(verb.lemma) && object.slice(0, 5).some(({ word: text }) => help.test(text)) && somebody(object)) return isFact(clause) ? "yes" : "maybe";
  if (/^(?:open|file|raise|log|create|submit)/u.test(verb.lemma) && word(object, "ticket", "case", "request") && word(object, "with", "to") && holds(object, N.team)) return "yes";
  if (/^(?:receive|get)$/u.test(verb.lemma) && isAbout(subject, N.team) && word(object, "call", "page", "ping", "phone")) return "yes";
  // "The on-call engineer received the alert": some call that handing on.
  if (/^(?:receive|get|acknowledge|answer)$/u.test(verb.lemma) && isAbout(subject, N.team) && (holds(object, N.monitor) || word(object, "ticket", "case", "report"))) return "maybe";
  // "Incident response team activated"
  if (clause.passive && musters.test(verb.lemma) && isAbout(subject, N.team)) return isFact(clause) ? "yes" : "maybe";
  if (does(clause, V.involve | V.tell)) {
    // An alert pages the engineer on call: that is how it was noticed, and perhaps how it was handed on.
    if (isAbout(subject, N.monitor) && !clause.passive) return "maybe";
    if (clause.passive && word(subject, "on-call", "oncall", "call")) return "maybe";
    const called = clause.passive ? headOf(subject) : object;
    // "A customer wrote to the help desk": that is how it was noticed.
    if (!clause.passive && isAbout(subject, N.user) && !isAbout(subject, N.team)) return "no";
    if ((!subject.some(isPerson) && called.some(({ word: to }) => /^(?:help-?desk|hotline|reception)$/u.test(to))) || (called.some(({ word: to }) => to === "desk") && !does(clause, V.involve))) return "no";
    if (somebody(called)) return status === "fact" ? "yes" : status === "open" ? "maybe" : "no";
    if (does(clause, V.involve) && !does(clause, V.change | V.look) && called.some((token) => token.unknown || token.kind === "pronoun")) return isFact(clause) ? "maybe" : "no";
  }
  // "The issue was sent to the support team": whatever the verb, it goes to somebody.
  const to = object.findIndex(({ word }) => word === "to" || word === "with");
  if (goesTo.test(verb.lemma) && to >= 0 && somebody(object.slice(to))) return isFact(clause) ? "yes" : "maybe";
  if (to >= 0 && !does(clause, V.look) && isFact(clause) && !isAbout(subject, N.user & ~N.team) && holds(object.slice(0, to), N.trouble) && somebody(object.slice(to, to + 7))) return "yes";
  if (/^(?:handle|take over|assign)/u.test(verb.lemma) && somebody(object)) return "maybe";
  if (does(clause, V.join) && somebody(headOf(subject))) return isFact(clause) && !isLemma(clause, "respond", "come", "arrive", "appear", "support", "acknowledge") ? "yes" : "maybe";
  // Those who know one thing act: they were brought in.
  if (isAbout(subject, N.specialist) && isFact(clause)) return "maybe";
  if (verb.unknown && isFact(clause) && somebody(object)) return "maybe";
  return "no";
}

const musters = /^(?:activate|assemble|mobili[sz]e|deploy|dispatch|engage|enlist|convene|alert|summon)$/u;
const goesTo = /^(?:send|give|assign|pass|forward|route|hand|raise|submit|transfer|refer|turn|sync|coordinate|work|liaise|consult|confer|collaborate)/u;

// Misleading paths

/** Does it tell about a wrong assumption, a red herring, a try that did not help, or a suspect ruled out? */
export const tellsMisleadingPath = ofSentence((sentence): Telling => {
  const { tokens, clauses, text } = sentence;
  if (holds(tokens, N.wrongWay) || misled.test(text) || denies.test(text.trim())) return "yes";
  if (clauses.some((clause) => does(clause, V.dismiss) && clause.status !== "open")) return "yes";
  if (isInnocent(text) || inVain.test(text)) return "yes";
  const supposed = clauses.some((clause) => does(clause, V.suppose) && clause.status !== "open") || suspicion.test(text);
  if (supposed) return atFirst.test(text) || turned.test(text) || wrong.test(text) ? "yes" : "maybe";
  if (clauses.some((clause) => isLemma(clause, "try", "attempt") && does(clause, V.carry)) && turned.test(text)) return "yes";
  return atFirst.test(text) && clauses.some((clause) => does(clause, V.look)) ? "maybe" : "no";
});

/** "It had not." answers a suspicion. */
const denies = /^(?:it|they|he|she|that|this|those|these|nope|no)\b[,:]?(?: (?:was|were|had|did|do|does|is|are|has|have)(?:n['’]t| not))?[.!]?$/iu;
const misled = /\b(?:mis-?(?:lead|led|direct|guid|diagnos|judg|interpret|read|attribut|understood|place?d suspicion)\w*|mistaken(?:ly)?|mistook|erroneous(?:ly)?|wrong(?:ly|fully) (?:assum|suspect|believ|blam|accus|attribut|conclu|thought)\w*|incorrect(?:ly)? (?:assum|suspect|believ|attribut|conclu|diagnos|hypothes)\w*|false(?:ly)? (?:assum|suspect|believ|blam)\w*|wild (?:goose|geese)|(?:a|mere|pure|just) (?:\w+ )?coincidence|coincidental(?:ly)?|barking up|looked guilty|(?:was|were) wrong (?:about|to|that)|first (?:idea|thought|guess|instinct)|sent (?:us|me|them) (?:down|astray|off)|wasted? (?:\w+ ){0,4}(?:minutes|hours?|time))\b/iu;
/** "It was not the cause", "the database had nothing to do with it", "cleared of suspicion" */
const notTheCause =
  /\b(?:(?:(?:was|were|is|are) (?:not|never)|(?:was|were|is|are)n['’]t|not|never) (?:to be )?(?:the |a |our )?(?:actual |real |root |main |true ){0,3}(?:cause|culprit|problem|issue|reason|source|offender|guilty|to blame|blame|related|at fault|it)\b|unrelated|innocent|had nothing to do with|cleared of|tak(?:e|es|en) (?:it|them|him|her|this|that|\w+) for the|took (?:it|them|him|her|this|that|\w+) for)\b/iu;
/** "The logs were fine", "both looked healthy", "turned out to be harmless" */
const looksFine =
  /\b(?:(?:(?:logs?|servers?|databases?|network|traffic|metrics|settings|checks?|tests?|disks?|cables?|certificates?|dns|connections?) (?:\w+ ){0,3}(?:was|were|is|are)|(?:all|everything|they|it|both|which|\w+) (?:looked|looks?|came back|comes? back|appear(?:s|ed)|seem(?:s|ed)|checked out|turned out|turns out|proved))(?: to be)? (?:all )?(?:fine|normal|healthy|ok|okay|clean|green|good|correct|clear|stable|innocent|in order|as expected|working|operational|within)(?! again| now| once more)|(?!everything|all|service|services|site|website|system|systems|things)\b\w+ (?:is|are|was|were) (?:all )?(?:fine|ok|okay|innocent|clean|harmless|healthy|unaffected)(?! again| now| once more)|turn(?:s|ed) out to be (?:harmless|fine|nothing|unrelated|ok|okay|clean|healthy|innocent))\b/iu;
/** "No anomalies", "found nothing" */
const foundNothing =
  /\b(?:(?<!(?:verify|verif(?:y|ied) that|ensure|confirm|sure) )no (?:\w+ ){0,2}(?:anomal\w+|irregularit\w+|abnormalit\w+|problems?|issues?|faults?|errors?|correlation|evidence|sign|signs|luck|success|joy|result|results|effect|improvement|change|difference|clue|clues|immediate concerns?)\b(?! (?:since|after that))|found nothing|nothing (?:\w+ ){0,2}(?:wrong|suspicious|unusual|odd|there|abnormal|of note|found))\b/iu;
const isInnocent = (text: string): boolean => notTheCause.test(text) || looksFine.test(text) || foundNothing.test(text);
const inVain =
  /\b(?:in vain|to no avail|without (?:\w+ )?(?:success|luck|effect|result|improvement|avail)|unsuccessful(?:ly)?|fruitless(?:ly)?|no avail|(?:not|without) (?:fixing|solving|resolving|curing)|(?:did|does|do|had|has|have|made|makes|brought|brings|gave|shows?|showed|with) (?:not|no|little|nothing)[^.;]{0,30}(?:help|work|fix|solve|resolve|change|effect|difference|improve\w*|relief|better|cure)|(?:didn|doesn|don|hadn|wasn|weren|isn)['’]t (?:\w+ ){0,3}(?:help|work|fix|solve|resolve|change|improve|cure|matter|it)\b|(?:issues?|problems?|errors?|symptoms?|it|fault|trouble|failures?|outage|slowness|latency|situation|they|refusals?|alarms?|alerts?|crash(?:es)?|delays?|timeouts?) (?:still |nevertheless |nonetheless |however |only )?(?:persist\w*|remain\w*|continu\w*|came back|comes back|return(?:s|ed)|stay(?:s|ed)|reappear\w*|recur\w*|kept|worsen\w*|got worse|went on)|still (?:\w+ ){0,2}(?:fail\w*|down|broken|there|the same|not|no|unavailable|unreachable|slow|present|unresolved|dead|red|stuck|happening))\b/iu;
const suspicion = /\b(?:suspicions?|assumptions?|hypothes[ie]s|theory|theories|hunch|guess|suspected|suspecting|suspects?|must (?:be|have been)|assum\w+|presum\w+|at first glance|potential (?:cause|culprit))\b/iu;
const atFirst = /\b(?:initial(?:ly)?|first(?:ly)?|at first|original(?:ly)?|prelimin\w+|early|briefly|for a while|for (?:\w+ )?(?:minutes|an hour)|hours?|minutes)\b/iu;
const turned = /\b(?:but|however|yet|turn(?:s|ed) out|prove[dns]?|until|though|although|only to|later|in fact|actually|instead|alas|sadly|unfortunately|nope)\b/iu;
const wrong = /\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|false(?:ly)?|unfounded|premature|in error|misplaced)\b/iu;

// Investigation

/** Does it tell about anything that people did? */
export const tellsDoing = ofSentence((sentence): boolean => !isHomely(sentence) && sentence.clauses.some((clause) => clause.tokens.some(({ kind, verb }) => kind === "noun" && (verb & V.change) !== 0) || (isFact(clause) && does(clause, V.change | V.repair | V.handle) && byPeople(clause) && clause.tokens.some((token) => token.kind === "noun" && (token.unknown || (token.noun & (N.system | N.trouble | N.monitor)) !== 0)))));

/** Does it say what was looked into, or what was supposed? */
export const tellsInvestigation = ofSentence((sentence): Telling => {
  if (isHomely(sentence)) return "no";
  let best: Telling = "no";
  if (tellsMisleadingPath(sentence) === "yes") return "yes";
  for (const clause of sentence.clauses) {
    if (clause.status === "open" && !isLemma(clause, "suspect")) continue;
    if (does(clause, V.look | V.suppose) && (byPeople(clause) || clause.verb?.form === "gerund")) {
      if (!does(clause, V.life | V.notice | V.tell) || holds(clause.object, N.trace | N.system | N.trouble)) return "yes";
      best = "maybe";
    }
    if (clause.tokens.some((token, index) => investigation.test(token.word) && !(token.kind === "noun" && clause.tokens[index + 1]?.kind === "noun" && /^(?:tests?|check|review)$/u.test(token.word)) && !/^(?:for|pending|further|deeper|additional|more|to)$/u.test(clause.tokens[index - 1]?.word ?? "")) && !holds(clause.subject, N.monitor)) return "yes";
    if (clause.verb?.unknown === true && byPeople(clause)) best = "maybe";
    if (does(clause, V.dismiss) && byPeople(clause) && isFact(clause)) best = "maybe";
  }
  return best;
});

const investigation = /^(?:investigat|analy[sz]|diagnos|debug|troubleshoot|triag|inspect|examin|root-cause|hypothes|assum|suspic|suspect|strace|curl|tcpdump|traceroute|pinpoint|test|check|review)/u;

// Detection

/** Does it say that the trouble was noticed? */
export function tellsDetection(sentence: Sentence, first = false): Telling {
  const seen = (clause: Clause): boolean => first && does(clause, V.notice) && isFact(clause) && clause.subject.some(isPerson);
  if (isHomely(sentence)) return sentence.clauses.some((clause) => isAbout(clause.subject, N.user & ~N.team) || seen(clause)) ? "maybe" : "no";
  const { tokens, clauses } = sentence;
  if (cameToLight.test(sentence.text)) return "yes";
  let best: Telling = "no";
  // To find the cause is not to notice the trouble.
  const ofCause = matches(tokens, /^(?:cause|causes|culprit|reason|source)$/u);
  for (const clause of clauses) {
    const { subject, object, verb, status } = clause;
    if (status === "denied" && !does(clause, V.carry)) continue;
    if (does(clause, V.notice) && status === "fact" && !ofCause && clause.opener !== "to" && (!does(clause, V.look) || holds(clause.tokens, N.trouble) || (clause.passive && holds(clause.tokens, N.system | N.monitor)))) return "yes";
    if (seen(clause) && !ofCause) return "yes";
    if (verb !== undefined && holds(subject, N.monitor) && !does(clause, V.change | V.look)) return "yes";
    if (verb !== undefined && alerts.test(verb.lemma) && holds([...subject, ...object], N.monitor | N.user | N.team)) return "yes";
    if (verb !== undefined && calls.test(verb.lemma) && (isAbout(subject, N.user | N.monitor) || (!subject.some(isUs) && object.slice(0, 6).some(({ word: to }) => toUs.test(to))))) return "yes";
    if (holds(subject, N.user) && (does(clause, V.tell | V.fail | V.notice) || status === "open")) return "yes";
    if (verb !== undefined && calls.test(verb.lemma) && somebody(headOf(subject)) && first) return "yes";
    if ((holds(clause.tokens, N.monitor) || isAbout(subject, N.user & ~N.team)) && !does(clause, V.change | V.look)) best = "maybe";
    if (does(clause, V.notice) && !ofCause && !does(clause, V.look)) best = "maybe";
  }
  if (matches(tokens, /^(?:complaints?|tickets?|alerts?|alarms?|pagers?|detected|noticed|reported|spotted|detection|discovery|reports)$/u) && !ofCause && !clauses.every(({ status }) => status === "denied")) return "yes";
  return best;
}

const alerts = /^(?:alert|page|notify|warn|report|complain|flag|wake|ping|buzz)/u;
const calls = /^(?:call|ring|phone|message|email|tweet|write|tell|raise|contact|ask|text|radio|inform)/u;
const isUs = ({ word: who }: Token): boolean => /^(?:we|i|our|my|you)$/u.test(who);
const toUs = /^(?:us|me|support|desk|help-?desk|hotline|helpline|line|reception|office)$/u;
const cameToLight = /\b(?:c[ao]me(?:s)? to light|surfac(?:ed|es)|aware(?=:| of| that)|bec[ao]mes? (?:aware|apparent|obvious|clear|visible)|first (?:signs?|symptoms?|hint|complaint|hears?|heard)|got wind|came in|comes in|word (?:reached|reaches|came|comes)|(?:that['’]?s|that is|that was) (?:when|how) (?:we|i|they) (?:knew|know|learn\w*|found|noticed?|saw|see)|(?:lights?|lamps?|screens?|boards?|dashboards?|graphs?|tiles?|desks?|panels?|monitors?) (?:goes|go|went|turn(?:s|ed)?|flash(?:es|ed)?|jump(?:s|ed)?) (?:to )?(?:red|dark|black|amber|orange|yellow))\b/iu;

export const tellsRecovery = ofSentence((sentence): boolean =>
  sentence.clauses.some((clause) => clause.status === "fact" && does(clause, V.recover) && !does(clause, V.look)) || word(sentence.tokens, "back", "normal", "restored", "green", "healthy", "200"),
);

/** Is it about something that was tried and did not help? */
export const isInVain = (text: string): boolean => inVain.test(text);

/** Users that are not people, who notice nothing. */
const things = /^(?:traffic|bases?|userbase|sessions?|accounts?|sites?|organi[sz]ations?|business|regions?|branch(?:es)?|departments?|stores?|shops?|class(?:es)?|schools?|country|cards?)$/u;

/** Does a sentence about the detection say who or what noticed? */
export const tellsMethod = ofSentence((sentence): Telling => {
  const { tokens, clauses } = sentence;
  // "The engineers were informed": by whom, or by what?
  if (clauses.length === 1 && clauses.every((clause) => clause.passive && does(clause, V.tell) && !does(clause, V.notice) && isAbout(clause.subject, N.team)) && !word(tokens, "by", "via", "through", "from")) return "no";
  if (holds(tokens, N.monitor | N.team) || tokens.some(({ noun, word }) => (noun & N.user) !== 0 && !things.test(word)) || tokens.some((token) => token.kind === "pronoun" && /^(?:i|we|he|she)$/u.test(token.word)) || tokens.some(isName)) return "yes";
  if (matches(tokens, /^(?:by|via|through|during|while|from|after|when|upon|using|thanks|because|since|complaints?|tickets?|tests?|testing|logs?|graphs?|emails?|calls?|checks?|reports?|curl)$/u)) return "yes";
  return clauses.some((clause) => clause.subject.some((token) => token.unknown) && !clause.passive) ? "maybe" : "no";
});
