/** Something that the user can mend: its message says what, in one line. The command ends with exit code 2. */
export class Failure extends Error {}

/** The first line of what an error says, with that of its cause. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error instanceof AggregateError ? (error.errors as unknown[])[0] : error.cause;
  const message = firstLine(error.message);
  return inner === undefined ? message : `${message.replace(/[.:;]$/u, "")}: ${messageOf(inner)}`;
}

const firstLine = (text: string): string => text.split("\n").find((line) => line.trim() !== "")?.trim() ?? text;
