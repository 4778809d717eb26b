/** What goes wrong, in words that say what to do. */

/** Something that the user can fix: its message says what, in one line. The command ends with exit code 2. */
export class Failure extends Error {}

/** A file that could not be checked or fixed; the others are. */
export interface Problem {
  /** Its path from the folder where the command runs. */
  readonly file: string;
  /** What is wrong and what to do; names the file. */
  readonly message: string;
}

/** What an error and its causes say, the first line of each, none twice. */
export function messageOf(error: unknown): string {
  const messages: string[] = [];
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) {
    const message = firstLine(systemReason(cause) ?? cause.message);
    if (!messages.some((known) => known.includes(message))) messages.push(message);
  }
  return messages.length === 0 ? "an unknown error" : messages.join(": ").replaceAll(/[.:;]: /gu, ": ");
}

/** A message with a full stop, unless it ends with a question. */
export const asSentence = (message: string): string => (/[.?!]$/u.test(message) ? message : `${message}.`);

/** The failure among an error and its causes: it was explained where it was thrown. */
export function failureIn(error: unknown): Failure | undefined {
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) {
    if (cause instanceof Failure) return cause;
  }
  return undefined;
}

function causeOf(error: unknown): unknown {
  if (error instanceof AggregateError) return (error.errors as unknown[])[0];
  return error instanceof Error && !(error instanceof Failure) ? error.cause : undefined;
}

/** The code of an error of the operating system: "ENOENT". */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

const systemReasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EDQUOT: "the disk quota is used up",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is not a folder",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
};

/** What the operating system means; undefined for other errors. */
function systemReason(error: Error): string | undefined {
  return systemReasons[systemCode(error) ?? ""];
}

const firstLine = (text: string): string => text.split("\n").find((line) => line.trim() !== "")?.trim() ?? text;
