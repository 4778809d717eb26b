import { defineRule, type Fix } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/excerpt.ts";
import { columnAfter, placeOf, type Line } from "../src/markdown/lines.ts";
import { isUnwritten } from "../src/language/placeholders.ts";
import { beginsWithDate, type Stamp } from "../src/language/time/index.ts";
import { placeOfEvent, type TimelineEvent } from "../src/postmortem/timeline.ts";

export default defineRule({
  name: "timeline-entry",
  tag: "timeline",
  description: "Each event is a time, a separator and what happened",
  check({ postmortem: { events: all, timeline }, report }) {
    // A time that is still to be filled in has a report of its own.
    const events = all.filter(({ line }) => !isUnwritten(line));
    if (timeline !== undefined && events.length > 0 && events.every((event) => event.stamp === undefined && event.date === undefined && (event.form === "paragraph" || !beginsWithDay(event)))) {
      report({ at: timeline.label.place, detail: 'Found no event with a time; write each as "10:42 UTC - what happened"' });
      return;
    }
    for (const event of events) {
      const { stamp, text } = event;
      if (stamp === undefined) {
        if (!beginsWithDay(event)) report({ at: placeOfEvent(event), detail: `Found no time at its start; write one, such as "10:42 UTC - ${excerpt(text)}"` });
      } else if (text.trim() === "") {
        report({ at: placeOfEvent(event), detail: "Found a time and nothing else; write what happened after it" });
      } else if (!isSeparated(event, stamp)) {
        const fix = separate(event.line, stamp);
        const time = event.line.text.slice(0, stamp.length).trim();
        report({ at: placeOf(event.line, 0, stamp.length), detail: `Found no separator; write "${time} - " before what happened`, ...(fix === undefined ? {} : { fix }) });
      }
    }
  },
});

/** In an incident of weeks a day is enough. */
const beginsWithDay = ({ line }: TimelineEvent): boolean => beginsWithDate(line.text);

/** A column, a line of its own (signs aside) or bold type separate as well as a dash. */
function isSeparated({ form, line }: TimelineEvent, stamp: Stamp): boolean {
  if (stamp.separator !== undefined || form === "row" || form === "heading") return true;
  const rest = line.text.slice(stamp.length);
  const marked = line.marks.some((mark) => mark.type !== "link" && mark.start <= 2 && mark.end <= stamp.length + 2);
  const bracketed = line.text.charAt(stamp.length - 1) === "]";
  return bracketed || !/[\p{L}\p{N}]/u.test(rest) || /^(?:\s{2}|\t)/u.test(rest) || marked;
}

function separate(line: Line, stamp: Stamp): Fix | undefined {
  if (line.marks.length > 0 || line.indented) return undefined;
  return { line: line.number, column: columnAfter(line, stamp.length - 1), insertText: " -" };
}
