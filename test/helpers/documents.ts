/** Random documents: built from pieces of postmortems, and made from the fixtures with typing slips. */
import fc from "fast-check";
import { markdownIn, read } from "./files.ts";

const sectionNames = [
  "Issue Summary", "Summary", "Incident summary", "Timeline", "Time line", "Incident Timeline (all times in UTC)", "Root Cause", "Root cause and resolution", "Root Cause & Resolution", "Resolution",
  "Corrective and preventative measures", "Corrective and Preventive Measures", "Action items", "Lessons learned", "Improvements/Fixes", "Tasks to Address the Issue", "Impact", "Duration", "Detection",
  "Postmortem", "Postmortem: payments failed", "Appendix", "Isue Sumary", "Timelime", "Root Casue", "Corective measures", "RESOLUTION", "Résumé", "概要",
];
const labels = ["Duration", "Impact", "Root Cause", "Resolution", "Start", "End", "Users affected", "Service", "Tasks", "Improvements", "Detection", "Escalation", "TODO", "Note"];
const times = [
  "10:42", "9:05 AM", "12:00 PM", "13:20 PM", "25:10", "24:00", "24:30", "10:61", "10:42:61", "10.30 am", "4pm", "14h30", "1430Z", "noon", "midnight", "１０：４２", "10:42\u202FAM", "10∶42", "T+0:05",
  "2026-05-10T10:42:00Z", "2026-05-10 10:42:07.123+01:00", "May 10, 2026, 10:42 AM", "31 June 2026, 10:42", "10/05/2026 10:42", "2:15 - 3:30 PM", "10:00–11:00", "9 to 11 am", "~10:42", "around 10:42", "00:00",
];
const zones = ["", "", " UTC", " (UTC)", " WAT", " PST", " UTC+1", " GMT -5", " Pacific Time", " Africa/Lagos", " (local time)", " ET", " get"];
const separators = [" - ", ": ", " – ", " — ", " ", "  ", " | ", ", ", "\t", " -> ", " -", ":", ""];
const sentences = [
  "An alert on the error rate paged the on-call engineer.", "Escalated to the database team.", "Suspected an attack, which was a false lead.", "Rolled back to version 2.3.", "Service fully restored.",
  "40% of users could not pay and saw errors.", "The pool size was raised to 100 and the service restarted!", "Engineers looked at the logs. They found nothing. Nobody did. Why?", "We don't know [TBD].", "<insert the impact>",
  "The site was down for 2 hours and 15 minutes", "It broke", "a", "", "[Your Text] 👩🏽‍🚒🔥", "انقطاع الخدمة", "障害を検知しました。", "*See* [the log](https://example.org/a_b?c=1:30) `kill -9 10:42` ~~no~~ &amp; &#x1F600; \\*x\\*",
];
const blanks = ["", "", "", "", "\n"];

const piece = fc.oneof(
  ...([
    fc.constantFrom(...sectionNames).chain((name) =>
      fc.constantFrom(
        `# ${name}`, `## ${name}`, `### ${name}:`, `## 1. ${name}`, `## 🚨 ${name} #`, `**${name}**`, `**${name}:**`, `**${name}**:`, `*${name}*`, `***${name}***`, `__${name}__`, `${name}:`, name, `${name}\n===`, `${name}\n---`,
        `<h2>${name}</h2>`, `<h2 align="center"><b>${name}</b></h2>`, `<details><summary>${name}</summary>`, `> ## ${name}`, `- **${name}:**`, `    ${name}:`, `=== ${name} ===`, `**${name}:**<br>`, `**${name}**\\`, `##${name}`, `<strong>${name}</strong>`,
      ),
    ),
    fc.tuple(fc.constantFrom("- ", "* ", "1. ", "", "", "  - ", "    ", "\t", "> ", "• ", "### ", "| ", "- [ ] ", "- **", "`", "- [", "10. "), fc.constantFrom(...times), fc.constantFrom(...zones), fc.constantFrom(...separators), fc.constantFrom(...sentences)).map(
      ([lead, time, zone, separator, text]) => {
        const closing = lead.endsWith("**") ? "**" : lead.endsWith("`") ? "`" : lead.endsWith("[") ? "]" : "";
        return `${lead}${time}${zone}${closing}${separator}${text}${lead === "| " ? " |" : ""}`;
      },
    ),
    fc.tuple(fc.constantFrom("- **", "**", "", "  - ", "### ", "    ", "> "), fc.constantFrom(...labels), fc.constantFrom(":", ":**", "**:", " -", ""), fc.constantFrom(" ", "\n", "\n  "), fc.constantFrom(...times, ...sentences)).map(
      (parts) => parts.join(""),
    ),
    fc.tuple(fc.constantFrom("- ", "* ", "1. ", "  - ", "    - ", "- [x] ", "• ", "> - ", "", "Then "), fc.constantFrom(...sentences)).map((parts) => parts.join("")),
    fc.constantFrom(
      "| Time | Event |\n| --- | --- |", "|Time|\n|:-:|", "| 10:00 | It broke. |", "```\n10:00 - a log\n```", "```", "~~~ sh", "---", "***", "<br>", "<!-- a comment", "-->", "<ul><li>10:00 - It broke.</li></ul>", "<table><tr><td>10:00</td></tr></table>",
      "<script>", "</details>", "[ref]: https://example.org", "![10:00](a.png)", "<<<<<<< HEAD", "    code = {10: 00}", "\\", "&nbsp;", "[^1]: note",
    ),
  ]),
);

const frontMatter = fc.constantFrom("---\npostmortem: true\n---\n\n", "---\npostmortem: true\n---\n\n", "---\ntitle: Postmortem\n---\n", "---\n", "", "\uFEFF");
const lineEnd = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r");

/** Documents of random headings, events, fields, tasks and everything else that occurs in postmortems. */
export const builtDocuments: fc.Arbitrary<string> = fc
  .tuple(frontMatter, fc.array(fc.tuple(piece, fc.constantFrom(...blanks)), { maxLength: 25 }), lineEnd)
  .map(([head, pieces, end]) => (head + pieces.map(([text, gap]) => `${text}\n${gap}`).join("")).replaceAll("\n", end));

/** The fixtures, read once. */
const fixtures: readonly string[] = [
  read("fixtures", "complete.md"),
  read("fixtures", "example.md"),
  ...[["documents"], ["silent"], ["incidents"], ["section-headings", "invalid"], ["timeline-clock", "invalid"], ["timeline-entry", "invalid"], ["timeline-list", "invalid"], ["sections", "invalid"]].flatMap((folder) =>
    markdownIn("fixtures", ...folder).map((name) => read("fixtures", ...folder, `${name}.md`)),
  ),
];

/** What pasting or a typing slip leaves in a text. */
const oddities = [
  "\u0000", "\u00A0", "\u00AD", "\u0301", "\u200B", "\u200D", "\u200E", "\u202E", "\u202F", "\u2028", "\u2060", "\u2066", "\u3000", "\uFE0F", "\uFEFF", "\uFFFD", "\uD83D", "\uDE00", "🔥", "👨‍👩‍👧", "🇰🇪", "1️⃣", "é", "ß", "İ", "ı", "ﬁ", "٣",
  "：", "\t", "  ", "*", "**", "_", "`", "```", "<", ">", "<!--", "-->", "|", "#", "\\", "&", ";", ":", "- ", "1. ", "[", "](", "\n", "\r", "\n\n", "    ", "0", "25:61", " PM", "UTC",
];

type Slip = (lines: string[], at: number, other: number, oddity: string) => void;

const slips: readonly Slip[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ""),
  (lines, at, other) => {
    [lines[at], lines[other]] = [lines[other] ?? "", lines[at] ?? ""];
  },
  (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join("")),
  (lines, at, other, oddity) => {
    const line = lines[at] ?? "";
    const column = other % (line.length + 1);
    lines[at] = line.slice(0, column) + oddity + line.slice(column);
  },
  (lines, at, other) => {
    const line = lines[at] ?? "";
    const column = other % (line.length + 1);
    lines[at] = line.slice(0, column) + line.slice(column + 1);
  },
  (lines, at, other) => {
    lines[at] = " ".repeat(other % 9) + (lines[at] ?? "").trimStart();
  },
];

/** Fixtures with some lines deleted, duplicated, swapped, joined or indented, and characters inserted or deleted. */
export const mutatedFixtures: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...fixtures), fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat(), fc.nat(), fc.constantFrom(...oddities)), { minLength: 1, maxLength: 12 }), lineEnd)
  .map(([text, changes, end]) => {
    const lines = text.split("\n");
    for (const [slip, at, other, oddity] of changes) if (lines.length > 0) slip(lines, at % lines.length, other % lines.length, oddity);
    return lines.join(end);
  });
