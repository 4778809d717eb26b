import { defineRule } from "../src/plugin/define-rule.ts";
import { tells } from "../src/postmortem/roles.ts";

export default defineRule({
  name: "timeline-misleading-path",
  tag: "timeline",
  description: "Timeline tells of a misleading path",
  check({ postmortem, report }) {
    const { timeline } = postmortem;
    if (timeline === undefined || tells(postmortem, "misleading-path")) return;
    report({
      at: timeline.label.place,
      detail:
        'Found no wrong assumption and no suspect ruled out; add what cost you time, such as "11:05 UTC - Suspected a DDoS attack; the traffic was normal"',
    });
  },
});
