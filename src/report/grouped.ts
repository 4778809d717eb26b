/** One fault, one line: reports that say the same about several places. */
import type { Finding } from "./checklist.ts";

export interface FindingGroup<Item extends Finding> {
  readonly first: Item;
  readonly all: readonly Item[];
  /** "9 places, lines 17 to 25"; undefined for a single finding. */
  readonly places: string | undefined;
}

/** The same fault on two lines is reported twice; on more lines, once. */
const fewestAlike = 3;

/** The findings of one rule, grouped if they differ only in what they quote; the first may give an example. */
export function groupFindings<Item extends Finding>(findings: readonly Item[]): FindingGroup<Item>[] {
  const alike = new Map<string, Item[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.detail.replace(/(?:, such as )?".*"/su, "")}`;
    alike.set(key, [...(alike.get(key) ?? []), finding]);
  }
  return [...alike.values()].flatMap((all): FindingGroup<Item>[] => {
    const [first] = all;
    if (first === undefined) return [];
    return new Set(all.map(({ line }) => line)).size < fewestAlike ? all.map((finding) => ({ first: finding, all: [finding], places: undefined })) : [{ first, all, places: `${String(all.length)} places, ${linesOf(all)}` }];
  });
}

/** "line 17", "lines 17 to 25"; lines with more than a blank one between them are listed. */
function linesOf(findings: readonly Finding[]): string {
  const lines = [...new Set(findings.map(({ line }) => line))].sort((one, other) => one - other);
  const ranges: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line - last.to <= 2) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  const shown = ranges.map(({ from, to }) => (from === to ? String(from) : `${String(from)} to ${String(to)}`));
  return `${lines.length === 1 ? "line" : "lines"} ${shown.slice(0, -1).join(", ")}${shown.length > 1 ? " and " : ""}${shown.at(-1) ?? ""}`;
}
