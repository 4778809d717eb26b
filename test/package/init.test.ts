/** `init` and `new`: from nothing to a checked postmortem. */
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { parse } from "jsonc-parser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { skeleton } from "../../src/command/skeleton.ts";
import { read, root } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";
import { lintText } from "../helpers/lint.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => {
  workspace.remove();
});

const files = [".markdownlint-cli2.jsonc", ".pre-commit-config.yaml", ".github/workflows/postmortem.yml", ".vscode/extensions.json", ".gitignore"];
const { version } = JSON.parse(read("package.json")) as { version: string };
const entry = { repo: "https://github.com/markdownlint-postmortem/markdownlint-postmortem", rev: `v${version}`, hooks: [{ id: "markdownlint-postmortem" }] };

const warnsOfBlame = { "postmortem-blameless": { always: true, severity: "warning" } };

describe("init", () => {
  beforeEach(() => {
    workspace.git("init", "--quiet");
  });

  const contents = (): string[] => files.map((file) => workspace.read(file));

  it("writes the configuration, the hook, the workflow and the recommendation, and says what to do next", () => {
    const { status, stdout, stderr } = workspace.run("init");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const file of files) expect(stdout).toContain(`${file} is new:\n`);
    expect(stdout).toContain("\n  npm install --save-dev markdownlint-cli2 markdownlint-postmortem\n");
    const [configuration = "", hook = "", workflow = "", editor = "", ignored = ""] = contents();
    expect(ignored).toBe("node_modules/\n");
    expect(parse(configuration)).toEqual({ customRules: ["markdownlint-postmortem"], globs: ["**/*.md"], gitignore: true, config: warnsOfBlame });
    expect(parseYaml(hook)).toEqual({ repos: [entry] });
    expect(workflow).toBe(read("recipes", "github-actions.yml"));
    expect(parse(editor)).toEqual({ recommendations: ["DavidAnson.vscode-markdownlint"] });
  });

  it("leaves the jobs of GitLab to the team, and tells where one for them is", () => {
    const { stdout } = workspace.write(".gitlab-ci.yml", "stages: [test]\n").run("init");
    expect(stdout).toContain("/recipes/gitlab-ci.yml to .gitlab-ci.yml");
    expect(workspace.has(".github")).toBe(false);
  });

  it("only shows it with --dry-run", () => {
    const { status, stdout } = workspace.run("init", "--dry-run");
    expect(stdout).toMatch(/Nothing has been written\. Run this without --dry-run to write it\.\n$/u);
    expect(files.filter((file) => workspace.has(file))).toEqual([]);
    expect(status).toBe(0);
  });

  it("changes nothing the second time", () => {
    workspace.run("init");
    const before = contents();
    const { stdout } = workspace.run("init");
    for (const file of files) expect(stdout).toContain(`${file} stays as it is.\n`);
    expect(contents()).toEqual(before);
  });

  it.each([
    ["a comment and a trailing comma", '{ // ours\n  "config": { "MD013": false, }, // long lines\n}\n', '{ // ours\n  "config": { "MD013": false, }, // long lines\n  "customRules": ["markdownlint-postmortem"]\n}\n'],
    ["rules in lines", '{\n\t"customRules": [\n\t\t// first\n\t\t"./own.js" // second\n\t],\n\t"fix": true\n}', '{\n\t"customRules": [\n\t\t// first\n\t\t"./own.js", // second\n\t\t"markdownlint-postmortem"\n\t],\n\t"fix": true\n}'],
    ["rules in one line", '{ "customRules": ["./own.js"] }', '{ "customRules": ["./own.js", "markdownlint-postmortem"] }'],
    ["an empty list", '{ "customRules": [] }', '{ "customRules": ["markdownlint-postmortem"] }'],
    ["nothing but a comment", "{\n  // none yet\n}\n", '{\n  // none yet\n  "customRules": ["markdownlint-postmortem"]\n}\n'],
    ["Windows line ends", '{\r\n  "fix": true\r\n}\r\n', '{\r\n  "fix": true,\r\n  "customRules": ["markdownlint-postmortem"]\r\n}\r\n'],
  ])("adds to a configuration with %s, and leaves the rest as it is", (_, before, after) => {
    workspace.write(".markdownlint-cli2.jsonc", before).run("init");
    expect(workspace.read(".markdownlint-cli2.jsonc")).toBe(after);
    workspace.run("init");
    expect(workspace.read(".markdownlint-cli2.jsonc")).toBe(after);
  });

  it("adds to a configuration in YAML", () => {
    workspace.write(".markdownlint-cli2.yaml", "# ours\ncustomRules:\n- ./own.js # mine\n\nfix: true\n").run("init");
    expect(workspace.read(".markdownlint-cli2.yaml")).toBe("# ours\ncustomRules:\n- ./own.js # mine\n- markdownlint-postmortem\n\nfix: true\n");
    expect(workspace.has(".markdownlint-cli2.jsonc")).toBe(false);
  });

  it.each([
    ["in the style of the file", "repos:\n  # first\n  -   repo: https://example.com/a\n      rev: v1  # pinned\n      hooks:\n      -   id: a\n\nfail_fast: true\n"],
    ["without indentation", "repos:\n- repo: local\n  hooks: [{ id: b }]\n# the end"],
    ["in brackets", "repos: []\n"],
  ])("adds the hook %s", (_, before) => {
    const repos = (parseYaml(before) as { repos: object[] }).repos;
    workspace.write(".pre-commit-config.yaml", before).run("init");
    const after = workspace.read(".pre-commit-config.yaml");
    expect(parseYaml(after)).toEqual({ ...(parseYaml(before) as object), repos: [...repos, entry] });
    for (const line of before === "repos: []\n" ? [] : before.split("\n")) expect(after.split("\n")).toContain(line);
  });

  it("sees the rules in the hook of markdownlint-cli2", () => {
    const hook = 'repos:\n  - repo: https://github.com/DavidAnson/markdownlint-cli2\n    rev: v0.22.1\n    hooks:\n      - id: markdownlint-cli2\n        additional_dependencies: ["markdownlint-postmortem@0.1.0"]\n';
    workspace.write(".pre-commit-config.yaml", hook).run("init");
    expect(workspace.read(".pre-commit-config.yaml")).toBe(hook);
  });

  describe("takes the folder of the postmortems", () => {
    it("for the configuration, the hook, CI and new alike", () => {
      workspace.run("init", "--path", "docs/incidents/");
      expect(parse(workspace.read(".markdownlint-cli2.jsonc"))).toMatchObject({ globs: ["docs/incidents/**/*.md"] });
      expect(parseYaml(workspace.read(".pre-commit-config.yaml"))).toEqual({ repos: [{ ...entry, hooks: [{ id: "markdownlint-postmortem", files: "^docs/incidents/" }] }] });
      expect(workspace.run("new", "Down").stdout).toContain("Wrote docs/incidents/down.md.");
      workspace.write("README.md", read("fixtures", "example.md"));
      // The workflow runs the command without files, as a user does.
      const { documents } = JSON.parse(workspace.run("--json").stdout) as { documents: { file: string }[] };
      expect(documents.map(({ file }) => file)).toEqual(["docs/incidents/down.md"]);
    });

    it("adds it to the globs that are there, and asks for a folder within", () => {
      workspace.write(".markdownlint-cli2.yaml", "globs:\n  - docs/*.md\n").run("init", "--path", "incidents");
      expect(workspace.read(".markdownlint-cli2.yaml")).toContain("globs:\n  - docs/*.md\n  - incidents/**/*.md\n");
      expect(workspace.run("init", "--path", "../elsewhere").stderr).toBe("markdownlint-postmortem: --path is a folder of this repository, and ../elsewhere is not in it\n");
    });
  });

  describe("takes the standard of the postmortems", () => {
    const configured = (): unknown => parse(workspace.read(".markdownlint-cli2.jsonc"));

    it("for the configuration, for what is checked, and for new", () => {
      expect(workspace.run("init", "--standard", "pagerduty").status).toBe(0);
      expect(configured()).toEqual({ customRules: ["markdownlint-postmortem"], globs: ["**/*.md"], gitignore: true, config: { postmortem: { standard: "pagerduty" }, ...warnsOfBlame } });
      expect(workspace.run("new", "Down").stdout).toContain("Wrote down.md.");
      expect(workspace.read("down.md")).toContain("\n## Contributing Factors\n");
      workspace.write("down.md", workspace.read("down.md").replace("postmortem: pagerduty", "postmortem: true"));
      const { documents } = JSON.parse(workspace.run("--json").stdout) as { documents: { standard: object }[] };
      expect(documents.map(({ standard }) => standard)).toEqual([expect.objectContaining({ name: "pagerduty", chosen: "from the configuration" })]);
    });

    it("which may be the one that the sections choose; new then writes the brief", () => {
      workspace.run("init", "--standard=auto");
      expect(configured()).toMatchObject({ config: { postmortem: { standard: "auto" } } });
      workspace.run("new", "Down");
      expect(workspace.read("down.md")).toContain("\n## Root cause and resolution\n");
    });

    it.each([
      ["rules of markdownlint", '{\n  "config": {\n    "MD013": false // long lines\n  }\n}\n', '{\n  "config": {\n    "MD013": false, // long lines\n    "postmortem": { "standard": "aws-coe" }\n  },\n  "customRules": ["markdownlint-postmortem"]\n}\n'],
      ["a setting", '{ "customRules": ["markdownlint-postmortem"], "config": { "postmortem": { "detect": "always" }, "postmortem-word-count": false } }', '{ "customRules": ["markdownlint-postmortem"], "config": { "postmortem": { "detect": "always", "standard": "aws-coe" }, "postmortem-word-count": false } }'],
    ])("adds it to a configuration with %s, and to none twice", (_, before, after) => {
      workspace.write(".markdownlint-cli2.jsonc", before);
      for (const run of [1, 2]) {
        expect(workspace.run("init", "--standard", "aws-coe").status, String(run)).toBe(0);
        expect(workspace.read(".markdownlint-cli2.jsonc")).toBe(after);
      }
    });

    it("adds it to a configuration in YAML", () => {
      workspace.write(".markdownlint-cli2.yaml", "# ours\nconfig:\n  MD013: false # long lines\n").run("init", "--standard", "atlassian");
      expect(workspace.read(".markdownlint-cli2.yaml")).toBe("# ours\nconfig:\n  MD013: false # long lines\n  postmortem:\n    standard: atlassian\ncustomRules:\n  - markdownlint-postmortem\n");
    });

    it.each([
      [".markdownlint-cli2.jsonc", '{ "config": { "postmortem": { "standard": "atlassian" } } }', ".markdownlint-cli2.jsonc has another standard already"],
      [".markdownlint-cli2.jsonc", '{ "config": { "postmortem-word-count": false } }', ".markdownlint-cli2.jsonc configures rules for postmortems already"],
      [".markdownlint-cli2.yaml", "config: on\n", '"config" of .markdownlint-cli2.yaml is not an object'],
      [".markdownlint.yaml", "MD013: false\n", '.markdownlint.yaml configures the rules of this repository, and "init" does not change it'],
    ])("changes nothing where %s holds %s", (file, content, reason) => {
      workspace.write(file, content);
      expect(workspace.run("init", "--standard", "google-sre")).toEqual({ status: 2, stdout: "", stderr: `markdownlint-postmortem: ${reason}; write "postmortem": { "standard": "google-sre" } there yourself, and run "init" without --standard\n` });
      expect(workspace.read(file)).toBe(content);
      expect(workspace.has(".pre-commit-config.yaml")).toBe(false);
    });

    it("names those that there are", () => {
      expect(workspace.run("init", "--standard", "google")).toEqual({ status: 2, stdout: "", stderr: "markdownlint-postmortem: There is no standard google; the standards are brief, google-sre, pagerduty, atlassian, aws-coe, incident-io, auto\n" });
      expect(workspace.has(".markdownlint-cli2.jsonc")).toBe(false);
    });
  });

  describe("makes blame a warning", () => {
    const blame = "## Timeline\n\n- 10:02 UTC - The pumps stopped, because the team forgot to renew the license.\n";
    const configured = (): unknown => (parse(workspace.read(".markdownlint-cli2.jsonc")) as { config?: unknown }).config;

    it("in a postmortem to the brief, which it does not fail", () => {
      workspace.write("down.md", `---\npostmortem: true\n---\n\n${blame}`).run("init");
      const { documents } = JSON.parse(workspace.run("--json").stdout) as { documents: { requirements: { rule: string; status: string }[] }[] };
      expect(documents.flatMap(({ requirements }) => requirements).find(({ rule }) => rule === "postmortem-blameless")?.status).toBe("warning");
      // The checklist has no such requirement where nothing asks for it.
      expect(workspace.write(".markdownlint-cli2.jsonc", "{}").run("--all", "down.md").stdout).not.toContain("postmortem-blameless");
    });

    it("and leaves what a team has", () => {
      workspace.write(".markdownlint-cli2.jsonc", '{ "config": { "MD013": false } }').run("init");
      expect(configured()).toEqual({ MD013: false });
    });

    it("and not for a markdownlint that would make it an error", () => {
      workspace.write("node_modules/markdownlint-cli2/package.json", '{ "dependencies": { "markdownlint": "0.38.0" } }').run("init");
      expect(configured()).toBeUndefined();
      workspace.write("node_modules/markdownlint-cli2/package.json", '{ "dependencies": { "markdownlint": "0.39.0" } }').write(".markdownlint-cli2.jsonc", "").run("init");
      expect(configured()).toEqual(warnsOfBlame);
    });
  });

  describe("sees what is there already", () => {
    it("husky, where pre-commit would refuse to be installed", () => {
      workspace.git("config", "core.hooksPath", ".husky/_").write(".husky/pre-commit", "npm test\n");
      const { stdout } = workspace.run("init");
      expect(workspace.read(".husky/pre-commit")).toMatch(/^npm test\ngit diff --cached .* markdownlint-postmortem --quiet --\n$/u);
      expect(stdout).not.toContain("pre-commit install");
      expect(workspace.has(".pre-commit-config.yaml")).toBe(false);
      const before = workspace.read(".husky/pre-commit");
      workspace.run("init");
      expect(workspace.read(".husky/pre-commit")).toBe(before);
    });

    it("the hook of markdownlint-cli2, which gets the rules", () => {
      workspace.write(".pre-commit-config.yaml", "repos:\n  - repo: https://github.com/DavidAnson/markdownlint-cli2\n    rev: v0.22.1\n    hooks:\n      - id: markdownlint-cli2 # docs\n        exclude: ^vendor/\n").run("init");
      expect(workspace.read(".pre-commit-config.yaml")).toBe(`repos:\n  - repo: https://github.com/DavidAnson/markdownlint-cli2\n    rev: v0.22.1\n    hooks:\n      - id: markdownlint-cli2 # docs\n        additional_dependencies: ["markdownlint-postmortem@${version}"]\n        exclude: ^vendor/\n`);
    });

    it("the action of markdownlint-cli2, before which the rules are installed", () => {
      const action = "jobs:\n  docs:\n    runs-on: ubuntu-latest\n    steps:\n      # first\n      - uses: actions/checkout@v4\n      - name: Lint\n        uses: DavidAnson/markdownlint-cli2-action@v20\n        with:\n          globs: '**/*.md'\n";
      workspace.write(".github/workflows/docs.yml", action).run("init");
      expect(workspace.read(".github/workflows/docs.yml")).toBe(action.replace("      - name: Lint\n", `      - run: npm install --no-save markdownlint-postmortem@${version}\n      - name: Lint\n`));
      expect(workspace.has(".github/workflows/postmortem.yml")).toBe(false);
    });

    it("what Git ignores", () => {
      workspace.write(".gitignore", "dist").run("init");
      expect(workspace.read(".gitignore")).toBe("dist\nnode_modules/\n");
      workspace.write(".gitignore", "**/node_modules\n").run("init");
      expect(workspace.read(".gitignore")).toBe("**/node_modules\n");
    });
  });

  describe("gets one line that says what to do, exit code 2, and nothing half-written", () => {
    const refused = (options: Parameters<Workspace["runWith"]>[0] = {}): string => {
      const { status, stderr } = workspace.runWith(options, "init");
      expect({ status, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 2, lines: 1 });
      return stderr.trimEnd();
    };
    const untouched = (...others: string[]): void => expect(files.filter((file) => workspace.has(file) && !others.includes(file))).toEqual([]);

    it("outside of a Git repository", () => {
      const outside = new Workspace();
      const { status, stderr } = outside.run("init");
      expect({ status, stderr }).toEqual({ status: 2, stderr: 'markdownlint-postmortem: This is not a Git repository; run "git init" first, or change to your repository\n' });
      outside.remove();
    });

    it("below the root of the repository", () => {
      workspace.write("docs/deep/a.md", "");
      expect(refused({ folder: "docs/deep" })).toBe('markdownlint-postmortem: This folder is inside a Git repository; run "init" in its root, ../..');
    });

    it.each([
      [".markdownlint-cli2.jsonc", '{\n  "config": {\n', "CloseBraceExpected in line 3"],
      [".vscode/extensions.json", '{ "recommendations": [ }', "line 1"],
      [".pre-commit-config.yaml", "repos:\n  - repo: [\n", "a syntax error in line"],
      [".pre-commit-config.yaml", "repos: local\n", "has no list of repos"],
      [".markdownlint-cli2.jsonc", '{ "customRules": "own" }', "has no list of customRules"],
    ])("where %s holds %j", (file, content, reason) => {
      workspace.write(file, content);
      const message = refused();
      expect(message).toContain(file);
      expect(message).toContain(reason);
      expect(message).toContain('fix it, and run "init" again');
      expect(workspace.read(file)).toBe(content);
      untouched(file);
    });

    it("where the configuration is code", () => {
      workspace.write(".markdownlint-cli2.mjs", "export default {};");
      expect(refused()).toContain('.markdownlint-cli2.mjs is code, which "init" does not change; add "markdownlint-postmortem" to its customRules');
      untouched();
    });

    it("where a folder cannot be made, after others were written", () => {
      workspace.write(".vscode", "a file\n").write(".pre-commit-config.yaml", "repos: []\n");
      expect(refused()).toMatch(/Cannot write \.vscode\/extensions\.json: .*; nothing was changed/u);
      expect(workspace.read(".pre-commit-config.yaml")).toBe("repos: []\n");
      untouched(".pre-commit-config.yaml");
      expect(workspace.has(".github")).toBe(false);
    });

    // Root may write anywhere, so somebody else tries.
    it.runIf(process.getuid?.() === 0)("in a read-only folder", () => {
      spawnSync("chmod", ["755", workspace.path]);
      expect(refused({ uid: 65534 })).toBe("markdownlint-postmortem: Cannot write .markdownlint-cli2.jsonc: permission denied; nothing was changed");
      untouched();
    });
  });
});

describe("new", () => {
  it.each([
    ["without a start", []],
    ["with a start", ["--start", "2026-11-03 14:05 UTC"]],
    ["with a time alone", ["--start", "2:05 PM PST"]],
  ])("writes a postmortem %s whose only reports are its placeholders", async (_, args) => {
    workspace.run("new", "Checkout returned 500s", ...args);
    const file = args[1]?.startsWith("2026") === true ? "2026-11-03-checkout-returned-500s.md" : "checkout-returned-500s.md";
    const text = workspace.read(file);
    const reports = await lintText(text);
    expect(new Set(reports.map(({ ruleNames }) => ruleNames[0]))).toEqual(new Set(["postmortem-placeholders"]));
    const brackets = text.replace(/^- \[ \] /gmu, "").match(/\[[^\]]+\]/gu) ?? [];
    expect(reports.map(({ errorDetail }) => /^Fill in "(.*)" or remove it$/u.exec(errorDetail ?? "")?.[1])).toEqual(brackets);
    expect(brackets.length).toBeGreaterThan(15);
    expect(text).toContain("\n# Postmortem: Checkout returned 500s\n");
    if (args[1] !== undefined) expect(text).toContain(`- **Duration:** ${args[1]} to\n  [`);
  });

  it("says where it is and what to do with it", () => {
    const { status, stdout } = workspace.run("new", "Ausfall der Börse: 3 h");
    expect(stdout).toBe("Wrote ausfall-der-borse-3-h.md. Replace everything in [brackets]. To see what is left:\n\n  npx markdownlint-postmortem ausfall-der-borse-3-h.md\n");
    expect(status).toBe(0);
  });

  it("overwrites nothing", () => {
    workspace.write("down.md", "mine");
    expect(workspace.run("new", "Down")).toEqual({ status: 2, stdout: "", stderr: "markdownlint-postmortem: down.md exists already; choose another title, or move that file\n" });
    expect(workspace.read("down.md")).toBe("mine");
  });

  it("has the parts of the brief in their order", () => {
    expect(skeleton({ title: "T" }).match(/^## .*$/gmu)).toEqual(["## Issue Summary", "## Timeline", "## Root cause and resolution", "## Corrective and preventative measures"]);
  });
});

describe("what the command stands on", () => {
  it("asks for a newer Node, before it runs into what an old one cannot read", () => {
    const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.19.0'}});Object.defineProperty(process,'version',{value:'v18.19.0'})";
    const { status, stderr } = spawnSync(process.execPath, ["--import", older, join(root, "dist", "bin.js"), "--version"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "markdownlint-postmortem needs Node 20 or newer, and this is v18.19.0; install a newer one from nodejs.org\n" });
  });

  it("asks for markdownlint-cli2 where it is missing", () => {
    mkdirSync(join(workspace.path, "package"));
    for (const part of ["dist", "package.json"]) cpSync(join(root, part), join(workspace.path, "package", part), { recursive: true });
    workspace.write("README.md", "# A project\n");
    const { status, stderr } = spawnSync(process.execPath, [join(workspace.path, "package", "dist", "bin.js")], { cwd: workspace.path, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "markdownlint-postmortem: markdownlint-cli2 is missing; install it with: npm install --save-dev markdownlint-cli2\n" });
  });
});
