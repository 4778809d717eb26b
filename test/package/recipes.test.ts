/** The recipes for CI, run as they are, and the project's own workflow. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Workspace } from "../helpers/command.ts";
import { read, root } from "../helpers/files.ts";
import { lintText, rulesOfBrief } from "../helpers/lint.ts";
import { pack } from "../helpers/package.ts";
import { serveRegistry, type Registry } from "../helpers/registry.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  needs?: string;
  if?: string;
  strategy?: { matrix: { node: number[] } };
  permissions?: Record<string, string>;
  steps: Step[];
}

interface Workflow {
  jobs: Record<string, Job>;
}

const scriptOf = (job: Job | undefined): string[] => job?.steps.flatMap(({ run }) => run ?? []) ?? [];

let registry: Registry;
let packed: Workspace;
let repository: Workspace;
let reports: Awaited<ReturnType<typeof lintText>>;

/** The reports on the broken postmortem are what each recipe must show. */
beforeAll(async () => {
  packed = new Workspace();
  registry = await serveRegistry(pack(packed.path));
  repository = new Workspace().git("init", "--quiet").write("README.md", "# A project\n").write("outage/README.md", read("fixtures", "example.md")).write("fixed/README.md", read("fixtures", "complete.md"));
  reports = await lintText(read("fixtures", "example.md"));
});

afterAll(() => {
  registry.close();
  for (const workspace of [packed, repository]) workspace.remove();
});

/** Runs the lines of a job one after the other, as a runner does, until one fails. */
function runJob(lines: readonly string[], env: Record<string, string>): Promise<{ status: number | null; log: string }> {
  return new Promise((resolve) => {
    const child = spawn("bash", ["-e", "-c", `exec 2>&1\n${lines.join("\n")}`], {
      cwd: repository.path,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, CI: "true", npm_config_registry: registry.address, npm_config_cache: `${packed.path}/cache`, npm_config_update_notifier: "false", ...env },
    });
    let log = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (log += text));
    child.on("close", (status) => resolve({ status, log }));
  });
}

const minutes = 60_000;

describe("the workflow for GitHub Actions", () => {
  it("puts each report on its line of the pull request, and the checklists into the summary", async () => {
    const { jobs } = parse(read("recipes", "github-actions.yml")) as Workflow;
    const { status, log } = await runJob(scriptOf(jobs["lint"]), { GITHUB_STEP_SUMMARY: join(packed.path, "summary.md") });
    expect(status, log).toBe(1);
    // ::error file={name},line={line},col={column},title={title}::{message}
    const commands = [...log.matchAll(/^::(error|warning) file=([^,:]+),line=(\d+),col=(\d+),title=([^,:]+)::(.+)$/gmu)].map(([, level, file, line, column, title, message]) => [level, file, Number(line), Number(column), title, message?.replaceAll("%25", "%")]);
    const expected = reports.map(({ lineNumber, errorRange, ruleNames, ruleDescription, errorDetail }) => ["error", "outage/README.md", lineNumber, errorRange?.[0], ruleNames[0], `${ruleDescription} [${errorDetail ?? ""}]`]);
    expect(commands.sort()).toEqual(expected.sort());
    // What GitHub decodes is encoded before.
    expect(log).not.toMatch(/^::.*%(?!25)/mu);
    const summary = packed.read("summary.md");
    expect(summary).toContain("### ❌ Postmortem: checkout down\n");
    expect(summary).toContain("### ✅ Postmortem: checkout refused card payments\n");
    expect(summary).toContain("- [ ] Issue Summary: [Affected users are counted](https://github.com/");
  }, 3 * minutes);
});

describe("the job for GitLab", () => {
  interface GitLabJob {
    script: string[];
    artifacts: { reports: { codequality: string; junit: string } };
  }

  const { script, artifacts } = (parse(read("recipes", "gitlab-ci.yml")) as { postmortems: GitLabJob }).postmortems;

  it("fails, with a code quality report in GitLab's format", async () => {
    const { status, log } = await runJob(script, {});
    expect(status, log).toBe(1);
    const issues = JSON.parse(repository.read(artifacts.reports.codequality)) as { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[];
    expect(issues.map(({ check_name, location }) => [check_name, location.path, location.lines.begin]).sort()).toEqual(reports.map(({ ruleNames, lineNumber }) => [ruleNames[0], "outage/README.md", lineNumber]).sort());
    for (const { severity, description } of issues) {
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(severity);
      expect(description).not.toBe("");
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  }, 3 * minutes);

  it("leaves a test report in JUnit's format", () => {
    const xml = repository.read(artifacts.reports.junit);
    expect(SyntaxValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml) as { testsuites: Record<"@_tests" | "@_failures" | "@_errors", string> & { testsuite: { testcase: (Record<"@_classname" | "@_name", string> & { failure?: object })[] }[] } };
    const { testsuites } = parsed;
    const failures = testsuites.testsuite.flatMap(({ testcase }) => testcase).filter(({ failure }) => failure !== undefined);
    const rulesReporting = [...new Set(reports.map(({ ruleNames }) => ruleNames[0]))];
    expect([testsuites["@_tests"], testsuites["@_failures"], testsuites["@_errors"]]).toEqual([String(2 * rulesOfBrief.length), String(rulesReporting.length), "0"]);
    expect(failures.map((test) => [test["@_classname"], /\((.*)\)$/u.exec(test["@_name"])?.[1]]).sort()).toEqual(rulesReporting.map((rule) => ["outage/README.md", rule]).sort());
  });
});

describe("the project's own workflow", () => {
  const { jobs } = parse(read(".github", "workflows", "ci.yml")) as Workflow;
  const manifest = JSON.parse(read("package.json")) as { version: string; engines: { node: string }; scripts: Record<string, string> };

  it("tests on each Node that the package supports", () => {
    const nodes = jobs["test"]?.strategy?.matrix.node ?? [];
    expect(nodes).toEqual([20, 22, 24]);
    expect(manifest.engines.node).toBe(`>=${String(nodes[0])}`);
    expect(scriptOf(jobs["test"])).toEqual([".ci/run"]);
  });

  it("publishes a tag with its provenance, after the tests", () => {
    const release = jobs["release"];
    expect(release?.needs).toBe("test");
    expect(release?.if).toBe("startsWith(github.ref, 'refs/tags/v')");
    expect(release?.permissions?.["id-token"]).toBe("write");
    expect(scriptOf(release).some((line) => line.startsWith("npm publish --provenance"))).toBe(true);
  });

  it("publishes a tag of this version only", () => {
    const check = scriptOf(jobs["release"]).find((line) => line.startsWith("test ")) ?? "false";
    const status = (tag: string): number | null => spawnSync("bash", ["-e", "-c", check], { cwd: root, env: { ...process.env, GITHUB_REF_NAME: tag } }).status;
    expect(status(`v${manifest.version}`)).toBe(0);
    expect(status("v99.0.0")).toBe(1);
  });

  it("calls scripts that exist", () => {
    const lines = Object.values(jobs).flatMap(scriptOf);
    for (const [, script = ""] of lines.join("\n").matchAll(/npm run (\S+)/gu)) expect(Object.keys(manifest.scripts)).toContain(script);
    for (const line of lines.filter((each) => each.startsWith("."))) expect(existsSync(join(root, line))).toBe(true);
  });
});
