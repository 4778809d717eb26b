/** Which files the user means: each once, whatever names lead to it. */
import type { Stats } from "node:fs";
import { lstat, opendir, stat, statfs } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { messageOf, systemCode, type Problem } from "./failure.ts";
import { pathsInGit, workTreeOf, type TrackedPath } from "./repository.ts";

export interface Discovered {
  /** Absolute paths, by the name under which the user reaches them. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** The files that folders are searched for. */
const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/iu.test(path);

/**
 * Finds the files that some patterns name: a file is taken as it is named; a folder is searched for Markdown, a glob for what it matches.
 * Links to folders are not followed, what Git ignores is not entered, and a file that has several names is found once.
 * @param directory The folder that the patterns are relative to.
 * @param options `mayBeEmpty`: a pattern that finds nothing is not a problem, because nobody typed it.
 */
export async function discover(patterns: readonly string[], directory: string, { mayBeEmpty = false } = {}): Promise<Discovered> {
  const search = new Search(directory, mayBeEmpty);
  const isOut = (pattern: string): boolean => /^[!#]./u.test(pattern);
  for (const pattern of patterns.filter((each) => !isOut(each))) await search.add(pattern);
  return search.result(patterns.filter(isOut).map((pattern) => pattern.slice(1)));
}

/** A path relative to a folder, with "/" between its parts. */
export const nameFrom = (directory: string, path: string): string => slashed(relative(directory, path));

export const slashed = (path: string): string => path.split(sep).join("/");

class Search {
  private readonly directory: string;
  private readonly mayBeEmpty: boolean;
  /** By device and inode. */
  private readonly found = new Map<string, { readonly path: string; readonly named: boolean }>();
  private readonly problems: Problem[] = [];

  constructor(directory: string, mayBeEmpty: boolean) {
    this.directory = directory;
    this.mayBeEmpty = mayBeEmpty;
  }

  result(excluded: readonly string[]): Discovered {
    const isExcluded = excluded.length === 0 ? () => false : picomatch(excluded.map((glob) => slashed(glob)), { dot: true });
    const files = [...this.found.values()].map(({ path }) => path).filter((path) => !isExcluded(nameFrom(this.directory, path)));
    return { files, problems: this.problems };
  }

  async add(pattern: string): Promise<void> {
    // markdownlint-cli2 marks a literal path with a colon.
    const path = resolve(this.directory, pattern.replace(/^:(?=.)/u, ""));
    let stats: Stats;
    try {
      stats = await stat(path);
    } catch (error) {
      if (systemCode(error) !== "ENOENT") this.problem(path, `Cannot read ${pattern}: ${messageOf(error)}`);
      else if (isGlob(pattern)) await this.addGlob(pattern);
      else if (!this.mayBeEmpty) this.problem(path, `Cannot find ${pattern}; name a file, a folder or a glob such as "docs/**/*.md"`);
      return;
    }
    if (stats.isFile()) this.addFile(path, stats, true);
    else if (stats.isDirectory()) await this.addFolder(path, pattern);
    else this.problem(path, `Cannot read ${pattern}: it is neither a file nor a folder`);
  }

  private async addFolder(folder: string, pattern: string): Promise<void> {
    let any = false;
    for await (const path of this.filesIn(folder, isMarkdown)) {
      any = true;
      await this.addFound(path);
    }
    if (!any && !this.mayBeEmpty) this.problem(folder, `No Markdown files in ${pattern}`);
  }

  private async addGlob(pattern: string): Promise<void> {
    const { base, glob, isGlob: isPattern } = picomatch.scan(slashed(pattern)) as { base: string; glob: string; isGlob: boolean };
    const folder = resolve(this.directory, base);
    const matches = isPattern ? picomatch(glob, { dot: true }) : () => false;
    // "docs/*" means documents; "docs/*.txt" says what it means.
    const isWanted = /\.[\w{},]+$/u.test(glob) ? matches : (path: string): boolean => isMarkdown(path) && matches(path);
    let any = false;
    if (await stat(folder).then((stats) => stats.isDirectory(), () => false)) {
      for await (const path of this.filesIn(folder, isWanted)) {
        any = true;
        await this.addFound(path);
      }
    }
    if (!any && !this.mayBeEmpty) this.problem(folder, `No file matches the glob ${pattern}`);
  }

  private async addFound(path: string): Promise<void> {
    try {
      const stats = await stat(path);
      if (stats.isFile()) this.addFile(path, stats, false);
    } catch (error) {
      // A link that leads nowhere and a file that is deleted but still in Git's index contain nothing.
      if (path.includes("\uFFFD")) this.problem(path, `Cannot read ${nameFrom(this.directory, path)}: its name is not UTF-8; rename it`);
      else if (systemCode(error) !== "ENOENT") this.problem(path, `Cannot read ${nameFrom(this.directory, path)}: ${messageOf(error)}`);
    }
  }

  private addFile(path: string, { dev, ino }: Stats, named: boolean): void {
    const identity = `${String(dev)}:${String(ino)}`;
    const known = this.found.get(identity);
    if (known !== undefined && (known.named || !named)) return;
    this.found.set(identity, { path, named });
  }

  private problem(path: string, message: string): void {
    this.problems.push({ file: nameFrom(this.directory, path), message });
  }

  /**
   * The regular files below a folder, then the links to files. Each folder is entered once.
   * @param isWanted Called with the path relative to the folder.
   */
  private async *filesIn(folder: string, isWanted: (path: string) => boolean): AsyncGenerator<string> {
    const links: string[] = [];
    for await (const { path, isLink } of this.entriesIn(folder, (await stat(folder)).dev)) {
      if (!isWanted(nameFrom(folder, path))) continue;
      if (isLink ?? (await isLinkAt(path))) links.push(path);
      else yield path;
    }
    yield* links;
  }

  private async *entriesIn(folder: string, device: number): AsyncGenerator<Entry> {
    const listed = workTreeOf(folder) === undefined ? undefined : await pathsInGit(folder);
    yield* listed === undefined ? this.walk(folder, device) : this.listed(folder, listed, device);
  }

  private async *listed(folder: string, tracked: readonly TrackedPath[], device: number): AsyncGenerator<Entry> {
    for (const { path, kind } of tracked.filter((each) => !isInstalled(each.path))) {
      if (kind === "repository") yield* this.entriesIn(join(folder, path), device);
      else yield { path: join(folder, path), isLink: kind === undefined ? undefined : kind === "link" };
    }
  }

  private async *walk(folder: string, device: number): AsyncGenerator<Entry> {
    if (await isKernelFolder(folder, device)) return;
    try {
      for await (const entry of await opendir(folder)) {
        const path = join(folder, entry.name);
        if (entry.isFile()) yield { path, isLink: false };
        else if (entry.isSymbolicLink()) yield { path, isLink: true };
        else if (entry.isDirectory() && !isPassedOver(path)) yield* this.entriesIn(path, device);
      }
    } catch (error) {
      // The folder of a submodule that is not checked out.
      if (systemCode(error) === "ENOENT") return;
      this.problem(folder, `Cannot read the folder ${nameFrom(this.directory, folder)}: ${messageOf(error)}`);
    }
  }
}

interface Entry {
  readonly path: string;
  /** Undefined if only the disk knows. */
  readonly isLink: boolean | undefined;
}

const isLinkAt = (path: string): Promise<boolean> => lstat(path).then((stats) => stats.isSymbolicLink(), () => false);

const isGlob = (pattern: string): boolean => /[*?[\]{}()]/u.test(pattern);

const isInstalled = (path: string): boolean => /(?:^|\/)node_modules\//u.test(path);

const isPassedOver = (path: string): boolean => basename(path) === "node_modules" || basename(path).startsWith(".");

/** What the kernel shows as files, by the magic number of its file systems: proc, sysfs, cgroup, debugfs, tracefs, securityfs, devpts. */
const kernelFileSystems = new Set([0x9fa0, 0x62656572, 0x63677270, 0x27e0eb, 0x64626720, 0x74726163, 0x73636673, 0x1cd1]);

/** Is a folder the mount point of something without end and without documents? Only checked for a folder on another device than the one where the search began. */
async function isKernelFolder(folder: string, device: number): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined);
  if (stats === undefined || stats.dev === device || process.platform === "win32") return false;
  const parent = await lstat(dirname(folder)).catch(() => undefined);
  if (parent?.dev === stats.dev) return false;
  return statfs(folder).then(({ type }) => kernelFileSystems.has(type), () => false);
}
