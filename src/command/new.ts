/** `markdownlint-postmortem new`: a postmortem to fill in. */
import { mkdir } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import picomatch from "picomatch";
import { isoDate } from "../postmortem/facts.ts";
import { findMoments } from "../language/time/index.ts";
import type { NewArguments } from "./arguments.ts";
import { globsOf, projectRootOf, standardSettingOf } from "./configuration.ts";
import { nameFrom } from "./discover.ts";
import { Failure, messageOf } from "./failure.ts";
import { skeleton } from "./skeleton.ts";
import { writeNew } from "./write.ts";

/**
 * Writes a skeleton to where the postmortems are, and says where that is.
 * @throws Failure if the start is not a time, the file exists already, or it cannot be written.
 */
export async function writeSkeleton({ title, start, path, standard }: NewArguments, directory: string): Promise<number> {
  const target = await pathFor({ title, start, path }, directory);
  const file = nameFrom(directory, target);
  const chosen = standard ?? (await standardSettingOf(projectRootOf(directory)));
  if (!(await write(target, skeleton({ title, start, standard: chosen }), file))) throw new Failure(`${file} exists already; choose another title, or move that file`);
  process.stdout.write(`Wrote ${file}. Replace everything in [brackets]. To see what is left:\n\n  npx markdownlint-postmortem ${quoted(file)}\n`);
  return 0;
}

/**
 * Where a new postmortem goes: the path that is named, or else the folder with the postmortems of the project.
 * @throws Failure if the start is not a time.
 */
export async function pathFor({ title, start, path }: Pick<NewArguments, "title" | "start" | "path">, directory: string): Promise<string> {
  const name = fileNameFor(title, dayOf(start));
  return join(path === undefined ? await folderOfPostmortems(directory) : resolve(directory, path), name);
}

async function write(path: string, content: string, file: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    return await writeNew(path, content);
  } catch (error) {
    throw new Failure(`Cannot write ${file}: ${messageOf(error)}`, { cause: error });
  }
}

const quoted = (file: string): string => (/[^\w./-]/u.test(file) ? `"${file}"` : file);

/** The folder that the globs of the configuration name last, where `init` adds them; the working folder if they name none, or name it. */
async function folderOfPostmortems(directory: string): Promise<string> {
  const root = projectRootOf(directory);
  const bases = ((await globsOf(root)) ?? []).filter((glob) => !/^[!#]/u.test(glob)).map((glob) => picomatch.scan(glob)).filter(({ isGlob, base }) => isGlob && base !== "" && base !== ".");
  const folder = join(root, bases.at(-1)?.base ?? "");
  return bases.length === 0 || !relative(folder, directory).startsWith("..") ? directory : folder;
}

/** The day of a start as an ISO date; undefined if it has none. Throws a Failure if it is not a time. */
function dayOf(start: string | undefined): string | undefined {
  if (start === undefined) return undefined;
  const [moment] = findMoments(start);
  if (moment === undefined || moment.time.impossible !== undefined || moment.date?.impossible === true) {
    throw new Failure(`Cannot read "${start}" as a time; write it like --start "2026-11-03 14:05 UTC"`);
  }
  return moment.date === undefined ? undefined : isoDate(moment.date);
}

/** "2026-11-03-checkout-returned-500s.md" */
function fileNameFor(title: string, day: string | undefined): string {
  const words = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["postmortem"];
  return `${[...(day === undefined ? [] : [day]), ...words].join("-").slice(0, longestName)}.md`;
}

const longestName = 80;
