/** Runs markdownlint-cli2 with these rules, and takes down what they read. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import type { FormatterOptions } from "markdownlint-cli2";
import { checklistOf, readDocument, type ReadDocument } from "../report/checklist.ts";
import type { DefinedRule, RuleParams } from "../plugin/define-rule.ts";
import { readPostmortem } from "../postmortem/document.ts";
import rules from "../index.ts";
import type { PageDocument } from "../page/view.ts";
import { Failure, messageOf } from "./failure.ts";
import { findingsOf, groupBy, type Result } from "./findings.ts";

export interface LintOptions {
  /** The folder that the patterns, and the names of files, are relative to. */
  readonly directory: string;
  /** Files, folders and globs; all Markdown files where none is given. */
  readonly patterns: readonly string[];
  readonly fix: boolean;
  /** Keeps the text of the postmortems, for a page. */
  readonly keepText: boolean;
  /** Called for each file that is read; the total is undefined where a configuration keeps it quiet. */
  readonly onFile?: (count: number, total: number | undefined) => void;
}

export interface Linted {
  /** How many files were read, whether postmortems or not. */
  readonly files: number;
  /** Does the configuration turn all of these rules off? */
  readonly rulesOff: boolean;
  /** The postmortems among them, by name; their text is empty unless it was to be kept. */
  readonly documents: readonly PageDocument[];
  /** The files that `fix` changed. */
  readonly mended: readonly string[];
}

/** What is known of a file while it is linted. */
interface Watched {
  readonly rules: DefinedRule[];
  readonly source: readonly string[];
  readonly firstLine: number;
  readonly read: ReadDocument | undefined;
}

/** More rounds than any document needs: the fixes of one round leave at most one other to the next. */
const mostRounds = 5;

/**
 * Lints files as markdownlint-cli2 does, with its configuration files and comments, but with these rules alone.
 * @throws Failure where markdownlint-cli2 is missing, a pattern finds no file, or a configuration cannot be read.
 */
export async function lintDocuments(options: LintOptions): Promise<Linted> {
  const { main, applyFixes } = await loadMarkdownlint();
  const argv = argumentsFor(options.patterns, options.directory);
  const mended = new Set<string>();
  for (let round = 1; ; round++) {
    const { results, watched, files } = await lintOnce(main, argv, options);
    const changed = options.fix && round < mostRounds ? mend(results, options.directory, applyFixes) : [];
    for (const file of changed) mended.add(file);
    if (changed.length === 0) return { files, rulesOff: files > 0 && watched.size === 0, documents: documentsOf(results, watched), mended: [...mended].sort() };
  }
}

async function loadMarkdownlint(): Promise<Pick<typeof import("markdownlint-cli2"), "main"> & Pick<typeof import("markdownlint-cli2/markdownlint"), "applyFixes">> {
  try {
    const [{ main }, { applyFixes }] = await Promise.all([import("markdownlint-cli2"), import("markdownlint-cli2/markdownlint")]);
    return { main, applyFixes };
  } catch (error) {
    throw new Failure("markdownlint-cli2 is missing; install it with: npm install --save-dev markdownlint-cli2", { cause: error });
  }
}

/** The patterns in the words of markdownlint-cli2: a file literally, a folder as all that is in it. */
function argumentsFor(patterns: readonly string[], directory: string): string[] {
  if (patterns.length === 0) return ["**/*.{md,markdown}", ...ignored];
  const globs = patterns.map((pattern) => {
    const path = resolve(directory, pattern);
    if (!existsSync(path)) return pattern;
    if (!statSync(path).isDirectory()) return `:${slashed(relative(directory, path))}`;
    return `${escapeGlob(slashed(relative(directory, path)) || ".")}/**/*.{md,markdown}`;
  });
  const lost = patterns.find((pattern, index) => globs[index] === pattern && !/[*?[\]{}!#:]/u.test(pattern));
  if (lost !== undefined) throw new Failure(`Found no ${lost}; give a file, a folder or a glob such as "docs/**/*.md"`);
  return globs.some((glob) => !glob.startsWith(":")) ? [...globs, ...ignored] : globs;
}

const ignored = ["!**/node_modules/**"];
const slashed = (path: string): string => path.split(sep).join("/");
const escapeGlob = (path: string): string => path.replaceAll(/[()[\]{}!*?\\]/gu, String.raw`\$&`);

/** What markdownlint reports of a rule that throws; these do where their options are wrong. */
const thrown = /^This rule threw an exception: (.*)$/su;

interface Round {
  readonly files: number;
  readonly results: readonly Result[];
  readonly watched: ReadonlyMap<string, Watched>;
}

async function lintOnce(main: Awaited<ReturnType<typeof loadMarkdownlint>>["main"], argv: string[], { directory, keepText, onFile }: LintOptions): Promise<Round> {
  const watched = new Map<string, Watched>();
  let results: readonly Result[] = [];
  let total: number | undefined;
  const takeDown = ({ name, lines, frontMatterLines }: RuleParams, rule: DefinedRule): void => {
    const file = posix.relative(slashed(directory), name);
    const known = watched.get(file);
    if (known !== undefined) {
      known.rules.push(rule);
      return;
    }
    // Parsed once: this is what the rule has read.
    const postmortem = readPostmortem(lines, frontMatterLines);
    const firstLine = frontMatterLines.length;
    watched.set(file, { rules: [rule], source: postmortem !== undefined && keepText ? [...lines] : [], firstLine, read: postmortem === undefined ? undefined : readDocument(postmortem, firstLine) });
    onFile?.(watched.size, total);
  };
  const lint = (noImport: boolean): Promise<number> =>
    main({
      directory,
      noImport,
      argv,
      noGlobs: true,
      optionsDefault: { gitignore: true, config: { postmortem: true } },
      optionsOverride: {
        customRules: rules.map((rule) => watch(rule, (params) => takeDown(params, rule))),
        // A project's own setting for these rules holds; those of markdownlint are not asked for.
        config: { default: false },
        outputFormatters: [[(options: FormatterOptions) => void ({ results } = options)]],
        fix: false,
      },
      logMessage: (message) => {
        total ??= numberIn(/^Linting: (\d+) /u.exec(message)?.[1]);
      },
    });
  try {
    // Rules and plugins that a configuration names, and that are not installed, are not needed here.
    await lint(false).catch((error: unknown) => (missesModule(error) ? lint(true) : Promise.reject(error as Error)));
  } catch (error) {
    throw new Failure(explain(error, directory), { cause: error });
  }
  const ours = results.filter(({ ruleNames }) => own.has(ruleNames[0] ?? ""));
  const broken = ours.map(({ errorDetail }) => thrown.exec(errorDetail ?? "")?.[1]).find((message) => message !== undefined);
  if (broken !== undefined) throw new Failure(`${broken}; mend the configuration`);
  return { results: ours, watched, files: total ?? watched.size };
}

const missesModule = (error: unknown): boolean => error instanceof Error && /^Unable to import module '(?!.*\.markdownlint)/u.test(error.message);

function explain(error: unknown, directory: string): string {
  const message = messageOf(error);
  const [, file, reason] = /^Unable to use configuration file '([^']+)'[;:]?(.*)$/u.exec(message) ?? [];
  return file === undefined || reason === undefined ? message : `Cannot read ${posix.relative(slashed(directory), file)}: ${reason.trim()}; mend that file`;
}

const own = new Set(rules.map(({ names }) => names[0]));
const numberIn = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** The rule, and behind it somebody who takes down what it read. */
function watch(rule: DefinedRule, takeDown: (params: RuleParams) => void): DefinedRule {
  return {
    ...rule,
    function: (params, onError) => {
      try {
        rule.function(params, onError);
      } finally {
        takeDown(params);
      }
    },
  };
}

/** Applies the fixes of these rules. Gives the files that changed. */
function mend(results: readonly Result[], directory: string, applyFixes: (typeof import("markdownlint"))["applyFixes"]): string[] {
  const fixable = groupBy(results.filter(({ fixInfo }) => fixInfo), ({ fileName }) => fileName);
  return [...fixable].flatMap(([file, found]) => {
    const path = resolve(directory, file);
    const text = readFileSync(path, "utf8");
    const fixed = applyFixes(text, found);
    if (fixed === text) return [];
    writeFileSync(path, fixed);
    return [file];
  });
}

function documentsOf(results: readonly Result[], watched: ReadonlyMap<string, Watched>): PageDocument[] {
  const byFile = groupBy(results, ({ fileName }) => fileName);
  return [...watched]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([file, { rules: on, source, firstLine, read }]) => {
      if (read === undefined) return [];
      return { ...checklistOf(file, read, on, findingsOf(byFile.get(file) ?? [])), source, firstLine };
    });
}
