import { defineRule } from "../src/plugin/define-rule.ts";
import { placeOf } from "../src/markdown/lines.ts";
import { findPlaceholders } from "../src/language/placeholders.ts";

export default defineRule({
  name: "placeholders",
  tag: "document",
  description: "No text of the template is left",
  check({ postmortem, report }) {
    const measures = new Set(postmortem.measures?.lines);
    for (const line of postmortem.lines) {
      for (const { index, length, text } of findPlaceholders(line)) {
        if (/^todo/iu.test(text) && measures.has(line)) continue;
        report({ at: placeOf(line, index, length), detail: `Found "${text}"; write what happened in its place` });
      }
    }
  },
});
