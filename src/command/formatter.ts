/** The checklist as an output formatter of markdownlint-cli2: `"outputFormatters": [["markdownlint-postmortem/checklist"]]`. */
import { appendFileSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import type { FormatterOptions } from "markdownlint-cli2";
import { checklistOf, type Checklist } from "../report/checklist.ts";
import { createRules } from "../index.ts";
import { lintedDocuments, type LintedDocument } from "../plugin/linted.ts";
import { findingsOf, groupBy } from "./findings.ts";
import { renderSummary } from "./markdown.ts";
import { renderChecklists, wantsColors } from "./terminal.ts";
import { watch, type Watched } from "./watch.ts";

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
  logMessage(renderChecklists(checklists, { files: undefined }, { colors: wantsColors(process.stdout), columns }).trimEnd());
  const summary = process.env["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") appendFileSync(summary, renderSummary(checklists));
}

/** Lets the rules read the file again, because the reports do not show what comments silence and what is not yet written. Undefined if the file is gone or is no longer a postmortem. */
function checklistFor(file: string, path: string, { frontMatter, settings, rules: on }: LintedDocument, results: ReadonlyMap<string, FormatterOptions["results"]>): Checklist | undefined {
  const text = linesOf(path);
  if (text === undefined) return undefined;
  // The same array for all rules, as markdownlint hands it to them.
  const lines = text.slice(frontMatter);
  const frontMatterLines = text.slice(0, frontMatter);
  const watched = new Map<string, Watched>();
  for (const rule of createRules({ ...settings, detect: "always" })) {
    const name = rule.names[0] ?? "";
    if (on.has(name)) watch(rule, watched).function({ name: path, lines, frontMatterLines, config: on.get(name) }, () => undefined);
  }
  const document = watched.get(path);
  return document?.read === undefined ? undefined : checklistOf(file, document.read, document.rules, findingsOf(results.get(file) ?? []), document);
}

function linesOf(path: string): string[] | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  } catch {
    // The linted text may have no file.
    return undefined;
  }
}
