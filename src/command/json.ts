/** What `--json` prints; `checklist.schema.json` describes it. */
import { isComplete, metIn, type Checklist } from "../report/checklist.ts";
import type { Totals } from "./terminal.ts";

/** Goes up when a program that reads the output would have to change. */
const schemaVersion = 2;

/** Ends with a line break. */
export function renderJson(checklists: readonly Checklist[], { files, fixed = [], problems = [] }: Totals): string {
  const documents = checklists.map((checklist) => {
    const { file, standard, facts, requirements } = checklist;
    return { file, complete: isComplete(checklist), met: metIn(checklist), asked: requirements.length, standard, facts, requirements };
  });
  return `${JSON.stringify({ version: schemaVersion, files, fixed, problems, documents }, undefined, 2)}\n`;
}
