import { defineRule } from "../src/plugin/define-rule.ts";
import { momentsIn, placeOfField } from "../src/postmortem/summary.ts";

const messages = {
  none: 'Found no clock time; write both ends, such as "10:42 to 12:10 UTC"',
  one: (time: string) => `Found only ${time}; write start and end, such as "from ${time} to …"`,
};

export default defineRule({
  name: "summary-start-end",
  tag: "summary",
  description: "Issue summary gives the start and end time of the outage",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined) return;
    const [first, second] = momentsIn(summary.lines);
    if (second !== undefined) return;
    report({ at: placeOfField(summary, "duration", "start", "end"), detail: first === undefined ? messages.none : messages.one(first.moment.time.text) });
  },
});
