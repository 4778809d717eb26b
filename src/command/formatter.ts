/** The checklist as an output formatter of markdownlint-cli2: `"outputFormatters": [["markdownlint-postmortem/checklist"]]`. */
import { appendFileSync } from "node:fs";
import { posix, sep } from "node:path";
import type { FormatterOptions } from "markdownlint-cli2";
import picocolors from "picocolors";
import { checklistOf, readDocument, type Checklist } from "../report/checklist.ts";
import { readPostmortem } from "../postmortem/document.ts";
import rules from "../index.ts";
import { seenDocuments, type SeenDocument } from "../plugin/seen.ts";
import { findingsOf, groupBy } from "./findings.ts";
import { renderSummary } from "./markdown.ts";
import { renderChecklists } from "./terminal.ts";

/**
 * Prints the checklist of each postmortem that markdownlint-cli2 has linted, complete or not; in GitHub Actions it adds them to the job's
 * summary too. Reports of other rules are not printed: put a formatter for them beside this one.
 */
export default function formatChecklists({ directory, results, logMessage }: FormatterOptions): void {
  const byFile = groupBy(results, ({ fileName }) => fileName);
  const checklists = [...seenDocuments]
    .map(([name, seen]) => checklistFor(posix.relative(directory.split(sep).join("/"), name), seen, byFile))
    .filter((checklist) => checklist !== undefined)
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  if (checklists.length === 0) return;
  const columns = process.stdout.isTTY ? process.stdout.columns : Infinity;
  logMessage(renderChecklists(checklists, { files: undefined }, { colors: picocolors.isColorSupported, columns }).trimEnd());
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") appendFileSync(summary, renderSummary(checklists));
}

/** Undefined where the text is read as no postmortem any more. */
function checklistFor(file: string, { text, firstLine, rules: on, settings }: SeenDocument, results: ReadonlyMap<string, FormatterOptions["results"]>): Checklist | undefined {
  const postmortem = readPostmortem(text.split("\n"), [], { sections: settings?.sections ?? {}, detect: "always" });
  if (postmortem === undefined) return undefined;
  return checklistOf(file, readDocument(postmortem, firstLine), rules.filter(({ names }) => on.has(names[0] ?? "")), findingsOf(results.get(file) ?? []));
}
