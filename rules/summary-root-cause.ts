import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Name the cause in a sentence, such as "Root cause: the disk of the primary database was full"',
};

export default defineEvidenceRule({
  name: "summary-root-cause",
  tag: "summary",
  description: "Summary names the root cause",
  evidence: "named-cause",
  missing: messages.missing,
});
