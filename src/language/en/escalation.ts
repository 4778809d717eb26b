/** What a sentence tells about an escalation: somebody else was called in. */
import { isPerson, ofSentence, type Clause } from "./clauses.ts";
import { does, headOf, holds, isAbout, isFact, isHomely, isLemma, matches, N, somebody, V, word, type Telling } from "./tellings.ts";
import type { Token } from "./tokens.ts";

/** Was somebody else called in to work on it? */
export const tellsEscalation = ofSentence((sentence): Telling => {
  if ((outOfBed.test(sentence.text) || ontoCall.test(sentence.text)) && somebody(sentence.tokens)) return "yes";
  const homely = isHomely(sentence);
  let best: Telling = "no";
  for (const clause of sentence.clauses) {
    const telling = escalates(clause);
    // "Pilar joins the call in a bathrobe" is about the call, "rang Vikram to get him out of bed" may be.
    const surely = !homely || does(clause, V.involve | V.join);
    if (telling === "yes" && surely) return "yes";
    if ((telling === "maybe" && !homely) || (telling === "yes" && does(clause, V.tell))) best = "maybe";
  }
  return best;
});

/** "Gethin gets Dr. Aziz out of bed" */
const outOfBed = /\b(?:gets?|got|hauls?|hauled|drags?|dragged|pulls?|pulled|rings?|rang|fetches|fetched) (?:\S+ ){1,6}(?:out of|from) (?:his |her |their )?bed\b/iu;

/** "Got the integration partner on the line", "the CTO was brought to the call" */
const ontoCall = /\b(?:g[eo]ts?|had|puts?|br(?:ought|ings?)|pull(?:s|ed)|add(?:s|ed)|invit(?:es|ed)) (?:\S+ ){0,6}(?:on|onto|into|to|in) (?:the |a |an |our )?(?:line|phone|call|bridge|case|channel|(?:war ?)?room|meeting|incident)\b/iu;

/** A fact counts, what is only planned or possible may. */
const ifFact = (clause: Clause): Telling => (isFact(clause) ? "yes" : "maybe");

/** Each looks at one way to tell it, and leaves what it does not know to the next. */
function escalates(clause: Clause): Telling {
  const { tokens, verb } = clause;
  if (matches(tokens, escalate)) return saysEscalated(clause);
  if (verb === undefined) return word(tokens, "rescue", "involved", "involvement", "joined", "handover", "hand-off", "notification") && somebody(tokens) ? "yes" : "no";
  return asksForHelp(clause, verb.lemma) ?? isCalled(clause, verb.lemma) ?? calls(clause) ?? handsOn(clause, verb.lemma) ?? joins(clause, verb) ?? "no";
}

const escalate = /^(?:re-?)?escalat(?:e|es|ed|ing|ion|ions)$|^esclat|^escalet/u;

/** "The load escalated quickly", "before escalating": nobody was called. */
const worsens = /\b(?:usage|load|traffic|latency|rates?|errors|cpu|memory|complaints|situation|queue) (?:\w+ ){0,2}escalat|(?:before|without|instead of|avoid(?:ed|ing)?|rather than) escalat/u;

function saysEscalated({ tokens, status }: Clause): Telling {
  if (worsens.test(tokens.map(({ word: text }) => text).join(" ")) && !(word(tokens, "to") && somebody(tokens))) return "no";
  if (word(tokens, "privilege", "privileges")) return "no";
  return status === "fact" ? "yes" : status === "denied" ? "no" : "maybe";
}

const help = /^(?:assistance|help|support|backup|reinforcements?|expertise)$/u;

/** "Asked the database team for help", "opened a ticket with the vendor" */
function asksForHelp(clause: Clause, lemma: string): Telling | undefined {
  const { subject, object, passive } = clause;
  if (/^(?:request|ask|seek|call|beg|get|need|bring|send)/u.test(lemma) && object.slice(0, 5).some(({ word: text }) => help.test(text)) && somebody(object)) return ifFact(clause);
  if (/^(?:open|file|raise|log|lodge|create|submit)/u.test(lemma)) {
    if (word(object, "ticket", "case", "request") && word(object, "with", "to") && holds(object, N.team)) return "yes";
    // "Vendor ticket opened", "the problem was raised with AWS"
    if (passive && word(subject, "ticket", "case", "request") && holds(subject, N.team)) return ifFact(clause);
    if (passive && holds(subject, N.trouble | N.message) && object[0]?.word === "with" && !holds(object.slice(0, 4), N.user)) return ifFact(clause);
  }
  return undefined;
}

const musters = /^(?:activate|appoint|assemble|assign|mobili[sz]e|deploy|dispatch|engage|enlist|convene|alert|summon|set up|open)$/u;

/** "The network team got a call", "Incident response team activated" */
function isCalled(clause: Clause, lemma: string): Telling | undefined {
  const { subject, object } = clause;
  if (!isAbout(subject, N.team)) return undefined;
  if (/^(?:receive|get)$/u.test(lemma) && word(object, "call", "page", "ping", "phone")) return "yes";
  // "The on-call engineer received the alert": some call that handing on.
  if (/^(?:receive|get|acknowledge|answer)$/u.test(lemma) && (holds(object, N.monitor) || word(object, "ticket", "case", "report"))) return "maybe";
  return clause.passive && musters.test(lemma) ? ifFact(clause) : undefined;
}

/** "Looped in the author": whoever it is. */
const verbHasParticle = ({ verb }: Clause): boolean => verb?.lemma.includes(" ") ?? false;

/** "Paged the database team", "the vendor was informed" */
function calls(clause: Clause): Telling | undefined {
  const { subject, object, status, passive } = clause;
  if (!does(clause, V.involve | V.tell)) return undefined;
  // An alert pages the engineer on call: that is how it was noticed, and perhaps how it was handed on.
  if (isAbout(subject, N.monitor) && !passive) return "maybe";
  if (passive && word(subject, "on-call", "oncall", "call")) return "maybe";
  const called = passive ? headOf(subject) : object;
  // "A customer wrote to the help desk": that is how it was noticed.
  if (!passive && isAbout(subject, N.user) && !isAbout(subject, N.team)) return "no";
  if (!subject.some(isPerson) && called.some(({ word: to }) => /^(?:help-?desk|hotline|reception)$/u.test(to))) return "no";
  if (word(called, "desk") && !does(clause, V.involve)) return "no";
  if (does(clause, V.involve) && verbHasParticle(clause) && holds(called, N.user)) return ifFact(clause);
  // "Paged network"
  if (isLemma(clause, "page", "ping") && !passive && called.length <= 2 && holds(called, N.system)) return ifFact(clause);
  if (somebody(called)) return status === "fact" ? "yes" : status === "open" ? "maybe" : "no";
  if (does(clause, V.involve) && !does(clause, V.change | V.look) && called.some((token) => token.unknown || token.kind === "pronoun")) return isFact(clause) ? "maybe" : "no";
  return undefined;
}

const goesTo = /^(?:send|give|put|assign|pass|forward|route|hand|raise|submit|transfer|refer|turn|sync|coordinate|work|liaise|consult|confer|collaborate)/u;

/** "The issue was sent to the support team": whatever the verb, it goes to somebody. */
function handsOn(clause: Clause, lemma: string): Telling | undefined {
  const { subject, object } = clause;
  const to = object.findIndex(({ word: text }) => text === "to" || text === "with");
  if (to >= 0 && (goesTo.test(lemma) || does(clause, V.involve)) && somebody(object.slice(to))) return ifFact(clause);
  if (to >= 0 && does(clause, V.involve) && clause.passive && (holds(subject, N.trouble | N.message) || word(subject, "case", "matter")) && holds(object.slice(to), N.user)) return ifFact(clause);
  if (to >= 0 && !does(clause, V.look) && isFact(clause) && !isAbout(subject, N.user & ~N.team) && (holds(object.slice(0, to), N.trouble) || word(object.slice(0, to), "complaint", "complaints", "ticket", "case")) && somebody(object.slice(to, to + 7))) return "yes";
  return /^(?:handle|take over|assign)/u.test(lemma) && somebody(object) ? "maybe" : undefined;
}

/** "Two engineers from the network team joined" */
function joins(clause: Clause, verb: Token): Telling | undefined {
  const { subject, object } = clause;
  if (does(clause, V.join) && somebody(headOf(subject))) return isLemma(clause, "respond", "come", "arrive", "appear", "support", "acknowledge") ? "maybe" : ifFact(clause);
  if (!isFact(clause)) return undefined;
  // Those who know one thing act: they were brought in.
  return isAbout(subject, N.specialist) || (verb.unknown && somebody(object)) ? "maybe" : undefined;
}
