import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/texts.ts";

const messages = {
  omission: (_: string, rewrite: string) => `Say what let it happen, not who did not do it, such as "${rewrite}"`,
  hindsight: (_: string, rewrite: string) => `Say what happened and why it made sense at the time, such as "${rewrite}"`,
  "human-error": (words: string, rewrite: string) => `Say what made it possible, such as "${rewrite}"; "${words}" is where the question why begins`,
  judgment: (words: string, rewrite: string) => `Leave out "${words}" and say what let it happen, such as "${rewrite}"`,
  culprit: (_: string, rewrite: string) => `Say what let it happen, not who did it, such as "${rewrite}"`,
};

export default defineRule({
  name: "blameless",
  tag: "document",
  description: "Nobody is blamed",
  options: {
    always: { type: "boolean", default: false, description: "Whether the rule also applies if the standard does not ask for it, as the brief does not" },
  },
  isAskedFor: ({ always }) => always,
  check({ postmortem: { blame: found }, report }) {
    for (const { blame, text, place } of found) report({ at: place, detail: messages[blame.kind](excerpt(text), blame.rewrite) });
  },
});
