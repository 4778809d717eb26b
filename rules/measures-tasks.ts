import { defineRule } from "../src/plugin/define-rule.ts";
import { count } from "../src/plugin/texts.ts";
import { brief } from "../src/standards/brief.ts";

const messages = {
  tooFew: (tasks: number, minimum: number) =>
    `List at least ${count(minimum, "task")}${tasks === 0 ? "" : ` (found ${String(tasks)})`}, such as "- [ ] Add an alert on disk usage above 80%"`,
};

export default defineRule({
  name: "measures-tasks",
  tag: "measures",
  description: "Tasks are listed",
  options: {
    minimum: { type: "integer", default: brief.limits.tasks, limit: ({ tasks }) => tasks, minimum: 1, description: "Fewest tasks" },
  },
  check({ postmortem: { measures, tasks }, options: { minimum }, report }) {
    if (measures !== undefined && tasks.length < minimum) report({ at: measures.label.place, detail: messages.tooFew(tasks.length, minimum) });
  },
});
