import { defineRule } from "../src/plugin/define-rule.ts";
import { findDetection } from "../src/postmortem/roles.ts";
import { placeOfEvent } from "../src/postmortem/timeline.ts";

export default defineRule({
  name: "timeline-detection-method",
  tag: "timeline",
  description: "Timeline says how the issue was detected",
  check({ postmortem, report }) {
    const detection = findDetection(postmortem);
    if (postmortem.timeline === undefined || detection === undefined || detection.method) return;
    report({ at: placeOfEvent(detection.event), detail: 'Found that it was detected, not how; write who or what noticed, such as "Detected by an alert on the error rate"' });
  },
});
