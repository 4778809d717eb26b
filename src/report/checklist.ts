/** Which requirements a postmortem meets: what the reports say, and what they leave unsaid. */
import type { DefinedRule, RuleTag } from "../plugin/define-rule.ts";
import { prefix } from "../plugin/define-rule.ts";
import { requiredSectionTitles, type Postmortem } from "../postmortem/document.ts";
import { factsOf, type Facts } from "../postmortem/facts.ts";

/** A report of markdownlint on a document. */
export interface Finding {
  /** From 1, in the file as it is, its front matter counted. */
  readonly line: number;
  /** From 1, in UTF-16 units; null where the whole line is meant. */
  readonly column: number | null;
  readonly length: number | null;
  /** What was found and what is wanted. */
  readonly detail: string;
  readonly severity: "error" | "warning";
  /** Can `--fix` mend it? */
  readonly fixable: boolean;
}

export interface Requirement {
  /** The name of its rule. */
  readonly rule: string;
  /** The part of the brief that it belongs to. */
  readonly group: RuleTag;
  /** The requirement, in the positive. */
  readonly description: string;
  /** `blocked` if the document lacks the section that it is about. */
  readonly status: "met" | "unmet" | "blocked";
  /** The address of the rule's page. */
  readonly link: string;
  /** None unless it is unmet. */
  readonly findings: readonly Finding[];
}

/** One postmortem: its requirements in the order of the rules, and its facts. */
export interface Checklist {
  /** The path as it was linted, relative to the working folder, with "/" between its parts. */
  readonly file: string;
  readonly facts: Facts;
  /** Those of the rules that are on. */
  readonly requirements: readonly Requirement[];
}

/** The groups in the order of the brief, each with the heading it has in a checklist. */
export const groupTitles: Readonly<Record<RuleTag, string>> = {
  document: "Document",
  ...requiredSectionTitles,
  consistency: "Consistency",
};

/** What is known of a postmortem once the rules have read it, and need no more of its text for a checklist. */
export interface ReadDocument {
  readonly facts: Facts;
  /** The groups whose section the document lacks, or left empty. */
  readonly missing: ReadonlySet<RuleTag>;
}

/** @param firstLine How many lines of front matter stand before the lines that the rules read. */
export function readDocument(postmortem: Postmortem, firstLine: number): ReadDocument {
  const facts = factsOf(postmortem);
  const lacks = (group: "summary" | "timeline" | "cause" | "measures"): boolean => (postmortem[group]?.text.trim() ?? "") === "";
  const missing = (["summary", "timeline", "cause", "measures"] as const).filter(lacks);
  return {
    facts: { ...facts, events: facts.events.map((event) => ({ ...event, line: event.line + firstLine })) },
    missing: new Set<RuleTag>(missing.includes("summary") || missing.includes("timeline") ? [...missing, "consistency"] : missing),
  };
}

/** The checklist of a document, from the findings of each rule that is on. */
export function checklistOf(file: string, { facts, missing }: ReadDocument, rules: readonly DefinedRule[], findings: ReadonlyMap<string, readonly Finding[]>): Checklist {
  const requirements = rules.map((rule): Requirement => {
    const name = rule.names[0] ?? "";
    const group = groupOf(rule);
    const found = findings.get(name) ?? [];
    const status = found.length > 0 ? "unmet" : missing.has(group) ? "blocked" : "met";
    return { rule: name, group, description: rule.description, status, link: rule.information.href, findings: found };
  });
  return { file, facts, requirements };
}

function groupOf({ tags }: DefinedRule): RuleTag {
  return (Object.keys(groupTitles) as RuleTag[]).find((group) => tags.includes(`${prefix}${group}`)) ?? "document";
}

/** How many requirements a document meets. */
export function metIn({ requirements }: Checklist): number {
  return requirements.filter(({ status }) => status === "met").length;
}
