import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "markdownlint/promise";
import type { Configuration } from "markdownlint";
import { homepage } from "../../src/plugin/define-rule.ts";
import rules from "../../src/index.ts";
import { readOptions, schemaOf } from "../../src/plugin/options.ts";
import { markdownIn, read, root } from "../helpers/files.ts";
import { lintText, onlyRule, render } from "../helpers/lint.ts";

const names = rules.map((rule) => rule.names[0] ?? "");
const shortNames = names.map((name) => name.replace("postmortem-", ""));
const manifest = JSON.parse(read("package.json")) as { homepage: string; dependencies?: object };

describe("one name everywhere", () => {
  it("has a file for each rule and a rule for each file", () => {
    const files = readdirSync(join(root, "rules")).filter((file) => file.endsWith(".ts")).map((file) => file.replace(".ts", ""));
    expect(files.sort()).toEqual([...shortNames].sort());
  });

  it("has a page for each rule", () => {
    expect(markdownIn("rules")).toEqual([...shortNames].sort());
  });

  it.each(shortNames)("has fixtures of both kinds for %s", (rule) => {
    expect(markdownIn("fixtures", rule, "valid").length).toBeGreaterThanOrEqual(2);
    expect(markdownIn("fixtures", rule, "invalid").length).toBeGreaterThanOrEqual(2);
  });

  it("has a row in the README for each rule, in the order of the rules", () => {
    const rows = [...read("README.md").matchAll(/^\| \[`(postmortem-[a-z-]+)`\]\(rules\/([a-z-]+)\.md\) \|.*$/gmu)];
    expect(rows.map((row) => row[1])).toEqual(names);
    expect(rows.map((row) => `postmortem-${row[2] ?? ""}`)).toEqual(names);
  });

  it("names the options of a rule in its row", () => {
    for (const rule of rules) {
      const row = read("README.md").split("\n").find((line) => line.startsWith(`| [\`${rule.names[0] ?? ""}\`]`)) ?? "";
      expect([...row.slice(row.lastIndexOf("|", row.length - 2)).matchAll(/`([a-z]+)`/gu)].map((match) => match[1])).toEqual(Object.keys(rule.options));
    }
  });
});

describe.each(rules.map((rule) => [rule.names[0] ?? "", rule] as const))("%s", (name, rule) => {
  const page = read("rules", `${name.replace("postmortem-", "")}.md`);
  const block = (heading: string, language: string): string | undefined =>
    new RegExp(`## ${heading}\n\n(?:\`\`\`[\\s\\S]*?\`\`\`\n\n)??\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "u").exec(page)?.[1];

  it("speaks of the requirement, in the positive", () => {
    expect(rule.description).toMatch(/^\p{Lu}.*[^.!]$/u);
    expect(rule.description).not.toMatch(/please|should|must not|!/iu);
    // A list of problems in an editor shows the beginning of a line: the advice follows the description.
    expect(rule.description.length).toBeLessThanOrEqual(34);
  });

  it("has the tags that configurations refer to", () => {
    expect(rule.tags).toHaveLength(2);
    expect(rule.tags[0]).toBe("postmortem");
    expect(rule.tags[1]).toMatch(/^postmortem-(?:document|summary|timeline|cause|measures|consistency)$/u);
  });

  it("links to its page", () => {
    expect(rule.information.href).toBe(`${manifest.homepage}/blob/main/rules/${name.replace("postmortem-", "")}.md`);
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
  });

  it("shows what its incorrect example reports", async () => {
    const reports = await lintText(block("Incorrect", "markdown") ?? "", onlyRule(name.replace("postmortem-", "")));
    expect(reports.map(render)).toEqual((block("Incorrect", "text") ?? "").trim().split("\n"));
  });

  it("has a correct example without reports", async () => {
    const example = block("Correct", "markdown") ?? read("fixtures", "complete.md");
    expect(await lintText(example, onlyRule(name.replace("postmortem-", "")))).toEqual([]);
  });

  it("documents its options with their defaults", () => {
    for (const [option, { default: value }] of Object.entries(rule.options)) expect(page).toContain(`| \`${option}\` | \`${JSON.stringify(value)}\` |`);
  });

  it("has defaults that its own check accepts", () => {
    const defaults = Object.fromEntries(Object.entries(rule.options).map(([option, definition]) => [option, definition.default]));
    expect(readOptions(name, rule.options, defaults)).toEqual(defaults);
    expect(readOptions(name, rule.options, {})).toEqual(defaults);
  });

  it("has a schema that knows its options", () => {
    const schema = schemaOf(rule.description, rule.options) as { oneOf: { properties?: object }[] };
    expect(Object.keys(schema.oneOf[2]?.properties ?? {})).toEqual(["enabled", "severity", ...Object.keys(rule.options)]);
  });
});

describe("the package", () => {
  it("writes its address in one place", () => {
    expect(homepage).toBe(manifest.homepage);
  });

  it("has no run-time dependencies", () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it("collides with no name, alias or tag of markdownlint", async () => {
    // markdownlint refuses rules whose names or tags are taken.
    await expect(lint({ strings: { document: "" }, customRules: rules as never, config: { default: true } })).resolves.toBeDefined();
  });

  it("can be switched off and set to warning by tag", async () => {
    const text = "---\npostmortem: true\n---\n\n## Timeline\n\n- 25:10 - It broke.\n";
    const only = async (config: Configuration): Promise<string[]> => (await lintText(text, { default: false, ...config })).map((report) => `${report.severity} ${report.ruleNames[0] ?? ""}`);
    expect(await only({ "postmortem-timeline": "warning" })).toContain("warning postmortem-timeline-clock");
    expect((await only({ postmortem: true, "postmortem-timeline": false })).filter((report) => report.includes("timeline"))).toEqual([]);
  });

  it("speaks of the product alone", () => {
    for (const file of ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "package-lock.json"]) expect(read(file)).not.toMatch(/registry\.|\/work\/|"resolved"/u);
  });
});

describe("the README", () => {
  it("shows what its example reports", async () => {
    const readme = read("README.md");
    const shown = /```text\n(example\.md:[\s\S]*?)```/u.exec(readme)?.[1]?.trim().split("\n") ?? [];
    const reports = (await lintText(read("fixtures", "example.md"))).map((report) => `example.md:${render(report)}`);
    expect(shown.length).toBeGreaterThan(2);
    for (const line of shown) expect(reports).toContain(line);
    const excerpt = /```markdown\n([\s\S]*?)```/u.exec(readme)?.[1] ?? "";
    expect(read("fixtures", "example.md")).toContain(excerpt);
  });
});
