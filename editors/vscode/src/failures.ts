/** What goes wrong, in one sentence, with one button. Knows nothing of the editor. */
import { isAbsolute, join } from "node:path";
import type { State } from "./check.ts";
import type { RulesSource } from "./rules-source.ts";

export const markdownlintExtension = "DavidAnson.vscode-markdownlint";

export interface Failure {
  readonly message: string;
  readonly button: string;
  /** What the button does. */
  readonly does:
    | { readonly kind: "show extension"; readonly extension: string }
    | { readonly kind: "open settings"; readonly setting: string }
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
  if (state.kind === "failed") {
    const [, file, line] = /^(?:Cannot read )?([^:`]+?)(?::(\d+))?: /u.exec(state.message) ?? [];
    if (file === undefined) return { message: `${state.message}.`, button: "Open Settings", does: { kind: "open settings", setting: "markdownlint.config" } };
    const place = line ?? / in line (\d+)/u.exec(state.message)?.[1] ?? "1";
    return { message: `${state.message}.`, button: "Open File", does: { kind: "open", path: isAbsolute(file) ? file : join(folder, file), line: Number(place) } };
  }
  if (state.kind === "postmortem" && source.kind === "not installed" && source.file !== undefined) {
    return { message: "The package markdownlint-postmortem is named in the configuration but not installed, so markdownlint shows nothing; this extension shows its own reports instead.", button: "Open File", does: { kind: "open", path: source.file, line: 1 } };
  }
  return undefined;
}
