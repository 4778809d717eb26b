import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'No event says what was investigated; add one, such as "10:50 UTC - Checked the load balancer logs, suspecting the last deployment"',
};

export default defineEvidenceRule({
  name: "timeline-actions",
  tag: "timeline",
  description: "Investigation is recorded",
  evidence: "actions",
  missing: messages.missing,
});
