import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'No event says when the issue was detected; add one, such as "10:42 UTC - An alert on the error rate paged the on-call engineer"',
};

export default defineEvidenceRule({
  name: "timeline-detection",
  tag: "timeline",
  description: "Detection is recorded",
  evidence: "detection",
  missing: messages.missing,
});
