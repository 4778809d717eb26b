import { defineRule } from "../src/plugin/define-rule.ts";
import { explainsFix } from "../src/postmortem/roles.ts";

export default defineRule({
  name: "resolution",
  tag: "cause",
  description: "Resolution is explained in detail",
  check({ postmortem, report }) {
    const { cause } = postmortem;
    if (cause === undefined || explainsFix(postmortem)) return;
    report({ at: cause.label.place, detail: 'Found no change that fixed it; write what was changed, such as "We raised the pool size to 200 and restarted the API servers"' });
  },
});
