/** Where the markdownlint extension gets its custom rules from. Knows nothing of the editor. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { parse as parseJsonc } from "jsonc-parser";
import { parse as parseYaml } from "yaml";

/**
 * `here`: from this extension, or from the package that the project has installed. `not installed`: a configuration or the setting names a
 * module that is not there, so the markdownlint extension shows nothing at all. `replaced`: other custom rules are named, without these.
 */
export type RulesSource = { readonly kind: "here" | "replaced" } | { readonly kind: "not installed"; readonly module: string; readonly place: NamingPlace };

/** Where a module is named; without a file, in the setting. */
export interface NamingPlace {
  readonly file: string | undefined;
  /** From 1. */
  readonly line: number;
}

/** The modules that a configuration names, and where they may be besides its folder. */
interface Named {
  readonly file: string | undefined;
  readonly folder: string;
  readonly rules: readonly string[];
  /** Those that are not rules, and whose absence stops markdownlint too. */
  readonly plugins: readonly string[];
  readonly modulePaths: readonly string[];
}

const packageName = "markdownlint-postmortem";

/** Those of markdownlint-cli2, in the order in which it looks for them in each folder. */
const configurations = [".markdownlint-cli2.jsonc", ".markdownlint-cli2.yaml", ".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs", "package.json"];

/**
 * Where the rules come from for the files in a folder. Never throws: what cannot be read is reported by the check.
 * @param root The opened folder; the markdownlint extension does not look above it.
 * @param setting The setting `markdownlint.customRules`.
 */
export function rulesSourceFor(folder: string, root: string, setting: readonly string[]): RulesSource {
  const inSetting: Named = { file: undefined, folder: root, rules: setting, plugins: [], modulePaths: [] };
  const named = foldersBetween(folder, root).flatMap(namedIn)[0] ?? inSetting;
  const paths = new Map([...named.rules, ...named.plugins].map((name) => [name, pathOf(name, named)]));
  const missing = [...paths].find(([, path]) => path === undefined)?.[0];
  if (missing !== undefined) return { kind: "not installed", module: missing, place: placeOf(missing, named.file) };
  return { kind: named.rules.some((name) => isOurs(name, paths.get(name) ?? "")) ? "here" : "replaced" };
}

/** A folder and those above it, up to the root. */
function foldersBetween(folder: string, root: string): string[] {
  const parent = dirname(folder);
  return folder === root || parent === folder || !folder.startsWith(root) ? [folder] : [folder, ...foldersBetween(parent, root)];
}

/** What the configuration of a folder names; nothing if it has none, or one without custom rules. */
function namedIn(folder: string): Named[] {
  const file = configurations.map((name) => join(folder, name)).find((path) => existsSync(path) && (basename(path) !== "package.json" || textOf(path).includes('"markdownlint-cli2"')));
  if (file === undefined) return [];
  const { customRules, markdownItPlugins, modulePaths } = optionsIn(file);
  if (!Array.isArray(customRules)) return [];
  return [{ file, folder, rules: texts(customRules), plugins: Array.isArray(markdownItPlugins) ? texts(markdownItPlugins.flat()) : [], modulePaths: texts(modulePaths).map((path) => resolve(folder, path)) }];
}

interface Options {
  readonly customRules?: unknown;
  readonly markdownItPlugins?: unknown;
  readonly modulePaths?: unknown;
}

function optionsIn(file: string): Options {
  const text = textOf(file);
  try {
    const options: unknown = file.endsWith(".yaml") ? parseYaml(text) : /\.jsonc?$/u.test(file) ? parseJsonc(text, [], { allowTrailingComma: true }) : optionsInCode(text);
    const own = basename(file) === "package.json" ? (options as { "markdownlint-cli2"?: unknown } | undefined)?.["markdownlint-cli2"] : options;
    return typeof own === "object" && own !== null ? own : {};
  } catch {
    return {};
  }
}

/** Code is not run for this; it imports the rules by their name, or names them in a list. */
const optionsInCode = (text: string): Options => (text.includes("customRules") ? { customRules: text.includes(packageName) ? [packageName] : [] } : {});

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const texts = (list: unknown): string[] => (Array.isArray(list) ? list.filter((item): item is string => typeof item === "string") : []);

/** The file of a module; undefined if it is not there. What is in another extension is taken on trust. */
function pathOf(name: string, { folder, modulePaths }: Named): string | undefined {
  if (name.startsWith("{")) return name;
  try {
    return createRequire(join(folder, "from.cjs")).resolve(name, { paths: [folder, ...modulePaths] });
  } catch {
    return undefined;
  }
}

/** A team may have the rules in its own file, which imports them with settings. */
const isOurs = (name: string, path: string): boolean => name.includes(packageName) || textOf(path).includes(packageName) || packageOf(path) === packageName;

/** The name of the package that a file belongs to. */
function packageOf(file: string): string | undefined {
  const folder = foldersBetween(dirname(file), "").find((each) => existsSync(join(each, "package.json")));
  return folder === undefined ? undefined : (parseJsonc(textOf(join(folder, "package.json"))) as { name?: string } | undefined)?.name;
}

function placeOf(name: string, file: string | undefined): NamingPlace {
  const lines = file === undefined ? [] : textOf(file).split("\n");
  return { file, line: Math.max(lines.findIndex((line) => line.includes(name)), 0) + 1 };
}
