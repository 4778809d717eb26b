/** The standards besides the brief: a model that passes, and a postmortem that fails in ways that a person named. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namesOf } from "../../src/language/names.ts";
import { standardNames, standards } from "../../src/standards/standards.ts";
import type { Standard } from "../../src/standards/standard.ts";
import rules from "../../src/index.ts";
import { read, root } from "../helpers/files.ts";
import { lintText, render } from "../helpers/lint.ts";
import { pageDocuments } from "../helpers/page.ts";

const others = standardNames.filter((name) => name !== "brief");
const ruleNames = rules.map(({ names }) => (names[0] ?? "").replace("postmortem-", ""));
const page = read("standards.md");
const sectionOf = (name: string): string => page.split(/^## /mu).find((section) => section.startsWith(`${name}\n`)) ?? "";
const listed = (text: string, label: string): string => new RegExp(String.raw`^- \*\*${label}\*\*: (.*)$`, "mu").exec(text)?.[1] ?? "";
const withoutDeclaration = (text: string): string => text.replace(/^postmortem: .*$/mu, "postmortem: true");

describe.each(others)("%s", (name) => {
  const standard: Standard = standards[name];
  const model = read("fixtures", "standards", name, "model.md");
  const failing = read("fixtures", "standards", name, "failing.md");

  it("finds nothing to say about its model", async () => {
    expect((await lintText(model)).map(render)).toEqual([]);
  });

  it("is not the brief: its model fails that", async () => {
    expect(await lintText(withoutDeclaration(model))).not.toEqual([]);
  });

  it("is chosen by the configuration as by front matter", async () => {
    const config = { default: false, postmortem: { standard: name } };
    expect((await lintText(withoutDeclaration(failing), config)).map(render)).toEqual((await lintText(failing)).map(render));
  });

  it("asks for rules that exist, in their order", () => {
    expect(standard.rules).toEqual(ruleNames.filter((rule) => standard.rules.includes(rule)));
  });

  it("knows its own titles by the names of their kinds", () => {
    const names = namesOf(standard);
    for (const { title, kinds } of standard.outline ?? []) expect(kinds, title).toContain(names.kindOf(title));
  });

  it("has a page that names its source, its sections and its rules", () => {
    const text = sectionOf(name);
    const source = /Source: \[[^\]]+\]\(([^)]+)\)/u.exec(text)?.[1] ?? "none";
    expect(read("src", "standards", `${name}.ts`)).toContain(source);
    expect([...listed(text, "Rules").matchAll(/`([a-z-]+)`/gu)].map(([, rule]) => rule)).toEqual(standard.rules);
    const required = (standard.outline ?? []).filter(({ isOptional }) => isOptional !== true);
    const said = (label: string): string[] => (listed(text, label).split(/[.;]/u)[0] ?? "").split(", ").filter((title) => title !== "");
    expect(said("Fields")).toEqual(required.filter(({ isField }) => isField).map(({ title }) => title));
    expect(said("Sections")).toEqual(required.filter(({ isField }) => isField !== true).map(({ title }) => title));
  });
});

it.each(standardNames)("%s: reports a postmortem that fails in ten ways and more", async (name) => {
  const failing = read("fixtures", "standards", name, "failing.md");
  const reports = await lintText(failing);
  const expected = [...failing.matchAll(/^# fails: (.*)$/gmu)].map(([, way = ""]) => way.split(",")[0] ?? "").sort();
  expect(expected.length).toBeGreaterThanOrEqual(10);
  expect(reports.map(({ ruleNames: [rule = ""] }) => rule.replace("postmortem-", "")).sort()).toEqual(expected);
  await expect(`${reports.map(render).join("\n")}\n`).toMatchFileSnapshot(join(root, "fixtures", "standards", name, "failing.txt"));
});

describe("a postmortem to the SRE book", () => {
  const model = read("fixtures", "standards", "google-sre", "model.md");
  const rulesReporting = async (text: string): Promise<(string | undefined)[]> => (await lintText(text)).map(({ ruleNames: [rule] }) => rule);

  it("may have two sections under one heading", async () => {
    const [before = "", rest = ""] = model.split("### Where we got lucky\n\n");
    expect(await rulesReporting(`${before.replace("### What went well", "### What went well & where did we get lucky")}${rest}`)).toEqual([]);
    expect(await rulesReporting(`${before}${rest}`)).toEqual(["postmortem-sections"]);
  });

  it("may have its action items in a table without a heading", async () => {
    expect(await rulesReporting(model.replace("## Action Items\n", "").replace("| Action |", "| Action item |"))).toEqual([]);
  });

  it("may say in its titles that they are not final", async () => {
    expect(await rulesReporting(model.replace("## Timeline", "## Timeline {draft}"))).toEqual([]);
  });

  it("keeps its date where the field below it is still to be filled in", async () => {
    expect(await rulesReporting(model.replace("2026-09-14\n\n**Authors:** Noor Haddad, Piet Willems", "2026-09-14\n**Authors:** [name]"))).toEqual(["postmortem-placeholders"]);
  });

  it("may call its action items the resulting actions", async () => {
    expect(await rulesReporting(model.replace("## Action Items", "## Resulting Action(s)"))).toEqual([]);
  });

  it("has no impact in its severity", async () => {
    expect(await rulesReporting(model.replace(/## Impact[^]*?(?=## Root)/u, "").replace("**Status:**", "**Severity:** SEV-2\n\n**Status:**"))).toContain("postmortem-sections");
  });

  it("gets one report for a cause that is missing, and a checklist that says so", async () => {
    const text = model.replace(/## Root Causes[^]*?(?=## Trigger)/u, "");
    expect(await rulesReporting(text)).toEqual(["postmortem-sections"]);
    const [document] = await pageDocuments({ "a.md": text.replace(/(?<=## Resolution\n\n).*/u, "It works again.") });
    expect(document?.requirements.find(({ rule }) => rule === "postmortem-root-cause")?.status).toBe("blocked");
  });

  it("has no tasks in what went wrong, wherever that is", async () => {
    const wrong = "### What went wrong\n\n- It was hard to see anything in the dashboards\n- There was only one person to debug it\n\n";
    const text = model.replace(/### What went wrong[^]*?(?=### Where)/u, "").replace("## Lessons Learned", `${wrong}## Lessons Learned`);
    expect(await rulesReporting(text)).toEqual([]);
  });
});
