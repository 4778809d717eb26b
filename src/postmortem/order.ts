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

/** The longest series of labels in the order of their lines; if there are several, the first sections stay. */
function inOrder(labels: readonly Label[]): readonly Label[] {
  // From the last label: the longest series that begins with each.
  let series: readonly (readonly Label[])[] = [];
  for (const label of labels.toReversed()) {
    const following = longest(series.filter(([next]) => next !== undefined && next.line.number > label.line.number));
    series = [[label, ...following], ...series];
  }
  return longest(series);
}

/** The longest of some series, the first of several. */
const longest = (series: readonly (readonly Label[])[]): readonly Label[] => series.reduce((best, each) => (each.length > best.length ? each : best), []);
