import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no change that mended it; add what was done, such as "12:10 UTC - Rolled back to version 2.3, error rate back to normal"',
};

export default defineEvidenceRule({
  name: "timeline-resolution",
  tag: "timeline",
  description: "Timeline says how the issue was resolved",
  evidence: "resolution",
  missing: messages.missing,
});
