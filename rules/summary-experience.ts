import { defineRule } from "../src/plugin/define-rule.ts";
import { impactText } from "../src/postmortem/impact.ts";
import { placeOfField } from "../src/postmortem/summary.ts";
import { experience } from "../src/language/words.ts";

export default defineRule({
  name: "summary-experience",
  tag: "summary",
  description: "Issue summary says what users experienced",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined || experience.in(impactText(summary))) return;
    report({ at: placeOfField(summary, "impact", "experience"), detail: 'Found nothing that users saw; write it, such as "customers could not pay and saw error 503"' });
  },
});
