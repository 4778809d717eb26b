/** Checks the text of an open file as the command does, with the configuration of its project. Knows nothing of the editor. */
import { resolve } from "node:path";
import type { Postmortem } from "../../postmortem/postmortem.ts";
import { requireConfiguration } from "../configuration.ts";
import type { Result } from "../findings.ts";
import { lintDocuments } from "../lint.ts";
import type { PageDocument } from "../../page/view.ts";
import { messageOf } from "../failure.ts";
import { declarationIn } from "../../postmortem/front-matter.ts";
import { postmortemReadIn } from "../../plugin/settings.ts";
import type { TextEdit } from "./edits.ts";

/** An open file, and what is around it. */
export interface OpenFile {
  /** The absolute path; for a file that is not saved yet, the one that it could have. */
  readonly path: string;
  readonly text: string;
  /** The folder that the names of files are relative to. */
  readonly folder: string;
  readonly isTrusted: boolean;
  readonly hasMarkdownlint: boolean;
  /** The setting `markdownlint.config`. */
  readonly config?: object | undefined;
  /** The setting `markdownlint.configFile`: a path from the folder; empty without one. */
  readonly configFile?: string | undefined;
}

/** Why no rule runs on a file. */
export type OffReason = "restricted" | "no markdownlint" | "declared" | "ignored" | "configuration" | "comment";

/** The automatic fix for a report. */
export interface Fix {
  readonly rule: string;
  /** The line of the report, from 1. */
  readonly line: number;
  readonly edit: TextEdit;
}

/** What is known of an open file. */
export type State =
  | { readonly kind: "postmortem"; readonly document: PageDocument; readonly postmortem: Postmortem; readonly fixes: readonly Fix[] }
  | { readonly kind: "no postmortem" }
  | { readonly kind: "off"; readonly reason: OffReason }
  /** It could not be checked: one sentence that says why and what to do; it may begin with a file and a line. */
  | { readonly kind: "failed"; readonly message: string };

const off = (reason: OffReason): State => ({ kind: "off", reason });

/** The state of a file. Never throws: what goes wrong is a state too. */
export async function check(file: OpenFile): Promise<State> {
  if (!file.isTrusted) return off("restricted");
  if (!file.hasMarkdownlint) return off("no markdownlint");
  if (declarationIn(frontMatterOf(file.text))?.isPostmortem === false) return off("declared");
  try {
    return await lintOne(file);
  } catch (error) {
    return { kind: "failed", message: messageOf(error) };
  }
}

async function lintOne({ path, text, folder, config, configFile = "" }: OpenFile): Promise<State> {
  const named = configFile === "" ? undefined : { file: resolve(folder, configFile), pointer: undefined };
  if (named !== undefined) await requireConfiguration(named.file, `${configFile} of the setting markdownlint.configFile`);
  const linted = await lintDocuments({ directory: folder, files: [path], texts: new Map([[path, text]]), config: named, defaults: config, keepText: true });
  const [document] = linted.documents;
  const postmortem = document === undefined ? undefined : postmortemReadIn(document.source);
  if (document !== undefined && postmortem !== undefined) return { kind: "postmortem", document, postmortem, fixes: (linted.fixable.get(path)?.results ?? []).flatMap(fixOf) };
  const [problem] = linted.problems;
  if (problem !== undefined) return { kind: "failed", message: problem.message };
  if (linted.ignored > 0) return off("ignored");
  if (linted.off > 0) return off(linted.offByComment > 0 ? "comment" : "configuration");
  return { kind: "no postmortem" };
}

function fixOf({ ruleNames: [rule = ""], lineNumber: line, fixInfo }: Result): Fix[] {
  if (!fixInfo) return [];
  return [{ rule, line, edit: { line: fixInfo.lineNumber ?? line, column: fixInfo.editColumn ?? 1, deleteCount: fixInfo.deleteCount ?? 0, insertText: fixInfo.insertText ?? "" } }];
}

/** The lines of the front matter with its fences, in YAML or TOML; none if the text has none. */
export function frontMatterOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const fence = /^(---|\+\+\+)\s*$/u.exec(lines[0] ?? "")?.[1];
  if (fence === undefined) return [];
  const end = lines.findIndex((line, index) => index > 0 && (line.trimEnd() === fence || (fence === "---" && line.trimEnd() === "...")));
  return end < 0 ? [] : lines.slice(0, end + 1);
}
