/**
 * What linting costs: `npm run bench [-- --quick] [-- --strict] [-- folder]`. Prints ratios, each measured in turn in one run; a time on its
 * own says little. Beside a ratio is its floor, measured in the same rounds: what any such rules would cost. Folders of real documents are
 * measured like the generated ones.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { lint } from "markdownlint/sync";
import type { Rule } from "markdownlint";
import { parseMarkdown } from "../src/markdown/lines.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const quick = process.argv.includes("--quick");
const strict = process.argv.includes("--strict");
const rounds = quick ? 10 : 30;
const processRounds = quick ? 3 : 10;
const documents = quick ? 200 : 1000;
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--")).map((path) => resolve(path));

interface Figure {
  name: string;
  /** The most that is allowed; a figure without a limit is for comparison. */
  goal?: number;
  measure: () => number | Measured | Promise<number>;
}

interface Measured {
  readonly value: number;
  /** What rules that only parse, or do nothing, would cost. */
  readonly floor: number;
}

/** Numbers from 0 to 1, the same in each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const markdownIn = (folder: string): string[] => readdirSync(join(root, folder)).filter((file) => file.endsWith(".md")).map((file) => read(join(folder, file)));

/** The sections of the model postmortem and of the labeled incidents, by heading. */
const sources = [read("fixtures/complete.md"), ...markdownIn("fixtures/incidents").filter((text) => (text.match(/^## /gmu) ?? []).length === 4)].map((text) => text.split(/^(?=## )/mu));

/** A postmortem of about that many words: the sections of one incident, extended with paragraphs and events of others. */
function postmortem(random: () => number, words: number): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const sections = [...pick(sources)];
  const target = words * 6;
  for (let index = 1; sections.join("").length < target; index = (index % 4) + 1) {
    const other = (pick(sources)[index] ?? "").split("\n").slice(2).join("\n").trim();
    if (sections[index] === undefined) break;
    sections[index] = `${sections[index]?.trimEnd() ?? ""}\n${index === 2 || index === 4 ? "" : "\n"}${other}\n\n`;
  }
  return vary(sections.join(""), random);
}

const readmeParts = [
  "## Install\n\nInstall it with your package manager:\n\n```sh\nnpm install --save-dev parcel-labels\n```\n",
  "## Usage\n\nImport the module and call `print` with the addresses. It returns a promise that resolves when all labels are printed.\n\n```js\nimport { print } from \"parcel-labels\";\nawait print(addresses, { printer: \"dock-4\" });\n```\n",
  "## Options\n\n| Option | Default | What it does |\n| --- | --- | --- |\n| `printer` | the first | the name of the printer |\n| `copies` | 1 | how many labels for each parcel |\n| `dryRun` | `false` | prints nothing, and says what it would print |\n",
  "## Features\n\n- Reads addresses from CSV, JSON or a spreadsheet\n- Knows the paper of forty kinds of printers\n- Prints barcodes in *Code 128* and **QR** codes\n- Works without a connection to the internet\n",
  "## Contributing\n\nOpen an issue before you send a large change, so that we can talk about it. Run the tests with `npm test`; they need no printer. Please add a line to the changelog.\n",
  "## Frequently asked questions\n\n### Does it work with thermal printers?\n\nYes, with all that speak ZPL or EPL. Set `language` to tell which.\n\n### Can I change the font?\n\nPut the font beside the template and name it there. Only fonts that are licensed for embedding can be used.\n",
  "## License\n\nMIT, see [the text](LICENSE). The fonts have licences of their own.\n",
  "## How it works\n\nThe library turns each address into a drawing, and the drawing into the language of the printer. Drawings are cached by their content, so that the same label is drawn once. The queue keeps the order of the parcels, also where several printers share it.\n",
];

/** The README of a project, of about that many words. */
function readme(random: () => number, words: number): string {
  let text = "# parcel-labels\n\nPrints labels for parcels from a list of addresses. [Documentation](https://example.com/docs)\n\n";
  while (text.length < words * 6) text += `${vary(readmeParts[Math.floor(random() * readmeParts.length)] ?? "", random)}\n`;
  return text;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

function time(action: () => unknown): number {
  const begin = performance.now();
  action();
  return performance.now() - begin;
}

/** The median of the ratios of one action to another, on the same input, measured in turn. */
function ratio<Input>(inputs: readonly Input[], one: (input: Input) => unknown, other: (input: Input) => unknown): number {
  for (const input of inputs.slice(0, 20)) {
    one(input);
    other(input);
  }
  return median(inputs.map((input, index) => (index % 2 === 0 ? time(() => one(input)) / time(() => other(input)) : 1 / (time(() => other(input)) / time(() => one(input))))));
}

/** Long words get company here and there, so that every document is different, because the rules remember texts that they have read. */
const vary = (text: string, random: () => number): string => text.replaceAll(/\b(?=[a-z]{9})/gu, () => (random() < 0.1 ? "so " : ""));

/** The documents of a folder, again and again, none twice the same. */
function documentsIn(path: string): (random: () => number, words: number) => string {
  const texts = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md")).map((file) => readFileSync(join(path, file), "utf8"));
  if (texts.length === 0) throw new Error(`${path} contains no Markdown files`);
  let next = 0;
  return (random) => vary(texts[next++ % texts.length] ?? "", random);
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
const postmortems = Array.from({ length: rounds * 3 }, (_, index) => postmortem(random, [100, 500, 1000, 3000, 10_000][index % 5] ?? 500));
const readmes = Array.from({ length: rounds * 3 }, (_, index) => readme(random, [100, 500, 1000, 3000, 10_000][index % 5] ?? 500));

/** What the rules add to the time that markdownlint takes for an open document after a word, in milliseconds. */
function editing(text: string): number {
  const edits = Array.from({ length: 9 }, (_, index) => `${text}${"again ".repeat(index + 1)}\n`);
  const taken = (customRules: Rule[]): number => median(edits.map((edited) => time(() => lint({ strings: { edited }, customRules }))));
  const without = taken([]);
  return taken(rules) - without;
}

/** What an editor does after each word, without markdownlint. */
function relint(text: string): number {
  runRules(text);
  const edited = `${text}again\n`;
  return time(() => {
    runRules(edited);
  }) / time(() => parseMarkdown(edited));
}

/** A text repeated ten times compared with the text itself, for texts of up to a megabyte: the largest ratio. */
function growth(text: (size: number, salt: number) => string, run: (text: string) => unknown = runRules): number {
  let salt = 0;
  const timeOn = (size: number): number => {
    // No text twice, because the rules remember what they have read.
    const made = text(size, salt++);
    return time(() => run(made));
  };
  for (let warmup = 0; warmup < 5; warmup++) timeOn(10_000);
  const measured = [1000, 10_000, 100_000].map((size) => {
    const ratios = Array.from({ length: size > 10_000 ? 5 : 11 }, () => {
      const short = timeOn(size);
      return timeOn(size * 10) / short;
    });
    return median(ratios);
  });
  return Math.max(...measured);
}

const inSections = (text: string): string => `---\npostmortem: true\n---\n\n# Postmortem\n\n## Issue Summary\n\n${text}\n\n## Timeline\n\n- ${text}\n\n## Root cause\n\n${text}\n`;
const adversarial = ["10:00 ", "-", "a-", "(", " ", "7", '"', "[", "*", "|", "a ", ". ", "the team ", "\u200B", "\u00A0", "<", "- 10:00 - x\n"];

/** Each document of a folder of real ones, three times. */
function samplesOf(path: string): string[] {
  const write = documentsIn(path);
  const count = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md")).length;
  return Array.from({ length: count * 3 }, () => write(random, 0));
}

const folder = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-bench-"));
const cli2 = join(root, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs");
const command = join(root, "dist", "bin.js");
const remark = join(root, "node_modules", "remark-cli", "cli.js");

const folderName = (path: string): string => `real-${basename(path)}`;

/** Writes documents and configurations into folders. */
function prepare(): void {
  const kinds = [["postmortems", postmortem], ["readmes", readme], ...folders.map((path) => [folderName(path), documentsIn(path)] as const)] as const;
  for (const [name, write] of kinds) {
    for (const [config, options] of Object.entries(configurations)) {
      const path = join(folder, `${name}-${config}`);
      mkdirSync(join(path, "node_modules"), { recursive: true });
      symlinkSync(root, join(path, "node_modules", "markdownlint-postmortem"), "dir");
      for (const tool of ["remark-preset-lint-recommended"]) symlinkSync(join(root, "node_modules", tool), join(path, "node_modules", tool), "dir");
      writeFileSync(join(path, ".markdownlint-cli2.jsonc"), JSON.stringify(options));
      const numbers = randomFrom(7);
      for (let index = 0; index < documents; index++) {
        const file = join(path, index % 2 === 0 ? "even" : "odd", `${String(index)}.md`);
        mkdirSync(join(file, ".."), { recursive: true });
        writeFileSync(file, write(numbers, 500));
      }
    }
  }
}

/** What any such rules would cost: one that only parses, like these do, and as many others that do nothing. */
async function writeMeasures(): Promise<void> {
  writeFileSync(join(folder, "idle.mjs"), `export default Array.from({ length: ${String(rules.length)} }, (_, index) => ({ names: ["idle-" + index], description: "Does nothing", tags: ["idle"], parser: "none", function: () => {} }));`);
  const contents = 'import { parseMarkdown } from "./src/markdown/lines.ts"; export default { names: ["parse"], description: "Parses", tags: ["cost"], parser: "none", function: ({ lines }) => void parseMarkdown(lines.join("\\n")) };';
  await build({ stdin: { contents, resolveDir: root, loader: "ts" }, bundle: true, minify: true, platform: "node", format: "esm", outfile: join(folder, "parse.mjs"), logLevel: "error" });
}

const configurations = {
  without: { noProgress: true },
  with: { noProgress: true, customRules: ["markdownlint-postmortem"] },
  parse: { noProgress: true, customRules: ["../parse.mjs"] },
  idle: { noProgress: true, customRules: ["../idle.mjs"] },
  ours: { noProgress: true, customRules: ["markdownlint-postmortem"], config: { default: false, postmortem: true } },
};

interface Run {
  seconds: number;
  /** Peak of the resident memory, in MB. */
  memory: number;
}

const peakScript = "process.on('exit',()=>require('fs').writeSync(3,String(process.resourceUsage().maxRSS)))";

function runNode(cwd: string, ...args: string[]): Run {
  const begin = performance.now();
  const { output, status } = spawnSync(process.execPath, ["--require", join(folder, "peak.cjs"), ...args], { cwd: join(folder, cwd), stdio: ["ignore", "ignore", "ignore", "pipe"], encoding: "utf8" });
  // Linters that found something end with 1.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} in ${cwd} ended with ${String(status)}`);
  return { seconds: (performance.now() - begin) / 1000, memory: Number(output[3] ?? 0) / 1024 };
}

/** The median ratio of whole processes, measured in turn. */
function processRatio(one: () => Run, other: () => Run, of: keyof Run = "seconds"): number {
  return median(Array.from({ length: processRounds }, () => one()[of] / other()[of]));
}

/** The median ratios of two runs to a third one, measured in turn. */
function withFloor(one: () => Run, floor: () => Run, other: () => Run, of: keyof Run = "seconds"): Measured {
  const rounds = Array.from({ length: processRounds }, () => {
    const base = other()[of];
    return { value: one()[of] / base, floor: floor()[of] / base };
  });
  return { value: median(rounds.map(({ value }) => value)), floor: median(rounds.map((round) => round.floor)) };
}

const lintFolder = (name: string): Run => runNode(name, cli2, "**/*.md", "#node_modules");
const hasTaskset = spawnSync("taskset", ["--cpu-list", "1", process.execPath, "--version"]).status === 0;
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
/** A whole run of markdownlint-cli2 on a folder, with these rules / without; its floor is a run with rules that do less. */
const wholeRun = (name: string, floor: "parse" | "idle", of?: keyof Run): Measured => withFloor(() => lintFolder(`${name}-with`), () => lintFolder(`${name}-${floor}`), () => lintFolder(`${name}-without`), of);

const figures: Figure[] = [
  { name: `markdownlint-cli2 on ${String(documents)} postmortems, with / without; floor: one parse`, goal: 1.8, measure: () => wholeRun("postmortems", "parse") },
  { name: `markdownlint-cli2 on ${String(documents)} READMEs, with / without; floor: idle rules`, goal: 1.08, measure: () => wholeRun("readmes", "idle") },
  ...folders.flatMap((path): Figure[] => [
    { name: `markdownlint-cli2 on ${String(documents)} of ${basename(path)}, with / without; floor: idle rules`, measure: () => wholeRun(folderName(path), "idle") },
    { name: `markdownlint-cli2 on ${String(documents)} of ${basename(path)}, with one parse and no rule / without`, measure: () => processRatio(() => lintFolder(`${folderName(path)}-parse`), () => lintFolder(`${folderName(path)}-without`)) },
    { name: `all rules on a document of ${basename(path)} / one parse of it`, measure: () => ratio(samplesOf(path), runRules, parseMarkdown) },
    { name: `the slowest of ${basename(path)}, in milliseconds`, measure: () => Math.max(...samplesOf(path).map((text) => time(() => { runRules(text); }))) },
  ]),
  { name: "all rules on a postmortem / one parse of it", goal: 1.3, measure: () => ratio(postmortems, runRules, parseMarkdown) },
  { name: "the same postmortem again after a word / one parse", measure: () => median(postmortems.map(relint)) },
  { name: "an edit in a document of 700 words, beyond markdownlint's own time, in ms", goal: 4, measure: () => median(Array.from({ length: rounds }, () => editing(postmortem(random, 700)))) },
  { name: "all rules on an ordinary README / markdownlint's own", goal: 0.02, measure: () => ratio(readmes, runRules, builtIn) },
  { name: `these rules alone / remark-lint recommended, ${String(documents)} postmortems`, goal: 1, measure: () => processRatio(() => lintFolder("postmortems-ours"), () => runNode("postmortems-ours", remark, "--quiet", "--use", "remark-preset-lint-recommended", "even", "odd")) },
  { name: `the command / markdownlint-cli2 with these rules, ${String(documents)} postmortems`, goal: 1.5, measure: () => processRatio(() => runNode("postmortems-ours", command), () => lintFolder("postmortems-ours")) },
  { name: "importing the package / importing markdownlint", goal: 0.2, measure: () => processRatio(() => importing("markdownlint-postmortem"), () => importing("markdownlint")) },
  { name: "importing the package, in milliseconds", goal: 20, measure: () => median(Array.from({ length: processRounds }, () => importing("markdownlint-postmortem").seconds * 1000)) },
  { name: "peak memory of the run on postmortems, with / without; floor: one parse", goal: 1.3, measure: () => wholeRun("postmortems", "parse", "memory") },
  { name: "a postmortem ten times as long, 1 KB to 1 MB", goal: 12, measure: () => growth((size, salt) => postmortem(randomFrom(size + salt), size / 6)) },
  { name: `two processes on a half each / one on all${hasTaskset ? ", a core for each process" : ""}`, goal: 0.6, measure: sideBySide },
  ...adversarial.flatMap((piece) => {
    const text = (size: number, salt: number): string => inSections(`${String(salt)} ${piece.repeat(Math.ceil(size / 3 / piece.length))}`);
    const name = `ten times as many ${JSON.stringify(piece)}`;
    return [
      { name, goal: 12, measure: () => growth(text) },
      { name: `${name}, the parse alone`, measure: () => growth(text, parseMarkdown) },
    ];
  }),
];

/** What `xargs -P 2` does. If possible, each process gets one core, as on the machines of a matrix, because Node on its own would use several. */
async function sideBySide(): Promise<number> {
  const start = async (core: number, glob: string): Promise<void> => {
    const args = [cli2, glob, "#node_modules"];
    const [file, all] = hasTaskset ? ["taskset", ["--cpu-list", String(core), process.execPath, ...args]] : [process.execPath, args];
    const [status] = (await once(spawn(file, all, { cwd: join(folder, "postmortems-with"), stdio: "ignore" }), "exit")) as [number | null];
    if (status !== 1) throw new Error(`${glob} ended with ${String(status)}, not with reports`);
  };
  const ratios: number[] = [];
  for (let round = 0; round < processRounds; round++) {
    const begin = performance.now();
    await Promise.all([start(0, "even/*.md"), start(1, "odd/*.md")]);
    const half = performance.now();
    await start(0, "**/*.md");
    ratios.push((half - begin) / (performance.now() - half));
  }
  return median(ratios);
}

/** Only the import, without starting Node. */
function importing(name: string): Run {
  const specifier = name === "markdownlint-postmortem" ? new URL("../dist/index.js", import.meta.url).href : import.meta.resolve(name);
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", `const t = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - t);`], { encoding: "utf8" });
  return { seconds: Number(stdout) / 1000, memory: 0 };
}

let missed = 0;
try {
  writeFileSync(join(folder, "peak.cjs"), peakScript);
  await writeMeasures();
  prepare();
  for (const { name, goal, measure } of figures.filter((figure) => figure.name.includes(only ?? ""))) {
    const measured = await measure();
    const { value, floor } = typeof measured === "number" ? { value: measured, floor: undefined } : measured;
    const misses = goal !== undefined && value > goal;
    if (misses) missed++;
    const beside = [floor === undefined ? "" : `floor ${floor.toFixed(2)}`, goal === undefined ? "" : `goal ${String(goal)}`, misses ? "missed" : ""].filter((text) => text !== "");
    console.log([name.padEnd(88), value.toFixed(value < 0.1 ? 4 : 2).padStart(8), ...beside].join("   ").trimEnd());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = strict && missed > 0 ? 1 : 0;
