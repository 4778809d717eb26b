/** What is true for every document, tried on random ones. TEST_EFFORT says how many, PROPERTY_SEED where to start. */
import fc from "fast-check";
import { applyFixes } from "markdownlint";
import { describe, expect, it } from "vitest";
import { builtDocuments, mutatedFixtures } from "../helpers/documents.ts";
import { effort } from "../helpers/effort.ts";
import { everyDocument, lintStrictly, misplaced, wordsOf } from "../helpers/lint.ts";

const numRuns = 50 * effort;
const seed = Number(process.env["PROPERTY_SEED"] ?? 2026);

/** A fix can reveal what else can be fixed, because the Markdown then reads as its author meant it. */
const mostRounds = 6;

describe.each([
  ["documents built from the pieces of postmortems", builtDocuments],
  ["fixtures with slips in them", mutatedFixtures],
])("%s", (_, documents) => {
  const holds = (property: (text: string) => void): void => {
    fc.assert(fc.property(documents, property), { numRuns, seed });
  };

  it("have reports only within their lines, and no rule throws", () => {
    holds((text) => {
      expect(misplaced(text, lintStrictly(text))).toEqual([]);
      expect(misplaced(text, lintStrictly(text, everyDocument))).toEqual([]);
    });
  });

  it("have the same reports whatever was linted before", () => {
    fc.assert(
      fc.property(documents, documents, (text, other) => {
        const reports = lintStrictly(text);
        expect(lintStrictly(text)).toEqual(reports);
        lintStrictly(other, everyDocument);
        expect(lintStrictly(text)).toEqual(reports);
      }),
      { numRuns: Math.ceil(numRuns / 2), seed },
    );
  });

  it("are fixed once and for all, and keep their words", () => {
    const fix = (text: string): string => applyFixes(text, lintStrictly(text, everyDocument));
    holds((document) => {
      // markdownlint counts columns without the byte order mark, but edits with it.
      const text = document.replace(/^\uFEFF/u, "");
      let fixed = fix(text);
      let next = fix(fixed);
      for (let rounds = 1; rounds < mostRounds && next !== fixed; rounds += 1) [fixed, next] = [next, fix(next)];
      expect(next).toBe(fixed);
      expect(wordsOf(fixed)).toEqual(wordsOf(text));
    });
  });
});
