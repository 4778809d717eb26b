/** What the front matter says about the document: YAML, TOML or JSON, read a line at a time. */

/** `postmortem: true`, or any other value. */
export interface Declaration {
  /** Undefined if the value is neither yes nor no. */
  readonly isPostmortem: boolean | undefined;
  /** As written, without quotes. */
  readonly value: string;
  /** From 1, in the front matter. */
  readonly line: number;
}

/** Whether the front matter says that its document is a postmortem; undefined if it does not say. */
export function declarationIn(frontMatter: readonly string[]): Declaration | undefined {
  for (const [index, line] of frontMatter.entries()) {
    const value = valueOf("postmortem", line);
    if (value !== undefined) return { isPostmortem: /^(?:true|yes)$/iu.test(value) ? true : /^(?:false|no)$/iu.test(value) ? false : undefined, value, line: index + 1 };
  }
  return undefined;
}

/** The title that the front matter gives to the document; empty if it gives none. */
export function titleIn(frontMatter: readonly string[]): string {
  return frontMatter.map((line) => valueOf("title", line) ?? "").join(" ").trim();
}

/** The value of a top-level key: `key: value`, `key = "value"`, `"key": "value",`. In YAML and TOML what is indented is nested. */
function valueOf(key: string, line: string): string | undefined {
  const found = /^(?:\s*["'](?<quoted>\w+)["']|(?<plain>\w+))\s*[:=](?<value>.*)$/u.exec(line)?.groups;
  if (found === undefined || (found["quoted"] ?? found["plain"])?.toLowerCase() !== key) return undefined;
  return (found["value"]?.split(/\s#/u, 1)[0] ?? "").trim().replace(/,$/u, "").replace(/^(["'])(.*)\1$/u, "$2");
}

/** YAML may end in "...", which markdownlint does not know. Returns the lines up to it, and the document with blank lines instead of them. */
export function splitFrontMatter(source: readonly string[]): { readonly frontMatter: readonly string[]; readonly lines: readonly string[] } {
  const end = /^---\s*$/u.test(source[0] ?? "") ? source.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line)) : -1;
  if (end < 0 || !source[end]?.startsWith("...")) return { frontMatter: [], lines: source };
  return { frontMatter: source.slice(0, end + 1), lines: source.map((line, index) => (index <= end ? "" : line)) };
}
