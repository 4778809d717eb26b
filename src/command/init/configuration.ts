/** The configuration that the editor, markdownlint-cli2 and the command read, and what keeps installed packages out of Git. */
import { spawnSync } from "node:child_process";
import { Failure } from "../failure.ts";
import { packageName } from "../package.ts";
import { configurationFileIn } from "../configuration.ts";
import { isRecord } from "./hook.ts";
import { inOneLine, readJson, withJsonItem, withJsonKey } from "./jsonc.ts";
import { globFor, isThere, readIfThere, type Setup, type Step } from "./step.ts";
import { readYaml, withYamlItem, withYamlKey } from "./yaml.ts";

/** Configurations that are code. */
const code = [".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs"];

/** @throws Failure if the configuration is code, or cannot be read. */
export function configurationStep(setup: Setup): Step {
  const written = code.find((name) => isThere(setup, name));
  if (written !== undefined) throw new Failure(`${written} is code, which "init" does not change; add "${packageName}" to its customRules, and rename it while "init" runs`);
  const yaml = ".markdownlint-cli2.yaml";
  const before = readIfThere(setup, yaml);
  if (before !== undefined) {
    const withItems = added(setup, before, (text, key, item) => withYamlItem(yaml, text, key, item, (known) => known === item));
    return { file: yaml, before, after: withStandard(yaml, withItems, setup, readYaml, withYamlKey) };
  }
  const file = ".markdownlint-cli2.jsonc";
  const json = readIfThere(setup, file);
  if (json === undefined || json.trim() === "") return { file, before: json, after: withStandard(file, `{\n  "customRules": ["${packageName}"],\n  "globs": ["${globFor(setup)}"],\n  "gitignore": true\n}\n`, setup, readJson, withJsonKey) };
  const withItems = added(setup, json, (text, key, item) => withJsonItem(file, text, key, item));
  return { file, before: json, after: withStandard(file, withItems, setup, readJson, withJsonKey) };
}

/**
 * A configuration with the standard that is asked for. What a team has set stays: a later entry for the same rules would replace it.
 * @throws Failure if it has another standard, or its rules are configured in a way that this cannot add to.
 */
function withStandard(file: string, text: string, { directory, standard }: Setup, readText: (file: string, text: string) => unknown, add: (file: string, text: string, path: readonly string[], key: string, value: unknown) => string): string {
  if (standard === undefined) return text;
  const refuse = (where: string): never => {
    throw new Failure(`${where}; write "postmortem": ${inOneLine({ standard })} there yourself, and run "init" without --standard`);
  };
  const other = configurationFileIn(directory);
  if (other !== undefined) return refuse(`${other} configures the rules of this repository, and "init" does not change it`);
  const options = readText(file, text);
  const config = isRecord(options) ? options["config"] : undefined;
  if (config === undefined) return add(file, text, [], "config", { postmortem: { standard } });
  if (!isRecord(config)) return refuse(`"config" of ${file} is not an object`);
  if (!Object.keys(config).some((key) => /^postmortem/iu.test(key))) return add(file, text, ["config"], "postmortem", { standard });
  const { postmortem } = config;
  if (!isRecord(postmortem)) return refuse(`${file} configures rules for postmortems already`);
  if (postmortem["standard"] === undefined) return add(file, text, ["config", "postmortem"], "standard", standard);
  return postmortem["standard"] === standard ? text : refuse(`${file} has another standard already`);
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
