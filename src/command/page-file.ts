/** The file that `--html` writes. */
import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { renderPage } from "../page/page.ts";
import type { PageDocument } from "../page/view.ts";
import { generator } from "../postmortem/own-output.ts";
import { Failure, messageOf, systemCode } from "./failure.ts";
import { packageVersion } from "./package.ts";
import { replaceAll, writeNew } from "./write.ts";

export interface PageFile {
  /** @throws Failure if it cannot be written; then the file is unchanged. */
  readonly write: (documents: readonly PageDocument[]) => Promise<void>;
}

/**
 * Sees that a page can be written, before anything is done for it.
 * @throws Failure if the folder is missing or read-only, or if the file was not written by this program.
 */
export async function openPage(name: string): Promise<PageFile> {
  const path = resolve(name);
  const before = await readIfThere(path, name);
  if (before !== undefined && before.length > 0 && !before.subarray(0, headLength).includes(`content="${generator}`)) {
    throw new Failure(`${name} was not written by markdownlint-postmortem, so it is not overwritten; choose another name, or move that file`);
  }
  await access(before === undefined ? dirname(path) : path, constants.W_OK).catch(cannotWrite(name));
  return {
    write: async (documents) => {
      const page = renderPage(documents, { version: packageVersion() });
      if (before !== undefined) await replaceAll([{ path, name, before, after: Buffer.from(page) }]);
      else if (!(await writeNew(path, page).catch(cannotWrite(name)))) throw new Failure(`${name} was created in the meantime; run this again`);
    },
  };
}

/** The mark of this program stands near the beginning. */
const headLength = 2000;

async function readIfThere(path: string, name: string): Promise<Buffer | undefined> {
  try {
    if ((await stat(path)).isFile()) return await readFile(path);
  } catch (error) {
    return systemCode(error) === "ENOENT" ? undefined : cannotWrite(name)(error);
  }
  throw new Failure(`Cannot write ${name}: it is not a file`);
}

const cannotWrite = (name: string) => (error: unknown): never => {
  throw new Failure(`Cannot write ${name}: ${messageOf(error)}`, { cause: error });
};
