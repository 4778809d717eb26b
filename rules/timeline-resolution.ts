import { defineRule } from "../src/plugin/define-rule.ts";
import { tells } from "../src/postmortem/roles.ts";

export default defineRule({
  name: "timeline-resolution",
  tag: "timeline",
  description: "Timeline says how the issue was resolved",
  check({ postmortem, report }) {
    const { timeline } = postmortem;
    if (timeline === undefined || tells(postmortem, "resolution")) return;
    report({
      at: timeline.label.place,
      detail:
        'Found no change that mended it; add what was done, such as "12:10 UTC - Rolled back to version 2.3, error rate back to normal"',
    });
  },
});
