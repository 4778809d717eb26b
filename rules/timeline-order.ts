import { defineRule } from "../src/plugin/define-rule.ts";
import { placeOf } from "../src/markdown/lines.ts";
import { runsBack, type Moment } from "../src/language/time/index.ts";

export default defineRule({
  name: "timeline-order",
  tag: "timeline",
  description: "Timeline runs forward in time",
  check({ postmortem: { events }, report }) {
    let previous: Moment | undefined;
    for (const { line, stamp } of events) {
      // A time that cannot exist has a report of its own.
      if (stamp === undefined || stamp.start.time.impossible !== undefined) continue;
      const { start } = stamp;
      if (previous === undefined || !runsBack(previous, start)) {
        previous = start;
      } else {
        // The events after a slip are compared with the one before it.
        report({
          at: placeOf(line, 0, stamp.length),
          detail: `Found ${start.time.text} after ${previous.time.text}; put the events in order, or write the date where a new day begins`,
        });
      }
    }
  },
});
