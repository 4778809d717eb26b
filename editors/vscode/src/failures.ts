/** What goes wrong, in one sentence, with one button. Knows nothing of the editor. */
import { existsSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import type { State } from "../../../src/command/editor/check.ts";
import { asSentence, messageOf } from "../../../src/command/failure.ts";
import type { RulesSource } from "./rules-source.ts";

export const markdownlintExtension = "DavidAnson.vscode-markdownlint";

export interface Failure {
  readonly message: string;
  readonly button: string;
  /** What the button does. */
  readonly does:
    | { readonly kind: "show extension"; readonly extension: string }
    | { readonly kind: "open settings"; readonly setting: string }
    | { readonly kind: "reload" }
    | { readonly kind: "open"; readonly path: string; readonly line: number };
}

/**
 * What the author should be told; undefined if all is well, or if the status says enough.
 * @param folder The folder that the names of files are relative to.
 */
export function failureOf(state: State, source: RulesSource, folder: string): Failure | undefined {
  if (state.kind === "off" && state.reason === "no markdownlint") {
    return { message: "The markdownlint extension, which shows the reports on postmortems, is missing or disabled.", button: "Show Extension", does: { kind: "show extension", extension: markdownlintExtension } };
  }
  if (source.kind === "not installed" && (state.kind === "postmortem" || isAbout(source, state))) return missingModule(source, state.kind === "postmortem");
  return state.kind === "failed" ? failedCheck(state.message, folder) : undefined;
}

/** A fault of this extension. */
export const faultOf = (error: unknown): Failure => ({ message: asSentence(`Postmortem Linter failed: ${messageOf(error)}`), button: "Reload Window", does: { kind: "reload" } });

/** The message may begin with the file, and the line in it. */
function failedCheck(problem: string, folder: string): Failure {
  const message = asSentence(problem);
  const [, file, line] = /^(?:Cannot read )?([^:`]+?)(?::(\d+))?: /u.exec(problem) ?? [];
  const path = file === undefined || isAbsolute(file) ? file : join(folder, file);
  if (path === undefined || !existsSync(path)) return { message, button: "Open Settings", does: { kind: "open settings", setting: /markdownlint\.\w+/u.exec(problem)?.[0] ?? "markdownlint.config" } };
  const place = line ?? / in line (\d+)/u.exec(problem)?.[1] ?? "1";
  return { message, button: "Open File", does: { kind: "open", path, line: Number(place) } };
}

type MissingModule = Extract<RulesSource, { kind: "not installed" }>;

/** A configuration that is code imports the module itself, so nothing can be checked without it. */
const isAbout = ({ module }: MissingModule, state: State): boolean => state.kind === "failed" && state.message.includes(module);

function missingModule({ module, place: { file, line } }: MissingModule, isChecked: boolean): Failure {
  const place = file === undefined ? "the setting markdownlint.customRules" : basename(file);
  return {
    message: `${module} is named in ${place} but is not installed, so ${isChecked ? "the markdownlint extension shows nothing, and this extension shows the reports of the postmortem rules itself" : "nothing is checked"}.`,
    ...(file === undefined ? { button: "Open Settings", does: { kind: "open settings", setting: "markdownlint.customRules" } } : { button: "Open File", does: { kind: "open", path: file, line } }),
  };
}
