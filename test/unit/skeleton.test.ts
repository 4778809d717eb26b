/** The postmortem to fill in, which `new` and the snippet of the editor write. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { skeleton } from "../../src/command/skeleton.ts";
import type { Standard } from "../../src/standards/standard.ts";
import { standardNames, standards } from "../../src/standards/standards.ts";
import { lintText } from "../helpers/lint.ts";

describe.each(standardNames.filter((name) => name !== "brief"))("a skeleton for %s", (standard) => {
  const text = skeleton({ title: "Checkout returned 500s", start: "2026-11-03 14:05 UTC", standard });

  it("has a placeholder for everything, and nothing else to report", async () => {
    const reports = await lintText(text);
    expect(new Set(reports.map(({ ruleNames }) => ruleNames[0]))).toEqual(new Set(["postmortem-placeholders"]));
    const brackets = text.replaceAll(/^- \[ \] /gmu, "- ").match(/\[[^\]]+\]/gu) ?? [];
    expect(reports.map(({ errorDetail }) => /\[.*\]/u.exec(errorDetail ?? "")?.[0])).toEqual(brackets);
  });

  it("has every section, and lines that markdownlint allows", () => {
    const { outline = [] }: Standard = standards[standard];
    for (const { title, isOptional } of outline) if (isOptional !== true) expect(text).toContain(title);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });
});

describe.each([undefined, "2026-11-03 14:05 UTC"])("a skeleton whose start is %j", (start) => {
  const text = skeleton({ title: "Checkout returned 500s", start });

  it("has a placeholder for everything that the rules ask for", async () => {
    const unasked = (await lintText(text)).filter(({ ruleNames }) => ruleNames[0] !== "postmortem-placeholders");
    expect(unasked.map(({ ruleNames }) => ruleNames[0])).toEqual([]);
  });

  it("has nothing in brackets that is not recognized as a placeholder", async () => {
    const brackets = text.replaceAll(/^- \[ \] /gmu, "").match(/\[[^\]]+\]/gu) ?? [];
    expect(brackets.length).toBeGreaterThan(15);
    expect((await lintText(text)).map(({ errorDetail }) => /\[.*\]/u.exec(errorDetail ?? "")?.[0])).toEqual(brackets);
  });
});

describe.each(standardNames)("a skeleton for %s with a severity", (standard) => {
  it("has it once, in its field or in the front matter, and nothing more to report", async () => {
    const text = skeleton({ title: "Checkout returned 500s", start: "2026-11-03 14:05 UTC", severity: "SEV-2", standard });
    const { outline = [] }: Standard = standards[standard];
    expect(text).toMatch(outline.some(({ title }) => title === "Severity") ? /\n\*\*Severity:\*\* SEV-2\n/u : /^---\npostmortem: .*\nseverity: SEV-2\n---\n/u);
    expect(text.match(/severity/giu)).toHaveLength(1);
    expect(new Set((await lintText(text)).map(({ ruleNames }) => ruleNames[0]))).toEqual(new Set(["postmortem-placeholders"]));
  });
});

it.each(["SEV-2", "1", "P1: checkout #2", 'the "big" one'])("writes the severity %s so that YAML reads the same", (severity) => {
  const [, front = ""] = skeleton({ title: "Checkout returned 500s", severity }).split("---\n");
  expect(parse(front)).toEqual({ postmortem: true, severity });
});

describe.each(standardNames)("what is left of a skeleton for %s", (standard) => {
  const text = skeleton({ title: "[name of the incident]", standard });
  const brackets = [...text.matchAll(/\[[^\][\n]{2,}\]/gu)];

  it.each(brackets.map(({ 0: bracket, index }) => [bracket, index] as const))("gets a report: %s", async (bracket, index) => {
    // The others are filled in with the words of their example.
    const filled = [...brackets].reverse().reduce((rest, each) => (each.index === index ? rest : rest.slice(0, each.index) + (/such as (.*)\]$/u.exec(each[0])?.[1] ?? `what we know about it, ${String(each.index)}`) + rest.slice(each.index + each[0].length)), text);
    const reports = (await lintText(filled)).filter(({ ruleNames }) => ruleNames[0] === "postmortem-placeholders");
    expect(reports.map(({ errorDetail }) => errorDetail)).toEqual([expect.stringContaining(bracket)]);
  });
});
