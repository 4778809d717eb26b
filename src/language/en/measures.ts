/** What an entry of the corrective and preventative measures tells. */
import { remembering } from "../memo.ts";
import { does, isHomely, N, V, type Telling } from "./tellings.ts";
import { readSentence, type Clause, type Sentence } from "./clauses.ts";
import { nounOf, verbsOf } from "./lexicon.ts";
import { anyOf } from "./wording.ts";

const broad = anyOf(
  // "improve", "enhance", "better", "could be clearer"
  "clearer|simpler|safer|stronger|smoother|stricter|smarter|cleaner|healthier|leaner|fewer|desirable|discipline",
  String.raw`improv\w+|enhanc\w+|ameliorat\w+|strengthen\w*|better|best practices?|optimi[sz]\w+|refin\w+|harden\w*|tighten\w*`,
  // "robust", "resilient"
  String.raw`robust\w*|resilien\w+|redundan\w+|reliab\w+`,
  // "stricter", "regular", "continuous"
  String.raw`strict\w*|rigorous\w*|comprehensive\w*|proactive\w*|regular\w*|periodic\w*|routine\w*|continu\w+|frequent\w*|thorough\w*`,
  // "scalability", "faster", "increase", "more tests"
  String.raw`scalab\w+|faster|quicker|earlier|increase\w*|reduc\w+`,
  String.raw`more (?:\w+ )?(?:tests?|testing|reviews?|monitoring|alerts?|training|care|time|checks?|robust|frequent|often)`,
  // "a process", "guidelines", "training"
  "process(?:es)?|procedures?|polic(?:y|ies)|protocols?|strateg(?:y|ies)|guidelines?|standards?|practices?|mechanisms?|training",
  "awareness|culture|communication|documentation|monitoring|alerting|testing|observability",
  // "reviews", "prevent", "lessons"
  String.raw`review(?:s|ing)?|audits?|prevent\w*|lesson\w*|learn\w*|careful\w*`,
);

/** Wishes and rules, which are broad where they are about a part of a system, or of the work on it. */
const asks = /\b(?:ensure|make sure|avoid|always|(?<!had )never|should|must|need(?:s|ed)?|wish(?! (?:you|him|her|them|the|both|everyone|all|each|a)\b)|next time|in (?:the )?future|from now on|going forward|plan(?:s|ning)?)\b/iu;
const isBroad = ({ text, tokens }: Sentence): boolean => broad.test(text) || (asks.test(text) && tokens.some(({ kind, noun, unknown, verb }) => kind === "noun" && (unknown || verb !== 0 || (noun & (N.system | N.trouble | N.monitor | N.trace)) !== 0)));

const broadest = anyOf(
  // "improve", "enhance", "better", "could be clearer"
  String.raw`improv\w+|enhanc\w+|ameliorat\w+|strengthen\w*|better|optimi[sz]\w+`,
  "clearer|simpler|safer|stronger|smoother|tighter|stricter|faster|quicker|earlier|smarter|cleaner|healthier|leaner|fewer|desirable|discipline",
  // "robust", "resilient"
  String.raw`robust\w*|resilien\w+|redundan\w+|reliab\w+`,
  // "stricter", "regular", "continuous"
  String.raw`strict\w*|rigorous\w*|comprehensive\w*|proactive\w*|regular\w*|periodic\w*|routine\w*|continu\w+|frequent\w*|thorough\w*`,
  // "a process", "guidelines", "training"
  "process(?:es)?|procedures?|polic(?:y|ies)|protocols?|strateg(?:y|ies)|guidelines?|standards?|practices?|mechanisms?|training",
  "awareness|culture|communication|documentation|monitoring|alerting|observability",
  // "code reviews", "audits"
  "code reviews?|reviews|audits?",
  // "ensure", "prevent", "must"
  String.raw`automated|ensure|prevent\w*|must|should|never|always`,
);

/** Does it say what can be better, broadly? */
export function tellsImprovement(sentence: Sentence, listed: boolean, specific: boolean): Telling {
  if (isHomely(sentence)) return "no";
  // A task is broad only if it says so.
  if (specific) return broadest.test(sentence.text) ? "yes" : "no";
  if (!listed && !/:\s*$/u.test(sentence.text) && sentence.tokens.length >= 4) return isBroad(sentence) ? "yes" : sentence.clauses.some(isLesson) ? "maybe" : "no";
  return isBroad(sentence) ? "yes" : sentence.clauses.some((clause) => clause.verb?.unknown === true || clause.status === "open" || does(clause, V.plan)) ? "maybe" : "no";
}

/** "Configuration deserves the tests that code gets": said of how things are, or have to be, and not of what was done. */
const isLesson = ({ verb, status, subject }: Clause): boolean => verb !== undefined && (status !== "fact" || verb.form === "base" || verb.form === "third") && !subject.some(({ word }) => /^(?:list|points?|document|report|section)$/u.test(word));

/** Verbs of wishes: what follows is not a task unless it names a thing by number, code or name. */
const wish = new Set(
  "improve enhance ensure consider explore discuss strengthen better be try think make pay avoid always never keep remember increase foster encourage promote train learn raise double-check check before refine optimise optimize maintain continue more prevent stay educate remind get have look work stop do not don't eat drink sleep celebrate thank hope talk ask tell listen smile relax enjoy".split(" "),
);
/** Of those, the ones that a name makes a task of. */
const halfWish = new Set("improve enhance strengthen optimize optimise refine increase ensure make explore consider train raise keep check work get stop prevent avoid".split(" "));

/** Objects that name a kind of work, and no thing. */
const general = new Set(
  (
    "monitoring alerting testing test tests documentation communication training session sessions code review reviews audit audits process processes procedure procedures performance application applications app software change changes deployment deployments server servers database databases " +
    "security scalability reliability resilience system systems tool tools backup backups redundancy best practice practices automation capacity planning load awareness measure measures safeguard safeguards check checks policy policies protocol protocols maintenance optimization optimisation update updates team teams " +
    "knowledge thing things it them this that everything something future issue issues problem problems incident incidents work life people everyone quality service services"
  ).split(" "),
);

const adjectives = new Set(
  "a an the our all more better regular regularly periodic additional further proper comprehensive thorough robust advanced automated automatic real-time realtime continuous stricter new overall general proactive enhanced improved adequate sufficient effective efficient some any team-wide frequent routine detailed existing and & or of for in on with to very good great nice strong stronger strict clear".split(" "),
);

/** Code, numbers, acronyms, names, quotations and file names point at one thing. */
const named = /`[^`]+`|\d|\b[A-Z]{2,}s?\b|(?<=\S\s)\p{Lu}\p{Ll}+|\w[_./]\w|["“][^"“”]+["”]/u;

/** What an action is for, and when, does not tell what is to be done. */
const purpose =
  /(?<!\s)\s+(?:to (?:be|detect|prevent|ensure|avoid|quickly|proactively|identify|catch|handle|improve|help|reduce|minimi[sz]e|better|make|keep|address|understand|promptly|effectively|maintain|provide|mitigate|stop|allow|enable|support|validate|verify|simulate)|so that|in order|before|which|for early|for better|for quick)\b.*$|(?<!\s)\s+[-–—]\s.*$|[,;].*$/isu;

const lead = /^(?:[^\p{L}\p{N}`"“]+|(?:we|i|they|the team|ops|dev|qa|sre) (?:will|should|must|need to|have to|are going to|have|plan to)?\s|to |should |need to |please |todo:? |also |then |done:? )+/iu;

/** Sentences that tell or explain rather than ask for something. */
const statement = /^(?:this|that|it|these|those|there|he|she|they|had|if|because|then|which|of course|no|yes|all of|every|our|in|by|as|when|after|while|who|what|is|was|were)\b/iu;

/** Is a clause of a task a concrete action on a named thing? */
export const isSpecific = remembering((clause): Telling => {
  const phrase = clause.replace(lead, "").trim();
  // "The application must be examined by the owners before its deployment" asks for something too.
  if (/^(?:\S+ ){1,6}(?:must|should|will|needs? to|ha(?:s|ve) to) (?:\S+ ){3,}/iu.test(phrase) && !isHomely(readSentence(phrase))) return "maybe";
  if (phrase === "" || statement.test(phrase)) return "no";
  const sentence = readSentence(phrase);
  if (isHomely(sentence)) return "no";
  const words = phrase.split(/\s+/u);
  const [first = ""] = words;
  const verb = first.toLowerCase();
  const rest = phrase.slice(first.length);
  const object = rest.replace(purpose, "").replace(/(?<![.!\s])[.!\s]+$/u, "");
  const telling = object.toLowerCase().split(/[\s/]+/u).filter((word) => word.length > 2 && !adjectives.has(word) && !general.has(word));
  const lemma = verbsOf(verb)[0]?.lemma ?? verb;
  const nouns = telling.filter((word) => !word.endsWith("ly") && (nounOf(word).bits & N.neutral) === 0 && (nounOf(word).bits > 0 || verbsOf(word).length === 0));
  if (wish.has(verb) || wish.has(lemma)) return halfWish.has(lemma) && named.test(rest) && telling.length > 0 ? "yes" : halfWish.has(lemma) && (nouns.length > 1 || words.length > 8) ? "maybe" : "no";
  if (named.test(rest)) return "yes";
  const things = telling.filter((word) => (nounOf(word).bits & N.neutral) === 0);
  const isKnownAction = verbsOf(verb).length > 0;
  const content = object.toLowerCase().split(/[\s/]+/u).filter((word) => word.length > 2 && !adjectives.has(word)).length;
  if (things.length === 0) return content >= 2 && isKnownAction ? "maybe" : "no";
  if (telling.length > 1) return isKnownAction || nounOf(verb).bits > 0 ? "yes" : "maybe";
  return "maybe";
});

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
