import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no event that says so; add one, such as "10:42 UTC - An alert on the error rate paged the on-call engineer"',
};

export default defineEvidenceRule({
  name: "timeline-detection",
  tag: "timeline",
  description: "Timeline says when the issue was detected",
  evidence: "detection",
  missing: messages.missing,
});
