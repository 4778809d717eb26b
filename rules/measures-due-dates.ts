import { defineTaskRule } from "../src/plugin/define-task-rule.ts";

const messages = {
  none: 'Add a due date or a ticket to each task, such as "(due 2026-12-01)" or "(OPS-812)"',
  lacking: (task: string) => `Add a due date or a ticket to "${task}", such as "(due 2026-12-01)" or "(OPS-812)"`,
};

export default defineTaskRule({ name: "measures-due-dates", description: "Tasks have a due date or a ticket", details: ["due", "ticket"], messages });
