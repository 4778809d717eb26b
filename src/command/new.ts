/** `markdownlint-postmortem new`: a postmortem to fill in. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isoDate } from "../postmortem/facts.ts";
import { findMoments } from "../language/time/index.ts";
import type { NewArguments } from "./arguments.ts";
import { Failure } from "./failure.ts";
import { skeleton } from "./skeleton.ts";

/**
 * Writes a skeleton into a folder, and says where.
 * @throws Failure where the start is no time, the file exists already, or it cannot be written.
 */
export function writeSkeleton({ title, start }: NewArguments, directory: string): number {
  const file = fileNameFor(title, dayOf(start));
  try {
    writeFileSync(join(directory, file), skeleton({ title, start }), { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw new Failure(`${file} exists already; choose another title, or move that file`);
    throw new Failure(`Cannot write ${file}`, { cause: error });
  }
  process.stdout.write(`Wrote ${file}. Replace what is in [brackets]. This tells what is left:\n\n  npx markdownlint-postmortem ${file}\n`);
  return 0;
}

/** The day of a start as an ISO date; undefined where it has none. */
function dayOf(start: string | undefined): string | undefined {
  if (start === undefined) return undefined;
  const [moment] = findMoments(start);
  if (moment === undefined || moment.time.impossible !== undefined || moment.date?.impossible === true) {
    throw new Failure(`Cannot read "${start}" as a time; write it as in --start "2026-11-03 14:05 UTC"`);
  }
  return moment.date === undefined ? undefined : isoDate(moment.date);
}

/** "2026-11-03-checkout-returned-500s.md" */
function fileNameFor(title: string, day: string | undefined): string {
  const words = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["postmortem"];
  return `${[...(day === undefined ? [] : [day]), ...words].join("-").slice(0, longestName)}.md`;
}

const longestName = 80;
