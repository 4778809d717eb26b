/** The checklist as an output formatter of markdownlint-cli2: `"outputFormatters": [["markdownlint-postmortem/checklist"]]`. */
import { appendFileSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import type { FormatterOptions } from "markdownlint-cli2";
import picocolors from "picocolors";
import { checklistOf, readDocument, type Checklist } from "../report/checklist.ts";
import { readPostmortem } from "../postmortem/document.ts";
import rules from "../index.ts";
import { lintedDocuments, type LintedDocument } from "../plugin/linted.ts";
import { findingsOf, groupBy } from "./findings.ts";
import { renderSummary } from "./markdown.ts";
import { renderChecklists } from "./terminal.ts";

/**
 * Prints the checklist of each postmortem that markdownlint-cli2 has linted, complete or not; in GitHub Actions it adds them to the job's
 * summary too. Reports of other rules are not printed: put a formatter for them beside this one.
 */
export default function formatChecklists({ directory, results, logMessage }: FormatterOptions): void {
  const byFile = groupBy(results, ({ fileName }) => fileName);
  const checklists = [...lintedDocuments]
    .map(([name, linted]) => checklistFor(posix.relative(directory.split(sep).join("/"), name), name, linted, byFile))
    .filter((checklist) => checklist !== undefined)
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  if (checklists.length === 0) return;
  const columns = process.stdout.isTTY ? process.stdout.columns : Infinity;
  logMessage(renderChecklists(checklists, { files: undefined }, { colors: picocolors.isColorSupported, columns }).trimEnd());
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") appendFileSync(summary, renderSummary(checklists));
}

/** Undefined where the file is gone, or is read as no postmortem any more. */
function checklistFor(file: string, path: string, { frontMatter, settings, rules: on }: LintedDocument, results: ReadonlyMap<string, FormatterOptions["results"]>): Checklist | undefined {
  const lines = linesOf(path)?.slice(frontMatter);
  const postmortem = lines === undefined ? undefined : readPostmortem(lines, [], { ...settings, detect: "always" });
  if (postmortem === undefined) return undefined;
  return checklistOf(file, readDocument(postmortem, frontMatter), rules.filter(({ names }) => on.has(names[0] ?? "")), findingsOf(results.get(file) ?? []));
}

function linesOf(path: string): string[] | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  } catch {
    // What was linted may be a text without a file.
    return undefined;
  }
}
