import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Explain how the cause made things fail, such as "The job kept its connections open, so the pool ran out and new requests timed out"',
};

export default defineEvidenceRule({
  name: "root-cause",
  tag: "cause",
  description: "Root cause is explained",
  evidence: "cause-explained",
  missing: messages.missing,
});
