import { defineRule } from "../src/plugin/define-rule.ts";
import { headingLevel, toHeading } from "../src/postmortem/fixes.ts";
import type { LabelStyle } from "../src/postmortem/labels.ts";

const messages = {
  fenced: "Take the report out of the code block; headings do not work in it",
  indented: (heading: string) => `Remove the indentation and write "${heading}"; indented lines are a code block`,
  notHeading: (style: Exclude<LabelStyle, "heading">, heading: string) => `Write "${heading}" instead of ${styles[style]}`,
};

const styles: Readonly<Record<Exclude<LabelStyle, "heading">, string>> = {
  html: "an HTML heading",
  bold: "bold text",
  code: "a line in backticks",
  plain: "a plain line",
  inline: "a label within a line",
  item: "a list item",
};

export default defineRule({
  name: "section-headings",
  tag: "document",
  description: "Sections have Markdown headings",
  check({ postmortem, report }) {
    const level = headingLevel(postmortem);
    for (const content of postmortem.required.flatMap((each) => each.content ?? [])) {
      const { name, place, style, line } = content.label;
      const heading = `${"#".repeat(level)} ${name}`;
      if (line.code === "fenced") {
        // All of them are in it.
        report({ at: place, detail: messages.fenced });
        return;
      }
      if (line.code === "indented") report({ at: place, detail: messages.indented(heading) });
      else if (style !== "heading") report({ at: place, detail: messages.notHeading(style, heading), fix: toHeading(content, postmortem) });
    }
  },
});
