/** Something that the user can mend: its message says what, in one line. The command ends with exit code 2. */
export class Failure extends Error {}

/** What an error and its causes say, the first line of each, none twice. */
export function messageOf(error: unknown): string {
  const messages: string[] = [];
  for (let cause = error; cause !== undefined && cause !== null; cause = causeOf(cause)) {
    const message = firstLine(cause instanceof Error ? cause.message : String(cause));
    if (!messages.some((known) => known.includes(message))) messages.push(message.replace(/[.:;]$/u, ""));
  }
  return messages.join(": ");
}

function causeOf(error: unknown): unknown {
  if (error instanceof AggregateError) return (error.errors as unknown[])[0];
  return error instanceof Error && !(error instanceof Failure) ? error.cause : undefined;
}

const firstLine = (text: string): string => text.split("\n").find((line) => line.trim() !== "")?.trim() ?? text;
