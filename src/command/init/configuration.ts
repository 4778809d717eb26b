/** The configuration that the editor, markdownlint-cli2 and the command read, and what keeps installed packages out of Git. */
import { spawnSync } from "node:child_process";
import { Failure } from "../failure.ts";
import { packageName } from "../package.ts";
import { withJsonItem } from "./jsonc.ts";
import { globFor, isThere, readIfThere, type Setup, type Step } from "./step.ts";
import { withYamlItem } from "./yaml.ts";

/** Configurations that are code. */
const code = [".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs"];

/** @throws Failure if the configuration is code, or cannot be read. */
export function configurationStep(setup: Setup): Step {
  const written = code.find((name) => isThere(setup, name));
  if (written !== undefined) throw new Failure(`${written} is code, which "init" does not change; add "${packageName}" to its customRules, and rename it while "init" runs`);
  const yaml = ".markdownlint-cli2.yaml";
  const before = readIfThere(setup, yaml);
  if (before !== undefined) return { file: yaml, before, after: added(setup, before, (text, key, item) => withYamlItem(yaml, text, key, item, (known) => known === item)) };
  const file = ".markdownlint-cli2.jsonc";
  const json = readIfThere(setup, file);
  if (json === undefined || json.trim() === "") return { file, before: json, after: `{\n  "customRules": ["${packageName}"],\n  "globs": ["${globFor(setup)}"],\n  "gitignore": true\n}\n` };
  return { file, before: json, after: added(setup, json, (text, key, item) => withJsonItem(file, text, key, item)) };
}

/** What a team already lints stays; a requested folder is added. */
function added(setup: Setup, before: string, add: (text: string, key: string, item: string) => string): string {
  const withRules = add(before, "customRules", packageName);
  return setup.path === undefined ? withRules : add(withRules, "globs", globFor(setup));
}

/** The extension that shows the reports in VS Code. */
export function editorStep(setup: Setup): Step {
  const file = ".vscode/extensions.json";
  const extension = "DavidAnson.vscode-markdownlint";
  const before = readIfThere(setup, file);
  if (before === undefined || before.trim() === "") return { file, before, after: `{\n  "recommendations": ["${extension}"]\n}\n` };
  return { file, before, after: withJsonItem(file, before, "recommendations", extension) };
}

/** The packages that are installed next do not belong in Git. */
export function ignoreStep(setup: Setup): Step {
  const file = ".gitignore";
  const before = readIfThere(setup, file);
  const isIgnored = spawnSync("git", ["check-ignore", "--quiet", "node_modules/x"], { cwd: setup.directory }).status === 0;
  if (isIgnored) return { file, before, after: before ?? "" };
  const eol = before?.includes("\r\n") === true ? "\r\n" : "\n";
  const start = before === undefined || before === "" || before.endsWith("\n") ? (before ?? "") : before + eol;
  return { file, before, after: `${start}node_modules/${eol}` };
}
