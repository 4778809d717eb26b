/** Tells specific tasks ("Add an alert on disk usage above 80%") from wishes ("Improve monitoring"). */
import { vocabulary, type Vocabulary } from "./phrases.ts";
import { sentencesOf } from "./sentences.ts";

/** Tasks that begin so are wishes whatever follows, unless they name a number or code. */
const wish = vocabulary([
  "(improve|enhance|ensure|consider|explore|discuss|strengthen|better|be|try|think|look into|make sure|pay|avoid|always|never|keep in mind|keep an eye|remember|increase awareness|foster|encourage|promote|train|learn|raise awareness|double-check|double check|check|before|refine|optimise|optimize|maintain|continue|more|prevent|stay|take care|educate|remind)",
]);

/** Wishes that a name makes a task of. */
const halfWish = vocabulary(["(improve|enhance|strengthen|optimize|optimise|refine|increase|ensure|make sure|explore|consider)"]);

/** Objects that name a kind of work and no thing. */
const general = vocabulary(
  [
    "(monitoring|alerting|testing|tests|documentation|communication|training|training sessions|code review|code reviews|audits|reviews|process|processes|procedures|performance|application|app|code|software|changes|deployment|deployments|server|servers|database|databases|security|scalability|reliability|resilience|system|systems|the system|monitoring system|monitoring systems|monitoring tools|backups|redundancy|best practices|automation|capacity planning|load testing|load tests|awareness|measures|safeguards|checks|policies|protocols|maintenance|optimization|updates|team|teams|knowledge)",
  ],
);

/** Code, numbers, acronyms, names, quotations and file names point at one thing. */
const named = /`[^`]+`|\d|\b[A-Z]{2,}s?\b|(?<=\S\s)\p{Lu}\p{Ll}+|\w[_./]\w|["“][^"“”]+["”]/u;

/** Words in front of a thing that do not tell which one. */
const adjectives = /^(?:(?:a|an|the|our|all|more|better|regular|regularly|periodic|additional|further|proper|comprehensive|thorough|robust|advanced|automated|automatic|real-?time|continuous|stricter|new|overall|general|proactive|enhanced|improved|adequate|sufficient|effective|efficient|some|any|team-?wide|frequent|routine|detailed|existing|and|&)\s+)+/iu;

/** What an action is for, and when, does not tell what is to be done. */
const purpose = /(?<!\s)\s+(?:to (?:be|detect|prevent|ensure|avoid|quickly|proactively|identify|catch|handle|improve|help|reduce|minimi[sz]e|better|make|keep|address|understand|promptly|effectively|maintain|provide|mitigate|stop|allow|enable|support|validate|verify|simulate)|so that|in order|before|which|for early|for better|for quick)\b.*$|(?<!\s)\s+[-–—]\s.*$|[,;].*$/isu;

/** How many words tell what the action is done to. */
const fewestObjectWords = 2;

/** Is a task a concrete action on a named thing? One of its sentences is enough. */
export function isSpecific(text: string): boolean {
  return clausesOf(text).some(isSpecificClause);
}

/** "Monitoring: add an alert on …": both the title and what follows can say it. */
function clausesOf(text: string): string[] {
  return text.split(/\n|[:：]\s+/u).flatMap(sentencesOf);
}

function isSpecificClause(text: string): boolean {
  const phrase = text.replace(/^(?:[^\p{L}\p{N}`"“]+|(?:we|i|they|the team) (?:will|should|must|need to|have to|are going to|have)?\s|to |should |need to |please |todo |also |then )+/iu, "").trim();
  const [verb = ""] = phrase.split(/\s+/u);
  const object = phrase.slice(verb.length).trim().replace(purpose, "").replace(adjectives, "").replace(/(?<![.!\s])[.!\s]+$/u, "");
  const rest = phrase.slice(verb.length);
  const hasName = named.test(rest);
  if (begins(phrase, wish)) return hasName && begins(phrase, halfWish) && object.split(/\s+/u).length >= fewestObjectWords;
  if (begins(phrase, statement)) return false;
  if (general.is(object)) return false;
  return hasName || object.split(/\s+/u).filter((word) => word.length > 2).length >= fewestObjectWords;
}

const begins = (phrase: string, words: Vocabulary): boolean => words.find(phrase)?.index === 0;

/** Sentences that tell or explain rather than ask for something. */
const statement = vocabulary(["(this|that|it|these|those|there|he|she|they|had|if|because|then|which|of course|no|yes|all of|every|our|in)"]);

/** A specific task near to what a vague one says. */
export function exampleTask(text: string): string {
  const [, example] = examples.find(([pattern]) => pattern.test(text)) ?? [undefined, "Add an alert on disk usage above 80% on the database server"];
  return example;
}

const examples: readonly (readonly [RegExp, string])[] = [
  [/monitor|alert|observab|metric/iu, "Add an alert when the API's error rate stays above 1% for 5 minutes"],
  [/test/iu, "Add a load test of the checkout with 500 users to the release pipeline"],
  [/document|runbook|guide/iu, "Write a runbook for the database failover and link it from the alert"],
  [/train|learn|educat|aware/iu, "Rehearse the database failover with the on-call team in March"],
  [/review|audit/iu, "Require a second approval for changes to the load balancer's configuration"],
  [/back-?up|recover|failover|redundan/iu, "Restore last night's backup to a spare server every Monday"],
  [/capacity|scal|load|traffic|performance/iu, "Set the autoscaling minimum of the web servers to three"],
  [/deploy|release|roll|change/iu, "Deploy to one server first and wait 10 minutes before the rest"],
  [/communicat|notif|inform/iu, "Post to the status page within 15 minutes of an alert"],
];
