import { defineRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Say how severe the incident was, such as "SEV-2" or "**Severity:** high"',
};

export default defineRule({
  name: "summary-severity",
  tag: "summary",
  description: "Severity is given",
  check({ postmortem: { summary, givesSeverity }, report }) {
    if (summary !== undefined && !givesSeverity) report({ at: summary.label.place, detail: messages.missing });
  },
});
