/** The postmortem to fill in, which `new` and the snippet of the editor write. */
import { describe, expect, it } from "vitest";
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
