/** Changes to the lines of a document, for fixes. */
import { columnAfter, type Line } from "./lines.ts";

/** A change to one line: delete `deleteCount` UTF-16 units at a column, counted from 1, and insert `insertText` there. */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly deleteCount?: number;
  readonly insertText?: string;
}

/** A line that contains nothing but a label becomes a heading: marks go, words stay. Undefined if the line contains more, or is in a list. */
export function toHeading(line: Line, source: readonly string[], level: number): Edit | undefined {
  const text = source[line.number - 1] ?? "";
  const plain = text.replaceAll(/<\/?(?:h[1-6]|b|strong|em|i|br|u)\b[^<>]*>/giu, "").replaceAll(/[*_]{1,3}|`/gu, "").trim();
  if (line.depth > 0 || plain !== line.text.trim()) return undefined;
  const name = plain.replace(/^#+\s*/u, "").replace(/(?<!\s)\s*[:：]$/u, "");
  return { line: line.number, column: 1, deleteCount: text.length, insertText: `${"#".repeat(level)} ${name}` };
}

/** Marks such as "***" can be between the beginning of a line and that of its text, whose column counts from 1. */
const longestMarks = 4;

/** A paragraph's line becomes a bullet. Only outside of lists, quotes and code blocks, and where the text begins the line. */
export function toBullet(line: Line, source: readonly string[]): Edit | undefined {
  const text = source[line.number - 1] ?? "";
  const indentation = text.length - text.trimStart().length;
  const starts = (line.pieces[0]?.column ?? 1) <= indentation + longestMarks;
  if (line.depth > 0 || line.code !== undefined || line.html || !starts || text.startsWith(">", indentation)) return undefined;
  return { line: line.number, column: 1, deleteCount: indentation, insertText: "- " };
}

/** Puts a text after a character of a line. */
export function insertAfter(line: Line, index: number, insertText: string): Edit {
  return { line: line.number, column: columnAfter(line, index), insertText };
}

/** Takes a stretch of a line's text away. */
export function remove(line: Line, index: number, length: number): Edit {
  const column = columnAfter(line, index - 1);
  return { line: line.number, column, deleteCount: columnAfter(line, index + length - 1) - column, insertText: "" };
}
