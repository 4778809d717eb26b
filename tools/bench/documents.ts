/** The documents that the benchmark measures on: generated ones, the same in each run, and real ones from folders. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Writes a document of about that many words; a real one is as long as it is. */
export type WriteDocument = (random: () => number, words: number) => string;

/** Numbers from 0 to 1, the same in each run (mulberry32). */
export function randomFrom(seed: number): () => number {
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
export function postmortem(random: () => number, words: number): string {
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
export function readme(random: () => number, words: number): string {
  let text = "# parcel-labels\n\nPrints labels for parcels from a list of addresses. [Documentation](https://example.com/docs)\n\n";
  while (text.length < words * 6) text += `${vary(readmeParts[Math.floor(random() * readmeParts.length)] ?? "", random)}\n`;
  return text;
}

/** Long words get company here and there, so that every document is different, because the rules remember texts that they have read. */
const vary = (text: string, random: () => number): string => text.replaceAll(/\b(?=[a-z]{9})/gu, () => (random() < 0.1 ? "so " : ""));

/** Real documents. */
export interface Folder {
  readonly path: string;
  readonly count: number;
  /** The documents, again and again, none twice the same. */
  readonly write: () => WriteDocument;
}

/**
 * The documents of a folder.
 * @throws Error if it contains no Markdown files.
 */
export function folderAt(path: string): Folder {
  const texts = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md")).map((file) => readFileSync(join(path, file), "utf8"));
  if (texts.length === 0) throw new Error(`${path} contains no Markdown files`);
  return {
    path,
    count: texts.length,
    write: () => {
      let next = 0;
      return (random) => vary(texts[next++ % texts.length] ?? "", random);
    },
  };
}
