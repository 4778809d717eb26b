import { defineRule } from "../src/plugin/define-rule.ts";
import { givesTimezone, momentsIn } from "../src/postmortem/summary.ts";

const messages = {
  missing: (time: string) => `Add a timezone, such as "${time} UTC"`,
};

export default defineRule({
  name: "summary-timezone",
  tag: "summary",
  description: "Times have a timezone",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined || givesTimezone(summary)) return;
    const [first] = momentsIn(summary.lines);
    if (first !== undefined) report({ at: first.place, detail: messages.missing(first.moment.time.text) });
  },
});
