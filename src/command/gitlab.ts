/** Reports as GitLab reads them: a code quality report and a test report, in the working folder. */
import { createHash } from "node:crypto";
import type { Checklist, Requirement } from "../report/checklist.ts";
import { groupFindings } from "../report/grouped.ts";
import { xmlText } from "../report/xml.ts";
import { writeOver } from "./write.ts";

const codeQualityFile = "gl-code-quality-report.json";
const testFile = "gl-test-report.xml";

/**
 * Writes both reports, also if there is nothing to report.
 * @throws Failure if one of them cannot be written.
 */
export async function reportToGitLab(checklists: readonly Checklist[]): Promise<void> {
  await writeOver(codeQualityFile, `${JSON.stringify(checklists.flatMap(issuesIn), undefined, 2)}\n`);
  await writeOver(testFile, testReport(checklists));
}

/** An entry for each fault. */
function issuesIn({ file, requirements }: Checklist): object[] {
  return requirements.flatMap(({ rule, description, findings }) =>
    groupFindings(findings).map(({ first, places }, index, all) => {
      const { line, detail, severity } = first;
      // GitLab tells by it which faults are new, so it does not depend on the line.
      const alike = all.slice(0, index).filter((other) => other.first.detail === detail).length;
      const fingerprint = createHash("sha256").update(JSON.stringify([file, rule, detail, alike])).digest("hex");
      return { description: `${description}: ${detail}${places === undefined ? "" : `; ${places}`}`, check_name: rule, fingerprint, severity: severity === "error" ? "major" : "minor", location: { path: file, lines: { begin: line } } };
    }),
  );
}

/** JUnit's format: a test for each requirement. */
function testReport(checklists: readonly Checklist[]): string {
  const number = (all: readonly Requirement[], skipped: boolean): string => String(all.filter((requirement) => (skipped ? isSkipped(requirement) : hasFailed(requirement))).length);
  const sums = (all: readonly Requirement[]): string => `tests="${String(all.length)}" failures="${number(all, false)}" errors="0" skipped="${number(all, true)}"`;
  const suites = checklists.map((checklist) => `  <testsuite name="${escape(checklist.file)}" ${sums(checklist.requirements)}>\n${checklist.requirements.map((requirement) => testCase(checklist, requirement)).join("")}  </testsuite>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="markdownlint-postmortem" ${sums(checklists.flatMap(({ requirements }) => requirements))}>\n${suites.join("")}</testsuites>\n`;
}

const hasFailed = ({ status }: Requirement): boolean => status === "unmet";
/** Neither met nor a fault of its own. */
const isSkipped = ({ status }: Requirement): boolean => status !== "unmet" && status !== "met" && status !== "warning";

function testCase({ file, standard }: Checklist, requirement: Requirement): string {
  const { rule, group, description, findings, status } = requirement;
  const text = groupFindings(findings).map(({ first, places }) => `${file}:${String(first.line)} ${first.detail}${places === undefined ? "" : `; ${places}`}\n`).join("");
  const message = escape(findings[0]?.detail ?? "");
  const result = hasFailed(requirement) ? `\n      <failure message="${message}">${escape(text)}</failure>\n    ` : isSkipped(requirement) ? `\n      <skipped message="${status}"/>\n    ` : text === "" ? "" : `\n      <system-out>${escape(text)}</system-out>\n    `;
  return `    <testcase classname="${escape(file)}" name="${escape(`${standard.groups[group]}: ${description} (${rule})`)}" file="${escape(file)}">${result}</testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string => Array.from(xmlText(text), (character) => entities[character] ?? character).join("");
