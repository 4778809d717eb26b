import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/excerpt.ts";
import { isSpecific, sharpen } from "../src/postmortem/specific.ts";

const fewest = 2;

export default defineRule({
  name: "measures-specific",
  tag: "measures",
  description: "At least two tasks are specific",
  check({ postmortem: { tasks }, report }) {
    const vague = tasks.filter((task) => !isSpecific(task.text));
    if (tasks.length < fewest || tasks.length - vague.length >= fewest) return;
    for (const { text, place } of vague) {
      report({ at: place, detail: `Found "${excerpt(text)}", no concrete action on a named thing; ${sharpen(text)}` });
    }
  },
});
