/** The results of markdownlint-cli2 as findings. */
import type { FormatterOptions } from "markdownlint-cli2";
import type { Finding } from "../report/checklist.ts";

export type Result = FormatterOptions["results"][number];

/** The results of one document, by rule. */
export function findingsOf(results: readonly Result[]): Map<string, Finding[]> {
  const findings = groupBy(results, ({ ruleNames }) => ruleNames[0] ?? "");
  return new Map([...findings].map(([rule, found]) => [rule, found.map(findingOf).sort((one, other) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0))]));
}

function findingOf({ lineNumber, errorRange, errorDetail, fixInfo, ...result }: Result): Finding {
  return {
    line: lineNumber,
    column: errorRange?.[0] ?? null,
    length: errorRange?.[1] ?? null,
    detail: errorDetail ?? "",
    // markdownlint before 0.39 knows errors alone.
    severity: (result as Partial<Result>).severity === "warning" ? "warning" : "error",
    fixable: Boolean(fixInfo),
  };
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
