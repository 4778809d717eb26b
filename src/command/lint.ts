/** Runs markdownlint-cli2 with only these rules, and records what they read. */
import nodeFileSystem from "node:fs";
import { dirname, resolve } from "node:path";
import type { FormatterOptions } from "markdownlint-cli2";
import { lintedDocuments } from "../plugin/linted.ts";
import { checklistOf } from "../report/checklist.ts";
import rules from "../index.ts";
import type { PageDocument } from "../page/view.ts";
import { checkCode, checkConfiguration, problemsInComments, projectRootOf } from "./configuration.ts";
import { nameFrom, slashed } from "./discover.ts";
import { Failure, failureIn, messageOf, type Problem } from "./failure.ts";
import { findingsOf, groupBy, type Result } from "./findings.ts";
import { encodingMessage, readSource, type SourceFile } from "./source-file.ts";
import { declarationIn } from "../postmortem/front-matter.ts";
import { watch, type Watched } from "./watch.ts";

export interface LintOptions {
  /** The folder that the names of files are relative to. */
  readonly directory: string;
  /** Absolute paths, each once. */
  readonly files: readonly string[];
  /** Texts to use instead of what is on the disk, by path. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** A configuration in addition to those of the project, as markdownlint-cli2 takes it. */
  readonly config?: ConfigurationPath | undefined;
  /** The rules' configuration in a project that has none, such as an editor's setting. */
  readonly defaults?: object | undefined;
  /** Keeps the text of the postmortems, for a page. */
  readonly keepText: boolean;
  /** Called for each file that is read. */
  readonly onFile?: (count: number, total: number | undefined) => void;
}

export interface ConfigurationPath {
  readonly file: string;
  /** The place in the file, as a JSON pointer; the whole file if it is undefined. */
  readonly pointer: string | undefined;
}

export interface Linted {
  /** How many files were read, whether postmortems or not. */
  readonly files: number;
  /** How many files the configuration ignores. */
  readonly ignored: number;
  /** How many files were read for which all of these rules are off: by the configuration, or by a comment in them. */
  readonly off: number;
  readonly offByComment: number;
  /** The postmortems, by name; their text is empty unless it was to be kept. */
  readonly documents: readonly PageDocument[];
  readonly problems: readonly Problem[];
  /** By the path of the file. */
  readonly fixable: ReadonlyMap<string, Fixable>;
}

/** A file with reports that carry a fix. */
export interface Fixable {
  /** The file as it was linted; undefined if its text was given. */
  readonly source: SourceFile | undefined;
  readonly results: readonly Result[];
}

export const nothingLinted: Linted = { files: 0, ignored: 0, off: 0, offByComment: 0, documents: [], problems: [], fixable: new Map() };

/** How many files are linted in one go, so that many files do not need more memory than a few. */
const filesInOneGo = 500;

/**
 * Lints files as markdownlint-cli2 does at the root of their project, with its configuration files and comments, but with only these rules.
 * Problems with some files are reported next to the results of the others.
 * @throws Failure if markdownlint-cli2 is missing.
 */
export async function lintDocuments(options: LintOptions): Promise<Linted> {
  const { main } = await loadMarkdownlint();
  const { files, onFile } = options;
  let count = 0;
  const counted = { ...options, onFile: () => onFile?.(++count, files.length) };
  const runs: Linted[] = [];
  for (const [root, inProject] of byProject(files)) {
    for (let start = 0; start < inProject.length; start += filesInOneGo) runs.push(await new Run(root, counted).lint(main, inProject.slice(start, start + filesInOneGo)));
  }
  const sum = (name: "files" | "ignored" | "off" | "offByComment"): number => runs.reduce((total, run) => total + run[name], 0);
  return {
    files: sum("files"),
    ignored: sum("ignored"),
    off: sum("off"),
    offByComment: sum("offByComment"),
    documents: runs.flatMap(({ documents }) => documents).sort((one, other) => (one.file < other.file ? -1 : 1)),
    problems: distinct(runs.flatMap(({ problems }) => problems)),
    fixable: new Map(runs.flatMap(({ fixable }) => [...fixable])),
  };
}

type Main = (typeof import("markdownlint-cli2"))["main"];

/** @throws Failure if markdownlint-cli2 is not installed. */
export async function loadMarkdownlint(): Promise<{ main: Main } & Pick<typeof import("markdownlint-cli2/markdownlint"), "applyFixes">> {
  try {
    const [{ main }, { applyFixes }] = await Promise.all([import("markdownlint-cli2"), import("markdownlint-cli2/markdownlint")]);
    return { main, applyFixes };
  } catch (error) {
    throw new Failure("markdownlint-cli2 is missing; install it with: npm install --save-dev markdownlint-cli2", { cause: error });
  }
}

function byProject(files: readonly string[]): Map<string, string[]> {
  const roots = new Map<string, string>();
  return groupBy(files, (file) => {
    const folder = dirname(file);
    const root = roots.get(folder) ?? projectRootOf(folder);
    roots.set(folder, root);
    return root;
  });
}

/** A wrong configuration is the same for each batch. */
const distinct = (problems: readonly Problem[]): Problem[] => [...new Map(problems.map((problem) => [problem.message, problem])).values()];

/** What markdownlint reports about a rule that throws; these do if their options are wrong. */
const thrown = /^This rule threw an exception: (.*)$/su;

/** The tags of markdownlint's own rules: off, because these are not asked for. A configuration in a file of markdownlint's own turns them on again, which only costs time. */
const foreignTags = ["accessibility", "atx", "atx_closed", "blank_lines", "blockquote", "bullet", "code", "emphasis", "hard_tab", "headings", "headers", "hr", "html", "images", "indentation", "language", "line_length", "links", "ol", "spaces", "spelling", "table", "ul", "url", "whitespace"];

/** Some files of one project. */
class Run {
  private readonly watched = new Map<string, Watched>();
  private readonly sources = new Map<string, { readonly source: SourceFile | undefined; readonly hasDirective: boolean }>();
  private readonly problems: Problem[] = [];
  private readonly root: string;
  private readonly options: LintOptions & { readonly onFile: () => void };

  constructor(root: string, options: LintOptions & { readonly onFile: () => void }) {
    this.root = root;
    this.options = options;
  }

  async lint(main: Main, files: readonly string[]): Promise<Linted> {
    try {
      const results = await this.results(main, files);
      const broken = this.brokenFiles(results);
      const byFile = groupBy(results, ({ fileName }) => resolve(this.root, fileName));
      this.checkFrontMatter();
      const off = [...this.sources].filter(([path]) => !this.watched.has(slashed(path)));
      return {
        files: this.sources.size,
        ignored: files.length - this.sources.size,
        off: off.length,
        offByComment: off.filter(([, { hasDirective }]) => hasDirective).length,
        documents: this.documents(byFile, broken),
        problems: this.problems,
        fixable: this.fixable(byFile, broken),
      };
    } catch (error) {
      return { ...nothingLinted, problems: [{ file: this.nameOf(this.root), message: this.explain(error) }] };
    } finally {
      // No formatter asks for them here.
      lintedDocuments.clear();
    }
  }

  /** The reports of these rules. */
  private async results(main: Main, files: readonly string[]): Promise<Result[]> {
    const wanted = new Set(files.map(slashed));
    const { config, defaults } = this.options;
    for (const folder of new Set(files.map((file) => dirname(file)))) await checkCode(folder, this.root, (path) => this.nameOf(path), rules);
    let results: readonly Result[] = [];
    const lint = (noImport: boolean): Promise<number> =>
      main({
        directory: this.root,
        noImport,
        argv: [...(config === undefined ? [] : ["--config", config.file, ...(config.pointer === undefined ? [] : ["--configPointer", config.pointer])]), ...files.map((file) => `:${nameFrom(this.root, file)}`)],
        noGlobs: true,
        fs: this.fileSystem(wanted),
        ...(defaults === undefined ? {} : { optionsDefault: { config: defaults } }),
        optionsOverride: {
          customRules: rules.map((rule) => watch(rule, this.watched)),
          config: Object.fromEntries(foreignTags.map((tag) => [tag, false])),
          outputFormatters: [[(options: FormatterOptions) => void ({ results } = options)]],
          fix: false,
        },
      });
    // Rules and plugins that a configuration names, and that are not installed, are not needed here.
    await lint(false).catch((error: unknown) => (missesModule(error) ? lint(true) : Promise.reject(error as Error)));
    return results.filter(({ ruleNames }) => own.has(ruleNames[0] ?? ""));
  }

  /** The disk, except for given texts; each configuration that is read is looked at. */
  private fileSystem(wanted: ReadonlySet<string>): object {
    const check = (path: string, text: string): string => {
      const { config } = this.options;
      checkConfiguration(this.nameOf(path), text, rules, resolve(path) === config?.file ? config.pointer : undefined);
      return text;
    };
    const readFile = async (path: string): Promise<string> => (wanted.has(slashed(path)) ? this.read(path) : check(path, await nodeFileSystem.promises.readFile(path, "utf8")));
    return {
      ...nodeFileSystem,
      readFile: (path: string, _encoding: string, callback: (error: Error | null, text?: string) => void) => {
        readFile(path).then((text) => { callback(null, text); }, callback);
      },
      promises: { ...nodeFileSystem.promises, readFile },
    };
  }

  /** The text of a document; nothing if it cannot be read. */
  private async read(path: string): Promise<string> {
    this.options.onFile();
    const given = this.options.texts?.get(path);
    try {
      const source = given === undefined ? await readSource(path) : undefined;
      const text = given ?? source?.text ?? "";
      this.sources.set(path, { source, hasDirective: /<!--\s*markdownlint-(?:disable|configure-file)/u.test(text) });
      for (const message of problemsInComments(this.nameOf(path), text, rules)) this.problem(path, message);
      return text;
    } catch (error) {
      this.sources.set(path, { source: undefined, hasDirective: false });
      this.problem(path, `Cannot read ${this.nameOf(path)}: ${messageOf(error)}`);
      return "";
    }
  }

  /** The files with a rule that threw, because its options are wrong. */
  private brokenFiles(results: readonly Result[]): Set<string> {
    const broken = new Set<string>();
    for (const { fileName, errorDetail } of results) {
      const message = thrown.exec(errorDetail ?? "")?.[1];
      if (message === undefined) continue;
      const path = resolve(this.root, fileName);
      broken.add(path);
      if (this.problems.some(({ file }) => file === this.nameOf(path))) continue;
      this.problem(path, this.sources.get(path)?.hasDirective === true ? `${this.nameOf(path)}: ${message}; fix its comment "markdownlint-configure-file"` : `${message}; fix the configuration`);
    }
    return broken;
  }

  private checkFrontMatter(): void {
    for (const [path, { frontMatter }] of this.watched) {
      const unclear = declarationIn(frontMatter);
      if (unclear !== undefined && unclear.isPostmortem === undefined) this.problem(path, `${this.nameOf(path)}:${String(unclear.line)}: "postmortem: ${unclear.value}" is neither true nor false; write one of them or the name of a standard, or take the line out`);
    }
  }

  private documents(results: ReadonlyMap<string, readonly Result[]>, broken: ReadonlySet<string>): PageDocument[] {
    return [...this.watched].flatMap(([name, { lines, frontMatter, read, rules: on, ...unsaid }]) => {
      const path = resolve(name);
      if (read === undefined || broken.has(path)) return [];
      const source = this.sources.get(path)?.source;
      if (source !== undefined && source.encoding !== "UTF-8") {
        this.problem(path, encodingMessage(this.nameOf(path), source));
        return [];
      }
      const findings = findingsOf(results.get(path) ?? []);
      return { ...checklistOf(this.nameOf(path), read, on, findings, unsaid), source: this.options.keepText ? lines : [], firstLine: frontMatter.length };
    });
  }

  private fixable(results: ReadonlyMap<string, readonly Result[]>, broken: ReadonlySet<string>): Map<string, Fixable> {
    const files = [...results].map(([path, found]) => [path, { source: this.sources.get(path)?.source, results: found.filter(({ fixInfo }) => fixInfo) }] as const);
    return new Map(files.filter(([path, { results: found }]) => found.length > 0 && !broken.has(path)));
  }

  private nameOf(path: string): string {
    return nameFrom(this.options.directory, path);
  }

  private problem(path: string, message: string): void {
    this.problems.push({ file: this.nameOf(path), message });
  }

  private explain(error: unknown): string {
    const message = failureIn(error)?.message ?? messageOf(error);
    const [, file, reason] = /^Unable to use configuration file '([^']+)'[;:]?(.*)$/u.exec(message) ?? [];
    return file === undefined || reason === undefined ? message : `Cannot read ${this.nameOf(file)}: ${reason.trim()}; fix that file`;
  }
}

const missesModule = (error: unknown): boolean => error instanceof Error && failureIn(error) === undefined && /^Unable to import module '(?!.*\.markdownlint)/u.test(error.message);

const own = new Set(rules.map(({ names }) => names[0]));
