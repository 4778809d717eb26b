/** Which sections are where they should be, and which have to be moved. */
import type { Label } from "./labels.ts";

/** A section out of its order. */
export interface Misplaced {
  readonly label: Label;
  /** The section after which it belongs; undefined for the first. */
  readonly previous: Label | undefined;
  /** The next section that stays where it is. */
  readonly next: Label | undefined;
}

/**
 * The fewest sections that have to be moved so that all are in order.
 * @param labels Of the sections that are there, in the order of the standard.
 */
export function misplaced(labels: readonly Label[]): Misplaced[] {
  const kept = new Set(inOrder(labels));
  return labels.flatMap((label, index) => (kept.has(label) ? [] : [{ label, previous: labels[index - 1], next: labels.slice(index + 1).find((each) => kept.has(each)) }]));
}

/** The longest series of labels in the order of their lines, below a line; if there are several, the first sections stay. */
function inOrder([first, ...rest]: readonly Label[], below = 0): readonly Label[] {
  if (first === undefined) return [];
  const without = inOrder(rest, below);
  if (first.line.number <= below) return without;
  const withFirst = [first, ...inOrder(rest, first.line.number)];
  return withFirst.length >= without.length ? withFirst : without;
}
