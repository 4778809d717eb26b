/** Compares reports with labels. */

/** A row of a corpus folder's `labels.json`. */
export interface LabeledDocument {
  /** Path relative to the folder. */
  readonly file: string;
  readonly kind: "postmortem" | "template" | "assignment" | "stub" | "other";
  /** Is each of the four sections there? */
  readonly sections?: Readonly<Record<string, boolean>>;
  /** By rule name: met, not met, or null if it cannot be judged. */
  readonly met?: Readonly<Record<string, boolean | null>>;
  /** For a variant: the only rule that is scored. */
  readonly removed?: string;
}

export interface Report {
  readonly rule: string;
  readonly line: number;
  readonly detail: string;
}

export interface Disagreement {
  readonly file: string;
  readonly rule: string;
  readonly label: "met" | "not met" | "postmortem" | "no postmortem";
  readonly report: string;
}

export interface RuleScore {
  met: number;
  notMet: number;
  falseAlarms: number;
  misses: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Recognition {
  documents: number;
  right: number;
}

export interface Score {
  /** How documents were recognized, by folder and kind. */
  readonly recognition: Readonly<Record<string, Recognition>>;
  readonly rules: Readonly<Record<string, RuleScore>>;
  readonly all: RuleScore;
  readonly disagreements: readonly Disagreement[];
}

/** What a requirement depends on: it is scored only if that is met. */
const grounds: Readonly<Record<string, string>> = {
  "summary-timezone": "summary-start-end",
  "timeline-detection-method": "timeline-detection",
  "measures-specific": "measures-tasks",
};

/** Is a requirement met, according to the label? */
function* judgements(document: LabeledDocument): Generator<[string, boolean]> {
  const { met = {}, sections, removed } = document;
  if (sections !== undefined && removed === undefined && document.kind === "postmortem") yield ["sections", Object.values(sections).every(Boolean)];
  for (const [rule, value] of Object.entries(met)) {
    const ground = grounds[rule];
    if (value === null || (removed !== undefined && removed !== rule)) continue;
    if (ground !== undefined && met[ground] !== true) continue;
    yield [rule, value];
  }
}

/** Scores the reports on documents, by file. `recognized` contains the files that the rules treat as postmortems. */
export function score(documents: readonly LabeledDocument[], reports: ReadonlyMap<string, readonly Report[]>, recognized: ReadonlySet<string>): Score {
  const recognition: Record<string, Recognition> = {};
  const rules: Record<string, RuleScore> = {};
  const disagreements: Disagreement[] = [];
  for (const document of documents) {
    const { file, kind } = document;
    const found = reports.get(file) ?? [];
    if (kind === "template") continue;
    const group = `${file.split("/").slice(0, -1).join("/") || "."}: ${kind}`;
    const entry = (recognition[group] ??= { documents: 0, right: 0 });
    entry.documents += 1;
    if (recognized.has(file) === (kind === "postmortem")) entry.right += 1;
    else disagreements.push({ file, rule: "recognition", label: kind === "postmortem" ? "postmortem" : "no postmortem", report: describe(found[0]) });
    if (kind !== "postmortem") continue;
    for (const [rule, met] of judgements(document)) {
      const report = found.find((candidate) => candidate.rule === rule);
      const tally = (rules[rule] ??= emptyScore());
      if (met) tally.met += 1;
      else tally.notMet += 1;
      if (met === (report === undefined)) continue;
      if (met) tally.falseAlarms += 1;
      else tally.misses += 1;
      disagreements.push({ file, rule, label: met ? "met" : "not met", report: describe(report) });
    }
  }
  const all = emptyScore();
  for (const tally of Object.values(rules)) {
    for (const key of ["met", "notMet", "falseAlarms", "misses"] as const) all[key] += tally[key];
    rate(tally);
  }
  rate(all);
  return { recognition, rules, all, disagreements };
}

function emptyScore(): RuleScore {
  return { met: 0, notMet: 0, falseAlarms: 0, misses: 0, precision: 1, recall: 1, f1: 1 };
}

/** Precision, recall and F1 of "not met"; 1 if there was nothing to find and nothing was found. */
function rate(tally: RuleScore): void {
  const hits = tally.notMet - tally.misses;
  const ratio = (whole: number): number => (whole === 0 ? 1 : hits / whole);
  tally.precision = ratio(hits + tally.falseAlarms);
  tally.recall = ratio(tally.notMet);
  tally.f1 = tally.notMet + tally.falseAlarms === 0 ? 1 : (2 * hits) / (2 * hits + tally.falseAlarms + tally.misses);
}

function describe(report: Report | undefined): string {
  return report === undefined ? "no report" : `line ${String(report.line)}: ${report.detail}`;
}

/** The score as a table for people. */
export function formatScore({ recognition, rules, all }: Score): string {
  const rows = [["documents", "count", "recognized"]];
  for (const [group, { documents, right }] of Object.entries(recognition)) rows.push([group, String(documents), percent(right / documents)]);
  const table = [["rule", "met", "not met", "false alarms", "misses", "precision", "recall", "F1"]];
  for (const [rule, tally] of [...Object.entries(rules), ["all rules", all] as const]) {
    const { met, notMet, falseAlarms, misses, precision, recall, f1 } = tally;
    table.push([rule, ...[met, notMet, falseAlarms, misses].map(String), ...[precision, recall, f1].map((value) => value.toFixed(3))]);
  }
  const alarms = all.met === 0 ? 0 : all.falseAlarms / all.met;
  return [align(rows), "", align(table), "", `False alarms: ${percent(alarms)} of what the readers call met`].join("\n");
}

/** One line for each disagreement. */
export function disagreementsOf({ disagreements }: Score): string[] {
  return disagreements.map(({ file, rule, label, report }) => `${file} ${rule}: readers say ${label}, ${report}`);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd()).join("\n");
}
