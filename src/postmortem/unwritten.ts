/** What is still to be written: a placeholder is not a fact, and meets no requirement. */
import { findPlaceholders } from "../language/placeholders.ts";
import { placeOf, type Line, type Place } from "../markdown/lines.ts";
import type { Postmortem } from "./postmortem.ts";

export interface Placeholder {
  readonly text: string;
  readonly place: Place;
  readonly line: Line;
  /** Where it is in the text of its line. */
  readonly index: number;
}

/** The placeholders of a postmortem in their order. "TODO:" before a measure is how teams write tasks. */
export function placeholdersIn(postmortem: Postmortem): Placeholder[] {
  const measures = new Set(postmortem.measures?.lines);
  return [...(postmortem.titleLine === undefined ? [] : [postmortem.titleLine]), ...postmortem.lines].flatMap((line) =>
    findPlaceholders(line)
      .filter(({ text }) => !(/^todo/iu.test(text) && measures.has(line)))
      .map(({ index, length, text }) => ({ text, place: placeOf(line, index, length), line, index })),
  );
}

/**
 * The lines of a postmortem with spaces in place of each sentence that has a placeholder, and of each label with nothing else under it; undefined if
 * there is none. Each line is as long as it was. What is said around a placeholder, "Users saw [what they saw].", says nothing either.
 */
export function withoutPlaceholders(postmortem: Postmortem): string[] | undefined {
  const placeholders = placeholdersIn(postmortem);
  if (placeholders.length === 0) return undefined;
  const eraser = new Eraser(postmortem);
  const indexes = new Map(postmortem.lines.map((line, index) => [line, index]));
  for (const { line, index, text } of placeholders) eraser.eraseSentence(indexes.get(line) ?? -1, index, index + text.length);
  return eraser.source;
}

/** In lines; a text without periods has no sentences. */
const longestSentence = 10;

class Eraser {
  readonly source: string[];
  private readonly lines: readonly Line[];

  constructor({ source, lines }: Postmortem) {
    this.source = [...source];
    this.lines = lines;
  }

  /** Erases what a line says around a stretch of its text; a sentence may begin in the line above and end in the line below. */
  eraseSentence(index: number, from: number, to: number): void {
    // A heading still names its section.
    if (this.lines[index]?.shape === "heading") {
      this.erase(index, from, to);
      return;
    }
    const start = this.eraseBefore(index, from);
    const end = this.eraseBehind(index, to);
    this.erase(index, start, end);
  }

  private eraseBefore(index: number, from: number, linesLeft = longestSentence): number {
    const line = this.lines[index];
    if (line === undefined) return 0;
    // A sentence begins after the label of its line or the end of the one before.
    const before = [...line.text.slice(0, from).matchAll(/[.!?:](?:\s+|$)/gu)].at(-1);
    if (before !== undefined) return before.index + before[0].length;
    const above = this.lines[index - 1];
    if (above !== undefined && linesLeft > 0 && (!line.first || /:\s*$/u.test(above.text))) {
      const isLabel = /:\s*$/u.test(above.text);
      this.erase(index - 1, isLabel ? 0 : this.eraseBefore(index - 1, above.text.length, linesLeft - 1), above.text.length);
    }
    return 0;
  }

  private eraseBehind(index: number, to: number, linesLeft = longestSentence): number {
    const line = this.lines[index];
    if (line === undefined) return 0;
    const after = /[.!?](?=\s|$)/u.exec(line.text.slice(to));
    if (after !== null) return to + after.index;
    const below = this.lines[index + 1];
    if (below?.first === false && linesLeft > 0) this.erase(index + 1, 0, this.eraseBehind(index + 1, 0, linesLeft - 1));
    return line.text.length;
  }

  private erase(index: number, start: number, end: number): void {
    const line = this.lines[index];
    if (line === undefined || end <= start) return;
    const { line: number, column, length } = placeOf(line, start, end - start);
    const text = this.source[number - 1] ?? "";
    this.source[number - 1] = text.slice(0, column - 1) + " ".repeat(length) + text.slice(column - 1 + length);
  }
}
