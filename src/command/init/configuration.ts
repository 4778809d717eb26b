/** The configuration that the editor, markdownlint-cli2 and the command read, and what keeps installed packages out of Git. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { packageName } from "../package.ts";
import { configurationFileIn } from "../configuration.ts";
import { isRecord } from "./hook.ts";
import { inOneLine, readJson, withJsonItem, withJsonKey } from "./jsonc.ts";
import { globFor, isThere, readIfThere, type Setup, type Step } from "./step.ts";
import { readYaml, withYamlItem, withYamlKey } from "./yaml.ts";

/** Configurations that are code. */
const code = [".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs"];

/** How a configuration is written. */
interface Format {
  readonly read: (file: string, text: string) => unknown;
  readonly withItem: (file: string, text: string, key: string, item: string) => string;
  readonly withKey: (file: string, text: string, path: readonly string[], key: string, value: unknown) => string;
}

const yaml: Format = { read: readYaml, withItem: (file, text, key, item) => withYamlItem(file, text, key, item, (known) => known === item), withKey: withYamlKey };
const json: Format = { read: readJson, withItem: withJsonItem, withKey: withJsonKey };

/** @throws Failure if the configuration is code, or cannot be read. */
export function configurationStep(setup: Setup): Step {
  const written = code.find((name) => isThere(setup, name));
  if (written !== undefined) throw new Failure(`${written} is code, which "init" does not change; add "${packageName}" to its customRules, and rename it while "init" runs`);
  const [file, format] = isThere(setup, ".markdownlint-cli2.yaml") ? ([".markdownlint-cli2.yaml", yaml] as const) : ([".markdownlint-cli2.jsonc", json] as const);
  const before = readIfThere(setup, file);
  if (format === json && (before === undefined || before.trim() === "")) {
    const made = `{\n  "customRules": ["${packageName}"],\n  "globs": ["${globFor(setup)}"],\n  "gitignore": true\n}\n`;
    return { file, before, after: withBlameless(file, withStandard(file, made, setup, format), setup, format) };
  }
  return { file, before, after: withStandard(file, added(setup, before ?? "", file, format), setup, format) };
}

/**
 * A configuration with the standard that is asked for. What a team has set stays: a later entry for the same rules would replace it.
 * @throws Failure if it has another standard, or its rules are configured in a way that this cannot add to.
 */
function withStandard(file: string, text: string, { directory, standard }: Setup, format: Format): string {
  if (standard === undefined) return text;
  const refuse = (where: string): never => {
    throw new Failure(`${where}; write "postmortem": ${inOneLine({ standard })} there yourself, and run "init" without --standard`);
  };
  const other = configurationFileIn(directory);
  if (other !== undefined) return refuse(`${other} configures the rules of this repository, and "init" does not change it`);
  const config = configIn(file, text, format);
  if (config === undefined) return format.withKey(file, text, [], "config", { postmortem: { standard } });
  if (!isRecord(config)) return refuse(`"config" of ${file} is not an object`);
  if (!Object.keys(config).some((key) => /^postmortem/iu.test(key))) return format.withKey(file, text, ["config"], "postmortem", { standard });
  const { postmortem } = config;
  if (!isRecord(postmortem)) return refuse(`${file} configures rules for postmortems already`);
  if (postmortem["standard"] === undefined) return format.withKey(file, text, ["config", "postmortem"], "standard", standard);
  return postmortem["standard"] === standard ? text : refuse(`${file} has another standard already`);
}

/** Blame is worth a warning in any postmortem, and no reason to fail a build. */
const blameless = { "postmortem-blameless": { always: true, severity: "warning" } };

/** A new configuration with a warning about blame, where it has a say and markdownlint knows warnings. */
function withBlameless(file: string, text: string, { directory }: Setup, format: Format): string {
  if (configurationFileIn(directory) !== undefined || !knowsWarnings(directory)) return text;
  if (configIn(file, text, format) === undefined) return format.withKey(file, text, [], "config", blameless);
  return Object.entries(blameless).reduce((changed, [rule, value]) => format.withKey(file, changed, ["config"], rule, value), text);
}

/** Does the markdownlint that is installed know warnings? Before 0.39 they would be errors. What is not installed yet will be the newest. */
function knowsWarnings(directory: string): boolean {
  const versions = ["markdownlint-cli2", "markdownlint-cli"].map((name) => join(directory, "node_modules", name, "package.json")).filter((path) => existsSync(path)).map((path) => {
    const { dependencies } = JSON.parse(readFileSync(path, "utf8")) as { dependencies?: Readonly<Record<string, string>> };
    return Number(/\b0\.(\d+)/u.exec(dependencies?.["markdownlint"] ?? "")?.[1] ?? Infinity);
  });
  return versions.every((minor) => minor >= 39);
}

function configIn(file: string, text: string, { read }: Format): unknown {
  const options = read(file, text);
  return isRecord(options) ? options["config"] : undefined;
}

/** What a team already lints stays; a requested folder is added. */
function added(setup: Setup, before: string, file: string, { withItem }: Format): string {
  const withRules = withItem(file, before, "customRules", packageName);
  return setup.path === undefined ? withRules : withItem(file, withRules, "globs", globFor(setup));
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
