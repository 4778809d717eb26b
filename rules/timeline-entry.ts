import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/texts.ts";
import { separate } from "../src/postmortem/fixes.ts";
import { placeOfEvent, placeOfTime, timeText } from "../src/postmortem/timeline.ts";

const messages = {
  noTimes: 'Start each event with its time, such as "10:42 UTC - what happened"',
  noTime: (text: string) => `Start with the time, such as "10:42 UTC - ${excerpt(text)}"`,
  noText: "Say what happened; there is only a time",
  noSeparator: (time: string) => `Add a separator after the time, such as "${time} - "`,
};

export default defineRule({
  name: "timeline-entry",
  tag: "timeline",
  description: "Events say when and what happened",
  check({ postmortem: { events: all, timeline, standard }, report }) {
    // A placeholder for a time has its own report.
    const events = all.filter((event) => !event.isUnwritten);
    const untimed = events.every(({ stamp, date, form, beginsWithDay }) => stamp === undefined && date === undefined && (form === "paragraph" || !beginsWithDay));
    if (timeline !== undefined && events.length > 0 && untimed) {
      report({ at: timeline.label.place, detail: messages.noTimes });
      return;
    }
    for (const event of events) {
      if (event.stamp === undefined) {
        // In an incident that lasts weeks, a day is enough.
        if (!event.beginsWithDay) report({ at: placeOfEvent(event), detail: messages.noTime(event.text) });
      } else if (event.text.trim() === "") report({ at: placeOfEvent(event), detail: messages.noText });
      else if (standard.separatesTimes && !event.isSeparated) report({ at: placeOfTime(event), detail: messages.noSeparator(timeText(event)), fix: separate(event) });
    }
  },
});
