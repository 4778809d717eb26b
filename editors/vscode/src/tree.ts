/** The checklist as a tree: requirements by section, with the sentences that meet them and the advice on what is missing. */
import type { RuleTag } from "../../../src/plugin/define-rule.ts";
import { count } from "../../../src/plugin/texts.ts";
import { groupTitles, type Checklist, type Finding, type Requirement, type Status } from "../../../src/report/checklist.ts";
import { groupFindings } from "../../../src/report/grouped.ts";

/** A place in the file as it is. Line and column count from 1. */
export interface TreePlace {
  readonly line: number;
  readonly column: number;
  /** In UTF-16 units; undefined up to the end of the line. */
  readonly length: number | undefined;
}

export interface TreeNode {
  /** The same for the same requirement, whatever is typed, so that the tree keeps what is open. */
  readonly id: string;
  readonly label: string;
  /** Beside the label, in gray. */
  readonly description: string;
  readonly tooltip: string;
  /** What the icon says; undefined for a section and for advice. */
  readonly status: Status | undefined;
  /** Where a click goes; undefined if there is no place. */
  readonly place: TreePlace | undefined;
  readonly children: readonly TreeNode[];
}

const statuses: Readonly<Record<Status, string>> = {
  met: "Met",
  unmet: "Not met",
  warning: "Not met, a warning",
  silenced: "Turned off by a comment",
  unwritten: "Not yet written",
  blocked: "Section missing",
};

/** The sections that have requirements, in order. */
export function treeOf({ standard, requirements }: Checklist): TreeNode[] {
  return (Object.keys(groupTitles) as RuleTag[]).flatMap((group) => {
    const own = requirements.filter((requirement) => requirement.group === group);
    if (own.length === 0) return [];
    const met = own.filter(({ status }) => status === "met").length;
    const description = `${String(met)} of ${String(own.length)}`;
    return { id: group, label: standard.groups[group], description, tooltip: `${standard.groups[group]}: ${description} met`, status: undefined, place: undefined, children: own.map(requirementNode) };
  });
}

function requirementNode({ rule, description: label, status, evidence, findings }: Requirement): TreeNode {
  const node = { id: rule, label, status, tooltip: `${statuses[status]} (${rule})` };
  const [first, second] = findings;
  if (first === undefined) {
    const said = evidence === null ? (status === "met" ? "" : statuses[status]) : evidence.text;
    return { ...node, description: said, tooltip: said === "" || evidence === null ? node.tooltip : `${node.tooltip}\n\n${said}`, place: evidence === null ? undefined : { line: evidence.line, column: 1, length: undefined }, children: [] };
  }
  if (second === undefined) return { ...node, description: first.detail, tooltip: `${node.tooltip}\n\n${first.detail}`, place: placeOf(first), children: [] };
  const groups = groupFindings(findings);
  const children = groups.map(({ first: finding, places }, index): TreeNode => {
    const text = places === undefined ? finding.detail : `${finding.detail}; ${places}`;
    return { id: `${rule} ${String(index)}`, label: text, description: places === undefined ? `line ${String(finding.line)}` : "", tooltip: text, status: undefined, place: placeOf(finding), children: [] };
  });
  return { ...node, description: count(findings.length, "report"), place: placeOf(first), children };
}

const placeOf = ({ line, column, length }: Finding): TreePlace => ({ line, column: column ?? 1, length: length ?? undefined });
