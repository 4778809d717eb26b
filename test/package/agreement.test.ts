/** One verdict: the command from wherever it is called, markdownlint-cli2, the hook and the editor say the same of the same files and configuration. */
import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main as ofExtension } from "markdownlint-cli2-editor";
import type { Checklist } from "../../src/report/checklist.ts";
import { read, root } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";

const example = read("fixtures", "example.md");
const rules = `"customRules": [${JSON.stringify(join(root, "dist", "index.js"))}]`;

/** A repository with each kind of configuration in a folder of its own, the same postmortem in each. */
const tree: Readonly<Record<string, string>> = {
  ".gitignore": "build/\nnode_modules/\n",
  ".markdownlint-cli2.jsonc": `{ ${rules}, "config": { "default": true, "MD013": false, "postmortem-consistency": false }, "ignores": ["archive/**"] }`,
  "README.md": example,
  "archive/old.md": example,
  "build/made.md": example,
  "node_modules/package/README.md": example,
  "off/.markdownlint-cli2.jsonc": '{ "config": { "default": false } }',
  "off/a.md": example,
  "only/.markdownlint.jsonc": '{ "default": false, "postmortem-summary": "warning" }',
  "only/a.md": example,
  "yaml/.markdownlint-cli2.yaml": "config:\n  postmortem-word-count:\n    minimum: 100\n    severity: warning\n",
  "yaml/a.md": example,
  "yaml/deep/.markdownlint.yaml": "postmortem-timeline: false\n",
  "yaml/deep/a.md": example,
  "code/.markdownlint-cli2.mjs": 'export default { config: { postmortem: "warning" } };\n',
  "code/a.md": example,
  "extended/base.json": '{ "postmortem-document": false }',
  "extended/.markdownlint.json": '{ "extends": "./base.json", "postmortem-summary-users": false }',
  "extended/a.md": example,
  "ignored/.markdownlint-cli2.jsonc": '{ "ignores": ["not-this.md"] }',
  "ignored/not-this.md": example,
  "ignored/this.md": example,
  "comment/a.md": example.replace("- Duration", "<!-- markdownlint-disable-next-line postmortem-summary-timezone -->\n- Duration"),
  "comment/b.md": `<!-- markdownlint-disable-file postmortem -->\n\n${example}`,
  "comment/c.md": `<!-- markdownlint-configure-file { "postmortem-timeline": false } -->\n\n${example}`,
  "front/no.md": `---\npostmortem: false\n---\n\n${example}`,
  "front/yes.md": "---\npostmortem: true\n---\n\n# Notes\n\nNothing yet.\n",
  "front/nothing.md": "---\npostmortem: true\n---\n",
  "front/nothing-toml.md": '+++\npostmortem = true\n+++\n\n',
  "front/strange.md": "---\npostmortem: false\n---\n",
  "odd [name]/b c.md": example,
  "-dash.md": example,
  "other.md": "# A project\n\nWith a Summary and a Timeline.\n",
  "CRLF.md": example.replaceAll("\n", "\r\n"),
  "mark.md": `\uFEFF${example}`,
};

let workspace: Workspace;
let outside: Workspace;
/** What markdownlint-cli2 says at the root of the repository. */
let expected: string[];

beforeAll(() => {
  workspace = new Workspace().git("init", "--quiet");
  outside = new Workspace();
  for (const [file, content] of Object.entries(tree)) workspace.write(file, content);
  workspace.link("docs/index.md", "../README.md").link("docs/up", "..");
  expected = markdownlint();
});

afterAll(() => {
  for (const each of [workspace, outside]) each.remove();
});

const files = Object.keys(tree).filter((file) => file.endsWith(".md"));

/** What markdownlint-cli2 prints, as a program of its own. */
function markdownlint(): string[] {
  const { stderr } = spawnSync(process.execPath, [join(root, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs"), "**/*.md", "#node_modules", "#build", "#docs"], { cwd: workspace.path, encoding: "utf8" });
  return stderr.split("\n").flatMap((line) => {
    const [, place, severity, rule] = /^(.+?:\d+(?::\d+)?) (error|warning) (postmortem-[\w-]+) /u.exec(line) ?? [];
    return place === undefined ? [] : `${place} ${severity ?? ""} ${rule ?? ""}`;
  }).sort();
}

/** What the command prints for files that are named from a folder, by their path from the root of the repository. */
function command(folder: string, ...args: string[]): string[] {
  const { status, stdout, stderr } = workspace.runWith({ folder }, "--json", ...args);
  const { documents } = JSON.parse(stdout) as { documents: Checklist[] };
  const hasErrors = documents.some(({ requirements }) => requirements.some(({ findings }) => findings.some(({ severity }) => severity === "error")));
  expect([status, stderr]).toEqual([hasErrors ? 1 : 0, ""]);
  const name = (file: string): string => relative(workspace.path, join(workspace.path, folder, file));
  return documents.flatMap(({ file, requirements }) => requirements.flatMap(({ rule, findings }) => findings.map(({ line, column, severity }) => `${[name(file), line, ...(column === null ? [] : [column])].join(":")} ${severity} ${rule}`))).sort();
}

/** What the markdownlint extension for VS Code shows for the text of an open file. */
async function editor(file: string): Promise<string[]> {
  const found: string[] = [];
  interface Result { lineNumber: number; ruleNames: string[]; errorRange: number[] | null; severity?: string }
  const collect = ({ results }: { results: Result[] }): void => {
    for (const { lineNumber, ruleNames, errorRange, severity = "error" } of results) found.push(`${[file, lineNumber, ...(errorRange === null ? [] : [errorRange[0]])].join(":")} ${severity} ${ruleNames[0] ?? ""}`);
  };
  await ofExtension({ directory: workspace.path, argv: [`:${file}`], fileContents: { [file]: tree[file] ?? "" }, noErrors: true, noGlobs: true, optionsOverride: { outputFormatters: [[collect]] } });
  return found.filter((line) => line.includes(" postmortem-"));
}

describe("a tree of every kind of configuration", () => {
  it("has something to say in the folders where rules are on, and nothing in the others", () => {
    const folders = new Set(expected.map((line) => line.split(/[/:]/u)[0]));
    expect([...folders].sort()).toEqual(["-dash.md", "CRLF.md", "README.md", "code", "comment", "extended", "front", "ignored", "mark.md", "odd [name]", "only", "yaml"]);
    expect(expected.filter((line) => line.includes(" warning ")).length).toBeGreaterThan(5);
  });

  it("gets the same verdict from the command at the root", () => {
    expect(command(".")).toEqual(expected);
  });

  it("gets it by absolute paths, from a folder within, and from outside", () => {
    const absolute = files.filter((file) => !/^(?:build|node_modules)\//u.test(file)).map((file) => join(workspace.path, file));
    expect(command("yaml/deep", ...absolute)).toEqual(expected);
    expect(command(relative(workspace.path, outside.path), ...absolute)).toEqual(expected);
  });

  it("gets it in a folder, for the files of that folder", () => {
    for (const folder of ["yaml", "yaml/deep", "code", "extended", "ignored", "comment"]) expect(command(folder)).toEqual(expected.filter((line) => line.startsWith(`${folder}/`)));
    expect(command("yaml/deep", "../..")).toEqual(expected);
  });

  it("gets it from the hook, which names each file from the root", () => {
    const staged = files.filter((file) => !/^(?:build|node_modules)\//u.test(file));
    expect(command(".", "--", ...staged)).toEqual(expected);
  });

  it("gets it in the editor, for each open file", async () => {
    const found: string[] = [];
    for (const file of files) found.push(...(await editor(file)));
    // Git's list of what to ignore is not for a file that somebody opens.
    expect(found.filter((line) => !/^(?:build|node_modules)\//u.test(line)).map(plain).sort()).toEqual(expected.map(plain));
  });

  it("gets it from the command for a text on standard input", () => {
    const { stdout } = workspace.runWith({ input: example, folder: "yaml" }, "-", "--stdin-filename", "deep/a.md", "--quiet");
    expect(stdout.trim().split("\n").map((line) => line.split(" ").slice(0, 3).join(" ")).map((line) => `yaml/${line}`).sort()).toEqual(expected.filter((line) => line.startsWith("yaml/deep/")));
  });
});

/** The version of markdownlint-cli2 in the extension has no warnings. */
const plain = (line: string): string => line.replace(/ (?:error|warning) /u, " ");
