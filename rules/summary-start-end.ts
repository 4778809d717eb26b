import { defineRule } from "../src/plugin/define-rule.ts";
import { momentsIn, placeOfField } from "../src/postmortem/summary.ts";

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
      detail:
        only === undefined
          ? 'Found no clock time; write both ends, such as "10:42 to 12:10 UTC"'
          : `Found only ${only.moment.time.text}; write start and end, such as "from ${only.moment.time.text} to …"`,
    });
  },
});
