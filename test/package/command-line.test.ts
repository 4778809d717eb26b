import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markdownIn, read, root } from "../helpers/files.ts";
import { lintText, render } from "../helpers/lint.ts";

/** The real command line, as installed here. */
const commandLine = join(root, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs");

let project = "";

/** A project that installed the packed package as a user does, except for its peer, so that nothing is downloaded. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-"));
  write("package.json", "{}");
  npm(root, "pack", "--ignore-scripts", "--pack-destination", project);
  const tarball = readdirSync(project).find((file) => file.endsWith(".tgz")) ?? "";
  npm(project, "install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", join(project, tarball));
});

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function npm(folder: string, ...args: string[]): void {
  execFileSync("npm", args, { cwd: folder, stdio: "pipe", shell: process.platform === "win32" });
}

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

/** Writes a folder with a README and a configuration that names the package. */
function writeFolder(folder: string, readme: string, config: object = onlyOurs): void {
  write(`${folder}/.markdownlint-cli2.jsonc`, `{ // the one line\n"customRules": ["markdownlint-postmortem"], "config": ${JSON.stringify(config)} }`);
  write(`${folder}/README.md`, readme);
}

const onlyOurs = { default: false, postmortem: true };

/** The reports of the source on a document, as the command line prints them. */
const reportsOn = async (document: string, file = "README.md"): Promise<string[]> => {
  const reports = await lintText(read("fixtures", "documents", `${document}.md`));
  expect(reports).not.toEqual([]);
  return reports.map((report) => `${file}:${render(report)}`);
};

const twoTimes = "---\npostmortem: true\n---\n\n## Timeline\n\n- 25:10 - It broke.\n- 26:10 - It broke again.\n";
const secondTime = (severity: string, line: number): string =>
  `README.md:${String(line)}:3 ${severity} postmortem-timeline-clock Times and dates are valid [26:10 is not a valid time; hours go up to 23 and minutes to 59] [Context: "- 26:10 - It broke again."]`;

describe("the package", () => {
  const installed = (): string => join(project, "node_modules", "markdownlint-postmortem");

  it("contains what a user needs, and nothing else", () => {
    const files = readdirSync(installed(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map((file) => relative(installed(), join(file.parentPath, file.name)).replaceAll("\\", "/")).filter((file) => !/^dist\/[\w-]+-[A-Z\d]{8}\.js$/u.test(file)).sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "checklist.schema.json", "dist/THIRD-PARTY-LICENSES.txt", "dist/bin.js", "dist/checklist.d.ts", "dist/checklist.js", "dist/index.d.ts", "dist/index.js", "dist/rules.js", "dist/sbom.cdx.json", "package.json", "recipes/github-actions.yml", "recipes/gitlab-ci.yml", ...markdownIn("rules").map((rule) => `rules/${rule}.md`), "schema.json", "standards.md"].sort(),
    );
  });

  it("brings no other package along but the peer that runs it", () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8")) as Record<string, object | undefined>;
    expect(dependencies).toBeUndefined();
    expect(Object.keys(peerDependencies ?? {})).toEqual(["markdownlint-cli2"]);
  });

  it("is found the way that every client looks for it", () => {
    const { resolve } = createRequire(join(project, "package.json"));
    expect(resolve("markdownlint-postmortem")).toBe(realpathSync(join(installed(), "dist", "index.js")));
    expect(resolve("markdownlint-postmortem/schema.json")).toBe(realpathSync(join(installed(), "schema.json")));
  });
});

describe("markdownlint-cli2", () => {
  it("loads the rules by their bare name from JSONC", async () => {
    writeFolder("jsonc", read("fixtures", "documents", "timeline-table.md"));
    const { status, reports } = run("jsonc", "**/README.md");
    expect(reports.sort()).toEqual((await reportsOn("timeline-table")).sort());
    expect(status).toBe(1);
  });

  it("loads them imported in an .mjs configuration", async () => {
    write("mjs/.markdownlint-cli2.mjs", `import rules from "markdownlint-postmortem";\nexport default { customRules: [rules], config: ${JSON.stringify(onlyOurs)} };`);
    write("mjs/README.md", read("fixtures", "documents", "bold-labels.md"));
    const { status, reports } = run("mjs", "README.md");
    expect(reports.sort()).toEqual((await reportsOn("bold-labels")).sort());
    expect(status).toBe(1);
  });

  it("has nothing to say about a model postmortem", () => {
    writeFolder("model", read("fixtures", "complete.md"));
    expect(run("model", "**/README.md")).toMatchObject({ status: 0, reports: [] });
  });

  it("reports on the one postmortem among twenty READMEs", async () => {
    writeFolder("twenty", read("fixtures", "silent", "project-readme.md"));
    const silent = markdownIn("fixtures", "silent");
    for (let index = 0; index < 18; index += 1) write(`twenty/project-${String(index)}/README.md`, read("fixtures", "silent", `${silent[index % silent.length] ?? ""}.md`));
    write("twenty/outage/README.md", read("fixtures", "documents", "plain-labels.md"));
    const { reports, output } = run("twenty", "**/README.md");
    expect(output).toContain("Linting: 20 file(s)");
    expect(reports.sort()).toEqual((await reportsOn("plain-labels", "outage/README.md")).sort());
  });

  it.skipIf(process.platform === "win32")("lints the files of a repository side by side, by the line of the README", () => {
    const line = /`(git ls-files .*?)`/u.exec(read("README.md"))?.[1] ?? "";
    expect(line).toContain("npx markdownlint-cli2");
    writeFolder("side-by-side", read("fixtures", "example.md"));
    write("side-by-side/two words.md", "# queue-tools\n\nTools for queues.\n");
    const cwd = join(project, "side-by-side");
    for (const args of [["init", "--quiet"], ["add", "."]]) execFileSync("git", args, { cwd, stdio: "pipe" });
    const { status, stderr } = spawnSync("sh", ["-c", line.replace("npx markdownlint-cli2", `'${process.execPath}' '${commandLine}'`)], { cwd, encoding: "utf8" });
    expect(status).not.toBe(0);
    expect(stderr.split("\n").filter((report) => report !== "")).toEqual(run("side-by-side", "**/*.md").reports);
  });

  it("is silenced in one place by a comment", () => {
    writeFolder("comment", twoTimes.replace("- 25:10", "<!-- markdownlint-disable-next-line postmortem-timeline-clock -->\n- 25:10"), { default: false, "postmortem-timeline-clock": true });
    expect(run("comment", "README.md")).toMatchObject({ status: 1, reports: [secondTime("error", 9)] });
  });

  it("warns, and passes, where the tag of all rules is set to warning", () => {
    writeFolder("warning", twoTimes, { default: false, postmortem: "warning" });
    const { status, reports } = run("warning", "README.md");
    expect(reports).toContain(secondTime("warning", 8));
    expect(reports.filter((report) => !/^README\.md:\d+(?::\d+)? warning postmortem-/u.test(report))).toEqual([]);
    expect(status).toBe(0);
  });

  it("leaves out the rules of a tag that is off", () => {
    writeFolder("tag", twoTimes, { ...onlyOurs, "postmortem-timeline": false });
    const { reports } = run("tag", "README.md");
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.filter((report) => report.includes("postmortem-timeline-"))).toEqual([]);
  });

  it("says which option is wrong, and fails, on any document", () => {
    writeFolder("option", "# Anything\n", { "postmortem-word-count": { maxWords: 900 } });
    expect(run("option", "README.md")).toMatchObject({
      status: 1,
      reports: [
        "README.md:1 error postmortem-word-count Length is within limits [This rule threw an exception: Unexpected option `maxWords` for `postmortem-word-count`, expected `minimum` or `maximum`]",
      ],
    });
  });

  it("fixes what can be fixed, once and for all", () => {
    writeFolder("fix", read("fixtures", "example.md"));
    const fixable = (report: string): boolean => report.includes('postmortem-section-headings ');
    expect(run("fix", "README.md").reports.filter(fixable)).toHaveLength(1);
    expect(run("fix", "--fix", "README.md").reports.filter(fixable)).toEqual([]);
    const fixed = readFileSync(join(project, "fix", "README.md"), "utf8");
    const expected = read("fixtures", "example.md").replace("**Issue Summary**", "## Issue Summary");
    expect(fixed).toBe(expected);
    run("fix", "--fix", "README.md");
    expect(readFileSync(join(project, "fix", "README.md"), "utf8")).toBe(expected);
  });

  it("prints what the README shows for its excerpt", () => {
    const readme = read("README.md");
    const [, file = "", excerpt = "", shown = ""] = /<!-- example: (\S+) -->\n\n```markdown\n([\s\S]*?)```\n[\s\S]*?```text\n([\s\S]*?)```/u.exec(readme) ?? [];
    const document = read(file);
    const start = document.indexOf(excerpt);
    expect(start).toBeGreaterThan(0);
    const first = document.slice(0, start).split("\n").length;
    const last = first + excerpt.trimEnd().split("\n").length - 1;
    writeFolder("readme", "");
    write("readme/example.md", document);
    const lines = shown.trim().split("\n");
    expect(run("readme", "example.md").reports).toEqual(expect.arrayContaining(lines));
    for (const line of lines.map((report) => Number(/:(\d+)/u.exec(report)?.[1]))) expect(line >= first && line <= last).toBe(true);
  });
});

describe("npm run try", () => {
  const tryOut = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ["--import", "tsx", join(root, "tools", "try.ts"), ...args], { cwd: root, env: { ...process.env, NO_COLOR: "1", INIT_CWD: project }, encoding: "utf8" });

  it("shows the checklist of the example, as no failure, and how to go on", () => {
    const { status, stdout, stderr } = tryOut();
    expect(stdout.match(/ ✗ /gu)?.length).toBeGreaterThanOrEqual(6);
    expect(stdout).toMatch(/\n\nNow try your own: npm run try -- \S+\n$/u);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("takes a path from where the user is, whatever rules the configuration there names", () => {
    write("own/.markdownlint-cli2.jsonc", '{ "customRules": ["not-installed"] }');
    write("own/README.md", twoTimes);
    const { status, stdout } = tryOut(join("own", "README.md"));
    expect(stdout).toContain("own/README.md:8:3 26:10 is not a valid time");
    expect(status).toBe(0);
  });

  it("says what it did not find", () => {
    expect(tryOut("nowhere.md")).toMatchObject({ status: 2, stderr: 'markdownlint-postmortem: Cannot find nowhere.md; name a file, a folder or a glob such as "docs/**/*.md"\n' });
  });
});
