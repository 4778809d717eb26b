/** Tables of phrases as one expression each. */

/**
 * An expression for any of some phrases, as whole words, in either case. Each phrase is the source of an expression.
 * Words that an expression tests by themselves say nothing about who did what: where that matters, ask the clauses.
 */
export const anyOf = (...phrases: readonly string[]): RegExp => new RegExp(String.raw`\b(?:${phrases.join("|")})\b`, "iu");
