import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no service by name; write which one it was, such as "the checkout API was down"',
};

export default defineEvidenceRule({
  name: "summary-service",
  tag: "summary",
  description: "Issue summary says which service was down or slow",
  evidence: "service",
  missing: messages.missing,
});
