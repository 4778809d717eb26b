import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Name what was down or slow, such as "the checkout API was down"',
};

export default defineEvidenceRule({
  name: "summary-service",
  tag: "summary",
  description: "Affected service is named",
  evidence: "service",
  missing: messages.missing,
});
