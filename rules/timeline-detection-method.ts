import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Say who or what noticed the issue, such as "Detected by an alert on the error rate"',
};

export default defineEvidenceRule({
  name: "timeline-detection-method",
  tag: "timeline",
  description: "Source of detection is named",
  evidence: "detection-method",
  missing: messages.missing,
});
