/** Tells specific tasks ("Add an alert on disk usage above 80%") from wishes ("Improve monitoring"). */
import { vocabulary } from "./phrases.ts";

/** Verbs whose outcome can be checked. */
const concrete = vocabulary([
  "(add*|alert on|automate|backport|block|bump|cache|cap|change|check that|configure|copy|create|decommission|define|delete|deploy|disable|document|drop|enable|enforce|expose|extend|fix|implement|increase|index|install|instrument|introduce|limit|lock|log|lower|merge|migrate|mock|monitor|move|notify|paginate|pin|patch|perform|preload|prewarm|provision|put|raise|rate-limit|reconfigure|reduce|refactor|remove|rename|renew|replace|replicate|restart|restore|restrict|retire|rewrite|roll back|roll out|rotate|run|scale|schedule|separate|send|set|set up|setup|shard|show|split|stop|store|switch|tag|teach|test|throttle|tune|turn off|turn on|update|upgrade|use|validate|verify|wire|write|apply|build|connect|integrate|establish|conduct|develop|hold|review|organize|organise|allocate|publish|prepare|adjust|modify|optimize|optimise|convert|correct|clean|double|archive|audit|assign|back up|backup|host|encrypt|isolate|protect|require|reject|record|track|trigger|simulate|rehearse|investigate|evaluate|assess|page|warn|fail|make)",
]);

/** Tasks that begin so are wishes whatever follows, unless they name a number or code. */
const wish = vocabulary([
  "(improve|enhance|ensure|consider|explore|discuss|strengthen|better|be|try|think|look into|make sure|pay|avoid|always|never|keep|remember|increase awareness|foster|encourage|promote|train|learn|raise awareness|double-check|double check|check|before|refine|optimise|optimize|maintain|continue|more|prevent|stay|take|follow|educate|remind)",
]);

/** Objects that name a kind of work and no thing. */
const general = vocabulary(
  [
    "(monitoring|alerting|testing|tests|documentation|communication|training|training sessions|code review|code reviews|audits|reviews|process|processes|procedures|performance|security|scalability|reliability|resilience|system|systems|the system|monitoring system|monitoring systems|monitoring tools|backups|redundancy|best practices|automation|capacity planning|load testing|load tests|awareness|measures|safeguards|checks|policies|protocols|maintenance|optimization|updates|team|teams|knowledge)",
  ],
);

const named = /`[^`]+`|\d|\b[A-Z]{2,}\b|\b\p{Lu}\p{Ll}+\b|[a-z]+[-_.][a-z]+\b|["“'].+["”']/u;

/** How many words tell what the action is done to. */
const fewestObjectWords = 3;

/** Is a task a concrete action on a named thing? */
export function isSpecific(text: string): boolean {
  const [title, body] = splitTitle(text);
  return isSpecificPhrase(body) || (title !== undefined && isSpecificPhrase(title));
}

/** "Monitoring: add an alert on …": the title in front names the field only. */
function splitTitle(text: string): [string | undefined, string] {
  const match = /^([^:：.\n]{2,60})[:：]\s+(?=\S)/u.exec(text);
  return match === null ? [undefined, text] : [match[1], text.slice(match[0].length)];
}

function isSpecificPhrase(text: string): boolean {
  const phrase = text.replace(/^(?:\W+|we (?:will|should|must|need to)|(?:we|i) |to |should |need to |please )+/iu, "").trim();
  const rest = phrase.replace(/^\S+\s*/u, "");
  const hasName = named.test(rest);
  const begins = (words: { find: (text: string) => { index: number } | undefined }): boolean => words.find(phrase)?.index === 0;
  if (begins(wish) && !hasName) return false;
  if (!begins(concrete) && !(hasName && /ed\b|ing\b/u.test(phrase))) return false;
  const object = rest.split(/\s+/u).filter((word) => word.length > 2);
  if (object.length < fewestObjectWords && !hasName) return false;
  return !general.is(rest.replace(/[.!]+$/u, "").trim());
}

/** How to sharpen a vague task: an example near to what it says. */
export function sharpen(text: string): string {
  const [, example] = examples.find(([pattern]) => pattern.test(text)) ?? [undefined, "Add an alert on disk usage above 80% on the database server"];
  return `sharpen it, such as "${example}"`;
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
