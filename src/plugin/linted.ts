/** Which postmortems the rules have read, for an output formatter, which only gets the reports, and only when everything is linted. */
import type { Settings } from "../postmortem/document.ts";

export interface LintedDocument {
  /** How many lines of front matter markdownlint removed. */
  readonly frontMatter: number;
  readonly settings: Settings;
  /** The configuration of each rule that is on, by its name. */
  readonly rules: Map<string, unknown>;
}

/** By the name that markdownlint gives to a file; the last that was read under it. Not its text: whoever needs that reads the file. */
export const lintedDocuments = new Map<string, LintedDocument>();

/** By their lines, which are the same array for all rules. Not the other way round: all that was read in a document stays as long as its lines. */
const documents = new WeakMap<readonly string[], LintedDocument>();

/** Records that a rule has read a postmortem. */
export function noteLinted(name: string, lines: readonly string[], frontMatter: number, rule: string, settings: Settings, config: unknown): void {
  const document = documents.get(lines) ?? { frontMatter, settings, rules: new Map<string, unknown>() };
  documents.set(lines, document);
  lintedDocuments.set(name, document);
  document.rules.set(rule, config);
}
