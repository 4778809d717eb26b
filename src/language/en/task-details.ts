/** What is written beside a task in English: who does it, until when, where it is tracked, what kind of task it is. */
import { isName, isPerson, readSentence } from "./clauses.ts";
import { verbsOf } from "./lexicon.ts";
import { holds, N } from "./tellings.ts";
import type { TaskDetail } from "../language.ts";
import { sentencesOf } from "../sentences.ts";
import { anyOf } from "./wording.ts";

/** The names of columns and fields. */
const names: Readonly<Record<TaskDetail, RegExp>> = {
  owner: /^(?:(?:action|task|item)? ?owners?|owned by|owning team|assignees?|assigned(?: to)?|dri|driver|responsib(?:le|ility)(?: (?:person|team|party))?|accountable|who|lead|teams?|poc|contact|point of contact|person)$/,
  due: /^(?:(?:due|target|completion|expected)(?: (?:date|by|on|completion))?|deadline|eta|by when|when|dates?|(?:complete|finish|done) by|until|time ?(?:line|frame)|sl[ao])$/,
  ticket: /^(?:(?:tracking )?(?:tickets?|issues?|bugs?)(?: (?:id|link|number))?|jira(?: ticket)?|links?|track(?:ing|ed in|er)|pr|pull request|github|linear|asana)$/,
  kind: /^(?:(?:action|task|item)? ?(?:type|kind|category|class)|purpose)$/,
  done: /^(?:status|state|progress|done\??|completed?)$/,
};

/** Which detail of a task a column, a field or a heading is for: "Owner", "Due by". */
export function detailNamed(name: string): TaskDetail | undefined {
  const normalized = name.toLowerCase().replaceAll(/[^\p{L}?]+/gu, " ").trim();
  return (Object.keys(names) as TaskDetail[]).find((detail) => names[detail].test(normalized));
}

const nobody = /^(?:n ?a|none|nobody|no ?one|no|tb[acd]|unknown|un(?:assigned|owned|tracked)|todo|to be \w+|not (?:yet )?\w+|open|pending|)$/iu;

/** Does a cell or a field give a detail: not "TBD", "-", "unassigned"? A task whose state is "open" is not done. */
export const isGiven = (detail: TaskDetail, value: string): boolean => (detail === "done" ? done.test(value) : !nobody.test(value.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()));

const done = /✅|☑|✔|🎉|\b(?:done|completed?|finished|closed|fixed|resolved|shipped|merged|released|deployed|implemented|in place|yes)\b/iu;

/** "(done)", "Done: …", "✅": said of the task as a whole. */
const saidDone = /^\W*(?:\[x\]|✅|☑|✔|done|completed|fixed)(?!\w)|[([{✅☑✔][^()[\]{}]{0,20}?(?:✅|☑|✔|\b(?:done|completed|finished|closed|fixed|shipped|merged|deployed)\b)|(?:✅|☑|✔)\s*$|[-–—,.;:]\s*(?:done|completed)\W*$/iu;

/** Which details a heading gives for the tasks under it: "Prevention", "Platform team", "Done". */
export function detailsOver(heading: string): ReadonlySet<TaskDetail> {
  const found = new Set<TaskDetail>();
  if (tellsKind(heading)) found.add("kind");
  // "What went wrong" lists nothing that is to be done.
  if (saidDone.test(heading) || /\b(?:went|lucky|lessons?|learned)\b/iu.test(heading)) found.add("done");
  if (due.test(heading)) found.add("due");
  // "Kubernetes" is more often what the tasks are about.
  if (tellsOwner(heading, []) || (isSomebody(heading) && (/\s/u.test(heading) || holds(readSentence(heading).tokens, N.team)))) found.add("owner");
  return found;
}

/** Which details some text in or beside a task gives. */
export function detailsIn(text: string): ReadonlySet<TaskDetail> {
  const found = new Set<TaskDetail>();
  if (tellsOwner(text)) found.add("owner");
  if (due.test(text)) found.add("due");
  if (ticket.test(text)) found.add("ticket");
  if (tellsKind(text)) found.add("kind");
  if (saidDone.test(text)) found.add("done");
  return found;
}

const kind = String.raw`(?:(?:prevent|detect|mitigat|repair|investigat|respon[ds]|recover|process|clean-?up|monitor|document)\w{0,6}|fix(?:es)?)`;
const namesKind = new RegExp(String.raw`^${kind}(?: (?:and |or )?(?:actions?|measures?|tasks?|items?|improvements?|work|${kind}))?$`, "iu");
const startsWithKind = /^(?:prevent|detect|mitigate|repair|investigate)\b/iu;

/** "Prevent: …", "(detect)", "[mitigation]", "Prevention" over a list. */
const tellsKind = (text: string): boolean => startsWithKind.test(text) || text.split(/[()[\]{}:：–—|;,]|\s-\s/u).some((piece) => namesKind.test(piece.trim()));

const due = anyOf(
  // "due in March", "by Friday", "before the end of the quarter"
  String.raw`due\b|deadlines?|eta`,
  String.raw`(?:by|until|before|on|in|due|next|this|early|late|end of|mid|within|from) (?:the )?(?:end of |next |this |early |late |mid[ -]?)*(?:mon|tues|wednes|thurs|fri|satur|sun)day`,
  String.raw`(?:by|until|before|in|due|next|this|early|late|mid|end of|within) (?:the )?(?:end of |the |next |this |early |late |mid[ -]?|current |coming )*(?:days?|weeks?|months?|quarters?|years?|sprints?|iterations?|releases?|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|eod|eow|eom|eoq|eoy)`,
  // "within two weeks", "in 14 days"
  String.raw`(?:within|in|next|after|for) (?:the next )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve|a few|several)[ -](?:business |working )?(?:hours?|days?|weeks?|months?|quarters?|sprints?)`,
  // "Q3", "H1 2027", "today"
  String.raw`[qh][1-4](?: ?\d{2,4})?|today|tomorrow|tonight|immediately|right away|asap`,
);

const ticket = /(?<!&)#\d+\b|\b[A-Z][A-Z0-9]{1,9}-\d+\b|\bb\/\d+|\b(?:issue|ticket|bug|pr|case|task|story|card)s? #?\d+\b|https?:\/\/\S/iu;

const namesOwner = /\b(?:owners?|owned|owns|assignee|assigned(?: to)?|dri|responsible|accountable|led)\b(?: ?[:：=–—-]| is| are| by| for)? ?[\p{L}@]/iu;

/** "Owner: Mei", "assigned to the platform team", "@mei", "Mei will …", "… (platform team)", "Mei: …". */
function tellsOwner(text: string, beside = asides(text)): boolean {
  if (/(?<![\w/.@])@[a-z][\w-]*(?![\w-]*[/@.]\w)/iu.test(text)) return true;
  if (namesOwner.test(text.replaceAll(/\s+/gu, " "))) return true;
  return beside.some(isSomebody) || sentencesOf(text).some(isUndertaken) || doers(text).some(isSomebody);
}

/** "… by the platform team", "… with the vendor" */
const doers = (text: string): string[] => [...text.matchAll(/\b(?:by|with) ((?:the |our )?[\p{L}'’-]+(?: [\p{L}'’-]+)?(?: [\p{L}'’-]+)?)/giu)].flatMap(([, who = ""]) => [who, who.split(" ").slice(0, -1).join(" ")]);

/** What is in brackets, behind a dash or a bar, or before a colon: where people write names. */
function asides(text: string): string[] {
  const inBrackets = [...text.matchAll(/[([{]([^()[\]{}]{1,80})[)\]}]/gu)].map(([, inside = ""]) => inside);
  const pieces = text.split(/\s[-–—>→]+\s|[|:：]/u);
  return [...inBrackets, ...(pieces.length < 2 ? [] : pieces)].flatMap((aside) => aside.split(/[,;/&+]|\band\b/u)).map((aside) => aside.trim()).filter((aside) => aside !== "");
}

/** What people write in brackets and is nobody's name. */
const notNames = anyOf(
  "done|complete\\w*|finished|fixed|open|closed|new|immediate|urgent|high|medium|low|critical|urgent|must|should|could|prevent\\w*|detect\\w*|mitigat\\w*|repair|process|short|long|term|optional|p\\d|sev\\d|priority",
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|q[1-4]",
  "link|ticket|issue|bug|jira|github|todo|note|see|example|slack|task|action",
);

/** A team, a role, or one to three capitalized words that are no verb: "platform team", "on-call", "Mei Tanaka". */
function isSomebody(words: string): boolean {
  const bare = words.replace(/^(?:the|our|by|with|to)\s+/iu, "");
  const list = bare.split(/\s+/u);
  if (list.length > 4 || notNames.test(bare) || /\d/u.test(bare)) return false;
  const { tokens } = readSentence(bare);
  if (((tokens.at(-1)?.noun ?? 0) & N.team) !== 0 || givenNames.has(bare)) return true;
  return list.length <= 3 && list.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) && (list.length > 1 || verbsOf(bare.toLowerCase()).length === 0) && tokens.every(({ unknown, noun }) => unknown || (noun & ~N.team) === 0 || isAcronym(words));
}

/** Those that are verbs too. */
const givenNames = new Set(["Mark", "Bill", "Will", "Rob", "Drew", "Grant", "Pat", "Chase", "Jack", "Josh", "Sue", "Peg", "Chuck", "Rich", "Mike", "Nick", "Wade", "Don", "Tab", "Trace"]);

/** "SRE", "DBA", "NOC" */
const isAcronym = (words: string): boolean => /^\p{Lu}{2,5}$/u.test(words);

/** "Mei will add …", "The platform team to renew …": somebody is said to do it. "We will" names nobody. */
function isUndertaken(sentence: string): boolean {
  const { tokens } = readSentence(sentence);
  const at = tokens.findIndex(({ kind, word }) => kind === "modal" || kind === "to" || ["is", "are", "has", "have"].includes(word));
  const who = tokens.slice(0, Math.max(at, 0));
  const last = who.at(-1);
  if (last === undefined || who.length > 6 || who.some(({ kind }) => !["noun", "determiner", "adjective", "conjunction"].includes(kind))) return false;
  return (last.noun & N.team) !== 0 || last.word.startsWith("@") || who.every((token) => isName(token) || (token.kind === "conjunction" && isPerson(last)));
}

/** "We enabled two-factor authentication": told as done. */
export function isReported(task: string): boolean {
  const [clause] = readSentence(sentencesOf(task)[0] ?? "").clauses;
  if (clause?.verb === undefined || clause.status !== "fact" || (clause.verb.form !== "past" && clause.verb.form !== "participle")) return false;
  // "Set up", "Spread" can ask for it.
  if (clause.verb === clause.tokens[0]) return clause.verb.known.verbs.every(({ form }) => form !== "base");
  return clause.subject.length > 0 && clause.verb.known.verbs.every(({ form }) => form !== "base");
}
