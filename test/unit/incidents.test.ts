import { describe, expect, it } from "vitest";
import { read } from "../helpers/files.ts";
import { lintText, allRules } from "../helpers/lint.ts";
import { disagreementsOf, score, type LabeledDocument, type Report } from "../../tools/score.ts";

const documents = JSON.parse(read("fixtures", "incidents", "labels.json")) as LabeledDocument[];
const everyPostmortem = { default: false, "postmortem-word-count": { minimum: 1_000_000, maximum: 1_000_000 } };

describe("the project's own labelled incidents", () => {
  it("contains each requirement met and not met", () => {
    const open = JSON.parse(read("fixtures", "incidents-open", "labels.json")) as LabeledDocument[];
    const met = [...documents, ...open].flatMap((document) => Object.entries(document.met ?? {}));
    for (const rule of new Set(met.map(([name]) => name))) {
      expect(met.filter(([name, value]) => name === rule && value === true).length, rule).toBeGreaterThanOrEqual(12);
      expect(met.filter(([name, value]) => name === rule && value === false).length, rule).toBeGreaterThanOrEqual(1);
    }
    expect(documents.filter(({ kind }) => kind === "postmortem").length).toBeGreaterThanOrEqual(20);
  });

  it("is judged by the rules as its author judged it", async () => {
    const reports = new Map<string, Report[]>();
    const recognized = new Set<string>();
    for (const { file } of documents) {
      const text = read("fixtures", "incidents", file);
      const found = await lintText(text, allRules);
      reports.set(file, found.map(({ ruleNames, lineNumber, errorDetail }) => ({ rule: (ruleNames[0] ?? "").replace("postmortem-", ""), line: lineNumber, detail: errorDetail ?? "" })));
      if ((await lintText(text, everyPostmortem)).length > 0) recognized.add(file);
    }
    expect(disagreementsOf(score(documents, reports, recognized))).toEqual([]);
  });
});

describe("the score", () => {
  const report = (rule: string): Report => ({ rule, line: 1, detail: "" });
  const document = (file: string, met: Record<string, boolean | null>): LabeledDocument => ({ file, kind: "postmortem", met });

  it("counts false alarms and misses, and rates what was not met", () => {
    const result = score(
      [document("a.md", { resolution: false }), document("b.md", { resolution: false }), document("c.md", { resolution: true }), document("d.md", { resolution: null })],
      new Map([["a.md", [report("resolution")]], ["c.md", [report("resolution")]], ["d.md", [report("resolution")]]]),
      new Set(["a.md", "b.md", "c.md", "d.md"]),
    );
    expect(result.all).toEqual({ met: 1, notMet: 2, falseAlarms: 1, misses: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it("leaves out what has no ground", () => {
    const result = score([document("a.md", { "summary-start-end": false, "summary-timezone": false })], new Map(), new Set(["a.md"]));
    expect(Object.keys(result.rules)).toEqual(["summary-start-end"]);
  });

  it("scores a variant on what was removed alone", () => {
    const result = score([{ ...document("a.md", { resolution: false, "root-cause": true }), removed: "resolution" }], new Map(), new Set(["a.md"]));
    expect(Object.keys(result.rules)).toEqual(["resolution"]);
  });

  it("counts any report on another document against recognition", () => {
    const result = score([{ file: "x/a.md", kind: "stub" }], new Map([["x/a.md", [report("resolution")]]]), new Set(["x/a.md"]));
    expect(result.recognition).toEqual({ "x: stub": { documents: 1, right: 0 } });
    expect(disagreementsOf(result)).toHaveLength(1);
  });
});
