import { defineRule } from "../src/plugin/define-rule.ts";
import { formatMinutes } from "../src/plugin/texts.ts";
import { disagreements, type Disagreement } from "../src/postmortem/outage.ts";

function messageFor(found: Disagreement): string {
  switch (found.is) {
    case "detected before the start":
      return `Correct one of the times; the detection at ${found.detected} is before the start at ${found.start} in the summary`;
    case "another timezone":
      return `Use one timezone; it is ${found.zone} here and ${found.stated} in the summary`;
    case "another day":
      return `Correct one of the dates; it is ${found.date} here and ${found.stated} in the summary`;
    case "long after the end":
      return `Correct one of the times; the last event is ${formatMinutes(found.minutes)} after the end at ${found.end} in the summary`;
  }
}

export default defineRule({
  name: "times-agree",
  tag: "consistency",
  description: "Timeline matches the summary",
  check({ postmortem, report }) {
    for (const found of disagreements(postmortem)) report({ at: found.place, detail: messageFor(found) });
  },
});
