import { defineRule } from "../src/plugin/define-rule.ts";
import { momentsIn } from "../src/postmortem/summary.ts";
import { findZones } from "../src/language/time/index.ts";

export default defineRule({
  name: "summary-timezone",
  tag: "summary",
  description: "Issue summary gives the timezone of its times",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined) return;
    const moments = momentsIn(summary.lines);
    const [first] = moments;
    if (first === undefined || moments.some(({ moment }) => moment.zone !== undefined)) return;
    if ([summary.label.line, ...summary.lines].some((line) => findZones(line.text).length > 0)) return;
    report({ at: first.place, detail: `Found ${first.moment.time.text} without a timezone; write one, such as "${first.moment.time.text} UTC"` });
  },
});
