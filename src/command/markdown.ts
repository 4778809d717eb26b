/** Checklists as Markdown, for the summary of a job in GitHub Actions. */
import { explainCommand, isComplete, metIn, type Checklist } from "../report/checklist.ts";
import { groupFindings } from "../report/grouped.ts";
import { mermaidBlock } from "../report/mermaid.ts";
import { incidentTitle } from "../report/titles.ts";
import { factLines, sumOf } from "./terminal.ts";

/** A heading and a folded checklist for each document; ends with a line break. */
export function renderSummary(checklists: readonly Checklist[]): string {
  return checklists.map((checklist, index) => renderDocument(checklist, index < mostDiagrams)).join("\n");
}

/** GitHub draws them one after the other, and a summary has a limit of 1 MiB. */
const mostDiagrams = 20;

function renderDocument(checklist: Checklist, isDrawn: boolean): string {
  const { file, standard, facts, requirements } = checklist;
  const items = requirements.map(({ status, group, description, link, findings }) => {
    const notes = groupFindings(findings).map(({ first, places }) => `  - ${places ?? `line ${String(first.line)}`}: ${escape(first.detail)}`);
    return [`- [${status === "met" ? "x" : " "}] ${standard.groups[group]}: [${escape(description)}](${link})`, ...notes].join("\n");
  });
  const title = incidentTitle(checklist);
  const diagram = isDrawn ? mermaidBlock({ title, facts }) : undefined;
  return `### ${isComplete(checklist) ? "✅" : "❌"} ${escape(title)}

\`${file.replaceAll("`", "'")}\`: ${String(metIn(checklist))} of ${String(requirements.length)} requirements are met.

| Fact | |
| --- | --- |
${factLines(checklist).map(([name, value]) => `| ${name} | ${escape(value)} |`).join("\n")}
${diagram === undefined ? "" : `\n${diagram}`}
<details><summary>${sumOf(checklist)}</summary>

${items.join("\n")}

Without the Internet: \`${explainCommand([checklist])}\` prints the page of a rule.

</details>
`;
}

/** Text that stays text in Markdown. */
const escape = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+|~!&]/gu, String.raw`\$&`).replaceAll(/\s+/gu, " ");
