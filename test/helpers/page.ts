/** Documents in the form that the page needs, from their text. */
import { lint } from "markdownlint/promise";
import type { LintError, Rule } from "markdownlint";
import rules from "../../src/index.ts";
import { checklistOf, readDocument, type Finding } from "../../src/report/checklist.ts";
import { postmortemReadIn } from "../../src/plugin/settings.ts";
import type { PageDocument } from "../../src/page/page.ts";
import { allRules, customRules } from "./lint.ts";

/** @param texts By the path of each document. */
export async function pageDocuments(texts: Readonly<Record<string, string>>, configuration = allRules): Promise<PageDocument[]> {
  const read: { lines: readonly string[]; frontMatter: readonly string[] }[] = [];
  const reader: Rule = { names: ["reader"], description: "reader", tags: ["reading"], parser: "none", function: ({ lines, frontMatterLines }) => void read.push({ lines, frontMatter: frontMatterLines }) };
  const documents: PageDocument[] = [];
  for (const [file, text] of Object.entries(texts)) {
    const errors = (await lint({ strings: { [file]: text }, customRules: [...customRules, reader], config: { ...configuration, reader: true } }))[file] ?? [];
    const { lines, frontMatter } = read.pop() ?? { lines: [], frontMatter: [] };
    const postmortem = postmortemReadIn(lines);
    if (postmortem === undefined) throw new Error(`${file} is no postmortem`);
    const findings = new Map(rules.map((rule) => [rule.names[0] ?? "", errors.filter((error) => error.ruleNames[0] === rule.names[0]).map(findingOf)]));
    documents.push({ ...checklistOf(file, readDocument(postmortem, frontMatter.length), rules, findings), source: lines, firstLine: frontMatter.length });
  }
  return documents;
}

function findingOf({ lineNumber, errorRange, errorDetail, severity, fixInfo }: LintError): Finding {
  const [column, length] = (errorRange as [number, number] | null) ?? [null, null];
  return { line: lineNumber, column, length, detail: errorDetail ?? "", severity, fixable: fixInfo !== null };
}
