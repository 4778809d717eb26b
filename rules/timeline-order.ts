import { defineRule } from "../src/define-rule.ts";
import { placeOf } from "../src/lines.ts";
import { minutesBetween, sameZone, type Moment } from "../src/time/index.ts";
import type { TimelineEvent } from "../src/timeline.ts";

const halfDay = 12 * 60;

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

/** Without dates, a step back of more than half a day is midnight. */
function runsBack(earlier: Moment, later: Moment): boolean {
  if (earlier.date !== undefined && later.date !== undefined) return (minutesBetween(earlier, later) ?? 0) < 0;
  const from = earlier.time.minutes ?? 0;
  const to = later.time.minutes ?? 0;
  const zonesMatch = earlier.zone === undefined || later.zone === undefined || sameZone(earlier.zone, later.zone);
  return zonesMatch && later.date === undefined && to < from && from - to <= halfDay;
}
