import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'No escalation found; say who was brought in, such as "11:20 UTC - Escalated to the database team", or that nobody else was needed',
};

export default defineEvidenceRule({
  name: "timeline-escalation",
  tag: "timeline",
  description: "Escalation is recorded",
  evidence: "escalation",
  missing: messages.missing,
});
