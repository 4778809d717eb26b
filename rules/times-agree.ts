import { defineRule } from "../src/plugin/define-rule.ts";
import { disagreements } from "../src/postmortem/outage.ts";

export default defineRule({
  name: "times-agree",
  tag: "consistency",
  description: "Timeline agrees with the times of the summary",
  check({ postmortem, report }) {
    for (const { place, detail } of disagreements(postmortem)) report({ at: place, detail });
  },
});
