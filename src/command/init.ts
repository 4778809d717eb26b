/** `markdownlint-postmortem init`: the configuration, the hook, the workflow and the editor, in one step. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createTwoFilesPatch } from "diff";
import { applyEdits, modify, parseTree, printParseErrorCode, type JSONPath, type ParseError } from "jsonc-parser";
import { isMap, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import { homepage } from "../define-rule.ts";
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
  const steps = [configuration(directory), hook(directory), workflow(directory), editor(directory)];
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
  const path: JSONPath = list === undefined ? [key] : [key, items.length];
  const eol = before.includes("\r\n") ? "\r\n" : "\n";
  const edits = modify(before, path, list === undefined ? [item] : item, { isArrayInsertion: list !== undefined, formattingOptions: { insertSpaces: true, tabSize: 2, eol } });
  return { file, before, after: applyEdits(before, edits) };
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
  document.addIn([key], list === undefined ? [item] : item);
  return document.toString({ lineWidth: 0 });
}

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
The first line installs the rules, the second tells which postmortems are complete,
${hooked ? "" : "the third makes Git ask the same at each commit. "}Commit the files above, and CI asks it for each pull request.
`;
}
