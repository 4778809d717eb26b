/** Which requirements a postmortem meets: what the reports say, and what they do not. */
import type { DefinedRule, RuleTag } from "../plugin/define-rule.ts";
import { prefix } from "../plugin/define-rule.ts";
import type { Answer } from "../postmortem/evidence.ts";
import { isBlank, type Postmortem } from "../postmortem/postmortem.ts";
import { brief } from "../standards/brief.ts";
import { requiredSectionsOf, titleOf, type EvidenceKind, type RequiredSection, type Standard } from "../standards/standard.ts";
import { factsOf, type Facts } from "../postmortem/facts.ts";

/** A report of markdownlint on a document. */
export interface Finding {
  /** From 1, in the file as it is, its front matter counted. */
  readonly line: number;
  /** From 1, in UTF-16 units; null if the whole line is meant. */
  readonly column: number | null;
  readonly length: number | null;
  /** What is missing or wrong, and what to write. */
  readonly detail: string;
  readonly severity: "error" | "warning";
  /** Can `--fix` fix it? */
  readonly fixable: boolean;
}

/**
 * `warning`: not met, but only a warning in the configuration. `silenced`: a comment in the document turns its reports off.
 * `unwritten`: there is a placeholder in its place. `blocked`: its section is missing.
 */
export type Status = "met" | "unmet" | "warning" | "silenced" | "unwritten" | "blocked";

/** A sentence that meets a requirement, on one line. */
export interface Evidence {
  /** From 1, in the file as it is, its front matter counted. */
  readonly line: number;
  readonly text: string;
}

export interface Requirement {
  /** The name of its rule. */
  readonly rule: string;
  /** The part of the brief that it belongs to. */
  readonly group: RuleTag;
  /** The requirement, in the positive. */
  readonly description: string;
  readonly status: Status;
  /** The address of the rule's page. */
  readonly link: string;
  /** The sentence that meets it, where one sentence does so clearly. */
  readonly evidence: Evidence | null;
  /** None unless it is unmet or a warning. */
  readonly findings: readonly Finding[];
}

/** What a postmortem is compared with. */
export interface ChosenStandard extends Pick<Standard, "name" | "title"> {
  /** What chose it, or why: "named in the front matter", "because it has …"; null if nothing did. */
  readonly chosen: string | null;
  /** The headings of the groups of its requirements. */
  readonly groups: Readonly<Record<RuleTag, string>>;
}

/** "the SRE book (google-sre), named in the front matter"; undefined if nothing chose it. */
export const standardText = ({ name, title, chosen }: ChosenStandard): string | undefined => (chosen === null ? undefined : `${title} (${name}), ${chosen}`);

/** One postmortem: its requirements in the order of the rules, and its facts. */
export interface Checklist {
  /** The path as it was linted, relative to the working folder, with "/" between its parts. */
  readonly file: string;
  readonly standard: ChosenStandard;
  readonly facts: Facts;
  /** Those of the rules that are on and that the standard or their options ask for. */
  readonly requirements: readonly Requirement[];
}

/** The groups in the order of the brief, each with the heading it has in a checklist. */
const groupTitlesOf = (standard: Standard): Readonly<Record<RuleTag, string>> => ({
  document: "Document",
  ...(Object.fromEntries(requiredSectionsOf(standard).map((section) => [section, titleOf(standard, section)])) as Record<RequiredSection, string>),
  consistency: "Consistency",
});

/** The groups of the brief. */
export const groupTitles = groupTitlesOf(brief);

/** What is known about a postmortem once the rules have read it: all that a checklist needs. */
export interface ReadDocument {
  readonly standard: Standard;
  readonly chosen: string | undefined;
  readonly facts: Facts;
  /** The sentences that say what rules ask for. */
  readonly evidence: ReadonlyMap<EvidenceKind, Evidence>;
  /** The groups whose section is missing or empty. */
  readonly missing: ReadonlySet<RuleTag>;
  /** What is not said, and has no section to be said in. */
  readonly placeless: ReadonlySet<EvidenceKind>;
  /** The groups whose section contains placeholders and nothing else. */
  readonly unwritten: ReadonlySet<RuleTag>;
}

/**
 * @param firstLine How many lines of front matter are before the lines that the rules read.
 * @param written The same postmortem without its placeholders.
 */
export function readDocument(postmortem: Postmortem, firstLine: number, written = postmortem): ReadDocument {
  const facts = factsOf(written);
  const titled = factsOf(postmortem);
  return {
    standard: postmortem.standard,
    chosen: postmortem.chosen,
    facts: factsInFile({ ...facts, title: titled.title, hasPlainTitle: titled.hasPlainTitle }, firstLine),
    evidence: evidenceIn(written, firstLine),
    missing: emptyGroups(postmortem),
    placeless: new Set((Object.entries(postmortem.evidence) as [EvidenceKind, Answer][]).filter(([, { answer, wantedAt }]) => answer === "not told" && wantedAt === undefined).map(([kind]) => kind)),
    unwritten: emptyGroups(written),
  };
}

/** The facts with the lines of the file, without events of which nothing is written yet. */
function factsInFile(facts: Facts, firstLine: number): Facts {
  const inFile = <Item extends { readonly line: number }>(item: Item): Item => ({ ...item, line: item.line + firstLine });
  return {
    ...facts,
    events: facts.events.filter(({ text, time }) => text !== "" || time !== null).map(inFile),
    tasks: facts.tasks.map(inFile),
    contradictions: facts.contradictions.map(({ fact, said }) => ({ fact, said: said.map(inFile) })),
  };
}

/** A sentence that nobody can be sure about is not shown. */
function evidenceIn({ evidence }: Postmortem, firstLine: number): Map<EvidenceKind, Evidence> {
  const shown = new Map<EvidenceKind, Evidence>();
  for (const [kind, { answer, sentence }] of Object.entries(evidence) as [EvidenceKind, Answer][]) {
    if (sentence !== undefined && (answer === "told" || answer === "none")) shown.set(kind, { line: sentence.place.line + firstLine, text: sentence.text });
  }
  return shown;
}

function emptyGroups(postmortem: Postmortem): Set<RuleTag> {
  const groups = postmortem.required.filter(isBlank).map(({ section }) => section);
  const empty = new Set<RuleTag>(groups);
  // Consistency is about summary and timeline; a document without any section has no order of sections either.
  if (empty.has("summary") || empty.has("timeline")) empty.add("consistency");
  if (groups.length === postmortem.required.length) empty.add("document");
  return empty;
}

/** What the reports do not say: the rules that reported before comments were applied, and those that are silent because of placeholders. */
export interface Unsaid {
  readonly reported: ReadonlySet<string>;
  readonly unwritten: ReadonlySet<string>;
}

/** The checklist of a document, from the findings of each rule that is on and applies to it. */
export function checklistOf(file: string, read: ReadDocument, rules: readonly DefinedRule[], findings: ReadonlyMap<string, readonly Finding[]>, unsaid?: Unsaid): Checklist {
  const requirements = rules.map((rule): Requirement => {
    const name = rule.names[0] ?? "";
    const group = groupOf(rule);
    const found = findings.get(name) ?? [];
    const status = statusOf(rule, group, found, read, unsaid);
    const evidence = status === "met" && rule.evidence !== undefined ? (read.evidence.get(rule.evidence) ?? null) : null;
    return { rule: name, group, description: rule.description, status, link: rule.information.href, evidence, findings: found };
  });
  const { name, title } = read.standard;
  return { file, standard: { name, title, chosen: read.chosen ?? null, groups: groupTitlesOf(read.standard) }, facts: read.facts, requirements };
}

function statusOf({ names: [rule = ""], evidence }: DefinedRule, group: RuleTag, findings: readonly Finding[], { missing, placeless, unwritten }: ReadDocument, unsaid: Unsaid | undefined): Status {
  if (findings.length > 0) return findings.some(({ severity }) => severity === "error") ? "unmet" : "warning";
  if (unsaid?.reported.has(rule) === true) return "silenced";
  if (missing.has(group) || (evidence !== undefined && placeless.has(evidence))) return "blocked";
  const isUnwritten = (name: string): boolean => unsaid?.unwritten.has(name) === true;
  return unwritten.has(group) || isUnwritten(rule) || isUnwritten(bases[rule] ?? "") ? "unwritten" : "met";
}

/** The rules that are silent where another one reports, because they ask about what that one misses. */
const bases: Readonly<Record<string, string>> = {
  [`${prefix}summary-timezone`]: `${prefix}summary-start-end`,
  [`${prefix}timeline-detection-method`]: `${prefix}timeline-detection`,
  [`${prefix}measures-specific`]: `${prefix}measures-tasks`,
  [`${prefix}measures-owners`]: `${prefix}measures-tasks`,
  [`${prefix}measures-due-dates`]: `${prefix}measures-tasks`,
  [`${prefix}measures-kinds`]: `${prefix}measures-tasks`,
};

function groupOf({ tags }: DefinedRule): RuleTag {
  return (Object.keys(groupTitles) as RuleTag[]).find((group) => tags.includes(`${prefix}${group}`)) ?? "document";
}

/** Is nothing left to do? What is silenced was decided by the authors. */
export function isComplete({ requirements }: Checklist): boolean {
  return requirements.every(({ status }) => status === "met" || status === "silenced");
}

/** How many requirements a document meets. */
export function metIn({ requirements }: Checklist): number {
  return requirements.filter(({ status }) => status === "met").length;
}

/** The command that prints the page of the first rule that found something; of any rule, where none did. The pages are in the package, so it works offline. */
export function explainCommand(checklists: readonly Checklist[]): string {
  const open = checklists.flatMap(({ requirements }) => requirements).find(({ findings }) => findings.length > 0);
  return `npx markdownlint-postmortem explain${open === undefined ? "" : ` ${open.rule.slice(prefix.length)}`}`;
}
