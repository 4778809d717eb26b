/** `markdownlint-postmortem [file ...]`: is a postmortem complete? */
import { buffer } from "node:stream/consumers";
import { resolve } from "node:path";
import type { CheckArguments } from "./arguments.ts";
import { globsOf, projectRootOf, requireConfiguration } from "./configuration.ts";
import { discover, nameFrom, type Discovered } from "./discover.ts";
import { decode } from "./encoding.ts";
import { Failure } from "./failure.ts";
import type { Linted, LintOptions } from "./lint.ts";
import type { PageFile } from "./page-file.ts";

/**
 * Checks files, prints the results, and tells about files that could not be checked on standard error.
 * @returns The exit code: 0 nothing is missing, 1 something is, 2 a file could not be checked.
 */
export async function check(given: CheckArguments): Promise<number> {
  const directory = process.cwd();
  const { config } = given;
  if (config !== undefined) await requireConfiguration(resolve(directory, config), config);
  const files = await openFiles(given);
  const input = await inputOf(given, directory);
  const linted = await lint(given, input, directory);
  const { documents } = linted;
  const wrote = documents.length > 0;
  for (const { file } of wrote ? files : []) await file.write(documents);
  await print(given, linted, documents.length === 0 && linted.problems.length > 0);
  for (const { name } of files) {
    if (!wrote) process.stderr.write(`Did not write ${name}, because there is no postmortem to show\n`);
    else if (given.output === "checklist") process.stdout.write(`Wrote ${name}\n`);
  }
  for (const { message } of linted.problems) process.stderr.write(`markdownlint-postmortem: ${message}\n`);
  if (linted.problems.length > 0) return 2;
  return documents.some(({ requirements }) => requirements.some(({ status }) => status === "unmet")) ? 1 : 0;
}

/** The files to write; whatever is wrong with them is found before anything is done. */
async function openFiles({ html, svg }: CheckArguments): Promise<{ readonly name: string; readonly file: PageFile }[]> {
  if (html === undefined && svg === undefined) return [];
  const { openDrawing, openPage } = await import("./page-file.ts");
  return [...(html === undefined ? [] : [{ name: html, file: await openPage(html) }]), ...(svg === undefined ? [] : [{ name: svg, file: await openDrawing(svg) }])];
}

interface Input extends Discovered {
  readonly texts?: ReadonlyMap<string, string>;
}

async function inputOf({ patterns, standardInput }: CheckArguments, directory: string): Promise<Input> {
  if (standardInput !== undefined) return readStandardInput(resolve(directory, standardInput));
  if (patterns.length > 0) return discover(patterns, directory);
  const root = projectRootOf(directory);
  const globs = await globsOf(root);
  if (globs === undefined) return discover(["."], directory, { mayBeEmpty: true });
  const { files, problems } = await discover(globs, root, { mayBeEmpty: true });
  return { files: files.filter((file) => !nameFrom(directory, file).startsWith("../")), problems };
}

/** @throws Failure if it is not UTF-8. */
async function readStandardInput(path: string): Promise<Input> {
  const { text, encoding } = decode(await buffer(process.stdin));
  if (encoding !== "UTF-8") throw new Failure(`Standard input is in ${encoding}, not in UTF-8; convert it first`);
  return { files: [path], problems: [], texts: new Map([[path, text]]) };
}

/** The results, and the names of the files that were fixed. */
type Checked = Linted & { readonly fixed: readonly string[]; readonly patch: string | undefined };

async function lint({ fix, html, config, configPointer }: CheckArguments, { files, problems, texts }: Input, directory: string): Promise<Checked> {
  const { lintDocuments, nothingLinted } = await import("./lint.ts");
  if (files.length === 0) return { ...nothingLinted, problems, fixed: [], patch: undefined };
  const { progressOn } = await import("./progress.ts");
  const progress = progressOn(process.stderr);
  const options: LintOptions = { directory, files, texts, keepText: html !== undefined, config: config === undefined ? undefined : { file: resolve(directory, config), pointer: configPointer }, onFile: progress.step };
  const first = await lintDocuments(options).finally(progress.clear);
  const linted = { ...first, problems: [...problems, ...first.problems] };
  if (fix === undefined) return { ...linted, fixed: [], patch: undefined };
  const { patchOf, workOutFixes, writeFixes } = await import("./fix.ts");
  const { fixes, linted: after } = await workOutFixes(linted, options);
  if (fix === "preview") return { ...linted, fixed: [], patch: patchOf(fixes) };
  await writeFixes(fixes);
  return { ...after, fixed: fixes.map(({ name }) => name), patch: undefined };
}

async function print({ output, all }: CheckArguments, linted: Checked, failed: boolean): Promise<void> {
  const { stdout } = process;
  const { documents, patch } = linted;
  const { renderChecklists, renderFindings, wantsColors } = await import("./terminal.ts");
  const printChecklists = (): void => {
    if (!failed) stdout.write(renderChecklists(documents, linted, { colors: wantsColors(stdout), columns: stdout.isTTY ? stdout.columns : Infinity, all }));
  };
  if (patch !== undefined) {
    stdout.write(patch === "" ? "--fix would change nothing.\n" : patch);
    return;
  }
  switch (output) {
    case "json":
      stdout.write((await import("./json.ts")).renderJson(documents, linted));
      break;
    case "quiet":
      stdout.write(renderFindings(documents));
      break;
    case "mermaid":
      if (!failed) stdout.write((await import("./drawn.ts")).renderMermaid(documents));
      break;
    case "github":
      (await import("./github.ts")).reportToGitHub(documents, linted, stdout);
      break;
    case "gitlab":
      await (await import("./gitlab.ts")).reportToGitLab(documents);
      printChecklists();
      break;
    case "checklist":
      printChecklists();
  }
}
