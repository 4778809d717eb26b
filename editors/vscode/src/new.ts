/** A new postmortem: its file and its text, from what the author is asked. Knows nothing of the editor. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRootOf, standardSettingOf } from "../../../src/command/configuration.ts";
import { pathFor } from "../../../src/command/new.ts";
import { skeleton, type SkeletonOptions } from "../../../src/command/skeleton.ts";
import { findMoments } from "../../../src/language/time/index.ts";
import { withTabStops } from "../../../src/command/editor/template.ts";

export interface NewPostmortem {
  readonly title: string;
  /** As the author writes it; empty if it is not known yet. */
  readonly start: string;
  /** Such as "SEV-2"; empty if it is not known, or the team has none. */
  readonly severity: string;
  /** That of the project; the brief if it is undefined. */
  readonly standard?: SkeletonOptions["standard"];
}

/** What is wrong with a start; undefined if it is empty or a time. */
export function problemWithStart(start: string): string | undefined {
  if (start.trim() === "") return undefined;
  const [moment] = findMoments(start);
  return moment === undefined || moment.time.impossible !== undefined || moment.date?.impossible === true ? 'Write a time, such as "2026-11-03 14:05 UTC", or nothing if you do not know it yet' : undefined;
}

/** The text of a new postmortem as a snippet, with a tab stop for each thing to write. */
export const snippetFor = ({ title, start, severity, standard }: NewPostmortem): string => withTabStops(skeleton({ title, start: given(start), severity: given(severity), standard }));

/** The standard that the configuration of a project names. One that cannot be read does not keep anybody from writing. */
export const standardIn = (folder: string): Promise<SkeletonOptions["standard"]> => standardSettingOf(projectRootOf(folder)).catch(() => undefined);

/**
 * A path that no file has, in the folder of the project's postmortems.
 * @param isTrusted May a configuration that is code be run to find that folder?
 */
export async function newPath({ title, start }: Pick<NewPostmortem, "title" | "start">, folder: string, isTrusted: boolean): Promise<string> {
  const path = await pathFor({ title, start: given(start), path: isTrusted ? undefined : "." }, folder);
  const others = Array.from({ length: 99 }, (_, index) => path.replace(/\.md$/u, `-${String(index + 2)}.md`));
  return [path, ...others].find((each) => !existsSync(each)) ?? join(folder, "postmortem.md");
}

const given = (answer: string): string | undefined => (answer.trim() === "" ? undefined : answer.trim());
