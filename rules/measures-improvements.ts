import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Add what can be improved in general, such as "Review configuration changes before they are deployed"',
};

export default defineEvidenceRule({
  name: "measures-improvements",
  tag: "measures",
  description: "General improvements are named",
  evidence: "improvement",
  missing: messages.missing,
});
