/** The files that `--html` and `--svg` write. */
import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { svgTimeline } from "../page/drawing-svg.ts";
import { renderPage } from "../page/page.ts";
import type { PageDocument } from "../page/view.ts";
import { generator } from "../postmortem/own-output.ts";
import { incidentTitle } from "../report/titles.ts";
import { Failure, messageOf, systemCode } from "./failure.ts";
import { onlyDocument, nothingToDraw } from "./drawn.ts";
import { packageVersion } from "./package.ts";
import { replaceAll, writeNew } from "./write.ts";

export interface PageFile {
  /** @throws Failure if it cannot be written, or if there is nothing to write; then the file is unchanged. */
  readonly write: (documents: readonly PageDocument[]) => Promise<void>;
}

/**
 * Sees that a page can be written, before anything is done for it.
 * @throws Failure if the folder is missing or read-only, or if the file was not written by this program.
 */
export const openPage = (name: string): Promise<PageFile> => openFile(name, `content="${generator}`, (documents) => renderPage(documents, { version: packageVersion(), addressOf: (file) => addressFrom(dirname(resolve(name)), file) }));

/** The address of a file from a folder, for a link; on another drive it is absolute. */
function addressFrom(folder: string, file: string): string {
  const path = relative(folder, resolve(file));
  return isAbsolute(path) ? pathToFileURL(path).href : `./${path.split(sep).map(encodeURIComponent).join("/")}`;
}

/**
 * The same for the drawing of one timeline.
 * @throws Failure as for a page.
 */
export const openDrawing = (name: string): Promise<PageFile> =>
  openFile(name, `data-generator="${generator}`, (documents) => {
    const document = onlyDocument("--svg", documents);
    return svgTimeline({ title: incidentTitle(document), facts: document.facts }, { version: packageVersion() }) ?? nothingToDraw(document);
  });

/** @param mark What is near the beginning of the files that this program wrote. */
async function openFile(name: string, mark: string, render: (documents: readonly PageDocument[]) => string): Promise<PageFile> {
  const path = resolve(name);
  const before = await readIfThere(path, name);
  if (before !== undefined && before.length > 0 && !before.subarray(0, headLength).includes(mark)) {
    throw new Failure(`${name} was not written by markdownlint-postmortem, so it is not overwritten; choose another name, or move that file`);
  }
  await access(before === undefined ? dirname(path) : path, constants.W_OK).catch(cannotWrite(name));
  return {
    write: async (documents) => {
      const content = render(documents);
      if (before !== undefined) await replaceAll([{ path, name, before, after: Buffer.from(content) }]);
      else if (!(await writeNew(path, content).catch(cannotWrite(name)))) throw new Failure(`${name} was created in the meantime; run this again`);
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
