/** Which configuration applies to a file, the same from wherever the command is called, and whether it makes sense. */
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { distance } from "fastest-levenshtein";
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";
import { isNode, LineCounter, parseDocument } from "yaml";
import { prefix, type DefinedRule } from "../plugin/define-rule.ts";
import { readSettings, settingDefinitions } from "../plugin/settings.ts";
import type { StandardSetting } from "../standards/standards.ts";
import { Failure, messageOf } from "./failure.ts";
import { workTreeOf } from "./repository.ts";

/** The files of markdownlint-cli2 and of markdownlint, in the order in which markdownlint-cli2 looks for them. */
const optionsFiles = [".markdownlint-cli2.jsonc", ".markdownlint-cli2.yaml", ".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs"];
const configurationFiles = [".markdownlint.jsonc", ".markdownlint.json", ".markdownlint.yaml", ".markdownlint.yml", ".markdownlint.cjs", ".markdownlint.mjs"];

/**
 * The folder from which markdownlint-cli2 would be called for the files in a folder: the root of the Git work tree, where hooks and editors
 * call it; outside of one, the outermost parent folder that has a configuration, or else the folder itself.
 */
export function projectRootOf(folder: string): string {
  const workTree = workTreeOf(folder);
  if (workTree !== undefined) return workTree;
  const configured = foldersFrom(folder).filter((each) => [...optionsFiles, ...configurationFiles].some((name) => existsSync(join(each, name))));
  return configured.at(-1) ?? folder;
}

/** A folder and those above it. */
function foldersFrom(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersFrom(parent)];
}

/** The globs that a project's configuration names for a run without files; undefined if it names none. */
export async function globsOf(root: string): Promise<string[] | undefined> {
  const globs = valueAt(await optionsOf(root), ["globs"]);
  return Array.isArray(globs) && globs.length > 0 ? globs.filter((glob): glob is string => typeof glob === "string") : undefined;
}

/**
 * The standard that a project's configuration of markdownlint-cli2 sets for all its postmortems; the brief if it sets none.
 * @throws Error if it is not a standard.
 */
export async function standardSettingOf(root: string): Promise<StandardSetting> {
  const standard = await standardIn(valueAt(await optionsOf(root), ["config"]), root);
  return readSettings(standard === undefined ? {} : { standard: standard as StandardSetting }).standard;
}

/** What a configuration says, or else the file that it extends. */
async function standardIn(config: unknown, folder: string): Promise<unknown> {
  const [standard] = ["postmortem", `${prefix}sections`].map((key) => valueAt(config, [key, "standard"])).filter((value) => value !== undefined);
  const extended = valueAt(config, ["extends"]);
  if (standard !== undefined || typeof extended !== "string") return standard;
  const file = join(folder, extended);
  // It may be a package, or itself; markdownlint-cli2 knows.
  return isCode(file) || !existsSync(file) ? undefined : standardIn({ ...objectIn(parseConfiguration(extended, await readFile(file, "utf8")).value), extends: undefined }, folder);
}

const objectIn = (value: unknown): object => (isObject(value) ? value : {});

/** What the configuration of markdownlint-cli2 in a folder contains; undefined if there is none. */
async function optionsOf(folder: string): Promise<unknown> {
  const name = optionsFiles.find((each) => existsSync(join(folder, each)));
  if (name === undefined) return undefined;
  const file = join(folder, name);
  return isCode(file) ? importDefault(file) : parseConfiguration(name, await readFile(file, "utf8")).value;
}

/** The file of markdownlint itself in a folder, which wins over what that of markdownlint-cli2 says about rules. */
export const configurationFileIn = (folder: string): string | undefined => configurationFiles.find((name) => existsSync(join(folder, name)));

const isCode = (file: string): boolean => /\.[cm]js$/u.test(file);

async function importDefault(file: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(file).href)) as { default: unknown }).default;
  } catch {
    // It may import rules that are not installed; markdownlint-cli2 reports everything else.
    return undefined;
  }
}

interface Parsed {
  readonly value: unknown;
  /** The line, from 1, of what is under some keys; undefined if there is nothing. */
  readonly lineOf: (keys: readonly string[]) => number | undefined;
}

/** @throws Failure that names the line of the first error. */
function parseConfiguration(name: string, text: string): Parsed {
  return /^\.ya?ml$/u.test(extname(name)) ? parseYaml(name, text) : parseJsonc(name, text);
}

function parseJsonc(name: string, text: string): Parsed {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/u, " "), errors, { allowTrailingComma: true });
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const [error] = errors;
  if (error !== undefined) throw new Failure(`Cannot read ${name}: ${readable(printParseErrorCode(error.error))} in line ${String(lineAt(error.offset))}; fix that file`);
  return {
    value: tree === undefined ? undefined : getNodeValue(tree),
    lineOf: (keys) => {
      const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...keys]);
      return node === undefined ? undefined : lineAt(node.offset);
    },
  };
}

/** "CloseBraceExpected": "close brace expected" */
const readable = (code: string): string => code.replaceAll(/(?<!^)(?=[A-Z])/gu, " ").toLowerCase();

function parseYaml(name: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Failure(`Cannot read ${name}: ${messageOf(error)}; fix that file`);
  return {
    value: document.toJS() as unknown,
    lineOf: (keys) => {
      const node = document.getIn(keys, true);
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
    },
  };
}

/** @throws Failure if the file that `--config` names is not one. */
export async function requireConfiguration(file: string, name: string): Promise<void> {
  const isFile = await stat(file).then((stats) => stats.isFile(), (error: unknown) => {
    throw new Failure(`Cannot read the configuration ${name}: ${messageOf(error)}`, { cause: error });
  });
  if (!isFile) throw new Failure(`Cannot read the configuration ${name === "" ? "." : name}: it is not a file`);
}

/** What only options of markdownlint-cli2 have; other configurations contain rules. */
const listOptions = ["customRules", "globs", "ignores", "markdownItPlugins", "modulePaths", "outputFormatters"];
const textLists = ["globs", "ignores", "modulePaths"];
const otherOptions = ["config", "fix", "frontMatter", "gitignore", "noBanner", "noInlineConfig", "noProgress", "showFound"];

/**
 * Checks what markdownlint-cli2 would silently accept, or fail at without a useful message.
 * @param pointer The place within the file, as a JSON pointer; the whole file if it is empty.
 * @throws Failure that names the file, the line, and what was probably meant.
 */
export function checkConfiguration(name: string, text: string, rules: readonly DefinedRule[], pointer = ""): void {
  if (/\.(?:jsonc?|ya?ml)$/u.test(name) && text.trim() !== "") checkParsed(name, parseConfiguration(name, text), rules, pointer);
}

/**
 * The same for the configurations that are code and apply to the files in a folder, which markdownlint-cli2 imports.
 * @param nameOf What the user calls a path.
 * @throws Failure that names the file, and what was probably meant.
 */
export async function checkCode(folder: string, root: string, nameOf: (path: string) => string, rules: readonly DefinedRule[]): Promise<void> {
  const applying = foldersFrom(folder).filter((each) => each === root || each.startsWith(`${root}${sep}`));
  const files = applying.flatMap((each) => [optionsFiles, configurationFiles].flatMap((names) => names.map((name) => join(each, name)).find(existsSync) ?? []));
  for (const file of files.filter(isCode)) checkParsed(nameOf(file), { value: await importDefault(file), lineOf: () => undefined }, rules);
}

function checkParsed(name: string, { value, lineOf }: Parsed, rules: readonly DefinedRule[], pointer = ""): void {
  const root = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const at = (...keys: string[]): string => {
    const line = lineOf([...root, ...keys]);
    return line === undefined ? name : `${name}:${String(line)}`;
  };
  const options = valueAt(value, root);
  if (!isObject(options)) return;
  const isOptions = [...listOptions, ...otherOptions].some((key) => key in options) || basename(name).includes("markdownlint-cli2");
  if (!isOptions) {
    checkRules(options, rules, at);
    return;
  }
  for (const key of listOptions) {
    const list = options[key];
    if (list === undefined) continue;
    if (!Array.isArray(list) || (textLists.includes(key) && !list.every((item) => typeof item === "string"))) throw new Failure(`${at(key)}: "${key}" must be a list, such as ["${key === "customRules" ? "markdownlint-postmortem" : typeof list === "string" ? list : "docs/**"}"]; fix that line`);
  }
  const config = options["config"];
  if (isObject(config)) checkRules(config, rules, (...keys) => at("config", ...keys));
}

/** The comments of markdownlint, as it finds them: anywhere in the text. */
const commentStart = /<!--\s*markdownlint-(?<action>(?:disable|enable)(?:-file|-line|-next-line)?|configure-file)\s/giu;

/** What is wrong with the comments in a document that turn rules on and off, each with the file and line. */
export function problemsInComments(name: string, text: string, rules: readonly DefinedRule[]): string[] {
  return [...text.matchAll(commentStart)].flatMap(({ 0: start, index, groups }) => {
    const at = `${name}:${String(text.slice(0, index).split(/\r\n|\r|\n/u).length)}`;
    const end = text.indexOf("-->", index);
    const content = text.slice(index + start.length, Math.max(end, index + start.length));
    try {
      if (groups?.["action"]?.toLowerCase() === "configure-file") checkComment(at, content, rules);
      else for (const word of content.split(/\s+/u)) checkName(word, rules, at);
      return [];
    } catch (error) {
      return [messageOf(error)];
    }
  });
}

/** Its content is JSON, YAML or TOML; markdownlint ignores what it cannot parse. */
function checkComment(at: string, content: string, rules: readonly DefinedRule[]): void {
  const isJson = content.trimStart().startsWith("{");
  let config: unknown;
  try {
    config = parseConfiguration(isJson ? "comment.jsonc" : "comment.yaml", content).value;
  } catch (error) {
    if (isJson) throw new Failure(`${at}: the comment "markdownlint-configure-file" cannot be read; fix its JSON`, { cause: error });
  }
  if (isObject(config)) checkRules(config, rules, () => at);
}

const valueAt = (value: unknown, keys: readonly string[]): unknown => keys.reduce((found: unknown, key) => (isObject(found) ? found[key] : undefined), value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

function checkRules(config: Readonly<Record<string, unknown>>, rules: readonly DefinedRule[], at: (...keys: string[]) => string): void {
  const entries = Object.entries(config).map(([key, value]) => ({ key, value, name: key.toLowerCase() })).filter(({ name }) => name.startsWith("postmortem"));
  for (const [index, { key, value, name }] of entries.entries()) {
    checkName(key, rules, at(key));
    checkSeverity(value, key, at(key));
    if (!isObject(value)) continue;
    if ("severity" in value) checkSeverity(value["severity"], key, at(key, "severity"));
    if (value["enabled"] === false) {
      checkOff(value, key, at(key));
      continue;
    }
    // A later entry replaces this one.
    const later = entries.slice(index + 1).map((entry) => entry.name);
    for (const rule of rules.filter((each) => isNamed(each, [name]) && !isNamed(each, later))) checkOptions(rule, value, at(key));
  }
}

const isNamed = ({ names, tags }: DefinedRule, words: readonly string[]): boolean => [...names, ...tags].some((name) => words.includes(name));

function checkName(word: string, rules: readonly DefinedRule[], place: string): void {
  const names = [...new Set(rules.flatMap((rule) => [...rule.names, ...rule.tags]))];
  const name = word.toLowerCase();
  if (name.startsWith("postmortem") && !names.includes(name)) throw new Failure(`${place}: there is no rule or tag \`${word}\`; ${suggestion(name, names)}`);
}

function checkOptions(rule: DefinedRule, value: Readonly<Record<string, unknown>>, place: string): void {
  try {
    // These two are markdownlint's.
    rule.checkOptions(Object.fromEntries(Object.entries(value).filter(([option]) => option !== "enabled" && option !== "severity")));
  } catch (error) {
    throw new Failure(`${place}: ${messageOf(error)}; fix that line`, { cause: error });
  }
}

function checkSeverity(value: unknown, key: string, place: string): void {
  if (typeof value !== "string" || value === "error" || value === "warning") return;
  throw new Failure(`${place}: \`${value}\` is not a severity of \`${key}\`; write "error" or "warning"`);
}

/** markdownlint does not pass its options to a rule that is off. */
function checkOff(value: Readonly<Record<string, unknown>>, key: string, place: string): void {
  const setting = Object.keys(settingDefinitions).find((name) => name in value);
  if (setting !== undefined) throw new Failure(`${place}: \`${setting}\` has no effect where \`${key}\` is off; set it for the tag \`postmortem\`, as in "postmortem": { "${setting}": ${JSON.stringify(value[setting])} }`);
}

function suggestion(name: string, names: readonly string[]): string {
  const near = names.filter((each) => distance(each, name) <= Math.max(2, name.length / 4)).sort((one, other) => distance(one, name) - distance(other, name))[0];
  return near === undefined ? "the README lists them" : `did you mean \`${near}\`?`;
}
