/** Lints with markdownlint and the rules from the source. */
import { lint } from "markdownlint/promise";
import { lint as lintSync } from "markdownlint/sync";
import type { Configuration, LintError, Rule } from "markdownlint";
import rules from "../../src/index.ts";
import { prefix, type DefinedRule } from "../../src/plugin/define-rule.ts";
import { brief } from "../../src/standards/brief.ts";

export const customRules = rules as unknown as Rule[];

/** Those that apply to a postmortem to the brief. */
export const rulesOfBrief: readonly DefinedRule[] = rules.filter(({ names }) => brief.rules.includes((names[0] ?? "").slice(prefix.length)));

export const onlyRule = (rule: string, options: object | true = true): Configuration => ({ default: false, [`postmortem-${rule}`]: options });

export const allRules: Configuration = { default: false, postmortem: true };

/** The reports on a document, by line and column. */
export async function lintText(text: string, config: Configuration = allRules): Promise<LintError[]> {
  const found = (await lint({ strings: { document: text }, customRules, config }))["document"] ?? [];
  return found.sort((a, b) => a.lineNumber - b.lineNumber || (a.errorRange?.[0] ?? 0) - (b.errorRange?.[0] ?? 0));
}

/** A report as the command line prints it, without the file's name. */
export function render({ lineNumber, errorRange, severity, ruleNames, ruleDescription, errorDetail, errorContext }: LintError): string {
  const column = errorRange === null ? "" : `:${String(errorRange[0])}`;
  const detail = errorDetail ? ` [${errorDetail}]` : "";
  const context = errorContext ? ` [Context: "${errorContext}"]` : "";
  return `${String(lineNumber)}${column} ${severity} ${ruleNames.join("/")} ${ruleDescription}${detail}${context}`;
}

/** The words of a document as its reader sees them, in order. Fixes keep them, except AM and PM after a 24-hour time. */
export function wordsOf(text: string): string[] {
  const shown = text.replaceAll(/<\/?[a-z][^<>\r\n]*>|[*_`]/giu, "");
  return (shown.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=\d)[AP]M$/iu, "")).filter((word) => !/^[AP]M$/iu.test(word));
}

/** Lints synchronously. Throws if a rule throws or reports outside its line. */
export const lintStrictly = (text: string, config: Configuration = allRules): LintError[] => lintSync({ strings: { document: text }, customRules, config, handleRuleFailures: false })["document"] ?? [];

/** Treats every document as a postmortem. */
export const everyDocument: Configuration = { ...allRules, "postmortem-sections": { detect: "always" } };

/** The reports that are outside the document or their line, or say nothing. */
export function misplaced(text: string, reports: readonly LintError[]): string[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const isPlaced = ({ lineNumber, errorRange, errorDetail }: LintError): boolean => {
    const line = lines[lineNumber - 1];
    const detail = errorDetail ?? "";
    const [column, length] = (errorRange ?? [1, 0]) as [number, number];
    return line !== undefined && column >= 1 && column + length - 1 <= line.length && /\S/u.test(detail) && !/undefined|NaN|Infinity|threw/u.test(detail);
  };
  return reports.filter((report) => !isPlaced(report)).map(render);
}
