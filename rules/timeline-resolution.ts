import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'No event says what fixed the issue; add one, such as "12:10 UTC - Rolled back to version 2.3, error rate back to normal"',
};

export default defineEvidenceRule({
  name: "timeline-resolution",
  tag: "timeline",
  description: "Resolution is recorded",
  evidence: "resolution",
  missing: messages.missing,
});
