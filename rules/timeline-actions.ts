import { defineRule } from "../src/plugin/define-rule.ts";
import { tells } from "../src/postmortem/roles.ts";

export default defineRule({
  name: "timeline-actions",
  tag: "timeline",
  description: "Timeline says what was investigated or assumed",
  check({ postmortem, report }) {
    const { timeline } = postmortem;
    if (timeline === undefined || tells(postmortem, "actions")) return;
    report({
      at: timeline.label.place,
      detail:
        'Found no investigation; add what you looked at or suspected, such as "10:50 UTC - Checked the load balancer logs, suspecting the last deployment"',
    });
  },
});
