/** What an incident is about, in the words of its own account: a trade that no lexicon knows has things of its own. */
import { readSentence, type Sentence } from "./clauses.ts";
import { nounOf } from "./lexicon.ts";
import { N, V } from "./tellings.ts";
import type { Token } from "./tokens.ts";

/** Parts of systems that are nothing else, trouble, what shows it, and what is only done to systems. */
const technicalNouns = (N.system & ~N.part) | N.trouble | N.monitor | N.wrongWay;
const technicalVerbs = V.technical | V.fail;

/** Traces that only systems leave, what is done to find them, and what a team keeps in order to be prepared. */
const work = /^(?:(?:sys|access)?logs?|log-?files?|stack-?traces?|dumps?|metrics?|dashboards?|diagnostics|debugging|troubleshooting|tests?|testing|quer(?:y|ies)|diffs?|changelogs?|status|approvals?|owners?|reminders?|reviews?|runbooks?|checklists?|drills?|rehearsals?|on-call|rota|spares?|renewals?|privileges?|access)$/u;

/** "web-2", "nginx.conf", "DNS", "eventLoop", "502": no words of everyday life. */
const code = /[\p{L}\d][._/-]\w|\p{Lu}{2}|\d{3}|\p{Ll}\p{Lu}|`/u;

const isPart = ({ noun }: Token): boolean => (noun & N.part) !== 0;

/** Does it name a part of a system or trouble, or what is only done to systems? A table and a column are parts of one; a table is not. */
const isTechnical = ({ text, tokens }: Sentence): boolean =>
  code.test(text) || tokens.some(({ noun, verb, word }) => (noun & technicalNouns) !== 0 || (verb & technicalVerbs) !== 0 || work.test(word)) || new Set(tokens.filter(isPart).map(nameOf)).size > 1;

/** Nouns that nothing is known of, and those that may be parts of systems. */
const isThing = ({ kind, unknown, noun }: Token): boolean => (kind === "noun" || unknown) && (noun & (N.everyday | N.neutral)) === 0 && (noun === 0 || (noun & N.system) !== 0);

/** In the singular, and without "'s". */
function nameOf({ word }: Token): string {
  const name = word.replace(/['’]s?$/u, "");
  const { bits, lemma } = nounOf(name);
  return bits === 0 ? name.replace(/(?<!s)s$/u, "") : lemma;
}

/** The things that technical sentences of an account name. */
export function thingsIn(account: readonly string[]): ReadonlySet<string> {
  return new Set(account.map(readSentence).filter(isTechnical).flatMap(({ tokens }) => tokens.filter(isThing).map(nameOf)));
}

/** "Correct it" is about what was named before. */
const pointsBack = ({ tokens }: Sentence): boolean => tokens.some(({ word }) => word === "it" || word === "them") && !tokens.some(({ kind }) => kind === "noun");

/** Is a sentence technical, or does it name one of these things? */
export function isAboutThings(text: string, things: () => ReadonlySet<string>): boolean {
  const sentence = readSentence(text);
  return isTechnical(sentence) || pointsBack(sentence) || sentence.tokens.some((token) => isThing(token) && things().has(nameOf(token)));
}
