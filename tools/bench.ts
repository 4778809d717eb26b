/**
 * What linting costs: `npm run bench [-- --strict] [-- folder …]`. Prints ratios, in the time of the processor, each measured in turn in one run;
 * a time on its own says little. Beside a ratio are its floors, measured in the same rounds: what any such rules would cost. Where
 * folders of real documents are named, whole runs are measured on them, and else on generated documents.
 */
import { basename, resolve } from "node:path";
import { lint } from "markdownlint/sync";
import type { Rule } from "markdownlint";
import { parseMarkdown } from "../src/markdown/lines.ts";
import { folderAt, postmortem, randomFrom, readme, type WriteDocument } from "./bench/documents.ts";
import { growth, median, ratio, time, type Measured } from "./bench/measures.ts";
import { importing, Workshop, type Configuration, type Run } from "./bench/processes.ts";

const hasFlag = (name: string): boolean => process.argv.includes(`--${name}`);
const quick = hasFlag("quick");
/** A megabyte of "[" takes the parser 15 seconds. */
const longest = hasFlag("long") ? 1_000_000 : 100_000;
const rounds = quick ? 10 : 30;
const processRounds = quick ? 1 : 2;
const importRounds = quick ? 3 : 9;
const documents = quick ? 200 : 1000;
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length) ?? "";
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--")).map((path) => folderAt(resolve(path)));

interface Figure {
  readonly name: string;
  /** The most that is allowed; a figure without a goal is for comparison. */
  readonly goal?: number;
  readonly measure: () => number | Measured | Promise<number>;
}

const { default: rules } = (await import(new URL("../dist/index.js", import.meta.url).href)) as { default: Rule[] };

/** All rules on a document, as markdownlint calls them. */
function runRules(text: string): void {
  const lines = Object.freeze(text.split("\n"));
  for (const rule of rules) rule.function({ name: "README.md", lines, frontMatterLines: [], config: noOptions, version: "0.40.0", parsers: {} } as never, () => undefined);
}

const noOptions = Object.freeze({});
const builtIn = (text: string): unknown => lint({ strings: { text } });

const random = randomFrom(20261121);
const lengths = [100, 500, 1000, 3000, 10_000];
const generated = (write: WriteDocument): string[] => Array.from({ length: rounds * 3 }, (_, index) => write(random, lengths[index % lengths.length] ?? 500));
const postmortems = generated(postmortem);
const readmes = generated(readme);

/** What kind of documents a folder has, by its name, with the goals for that kind. */
interface Kind {
  readonly name: string;
  readonly arePostmortems: boolean;
  /** The most that whole runs with these rules take, compared with runs without. */
  readonly goal: number;
  readonly write: WriteDocument;
  /** Some of the documents. */
  readonly samples: () => readonly string[];
}

const kindOfFolder = (name: string): Pick<Kind, "arePostmortems" | "goal"> =>
  /readme/iu.test(name) ? { arePostmortems: false, goal: 1.08 } : /ordinary|guide|docs/iu.test(name) ? { arePostmortems: false, goal: 1.25 } : { arePostmortems: true, goal: 1.8 };

const kinds: readonly Kind[] =
  folders.length === 0
    ? [
        { name: "postmortems", ...kindOfFolder("postmortems"), write: postmortem, samples: () => postmortems },
        { name: "readmes", ...kindOfFolder("readmes"), write: readme, samples: () => readmes },
      ]
    : folders.map(({ path, count, write }) => {
        const name = basename(path);
        const samples = (): string[] => {
          const next = write();
          return Array.from({ length: Math.max(count, rounds) }, () => next(random, 0));
        };
        return { name, ...kindOfFolder(name), write: write(), samples };
      });

/** What the rules add to the time that markdownlint takes for an open document after a word, in milliseconds. */
function editing(text: string): number {
  const edits = Array.from({ length: 9 }, (_, index) => `${text}${"again ".repeat(index + 1)}\n`);
  const pairs = edits.map((edited) => {
    const taken = (customRules: Rule[]): number => time(() => lint({ strings: { edited }, customRules }));
    const without = taken([]);
    return taken(rules) - without;
  });
  // The first time, all of the document is new.
  return median(pairs.slice(1));
}

/** What an editor does after each word, without markdownlint. */
function relint(text: string): number {
  runRules(text);
  const edited = `${text}again\n`;
  return time(() => {
    runRules(edited);
  }) / time(() => parseMarkdown(edited));
}

const inSections = (text: string): string => `---\npostmortem: true\n---\n\n# Postmortem\n\n## Issue Summary\n\n${text}\n\n## Timeline\n\n- ${text}\n\n## Root cause\n\n${text}\n`;
const adversarial = ["10:00 ", "-", "a-", "(", " ", "7", '"', "[", "*", "|", "a ", ". ", "the team ", "\u200B", "\u00A0", "<", "- 10:00 - x\n"];

const workshop = new Workshop();
const written = new Set<string>();

/** The folder with 1,000 documents of a kind. */
function folderOf({ name, write }: Kind): string {
  if (!written.has(name)) workshop.write(name, documents, write);
  written.add(name);
  return name;
}

/** Documents that are not postmortems are hardly parsed. */
type Runs = Readonly<Record<"without" | "idle" | "with", Run> & Partial<Record<Configuration, Run>>>;

const runs = new Map<string, readonly Runs[]>();

/** Runs of markdownlint-cli2 on documents of a kind, with each configuration in turn, once for all figures. */
function runsOf(kind: Kind): readonly Runs[] {
  const folder = folderOf(kind);
  const run = (configuration: Configuration): Run => workshop.lint(folder, configuration);
  const known = runs.get(folder) ?? Array.from({ length: processRounds }, () => ({ without: run("without"), idle: run("idle"), with: run("with"), ...(kind.arePostmortems ? { parse: run("parse"), ours: run("ours") } : {}) }));
  runs.set(folder, known);
  return known;
}

function wholeRun(kind: Kind, of: keyof Run): Measured {
  const compared = (configuration: Configuration): number => median(runsOf(kind).map((round) => (round[configuration]?.[of] ?? NaN) / round.without[of]));
  return { value: compared("with"), floors: { "idle rules": compared("idle"), ...(kind.arePostmortems ? { "one parse": compared("parse") } : {}) } };
}

/** The median ratio of what the runs with these rules alone take to something else. */
const oursTo = (kind: Kind, other: (folder: string) => Run): number => median(runsOf(kind).map(({ ours }) => (ours?.seconds ?? NaN) / other(folderOf(kind)).seconds));

async function halves(kind: Kind): Promise<number> {
  const ratios: number[] = [];
  for (const round of runsOf(kind)) ratios.push((await workshop.slowerHalf(folderOf(kind))) / round.with.seconds);
  return median(ratios);
}

const count = documents.toLocaleString("en");

const figures: readonly Figure[] = [
  ...kinds.flatMap((kind): Figure[] => [
    { name: `markdownlint-cli2 on ${count} of ${kind.name}, with / without`, goal: kind.goal, measure: () => wholeRun(kind, "seconds") },
    ...(kind.arePostmortems
      ? [
          { name: `peak memory of markdownlint-cli2 on ${count} of ${kind.name}, with / without`, goal: 1.3, measure: () => wholeRun(kind, "memory") },
          { name: `these rules alone / remark-lint recommended, on ${count} of ${kind.name}`, goal: 1, measure: () => oursTo(kind, (folder) => workshop.remark(folder)) },
          { name: `the command / markdownlint-cli2 with these rules, on ${count} of ${kind.name}`, goal: 1.5, measure: () => 1 / oursTo(kind, (folder) => workshop.command(folder)) },
          { name: `two processes, the slower half / one on all ${count} of ${kind.name}`, goal: 0.6, measure: () => halves(kind) },
          { name: `all rules on one of ${kind.name} / one parse of it`, goal: 1.3, measure: () => ratio(kind.samples(), runRules, parseMarkdown) },
          { name: `an edit in one of ${kind.name}, beyond markdownlint's own time, in ms`, goal: 4, measure: () => median(kind.samples().slice(0, rounds).map(editing)) },
        ]
      : [
          { name: `all rules on one of ${kind.name} / markdownlint's own`, measure: () => ratio(kind.samples(), runRules, builtIn) },
          { name: `the slowest of ${kind.name}, in ms`, measure: () => Math.max(...kind.samples().map((text) => time(() => { runRules(text); }))) },
        ]),
  ]),
  { name: "all rules on a generated postmortem / one parse of it", goal: 1.3, measure: () => ratio(postmortems, runRules, parseMarkdown) },
  { name: "the same generated postmortem again after a word / one parse", measure: () => median(postmortems.map(relint)) },
  { name: "an edit in a generated document of 700 words, beyond markdownlint's own time, in ms", goal: 4, measure: () => median(Array.from({ length: rounds }, () => editing(postmortem(random, 700)))) },
  { name: "all rules on a generated README / markdownlint's own", goal: 0.02, measure: () => ratio(readmes, runRules, builtIn) },
  { name: "importing the package / importing markdownlint", goal: 0.2, measure: () => median(Array.from({ length: importRounds }, () => importingPackage() / importing(import.meta.resolve("markdownlint")))) },
  { name: "importing the package, in ms", goal: 20, measure: () => median(Array.from({ length: importRounds }, importingPackage)) },
  { name: "a postmortem ten times as long, 1 KB to 1 MB", goal: 12, measure: () => growth([10_000, 100_000, 1_000_000], (size, salt) => postmortem(randomFrom(size + salt), size / 6), runRules) },
  ...adversarial.map((piece): Figure => {
    const grow = (run: (text: string) => unknown): number => growth([longest], (size, salt) => inSections(`${String(salt)} ${piece.repeat(Math.ceil(size / 3 / piece.length))}`), run);
    return { name: `ten times as many ${JSON.stringify(piece)}, up to ${String(longest / 1000)} KB`, goal: 12, measure: () => ({ value: grow(runRules), floors: { "one parse": grow(parseMarkdown) } }) };
  }),
];

function importingPackage(): number {
  return importing(new URL("../dist/index.js", import.meta.url).href);
}

const begin = performance.now();
let missed = 0;
try {
  await workshop.writeFloors(rules.length);
  for (const { name, goal, measure } of figures.filter((figure) => figure.name.includes(only))) {
    const measured = await measure();
    const { value, floors = {} } = typeof measured === "number" ? { value: measured } : measured;
    const misses = goal !== undefined && value > goal;
    if (misses) missed++;
    const beside = [
      goal === undefined ? "" : `goal ${String(goal)}`,
      ...Object.entries(floors).map(([floor, cost]) => `floor ${cost.toFixed(2)} (${floor})`),
      misses ? "missed" : "",
    ].filter((text) => text !== "");
    console.log([name.padEnd(88), value.toFixed(value < 0.1 ? 4 : 2).padStart(8), ...beside].join("   ").trimEnd());
  }
  console.log(`${((performance.now() - begin) / 60_000).toFixed(1)} minutes`);
} finally {
  workshop.remove();
}
process.exitCode = hasFlag("strict") && missed > 0 ? 1 : 0;

