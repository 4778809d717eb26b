import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Say what was changed, such as "We raised the pool size to 200 and restarted the API servers"',
};

export default defineEvidenceRule({
  name: "resolution",
  tag: "cause",
  description: "Resolution is explained",
  evidence: "fix-explained",
  missing: messages.missing,
});
