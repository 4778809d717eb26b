/** What the extension for VS Code says when something is wrong: one sentence, and one button. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check, type OpenFile } from "../../src/command/editor/check.ts";
import { failureOf, faultOf, type Failure } from "../../editors/vscode/src/failures.ts";
import { rulesSourceFor, type RulesSource } from "../../editors/vscode/src/rules-source.ts";
import { read } from "../helpers/files.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const complete = read("fixtures", "complete.md");
const carried = ["{markdownlint-postmortem.markdownlint-postmortem}/dist/rules.mjs"];

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const install = (name: string, code = ""): void => {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
  write(`node_modules/${name}/index.js`, code);
};

const sourceIn = (file = "docs/incident.md", setting = carried): RulesSource => rulesSourceFor(dirname(join(folder, file)), folder, setting);

async function failure(around: Partial<OpenFile> = {}, setting = carried): Promise<Failure | undefined> {
  const state = await check({ path: join(folder, "docs/incident.md"), folder, text: complete, isTrusted: true, hasMarkdownlint: true, ...around });
  return failureOf(state, sourceIn(undefined, setting), folder);
}

const fileNames = [".markdownlint-cli2.jsonc", ".markdownlint-cli2.yaml", ".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs", "package.json"];

/** A configuration that names the package, in each form that markdownlint-cli2 reads. */
const naming: readonly (readonly [file: string, content: string, line: number])[] = [
  [".markdownlint-cli2.jsonc", '{\n  // Ours\n  "customRules": ["markdownlint-postmortem"],\n}', 3],
  [".markdownlint-cli2.yaml", "customRules:\n  - markdownlint-postmortem\n", 2],
  [".markdownlint-cli2.cjs", 'const rules = require("markdownlint-postmortem");\nmodule.exports = { customRules: rules };\n', 1],
  [".markdownlint-cli2.mjs", 'import rules from "markdownlint-postmortem";\nexport default { customRules: [rules] };\n', 1],
  ["package.json", '{\n  "name": "site",\n  "markdownlint-cli2": {\n    "customRules": ["markdownlint-postmortem"]\n  }\n}', 4],
];

describe("the rules come", () => {
  it("from the extension where nothing else is said, or other options are", () => {
    expect(sourceIn()).toEqual({ kind: "here" });
    write(".markdownlint-cli2.jsonc", '{ "config": { "MD013": false } }');
    write("package.json", '{ "name": "site" }');
    expect(sourceIn()).toEqual({ kind: "here" });
  });

  it.each(naming)("from the installed package that %s names", (file, content) => {
    install("markdownlint-postmortem");
    write(file, content);
    expect(sourceIn()).toEqual({ kind: "here" });
  });

  it("from a module path, and from a file of the team's own that has settings", () => {
    write("tools/node_modules/markdownlint-postmortem/index.js", "");
    write(".markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-postmortem"], "modulePaths": ["tools"] }');
    expect(sourceIn()).toEqual({ kind: "here" });
    write("lint/rules.mjs", 'import { createRules } from "markdownlint-postmortem";\nexport default createRules({ detect: "always" });\n');
    write(".markdownlint-cli2.jsonc", '{ "customRules": ["./lint/rules.mjs"] }');
    expect(sourceIn()).toEqual({ kind: "here" });
  });

  it("from nowhere if other rules are named, in the nearest folder that names some", () => {
    install("markdownlint-postmortem");
    install("markdownlint-rule-links");
    write(".markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-postmortem"] }');
    write("docs/.markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-rule-links"] }');
    expect(sourceIn()).toEqual({ kind: "replaced" });
    expect(sourceIn("README.md")).toEqual({ kind: "here" });
    expect(sourceIn("README.md", [])).toEqual({ kind: "here" });
    rmSync(join(folder, ".markdownlint-cli2.jsonc"));
    expect(sourceIn("README.md", [])).toEqual({ kind: "replaced" });
  });
});

describe("says in one sentence, with one button,", () => {
  it("that the markdownlint extension is missing", async () => {
    expect(await failure({ hasMarkdownlint: false })).toMatchObject({ message: expect.stringContaining("is missing or disabled") as string, button: "Show Extension" });
  });

  it.each(naming)("that the package is not installed, which %s names", async (file, content, line) => {
    write(file, content);
    expect(await failure()).toMatchObject({
      message: `markdownlint-postmortem is named in ${file} but is not installed, so ${file.endsWith("js") ? "nothing is checked" : "the markdownlint extension shows nothing, and this extension shows the reports of the postmortem rules itself"}.`,
      button: "Open File",
      does: { kind: "open", path: join(folder, file), line },
    });
  });

  it("that another module is not installed, which stops markdownlint too", async () => {
    install("markdownlint-postmortem");
    write(".markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-postmortem"], "markdownItPlugins": [["markdown-it-emoji"]] }');
    expect((await failure())?.message).toMatch(/^markdown-it-emoji is named in \.markdownlint-cli2\.jsonc but is not installed/u);
  });

  it("that the setting names what is not installed", async () => {
    expect(await failure({}, ["markdownlint-postmortem"])).toMatchObject({ message: expect.stringContaining("named in the setting markdownlint.customRules") as string, button: "Open Settings", does: { kind: "open settings", setting: "markdownlint.customRules" } });
  });

  it.each([
    ["a wrong option", ".markdownlint.jsonc", '{\n  "postmortem-word-count": { "minimun": 300 }\n}', 2],
    ["a wrong value", ".markdownlint.jsonc", '{\n\n  "postmortem-word-count": { "minimum": "many" }\n}', 3],
    ["a severity that does not exist", ".markdownlint.yaml", "postmortem:\n  severity: info\n", 2],
    ["a misspelled rule", ".markdownlint-cli2.jsonc", '{\n  "config": {\n    "postmortem-word-cuont": false\n  }\n}', 3],
    ["a list that is none", ".markdownlint-cli2.jsonc", '{\n  "customRules": "markdownlint-postmortem"\n}', 2],
    ["a syntax error", ".markdownlint.json", '{ "postmortem": ', 1],
  ])("what is wrong with a configuration, and opens it there: %s", async (_, file, content, line) => {
    write(file, content);
    const found = await failure();
    expect(found).toMatchObject({ button: "Open File", does: { kind: "open", path: join(folder, file), line } });
    expect(found?.message).toMatch(/^[^\n]+[^.?][.?]$/u);
  });

  it("what is wrong in the front matter", async () => {
    write("docs/incident.md", "");
    expect(await failure({ text: "---\ntitle: Outage\npostmortem: maybe\n---\n\n# Notes\n" })).toMatchObject({ message: expect.stringContaining("neither true nor false") as string, does: { kind: "open", path: join(folder, "docs/incident.md"), line: 3 } });
  });

  it.each<[string, Partial<OpenFile>, string]>([
    ["config", { config: { "postmortem-word-count": { minimum: "many" } } }, "markdownlint.config"],
    ["configFile", { configFile: "lint/none.jsonc" }, "markdownlint.configFile"],
  ])("that the setting markdownlint.%s cannot be used", async (_, around, setting) => {
    expect(await failure(around)).toMatchObject({ button: "Open Settings", does: { kind: "open settings", setting } });
  });

  it("that it failed itself, without the stack", () => {
    expect(faultOf(new TypeError("x is not a function\n    at check (extension.js:1:1)"))).toMatchObject({ message: "Postmortem Linter failed: x is not a function.", button: "Reload Window" });
  });
});

describe("says nothing", () => {
  it("where all is well, or the file is not a postmortem", async () => {
    expect(await failure()).toBeUndefined();
    write(".markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-postmortem"] }');
    expect(await failure({ text: read("fixtures", "silent", "project-readme.md") })).toBeUndefined();
  });

  it("of a restricted workspace, which the status bar shows", async () => {
    expect(await failure({ isTrusted: false })).toBeUndefined();
  });

  it.each(fileNames)("twice of a %s that cannot be read", async (file) => {
    mkdirSync(join(folder, file));
    expect(sourceIn()).toEqual({ kind: "here" });
    expect((await failure())?.message ?? "").not.toMatch(/\n/u);
  });
});

it("uses the configuration that the setting markdownlint.configFile names", async () => {
  write("lint/ours.jsonc", '{ "postmortem": false }');
  expect(await check({ path: join(folder, "incident.md"), folder, text: complete, isTrusted: true, hasMarkdownlint: true, configFile: "lint/ours.jsonc" })).toEqual({ kind: "off", reason: "configuration" });
});
