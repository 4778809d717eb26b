import { defineRule } from "../src/define-rule.ts";
import { momentsIn, placeOfField } from "../src/summary.ts";

export default defineRule({
  name: "summary-start-end",
  tag: "summary",
  description: "Issue summary gives the start and end time of the outage",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined) return;
    const moments = momentsIn(summary.lines);
    if (moments.length >= 2) return;
    const [only] = moments;
    report({
      at: placeOfField(summary, "duration", "start", "end"),
      detail: `Found ${only === undefined ? "no clock time" : `only ${only.moment.time.text}`}; write both ends, such as "10:42 to 12:10 UTC"`,
    });
  },
});
