import { defineRule } from "../src/plugin/define-rule.ts";
import { findDetection } from "../src/postmortem/roles.ts";

export default defineRule({
  name: "timeline-detection",
  tag: "timeline",
  description: "Timeline says when the issue was detected",
  check({ postmortem, report }) {
    const { timeline } = postmortem;
    if (timeline === undefined || findDetection(postmortem) !== undefined) return;
    report({ at: timeline.label.place, detail: 'Found no event that says so; add one, such as "10:42 UTC - An alert on the error rate paged the on-call engineer"' });
  },
});
