/** Reports as GitHub Actions reads them. */
import { appendFileSync } from "node:fs";
import type { Checklist, Finding } from "../report/checklist.ts";
import { groupFindings } from "../report/grouped.ts";
import { renderSummary } from "./markdown.ts";
import { renderChecklists, type Totals } from "./terminal.ts";

/** Prints an annotation for each fault, with the checklists in the log and in the summary of the job. */
export function reportToGitHub(checklists: readonly Checklist[], totals: Totals, stdout: { write: (text: string) => unknown }): void {
  stdout.write(renderChecklists(checklists, totals, { colors: false, columns: Infinity }));
  stdout.write(checklists.map(annotations).join(""));
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "" && checklists.length > 0) appendFileSync(summary, renderSummary(checklists));
}

function annotations({ file, requirements }: Checklist): string {
  return requirements
    .flatMap(({ rule, description, findings }) => groupFindings(findings).map(({ first, places }) => ({ line: first.line, text: annotation(file, rule, `${description} [${first.detail}${places === undefined ? "" : `; ${places}`}]`, first) })))
    .sort((one, other) => one.line - other.line)
    .map(({ text }) => text)
    .join("");
}

/** ::error file={name},line={line},col={column},title={title}::{message} */
function annotation(file: string, rule: string, message: string, { line, column, severity }: Finding): string {
  const properties = [`file=${escapeProperty(file)}`, `line=${String(line)}`, ...(column === null ? [] : [`col=${String(column)}`]), `title=${escapeProperty(rule)}`];
  return `::${severity} ${properties.join(",")}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
