/** What is still to be written: a placeholder is no fact, and meets no requirement. */
import { findPlaceholders } from "../language/placeholders.ts";
import { placeOf, type Line, type Place } from "../markdown/lines.ts";
import type { Postmortem } from "./document.ts";

export interface Placeholder {
  readonly text: string;
  readonly place: Place;
  readonly line: Line;
  /** Where it stands in the text of its line. */
  readonly index: number;
}

/** The placeholders of a postmortem in their order. "TODO:" before a measure is how teams write tasks. */
export function placeholdersIn(postmortem: Postmortem): Placeholder[] {
  const measures = new Set(postmortem.measures?.lines);
  return postmortem.lines.flatMap((line) =>
    findPlaceholders(line)
      .filter(({ text }) => !(/^todo/iu.test(text) && measures.has(line)))
      .map(({ index, length, text }) => ({ text, place: placeOf(line, index, length), line, index })),
  );
}

/**
 * The lines of a postmortem with blanks in place of each sentence that has a placeholder; undefined where there is none.
 * Each line is as long as it was. What is said around a placeholder, "Users saw [what they saw].", says nothing either.
 */
export function withoutPlaceholders(postmortem: Postmortem): string[] | undefined {
  const placeholders = placeholdersIn(postmortem);
  if (placeholders.length === 0) return undefined;
  const lines = [...postmortem.source];
  for (const { line, index, text } of placeholders) {
    const { start, end } = sentenceAround(line.text, index, index + text.length);
    const { line: number, column, length } = placeOf(line, start, end - start);
    const source = lines[number - 1] ?? "";
    lines[number - 1] = source.slice(0, column - 1) + " ".repeat(length) + source.slice(column - 1 + length);
  }
  return lines;
}

/** A sentence begins behind the label of its line or the end of the one before. */
function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = [...text.slice(0, start).matchAll(/[.!?:]\s+/gu)].at(-1);
  const after = /[.!?](?=\s|$)/u.exec(text.slice(end));
  return { start: before === undefined ? 0 : before.index + before[0].length, end: after === null ? text.length : end + after.index };
}
