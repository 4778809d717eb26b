import { defineRule } from "../src/plugin/define-rule.ts";

export default defineRule({
  name: "measures-tasks",
  tag: "measures",
  description: "Measures hold a list of tasks",
  options: {
    minimum: { type: "integer", default: 2, minimum: 1, description: "Fewest tasks" },
  },
  check({ postmortem: { measures, tasks }, options: { minimum }, report }) {
    if (measures === undefined || tasks.length >= minimum) return;
    const found = tasks.length === 0 ? "no list" : `a list of ${String(tasks.length)}`;
    report({ at: measures.label.place, detail: `Found ${found}; list at least ${String(minimum)} tasks as bullets, such as "- [ ] Add an alert on disk usage above 80%"` });
  },
});
