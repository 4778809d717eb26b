import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found that it was detected, not how; write who or what noticed, such as "Detected by an alert on the error rate"',
};

export default defineEvidenceRule({
  name: "timeline-detection-method",
  tag: "timeline",
  description: "Timeline says how the issue was detected",
  evidence: "detection-method",
  missing: messages.missing,
});
