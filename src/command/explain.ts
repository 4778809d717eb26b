/** `markdownlint-postmortem explain`: the pages of the rules, even offline. */
import { distance } from "fastest-levenshtein";
import rules from "../index.ts";
import { prefix } from "../plugin/define-rule.ts";
import type { ExplainArguments } from "./arguments.ts";
import { Failure } from "./failure.ts";
import { readPackaged } from "./package.ts";

/**
 * Prints the page of a rule, or a line for each rule.
 * @throws Failure if there is no such rule.
 */
export function explain({ rule }: ExplainArguments): number {
  process.stdout.write(rule === undefined ? listOfRules() : readPackaged(`rules/${nameOf(rule)}.md`));
  return 0;
}

const names = rules.map((rule) => (rule.names[0] ?? "").slice(prefix.length));

/** The name of a rule without the prefix, whether or not it was typed. */
function nameOf(typed: string): string {
  const name = typed.toLowerCase().replace(/^postmortem-/u, "").replace(/\.md$/u, "");
  if (names.includes(name)) return name;
  const near = names.filter((each) => distance(each, name) <= 3 || (name.length > 3 && each.includes(name)));
  throw new Failure(`There is no rule ${typed}; ${near.length === 0 ? '"explain" without a rule lists them all' : `did you mean ${near.join(" or ")}?`}`);
}

function listOfRules(): string {
  const width = Math.max(...names.map((name) => name.length));
  const lines = rules.map((rule, index) => `${(names[index] ?? "").padEnd(width)}  ${rule.description}`);
  return `${lines.join("\n")}\n\nmarkdownlint-postmortem explain <rule> prints its page.\n`;
}
