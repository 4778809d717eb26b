/** Something that the user can mend: its message says what, in one line. The command ends with exit code 2. */
export class Failure extends Error {}

/** What an error and its causes say, the first line of each, none twice. */
export function messageOf(error: unknown): string {
  const messages: string[] = [];
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) {
    const message = firstLine(cause.message);
    if (!messages.some((known) => known.includes(message))) messages.push(message);
  }
  return messages.length === 0 ? "an unknown error" : messages.join(": ").replaceAll(/[.:;]: /gu, ": ");
}

function causeOf(error: unknown): unknown {
  if (error instanceof AggregateError) return (error.errors as unknown[])[0];
  // A failure has been explained where it was thrown.
  return error instanceof Error && !(error instanceof Failure) ? error.cause : undefined;
}

const firstLine = (text: string): string => text.split("\n").find((line) => line.trim() !== "")?.trim() ?? text;
