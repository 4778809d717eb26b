/** Rules that ask for something beside each task. */
import type { TaskDetail } from "../language/language.ts";
import { defineRule, type RuleDefinition, type RuleFactory } from "./define-rule.ts";
import type { OptionDefinitions } from "./options.ts";
import { excerpt } from "./texts.ts";

export interface TaskRuleDefinition extends Pick<RuleDefinition<OptionDefinitions>, "name" | "description"> {
  /** One of these is enough. */
  readonly details: readonly TaskDetail[];
  readonly messages: {
    /** No task has it. */
    readonly none: string;
    /** Some have it, and this one does not. */
    readonly lacking: (task: string) => string;
  };
}

/** What is to be done, of a row of a table. */
const firstCell = (text: string): string => text.split(" | ")[0] ?? text;

/** Makes a rule that asks for a detail of each task that is not done. If none has it, the report is at the heading. */
export function defineTaskRule({ name, description, details, messages }: TaskRuleDefinition): RuleFactory {
  return defineRule({
    name,
    tag: "measures",
    description,
    check({ postmortem: { measures, tasks, taskDetails }, report }) {
      const open = tasks.flatMap((task, index) => {
        const has = taskDetails[index];
        return has === undefined || has.has("done") ? [] : { ...task, isLacking: !details.some((detail) => has.has(detail)) };
      });
      const lacking = open.filter(({ isLacking }) => isLacking);
      const hasNone = taskDetails.every((has) => !details.some((detail) => has.has(detail)));
      if (measures !== undefined && hasNone && lacking.length > 1) report({ at: measures.label.place, detail: messages.none });
      else for (const { place, text } of lacking) report({ at: place, detail: messages.lacking(excerpt(firstCell(text))) });
    },
  });
}
