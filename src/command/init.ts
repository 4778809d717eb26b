/** `markdownlint-postmortem init`: the configuration, the hook, the workflow and the editor, in one step. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createTwoFilesPatch } from "diff";
import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { isMap, isNode, isSeq, LineCounter, parseDocument, stringify, type Document, type YAMLSeq } from "yaml";
import { homepage } from "../plugin/define-rule.ts";
import type { InitArguments } from "./arguments.ts";
import { Failure } from "./failure.ts";
import { packageName, packageVersion, readPackaged } from "./package.ts";

/** What becomes of a file. */
interface Step {
  readonly file: string;
  /** As it is; undefined where the file is still to be made. */
  readonly before: string | undefined;
  /** As it will be; the same where it holds all that is wanted. */
  readonly after: string;
}

const extension = "DavidAnson.vscode-markdownlint";

/**
 * Shows what it will write, and writes it: all or nothing. What a file holds stays, its comments too.
 * @throws Failure outside of a Git repository's root, where a file cannot be read as what it should be, or a folder is read-only.
 */
export function init({ dryRun }: InitArguments, directory: string): number {
  requireRepository(directory);
  const steps = [configuration(directory), hook(directory), ...(usesGitLab(directory) ? [] : [workflow(directory)]), editor(directory)];
  const open = steps.filter(({ before, after }) => before !== after);
  for (const step of steps) process.stdout.write(describe(step));
  if (!dryRun) writeAll(open, directory);
  process.stdout.write(open.length > 0 && dryRun ? "Nothing is written yet; leave out --dry-run to do it.\n" : next(directory));
  return 0;
}

function requireRepository(directory: string): void {
  if (existsSync(join(directory, ".git"))) return;
  for (let parent = dirname(directory); parent !== dirname(parent); parent = dirname(parent)) {
    if (existsSync(join(parent, ".git"))) throw new Failure(`This is a folder within a Git repository; run "init" in its root, ${relative(directory, parent)}`);
  }
  throw new Failure('This is no Git repository; run "git init" first, or go to your repository');
}

const readIfThere = (directory: string, file: string): string | undefined => (existsSync(join(directory, file)) ? readFileSync(join(directory, file), "utf8") : undefined);

/** The configurations of markdownlint-cli2 that are code or belong to somebody else. */
const foreign = [".markdownlint-cli2.cjs", ".markdownlint-cli2.mjs"];

function configuration(directory: string): Step {
  const code = foreign.find((name) => existsSync(join(directory, name)));
  if (code !== undefined) throw new Failure(`${code} is code, which "init" does not change; add "${packageName}" to its customRules, and rename it for the while of "init"`);
  const yaml = ".markdownlint-cli2.yaml";
  const before = readIfThere(directory, yaml);
  if (before !== undefined) return { file: yaml, before, after: withYamlItem(yaml, before, "customRules", packageName, (item) => item === packageName) };
  const file = ".markdownlint-cli2.jsonc";
  return jsonStep(directory, file, "customRules", packageName);
}

function editor(directory: string): Step {
  return jsonStep(directory, ".vscode/extensions.json", "recommendations", extension);
}

/** Adds a text to a list in a JSON file with comments. */
function jsonStep(directory: string, file: string, key: string, item: string): Step {
  const before = readIfThere(directory, file);
  if (before === undefined || before.trim() === "") return { file, before, after: `{\n  "${key}": [${JSON.stringify(item)}]\n}\n` };
  const errors: ParseError[] = [];
  const tree = parseTree(before, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) throw new Failure(`${file} cannot be read: ${printParseErrorCode(error.error)} in line ${String(before.slice(0, error.offset).split("\n").length)}; mend it, and run "init" again`);
  const list = tree?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
  if (tree?.type !== "object" || (list !== undefined && list.type !== "array")) throw new Failure(`${file} holds no list of ${key}; mend it, and run "init" again`);
  const items = list?.children?.map((child) => child.value as unknown) ?? [];
  if (items.some((known) => typeof known === "string" && known.toLowerCase() === item.toLowerCase())) return { file, before, after: before };
  const added = JSON.stringify(item);
  return { file, before, after: list === undefined ? appended(before, tree, `"${key}": [${added}]`) : appended(before, list, added) };
}

/** A JSON text with one more item or property at the end of an array or object. Whatever is there stays as it is. */
function appended(text: string, parent: Node, added: string): string {
  const close = parent.offset + parent.length - 1;
  const last = parent.children?.at(-1);
  const opened = parent.offset + 1;
  const end = last === undefined ? opened : last.offset + last.length;
  if (!text.slice(opened, close).includes("\n")) return last === undefined ? text.slice(0, opened) + added + text.slice(opened) : `${text.slice(0, end)}, ${added}${text.slice(holdsComma(text.slice(end, close)) ? end + text.slice(end).indexOf(",") + 1 : end)}`;
  const separator = last === undefined || holdsComma(text.slice(end, close)) ? "" : ",";
  const lineStart = text.lastIndexOf("\n", last?.offset ?? close) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(lineStart))?.[0] ?? "";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const tail = text.slice(end, close);
  return `${text.slice(0, end)}${separator}${tail.trimEnd()}${eol}${last === undefined ? `${indent}  ` : indent}${added}${tail.slice(tail.trimEnd().length)}${text.slice(close)}`;
}

/** Is there a comma that is not part of a comment? */
function holdsComma(text: string): boolean {
  const scanner = createScanner(text, true);
  scanner.scan();
  return text.startsWith(",", scanner.getTokenOffset());
}

function hook(directory: string): Step {
  const file = ".pre-commit-config.yaml";
  const before = readIfThere(directory, file);
  const entry = { repo: homepage, rev: `v${packageVersion()}`, hooks: [{ id: packageName }] };
  if (before === undefined || before.trim() === "") return { file, before, after: `repos:\n  - repo: ${entry.repo}\n    rev: ${entry.rev}\n    hooks:\n      - id: ${packageName}\n` };
  // The hook of markdownlint-cli2 may hold the rules already.
  return { file, before, after: withYamlItem(file, before, "repos", entry, (item) => JSON.stringify(item).includes(packageName)) };
}

/** Adds an item to a list in a YAML file, its comments kept. */
function withYamlItem(file: string, before: string, key: string, item: unknown, isItem: (known: unknown) => boolean): string {
  const lines = new LineCounter();
  const document: Document = parseDocument(before, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Failure(`${file} cannot be read: a syntax error in line ${String(lines.linePos(error.pos[0]).line)}; mend it, and run "init" again`);
  const list = isMap(document.contents) ? document.get(key) : undefined;
  if (!isMap(document.contents) || (list !== undefined && !isSeq(list))) throw new Failure(`${file} holds no list of ${key}; mend it, and run "init" again`);
  if (isSeq(list) && list.toJSON().some(isItem)) return before;
  const added = list === undefined ? undefined : withBlockItem(before, list, item);
  if (added !== undefined) return added;
  document.addIn([key], list === undefined ? [item] : item);
  return document.toString({ lineWidth: 0 });
}

/** Adds an item to a list of lines, in the list's own indentation; undefined where the list is written in brackets, or empty. */
function withBlockItem(text: string, list: YAMLSeq, item: unknown): string | undefined {
  const [first, last] = [list.items.at(0), list.items.at(-1)];
  if (list.flow === true || !isNode(first) || !isNode(last) || !first.range || !last.range) return undefined;
  const lineStart = text.lastIndexOf("\n", first.range[0] - 1) + 1;
  const indent = /^ *(?=-)/u.exec(text.slice(lineStart))?.[0];
  if (indent === undefined) return undefined;
  const lineEnd = text.indexOf("\n", text.slice(0, last.range[1]).trimEnd().length);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const lines = stringify([item]).trimEnd().split("\n").map((line) => `\n${indent}${line}`);
  return text.slice(0, end) + lines.join("") + text.slice(end);
}

/** GitLab has its jobs in one file, which is the team's to arrange. */
const usesGitLab = (directory: string): boolean => existsSync(join(directory, ".gitlab-ci.yml")) && !existsSync(join(directory, ".github"));

function workflow(directory: string): Step {
  const file = ".github/workflows/postmortem.yml";
  const before = readIfThere(directory, file);
  return { file, before, after: before ?? readPackaged("recipes/github-actions.yml") };
}

function describe({ file, before, after }: Step): string {
  if (before === after) return `${file} stays as it is.\n\n`;
  if (before === undefined) return `${file} is new:\n\n${indented(after)}\n`;
  const patch = createTwoFilesPatch(file, file, before, after, "", "", { context: 1 });
  return `${file} changes:\n\n${indented(patch.split("\n").slice(4).join("\n"))}\n`;
}

const indented = (text: string): string => text.trimEnd().split("\n").map((line) => `    ${line}`.trimEnd()).join("\n") + "\n";

/** Writes all files, or none: what was written is taken back where one fails. */
function writeAll(steps: readonly Step[], directory: string): void {
  const undo: (() => void)[] = [];
  for (const { file, before, after } of steps) {
    const path = join(directory, file);
    try {
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made !== undefined) undo.push(() => { rmSync(made, { recursive: true }); });
      undo.push(() => {
        if (before === undefined) rmSync(path, { force: true });
        else writeFileSync(path, before);
      });
      writeFileSync(path, after, { flag: before === undefined ? "wx" : "w" });
    } catch (error) {
      for (const takeBack of undo.reverse()) tryTo(takeBack);
      throw new Failure(`Cannot write ${file}, so nothing is changed; allow writing in ${dirname(path)}, and run "init" again`, { cause: error });
    }
  }
}

function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // The failure that led here is the one to tell of.
  }
}

function next(directory: string): string {
  const hooked = existsSync(join(directory, ".git", "hooks", "pre-commit"));
  return `What to do next:

  npm install --save-dev markdownlint-cli2 ${packageName}
  npx ${packageName}
${hooked ? "" : "  pre-commit install\n"}
The first line installs the rules; the second tells which postmortems are complete${hooked ? "" : ";\nthe third makes Git ask at each commit"}.
${usesGitLab(directory) ? `Add the job of ${homepage}/blob/main/recipes/gitlab-ci.yml to .gitlab-ci.yml, and CI asks for each merge request.` : "Commit the files above, and CI asks for each pull request."}
`;
}
