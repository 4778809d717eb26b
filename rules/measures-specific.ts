import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/texts.ts";

const messages = {
  vague: (task: string, example: string) => `Make "${excerpt(task)}" specific, such as "${example}"`,
};

export default defineRule({
  name: "measures-specific",
  tag: "measures",
  description: "Tasks are specific",
  evidence: "specific-task",
  check({ postmortem: { tasks, standard }, report }) {
    const fewest = standard.limits.specificTasks;
    const vague = tasks.filter(({ specific }) => specific === "not told");
    if (tasks.length < fewest || tasks.length - vague.length >= fewest) return;
    for (const { text, place, example } of vague) report({ at: place, detail: messages.vague(text, example) });
  },
});
