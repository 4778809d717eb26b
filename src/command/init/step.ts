/** What happens to a file when a repository is set up. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InitArguments } from "../arguments.ts";

export interface Step {
  readonly file: string;
  /** As it is; undefined if the file is still to be made. */
  readonly before: string | undefined;
  /** As it will be; the same if it contains everything that is wanted. */
  readonly after: string;
}

/** The repository that is set up. */
export interface Setup {
  /** Its root. */
  readonly directory: string;
  /** The folder of the postmortems, with "/" between its parts; undefined if they are anywhere. */
  readonly path: string | undefined;
  /** What its postmortems are compared with; undefined if the configuration does not have to say it. */
  readonly standard: InitArguments["standard"];
}

export const isThere = ({ directory }: Setup, file: string): boolean => existsSync(join(directory, file));

export const readIfThere = (setup: Setup, file: string): string | undefined => (isThere(setup, file) ? readFileSync(join(setup.directory, file), "utf8") : undefined);

/** The glob for the postmortems. */
export const globFor = ({ path }: Setup): string => (path === undefined ? "**/*.md" : `${path}/**/*.md`);
