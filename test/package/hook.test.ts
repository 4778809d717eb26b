/** The hooks, with the real pre-commit, in Git repositories made for the tests. */
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, root } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";
import { copySource, pack } from "../helpers/package.ts";

const isInstalled = spawnSync("pre-commit", ["--version"]).status === 0;
const minutes = 60_000;

// Contributors without pre-commit can still work on the rules; CI has it.
describe.runIf(isInstalled || process.env["CI"] !== undefined)("pre-commit", () => {
  let source: Workspace;
  let repository: Workspace;
  let cache: Workspace;

  const tag = "v1.0.0";

  /** What `repo:` names: this project as it is, in a repository with a tag. */
  beforeAll(() => {
    cache = new Workspace();
    source = new Workspace();
    copySource(source.path);
    source.git("init", "--quiet").git("add", "--all").git("commit", "--quiet", "--message", "Release").git("tag", tag);
  });

  afterAll(() => {
    for (const workspace of [source, repository, cache]) workspace.remove();
  });

  interface Commit {
    accepted: boolean;
    screen: string;
  }

  function commit(file: string, content: string): Commit {
    repository.write(file, content).git("add", "--all");
    return commitAgain();
  }

  function commitAgain(): Commit {
    const { status, stdout, stderr } = spawnSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--message", "Work"], {
      cwd: repository.path,
      encoding: "utf8",
      env: { ...process.env, PRE_COMMIT_HOME: cache.path, NO_COLOR: "1" },
    });
    return { accepted: status === 0, screen: stdout + stderr };
  }

  function install(config: string): void {
    (repository as Workspace | undefined)?.remove();
    repository = new Workspace().git("init", "--quiet").write(".pre-commit-config.yaml", config);
    const { status, stderr } = spawnSync("pre-commit", ["install"], { cwd: repository.path, encoding: "utf8", env: { ...process.env, PRE_COMMIT_HOME: cache.path } });
    if (status !== 0) throw new Error(stderr);
  }

  const hookOf = (id: string): string => `repos:\n  - repo: ${source.path}\n    rev: ${tag}\n    hooks:\n      - id: ${id}\n`;
  const example = read("fixtures", "example.md");
  const complete = read("fixtures", "complete.md");

  it("refuses a commit with a postmortem that lacks something, and shows what", () => {
    install(hookOf("markdownlint-postmortem"));
    const { accepted, screen } = commit("outage/README.md", example);
    expect(screen).toContain('outage/README.md:6:3 error postmortem-summary-users Affected users are counted [Add a share or number, such as "80% of users"]\n');
    expect(accepted).toBe(false);
  }, 5 * minutes);

  it("checks a file whose name begins with a dash", () => {
    const { accepted, screen } = commit("-dash.md", example);
    expect(screen).toContain("-dash.md:6:3 error postmortem-summary-users");
    expect(accepted).toBe(false);
    repository.git("rm", "--quiet", "--force", "--", "-dash.md");
  }, minutes);

  it("lets a complete one pass, and a commit without Markdown", () => {
    expect(commit("outage/README.md", complete)).toMatchObject({ accepted: true });
    expect(commit("tool.js", "// no Markdown\n")).toMatchObject({ accepted: true });
    expect(commit("README.md", "# A project\n")).toMatchObject({ accepted: true });
  }, minutes);

  it("looks at the files that changed, and at no others", () => {
    repository.write("ignored.txt", "").write("old.md", example).git("add", "--all").git("commit", "--quiet", "--no-verify", "--message", "As it was");
    expect(commit("tool.js", "// changed\n")).toMatchObject({ accepted: true });
    expect(commit("other.md", example).screen).not.toContain("old.md");
  }, minutes);

  it("fixes with the second hook, so that the next try passes", () => {
    install(hookOf("markdownlint-postmortem-fix"));
    const slip = complete.replace("## Timeline", "**Timeline**");
    const { accepted, screen } = commit("README.md", slip);
    expect(screen).toContain("files were modified by this hook");
    expect(accepted).toBe(false);
    expect(repository.read("README.md")).toBe(complete);
    repository.git("add", "--all");
    expect(commitAgain()).toMatchObject({ accepted: true });
  }, 5 * minutes);

  it("runs the rules within markdownlint-cli2's own hook, too", () => {
    // Its repository, made from its package: what its hook needs to run.
    const cli2 = new Workspace();
    cpSync(join(root, "node_modules", "markdownlint-cli2"), cli2.path, { recursive: true });
    const { devDependencies, ...published } = JSON.parse(cli2.read("package.json")) as Record<string, unknown>;
    expect(devDependencies).toBeDefined();
    cli2.write("package.json", JSON.stringify(published)).write(".pre-commit-hooks.yaml", "- id: markdownlint-cli2\n  name: markdownlint-cli2\n  entry: markdownlint-cli2\n  language: node\n  types: [markdown]\n");
    cli2.git("init", "--quiet").git("add", "--all", "--force").git("commit", "--quiet", "--message", "Release").git("tag", tag);
    const [, recipe = ""] = /```yaml\n(repos:\n {2}- repo: https:\/\/github\.com\/DavidAnson\/markdownlint-cli2\n[\s\S]*?)```/u.exec(read("README.md")) ?? [];
    expect(recipe).toContain('additional_dependencies: ["markdownlint-postmortem@');
    install(recipe.replace(/repo: .*/u, `repo: ${cli2.path}`).replace(/rev: .*/u, `rev: ${tag}`).replace(/"markdownlint-postmortem@[^"]*"/u, JSON.stringify(pack(cli2.path))));
    const { accepted, screen } = commit(".markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-postmortem"] }');
    expect(screen).toContain("Skipped");
    expect(accepted).toBe(true);
    const refused = commit("README.md", example);
    expect(refused.screen).toContain("README.md:6:3 error postmortem-summary-users");
    expect(refused.accepted).toBe(false);
    cli2.remove();
  }, 5 * minutes);
});
