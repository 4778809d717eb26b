import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markdownIn, read, root } from "./helpers/files.ts";

/** The real command line, as installed here. */
const commandLine = join(root, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs");

let project = "";
let packed: string[] = [];

/** A project that installed the packed package, as a user does; nothing of it is downloaded. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-"));
  const [tarball] = JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], { cwd: root, encoding: "utf8" })) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = tarball.files.map(({ path }) => path).sort();
  write("package.json", "{}");
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", join(project, tarball.filename)], { cwd: project, stdio: "pipe" });
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

interface Run {
  status: number | null;
  reports: string[];
  output: string;
}

function run(folder: string, ...globs: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...globs], { cwd: join(project, folder), encoding: "utf8" });
  const reports = stderr.split("\n").filter((line) => /^\S+\.md:\d+/u.test(line));
  return { status, reports, output: stdout + stderr };
}

const onlyOurs = { default: false, postmortem: true };

describe("the package", () => {
  it("holds what a user needs, and nothing else", () => {
    expect(packed).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist/THIRD-PARTY-LICENSES.txt", "dist/index.d.ts", "dist/index.js", "package.json", "schema.json"]);
  });

  it("uses no file, no network and no eval", () => {
    const bundle = readFileSync(join(project, "node_modules", "markdownlint-postmortem", "dist", "index.js"), "utf8");
    const code = bundle.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
    expect(code).not.toMatch(/^import |\brequire\(|\bimport\(|\beval\(|new Function|\bfetch\(|XMLHttpRequest|node:/mu);
  });
});

describe("markdownlint-cli2", () => {
  const shown = (file: string): string[] => [...read("fixtures", "documents", `${file}.txt`).trim().split("\n")];

  it("loads the rules by their bare name from JSONC", () => {
    write("jsonc/.markdownlint-cli2.jsonc", `{ // the one line\n"customRules": ["markdownlint-postmortem"], "config": ${JSON.stringify(onlyOurs)} }`);
    write("jsonc/README.md", read("fixtures", "documents", "timeline-table.md"));
    const { status, reports } = run("jsonc", "**/README.md");
    expect(reports).toEqual(shown("timeline-table").map((line) => `README.md:${line}`));
    expect(status).toBe(1);
  });

  it("loads them imported in an .mjs configuration", () => {
    write("mjs/.markdownlint-cli2.mjs", `import rules from "markdownlint-postmortem";\nexport default { customRules: [rules], config: ${JSON.stringify(onlyOurs)} };`);
    write("mjs/README.md", read("fixtures", "documents", "bold-labels.md"));
    expect(new Set(run("mjs", "README.md").reports)).toEqual(new Set(shown("bold-labels").map((line) => `README.md:${line}`)));
  });

  it("has nothing to say about a model postmortem", () => {
    write("model/.markdownlint-cli2.jsonc", `{ "customRules": ["markdownlint-postmortem"], "config": ${JSON.stringify(onlyOurs)} }`);
    write("model/README.md", read("fixtures", "complete.md"));
    expect(run("model", "**/README.md")).toMatchObject({ status: 0, reports: [] });
  });

  it("reports on the one postmortem among twenty READMEs", () => {
    write("twenty/.markdownlint-cli2.jsonc", `{ "customRules": ["markdownlint-postmortem"], "config": ${JSON.stringify(onlyOurs)} }`);
    const silent = markdownIn("fixtures", "silent");
    for (let index = 0; index < 19; index += 1) write(`twenty/project-${String(index)}/README.md`, read("fixtures", "silent", `${silent[index % silent.length] ?? ""}.md`));
    write("twenty/outage/README.md", read("fixtures", "documents", "plain-labels.md"));
    const { reports, output } = run("twenty", "**/README.md");
    expect(output).toContain("Linting: 20 file(s)");
    expect(reports.length).toBeGreaterThan(5);
    expect(reports.filter((line) => !line.startsWith("outage/README.md:"))).toEqual([]);
  });

  it("is silenced in one place by a comment, and turned down by tag", () => {
    write("comment/.markdownlint-cli2.jsonc", `{ "customRules": ["markdownlint-postmortem"], "config": { "default": false, "postmortem-timeline-clock": "warning" } }`);
    write("comment/README.md", "---\npostmortem: true\n---\n\n## Timeline\n\n<!-- markdownlint-disable-next-line postmortem-timeline-clock -->\n- 25:10 - It broke.\n- 26:10 - It broke again.\n");
    const { status, reports } = run("comment", "README.md");
    expect(reports).toEqual([
      'README.md:9:3 warning postmortem-timeline-clock Each time of the timeline can exist [Found 26:10, which no clock shows; hours run to 23 and minutes to 59] [Context: "- 26:10 - It broke again."]',
    ]);
    expect(status).toBe(0);
  });

  it("says which option is wrong, and fails", () => {
    write("option/.markdownlint-cli2.jsonc", `{ "customRules": ["markdownlint-postmortem"], "config": { "postmortem-word-count": { "maxWords": 900 } } }`);
    write("option/README.md", "# Anything\n");
    const { status, output } = run("option", "README.md");
    expect(output).toContain("Unexpected option `maxWords` for `postmortem-word-count`, expected `minimum` or `maximum`");
    expect(status).toBe(1);
  });

  it("fixes what can be fixed, once and for all", () => {
    write("fix/.markdownlint-cli2.jsonc", `{ "customRules": ["markdownlint-postmortem"], "config": ${JSON.stringify(onlyOurs)} }`);
    write("fix/README.md", read("fixtures", "documents", "bold-labels.md"));
    run("fix", "--fix", "README.md");
    const once = readFileSync(join(project, "fix", "README.md"), "utf8");
    expect(once).toContain("## Issue Summary\n");
    expect(once).toContain("- **13:20:** Lena from marketing was told.");
    run("fix", "--fix", "README.md");
    expect(readFileSync(join(project, "fix", "README.md"), "utf8")).toBe(once);
  });
});
