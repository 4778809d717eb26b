import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no wrong assumption and no suspect ruled out; add what cost you time, such as "11:05 UTC - Suspected a DDoS attack; the traffic was normal"',
};

export default defineEvidenceRule({
  name: "timeline-misleading-path",
  tag: "timeline",
  description: "Timeline tells of a misleading path",
  evidence: "misleading-path",
  missing: messages.missing,
});
