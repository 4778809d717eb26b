/** The look at the lines of a document saves the parse of those that are not a postmortem, and never loses one that is. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en/english.ts";
import { namesOf } from "../../src/language/names.ts";
import { parseMarkdown, readLines } from "../../src/markdown/lines.ts";
import { mayBePostmortem } from "../../src/postmortem/first-look.ts";
import { isPostmortem } from "../../src/postmortem/recognize.ts";
import { brief } from "../../src/standards/brief.ts";
import { builtDocuments, mutatedFixtures } from "../helpers/documents.ts";
import { effort } from "../helpers/effort.ts";

const terms = { standard: brief, language: english, names: namesOf(brief, {}) };
const mayBe = (...lines: string[]): boolean => mayBePostmortem(lines, [], terms);

describe("a document is not parsed", () => {
  it("if its title says that it is something else", () => {
    expect(mayBe("# Postmortem template", "", "## Timeline", "", "- 10:00 The site was down.", "", "## Root cause", "", "The disk was full.")).toBe(false);
    expect(mayBe("# A list of postmortems", "", "- 10:42 UTC: [an outage](https://example.org/timeline): root cause and timeline, impact and prevention")).toBe(false);
  });

  it("if words of sections only occur in its sentences", () => {
    expect(mayBe("# Backup tool", "", "It finds the cause of errors in the timeline of events, with a summary, and prevents an outage at 10:42.")).toBe(false);
  });

  it("if only one of its headings names a section and none names an incident", () => {
    expect(mayBe("# Backup tool", "", "## Overview", "", "Runs at 10:42 and prevents an outage. Alerts on the root cause of errors and the time of detection.", "", "## Install")).toBe(false);
  });
});

describe("a document is parsed", () => {
  it.each([
    ["under a title behind a badge", ["![build](x.svg)", "", "Postmortem of the checkout", "====", "", "## Timeline", "", "- 10:42 It was down."]],
    ["in bold labels", ["# The long night", "", "**Issue summary**: down from 10:42 to 11:00.", "", "__Root cause__ - a full disk"]],
    ["in tags", ["<h1>The long night</h1>", "<p>Summary</p><p>Down from 10:42.</p>", "<b>Root</b> cause: a full disk, no outage"]],
    ["with misspelled labels", ["# The long night", "", "## Timelime", "", "- 10:42 down", "", "## Corective measures", "", "The root cause"]],
  ])("%s", (_, lines) => {
    expect(mayBe(...lines)).toBe(true);
  });
});

it.each([
  ["built documents", builtDocuments],
  ["fixtures with slips in them", mutatedFixtures],
])("no postmortem with a time is lost among %s", (_, documents) => {
  const lengthy = (text: string): string[] => `${text}\nThe outage began at 10:42: summary, timeline, cause, prevention.`.replaceAll(/^---\r?\n[\s\S]*?---/gu, "").split(/\r\n|\r|\n/u);
  fc.assert(
    fc.property(documents, (text) => {
      const lines = lengthy(text);
      if (!isPostmortem(readLines(parseMarkdown(lines.join("\n")), lines, () => true), [], terms)) return;
      expect(mayBePostmortem(lines, [], terms)).toBe(true);
    }),
    { numRuns: 100 * effort, seed: Number(process.env["PROPERTY_SEED"] ?? 2026) },
  );
});
