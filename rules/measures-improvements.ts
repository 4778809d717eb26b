import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found no improvement in general; add one, such as "Review configuration changes before they are deployed"',
};

export default defineEvidenceRule({
  name: "measures-improvements",
  tag: "measures",
  description: "Measures say what can be improved, broadly",
  evidence: "improvement",
  missing: messages.missing,
});
