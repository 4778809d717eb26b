/** Texts in the form that messages show them. */
import { formatMinutes } from "../language/time/index.ts";

export { formatMinutes };

/** "1 task", "3 tasks". */
export const count = (number: number, noun: string): string => `${String(number)} ${noun}${number === 1 ? "" : "s"}`;

const longestExcerpt = 40;

/** The beginning of a text, for a message. */
export function excerpt(text: string): string {
  const [first = ""] = text.trim().split("\n");
  return shorten(first, longestExcerpt);
}

/** A text of at most so many UTF-16 units, cut between two words if possible. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.replace(/(?<!\s)\s+\S*$/u, "")} …`;
}
