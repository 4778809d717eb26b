/** Fixes what can be fixed automatically: in memory until nothing is left to fix, then on the disk, all files or none. */
import { createTwoFilesPatch } from "diff";
import { lintDocuments, loadMarkdownlint, type Fixable, type Linted, type LintOptions } from "./lint.ts";
import { nameFrom } from "./discover.ts";
import { encode, readsBackTheSame, type SourceFile } from "./source-file.ts";
import { replaceAll } from "./write.ts";

export interface Fix {
  readonly path: string;
  /** Its path from the folder where the command runs. */
  readonly name: string;
  readonly source: SourceFile;
  readonly text: string;
}

export interface Fixed {
  readonly fixes: readonly Fix[];
  /** The results once the fixes are applied. */
  readonly linted: Linted;
}

/** More rounds than any document needs: the fixes of one round leave at most one more to the next. */
const mostRounds = 5;

/** Works out the fixes, and what is left to do after them. Writes nothing. */
export async function workOutFixes(first: Linted, options: LintOptions): Promise<Fixed> {
  const { applyFixes } = await loadMarkdownlint();
  const texts = new Map<string, string>();
  const sources = new Map<string, SourceFile>();
  let linted = first;
  for (let round = 1; round <= mostRounds; round++) {
    const changed = [...linted.fixable].flatMap(([path, { source, results }]: [string, Fixable]) => {
      const known = sources.get(path) ?? source;
      // A file that would not be the same when written back is not touched.
      if (known === undefined || !readsBackTheSame(known)) return [];
      const before = texts.get(path) ?? known.text;
      const after = keepingLineEnds(before, (text) => applyFixes(text, [...results]));
      if (after === before) return [];
      sources.set(path, known);
      texts.set(path, after);
      return [path];
    });
    if (changed.length === 0) break;
    linted = merge(linted, await lintDocuments({ ...options, files: changed, texts }), changed.map((path) => nameFrom(options.directory, path)));
  }
  const fixes = [...sources].map(([path, source]) => ({ path, name: nameFrom(options.directory, path), source, text: texts.get(path) ?? source.text }));
  return { fixes: fixes.sort((one, other) => (one.name < other.name ? -1 : 1)), linted };
}

/** The results of all files, with those of the files that were linted again. */
function merge(before: Linted, again: Linted, names: readonly string[]): Linted {
  const documents = [...before.documents.filter(({ file }) => !names.includes(file)), ...again.documents];
  return { ...before, documents: documents.sort((one, other) => (one.file < other.file ? -1 : 1)), problems: [...before.problems, ...again.problems], fixable: again.fixable };
}

const lineEnd = /\r\n|\r|\n/gu;

/** Each line keeps its line ending: markdownlint gives all of them the most common one. */
function keepingLineEnds(text: string, change: (text: string) => string): string {
  const ends = text.match(lineEnd) ?? [];
  const changed = change(text.replaceAll(lineEnd, "\n")).split("\n");
  if (changed.length !== ends.length + 1) return text;
  return changed.map((line, index) => line + (ends[index] ?? "")).join("");
}

/** @throws Failure that names the file that cannot be written; then none is changed. */
export async function writeFixes(fixes: readonly Fix[]): Promise<void> {
  await replaceAll(fixes.map(({ path, name, source, text }) => ({ path, name, before: source.bytes, after: encode(text, source) })));
}

/** The fixes as a patch that Git and `patch` read. */
export function patchOf(fixes: readonly Fix[]): string {
  return fixes.map(({ name, source, text }) => {
    // A line of "=", then the names, each with a tab for a date that is not given.
    const [, from = "", to = "", ...hunks] = createTwoFilesPatch(`a/${name}`, `b/${name}`, source.text, text).split("\n");
    return [from.trimEnd(), to.trimEnd(), ...hunks].join("\n");
  }).join("");
}
