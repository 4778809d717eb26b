/** What holds for every document, tried on random ones. PROPERTY_RUNS says how many of each kind, PROPERTY_SEED from where. */
import fc from "fast-check";
import { applyFixes } from "markdownlint";
import { lint } from "markdownlint/sync";
import type { LintError } from "markdownlint";
import { describe, expect, it } from "vitest";
import { builtDocuments, mutatedFixtures } from "./helpers/documents.ts";
import { allRules, customRules, render, wordsOf } from "./helpers/lint.ts";

const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 250);
const seed = Number(process.env["PROPERTY_SEED"] ?? 2026);

/** Throws where a rule does, or reports outside of the line. */
const reportsOn = (text: string, config = allRules): LintError[] => lint({ strings: { document: text }, customRules, config, handleRuleFailures: false })["document"] ?? [];

const taken = { ...allRules, "postmortem-sections": { detect: "always" } };

/** As markdownlint splits them. */
const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/u);

const most = 6;

describe.each([
  ["documents built from the pieces of postmortems", builtDocuments],
  ["fixtures with slips in them", mutatedFixtures],
])("%s", (_, documents) => {
  const holds = (property: (text: string) => void): void => {
    fc.assert(fc.property(documents, property), { numRuns, seed });
  };

  it("have reports only within their lines, and no rule throws", () => {
    holds((text) => {
      const lines = linesOf(text);
      for (const report of [...reportsOn(text), ...reportsOn(text, taken)]) {
        const line = lines[report.lineNumber - 1];
        expect(line, render(report)).toBeDefined();
        expect(report.errorDetail).toMatch(/\S/u);
        expect(report.errorDetail).not.toMatch(/undefined|NaN|Infinity/u);
        const [column, length] = (report.errorRange ?? [1, 0]) as [number, number];
        expect(column, render(report)).toBeGreaterThanOrEqual(1);
        expect(column + length - 1, render(report)).toBeLessThanOrEqual(line?.length ?? 0);
      }
    });
  });

  it("have the same reports whatever was linted before", () => {
    fc.assert(
      fc.property(documents, documents, (text, other) => {
        const first = reportsOn(text);
        expect(reportsOn(text)).toEqual(first);
        reportsOn(other, taken);
        expect(reportsOn(text)).toEqual(first);
      }),
      { numRuns: Math.ceil(numRuns / 2), seed },
    );
  });

  it("are fixed once and for all, and keep their words", () => {
    holds((document) => {
      // markdownlint counts columns without the byte order mark, and edits with it.
      const text = document.replace(/^\uFEFF/u, "");
      let fixed = text;
      let rounds = 0;
      for (let next = applyFixes(fixed, reportsOn(fixed, taken)); next !== fixed; next = applyFixes(fixed, reportsOn(fixed, taken))) {
        fixed = next;
        rounds += 1;
        expect(rounds, fixed).toBeLessThanOrEqual(most);
      }
      expect(wordsOf(fixed)).toEqual(wordsOf(text));
    });
  });
});
