/** The names that the parts of a postmortem go by, as met in public postmortems and templates. */
import { distance } from "fastest-levenshtein";
import { remembering } from "./memo.ts";
import { vocabulary, type Vocabulary } from "./phrases.ts";
import type { LabelKind, SectionKind } from "../standards/standard.ts";

/** Words that change nothing about which section a label names. */
const fillers = new Set(
  (
    "a an the our this that of for on in to and or & brief short quick full detailed complete general final main initial " +
    "issue issues incident incidents outage outages event events problem problems failure downtime disruption " +
    "detail details section explanation information info must contain contains includes include should here's here is are was were re"
  ).split(" "),
);

/** Phrases stand without filler words and in the singular; see `core`. Earlier rows win. */
const names: readonly (readonly [LabelKind, readonly string[]])[] = [
  [
    "root-cause-and-resolution",
    [
      "[root] cause [analysis] (resolution|recovery|fix|solution|remediation|mitigation) [recovery]",
      "(resolution|recovery|fix|solution) [root] cause [analysis]",
      "cause how [it] fixed",
    ],
  ],
  [
    "measures",
    [
      "[future|{step}] {prevent} [{prevent}|{step}|future] [{prevent}|{step}|future] [{prevent}|{step}|future] [{step}|future]",
      "[lesson learned] [future] (prevention|preventing) [future|recurrence|similar]",
      "(mitigation|remediation|resolution) future (prevention|work|step)",
      "(mitigation|resolution|remediation) (prevention|preventive method|preventative method)",
      "lesson learned (future) (improvement|action|step)",
      "(lesson learned|learned lesson) {prevent} [{step}]",
      "(recommendation|next step|moving forward|going forward|future plan|future quick fix)",
      "what we (doing|do|will do|plan) [now] (stop|prevent|avoid|fix|improve|next) [*] [*] [*]",
      "(keeping|stopping|making sure) it [from] [not] (happening|happen|recurring) [again]",
      "fixing future",
      "how [do|will|can|did] we [going] prevent [it|recurrence] [again|happening again|from happening again|recurring] [future]",
      "how [it] can be prevented [future]",
      "what we doing [about] [it]",
    ],
  ],
  [
    "tasks",
    [
      "action (item|plan)",
      "action item [follow ups|follow up|followup]",
      "[specific|detailed|remediation|follow up|followup|corrective|next] (task|todo|to do|action item|remediation item) [list] [do|address [it] [similar]|fix|completed]",
      "(list|set) task [address|fix]",
      "[specific] (task|todo|to do) [list] [address|done|be done|do|complete|implement|fix|resolve|prevent] [it|similar|them|future]",
      "follow (up|ups) [action|task|item]",
      "followup [action|task|item]",
      "(review|next) action",
      "jira ticket",
    ],
  ],
  [
    "improvements",
    [
      "[suggested|proposed|possible|key|process|technical|documentation|long term|short term] improvement [fix|needed|made|area|opportunity]",
      "(thing|area) [can be] (improve|improved|improvement|fixed|improved fixed)",
      "what can be (improved|fixed|improved fixed|done better)",
      "[what] thing can be (improved|fixed)",
      "improved fixed",
      "improvement fix",
      "fix improvement",
      "what could [have] (gone|been) (better|improved)",
      "what can we do better [next time]",
      "broad [improvement|measure|fix]",
    ],
  ],
  ["lessons", ["(lesson|thing) (learned|learnt)", "(lesson|learning|key learning)", "(key|main) takeaway", "takeaway", "what [did] we (learn|learned|learnt)", "reflection", "what went (well|wrong|badly|poorly)", "where we got lucky"]],
  [
    "summary",
    [
      "[executive|high level] (summary|overview|synopsis|abstract|tldr|tl dr|tl;dr|summation|recap)",
      "(summary|overview) (summary|overview)",
      "(summary|overview) [what] happened",
      "what (happened|happen|happens)",
      "description",
      "background summary",
    ],
  ],
  [
    "timeline",
    [
      "[investigation|response|recovery] (timeline|time line|time frame|timeframe|chronology) [analysis|utc|gmt|all time [utc|pst]|response|action|resolution]",
      "(timeline|chronology) (log|summary|overview|recovery effort|what happened|recovery)",
      "summary timeline",
      "timeline [*] [*]",
      "[*] [*] timeline",
      "(chain|sequence|log|key|chronology)",
      "leadup",
    ],
  ],
  [
    "root-cause",
    [
      "[possible|probable|suspected|primary|underlying|identified|actual|true|technical] [root] cause [analysis|identified|identification|summary|rca]",
      "root",
      "rca",
      "what [the] [root] (caused|cause|causing) [it]",
      "why did [it] happen",
      "why [it] (happened|happen)",
      "why (happened|happen) it",
      "what allowed it [to] happen",
      "what allowed [to] happen",
      "(what) went wrong why",
      "contributing (factor|condition)",
      "trigger",
      "(5|five) why",
      "technical analysis",
    ],
  ],
  [
    "resolution",
    [
      "(resolution|recovery|fix|remediation|solution|mitigation|restoration) [recovery|restoration|step|applied|implemented|mitigation|taken|process]",
      "mitigation resolution",
      "how [it|we] [was] (fixed|resolved|solved) [it]",
      "action taken resolution",
      "solving",
      "what done",
    ],
  ],
  ["start", ["(start|began|started|beginning|start date|start time|time start|impact start) [time|date|time date|date time]"]],
  ["end", ["(end|ended|end date|end time|time end|resolved|finish|impact end|resolution|restored) (time|date|time date|date time)", "(end|ended)"]],
  ["duration", ["[total|time|approximate] (duration|length|period|window|timing|time|date|date time|time date) [time|impact]", "start end [time|date]", "when", "when it (happen|happened|occur|occurred)", "time occurrence"]],
  ["impact", ["[end|summary] [user|customer|business|service|overall|severity|summary] impact [assessment|analysis|user|customer|service|business|scope|severity|summary|effect]", "what [the] (impact|impacted|affected)", "(scope|blast radius|consequence|effect|severity) [impact]"]],
  ["service", ["[affected|impacted] (service|system|product|component|application) [affected|down|impacted]"]],
  ["users", ["[percentage] [affected|impacted] (user|customer) [affected|impacted]", "(percentage|number|share) [affected|impacted] (user|customer) [affected|impacted]"]],
  ["experience", ["user (experience|experienced)", "what user (experienced|saw)", "[user|customer] (symptom|experience)"]],
  [
    "detection",
    ["[when|how] [we] (detection|detected|identified|identification|discovery|discovered|noticed) [time|method|it|when|how|time method|method time|how when|when how]", "alerting", "(time|method) (detection|detected)"],
  ],
  [
    "actions",
    ["[initial|immediate] (action|step|response|investigation|diagnosis|debugging|triage|investigative step|debugging step|debugging processs) [taken|step|process|assumption|made|initiated|started|begin|began]", "what we did", "how [did] we (respond|responded)", "assumption [made]"],
  ],
  ["misleading-path", ["(misleading|false|wrong|misdirected|incorrect) (path|lead|turn|investigation|debugging|assumption|clue|trail|step|diagnosis|hypothesis|hypothese) [path|debugging|investigation|debugging path|taken|step]", "misleading (investigation|debugging) [debugging|investigation] [path] [taken]", "misleading", "dead end", "red herring", "misdirection"]],
  ["escalation", ["escalation [path|process|step|team|resolution]", "escalated [team|who|whom]", "who involved"]],
  ["title", ["[{adjective}] (postmortem|post mortem) [report|analysis]", "[web] [{adjective}] report"]],
  [
    "other",
    [
      "(conclusion|concluding remark|closing [remark|thought|note]|final thought|epilogue|postscript)",
      "(background|introduction|intro|context|background context|scenario|about|description project|prerequisite|requirement|learning objective|resource|objective|goal)",
      "(author|authors|written by|prepared by|report prepared by|contributor|credit|acknowledgement|acknowledgment|contact|distribution|date prepared|approval|sign off)",
      "(reference|link|further reading|additional reading|appendix|supporting (document|data|evidence)|glossary|faq|q a|question|citation|related|attachment)",
      "(file|table content|content|repository structure|structure|project structure|task file|usage|installation|license|licence|technology|environment|getting started|humor|humour|diagram|fun fact)",
      "(attendee|participant|responder|people involved|team|status|report status|metric|severity level|communication|external communication|customer communication)",
      "follow up meeting",
    ],
  ],
];

const words = {
  prevent: vocabulary(["(corrective|correction|corrections|preventative|preventive|prevention|preventing|precautionary|remedial)"]),
  step: vocabulary(["(measure|action|step|plan|task|strategy|improvement|recommendation|effort|item|method|taken|change|solution)"]),
  adjective: vocabulary(["(web|stack|server|service|site|website|system|application|production|my|project|database)"]),
};

const table: readonly (readonly [LabelKind, Vocabulary])[] = names.map(([kind, phrases]) => [kind, vocabulary(phrases, { words, deniable: false })]);

/** What makes names unlike that mean the same: case, emoji, numbering, marks, parentheses. */
function normalizeLabel(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\([^()]*\)?|\[[^[\]]*\]/gu, " ")
    .replaceAll(/:[a-z+-][a-z0-9_+-]*:/gu, " ")
    .replace(/^\W*(?:(?:section|part|step)\s+)?(?:\d+(?:\.\d+)*|[ivx]+|[a-h])\s*[.):]\s+/u, "")
    .replace(/^\W*\d+(?:\.\d+)*\s+(?=\p{L})/u, "")
    .replaceAll(/['’]s\b/gu, "")
    .replaceAll(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** The words of a normalized label that tell sections apart, in the singular. */
function core(label: string): string {
  return label
    .split(" ")
    .filter((word) => !fillers.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:(?<=x)es|(?<![sui])s)$/u, "") : word))
    .join(" ");
}

/** A team's own names for sections, by kind, from the setting `sections`. */
export type OwnNames = Readonly<Partial<Record<SectionKind, readonly string[]>>>;

/** Which part of a postmortem a label names; undefined for any other text. */
export function kindOf(label: string, own: OwnNames = {}): LabelKind | undefined {
  if (label.length > longestName) return undefined;
  const normalized = normalizeLabel(label);
  if (normalized === "") return undefined;
  for (const [kind, list] of Object.entries(own)) {
    if (list.some((name) => normalizeLabel(name) === normalized)) return kind as SectionKind;
  }
  return kindOfName(normalized);
}

const kindOfName = remembering((normalized): LabelKind | undefined => {
  const name = core(normalized);
  if (name === "") return namesEvents.test(normalized) ? "timeline" : undefined;
  return table.find(([, vocabulary]) => vocabulary.is(name))?.[0];
});

const longestName = 90;

/** "Events", "Sequence of events" are nothing but fillers otherwise. */
const namesEvents = /^(?:the )?(?:main |detailed )?events$/u;

/** How the four sections are called in reports. */
export const sectionTitles: Readonly<Record<SectionKind, string>> = {
  summary: "Issue Summary",
  timeline: "Timeline",
  "root-cause": "Root Cause",
  resolution: "Resolution",
  "root-cause-and-resolution": "Root Cause and Resolution",
  measures: "Corrective and Preventative Measures",
};

/** The words of section names, to tell a slip of the finger from another word. */
const nameWords = "summary timeline cause causes resolution recovery corrective preventative preventive prevention measures overview incident".split(" ");

/** The section whose name a label misspells by a letter or two; undefined when it is spelled right or names something else. */
export function misspelledKindOf(label: string): SectionKind | undefined {
  if (label.length > longestName) return undefined;
  const words = normalizeLabel(label).split(" ");
  const corrected = words.map((word) => (word.length < 5 || nameWords.includes(word) ? word : (nameWords.find((known) => isSlip(word, known)) ?? word)));
  if (corrected.every((word, index) => word === words[index])) return undefined;
  const kind = kindOf(corrected.join(" "));
  return kind !== undefined && kind in sectionTitles ? (kind as SectionKind) : undefined;
}

/** A letter missing, added, wrong or swapped in a word; two in a long one. Another form of the word is no slip. */
function isSlip(word: string, known: string): boolean {
  if (known.startsWith(word) || word.startsWith(known) || word.at(0) !== known.at(0)) return false;
  return distance(word, known) <= (known.length >= 8 ? 2 : 1) || sameLetters(word, known);
}

const sorted = (word: string): string => Array.from(word).sort().join("");

const sameLetters = (word: string, other: string): boolean => word.length === other.length && sorted(word) === sorted(other);
