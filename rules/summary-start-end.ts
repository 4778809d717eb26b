import { defineRule } from "../src/plugin/define-rule.ts";
import { momentsIn, placeOfField } from "../src/postmortem/summary.ts";

const messages = {
  none: 'Add both times, such as "10:42 to 12:10 UTC"',
  one: (time: string) => `Add the other time, such as "10:42 to 12:10 UTC"; only ${time} is given`,
};

export default defineRule({
  name: "summary-start-end",
  tag: "summary",
  description: "Outage has a start and end time",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined) return;
    const [first, second] = momentsIn(summary.lines);
    if (second !== undefined) return;
    report({ at: placeOfField(summary, "duration", "start", "end"), detail: first === undefined ? messages.none : messages.one(first.moment.time.text) });
  },
});
