import { defineRule, type Fix } from "../src/plugin/define-rule.ts";
import { requiredSections, type Postmortem } from "../src/postmortem/document.ts";
import type { Label, LabelStyle } from "../src/postmortem/sections.ts";

const found: Readonly<Record<Exclude<LabelStyle, "heading">, string>> = {
  html: "an HTML heading",
  bold: "bold text",
  plain: "a plain line",
  inline: "a label within a line",
  item: "a list item",
};

export default defineRule({
  name: "section-headings",
  tag: "document",
  description: "Each section has a Markdown heading",
  check({ postmortem, report }) {
    const level = headingLevel(postmortem);
    for (const kind of requiredSections) {
      const label = postmortem[kind]?.label;
      if (label === undefined) continue;
      const heading = `${"#".repeat(level)} ${label.name}`;
      if (label.line.indented) {
        report({ at: label.place, detail: `Found "${label.name}" in a code block, for its lines are indented; remove the indentation and write "${heading}"` });
      } else if (label.style !== "heading") {
        const fix = toHeading(label, level, postmortem.source);
        report({ at: label.place, detail: `Found ${found[label.style]}; write "${heading}"`, ...(fix === undefined ? {} : { fix }) });
      }
    }
  },
});

/** The level that the other sections' headings have, else the one below a title. */
function headingLevel(postmortem: Postmortem): number {
  return requiredSections.map((kind) => postmortem[kind]?.label).find((label) => label?.style === "heading")?.line.level ?? 2;
}

/** Only a label alone on its line becomes a heading; marks go, words stay. */
function toHeading(label: Label, level: number, source: readonly string[]): Fix | undefined {
  const { line } = label;
  const text = source[line.number - 1] ?? "";
  const plain = text.replaceAll(/<\/?(?:h[1-6]|b|strong|em|i|br|u)\b[^<>]*>/giu, "").replaceAll(/[*_]{1,3}/gu, "").trim();
  if (label.rest.text !== "" || line.depth > 0 || plain !== line.text.trim()) return undefined;
  const name = plain.replace(/^#+\s*/u, "").replace(/(?<!\s)\s*[:：]$/u, "");
  return { line: line.number, column: 1, deleteCount: text.length, insertText: `${"#".repeat(level)} ${name}` };
}
