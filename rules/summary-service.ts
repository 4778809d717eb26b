import { defineRule } from "../src/plugin/define-rule.ts";
import { impactText } from "../src/postmortem/impact.ts";
import { fieldOf, placeOfField } from "../src/postmortem/summary.ts";
import { affected, experience, service } from "../src/language/words.ts";

export default defineRule({
  name: "summary-service",
  tag: "summary",
  description: "Issue summary says which service was down or slow",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined) return;
    const impact = impactText(summary);
    // A field for the impact says by its name that something was wrong.
    const wrong = fieldOf(summary, "impact", "service") !== undefined || affected.in(impact) || experience.in(impact);
    if (service.in(impact) && wrong) return;
    report({ at: placeOfField(summary, "impact", "service"), detail: 'Found no service by name; write which one it was, such as "the checkout API was down"' });
  },
});
