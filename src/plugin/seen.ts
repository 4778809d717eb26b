/** The postmortems that the rules have read in this process, for a formatter, which is called when all is linted and is told of reports alone. */
import type { Settings } from "../postmortem/document.ts";

export interface SeenDocument {
  /** Without the front matter. The text, not what was read out of it: that is large, and most runs never ask for it. */
  readonly text: string;
  /** How many lines of front matter stand before it. */
  readonly firstLine: number;
  /** The names of the rules that are on. */
  readonly rules: Set<string>;
  settings: Settings | undefined;
}

/** By the name that markdownlint gives to a file; the last that was read under it. */
export const seenDocuments = new Map<string, SeenDocument>();

const remembered = new WeakSet<readonly string[]>();

/** Takes down that a rule has read a postmortem. */
export function remember(name: string, lines: readonly string[], firstLine: number, rule: string, settings: Settings | undefined): void {
  if (!remembered.has(lines)) {
    remembered.add(lines);
    seenDocuments.set(name, { text: lines.join("\n"), firstLine, rules: new Set(), settings });
  }
  const seen = seenDocuments.get(name);
  if (seen === undefined) return;
  seen.rules.add(rule);
  seen.settings ??= settings;
}
