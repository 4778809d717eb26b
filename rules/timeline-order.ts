import { defineRule } from "../src/define-rule.ts";
import { placeOf } from "../src/lines.ts";
import { runsBack, type Moment } from "../src/time/index.ts";
import type { TimelineEvent } from "../src/timeline.ts";

export default defineRule({
  name: "timeline-order",
  tag: "timeline",
  description: "Timeline runs forward in time",
  check({ postmortem: { events }, report }) {
    let previous: { event: TimelineEvent; moment: Moment } | undefined;
    for (const event of events) {
      const moment = event.stamp?.start;
      // A time that cannot exist has a report of its own.
      if (moment?.time.minutes === undefined || moment.time.impossible !== undefined || event.stamp === undefined) continue;
      if (previous !== undefined && runsBack(previous.moment, moment)) {
        report({
          at: placeOf(event.line, 0, event.stamp.length),
          detail: `Found ${moment.time.text.trim()} after ${previous.moment.time.text.trim()}; put the events in order, or write the date where a new day begins`,
        });
        // The events after a slip are compared with the one before it.
        continue;
      }
      previous = { event, moment };
    }
  },
});
