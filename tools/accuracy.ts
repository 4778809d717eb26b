/**
 * Scores the rules on labeled documents: `npm run accuracy -- <folder> [--list] [--json] [--only <pattern>]`.
 * CONTRIBUTING.md describes the folder.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Configuration, Rule } from "markdownlint";
import { lint } from "markdownlint/promise";
import { disagreementsOf, formatScore, score, type LabeledDocument, type Report } from "./score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean" }, json: { type: "boolean" }, only: { type: "string" } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("Usage: npm run accuracy -- <folder> [--list] [--json] [--only <pattern of file names>]");
  process.exit(2);
}

const { default: customRules } = (await import(new URL("../dist/index.js", import.meta.url).href)) as { default: Rule[] };
const only = new RegExp(values.only ?? "", "u");
const documents = (JSON.parse(await readFile(join(folder, "labels.json"), "utf8")) as LabeledDocument[]).filter(({ file }) => only.test(file));
const reports = new Map<string, Report[]>();
const recognized = new Set<string>();
for (const { file } of documents) {
  reports.set(file, await lintFile(file, { default: false, postmortem: true }));
  // No postmortem has that many words, so each document that is recognized as one gets this report.
  const everyPostmortem = { default: false, "postmortem-word-count": { minimum: 1_000_000, maximum: 1_000_000 } };
  if ((await lintFile(file, everyPostmortem)).length > 0) recognized.add(file);
}
const result = score(documents, reports, recognized);

if (values.json === true) console.log(JSON.stringify(result, undefined, 2));
else console.log(formatScore(result));
if (values.list === true) for (const line of disagreementsOf(result)) console.log(line);

async function lintFile(file: string, config: Configuration): Promise<Report[]> {
  const content = await readFile(join(folder ?? "", file), "utf8");
  const found = (await lint({ strings: { [file]: content }, customRules, config }))[file] ?? [];
  return found.map(({ ruleNames, lineNumber, errorDetail }) => ({
    rule: (ruleNames[0] ?? "").replace(/^postmortem-/u, ""),
    line: lineNumber,
    detail: errorDetail ?? "",
  }));
}
