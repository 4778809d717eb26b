/** `markdownlint-postmortem [file ...]`: is my postmortem complete? */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import rules from "../../src/index.ts";
import { progressOn } from "../../src/command/progress.ts";
import { renderChecklists } from "../../src/command/terminal.ts";
import type { DefinedRule } from "../../src/plugin/define-rule.ts";
import type { Checklist } from "../../src/report/checklist.ts";
import { read, root } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";
import { lintText, rulesOfBrief } from "../helpers/lint.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => {
  workspace.remove();
});

const complete = read("fixtures", "complete.md");
const example = read("fixtures", "example.md");

/** The requirements that the example misses. */
const missed = new Set((await lintText(example)).map(({ ruleNames }) => ruleNames[0]));
const isMet = ({ names }: DefinedRule): boolean => !missed.has(names[0]);
const inGroup = (group: string): DefinedRule[] => rulesOfBrief.filter(({ tags }) => tags.includes(`postmortem-${group}`));
const all = rulesOfBrief.length;
const met = rulesOfBrief.filter(isMet).length;

interface Output {
  version: number;
  files: number;
  fixed: string[];
  documents: (Checklist & { complete: boolean; met: number; asked: number })[];
}

const json = (stdout: string): Output => JSON.parse(stdout) as Output;

describe("one postmortem", () => {
  it("shows each requirement with --all, whether it is met, by section", () => {
    const { status, stdout } = workspace.write("README.md", example).run("README.md", "--all");
    expect(status).toBe(1);
    const shown = stdout.match(/^ {2}[✓✗-] .*$/gmu) ?? [];
    expect(shown.map((line) => line.slice(4).replace(/ \(postmortem-.*\)$/u, ""))).toEqual(rulesOfBrief.map((rule) => rule.description));
    expect(stdout).toContain("  ✓ Summary names the root cause\n");
    expect(stdout).toContain(`  ✗ Affected users are counted (postmortem-summary-users)
      README.md:6:3 Add a share or number, such as "80% of users"
`);
    expect(stdout).toContain(`\nIssue Summary ${String(inGroup("summary").filter(isMet).length)}/${String(inGroup("summary").length)}\n`);
    expect(stdout.endsWith(`\n${String(met)} of ${String(all)} requirements are met, ${String(all - met)} are not. --fix can fix 1 report.\nFor more about a rule: npx markdownlint-postmortem explain section-headings\n`)).toBe(true);
  });

  it("shows what is missing without it, with the name of each rule, and counts the rest", () => {
    const { stdout } = workspace.write("README.md", example).run("README.md");
    const shown = stdout.match(/^ {2}[✓✗-] .*$/gmu) ?? [];
    expect(shown.map((line) => / \((postmortem-.*)\)$/u.exec(line)?.[1])).toEqual(rulesOfBrief.map((rule) => rule.names[0] ?? "").filter((name) => missed.has(name)));
    expect(stdout).not.toContain("✓");
    expect(stdout).toContain(`\n${String(met)} of ${String(all)} requirements are met, ${String(all - met)} are not. --fix can fix 1 report.\n--all shows`);
  });

  it("shows the facts of the incident, and calls unknown what the document leaves open", () => {
    const { stdout } = workspace.write("README.md", complete).run("README.md");
    expect(stdout).toContain(`
Outage     2026-11-03, 14:05 to 15:50 UTC
Duration   1 h 45 min
Detected   after 6 min
Escalated  after 45 min
Resolved   after 1 h 45 min
Words      `);
    expect(stdout).toMatch(/\nWords {6}\d{3} \(Issue Summary \d+, Timeline \d+, Root cause and resolution \d+, Corrective and preventative measures \d+\)\n/u);
    expect(workspace.write("README.md", complete.replace(" to 15:50 UTC, 1 hour 45 minutes", "")).run("README.md").stdout).toContain("Duration   1 h 45 min\nDetected   after 6 min\n");
    expect(workspace.write("README.md", complete.replace(" to 15:50 UTC, 1 hour 45 minutes", "").replaceAll(/\*\*\d\d:\d\d UTC\*\* - /gu, "")).run("README.md").stdout).toContain("Duration   unknown\nDetected   unknown\n");
  });

  it("counts one that is not met as one", () => {
    const { stdout } = workspace.write("README.md", complete.replace("62% of the users who opened the checkout in that time were affected, about 4,300 people.", "")).run("README.md");
    expect(stdout).toContain(`\n${String(all - 1)} of ${String(all)} requirements are met, 1 is not.\n`);
  });

  it("passes with all requirements met", () => {
    const { status, stdout, stderr } = workspace.write("README.md", complete).run("README.md");
    expect(stdout.endsWith(`\nAll ${String(all)} requirements are met.\n`)).toBe(true);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("counts a requirement as not met whose section is missing", () => {
    const { stdout } = workspace.write("README.md", complete.replace(/## Timeline[\s\S]*?(?=## Root cause)/u, "")).run("README.md");
    expect(stdout).toContain(`\nTimeline 0/${String(inGroup("timeline").length)}\n  - ${String(inGroup("timeline").length)} requirements: the section is missing\n`);
    expect(stdout).toContain(`\nConsistency 0/${String(inGroup("consistency").length)}\n`);
  });

  it("honours the project's configuration, though it names rules that are not installed", () => {
    workspace.write("README.md", example).write(".markdownlint-cli2.jsonc", '{ "customRules": ["not-installed"], "config": { "default": true, "postmortem": "warning", "postmortem-word-count": { "minimum": 100 }, "postmortem-summary-users": false } }');
    const { status, stdout } = workspace.run("README.md", "--quiet");
    expect(stdout).toContain("README.md:12:3 warning postmortem-timeline-brevity");
    expect(stdout).not.toMatch(/word-count|summary-users|MD0/u);
    expect(status).toBe(0);
  });

  it("counts the lines of the front matter", () => {
    const { documents } = json(workspace.write("README.md", `---\npostmortem: true\n---\n${example}`).run("--json", "README.md").stdout);
    expect(documents[0]?.facts.events[0]?.line).toBe(14);
    expect(documents[0]?.requirements.find(({ rule }) => rule === "postmortem-summary-users")?.findings[0]?.line).toBe(9);
  });

  it("writes a page with --html, and says where", () => {
    const { status, stdout } = workspace.write("README.md", example).run("README.md", "--html", "report.html");
    expect(stdout).toMatch(/\n\d+ of \d+ requirements are met, .*\n(?:.*\n){2}Wrote report\.html\n$/u);
    expect(workspace.read("report.html")).toContain("<title>Postmortem: checkout down</title>");
    expect(status).toBe(1);
  });

  it("says so where a file is no postmortem, and writes no page", () => {
    const { status, stdout } = workspace.write("README.md", "# A project\n").run("README.md", "--html", "report.html");
    expect(workspace.has("report.html")).toBe(false);
    expect(stdout).toBe('No postmortem found in 1 file. If a file is a postmortem, put "postmortem: true" in its front matter.\n');
    expect(status).toBe(0);
    expect(workspace.write(".markdownlint-cli2.jsonc", '{ "config": { "postmortem": false } }').run("README.md").stdout).toBe("The configuration turns all rules off.\n");
  });
});

describe("the drawing of a timeline", () => {
  it("is written with --svg, over its own file, and never over another one", () => {
    workspace.write("README.md", complete).write("logo.svg", "<svg/>\n");
    const { status, stdout } = workspace.run("README.md", "--svg", "timeline.svg");
    expect([status, stdout.endsWith("\nWrote timeline.svg\n")]).toEqual([0, true]);
    const svg = workspace.read("timeline.svg");
    expect(svg).toContain("<title>Timeline: Postmortem: checkout refused card payments</title>");
    workspace.write("README.md", complete.replace("refused", "took no"));
    expect(workspace.run("README.md", "--svg", "timeline.svg", "--html", "page.html").stdout).toMatch(/\nWrote page\.html\nWrote timeline\.svg\n$/u);
    expect(workspace.read("timeline.svg")).toContain("checkout took no card payments");
    expect(workspace.run("README.md", "--svg", "logo.svg")).toEqual({ status: 2, stdout: "", stderr: "markdownlint-postmortem: logo.svg was not written by markdownlint-postmortem, so it is not overwritten; choose another name, or move that file\n" });
    expect(workspace.read("logo.svg")).toBe("<svg/>\n");
  });

  it("is printed with --mermaid, as a code block that changes nothing where it is pasted", () => {
    workspace.write("README.md", complete);
    const { status, stdout } = workspace.run("README.md", "--mermaid");
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^```mermaid\ngantt\n {2}title .*\n[^`]*```\n$/u)]);
    const before = workspace.run("README.md", "--quiet").stdout;
    expect(workspace.write("README.md", complete.replace("## Timeline\n", `## Timeline\n\n${stdout}`)).run("README.md", "--quiet").stdout).toBe(before);
  });

  it("is in the summary of a job", () => {
    workspace.write("README.md", complete);
    const { stdout } = workspace.run("README.md", "--mermaid");
    workspace.runWith({ env: { GITHUB_STEP_SUMMARY: "summary.md" } }, "README.md", "--github");
    expect(workspace.read("summary.md")).toContain(`\n\n${stdout}\n<details>`);
  });

  it.each([["--svg", "timeline.svg"], ["--mermaid"]])("is refused in words: %s", (...option) => {
    const untimed = "---\npostmortem: true\n---\n\n# Outage\n\n## Timeline\n\n- It broke.\n- We called the vendor.\n";
    workspace.write("a.md", complete).write("b.md", complete).write("untimed.md", untimed).write("other.md", "# A project\n");
    const said = (file: string): string => {
      const { status, stdout, stderr } = workspace.run(file, ...option);
      expect([status, stdout]).toEqual([2, ""]);
      return stderr;
    };
    expect(said("*.md")).toBe(`markdownlint-postmortem: ${option[0]} draws one postmortem, and there are 3; name one file\n`);
    expect(said("untimed.md")).toBe('markdownlint-postmortem: untimed.md has no timeline to draw, because none of its events begins with a clock time; write one, such as "14:05 UTC - The checkout went down."\n');
    expect(workspace.run("other.md", ...option).stderr).toMatch(/no postmortem to (?:show|draw)/u);
    expect(workspace.has("timeline.svg")).toBe(false);
  });
});

describe("what nobody has written", () => {
  const statuses = (text: string, config = "{}"): Record<string, string> => {
    workspace.write("README.md", text).write(".markdownlint-cli2.jsonc", config);
    const { documents } = json(workspace.run("--json", "README.md").stdout);
    return Object.fromEntries(documents[0]?.requirements.map(({ rule, status }) => [rule.replace("postmortem-", ""), status]) ?? []);
  };

  it("meets no requirement, and is no fact: an untouched skeleton", () => {
    workspace.run("new", "Checkout down", "--start", "2026-11-03 14:05 UTC");
    const { documents } = json(workspace.run("--json").stdout);
    const met = documents[0]?.requirements.filter(({ status }) => status === "met").map(({ rule }) => rule);
    expect(met?.filter((rule) => !/section-(?:order|headings)$/u.test(rule))).toEqual([]);
    expect(documents[0]?.facts).toMatchObject({ start: null, end: null, duration: null, timeToDetect: null, timeToEscalate: null, timeToResolve: null, events: [] });
  });

  it("is not yet written where a placeholder stands, and judged where a sentence does", () => {
    const half = complete.replace(/(?<=\n## Corrective[^\n]*\n\n)[\s\S]*$/u, "- [ ] [task, such as add an alert on the pool]\n- [ ] [task, such as set the timeout to 3 seconds]\n");
    expect(half).not.toBe(complete);
    expect(statuses(half)).toMatchObject({ "measures-tasks": "unwritten", "measures-specific": "unwritten", "timeline-resolution": "met", "summary-service": "met", placeholders: "unmet" });
  });

  it.each(["---\npostmortem: true\n---\n", "---\npostmortem: true\n---", "---\npostmortem: true\n---\n\n\n"])("is not met by front matter alone: %j", (text) => {
    expect(new Set(Object.values(statuses(text)))).toEqual(new Set(["unmet", "blocked"]));
    expect(workspace.run("README.md").status).toBe(1);
  });

  it("is told apart from what a comment silences and what the configuration takes lightly", () => {
    const silenced = example.replace("- Impact", "<!-- markdownlint-disable-next-line postmortem-summary-users -->\n- Impact");
    expect(statuses(silenced, '{ "config": { "postmortem-word-count": "warning" } }')).toMatchObject({ "summary-users": "silenced", "word-count": "warning", "summary-timezone": "unmet" });
    expect(workspace.run("README.md").stdout).toMatch(/ {2}- Affected users are counted \(silenced by a comment\)\n[\s\S]* {2}! Length is .* \(a warning\)\n|! Length is [\s\S]*silenced by a comment/u);
  });
});

describe("one fault is one line", () => {
  const paragraphs = complete.replace(/(?<=## Timeline\n\n)[\s\S]*?(?=\n\n## )/u, (timeline) => timeline.replaceAll(/^- (.*)$/gmu, "$1\n"));

  it("for nine events that are paragraphs, in each output", () => {
    workspace.write("README.md", paragraphs);
    const places = /; \d+ places, lines \d+ to \d+/u;
    const reports = (text: string): string[] => text.split("\n").filter((line) => line.includes("Use a bullet"));
    for (const args of [[], ["--quiet"], ["--github"]]) {
      const annotations = args[0] === "--github" ? (text: string): string => text.split("\n").filter((line) => line.startsWith("::")).join("\n") : (text: string): string => text;
      expect(reports(annotations(workspace.run("README.md", ...args).stdout))).toEqual([expect.stringMatching(places)]);
    }
    workspace.run("README.md", "--html", "report.html");
    expect(workspace.read("report.html").match(/<summary>Use a bullet.*?<\/summary>/gu)).toEqual([expect.stringMatching(places)]);
    workspace.runWith({ env: { GITHUB_STEP_SUMMARY: "summary.md" } }, "README.md", "--github");
    expect(reports(workspace.read("summary.md"))).toHaveLength(1);
    workspace.run("README.md", "--gitlab");
    expect(JSON.parse(workspace.read("gl-code-quality-report.json"))).toEqual([expect.objectContaining({ check_name: "postmortem-timeline-list", location: { path: "README.md", lines: { begin: 11 } } })]);
    expect(reports(workspace.read("gl-test-report.xml"))).toHaveLength(1);
  });
});

describe("where an address of a rule's page is, the page can be read without it", () => {
  it("from the checklist, the summary of a job and the page", () => {
    workspace.write("README.md", example);
    const { stdout } = workspace.runWith({ env: { GITHUB_STEP_SUMMARY: "summary.md" } }, "README.md", "--github");
    workspace.run("README.md", "--html", "report.html");
    for (const text of [stdout, workspace.read("summary.md"), workspace.read("report.html")]) {
      const rule = /npx markdownlint-postmortem explain ([\w-]+)/u.exec(text)?.[1] ?? "";
      expect(workspace.run("explain", rule).stdout).toBe(read("rules", `${rule}.md`));
    }
  });
});

describe("what this program writes about a postmortem is not one", () => {
  beforeEach(() => {
    mkdirSync(join(workspace.path, "reports"));
  });

  it.each(["complete.md", "example.md", "incidents/cert-plain.md", "incidents/k8s-quota.md", "incidents/no-experience.md"])("%s", (fixture) => {
    workspace.write("README.md", read("fixtures", fixture));
    const { stdout: log } = workspace.runWith({ env: { GITHUB_STEP_SUMMARY: "reports/summary.md" } }, "README.md", "--github");
    workspace.run("README.md", "--html", "report.html");
    workspace.write("reports/log.md", log).write("reports/page.md", workspace.read("report.html")).write("reports/checklist.md", workspace.run("README.md").stdout).write("reports/quiet.md", workspace.run("README.md", "--quiet").stdout);
    expect(workspace.run("reports").stdout).toMatch(/^No postmortem found in 5 files\. /u);
  });
});

describe("many documents", () => {
  beforeEach(() => {
    workspace.git("init", "--quiet").write(".gitignore", "build/\n");
    for (const file of ["README.md", "build/a.md", "node_modules/x/README.md", "docs/[odd] name.md"]) workspace.write(file, example);
    workspace.write("docs/done.md", complete).write("docs/other.md", "# Nothing\n");
  });

  it("takes all Markdown files here, without those that Git ignores, a line each", () => {
    const { status, stdout } = workspace.run();
    const lines = stdout.split("\n");
    const unclear = " ".repeat("2026-11-03  1 h 45 min".length - "no date".length);
    expect(lines.slice(0, 4)).toEqual([
      `✗ ${String(met)}/${String(all)}  no date${unclear}  README.md           Postmortem: checkout down`,
      `✗ ${String(met)}/${String(all)}  no date${unclear}  docs/[odd] name.md  Postmortem: checkout down`,
      `✓ ${String(all)}/${String(all)}  2026-11-03  1 h 45 min  docs/done.md        Postmortem: checkout refused card payments`,
      "",
    ]);
    expect(lines.slice(4, 10)).toEqual(["Missed most", ...rulesOfBrief.filter(({ names }) => missed.has(names[0])).slice(0, 5).map(({ names, description }) => `  2  ${description} (${names[0] ?? ""})`)]);
    expect(stdout.endsWith(`
3 postmortems in 4 files: 1 complete, ${String(2 * missed.size)} requirements missing in the others. Name one file to see its checklist.
1 file is not a postmortem.
`)).toBe(true);
    expect(status).toBe(1);
  });

  it("takes files with odd names, folders and globs", () => {
    const files = (...args: string[]): string[] => json(workspace.run("--json", ...args).stdout).documents.map(({ file }) => file);
    expect(files("docs/[odd] name.md")).toEqual(["docs/[odd] name.md"]);
    expect(files("docs")).toEqual(["docs/[odd] name.md", "docs/done.md"]);
    expect(files("**/done.md", "README.md")).toEqual(["README.md", "docs/done.md"]);
  });

  it("names files from the folder where it runs", () => {
    expect(workspace.runWith({ folder: "docs" }, "../README.md", "--quiet").stdout).toMatch(/^\.\.\/README\.md:1:3 error/u);
  });
});

describe("why there is nothing to show", () => {
  it.each([
    ['{ "ignores": ["*.md"] }', example, "The configuration ignores 1 file.\n"],
    ['{ "config": { "default": false } }', example, "The configuration turns all rules off.\n"],
    ["{}", `<!-- markdownlint-disable-file -->\n\n${example}`, "A comment turns all rules off in 1 file.\n"],
  ])("%s", (config, text, message) => {
    expect(workspace.write("README.md", text).write(".markdownlint-cli2.jsonc", config).run("README.md")).toEqual({ status: 0, stdout: message, stderr: "" });
  });
});

describe("--config", () => {
  const severities = (...args: string[]): string[] => [...new Set(json(workspace.run("--json", "README.md", ...args).stdout).documents.flatMap(({ requirements }) => requirements.flatMap(({ findings }) => findings.map(({ severity }) => severity))))];

  it("names a configuration, or a place in one", () => {
    workspace.write("README.md", example).write("mild.markdownlint-cli2.jsonc", '{ "config": { "postmortem": "warning" } }').write("package.json", '{ "markdownlint-cli2": { "config": { "postmortem": "warning" } } }');
    expect(severities()).toEqual(["error"]);
    expect(severities("--config", "mild.markdownlint-cli2.jsonc")).toEqual(["warning"]);
    expect(severities("--config", "package.json", "--config-pointer", "/markdownlint-cli2")).toEqual(["warning"]);
    expect(severities("--config", "package.json", "--configPointer=/markdownlint-cli2")).toEqual(["warning"]);
  });

  it("is read as carefully as others", () => {
    workspace.write("README.md", example).write("package.json", '{\n"markdownlint-cli2": {\n"config": { "postmortems": true } } }');
    expect(workspace.run("README.md", "--config", "package.json", "--config-pointer", "/markdownlint-cli2").stderr).toBe("markdownlint-postmortem: package.json:3: there is no rule or tag `postmortems`; did you mean `postmortem`?\n");
    expect(workspace.run("README.md", "--config", "nowhere.jsonc").stderr).toBe("markdownlint-postmortem: Cannot read the configuration nowhere.jsonc: there is no such file or folder\n");
  });
});

describe("explain", () => {
  it("prints the page of a rule, by its name with or without the prefix", () => {
    for (const name of ["timeline-escalation", "postmortem-timeline-escalation"]) expect(workspace.run("explain", name)).toEqual({ status: 0, stdout: read("rules", "timeline-escalation.md"), stderr: "" });
  });

  it("lists the rules, and says which one was meant", () => {
    for (const rule of rules) expect(workspace.run("explain").stdout).toContain(rule.description);
    expect(workspace.run("explain", "timeline-escalaton")).toMatchObject({ status: 2, stderr: "markdownlint-postmortem: There is no rule timeline-escalaton; did you mean timeline-escalation?\n" });
  });
});

describe("output", () => {
  const problems = (stdout: string): string[] => stdout.trim().split("\n").filter((line) => line !== "");

  it("is one line a report with --quiet, and nothing when all is well", () => {
    workspace.write("a.md", example).write("b.md", complete);
    expect(problems(workspace.run("--quiet", "a.md").stdout)).toContain('a.md:6:3 error postmortem-summary-users Affected users are counted [Add a share or number, such as "80% of users"]');
    expect(workspace.run("--quiet", "b.md")).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("is JSON that fits its schema with --json", () => {
    workspace.write("a.md", example).write("b.md", complete).write("c.md", "---\npostmortem: true\n---\n\nNothing.\n");
    const { status, stdout } = workspace.run("--json");
    const validate = new Ajv({ strict: false, formats: { uri: true } }).compile(JSON.parse(read("checklist.schema.json")) as object);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    expect(json(stdout).documents.map((document) => [document.file, document.complete, document.met, document.asked])).toEqual([["a.md", false, met, all], ["b.md", true, all, all], ["c.md", false, expect.any(Number), all]]);
    expect(status).toBe(1);
  });

  it("quotes the sentences that meet requirements with --all, and always as JSON", () => {
    workspace.write("README.md", complete);
    const sentence = "Mina escalates to the database team; Jonas joins the call.";
    expect(workspace.run("--all", "README.md").stdout).toContain(sentence);
    const escalation = json(workspace.run("--json").stdout).documents[0]?.requirements.find(({ rule }) => rule === "postmortem-timeline-escalation");
    expect(escalation?.evidence?.text).toContain(sentence);
  });

  it("has colours where they are asked for, and none where they are not wanted", () => {
    workspace.write("README.md", example);
    const escape = "\u001B[";
    expect(workspace.run("README.md").stdout).not.toContain(escape);
    expect(workspace.runWith({ env: { FORCE_COLOR: "1" } }, "README.md").stdout).toContain(escape);
    expect(workspace.runWith({ env: { FORCE_COLOR: "1", NO_COLOR: "1" } }, "README.md").stdout).not.toContain(escape);
  });

  it.each([40, 80, 120])("keeps to a terminal of %i columns, addresses aside", (columns) => {
    const documents = json(workspace.write("a.md", example).write("b.md", complete).run("--json").stdout).documents;
    for (const shown of [documents, documents.slice(0, 1)]) {
      const lines = renderChecklists(shown, { files: 2 }, { colors: false, columns }).split("\n");
      expect(lines.filter((line) => line.length > columns && !/https?:/u.test(line))).toEqual([]);
    }
  });

  it("fits on a screen with --help, and tells the version", () => {
    const { status, stdout } = workspace.run("--help");
    expect(stdout.split("\n").length).toBeLessThanOrEqual(25);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(status).toBe(0);
    expect(workspace.run("--version").stdout).toBe(`${(JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version}\n`);
  });

  it("shows a bar on a terminal when it takes longer than a second, and takes it away", () => {
    let time = 0;
    let screen = "";
    const stream = { isTTY: true, write: (text: string) => (screen += text) !== "" };
    const progress = progressOn(stream, () => time);
    progress.step(1, 100);
    expect(screen).toBe("");
    time = 1500;
    progress.step(50, 100);
    progress.step(51, 100);
    expect(screen).toBe(`\r[${"#".repeat(12)}${"-".repeat(12)}] 50 of 100 files`);
    progress.clear();
    expect(screen.endsWith("\r\u001B[K")).toBe(true);
  });
});

describe("--fix", () => {
  it("fixes these rules' reports, and no others, once and for all", () => {
    const messy = `${example}\n\n\n*  star\n`;
    workspace.write("README.md", messy);
    const { stdout } = workspace.run("--fix", "README.md");
    const expected = messy.replace("**Issue Summary**", "## Issue Summary");
    expect(workspace.read("README.md")).toBe(expected);
    expect(stdout).toMatch(/^Fixed README\.md\n/u);
    expect(workspace.run("--fix", "README.md").stdout).not.toContain("Fixed");
    expect(workspace.read("README.md")).toBe(expected);
  });
});

describe("a mistake gets one line that says what to do, and exit code 2", () => {
  const said = (...args: string[]): string => {
    const { status, stdout, stderr } = workspace.run(...args);
    expect({ status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
    return stderr.replace("markdownlint-postmortem: ", "").trimEnd();
  };

  it.each([
    [["--jsno"], "Unknown option --jsno; did you mean --json?"],
    [["--colour"], "Unknown option --colour; --help lists the options"],
    [["--fix=yes"], "--fix takes no value"],
    [["-dash.md"], 'Unknown option -d; for a file whose name begins with "-", put -- before it'],
    [["new", "T", "--dir", "x"], "Unknown option --dir; did you mean --path?"],
    [[""], 'A file name is empty; check for an empty shell variable'],
    [["-", "README.md"], '"-" reads standard input; it cannot be combined with files'],
    [["-", "--fix"], 'Standard input cannot be fixed; save it to a file first'],
    [["README.md", "--stdin-filename", "a.md"], '--stdin-filename needs "-" instead of files'],
    [["--html"], "--html needs a value, such as --html report.html"],
    [["--html", "README.md"], "--html needs a name that ends in .html, not README.md; write --html report.html"],
    [["--svg"], "--svg needs a value, such as --svg timeline.svg"],
    [["--svg", "timeline.png"], "--svg needs a name that ends in .svg, not timeline.png; write --svg timeline.svg"],
    [["--mermaid", "--json"], "--json and --mermaid print different things; use only one of them"],
    [["--all", "--json"], "--all shows the whole checklist; --json always prints it"],
    [["--all", "--quiet"], "--all shows the whole checklist; it does not go with --quiet"],
    [["--json", "--quiet"], "--json and --quiet print different things; use only one of them"],
    [["REEDME.md"], 'Cannot find REEDME.md; name a file, a folder or a glob such as "docs/**/*.md"'],
    [["new"], '"new" needs a title, such as: markdownlint-postmortem new "Checkout returned 500s"'],
    [["new", "Checkout", "down"], '"new" takes one title; put quotes around it: "Checkout down"'],
    [["new", "Down", "--start", "yesterday"], 'Cannot read "yesterday" as a time; write it like --start "2026-11-03 14:05 UTC"'],
    [["init", "here"], '"init" does not take "here"; run it in the root of your repository'],
    [["README.md", "--dry-run"], "--dry-run needs --fix; without --fix nothing is changed"],
  ])("%j", (args, message) => {
    workspace.write("README.md", example);
    expect(said(...args)).toBe(message);
    expect(workspace.read("README.md")).toBe(example);
  });

  it.each([
    ['{\n  "config": {\n    "postmortem-timeline-detektion": false\n  }\n}', ".markdownlint-cli2.jsonc:3: there is no rule or tag `postmortem-timeline-detektion`; did you mean `postmortem-timeline-detection`?"],
    ['{ "config": { "postmortem": "warn" } }', '.markdownlint-cli2.jsonc:1: `warn` is not a severity of `postmortem`; write "error" or "warning"'],
    ['{ "config": { "postmortem-word-count": {\n"severity": "low" } } }', '.markdownlint-cli2.jsonc:2: `low` is not a severity of `postmortem-word-count`; write "error" or "warning"'],
    ['{\n"ignores": "incidents" }', '.markdownlint-cli2.jsonc:2: "ignores" must be a list, such as ["incidents"]; fix that line'],
    ['{\n"config": {\n', "Cannot read .markdownlint-cli2.jsonc: close brace expected in line 3; fix that file"],
  ])("the configuration %j", (config, message) => {
    workspace.write("README.md", example).write(".markdownlint-cli2.jsonc", config);
    expect(said("README.md")).toBe(message);
  });

  it.each([
    [".markdownlint.yaml", "postmortem-timelines: false\n", ".markdownlint.yaml:1: there is no rule or tag `postmortem-timelines`; did you mean `postmortem-timeline`?"],
    [".markdownlint-cli2.yaml", "config:\n  postmortem: [\n", /^Cannot read \.markdownlint-cli2\.yaml: .* line 3/u],
  ])("%s in YAML", (file, text, message) => {
    workspace.write("README.md", example).write(file, text);
    expect(said("README.md")).toMatch(message);
  });

  it.each([
    [".markdownlint-cli2.mjs", 'export default { config: { "postmortem-word-cuont": false } };\n', "postmortem-word-count"],
    [".markdownlint.cjs", 'module.exports = { "postmortem-timelines": "warning" };\n', "postmortem-timeline"],
    [".markdownlint-cli2.cjs", 'module.exports = { config: { "postmortem-word-count": { maximun: 900 } } };\n', "maximum"],
    [".markdownlint.mjs", 'export default { postmortem: { detect: "never ever" } };\n', '"never"'],
  ])("%s, which is code: %s", (file, text, meant) => {
    workspace.write("README.md", example).write(file, text);
    expect(said("README.md")).toMatch(new RegExp(`^${file.replaceAll(".", String.raw`\.`)}: .*${meant}`, "u"));
  });

  it.each([
    ['<!-- markdownlint-configure-file { "postmortem-word-cuont": false } -->', "there is no rule or tag `postmortem-word-cuont`; did you mean `postmortem-word-count`?"],
    ["<!-- markdownlint-configure-file\npostmortem-word-count: warn\n-->", '`warn` is not a severity of `postmortem-word-count`; write "error" or "warning"'],
    ['<!-- markdownlint-configure-file { "postmortem": -->', 'the comment "markdownlint-configure-file" cannot be read; fix its JSON'],
    ["<!-- markdownlint-disable MD013 postmortem-sumary-users -->", "there is no rule or tag `postmortem-sumary-users`; did you mean `postmortem-summary-users`?"],
    ["<!-- markdownlint-disable-next-line postmortem-sumary -->", "there is no rule or tag `postmortem-sumary`; did you mean `postmortem-summary`?"],
    ["<!-- markdownlint-enable postmortems -->", "there is no rule or tag `postmortems`; did you mean `postmortem`?"],
  ])("the comment %j in one file, while all are checked", (line, message) => {
    workspace.write("docs/a.md", `\r\n${line}\r\n\n${example}`).write("b.md", example);
    const { status, stdout, stderr } = workspace.run("--json");
    expect(stderr).toBe(`markdownlint-postmortem: docs/a.md:2: ${message}\n`);
    expect([status, json(stdout).documents.map(({ file }) => file)]).toEqual([2, ["b.md", "docs/a.md"]]);
  });

  it("a comment in one file, while the others are checked", () => {
    workspace.write("a.md", `<!-- markdownlint-configure-file { "postmortem-word-count": { "max": 9 } } -->\n\n${example}`).write("b.md", example);
    const { status, stdout, stderr } = workspace.run("--json");
    expect(stderr).toBe("markdownlint-postmortem: a.md:1: Unexpected option `max` for `postmortem-word-count`, expected `minimum` or `maximum`; fix that line\n");
    expect([status, json(stdout).documents.map(({ file }) => file)]).toEqual([2, ["b.md"]]);
  });

  it.each([["maybe"], ["1"], ["'no way'"]])("front matter that says postmortem: %s", (value) => {
    workspace.write("README.md", `---\ntitle: x\npostmortem: ${value} # ours\n---\n\n# A project\n`);
    expect(said("README.md")).toMatch(/^README\.md:3: "postmortem: .*" is neither true nor false; /u);
  });

  it("an option of a rule that does not exist", () => {
    workspace.write("README.md", "# Any\n").write(".markdownlint-cli2.jsonc", '{ "config": { "postmortem-word-count": { "maxWords": 900 } } }');
    expect(said()).toBe(".markdownlint-cli2.jsonc:1: Unexpected option `maxWords` for `postmortem-word-count`, expected `minimum` or `maximum`; fix that line");
  });

  it("a configuration with a syntax error", () => {
    workspace.write("README.md", example).write(".markdownlint-cli2.jsonc", '{ "config": {');
    expect(said("README.md")).toMatch(/^Cannot read \.markdownlint-cli2\.jsonc: .*; fix that file$/u);
  });

  it("a folder that cannot be written to", () => {
    workspace.write("README.md", example);
    expect(said("README.md", "--html", "missing/report.html")).toMatch(/^Cannot write missing\/report\.html: there is no such file or folder$/u);
  });
});
