/** How the benchmark measures: in the time of the processor, which other programs on the machine change little, and in pairs, one after the other. */

/** A figure with its floors: what any such rules would cost. */
export interface Measured {
  readonly value: number;
  readonly floors?: Readonly<Record<string, number>>;
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};

/** What an action takes, in milliseconds of the processor, those of the garbage collector among them. */
export function time(action: () => unknown): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of the ratios of one action to another, on the same input, measured in turn. */
export function ratio<Input>(inputs: readonly Input[], one: (input: Input) => unknown, other: (input: Input) => unknown): number {
  for (const input of inputs.slice(0, 20)) {
    one(input);
    other(input);
  }
  return median(
    inputs.map((input, index) => {
      if (index % 2 === 0) return time(() => one(input)) / time(() => other(input));
      const base = time(() => other(input));
      return time(() => one(input)) / base;
    }),
  );
}

/** A text compared with one a tenth as long: the largest ratio for some sizes, in UTF-16 units. */
export function growth(sizes: readonly number[], text: (size: number, salt: number) => string, run: (text: string) => unknown): number {
  let salt = 0;
  const timeOn = (size: number): number => {
    // No text twice, because the rules remember what they have read.
    const made = text(size, salt++);
    return time(() => run(made));
  };
  for (let warmup = 0; warmup < 5; warmup++) timeOn(10_000);
  const measured = sizes.map((size) => median(Array.from({ length: size > 10_000 ? 3 : 11 }, () => 1 / (timeOn(size / 10) / timeOn(size)))));
  return Math.max(...measured);
}
