/** What the front matter says of the document: is it a postmortem? */

export interface UnclearDeclaration {
  /** From 1. */
  readonly line: number;
  readonly value: string;
}

const declaration = /^\s*["']?postmortem["']?\s*[:=]\s*(.*?)\s*,?$/iu;

/** A value of `postmortem` that is neither yes nor no, which would be passed over in silence. */
export function unclearDeclaration(frontMatter: readonly string[]): UnclearDeclaration | undefined {
  for (const [index, line] of frontMatter.entries()) {
    const value = declaration.exec(line)?.[1]?.replace(/\s+#.*$/u, "").replaceAll(/^(["'])(.*)\1$/gu, "$2");
    if (value !== undefined && !/^(?:true|false|yes|no)$/iu.test(value)) return { line: index + 1, value };
  }
  return undefined;
}
