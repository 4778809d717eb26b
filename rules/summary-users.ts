import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no number of users; write one, such as "80% of users"',
};

export default defineEvidenceRule({
  name: "summary-users",
  tag: "summary",
  description: "Issue summary gives the share of users affected",
  evidence: "users",
  missing: messages.missing,
});
