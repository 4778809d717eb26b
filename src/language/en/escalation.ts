/** What a sentence tells about an escalation: somebody else was called in. */
import { isPerson, ofSentence, type Clause } from "./clauses.ts";
import { does, headOf, holds, isAbout, isFact, isHomely, isLemma, matches, N, somebody, V, word, type Telling } from "./tellings.ts";

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
