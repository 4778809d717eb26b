/** A bar for runs that take longer than a second. */
import type { WriteStream } from "node:tty";

export interface Progress {
  readonly step: (count: number, total: number | undefined) => void;
  /** Removes the bar from the screen. */
  readonly clear: () => void;
}

const patience = 1000;
const pause = 100;
const barWidth = 24;

/** Draws on a terminal, and does nothing elsewhere. */
export function progressOn(stream: Pick<WriteStream, "write"> & { isTTY?: boolean }, now: () => number = Date.now): Progress {
  const begin = now();
  let drawn: number | undefined;
  return {
    step: (count, total) => {
      const time = now();
      if (stream.isTTY !== true || time - begin < patience || time - (drawn ?? 0) < pause) return;
      drawn = time;
      stream.write(`\r${bar(count, total)}`);
    },
    clear: () => {
      if (drawn !== undefined) stream.write("\r\u001B[K");
    },
  };
}

/** "[######------------------] 250 of 1000 files" */
function bar(count: number, total: number | undefined): string {
  if (total === undefined) return `${String(count)} files`;
  const filled = Math.min(Math.round((count / Math.max(total, 1)) * barWidth), barWidth);
  return `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}] ${String(count)} of ${String(total)} files`;
}
