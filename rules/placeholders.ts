import { defineRule } from "../src/plugin/define-rule.ts";
import { placeholdersIn } from "../src/postmortem/unwritten.ts";

const messages = {
  found: (text: string) => `Found "${text}"; write what happened in its place`,
};

export default defineRule({
  name: "placeholders",
  tag: "document",
  description: "No text of the template is left",
  check({ postmortem, report }) {
    for (const { text, place } of placeholdersIn(postmortem)) report({ at: place, detail: messages.found(text) });
  },
});
