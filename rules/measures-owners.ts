import { defineTaskRule } from "../src/plugin/define-task-rule.ts";

const messages = {
  none: 'Say who does each task, such as "(owner: Mei Tanaka)" or a column "Owner"',
  lacking: (task: string) => `Say who does "${task}", such as "(owner: Mei Tanaka)"`,
};

export default defineTaskRule({ name: "measures-owners", description: "Tasks have an owner", details: ["owner"], messages });
