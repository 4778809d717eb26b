import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Add what misled you, such as "11:05 UTC - Suspected a DDoS attack; the traffic was normal", or say that nothing did',
};

export default defineEvidenceRule({
  name: "timeline-misleading-path",
  tag: "timeline",
  description: "Wrong turns are recorded",
  evidence: "misleading-path",
  missing: messages.missing,
});
