import { defineRule } from "../src/plugin/define-rule.ts";
import { explainsCause } from "../src/postmortem/roles.ts";

export default defineRule({
  name: "root-cause",
  tag: "cause",
  description: "Root cause is explained in detail",
  check({ postmortem, report }) {
    const { cause } = postmortem;
    if (cause === undefined || explainsCause(postmortem)) return;
    report({ at: cause.label.place, detail: 'Found no explanation of how the cause made things fail; write one, such as "The job kept its connections open, so that the pool ran out and new requests timed out"' });
  },
});
