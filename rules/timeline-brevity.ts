import { defineRule } from "../src/plugin/define-rule.ts";
import { sentencesOf } from "../src/language/sentences.ts";
import { placeOfEvent, type TimelineEvent } from "../src/postmortem/timeline.ts";

export default defineRule({
  name: "timeline-brevity",
  tag: "timeline",
  description: "Each event has one or two sentences",
  options: {
    maximum: { type: "integer", default: 2, minimum: 1, description: "Most sentences in an event" },
  },
  check({ postmortem: { events }, options: { maximum }, report }) {
    for (const event of events) {
      const sentences = countSentences(event);
      if (sentences <= maximum || (event.stamp === undefined && event.form !== "paragraph")) continue;
      report({ at: placeOfEvent(event), detail: `Found ${String(sentences)} sentences; write at most ${String(maximum)} and move the rest to the root cause` });
    }
  },
});

/** Nested bullets are sentences of their own; a short title over them is none. */
function countSentences({ lines }: TimelineEvent): number {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const open = line.first ? undefined : paragraphs.pop();
    paragraphs.push(open === undefined ? line.text : `${open} ${line.text}`);
  }
  const [title, ...rest] = paragraphs;
  const isTitle = title !== undefined && rest.length > 0 && !/[.!?]["')]*$/u.test(title.trim());
  return (isTitle ? rest : paragraphs).reduce((sum, paragraph) => sum + sentencesOf(paragraph).length, 0);
}
