import { defineRule } from "../src/plugin/define-rule.ts";
import { impactText } from "../src/postmortem/impact.ts";
import { placeOfField } from "../src/postmortem/summary.ts";
import { usersAffected } from "../src/language/words.ts";

export default defineRule({
  name: "summary-users",
  tag: "summary",
  description: "Issue summary gives the share of users affected",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined || usersAffected.in(impactText(summary))) return;
    report({ at: placeOfField(summary, "impact", "users"), detail: 'Found no number of users; write one, such as "80% of users"' });
  },
});
