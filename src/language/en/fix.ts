/** What a sentence tells about a fix: a concrete change that somebody made. */
import { nounLemmas } from "./forms.ts";
import { isTaskVerb } from "./lexicon.ts";
import { isPerson, ofSentence, type Clause } from "./clauses.ts";
import { byPeople, does, holds, isAbout, isEffect, isHomely, N, surest, V, type Telling } from "./tellings.ts";
import type { Token } from "./tokens.ts";

/** Does it tell a concrete change that could have been the fix? */
export const tellsFix = ofSentence((sentence): Telling => {
  if (fromTo.test(sentence.text)) return "yes";
  if (isHomely(sentence) || worksOn.test(sentence.text)) return "no";
  if (wasTo.test(sentence.text)) return "yes";
  if (byChange.test(sentence.text) && !sentence.clauses.every(({ status }) => status === "open")) return "yes";
  return surest(sentence.clauses.map((clause, index) => (forLater.test(sentence.text) && !isCure(clause) ? "no" : fixes(clause, mainOf(sentence.clauses, index), sentence.clauses[index + 1]))));
});

/** What a clause belongs to: of "It involved finding the file, removing it and restarting", all belong to the first. */
function mainOf(clauses: readonly Clause[], index: number): Clause | undefined {
  const previous = clauses[index - 1];
  const isJoined = previous?.verb?.form === "gerund" && clauses[index]?.verb?.form === "gerund" && ["and", "or", ""].includes(clauses[index].opener);
  return isJoined ? mainOf(clauses, index - 1) : previous;
}

/** "With a swift update to the rule, the server learned to …" */
const byChange = /\b(?:with|by|through|via|thanks to) (?:an?|the|some|this|our) (?:[\w-]+ ){0,3}(?:updates?|changes?|adjustments?|tweaks?|corrections?|upgrades?|modifications?|edits?|replacements?) (?:to|of|in|on) /iu;

/** "Pool size 20 -> 200", "new_checkout=off" */
const fromTo = /\d\S{0,15} ?(?:-{1,2}>|=>|→) ?\d|\b[a-z_]\w+ ?= ?(?:on|off|true|false|\d+)\b/u;

/** "Engineers started to work on a fix", "we have plans to increase it" */
const worksOn = /\bwork\w* on (?:a|the|an) (?:\w+ )?(?:fix|solution|patch|workaround)\b|\b(?:have|has|had|are|is) (?:plans|planning) to\b|\bfix (?:is )?(?:pending|in progress|planned)\b/iu;

/** "The resolution was to switch to the standby" */
const wasTo = /\b(?:resolution|solution|fix|remedy|cure) was (?:simply |just |then )?to (?!be\b|find\b|investigate\b|look\b|wait\b|identify\b|understand\b)[a-z]/iu;

/** What is done against the next time did not end this one: "monitoring was adjusted to prevent recurrence". */
const forLater = /\bto (?:prevent|avoid) (?:\w+ ){0,3}(?:recurrences?|re-?occurr\w+|similar|repeats?|(?:it|this|that) (?:from )?happening)\b/iu;
const isCure = (clause: Clause): boolean => does(clause, V.repair) || !holds(clause.tokens, N.monitor);

const fixNoun = /^(?:hot-?fix(?:es)?|fix(?:es)?|patch(?:es)?|work-?arounds?|roll-?backs?|reverts?|reversion|restarts?|reboots?|fail-?overs?|repairs?|reset|redeploy(?:ment)?|cutover|switch-?over|switch-?back|bypass|swap)$/u;
const contentOpeners = new Set(["before", "that", "because", "since", "if", "whether", "how", "why", "what", "unless", "although", "though"]);
/** Verbs that say no more than that it was over; how must stand beside them. */
const over = /^(?:resolve|solve|fix|correct|rectify|remedy|address|mitigate|cure|repair|mend|sort out|tackle|recover|restore)$/u;
/** What they are done to, where that tells nothing of what was changed. */
const vague = /^(?:issues?|problems?|incidents?|outages?|situation|matter|it|this|that|everything|trouble|service|services|failure|system|systems|website|site|access|operations?|functionality|fault|faults|things?)$/u;
const means = new Set(["by", "through", "via", "with", "using", "after", "when", "once", "upon", "following", "thanks"]);

function fixes(clause: Clause, main: Clause | undefined, next: Clause | undefined): Telling {
  const { verb, object, subject, tokens, status, opener } = clause;
  // "After we had restarted the daemon, orders were accepted again"
  const isMeans = ["after", "once", "when"].includes(opener) && byPeople(clause) && (does(clause, V.repair) || (does(clause, V.change) && next !== undefined && does(next, V.recover)));
  if (status === "denied" || isUndone(clause) || (clause.before && !isMeans) || contentOpeners.has(opener) || isEffect(clause, main)) return "no";
  const named = tokens.some((token) => fixNoun.test(token.word) || isActOfChange(token));
  if (verb === undefined) return named ? (status === "open" ? "maybe" : "yes") : "no";
  const patient = clause.passive ? subject : object;
  if (holds(patient, N.everyday) && !holds(patient, N.system)) return "no";
  // To raise an issue changes nothing, and neither does telling people.
  if (/^(?:raise|open|close|report|log|file|create|note|record)$/u.test(verb.lemma) && things(patient).length > 0 && things(patient).every(({ word }) => vague.test(word))) return "no";
  if (isAbout(patient, N.team) && !isAbout(patient, N.system)) return "no";
  if (writes.test(verb.lemma) && isAbout(patient, N.user) && !isAbout(patient, N.system)) return "no";
  // To write to people fixes nothing.
  if (holds(patient, N.message) && !holds(patient, N.system) && writes.test(verb.lemma)) return "no";
  // "Checked the logs to find …", "by modifying …, the engineer identified": the change only serves the look.
  const serves = opener === "to" || (verb.form === "gerund" && (main !== undefined || next?.subject.length !== 0));
  const served = main ?? next;
  if (serves && served !== undefined && !/^(?:involve|include|consist|require|entail|be)$/u.test(served.verb?.lemma ?? "") && does(served, V.look | V.notice | V.suppose | V.plan | V.tell | V.involve) && !does(served, V.change | V.repair | V.recover)) return "no";
  if (verb.form === "gerund" && main === undefined && next?.subject.length === 0 && does(next, V.plan | V.look)) return "no";
  if (over.test(verb.lemma)) {
    const how = next !== undefined && (means.has(next.opener) || (next.verb?.form === "gerund" && !next.tokens.some(({ kind }) => kind === "be")));
    const at = object.findIndex(({ word }) => means.has(word));
    const thereby = at >= 0 && object.slice(at + 1).some(({ kind }) => kind === "noun" || kind === "verb");
    if (status === "open") return "maybe";
    if (how || thereby) return how && next.verb !== undefined && (does(next, V.look | V.notice) || over.test(next.verb.lemma)) && !does(next, V.change & ~V.repair) ? "maybe" : byTeam(object) ? "no" : "yes";
    if (things(patient).every(({ word }) => vague.test(word))) return "no";
    return does(clause, V.change) ? "yes" : "maybe";
  }
  if (does(clause, V.plan) && !does(clause, V.change)) return named ? "maybe" : "no";
  if (does(clause, V.change)) {
    if (status === "open") return "maybe";
    if (opener === "to") return main === undefined || does(main, V.carry | V.change | V.handle | V.repair) || /^(?:use|employ|able|have|work|require)$/u.test(main.verb?.lemma ?? "") ? "yes" : "maybe";
    // "Traffic increased" by itself, and so did "the pages freeze".
    if (clause.passive && ((labile.test(verb.lemma) && object.length === 0) || (verb.form === "past" && does(clause, V.fail) && !/^(?:to|by|from)$/u.test(object[0]?.word ?? ""))) && !tokens.some(({ kind }) => kind === "be")) return "maybe";
    if (byPeople(clause) && !byMachine(clause)) return patient.length === 0 && !does(clause, V.repair) && does(clause, V.life | V.fail | V.recover | V.cause | V.carry) ? "maybe" : "yes";
    return "maybe";
  }
  if (named && !does(clause, V.look | V.suppose | V.notice | V.cause | V.fail)) return status === "open" ? "maybe" : "yes";
  // What nobody knows may be a change, if somebody does it to some thing.
  if (operates.test(verb.lemma) && clause.passive && status === "fact" && tokens.some(({ kind }) => kind === "be") && holds(patient, N.system)) return "yes";
  const byName = subject.some(isPerson) && !does(clause, V.look | V.notice | V.suppose | V.tell | V.involve);
  if (((does(clause, V.handle) || verb.unknown) && byPeople(clause)) || (byName && !clause.passive)) return patient.some((token) => token.kind === "noun" && (token.unknown || (token.noun & N.system) !== 0)) ? "maybe" : "no";
  return "no";
}

/** "The team was unable to restart it", "we were about to restart it" */
const isUndone = ({ tokens }: Clause): boolean => tokens.some(({ word }, index) => /^(?:unable|unwilling|about|ready|afraid|reluctant|hesitant)$/u.test(word) && tokens[index + 1]?.kind === "to");

const things = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind }) => kind === "noun" || kind === "pronoun");

const writes = /^(?:update|edit|amend|post|publish|write|send|correct|change|add|create|make|push|close|open|delete|draft|issue|copy|resend|prepare)/u;

/** What people do to a part of a system, where they do it: "the service was started by hand". */
const operates = /^(?:start|stop|open|close|move|clear|drop|release|cut|apply|set|shift|connect|expand|import|clean|restore from|switch|place|press)$/u;
const labile = /^(?:increase|decrease|drop|rise|grow|double|change|improve|open|close|start|stop|move|shift|clear|expand|shrink|reduce|lift)$/u;

const byTeam = (object: readonly Token[]): boolean => object[0]?.word === "by" && holds(object.slice(0, 6), N.team);

/** "The workers were blocked by one long query on the table" */
function byMachine({ passive, object }: Clause): boolean {
  if (!passive || object[0]?.word !== "by") return false;
  const behind = object.slice(1);
  const end = behind.findIndex(({ kind }) => kind === "preposition");
  const agent = end < 0 ? behind : behind.slice(0, end);
  return isAbout(agent, N.system) && !agent.some((token) => isPerson(token) || isActOfChange(token) || fixNoun.test(token.word));
}

/** "Replacement of the disk", "reactivation": a noun made of a verb of change. */
function isActOfChange(token: Token): boolean {
  return token.kind === "noun" && nounLemmas(token.word).some((word) => verbsBehind(word).some((lemma) => isTaskVerb(lemma)));
}

/** The verbs that a noun may be made of: "removal" of "remove", "reconfiguration" of "reconfigure". */
function verbsBehind(noun: string): string[] {
  const stem = /^(.{3,})(?:ations?|ition|tion|ion|ment|al)$/u.exec(noun);
  if (stem === null || !/^(?:re|un|de|dis|in|repl|rem|adj|opt|corr|rect)/u.test(noun)) return [];
  const [, base = ""] = stem;
  return [base, `${base}e`, `${base}t`, `${base}te`, `${base}ate`, noun.replace(/ations?$/u, "ate"), noun.replace(/ation$/u, "e"), noun.replace(/ion$/u, ""), noun.replace(/ion$/u, "e"), noun.replace(/ment$/u, ""), noun.replace(/al$/u, "e")];
}
