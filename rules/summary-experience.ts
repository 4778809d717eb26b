import { defineEvidenceRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: 'Found nothing that users saw; write it, such as "customers could not pay and saw error 503"',
};

export default defineEvidenceRule({
  name: "summary-experience",
  tag: "summary",
  description: "Issue summary says what users experienced",
  evidence: "experience",
  missing: messages.missing,
});
