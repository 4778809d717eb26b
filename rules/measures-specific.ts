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
    let others = 0;
    if (tasks.length < fewest || fewest === 0 || tasks.some(({ specific }) => specific !== "not told" && ++others >= fewest)) return;
    for (const { specific, text, place, example } of tasks) if (specific === "not told") report({ at: place, detail: messages.vague(text, example) });
  },
});
