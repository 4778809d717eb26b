import { describe, expect, it } from "vitest";
import { effort } from "../helpers/effort.ts";
import { allRules, everyDocument, lintStrictly, misplaced } from "../helpers/lint.ts";
import { read } from "../helpers/files.ts";

const complete = read("fixtures", "complete.md");
const sections = (timeline: string): string => `# Postmortem\n\n## Summary\n\nThe site was down.\n\n## Timeline\n\n${timeline}\n\n## Root cause\n\nThe disk was full.\n\n## Measures\n\n- Buy disks\n`;

const inputs: readonly (readonly [string, string])[] = [
  ["an empty file", ""],
  ["only blank lines", "\n\n\n  \n"],
  ["one line without end", "Timeline: 10:00 - it broke"],
  ["very many words", sections("word ".repeat(20_000 * effort))],
  ["very many events", sections("- 10:00 UTC - It broke.\n".repeat(1000 * effort))],
  ["an unclosed fence", `${complete}\n\`\`\`\n## Timeline\n`],
  ["NUL bytes", complete.replaceAll("UTC", "U\0TC")],
  ["lone surrogates", complete.replaceAll("UTC", "\uD83D UTC \uDE00")],
  ["right-to-left text", sections("- 10:00 \u202Eانقطاع الخدمة\u202C - توقف الموقع")],
  ["full-width digits and colons", sections("- １０：４２ ＵＴＣ － 障害を検知")],
  ["a long table", sections(`| Time | Event |\n| --- | --- |\n${"| 10:00 | It broke. |\n".repeat(300 * effort)}`)],
  ["lists nested a hundred deep", sections(Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- 10:00 - level ${String(depth)}`).join("\n"))],
  ["merge conflict markers", complete.replace("## Timeline", "<<<<<<< HEAD\n## Timeline\n=======\n## Chronology\n>>>>>>> main")],
  ["one code block", `\`\`\`markdown\n${complete}\n\`\`\``],
  ["everything indented", complete.split("\n").map((line) => `    ${line}`).join("\n")],
  ["tabs", complete.split("\n").map((line) => `\t${line}`).join("\n")],
  ["CR line ends", complete.replaceAll("\n", "\r")],
  ["CRLF line ends", complete.replaceAll("\n", "\r\n")],
  ["only front matter", "---\npostmortem: true\n---\n"],
  ["unclosed front matter", "---\npostmortem: true\n"],
  ["a heading in a list in a quote", "> - ## Timeline\n>   - 10:00 - It broke.\n>     ### 10:05\n"],
  ["ten thousand times in a line", sections(`- ${"10:00 ".repeat(10_000)}`)],
  ["dashes behind a time that end in no text", sections(`- 10:00 ${"-".repeat(10_000)})`)],
  ["dashes between the words of phrases", sections(`- 10:00 - We suspected it was ${"-".repeat(10_000)}! In a/u${"-u".repeat(5_000)}!`)],
  ["a run of blanks in a line", sections(`- 10:00 - \0${"\t".repeat(50_000)}\0 - \0${" ".repeat(50_000)}\0`)],
  ["a line of brackets", sections(`- 10:00 - ${"[(".repeat(20_000)}`)],
  ["escapes and entities", sections("- 10\\:00 \\- It \\*broke\\* &amp; &lt;fell&gt; &nbsp;&#x1F600; &bogus; [TBD]")],
  ["emoji sequences", sections("- 10:00 👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈 - [Your Text] 🔥")],
  ["tags and targets of links over the ends of lines", sections("- 10:00 UTC [log](<foo\n  bar>) and <a\n  href='x'>25:10 PM</a>\n- 10:05 UTC [log](<foo\nbar>)")],
  ["HTML without end", "<h2>Timeline\n<ul><li>10:00 - It broke.\n<!-- never closed\n<script>"],
];

describe.each([
  ["as they are", allRules],
  ["taken for postmortems", everyDocument],
])("documents %s", (_, config) => {
  it.each(inputs)("survives %s, and reports within it", (_name, text) => {
    expect(misplaced(text, lintStrictly(text, config))).toEqual([]);
  });
});

// markdownlint hands over the same lines whether or not the front matter ends with a line break, so the report may be on the line that comes next.
it.each(["---\npostmortem: true\n---", "---\npostmortem: true\n---\n", "---\npostmortem: true\n---\n\n\n", "+++\npostmortem = true\n+++\n", "---\npostmortem: true\n...\n"])("front matter over nothing, %j, has one report", (text) => {
  expect(lintStrictly(text).map(({ ruleNames, errorDetail }) => `${ruleNames[0] ?? ""}: ${errorDetail ?? ""}`)).toEqual(["postmortem-sections: Write the postmortem here; the file has no text yet"]);
});
