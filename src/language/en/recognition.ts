/** The English words that tell an account of an incident from other documents. */
import type { Recognition } from "../language.ts";
import { remembering } from "../memo.ts";
import { WordPatterns } from "../word-pattern.ts";

interface Clause {
  /** In lower case; hyphens and slashes part them. */
  readonly words: readonly string[];
  /** Where a phrase can begin: "markdownlint-postmortem" is a name, and not about a postmortem. */
  readonly starts: readonly number[];
}

const hyphen = /^[-‐‑]/u;

const readClauses = (text: string): readonly Clause[] =>
  text
    .toLowerCase()
    .replaceAll(/[’‘]/gu, "'")
    .split(/[.!?;:,–—•()\n]+|\s-+\s/u)
    .map((clause) => {
      const found = clause.match(/[-‐‑]?[\p{L}\p{N}][\p{L}\p{N}\p{M}']*/gu) ?? [];
      return { words: found.map((word) => (hyphen.test(word) ? word.slice(1) : word)), starts: found.flatMap((word, at) => (at > 0 && hyphen.test(word) ? [] : at)) };
    })
    .filter(({ words }) => words.length > 0);

const clausesOf = remembering(readClauses);

const holds =
  (patterns: WordPatterns) =>
  (text: string): boolean =>
    clausesOf(text).some(({ words, starts }) => starts.some((at) => patterns.begin(words, at)));

const trouble = new WordPatterns([
  "(issue|issues|problem|problems|incident|outage|outages|downtime|failure|failures|fault|anomaly|anomalies|error|errors|crash|crashes|bug|disruption|slowdown|slowness|degradation|leak|breach|spike|spikes|unavailability|trouble|symptoms|timeouts|latency|interruption|irregularity|irregularities)",
]);

const affected = new WordPatterns([
  "(down|offline|outage|unavailable|affected|affecting|impacted|impacting|stopped|broke|broken|crashed|failed|failing|unresponsive|unstable|siesta|invisible|ceased|vacation|nap|coffee break|not working|doesn't work|not operational|meltdown|rendered|disappeared|vanished|does not work|didn't work|out of service|service disruption|not loading|went dark|interrupted|disrupted|degraded|lost)",
]);

/** In the past, somebody did or something happened. */
const narrates = new WordPatterns([
  "(was|were|had|went|became|began|started|experienced|affected|impacted|occurred|happened|caused|failed|crashed|received|reported|noticed|detected|discovered|identified|found|fixed|resolved|restored|restarted|deployed|rolled|escalated|suspected|investigated|led|resulted|triggered|stemmed|returned|lasted|took|lost|got|saw|came|made|updated|changed|added|removed|checked|did|could not|couldn't|ran|served|dropped|stopped|exceeded|reached|broke|exhausted|overloaded|overwhelmed|blocked|stole|leaked|faced|decided|realized|realised)",
]);

/** What is done in the events of an incident, and by whom; any ending. */
const actions = new Set(
  (
    "alert page fire trigger notice detect discover spot report complain flag identify find see receive observe realize realise wake " +
    "investigate analyze analyse diagnose debug check inspect examine review look test trace suspect assume rule verify confirm search compare " +
    "restart reboot reload roll revert deploy redeploy fix patch correct update upgrade downgrade replace change add remove delete enable disable install configure reconfigure adjust " +
    "increase reduce raise lower scale clear flush kill stop start run switch redirect failover restore recover resolve mitigate apply implement push merge escalate contact notify call join"
  ).split(" "),
);

const isAction = (word: string): boolean => actions.has(word) || [word.replace(/(?:s|d|es|ed|ing)$/u, ""), word.replace(/(?:ed|ing)$/u, ""), word.replace(/ing$/u, "e"), word.replace(/(.)\1(?:ed|ing)$/u, "$1"), word.replace(/ied$|ies$/u, "y")].some((base) => base !== word && actions.has(base));

/** Tells readers what to write, or what to do, not what happened. */
const instructs = new WordPatterns([
  "(must|should|shall) (contain|include|describe|explain|list|have|be)",
  "(this|the|each) section (should|includes|must|contains|is|describes|covers)",
  "when [the] (outage|issue|incident|staff|service|problem|it) (began|was|started|is|ended)",
  "(explain|describe) in detail",
  "(your|you) (postmortem|post mortem|incident|report|audience|team|readers|peers)",
  "duration of the outage with start",
  "(misleading|wrong) [*] [*] paths that were taken",
  "(which|what) (team|teams|individual|individuals|part|parts|service) [*] [*] [*] (was|were)",
  "how the (incident|issue) was (resolved|fixed|detected)",
  "a list of tasks to",
  "what are the things",
  "keep it short",
  "between 400 to 600 words",
]);

/** The same, where a clause begins so. */
const instructsAtStart = new WordPatterns([
  "(describe|describes|explain|explains|summarize|summarise|specify|outline|mention|fill in|be brief|keep it short|identify ways|capture|document answers|give [a] detailed|itemized list|list the|include|includes|note any|provide a|highlight|learn about|learn how|please|offer your|find the|feel free)",
  "(when|how|what|which|who|why) [part|parts|team|things] (was|is|were|did|are|could|can|should|went|happened|happens)",
]);

const incidentTitle = new WordPatterns([
  "(postmortem|post mortem|postmorterm|incident|outage|root cause analysis|rca|downtime|disruption|disruptions|outages|incidents|unavailability|attack|breach|failure|crash|timeouts|unreachable|down|siesta|disaster|meltdown)",
]);

const postmortemTitle = new WordPatterns(["(postmortem|post mortem|postmorterm|incident report|outage report)"]);

/** Titles of documents about incidents in general, or about something else. */
const otherTitle = new WordPatterns([
  "(guide|guides|guideline|guidelines|template|templates|handbook|playbook|runbook|policy|changelog|how to|how we (write|do|run|handle|conduct|use|manage|approach|learn|respond|prepare|work)|checklist|awesome|tutorial|vulnerability|vulnerabilities|cve|security (release|releases|bulletin)|release notes|roadmap|best practices|instructions|advisory|meeting notes|examples|collection|list of|writing|index of|archive|lab|conduct|what is)",
  "(postmortems|post mortems|incident response|incident management|incident reports)",
]);

/** Says what postmortems are. */
const explains = new WordPatterns(["(postmortem|post mortem|postmortems|post mortems|incident report) (is|are) (a|an|the|written|used|called|not)", "(a|the|my first) (postmortem|post mortem) (should|must|is about)"]);

/** One word of each section's names. */
const sectionWords = [
  /summary|overview|what happen|tl;?dr|abstract|summation|description|impact/iu,
  /time[ -]?line|chronology|events|detect/iu,
  /cause|rca|resolution|recovery|what went wrong|why/iu,
  /correct|prevent|action items?|lessons|follow[ -]?ups?|improvements|tasks|next steps|remediation|to-?do/iu,
];

const titleWords = /post-?\s?mort|incident|outage|root cause|downtime/iu;

/** Questions, and what is asked for: "how long the outage lasted", "which team it was escalated to". */
const question = /\?\s*$|^\W*(?:how|what|when|which|who|why|whether) (?!happened)\p{Ll}/u;

export const recognition: Recognition = {
  titleTells: (title) => (holds(otherTitle)(title) ? "other" : holds(postmortemTitle)(title) ? "postmortem" : holds(incidentTitle)(title) ? "incident" : "nothing"),
  namesIncident: holds(incidentTitle),
  narrates: holds(narrates),
  narrations: (text) => readClauses(text).reduce((sum, { words, starts }) => sum + starts.filter((at) => narrates.begin(words, at)).length, 0),
  tellsAction: (text) => holds(narrates)(text) || clausesOf(text).some(({ words }) => words.some(isAction)),
  tellsTrouble: holds(trouble),
  tellsImpact: (text) => holds(trouble)(text) || holds(affected)(text),
  instructs: (text) => holds(instructs)(text) || clausesOf(text).some(({ words }) => instructsAtStart.begin(words)),
  asks: (text) => question.test(text),
  sectionsHinted: (text) => sectionWords.filter((words) => words.test(text)).length,
  incidentHinted: (text) => titleWords.test(text),
  explainsPostmortems: holds(explains),
};
