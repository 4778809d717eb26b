import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/texts.ts";
import { brief } from "../src/standards/brief.ts";

const messages = {
  vague: (task: string, example: string) => `Make "${excerpt(task)}" specific, such as "${example}"`,
};

const fewest = brief.limits.specificTasks;

export default defineRule({
  name: "measures-specific",
  tag: "measures",
  description: "Tasks are specific",
  evidence: "specific-task",
  check({ postmortem: { tasks }, report }) {
    const vague = tasks.filter(({ specific }) => specific === "not told");
    if (tasks.length < fewest || tasks.length - vague.length >= fewest) return;
    for (const { text, place, example } of vague) report({ at: place, detail: messages.vague(text, example) });
  },
});
