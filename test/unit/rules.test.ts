import { existsSync } from "node:fs";
import { join } from "node:path";
import { applyFixes } from "markdownlint";
import { beforeAll, describe, expect, it } from "vitest";
import rules from "../../src/index.ts";
import { markdownIn, read, root } from "../helpers/files.ts";
import { allRules, lintText, onlyRule, render, wordsOf } from "../helpers/lint.ts";

const ruleNames = rules.map((rule) => rule.names[0]?.replace("postmortem-", "") ?? "");

/** A person marked the lines that must be reported: on the line itself, or by number if a comment would get in the way. */
function expectedLines(text: string): number[] {
  const onLine = text.split("\n").flatMap((line, index) => (line.includes("<!-- expect -->") ? [index + 1] : []));
  const byNumber = [...text.matchAll(/<!-- expect line (\d+) -->/gu)].map((match) => Number(match[1]));
  return [...new Set([...onLine, ...byNumber])].sort((a, b) => a - b);
}

/** Options of a fixture are in its front matter: `# options: {"minimum": 3}`. */
function optionsOf(text: string): object | true {
  const options = /^# options: (.*)$/mu.exec(text)?.[1];
  return options === undefined ? true : (JSON.parse(options) as object);
}

/** The reports on the whole documents, by rule, as the command line prints them: each document is linted once. */
let onDocuments: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const found = new Map<string, string[]>(ruleNames.map((rule) => [rule, []]));
  for (const name of markdownIn("fixtures", "documents")) {
    for (const report of await lintText(read("fixtures", "documents", `${name}.md`))) found.get(report.ruleNames[0]?.replace("postmortem-", "") ?? "")?.push(`${name}.md:${render(report)}`);
  }
  onDocuments = found;
});

describe.each(ruleNames)("%s", (rule) => {
  it.each(markdownIn("fixtures", rule, "valid"))("is content with %s", async (name) => {
    const text = read("fixtures", rule, "valid", `${name}.md`);
    expect((await lintText(text, onlyRule(rule, optionsOf(text)))).map(render)).toEqual([]);
  });

  it.each(markdownIn("fixtures", rule, "invalid"))("reports %s", async (name) => {
    const text = read("fixtures", rule, "invalid", `${name}.md`);
    const config = onlyRule(rule, optionsOf(text));
    const reports = await lintText(text, config);
    expect(reports).not.toEqual([]);
    expect([...new Set(reports.map((report) => report.lineNumber))]).toEqual(expectedLines(text));
    await expect(`${reports.map(render).join("\n")}\n`).toMatchFileSnapshot(join(root, "fixtures", rule, "invalid", `${name}.txt`));
    const fixes = reports.some((report) => report.fixInfo !== null);
    expect(existsSync(join(root, "fixtures", rule, "invalid", `${name}.fixed.md`))).toBe(fixes);
    if (!fixes) return;

    const fixed = applyFixes(text, reports);
    await expect(fixed).toMatchFileSnapshot(join(root, "fixtures", rule, "invalid", `${name}.fixed.md`));
    expect(wordsOf(fixed)).toEqual(wordsOf(text));
    expect(applyFixes(fixed, await lintText(fixed, config))).toBe(fixed);
  });

  it("reports on whole documents what a reviewer would", async () => {
    const reports = onDocuments.get(rule) ?? [];
    const file = join(root, "fixtures", rule, "documents.txt");
    if (reports.length > 0) await expect(`${reports.join("\n")}\n`).toMatchFileSnapshot(file);
    else expect(existsSync(file), `${file} is there, and the rule reports on no document`).toBe(false);
  });
});

describe("whole documents", () => {
  it("finds nothing to say about the model postmortem", async () => {
    expect((await lintText(read("fixtures", "complete.md"))).map(render)).toEqual([]);
  });

  it.each(markdownIn("fixtures", "silent"))("stays silent on %s", async (name) => {
    expect((await lintText(read("fixtures", "silent", `${name}.md`), allRules)).map(render)).toEqual([]);
  });

  it("has a fixture of every kind", () => {
    expect(markdownIn("fixtures", "documents").length).toBeGreaterThanOrEqual(10);
    expect(markdownIn("fixtures", "silent").length).toBeGreaterThanOrEqual(10);
    expect(existsSync(join(root, "fixtures", "complete.md"))).toBe(true);
  });
});
