import { defineTaskRule } from "../src/plugin/define-task-rule.ts";

const messages = {
  none: 'Say what each task is for: to prevent, detect or mitigate, such as "(detect)" or a column "Type"',
  lacking: (task: string) => `Say if "${task}" is to prevent, detect or mitigate, such as "(detect)"`,
};

export default defineTaskRule({ name: "measures-kinds", description: "Tasks have a kind", details: ["kind"], messages });
