/** What the readers of the sections share: how sure a sentence is about something, and how clauses are asked. */
import { isName, isPerson, ofSentence, type Clause } from "./clauses.ts";
import { nounBits, verbBits, type NounClass, type VerbClass } from "./lexicon.ts";
import { nounClasses } from "./nouns.ts";
import { verbClasses } from "./verbs.ts";
import type { Token } from "./tokens.ts";

/** A sentence tells a thing, may tell it (nobody can say), or tells something else. */
export type Telling = "yes" | "maybe" | "no";

/** The bits of each class of nouns; what may be a part of a system counts as one. */
export const N = { ...(Object.fromEntries(Object.keys(nounClasses).map((name) => [name, nounBits(name as NounClass)])) as Record<NounClass, number>), system: nounBits("system", "part") };
/** The bits of each class of verbs. */
export const V = Object.fromEntries(Object.keys(verbClasses).map((name) => [name, verbBits(name as VerbClass)])) as Record<VerbClass, number>;

export const does = (clause: Clause, bits: number): boolean => clause.verb !== undefined && (clause.verb.verb & bits) !== 0;
export const holds = (tokens: readonly Token[], bits: number): boolean => tokens.some(({ noun }) => (noun & bits) !== 0);
export const isLemma = (clause: Clause, ...lemmas: readonly string[]): boolean => clause.verb !== undefined && lemmas.includes(clause.verb.lemma);

export const isFact = ({ status }: Clause): boolean => status === "fact";
export const word = (tokens: readonly Token[], ...words: readonly string[]): boolean => tokens.some((token) => words.includes(token.word));
export const matches = (tokens: readonly Token[], pattern: RegExp): boolean => tokens.some((token) => pattern.test(token.word));

/** Is somebody named who can be called: a team, a role, a name? */
export const somebody = (tokens: readonly Token[]): boolean => tokens.some((token) => (token.noun & N.team) !== 0 || token.word.startsWith("@") || isName(token));

/** The words of a group of nouns up to its first preposition: "the heater", of "the heater in the office". */
export function headOf(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (first === undefined) return tokens;
  // A preposition is left out of a subject, so that a gap tells about it.
  const gap = tokens.findIndex((token, index) => index > 0 && token.start > (tokens[index - 1]?.start ?? 0) + (tokens[index - 1]?.text.length ?? 0) + 2);
  return gap < 0 ? tokens : tokens.slice(0, gap);
}

/** The noun that a group of words is about: "network", of "the school network in the hall". */
export function headNoun(tokens: readonly Token[]): Token | undefined {
  return headOf(tokens).findLast(({ kind }) => kind === "noun" || kind === "pronoun");
}

/** Is it about some of these? */
export const isAbout = (tokens: readonly Token[], bits: number): boolean => ((headNoun(tokens)?.noun ?? 0) & bits) !== 0;

/** Who acts: people, or nobody named ("Restarted nginx"); not a machine. */
export const byPeople = (clause: Clause): boolean => clause.subject.length === 0 || clause.passive || clause.subject.some(isPerson);

/** "The query took a lock, blocking all logins": what a thing did by doing something else. */
export const isEffect = (clause: Clause, main: Clause | undefined): boolean => clause.verb?.form === "gerund" && clause.opener === "" && clause.subject.length === 0 && main !== undefined && (main.subject.length > 0 ? !byPeople(main) : !main.passive && ["that", "which"].includes(main.opener));

/** Is it about everyday life, and not about what broke? */
export const isHomely = ofSentence(({ tokens, clauses }): boolean => {
  if (tokens.some(({ noun, kind }) => kind === "noun" && (noun & (N.system | N.trouble | N.monitor | N.wrongWay)) !== 0)) return false;
  if (tokens.some(({ noun }) => (noun & N.everyday) !== 0)) return true;
  return clauses.every(({ verb }) => verb === undefined || (verb.verb === V.life && !verb.unknown)) && clauses.some(({ verb }) => verb !== undefined) && !tokens.some(({ unknown }) => unknown);
});

/** The surest of some answers. */
export function surest(tellings: Iterable<Telling>): Telling {
  let best: Telling = "no";
  for (const telling of tellings) {
    if (telling === "yes") return "yes";
    if (telling === "maybe") best = "maybe";
  }
  return best;
}
