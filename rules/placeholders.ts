import { defineRule } from "../src/plugin/define-rule.ts";
import { placeholdersIn } from "../src/postmortem/unwritten.ts";

export default defineRule({
  name: "placeholders",
  tag: "document",
  description: "No text of the template is left",
  check({ postmortem, report }) {
    for (const { place, text } of placeholdersIn(postmortem)) report({ at: place, detail: `Found "${text}"; write what happened in its place` });
  },
});
