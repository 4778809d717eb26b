import { defineRule, type Fix } from "../src/plugin/define-rule.ts";
import { columnAfter, placeOf, type Line } from "../src/markdown/lines.ts";
import { findClockTimes, findDates, type ClockTime } from "../src/language/time/index.ts";

export default defineRule({
  name: "timeline-clock",
  tag: "timeline",
  description: "Each time of the timeline can exist",
  check({ postmortem: { timeline }, report }) {
    for (const line of timeline?.lines ?? []) {
      for (const time of findClockTimes(line.text)) {
        if (time.impossible === undefined) continue;
        const fix = dropMeridiem(time, line);
        const { index, length } = time;
        report({ at: placeOf(line, index, length), detail: `Found ${time.text}, which no clock shows; ${advice(time)}`, ...(fix === undefined ? {} : { fix }) });
      }
      for (const date of findDates(line.text)) {
        if (date.impossible) report({ at: placeOf(line, date.index, date.length), detail: `Found ${date.text}, which no calendar has; write the date of that day` });
      }
    }
  },
});

function advice({ text, meridiemMatch }: ClockTime): string {
  if (meridiemMatch === undefined) return "hours run to 23 and minutes to 59";
  const bare = text.replace(meridiemMatch.text, "");
  return `write "${bare}" without the ${meridiemMatch.text.trim()}`;
}

function dropMeridiem({ meridiemMatch }: ClockTime, line: Line): Fix | undefined {
  if (meridiemMatch === undefined) return undefined;
  const { index, length } = meridiemMatch;
  const column = columnAfter(line, index - 1);
  return { line: line.number, column, deleteCount: columnAfter(line, index + length - 1) - column, insertText: "" };
}
