import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Add a share or number, such as "80% of users"',
};

export default defineEvidenceRule({
  name: "summary-users",
  tag: "summary",
  description: "Affected users are counted",
  evidence: "users",
  missing: messages.missing,
});
