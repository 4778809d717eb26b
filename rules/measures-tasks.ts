import { defineRule } from "../src/plugin/define-rule.ts";
import { brief } from "../src/standards/brief.ts";

const messages = {
  tooFew: (tasks: number, minimum: number) =>
    `Found ${tasks === 0 ? "no list" : `a list of ${String(tasks)}`}; list at least ${String(minimum)} tasks as bullets, such as "- [ ] Add an alert on disk usage above 80%"`,
};

export default defineRule({
  name: "measures-tasks",
  tag: "measures",
  description: "Measures hold a list of tasks",
  options: {
    minimum: { type: "integer", default: brief.limits.tasks, minimum: 1, description: "Fewest tasks" },
  },
  check({ postmortem: { measures, tasks }, options: { minimum }, report }) {
    if (measures !== undefined && tasks.length < minimum) report({ at: measures.label.place, detail: messages.tooFew(tasks.length, minimum) });
  },
});
