import { defineRule } from "../src/plugin/define-rule.ts";
import { placeholdersIn } from "../src/postmortem/unwritten.ts";

const messages = {
  found: (text: string) => `Fill in "${text}" or remove it`,
};

export default defineRule({
  name: "placeholders",
  tag: "document",
  description: "Placeholders are filled in",
  reportsPlaceholders: true,
  check({ postmortem, report }) {
    for (const { text, place } of placeholdersIn(postmortem)) report({ at: place, detail: messages.found(text) });
  },
});
