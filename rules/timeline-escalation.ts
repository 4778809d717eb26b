import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found nobody called in; add who was, such as "11:20 UTC - Escalated to the database team"',
};

export default defineEvidenceRule({
  name: "timeline-escalation",
  tag: "timeline",
  description: "Timeline says to which team or person the issue was escalated",
  evidence: "escalation",
  missing: messages.missing,
});
