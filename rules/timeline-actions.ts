import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no investigation; add what you looked at or suspected, such as "10:50 UTC - Checked the load balancer logs, suspecting the last deployment"',
};

export default defineEvidenceRule({
  name: "timeline-actions",
  tag: "timeline",
  description: "Timeline says what was investigated or assumed",
  evidence: "actions",
  missing: messages.missing,
});
