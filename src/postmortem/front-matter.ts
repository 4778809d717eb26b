/** What the front matter says about the document: YAML, TOML or JSON, read a line at a time. */

import { standardNames, type StandardName } from "../standards/standards.ts";

/** `postmortem: true`, or any other value. */
export interface Declaration {
  /** Undefined if the value is neither yes nor no nor the name of a standard. */
  readonly isPostmortem: boolean | undefined;
  /** The standard that it names: `postmortem: google-sre`. */
  readonly standard?: StandardName;
  /** As written, without quotes. */
  readonly value: string;
  /** From 1, in the front matter. */
  readonly line: number;
}

/** Whether the front matter says that its document is a postmortem; undefined if it does not say. */
export function declarationIn(frontMatter: readonly string[]): Declaration | undefined {
  for (const [index, line] of frontMatter.entries()) {
    const value = valueOf("postmortem", line);
    if (value === undefined) continue;
    const standard = standardNames.find((name) => name === value.toLowerCase());
    if (standard !== undefined) return { isPostmortem: true, standard, value, line: index + 1 };
    return { isPostmortem: /^(?:true|yes)$/iu.test(value) ? true : /^(?:false|no)$/iu.test(value) ? false : undefined, value, line: index + 1 };
  }
  return undefined;
}

/** The keys of the front matter that have a value; a list may be on the lines below its key. */
export function fieldsIn(frontMatter: readonly string[]): string[] {
  return frontMatter.flatMap((line, index) => {
    const entry = entryIn(line);
    return entry !== undefined && (entry.value !== "" || /^(?:\s+|-\s)\S/u.test(frontMatter[index + 1] ?? "")) ? [entry.key] : [];
  });
}

/** The title that the front matter gives to the document; empty if it gives none. */
export function titleIn(frontMatter: readonly string[]): string {
  return frontMatter.map((line) => valueOf("title", line) ?? "").join(" ").trim();
}

/** The date that the front matter gives, as written; empty if it gives none. */
export function dateIn(frontMatter: readonly string[]): string {
  return frontMatter.map((line) => valueOf("date", line) ?? "").find((value) => value !== "") ?? "";
}

/** The value of a top-level key. */
function valueOf(key: string, line: string): string | undefined {
  const entry = entryIn(line);
  return entry?.key.toLowerCase() === key ? entry.value : undefined;
}

/** A top-level key with its value: `key: value`, `key = "value"`, `"key": "value",`. In YAML and TOML what is indented is nested. */
function entryIn(line: string): { readonly key: string; readonly value: string } | undefined {
  const found = /^(?:\s*["'](?<quoted>\w+)["']|(?<plain>\w+))\s*[:=](?<value>.*)$/u.exec(line)?.groups;
  const key = found?.["quoted"] ?? found?.["plain"];
  if (found === undefined || key === undefined) return undefined;
  return { key, value: (found["value"]?.split(/\s#/u, 1)[0] ?? "").trim().replace(/,$/u, "").replace(/^(["'])(.*)\1$/u, "$2") };
}

/** YAML may end in "...", which markdownlint does not know. Returns the lines up to it, and the document with blank lines instead of them. */
export function splitFrontMatter(source: readonly string[]): { readonly frontMatter: readonly string[]; readonly lines: readonly string[] } {
  const end = /^---\s*$/u.test(source[0] ?? "") ? source.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line)) : -1;
  if (end < 0 || !source[end]?.startsWith("...")) return { frontMatter: [], lines: source };
  return { frontMatter: source.slice(0, end + 1), lines: source.map((line, index) => (index <= end ? "" : line)) };
}
