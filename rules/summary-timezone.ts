import { defineRule } from "../src/plugin/define-rule.ts";
import { givesTimezone, momentsIn } from "../src/postmortem/summary.ts";

const messages = {
  missing: (time: string) => `Found ${time} without a timezone; write one, such as "${time} UTC"`,
};

export default defineRule({
  name: "summary-timezone",
  tag: "summary",
  description: "Issue summary gives the timezone of its times",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined || givesTimezone(summary)) return;
    const [first] = momentsIn(summary.lines);
    if (first !== undefined) report({ at: first.place, detail: messages.missing(first.moment.time.text) });
  },
});
