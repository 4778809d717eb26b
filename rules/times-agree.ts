import { defineRule } from "../src/plugin/define-rule.ts";
import { formatMinutes } from "../src/plugin/texts.ts";
import { disagreements, type Disagreement } from "../src/postmortem/outage.ts";

function messageFor(found: Disagreement): string {
  switch (found.is) {
    case "detected before the start":
      return `Found the detection at ${found.detected}, before the start at ${found.start} in the summary; correct one of them`;
    case "another timezone":
      return `Found the timezone ${found.zone}; the summary's times are in ${found.stated}`;
    case "another day":
      return `Found the date ${found.date}; the summary says ${found.stated}`;
    case "long after the end":
      return `Found the last event ${formatMinutes(found.minutes)} after the end at ${found.end} in the summary; correct one of them`;
  }
}

export default defineRule({
  name: "times-agree",
  tag: "consistency",
  description: "Timeline agrees with the times of the summary",
  check({ postmortem, report }) {
    for (const found of disagreements(postmortem)) report({ at: found.place, detail: messageFor(found) });
  },
});
