import { defineRule } from "../src/plugin/define-rule.ts";
import { tells } from "../src/postmortem/roles.ts";

export default defineRule({
  name: "timeline-escalation",
  tag: "timeline",
  description: "Timeline says to which team or person the issue was escalated",
  check({ postmortem, report }) {
    const { timeline } = postmortem;
    if (timeline === undefined || tells(postmortem, "escalation")) return;
    report({
      at: timeline.label.place,
      detail:
        'Found nobody called in; add who was, such as "11:20 UTC - Escalated to the database team"',
    });
  },
});
