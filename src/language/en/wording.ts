/** Tables of phrases as one expression each. */

/**
 * An expression for any of some phrases, as whole words, in either case. Each phrase is the source of an expression.
 * Words that an expression tests by themselves say nothing about who did what: where that matters, ask the clauses.
 */
export function anyOf(...phrases: readonly string[]): RegExp {
  const source = String.raw`\b(?:${phrases.join("|")})\b`;
  // Without "u" an expression is matched in a third of the time; only classes of letters need it.
  return new RegExp(source, source.includes(String.raw`\p`) ? "iu" : "i");
}
