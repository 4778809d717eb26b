/** Words that blame people: a person as the cause, what somebody failed to do or should have done, "human error", "careless". */
import type { Blame } from "../language.ts";
import { isName, readSentence, type Clause, type Sentence } from "./clauses.ts";
import { isAbout, isLemma, N, word as hasWord } from "./tellings.ts";
import type { Token } from "./tokens.ts";
import { anyOf } from "./wording.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** People and teams at work. An operator, an agent or an admin may be a program, and users are not blamed. */
const roles = set(`
  engineer developer programmer coder sysadmin dba sre devops intern trainee junior contractor consultant technician manager supervisor on-call oncall responder
  team crew squad staff colleague coworker co-worker teammate employee someone somebody person people reviewer tester maintainer committer clerk nurse electrician
`);

/** Not one person at work: "our team made a mistake", "someone's mistake". */
const crowds = set("team crew squad staff people person someone somebody");

type IsPerson = (name: string) => boolean;

/** Is a group of words about a person or a team at work, the pronouns "we" and "I" included? */
function isBlamed(tokens: readonly Token[], isPerson: IsPerson): boolean {
  const head = headOf(tokens);
  return head !== undefined && (["we", "i", "he", "she"].includes(head.word) || isColleague(head, isPerson));
}

const hasRole = ({ lemma, word }: Token): boolean => [lemma, word, word.replace(/s$/u, "")].some((each) => roles.has(each));

const isColleague = (head: Token, isPerson: IsPerson): boolean => hasRole(head) || head.word.startsWith("@") || (isName(head) && isPerson(head.text));

const genitive = "'s ";

/** The noun that some words are about: "engineers", of "one of our junior engineers in Oslo"; "script", of "the team's script". */
function headOf(tokens: readonly Token[]): Token | undefined {
  const parts: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    // A preposition is left out of a subject, so that a gap tells about it; "'s" is a shorter one.
    if (previous === undefined || token.start > previous.start + previous.text.length + genitive.length) parts.push([]);
    parts.at(-1)?.push(token);
  }
  const [first = [], second = []] = parts;
  const isOneOf = first.length > 0 && ["one", "some", "member", "members"].includes(first.at(-1)?.word ?? "");
  return (isOneOf ? second : first).findLast(({ kind }) => kind === "noun" || kind === "pronoun");
}

/** What nobody tries in vain: who "failed to notice" did not think of it, who "failed to reproduce" tried to. */
const omissions = set(`
  account act add alert anticipate apply ask backup check communicate complete confirm consider consult coordinate disable document double-check enable ensure escalate
  evaluate follow include inform inspect investigate mention monitor notice notify observe plan prepare prevent read realize realise recognize recognise remember remove renew
  report respond review rotate spot take tell test think understand update validate verify warn watch write close delete configure set rehearse coordinate pay
`);

/** Verbs of which "should have" says what was expected to happen: "we should have seen an alert". */
const expected = set("see receive get have be hear find reach arrive happen expect recover finish fail load work notice");

/** Words that blame somebody, the first of a sentence. */
export function blameIn(text: string, isPerson: IsPerson, isHindsight: boolean): Blame | undefined {
  if (!hint.test(text)) return undefined;
  const sentence = readSentence(text);
  if (/\?\s*$/u.test(text) || hypothetical.test(text)) return undefined;
  return tellsHumanError(text) ?? omits(sentence, isPerson) ?? (isHindsight ? regrets(sentence, isPerson) : undefined) ?? judges(sentence, isPerson) ?? names(sentence, isPerson);
}

/** What all of them contain. */
const hint = /fail|forg[eo]t|neglect|should|ought|human|operator err|pilot err|careless|negligen|incompeten|slopp|reckless|caused by|by an?|mistake|error|blame|fault|wrongly|accidental|inadvertent|broke|messed|screwed/i;

const hypothetical = anyOf("if|whenever|in case|imagine|suppose|unless|would have|might have|could have");

/** "We forgot to renew the certificate", "the on-call engineer failed to notice the page" */
function omits({ text, clauses, tokens }: Sentence, isPerson: IsPerson): Blame | undefined {
  for (const [index, clause] of clauses.entries()) {
    const { verb, status } = clause;
    if (verb === undefined || status !== "fact" || isPassive(clause) || !isLemma(clause, "fail", "forget", "neglect")) continue;
    const at = tokens.indexOf(verb);
    const infinitive = tokens[at + 1]?.word === "to" ? tokens[at + 2] : undefined;
    if (infinitive === undefined || (isLemma(clause, "fail") && !omissions.has(infinitive.word))) continue;
    const who = subjectOf(clause, clauses[index - 1]);
    if (!isBlamed(who, isPerson)) continue;
    // "We ran the script and forgot to …": the subject is that of another clause.
    const start = (who.find((token) => clause.tokens.includes(token)) ?? verb).start;
    return { kind: "omission", index: start, length: infinitive.start - 1 - start, rewrite: `nothing prompted anyone to ${phraseFrom(text, infinitive.start)}` };
  }
  return undefined;
}

/** Is it done to its subject? Before "to", a past form alone does not say so: "we failed to". */
const isPassive = ({ tokens, verb }: Clause): boolean => verb !== undefined && tokens.slice(0, tokens.indexOf(verb)).some(({ kind }) => kind === "be");

/** The subject, or the person that "who" is about. */
function subjectOf({ subject, opener, tokens }: Clause, previous: Clause | undefined): readonly Token[] {
  const isRelative = opener === "who" || tokens[0]?.word === "who";
  return isRelative ? [...(previous?.subject ?? []), ...(previous?.object ?? [])].slice(-1) : subject;
}

/** "We should have tested the change" */
function regrets({ text, tokens, clauses }: Sentence, isPerson: IsPerson): Blame | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.word !== "should" && token.word !== "ought") continue;
    const rest = tokens.slice(at + 1, at + 7);
    const have = rest.findIndex(({ word }) => word === "have" || word === "'ve");
    const verb = rest.slice(have + 1).find(({ kind }) => kind !== "adverb" && kind !== "negation");
    if (have < 0 || rest.slice(0, have).some(({ kind, word }) => kind !== "negation" && kind !== "adverb" && word !== "to") || verb?.kind !== "verb" || expected.has(verb.lemma)) continue;
    const clause = clauses.find((each) => each.tokens.includes(token));
    const who = clause === undefined ? [] : clause.tokens.slice(0, clause.tokens.indexOf(token)).filter(({ kind }) => ["noun", "pronoun", "adjective", "determiner", "number"].includes(kind));
    const [first] = who;
    if (clause === undefined || first === undefined || !isBlamed(who, isPerson)) continue;
    const isDenied = rest.slice(0, have).some(({ kind }) => kind === "negation") || rest.slice(have).some(({ word }) => word === "never");
    const action = `${verb.lemma}${text.slice(verb.start + verb.text.length, verb.start + verb.text.length + phraseFrom(text, verb.start).length - verb.text.length)}`;
    return { kind: "hindsight", index: first.start, length: verb.start + verb.text.length - first.start, rewrite: isDenied ? `it was possible to ${action}` : `nothing prompted anyone to ${action}` };
  }
  return undefined;
}

const errorOfPeople = /\b(?:human|operator|pilot) (?:error|mistake|oversight|failure)s?\b/iu;

/** What says that it was the cause, right before it. */
const asCause = /(?:\b(?:caused by|due to|because of|results? of|attributed to|traced (?:back )?to|down to|identified (?:\S+ ){0,4}as|causes? (?:(?:of|for) (?:\S+ ){1,8})?(?:was|is|were)|caus\w+[:：]|it was|this was|which was)|[:：–—])\s*(?:(?:an?|the|simple|pure|plain|basic|some|accidental|result|of|due|to)\s+){0,4}$/iu;

/** What says that it was not, or may be one day. */
const notAsCause = anyOf(
  "not|never|no|nor|rather than|instead of|without|isn['’]t|wasn['’]t|prevent\\w*|reduc\\w*|avoid\\w*|minimi[sz]\\w*|eliminat\\w*|risks?|likelihood|chances?|prone|potential|possib\\w*|against|guard|protect\\w*|whether|often|usually|can|may|might|could|inevitable|room",
);

const fixedExample = "nothing checked the value before it was applied";

/** "The root cause was human error" */
function tellsHumanError(text: string): Blame | undefined {
  const found = errorOfPeople.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const begins = /^\W*(?:an? |simple |pure )?$/iu.test(before) && /^\W*$|^[:,]? ?(?:\S+ ){0,8}?(?:caused|introduced|led|resulted|triggered|broke|during|in|while|when)\b/iu.test(after);
  if (!begins && !asCause.test(before)) return undefined;
  if (notAsCause.test(before.slice(-80)) || /^ (?:is|was|are|were) (?:\S+ )?(?:not|never|inevitable|unavoidable|normal|always|human)\b/iu.test(after)) return undefined;
  return { kind: "human-error", index: found.index, length: found[0].length, rewrite: fixedExample };
}

const judgment = /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|slopp(?:y|ily|iness)|reckless(?:ly|ness)?)\b/iu;

/** "A careless change by the night shift" */
function judges({ text, tokens }: Sentence, isPerson: IsPerson): Blame | undefined {
  const found = judgment.exec(text);
  if (found === null || notAsCause.test(text) || /\b(?:blame|nobody|no one)\b/iu.test(text)) return undefined;
  const isOfPeople = /ness$|ce$/iu.test(found[0]) || tokens.some((token) => ["we", "i", "he", "she"].includes(token.word) || isColleague(token, isPerson));
  return isOfPeople ? { kind: "judgment", index: found.index, length: found[0].length, rewrite: fixedExample } : undefined;
}

const slip = /^(?:mistakes?|errors?|typos?|blunders?|oversights?|slips?|negligence|carelessness|fault)$/u;
const byMistake = set("mistakenly wrongly erroneously");
const byChance = set("accidentally inadvertently");
const spoil = set("break botch misconfigure mistype");

/** A person as the cause: "the outage was caused by an engineer", "Sam's mistake", "Sam broke the build". */
function names({ text, tokens, clauses }: Sentence, isPerson: IsPerson): Blame | undefined {
  const one = (head: Token | undefined): boolean => head !== undefined && isColleague(head, isPerson) && !crowds.has(head.lemma) && !crowds.has(head.word);
  const culprit = (first: Token, last: Token, rewrite = "the change was released without a test that covers it"): Blame => ({ kind: "culprit", index: first.start, length: last.start + last.text.length - first.start, rewrite });
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    // "Sam's mistake"
    if (next?.word === "'s" && one(token)) {
      const thing = tokens.slice(at + 2, at + 4).find(({ word }) => slip.test(word));
      if (thing !== undefined) return culprit(token, thing);
    }
    // "a mistake by one of our engineers"
    if (slip.test(token.word) && (next?.word === "by" || (next?.word === "made" && tokens[at + 2]?.word === "by"))) {
      const who = nounsFrom(tokens, at + (next.word === "by" ? 2 : 3));
      const last = who.at(-1);
      if (last !== undefined && one(headOf(who))) return culprit(token, last);
    }
  }
  for (const clause of clauses) {
    const { verb, subject, status } = clause;
    if (verb === undefined || status !== "fact") continue;
    const at = tokens.indexOf(verb);
    // "The outage was caused by a contractor"
    if (isLemma(clause, "cause", "introduce", "break", "trigger") && tokens[at + 1]?.word === "by" && (isAbout(subject, N.trouble) || hasWord(subject, "it", "this", "that"))) {
      const who = nounsFrom(tokens, at + 2);
      const last = who.at(-1);
      if (last !== undefined && tokens[tokens.indexOf(last) + 1]?.word !== "'s" && one(headOf(who))) return culprit(verb, last);
    }
    const [first] = subject;
    const head = headOf(subject);
    if (isPassive(clause) || first === undefined || head === undefined || !one(head)) continue;
    const adverb = tokens[at - 1];
    const isNamed = !hasRole(head);
    // "An engineer mistakenly deleted the index"
    if (adverb !== undefined && (byMistake.has(adverb.word) || (isNamed && byChance.has(adverb.word)))) return culprit(first, verb, `it was possible to ${verb.lemma}${phraseFrom(text, verb.start).slice(verb.text.length)} without a check`);
    // "Sam made a mistake", "Sam broke the build"
    const slipAt = isLemma(clause, "make") ? clause.object.find(({ word }) => slip.test(word)) : undefined;
    if (slipAt !== undefined) return culprit(first, slipAt);
    if (isNamed && spoil.has(verb.lemma)) return culprit(first, verb);
  }
  const blamed = /\b(?:to blame|at fault)\b/iu.exec(text);
  const blamedClause = blamed === null ? undefined : clauses.find(({ tokens: own }) => own.some(({ start }) => start === blamed.index));
  const [first] = blamedClause?.subject ?? [];
  if (blamed !== null && blamedClause?.status === "fact" && first !== undefined && one(headOf(blamedClause.subject))) return { kind: "culprit", index: first.start, length: blamed.index + blamed[0].length - first.start, rewrite: fixedExample };
  return undefined;
}

/** The group of nouns that begins at a token, a participle before them included. */
function nounsFrom(tokens: readonly Token[], at: number): readonly Token[] {
  const rest = tokens.slice(at);
  const end = rest.findIndex(({ kind, word }) => !["noun", "determiner", "adjective", "number", "pronoun"].includes(kind) && word !== "of");
  return rest.slice(0, end < 0 ? undefined : end);
}

const longestPhrase = 60;

/** The words from a verb up to the end of what it is about. */
function phraseFrom(text: string, start: number): string {
  const phrase = text.slice(start).split(/[.,;:!?()|–—\n]|\s-\s|\s(?:because|so|which|and|but|until|although|while|since|when|after)\s/u, 1)[0] ?? "";
  return phrase.length <= longestPhrase ? phrase.trim() : phrase.slice(0, longestPhrase).replace(/\s\S*$/u, "");
}

const human = set("say tell ask notice realize realise suspect think decide join remember explain suggest acknowledge apologize apologise admit wonder recall mention believe");

const callers = set("page paged pages paging called calls pinged pings asked asks told tells informed");

/** The names of people that a sentence tells of: those who say, notice or decide something, and those who are paged or told. */
export function peopleIn(text: string): readonly string[] {
  const { clauses, tokens } = readSentence(text);
  const acting = clauses.filter(({ verb, passive }) => verb !== undefined && !passive && human.has(verb.lemma)).flatMap(({ subject }) => subject.slice(-1));
  const told = tokens.filter((_, index) => callers.has(tokens[index - 1]?.word ?? "") || (tokens[index - 1]?.word === "to" && tokens[index - 2]?.word.startsWith("escalat") === true));
  return [...acting, ...told].filter(isName).map(({ text: name }) => name);
}

/** Does a heading look back at what was learned, where people may say what they would do otherwise? */
export const looksBack = (heading: string): boolean => /\b(?:lessons?|learn\w*|better|improv\w*|went|reflect\w*|retro\w*|takeaways?|hindsight)\b/iu.test(heading);

/** Does a heading name what is planned? */
export const looksAhead = (heading: string): boolean => /\b(?:actions?|measures?|prevent\w*|future|next|tasks?|to-?dos?|follow|improv\w*|recommend\w*|backlog|plans?|planned)\b/iu.test(heading);

/** What is said of a person, where the next question is why. */
const personal = set("know check test notice read see run think ask follow understand update realize realise remember review verify look consider pay");
const states = /\b(?:was|were) (?:\S+ )?(?:tired|new|distracted|busy|untrained|inexperienced|asleep|stressed|unaware|confused|in a hurry)\b/iu;

/** Does an answer to "why" end at a person: "because the engineer did not know the flag"? */
export function endsAtPerson(text: string, isPerson: IsPerson): boolean {
  const { clauses } = readSentence(text);
  if (hypothetical.test(text)) return false;
  if (blameIn(text, isPerson, true) !== undefined) return true;
  const reasons = clauses.filter(({ opener }) => opener === "because" || opener === "since" || opener === "as");
  return (reasons.length > 0 ? reasons : clauses.slice(0, 1)).some(({ subject, status, verb }) => {
    const head = headOf(subject);
    return head !== undefined && isColleague(head, isPerson) && ((status === "denied" && personal.has(verb?.lemma ?? "")) || states.test(text));
  });
}

/** Does a heading announce a chain of whys? */
export const namesWhys = (heading: string): boolean => /\bwhys\b/iu.test(heading);
