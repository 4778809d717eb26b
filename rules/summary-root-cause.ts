import { defineRule } from "../src/define-rule.ts";
import { fieldOf } from "../src/summary.ts";
import { causal } from "../src/words.ts";

export default defineRule({
  name: "summary-root-cause",
  tag: "summary",
  description: "Issue summary names the root cause",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined) return;
    const field = fieldOf(summary, "root-cause");
    const named = field === undefined ? causal.in(summary.text) : field.lines.some((line) => /\p{L}{3}/u.test(line.text));
    if (named) return;
    report({ at: (field ?? summary).label.place, detail: 'Found no cause; name it in a sentence, such as "Root cause: the disk of the primary database was full"' });
  },
});
