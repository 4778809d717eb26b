import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/texts.ts";
import { placeOfEvent, placeOfTime, separate, timeText } from "../src/postmortem/timeline.ts";

const messages = {
  noTimes: 'Found no event with a time; write each as "10:42 UTC - what happened"',
  noTime: (text: string) => `Found no time at its start; write one, such as "10:42 UTC - ${excerpt(text)}"`,
  noText: "Found a time and nothing else; write what happened after it",
  noSeparator: (time: string) => `Found no separator; write "${time} - " before what happened`,
};

export default defineRule({
  name: "timeline-entry",
  tag: "timeline",
  description: "Each event is a time, a separator and what happened",
  check({ postmortem: { events: all, timeline }, report }) {
    // A time that is still to be filled in has a report of its own.
    const events = all.filter((event) => !event.isUnwritten);
    const untimed = events.every(({ stamp, date, form, beginsWithDay }) => stamp === undefined && date === undefined && (form === "paragraph" || !beginsWithDay));
    if (timeline !== undefined && events.length > 0 && untimed) {
      report({ at: timeline.label.place, detail: messages.noTimes });
      return;
    }
    for (const event of events) {
      if (event.stamp === undefined) {
        // In an incident of weeks a day is enough.
        if (!event.beginsWithDay) report({ at: placeOfEvent(event), detail: messages.noTime(event.text) });
      } else if (event.text.trim() === "") report({ at: placeOfEvent(event), detail: messages.noText });
      else if (!event.isSeparated) report({ at: placeOfTime(event), detail: messages.noSeparator(timeText(event)), fix: separate(event) });
    }
  },
});
