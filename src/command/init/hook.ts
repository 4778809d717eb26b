/** The hook that checks each commit: husky's, markdownlint-cli2's, or our own with pre-commit. */
import { spawnSync } from "node:child_process";
import { homepage } from "../../plugin/define-rule.ts";
import { packageName, packageVersion } from "../package.ts";
import { isThere, readIfThere, type Setup, type Step } from "./step.ts";
import { withKey, withYamlItem } from "./yaml.ts";

/** @throws Failure if the configuration of pre-commit cannot be read. */
export function hookStep(setup: Setup): Step {
  return usesHusky(setup) ? huskyStep(setup) : preCommitStep(setup);
}

/** Husky sets Git's `core.hooksPath`, with which "pre-commit install" refuses to work. */
export function usesHusky(setup: Setup): boolean {
  if (isThere(setup, ".husky")) return true;
  return spawnSync("git", ["config", "--local", "core.hooksPath"], { cwd: setup.directory, encoding: "utf8" }).stdout.startsWith(".husky");
}

function huskyStep(setup: Setup): Step {
  const file = ".husky/pre-commit";
  const before = readIfThere(setup, file);
  if (before?.includes(packageName) === true) return { file, before, after: before };
  const folder = setup.path === undefined ? "" : `${setup.path}/`;
  const line = `git diff --cached --name-only --diff-filter=ACMR -z -- '${folder}*.md' | xargs -0 -r npx --no-install ${packageName} --quiet --\n`;
  return { file, before, after: before === undefined || before === "" || before.endsWith("\n") ? (before ?? "") + line : `${before}\n${line}` };
}

function preCommitStep(setup: Setup): Step {
  const file = ".pre-commit-config.yaml";
  const before = readIfThere(setup, file);
  const files = setup.path === undefined ? {} : { files: `^${setup.path.replaceAll(/[.+*?^$()[\]{}|\\]/gu, String.raw`\$&`)}/` };
  const entry = { repo: homepage, rev: `v${packageVersion()}`, hooks: [{ id: packageName, ...files }] };
  if (before === undefined || before.trim() === "") {
    const lines = ["repos:", `  - repo: ${entry.repo}`, `    rev: ${entry.rev}`, "    hooks:", `      - id: ${packageName}`, ...Object.entries(files).map(([key, value]) => `        ${key}: ${value}`)];
    return { file, before, after: `${lines.join("\n")}\n` };
  }
  // The hook of markdownlint-cli2 has an environment of its own, where it would not find the rules.
  const withRules = withKey(file, before, isHookWithoutRules, `additional_dependencies: ["${packageName}@${packageVersion()}"]`);
  return { file, before, after: withRules !== before ? withRules : withYamlItem(file, before, "repos", entry, (item) => JSON.stringify(item).includes(packageName)) };
}

const isHookWithoutRules = (map: unknown): boolean => isRecord(map) && String(map["id"]).startsWith("markdownlint-cli2") && map["additional_dependencies"] === undefined;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
