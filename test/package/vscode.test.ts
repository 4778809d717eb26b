/** The extension for VS Code, as it is packed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { Ajv } from "ajv";
import { parse } from "jsonc-parser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { main as ofMarkdownlintExtension, type FormatterOptions } from "markdownlint-cli2-editor";
import type { Rule } from "markdownlint";
import rules from "../../src/index.ts";
import { standardNames } from "../../src/standards/standards.ts";
import { read, root } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";
import { FakeEditor, type TreeItem } from "../helpers/fake-vscode.ts";
import { lintText } from "../helpers/lint.ts";

let packed: Workspace;
let extension = "";
let files: string[] = [];

beforeAll(() => {
  packed = new Workspace();
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "tools", "vsix.ts"), packed.path], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { version } = JSON.parse(read("package.json")) as { version: string };
  const contents = unzipSync(readFileSync(join(packed.path, `markdownlint-postmortem-${version}.vsix`)));
  files = Object.keys(contents);
  for (const [file, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(packed.path, file)), { recursive: true });
    writeFileSync(join(packed.path, file), content);
  }
  extension = join(packed.path, "extension");
});

afterAll(() => {
  packed.remove();
});

interface Manifest {
  name: string;
  publisher: string;
  version: string;
  icon: string;
  extensionPack: string[];
  extensionDependencies?: string[];
  main: string;
  contributes: {
    commands: { command: string }[];
    views: { explorer: { id: string }[] };
    jsonValidation: { fileMatch: string[]; url: string }[];
    configurationDefaults: Record<string, string[]>; snippets: { language: string; path: string }[] };
}

const manifest = (): Manifest => JSON.parse(readFileSync(join(extension, "package.json"), "utf8")) as Manifest;

describe("the packed extension", () => {
  it("contains what the marketplace shows and what the editor loads, and nothing else", () => {
    expect(files.filter((file) => file.startsWith("extension/")).sort()).toEqual(
      ["LICENSE.txt", "changelog.md", "dist/THIRD-PARTY-LICENSES.txt", "dist/extension.js", "dist/rules.mjs", "dist/schema.json", "dist/snippets.json", "icon.png", "package.json", "readme.md"].map((file) => `extension/${file}`),
    );
    const icon = readFileSync(join(extension, manifest().icon));
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
  });

  it("has the version of the package, and one in its changelog", () => {
    const { version } = JSON.parse(read("package.json")) as Manifest;
    expect(manifest().version).toBe(version);
    expect(/^## (\d\S*)/mu.exec(read("editors", "vscode", "CHANGELOG.md"))?.[1]).toBe(version);
    expect(read("editors", "vscode", "README.md")).toContain(`-${version}.vsix`);
  });

  it("brings the markdownlint extension along, and starts without it to say that it is missing", () => {
    expect(manifest().extensionPack).toEqual(["DavidAnson.vscode-markdownlint"]);
    expect(manifest().extensionDependencies).toBeUndefined();
  });

  it("needs no modules but the editor's and Node's", () => {
    const code = readFileSync(join(extension, manifest().main), "utf8");
    const modules = [...code.matchAll(/\brequire\("([^"]+)"\)/gu)].map(([, name = ""]) => name);
    expect(modules).toContain("vscode");
    expect([...new Set(modules)].filter((name) => name !== "vscode" && !isBuiltin(name))).toEqual([]);
  });
});

describe("its rules", () => {
  /** The file that the default of the setting names, as the markdownlint extension resolves it. */
  function rulesFile(): string {
    const { name, publisher, contributes } = manifest();
    const [setting = "", ...others] = contributes.configurationDefaults["markdownlint.customRules"] ?? [];
    const [, id, path = ""] = /^\{([^}]+)\}\/(.+)$/u.exec(setting) ?? [];
    expect({ id, others }).toEqual({ id: `${publisher}.${name}`, others: [] });
    expect(read("editors", "vscode", "README.md")).toContain(`\`${setting}\``);
    return join(extension, path);
  }

  it("are those of the package", async () => {
    const { default: carried } = (await import(pathToFileURL(rulesFile()).href)) as { default: Rule[] };
    expect(carried.map(({ names }) => names)).toEqual(rules.map(({ names }) => names));
  });

  it.each([
    ["a broken postmortem", "example.md"],
    ["a complete one", "complete.md"],
    ["a README that is none", "silent/project-readme.md"],
  ])("draw the squiggles of the package under %s", async (_, file) => {
    const text = read("fixtures", file);
    let results: FormatterOptions["results"] = [];
    await ofMarkdownlintExtension({
      directory: packed.path,
      argv: [":open.md"],
      fileContents: { "open.md": text },
      noGlobs: true,
      optionsDefault: { customRules: [rulesFile()], config: { default: false, postmortem: true } },
      optionsOverride: { outputFormatters: [[(options: FormatterOptions) => void ({ results } = options)]] },
    });
    const shown = results.map(({ lineNumber, ruleNames, errorDetail, errorRange }) => ({ lineNumber, ruleNames, errorDetail, errorRange }));
    const expected = (await lintText(text)).map(({ lineNumber, ruleNames, errorDetail, errorRange }) => ({ lineNumber, ruleNames, errorDetail, errorRange }));
    const order = (list: typeof shown): typeof shown => list.sort((one, other) => one.lineNumber - other.lineNumber || (one.ruleNames[0] ?? "").localeCompare(other.ruleNames[0] ?? "") || (one.errorRange?.[0] ?? 0) - (other.errorRange?.[0] ?? 0));
    expect(order(shown)).toEqual(order(expected));
  });
});

/** The real code of the extension in a small copy of the editor's API; the extension host itself is not used. */
describe("in the editor", () => {
  let editor: FakeEditor;
  let project: Workspace;
  let stop: () => void;

  /** Opens the extension in a project, as it is then. */
  function start(): void {
    stop = editor.start(join(extension, manifest().main));
  }

  beforeEach(() => {
    project = new Workspace();
    editor = new FakeEditor(project.path);
    editor.settings = { customRules: manifest().contributes.configurationDefaults["markdownlint.customRules"] };
  });

  afterEach(() => {
    stop();
    project.remove();
  });

  const complete = read("fixtures", "complete.md");
  const broken = read("fixtures", "example.md");
  const file = (): string => join(project.path, "incident.md");
  const shows = (text: string): Promise<void> => editor.until(() => editor.statusBar.isVisible && editor.statusBar.text.includes(text));
  const requirement = (description: string): TreeItem | undefined => editor.tree.items().flatMap(({ children }) => children).find(({ label }) => label === description);

  it("has the commands and the view that it announces", () => {
    start();
    expect(new Set(editor.commandNames)).toEqual(new Set(manifest().contributes.commands.map(({ command }) => command)));
    expect(manifest().contributes.views.explorer.map(({ id }) => id)).toEqual(["markdownlint-postmortem.checklist"]);
  });

  it("counts what a postmortem meets, and lists it, live", async () => {
    const document = editor.open(file(), broken);
    start();
    await shows("of 29 met");
    expect(editor.tree.items().map(({ item }) => item.label)).toContain("Issue Summary");
    const duration = requirement("Duration matches start and end");
    expect(duration?.description).toContain("1 h 30 min");
    expect(duration?.accessibilityInformation?.label).toMatch(/^Duration matches start and end: Not met [^]*1 h 30 min/u);
    expect(duration?.command).toMatchObject({ command: "vscode.open", arguments: [{ path: file() }, { selection: { start: { line: 4, character: 28 }, end: { line: 4, character: 35 } } }] });
    editor.type(document, complete);
    await shows("29 of 29 met");
    expect(requirement("Escalation is recorded")?.description).toContain("Mina escalates to the database team");
    await editor.execute(editor.statusBar.command);
    expect(editor.executed.at(-1)?.command).toBe("markdownlint-postmortem.checklist.focus");
  });

  it("is silent where there is nothing to say: another language, another file, no editor", async () => {
    const document = editor.open(file(), complete);
    start();
    await shows("29 of 29 met");
    editor.open(join(project.path, "main.ts"), "export {};", "typescript");
    await editor.until(() => !editor.statusBar.isVisible);
    editor.open(join(project.path, "README.md"), read("fixtures", "silent", "project-readme.md"));
    await shows("No postmortem");
    expect(editor.tree.items()).toEqual([]);
    editor.close(document);
    await editor.until(() => !editor.statusBar.isVisible);
    expect(editor.messages).toEqual([]);
  });

  it("runs no rule in a restricted workspace until it is trusted", async () => {
    editor.isTrusted = false;
    editor.open(file(), complete);
    start();
    await shows("rules off");
    expect(editor.tree.message).toContain("restricted");
    editor.grantTrust();
    await shows("29 of 29 met");
  });

  it("says once that the markdownlint extension is missing, and shows it", async () => {
    editor.hasMarkdownlint = false;
    editor.pressesButtons = true;
    const document = editor.open(file(), complete);
    start();
    await editor.until(() => editor.executed.length > 0);
    editor.save(document);
    await shows("rules off");
    expect(editor.messages).toEqual([{ text: "The markdownlint extension, which shows the reports on postmortems, is missing or disabled.", button: "Show Extension" }]);
    expect(editor.executed).toEqual([{ command: "workbench.extensions.search", arguments: ["@id:DavidAnson.vscode-markdownlint"] }]);
  });

  it("opens the configuration that it cannot use", async () => {
    project.write(".markdownlint.jsonc", '{\n  "postmortem-word-cuont": false\n}');
    editor.pressesButtons = true;
    editor.open(file(), complete);
    start();
    await editor.until(() => editor.shown.length > 1);
    expect(editor.messages).toEqual([{ text: ".markdownlint.jsonc:2: there is no rule or tag `postmortem-word-cuont`; did you mean `postmortem-word-count`?", button: "Open File" }]);
    expect(editor.shown.at(-1)?.uri.path).toBe(join(project.path, ".markdownlint.jsonc"));
  });

  it("names the setting that is wrong", async () => {
    editor.settings = { ...editor.settings, config: { "postmortem-word-count": { minimum: "many" } } };
    editor.pressesButtons = true;
    editor.open(file(), complete);
    start();
    await editor.until(() => editor.executed.length > 0);
    expect(editor.messages[0]?.text).toMatch(/^Unexpected value `"many"` for the option `minimum`/u);
    expect(editor.executed).toEqual([{ command: "workbench.action.openSettings", arguments: ["markdownlint.config"] }]);
  });

  it("leaves the squiggles to the markdownlint extension", async () => {
    const document = editor.open(file(), broken);
    start();
    await shows("of 29 met");
    expect(editor.diagnostics.get(document.uri.toString())).toEqual([]);
  });

  it("draws them for an author without Node in a repository that `init` has set up, and says why", async () => {
    project.git("init", "--quiet");
    expect(project.run("init").status).toBe(0);
    const document = editor.open(file(), broken);
    start();
    await editor.until(() => editor.messages.length > 0);
    expect(editor.messages).toEqual([{ text: expect.stringMatching(/^markdownlint-postmortem is named in \.markdownlint-cli2\.jsonc but is not installed/u) as string, button: "Open File" }]);
    const expected = (await lintText(broken)).map(({ lineNumber, ruleNames, errorDetail }) => `${String(lineNumber)} ${ruleNames[0] ?? ""} ${errorDetail ?? ""}`).sort();
    const drawn = (editor.diagnostics.get(document.uri.toString()) ?? []).map(({ range, code, message }) => `${String(range.start.line + 1)} ${typeof code === "object" ? code.value : ""} ${/\[(.*)\]$/u.exec(message)?.[1] ?? ""}`).sort();
    expect(drawn).toEqual(expected);
    editor.close(document);
    expect(editor.diagnostics.has(document.uri.toString())).toBe(false);
  });

  it("draws them where other rules replace those of the extension, and says nothing", async () => {
    project.write("lint/style.cjs", "module.exports = [];").write(".markdownlint-cli2.jsonc", '{ "customRules": ["./lint/style.cjs"] }');
    const document = editor.open(file(), broken);
    start();
    await editor.until(() => (editor.diagnostics.get(document.uri.toString()) ?? []).length > 0);
    expect(editor.messages).toEqual([]);
  });

  it("draws none where the package is installed", async () => {
    project.write(".markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-postmortem"] }').link("node_modules/markdownlint-postmortem", root);
    const document = editor.open(file(), broken);
    start();
    await shows("of 29 met");
    expect(editor.diagnostics.get(document.uri.toString())).toEqual([]);
    expect(editor.messages).toEqual([]);
  });

  it("offers what is missing for the squiggle of the markdownlint extension, and adds it", async () => {
    const document = editor.open(file(), broken);
    start();
    const squiggle = editor.diagnosticAt(5, { value: "postmortem-duration-adds-up" });
    const actions = await editor.actionsAt(document, 5, [squiggle, editor.diagnosticAt(5, "MD013")]);
    const action = actions.find(({ title }) => title === "Change the duration to 1 hour 30 minutes");
    expect(action?.diagnostics).toEqual([squiggle]);
    if (action !== undefined) editor.apply(action.edit);
    expect(document.getText()).toContain("- Duration: 10:30 to 12:00, 1 hour 30 minutes\n");
    expect((await editor.actionsAt(document, 5)).map(({ title }) => title)).not.toContain("Change the duration to 1 hour 30 minutes");
  });

  it("marks a file as no postmortem, and as one", async () => {
    const document = editor.open(file(), broken);
    start();
    await editor.execute("markdownlint-postmortem.markAsOther");
    await shows("rules off");
    expect(document.getText()).toBe(`---\npostmortem: false\n---\n\n${broken}`);
    await editor.execute("markdownlint-postmortem.markAsPostmortem");
    await shows("of 29 met");
  });

  it("draws the timeline beside the text, live, and says why if there is none", async () => {
    const document = editor.open(file(), complete);
    start();
    await editor.execute("markdownlint-postmortem.showTimeline");
    await editor.execute("markdownlint-postmortem.showTimeline");
    const [panel, ...others] = editor.panels;
    expect([panel?.title, others]).toEqual(["Timeline of incident.md", []]);
    expect(/<body><svg [^]*14:05[^]*<\/svg>\s*<\/body>/u.test(panel?.webview.html ?? "")).toBe(true);
    expect(panel?.webview.html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/)/u);
    editor.type(document, complete.replace("14:05 UTC** - The", "13:35 UTC** - The"));
    await editor.until(() => panel?.webview.html.includes("13:35") === true);
    editor.type(document, complete.replaceAll(/\d\d:\d\d(?: UTC)?/gu, "later"));
    await editor.until(() => panel?.webview.html.includes("There is no timeline to draw") === true);
    editor.type(document, `---\npostmortem: false\n---\n\n${complete}`);
    await editor.until(() => panel?.webview.html.includes("rules are off") === true);
    panel?.dispose();
    await editor.execute("markdownlint-postmortem.showTimeline");
    expect(editor.panels).toHaveLength(2);
  });

  it("opens the page that the command writes", async () => {
    editor.open(file(), complete);
    start();
    await editor.execute("markdownlint-postmortem.openPage");
    project.write("incident.md", complete).run("incident.md", "--html", "page.html");
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(editor.panels[0]?.webview.html.replaceAll("1.2.3", version)).toBe(project.read("page.html"));
  });

  it("copies the timeline as SVG and as Mermaid, or says that there is none", async () => {
    editor.open(file(), complete);
    start();
    await editor.execute("markdownlint-postmortem.copySvg");
    expect(editor.clipboard).toMatch(/^<svg [^]*<\/svg>\n?$/u);
    await editor.execute("markdownlint-postmortem.copyMermaid");
    expect(editor.clipboard).toBe(project.write("incident.md", complete).run("incident.md", "--mermaid").stdout);
    editor.open(join(project.path, "README.md"), read("fixtures", "silent", "project-readme.md"));
    await editor.execute("markdownlint-postmortem.copySvg");
    expect(editor.messages).toEqual([{ text: expect.stringMatching(/^This file was not recognized as a postmortem/u) as string, button: undefined }]);
  });

  it("opens a new postmortem to the standard of the project", async () => {
    project.write(".markdownlint-cli2.jsonc", '{ "config": { "postmortem": { "standard": "incident-io" } } }');
    start();
    editor.answers.push("disk full", "", "SEV-2");
    await editor.execute("markdownlint-postmortem.new");
    expect(editor.snippet).toMatch(/^---\npostmortem: incident-io\n/u);
    expect(editor.snippet).toContain("## Mitigators\n");
  });

  it("says that an unsaved file has to be saved for squiggles", async () => {
    start();
    editor.openUnsaved("Untitled-1", complete);
    await shows("29 of 29 met");
    expect(editor.tree.message).toContain("Save the file");
  });

  it("opens a new postmortem with a cursor stop for each thing to write", async () => {
    start();
    editor.answers.push(" checkout refused card payments ", "2026-11-03 14:05 UTC", "SEV-2");
    await editor.execute("markdownlint-postmortem.new");
    expect(editor.shown.at(-1)?.uri).toMatchObject({ scheme: "untitled", path: join(project.path, "2026-11-03-checkout-refused-card-payments.md") });
    expect(editor.snippet).toContain("# Postmortem: checkout refused card payments\n");
    expect(editor.snippet).toContain("\nseverity: SEV-2\n---\n");
    expect(editor.snippet).toContain("2026-11-03 14:05 UTC to");
    expect(editor.snippet).toMatch(/\$\{1:\[end/u);
  });

  it("opens none without a title, asks again for a start that is not a time, and takes no name that is in use", async () => {
    start();
    editor.answers.push(undefined);
    await editor.execute("markdownlint-postmortem.new");
    expect(editor.shown).toEqual([]);
    editor.answers.push("disk full", "", undefined);
    await editor.execute("markdownlint-postmortem.new");
    expect(editor.shown).toEqual([]);
    editor.answers.push("disk full", "25:99");
    await editor.execute("markdownlint-postmortem.new");
    expect(editor.messages[0]?.text).toMatch(/^Write a time, such as/u);
    project.write("disk-full.md", "# In use\n");
    editor.answers.push("disk full", "", "");
    await editor.execute("markdownlint-postmortem.new");
    expect(editor.shown.at(-1)?.uri.path).toBe(join(project.path, "disk-full-2.md"));
  });
});

describe("its schema for configurations", () => {
  const errorsIn = (configuration: object): string[] => {
    const [schema] = manifest().contributes.jsonValidation;
    expect(schema?.fileMatch).toEqual(expect.arrayContaining([".markdownlint.jsonc", ".markdownlint-cli2.jsonc"]));
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(join(extension, schema?.url ?? ""), "utf8")) as object);
    return validate(configuration) ? [] : [...new Set(validate.errors?.map(({ instancePath }) => instancePath))];
  };

  it.each([
    ["a severity", { postmortem: { severity: "warning" } }],
    ["options", { "postmortem-word-count": { minimum: 300, maximum: 900, severity: "error" }, "postmortem-timeline": false }],
    ["settings, in the file of markdownlint-cli2", { customRules: ["markdownlint-postmortem"], config: { MD013: false, postmortem: { sections: { timeline: ["Chronology"] }, detect: "always" } } }],
  ])("accepts %s", (_, configuration) => {
    expect(errorsIn(configuration)).toEqual([]);
  });

  it.each([["README.md"], ["editors/vscode/README.md"]])("accepts every configuration of %s, and so does that of markdownlint", (page) => {
    const own = new Ajv({ strict: false }).compile(JSON.parse(read("node_modules", "markdownlint", "schema", "markdownlint-config-schema.json")) as object);
    const blocks = [...read(page).matchAll(/```jsonc?\n([^]*?)```/gu)].map(([, code = ""]) => parse(code) as Record<string, object>);
    const configurations = blocks.flatMap((block) => block["config"] ?? block["markdownlint.config"] ?? []);
    expect(configurations.some((each) => "postmortem" in each)).toBe(true);
    for (const configuration of configurations) expect([errorsIn(configuration), own(configuration)], JSON.stringify(configuration)).toEqual([[], true]);
  });

  it.each([
    ["a severity", { postmortem: { severity: "info" } }, "/postmortem"],
    ["a severity alone", { postmortem: "info" }, "/postmortem"],
    ["a severity that is capitalized, in the file of markdownlint-cli2", { config: { "postmortem-timeline": { severity: "Warning" } } }, "/config/postmortem-timeline/severity"],
    ["an option", { "postmortem-word-count": { minimun: 300 } }, "/postmortem-word-count"],
    ["the value of an option", { config: { "postmortem-word-count": { minimum: "many" } } }, "/config/postmortem-word-count"],
    ["a misspelled rule", { "postmortem-word-cuont": false }, "/postmortem-word-cuont"],
    ["a misspelled tag", { config: { postmortems: true } }, "/config/postmortems"],
  ])("flags %s", (_, configuration, place) => {
    expect(errorsIn(configuration)).toEqual(expect.arrayContaining([expect.stringContaining(place)]));
  });
});

describe("its snippets", () => {
  interface Snippet {
    prefix: string;
    description: string;
    body: string[];
  }

  function snippet(prefix: string): Snippet {
    const [contribution] = manifest().contributes.snippets;
    expect(contribution?.language).toBe("markdown");
    const snippets = JSON.parse(readFileSync(join(extension, contribution?.path ?? ""), "utf8")) as Record<string, Snippet>;
    expect(new Set(Object.values(snippets).map((each) => each.prefix))).toEqual(new Set(["postmortem", ...standardNames.filter((name) => name !== "brief").map((name) => `postmortem-${name}`), "pm-event", "pm-task"]));
    return Object.values(snippets).find((each) => each.prefix === prefix) ?? { prefix, description: "", body: [] };
  }

  const variables: Record<string, string> = { CURRENT_HOUR: "14", CURRENT_MINUTE: "05", CURRENT_TIMEZONE_OFFSET: "+02:00" };

  /** The text that the editor writes, with each tab stop filled in. */
  function expand({ body }: Snippet, fill: (stop: number, text: string) => string = (_, text) => text): string {
    const text = body.join("\n").replaceAll(/\$([A-Z_]+)/gu, (_, name: string) => variables[name] ?? `unknown ${name}`);
    return text.replaceAll(/\$\{(\d+):((?:\\.|[^}\\])*)\}/gu, (_, stop: string, content: string) => fill(Number(stop), content)).replaceAll(/\\([$}\\])/gu, "$1");
  }

  it("write a postmortem whose only reports are its placeholders, with a tab stop for each", async () => {
    const stops: number[] = [];
    const text = expand(snippet("postmortem"), (stop, content) => {
      stops.push(stop);
      return content;
    });
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    expect(new Set((await lintText(text)).map(({ ruleNames }) => ruleNames[0]))).toEqual(new Set(["postmortem-placeholders"]));
    expect(text).not.toMatch(/\$\{|\\/u);
    expect(text).toMatch(/\S\n$/u);
  });

  it("leave nothing to report once each tab stop is filled in", async () => {
    const left = [...filled];
    const text = expand(snippet("postmortem"), (_, placeholder) => {
      if (placeholder.startsWith(`[${left[0]?.[0] ?? ""}`)) return left.shift()?.[1] ?? "";
      return /such as (.*)\]$/u.exec(placeholder)?.[1] ?? `nothing for ${placeholder}`;
    });
    expect(left).toEqual([]);
    expect((await lintText(text)).map(({ ruleNames, errorDetail }) => [ruleNames[0], errorDetail])).toEqual([]);
  });

  it("write an event at the time that it is, and a task", async () => {
    expect(expand(snippet("pm-event"))).toBe("- 14:05 UTC+02:00 - [what happened]\n");
    expect(expand(snippet("pm-task"))).toMatch(/^- \[ \] \[task, such as .*\]\n$/u);
    const timeline = "---\npostmortem: true\n---\n\n## Timeline\n\n";
    const reports = await lintText(`${timeline}${expand(snippet("pm-event"), (stop, content) => (stop === 1 ? content : "An alert pages the on-call engineer."))}\n`, { default: false, "postmortem-timeline": true });
    expect(reports.filter(({ ruleNames }) => /entry|clock|order|list/u.test(ruleNames[0] ?? ""))).toEqual([]);
  });
});

/** An incident: what replaces each placeholder, in order. A placeholder that is not listed is replaced with its own example. */
const filled: readonly (readonly [placeholder: string, text: string])[] = [
  ["name", "mail to customers stood still"],
  ["start", "12 May 2026, 08:10 UTC"],
  ["end", "10:40 UTC, 2 hours 30 minutes"],
  ["service", "the mail service"],
  ["what was wrong", "down"],
  ["what they saw", 'a spinner and then "Your receipt is on its way", but no mail arrived until the afternoon'],
  ["share", "All of the 3,100 customers who bought something in that time, 100% of the active users, were affected."],
  ["root cause", "The certificate with which the mail service signs in at its relay had expired, because the job that renews it had been removed with the old server"],
  ["time", "08:10 UTC"],
  ["what changed", "The certificate expires. The relay refuses every sign-in from then on."],
  ["time", "08:52 UTC"],
  ["how it was detected", "An alert on the length of the mail queue pages the on-call engineer, Ines."],
  ["time", "09:00 UTC"],
  ["what was investigated", "Ines reads the logs of the queue, which show time-outs only. She suspects the network and asks the hosting provider."],
  ["time", "09:25 UTC"],
  ["what was misleading", "The provider finds its network healthy; the time-outs were a red herring, caused by our own retries."],
  ["time", "09:40 UTC"],
  ["who", "Ines escalates to the platform team. Tom joins and finds the expired certificate in the first minute."],
  ["time", "10:40 UTC"],
  ["how it was resolved", "Tom renews the certificate by hand and restarts the mail service. The queue drains within ten minutes."],
  ["explain the cause", "The mail service signs in at the relay with a certificate that lives for ninety days. A job on the old mail server renewed it each month. When we moved to the new server in February we copied the service, its configuration and its certificate, but not the job, because it was written down nowhere. So nothing failed for ninety days. On the day the certificate expired, the relay refused each sign-in, and the service kept every mail in its queue and tried again after a minute. The retries filled the pool of connections, which is why the logs showed time-outs instead of the refused sign-ins, and why we looked at the network first. Nobody was warned before, since no check looked at the date on which the certificate ends."],
  ["explain the fix", "We renewed the certificate by hand and restarted the mail service, which then sent all 5,200 mails that waited in the queue; none was lost. On the same day we added the job that renews the certificate to the configuration of the new server, ran it once with a certificate of two days to see that it works, and lowered the retries of the service from one a minute to one in ten minutes, so that the reason of a refusal stays visible in its logs."],
  ["what could be improved", "Certificates are watched like any other resource that runs out, and what runs on a server is written down before we move it. The first look goes to our own logs before we call a provider."],
  ["task", "Add an alert when a certificate expires within 14 days"],
  ["task", "Add the renewal job to the checklist for moving a server"],
  ["task", "Write the reason of a refused sign-in to the log of the mail service"],
];
