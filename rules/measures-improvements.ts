import { defineRule } from "../src/plugin/define-rule.ts";
import { fieldOf } from "../src/postmortem/summary.ts";
import { improvement, introduces, outlook } from "../src/language/words.ts";

export default defineRule({
  name: "measures-improvements",
  tag: "measures",
  description: "Measures say what can be improved, broadly",
  check({ postmortem: { measures }, report }) {
    if (measures === undefined || fieldOf(measures, "improvements") !== undefined || improvement.in(measures.text)) return;
    if (measures.lines.some(({ shape, depth, text }) => shape === "paragraph" && depth === 0 && outlook.in(text) && !introduces.in(text) && !/:\s*$/u.test(text) && !text.startsWith("TODO"))) return;
    report({ at: measures.label.place, detail: 'Found no improvement in general; add one, such as "Review configuration changes before they are deployed"' });
  },
});
