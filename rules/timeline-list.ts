import { defineRule, type Fix } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/excerpt.ts";
import { placeOf } from "../src/markdown/lines.ts";
import { placeOfEvent, type EventForm, type TimelineEvent } from "../src/postmortem/timeline.ts";

const found: Readonly<Record<Exclude<EventForm, "bullet">, string>> = {
  number: "a numbered list",
  paragraph: "a paragraph",
  row: "a table",
  heading: "a heading",
};

export default defineRule({
  name: "timeline-list",
  tag: "timeline",
  description: "Timeline is a list of bullets",
  options: {
    ordered: { type: "boolean", default: true, description: "Whether a numbered list is accepted" },
  },
  check({ postmortem, options: { ordered }, report }) {
    const reported = new Set<string>();
    const lines = new Set<number>();
    for (const event of postmortem.events) {
      const { form } = event;
      if (form === "bullet" || (form === "number" && ordered)) continue;
      // A paragraph can be mended, so each is reported; else the first stands for all.
      const fix = form === "paragraph" && event.stamp !== undefined ? toBullet(event, postmortem.source) : undefined;
      if (lines.has(event.line.number) || (fix === undefined && reported.has(form))) continue;
      if (event.stamp === undefined && reported.size > 0) continue;
      lines.add(event.line.number);
      reported.add(form);
      const example = `- ${stampOf(event)} - ${excerpt(event.text)}`;
      report({ at: placeOfEvent(event), detail: `Found ${found[form]}; write a bullet, such as "${example}"`, ...(fix === undefined ? {} : { fix }) });
    }
  },
});

const stampOf = ({ line, stamp }: TimelineEvent): string => (stamp === undefined ? "10:42 UTC" : line.text.slice(0, stamp.length).trim());

/** Marks such as "***" may stand between the beginning of a line and that of its text, whose column counts from 1. */
const longestMarks = 4;

/** Only a paragraph outside of lists and code blocks whose event starts its line. */
function toBullet({ line }: TimelineEvent, source: readonly string[]): Fix | undefined {
  const text = source[line.number - 1] ?? "";
  const indentation = text.length - text.trimStart().length;
  const starts = placeOf(line).column <= indentation + longestMarks;
  if (line.depth > 0 || line.indented || line.html || !starts || text.startsWith(">", indentation)) return undefined;
  return { line: line.number, column: 1, deleteCount: indentation, insertText: "- " };
}
