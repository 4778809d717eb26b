/** Which files a run is about, in trees as people have them: links in circles, ignored folders, repositories within, odd names. */
import { spawnSync } from "node:child_process";
import { chmodSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => {
  workspace.remove();
});

const example = read("fixtures", "example.md");

interface Output {
  files: number;
  documents: { file: string }[];
  problems: { file: string; message: string }[];
}

const run = (...args: string[]): Output => JSON.parse(workspace.run("--json", ...args).stdout) as Output;
const found = (...args: string[]): string[] => run(...args).documents.map(({ file }) => file);

function write(...files: string[]): Workspace {
  for (const file of files) workspace.write(file, example);
  return workspace;
}

describe("a folder", () => {
  it("is walked once, whatever links lead back into it", () => {
    write("a.md", "x/b.md", "y/c.md").link("x/root", "..").link("y/root", "..").link("x/self", ".").link("z", "z");
    expect(found()).toEqual(["a.md", "x/b.md", "y/c.md"]);
    expect(found("a.md")).toEqual(["a.md"]);
    expect(found("**/*.md")).toEqual(["a.md", "x/b.md", "y/c.md"]);
  });

  it("outside of Git, has no documents in node_modules and hidden folders", () => {
    write("a.md", "node_modules/p/README.md", "lib/node_modules/p/README.md", ".cache/b.md");
    expect(found()).toEqual(["a.md"]);
  });

  it("in Git, is what Git would add, in repositories within too", () => {
    workspace.git("init", "--quiet").write(".gitignore", "build/\n*.tmp.md\n");
    write("a.md", ".github/b.md", "build/c.md", "d.tmp.md", "node_modules/p/README.md");
    const inner = new Workspace().git("init", "--quiet").write("e.md", example).write(".gitignore", "dist/\n").write("dist/f.md", example);
    renameSync(inner.path, join(workspace.path, "inner"));
    expect(found()).toEqual([".github/b.md", "a.md", "inner/e.md"]);
  });

  it("of a submodule belongs to it", () => {
    const library = new Workspace().git("init", "--quiet").write("e.md", example).git("add", ".").git("commit", "--quiet", "--message", "Work");
    workspace.git("init", "--quiet").git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.path, "library");
    expect(found()).toEqual(["library/e.md"]);
    library.remove();
  });

  it("has files whose ending is in capitals", () => {
    write("README.MD", "b.Markdown", "c.txt");
    expect(found()).toEqual(["README.MD", "b.Markdown"]);
  });

  it("without Git is walked in a work tree too", () => {
    write("a.md", "docs/b.md").git("init", "--quiet");
    expect(workspace.runWith({ env: { PATH: "/nowhere" } }, "--json").stdout).toContain('"files": 2');
  });

  it("that Git ignores is searched where it is named", () => {
    workspace.git("init", "--quiet").write(".gitignore", "build/\n");
    write("build/a.md");
    expect(found("build")).toEqual(["build/a.md"]);
    expect(found("build/a.md")).toEqual(["build/a.md"]);
  });

  it("is searched within a hook of another repository", () => {
    write("a.md").git("init", "--quiet").git("add", ".");
    const { stdout } = workspace.runWith({ env: { GIT_DIR: "/nowhere/.git", GIT_INDEX_FILE: "/nowhere/index" } }, "--json");
    expect((JSON.parse(stdout) as Output).documents.map(({ file }) => file)).toEqual(["a.md"]);
  });

  it("is left as it is by what Git tracks and the disk does not have", () => {
    write("a.md", "gone.md").git("init", "--quiet").git("add", ".").link("dangling.md", "nowhere.md");
    spawnSync("rm", [join(workspace.path, "gone.md")]);
    expect(run()).toMatchObject({ files: 1, problems: [] });
  });
});

describe("the globs of the configuration", () => {
  beforeEach(() => {
    workspace.git("init", "--quiet").write(".markdownlint-cli2.jsonc", '{ "globs": ["incidents/**/*.md", "!**/draft*"] }');
    write("README.md", "incidents/2026/a.md", "incidents/draft.md");
  });

  it("are for a run without files, as they are for markdownlint-cli2", () => {
    expect(found()).toEqual(["incidents/2026/a.md"]);
    expect(found("README.md")).toEqual(["README.md"]);
  });

  it("tell new where postmortems are", () => {
    expect(workspace.runWith({ folder: "incidents/2026" }, "new", "Down").stdout).toContain("Wrote down.md.");
    expect(workspace.run("new", "Slow").stdout).toContain("Wrote incidents/slow.md.");
    expect(workspace.run("new", "Gone", "--path", "notes/deep").stdout).toContain("Wrote notes/deep/gone.md.");
    expect(workspace.has("incidents/slow.md") && workspace.has("incidents/2026/down.md") && workspace.has("notes/deep/gone.md")).toBe(true);
  });
});

describe("what cannot be read is named, and does not stop the rest", () => {
  const result = (...args: string[]): { status: number | null; messages: string[]; found: string[] } => {
    const { status, stdout, stderr } = workspace.run("--json", ...args);
    return { status, messages: stderr.trim().split("\n").map((line) => line.replace("markdownlint-postmortem: ", "")), found: (JSON.parse(stdout) as Output).documents.map(({ file }) => file) };
  };

  it.each([
    ["nowhere.md", 'Cannot find nowhere.md; name a file, a folder or a glob such as "docs/**/*.md"'],
    ["incidnets/**/*.md", "No file matches the glob incidnets/**/*.md"],
    ["*.markdwon", "No file matches the glob *.markdwon"],
    ["empty", "No Markdown files in empty"],
    ["a.md/b.md", "Cannot read a.md/b.md: a part of its path is not a folder"],
    ["loop.md", "Cannot read loop.md: its symbolic links lead in a circle"],
    ["/dev/null", "Cannot read /dev/null: it is neither a file nor a folder"],
  ])("%s", (name, message) => {
    write("a.md").write("empty/x.txt", "").link("loop.md", "loop.md");
    expect(result("a.md", name)).toEqual({ status: 2, messages: [message], found: ["a.md"] });
  });

  it.runIf(process.getuid?.() === 0)("a file and a folder of somebody else", () => {
    write("a.md", "secret.md", "closed/b.md");
    chmodSync(workspace.path, 0o755);
    chmodSync(join(workspace.path, "secret.md"), 0o600);
    chmodSync(join(workspace.path, "closed"), 0o700);
    const { status, stdout, stderr } = workspace.runWith({ uid: 65534 }, "--json");
    expect(stderr).toBe("markdownlint-postmortem: Cannot read the folder closed: permission denied\nmarkdownlint-postmortem: Cannot read secret.md: permission denied\n");
    expect([status, (JSON.parse(stdout) as Output).documents.length]).toEqual([2, 1]);
  });

  it.skipIf(process.platform !== "linux")("a name that is not UTF-8", () => {
    write("a.md");
    spawnSync("sh", ["-c", String.raw`cp a.md "$(printf 'caf\351.md')"`], { cwd: workspace.path });
    expect(result(".")).toEqual({ status: 2, messages: ["Cannot read caf\uFFFD.md: its name is not UTF-8; rename it"], found: ["a.md"] });
  });

  it("a configuration of one of two repositories", () => {
    const other = new Workspace().git("init", "--quiet").write("b.md", example);
    workspace.git("init", "--quiet").write(".markdownlint-cli2.jsonc", "{ nonsense");
    write("a.md");
    const { status, messages, found: files } = result("a.md", join(other.path, "b.md"));
    expect({ status, messages, files: files.length }).toEqual({ status: 2, messages: ["Cannot read .markdownlint-cli2.jsonc: invalid symbol in line 1; fix that file"], files: 1 });
    other.remove();
  });
});

it("a thousand files are linted in one run", () => {
  for (let index = 0; index < 1000; index += 1) workspace.write(`d${String(index % 50)}/r${String(index)}.md`, "# A project\n");
  write("d7/incident.md");
  expect(run()).toMatchObject({ files: 1001, documents: [{ file: "d7/incident.md" }] });
});
