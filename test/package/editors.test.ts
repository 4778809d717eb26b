/** The settings on the page about other editors, in the editors that are installed here. */
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workspace } from "../helpers/command.ts";
import { read, root } from "../helpers/files.ts";
import { lintText } from "../helpers/lint.ts";

const page = read("editors", "README.md");
const example = read("fixtures", "example.md");
const isInstalled = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

/** The first block of code under a heading or after a marker. */
function settings(after: string): string {
  const code = new RegExp(`\\n${after}\\n[^]*?\`\`\`[a-z]+\\n([^]*?)\`\`\``, "u").exec(page)?.[1];
  if (code === undefined) throw new Error(`${after} has no settings`);
  return code;
}

let project: Workspace;

beforeEach(() => {
  project = new Workspace();
  chmodSync(join(root, "dist/bin.js"), 0o755);
  project.write("incident.md", example).link("node_modules/markdownlint-postmortem", root).link("node_modules/.bin/markdownlint-postmortem", join(root, "dist/bin.js"));
});

afterEach(() => {
  project.remove();
});

const run = (program: string, ...args: string[]): void => void spawnSync(program, args, { cwd: project.path, encoding: "utf8", timeout: 50_000 });

const details = async (): Promise<string[]> => (await lintText(example)).map(({ errorDetail }) => errorDetail ?? "").sort();
const detailsIn = (output: string): string[] => output.split("\n").flatMap((line) => /\[(.*)\]$/u.exec(line)?.[1] ?? []).sort();

it.runIf(isInstalled("nvim"))("Neovim shows the reports", async () => {
  project.write("init.lua", settings("<!-- example: neovim -->")).write("probe.lua", `vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 100)
local messages = {}
for _, each in ipairs(vim.diagnostic.get(0)) do table.insert(messages, each.message) end
vim.fn.writefile(messages, "messages.txt")
vim.cmd("qa!")
`);
  run("nvim", "--headless", "-u", "init.lua", "incident.md", "-c", "luafile probe.lua");
  expect(detailsIn(project.read("messages.txt"))).toEqual(await details());
});

describe("the commands of the page", () => {
  it("print the reports on standard input, one on each line, for nvim-lint and efm", async () => {
    for (const form of [settings("### With nvim-lint"), settings("### With efm")]) for (const word of ["--quiet", "--stdin-filename", "%f:%l:%c %trror %m"]) expect(form).toContain(word);
    const { stdout } = project.runWith({ input: example }, "--quiet", "--stdin-filename", join(project.path, "incident.md"), "-");
    expect(detailsIn(stdout)).toEqual(await details());
    for (const line of stdout.trimEnd().split("\n")) expect(line).toMatch(/^.*:\d+:\d+ error \S/u);
  });

  it.each(["Helix", "Sublime Text", "Emacs"])("start the language server: %s", (editor) => {
    expect(settings(`## ${editor}`).replaceAll(/[\s",[\](){}]+/gu, " ")).toMatch(/npx (?:args = )?markdownlint-postmortem lsp/u);
  });
});
