import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Describe what users saw, such as "customers could not pay and saw error 503"',
};

export default defineEvidenceRule({
  name: "summary-experience",
  tag: "summary",
  description: "Effect on users is described",
  evidence: "experience",
  missing: messages.missing,
});
