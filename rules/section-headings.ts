import { defineRule } from "../src/plugin/define-rule.ts";
import { headingLevel, toHeading, type LabelStyle } from "../src/postmortem/labels.ts";

const messages = {
  indented: (heading: string) => `Remove the indentation and write "${heading}"; indented lines are a code block`,
  notHeading: (style: Exclude<LabelStyle, "heading">, heading: string) => `Write "${heading}" instead of ${styles[style]}`,
};

const styles: Readonly<Record<Exclude<LabelStyle, "heading">, string>> = {
  html: "an HTML heading",
  bold: "bold text",
  plain: "a plain line",
  inline: "a label within a line",
  item: "a list item",
};

export default defineRule({
  name: "section-headings",
  tag: "document",
  description: "Sections have Markdown headings",
  check({ postmortem: { required, source }, report }) {
    const labels = required.flatMap(({ content }) => content?.label ?? []);
    const level = headingLevel(labels);
    for (const label of labels) {
      const { name, place, style } = label;
      const heading = `${"#".repeat(level)} ${name}`;
      if (label.line.indented) report({ at: place, detail: messages.indented(heading) });
      else if (style !== "heading") report({ at: place, detail: messages.notHeading(style, heading), fix: toHeading(label, source, level) });
    }
  },
});
