import type { SectionContent } from "./document.ts";

/** What the summary says of the impact: all of it but the cause, with its duration, for authors put things anywhere. */
export function impactText(summary: SectionContent): string {
  const cause = new Set(summary.parts.filter(({ kind }) => kind === "root-cause").flatMap(({ lines, label }) => [...lines, label.line]));
  return summary.lines
    .filter((line) => !cause.has(line))
    .map((line) => line.text)
    .join("\n");
}
