/** Writes files completely or not at all. */
import { constants } from "node:fs";
import { access, chmod, chown, link, lstat, open, readFile, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { randomBytes } from "node:crypto";
import { Failure, messageOf, systemCode } from "./failure.ts";

export interface Replacement {
  readonly path: string;
  /** The name that the user knows. */
  readonly name: string;
  /** What the file contained, so that nothing is overwritten that somebody changed in the meantime. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** New content next to its file, on the disk. */
interface Staged {
  readonly replacement: Replacement;
  /** The file itself, if `path` is a link to it. */
  readonly target: string;
  readonly temporary: string;
  readonly otherNames: boolean;
}

/**
 * Replaces the content of files: of all, or of none if one of them cannot be written. Links stay links; mode and owner stay.
 * @throws Failure that names the file and the reason, before any file is changed.
 */
export async function replaceAll(replacements: readonly Replacement[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const replacement of replacements) {
      staged.push(await stage(replacement).catch((error: unknown) => {
        throw new Failure(`Cannot write ${replacement.name}: ${messageOf(error)}; nothing was changed`, { cause: error });
      }));
    }
    for (const { replacement, target } of staged) {
      if (Buffer.compare(await readFile(target), replacement.before) !== 0) throw new Failure(`${replacement.name} was changed by another program in the meantime; nothing was changed, run this again`);
    }
    for (const each of staged) await putInPlace(each);
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

async function stage(replacement: Replacement): Promise<Staged> {
  const target = await realpath(replacement.path);
  await access(target, constants.W_OK);
  const { mode, uid, gid, nlink } = await stat(target);
  const temporary = await writeBeside(target, replacement.after);
  await chmod(temporary, mode);
  // Only root may give files away; others own what they may replace, or share its group.
  await chown(temporary, uid, gid).catch(() => undefined);
  return { replacement, target, temporary, otherNames: nlink > 1 };
}

/** Writes a file with a new name into the folder of another one, down to the disk. Leaves nothing if it fails. */
async function writeBeside(target: string, content: Uint8Array): Promise<string> {
  const temporary = join(dirname(target), `.markdownlint-postmortem-${randomBytes(6).toString("hex")}.tmp`);
  const file = await open(temporary, "wx");
  try {
    await writeThrough(file, content);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

async function writeThrough(file: FileHandle, content: Uint8Array): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function putInPlace({ replacement, target, temporary, otherNames }: Staged): Promise<void> {
  if (!otherNames) {
    await rename(temporary, target);
    return;
  }
  // A new file under one of its names would leave the other names with the old content.
  try {
    await overwrite(target, replacement.after);
  } catch (error) {
    await overwrite(target, replacement.before);
    throw new Failure(`Cannot write ${replacement.name}: ${messageOf(error)}; it is unchanged`, { cause: error });
  }
}

async function overwrite(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "r+");
  await file.truncate(content.length);
  await writeThrough(file, content);
}

/**
 * Writes a file that does not exist yet, completely or not at all.
 * @returns false if there is something of that name already.
 * @throws The error of the operating system.
 */
export async function writeNew(path: string, content: string): Promise<boolean> {
  // A name that is taken is reported before a full disk is.
  if (await lstat(path).then(() => true, () => false)) return false;
  const temporary = await writeBeside(path, Buffer.from(content));
  try {
    // Unlike a renamed file, a linked one replaces nothing.
    await link(temporary, path).catch(async (error: unknown) => {
      if (systemCode(error) === "EEXIST") throw error;
      // Some file systems have no hard links.
      await rename(temporary, path);
    });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Writes a file of this program's own, whether or not it exists.
 * @throws Failure that names the file and the reason.
 */
export async function writeOver(path: string, content: string): Promise<void> {
  try {
    if (!(await writeNew(path, content))) await replaceAll([{ path, name: path, before: await readFile(path), after: Buffer.from(content) }]);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`Cannot write ${path}: ${messageOf(error)}`, { cause: error });
  }
}
