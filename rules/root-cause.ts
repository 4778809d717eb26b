import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no explanation of how the cause made things fail; write one, such as "The job kept its connections open, so that the pool ran out and new requests timed out"',
};

export default defineEvidenceRule({
  name: "root-cause",
  tag: "cause",
  description: "Root cause is explained in detail",
  evidence: "cause-explained",
  missing: messages.missing,
});
