/** `markdownlint-postmortem learn`: the standard that a team's past postmortems show, as data to be edited. */
import { basename, resolve } from "node:path";
import { readPostmortem } from "../postmortem/document.ts";
import { isBlank, type Postmortem } from "../postmortem/postmortem.ts";
import { count } from "../plugin/texts.ts";
import type { OwnSection } from "../standards/own.ts";
import { automatic, type StandardSetting } from "../standards/standards.ts";
import type { LearnArguments } from "./arguments.ts";
import { discover, nameFrom } from "./discover.ts";
import { Failure, messageOf } from "./failure.ts";
import { inOneLine } from "./init/jsonc.ts";
import { learnStandard, type LearnedSection, type LearnedStandard } from "./learned-standard.ts";
import { encodingMessage, readSource } from "./source-file.ts";
import { writeNew } from "./write.ts";

/** What two postmortems share may be chance. */
const fewestPostmortems = 3;

/**
 * Prints the standard as a configuration with comments, or writes it to a file.
 * @returns The exit code: 0, or 2 if some files could not be read.
 * @throws Failure if there are too few postmortems, or the file exists or cannot be written.
 */
export async function learn({ patterns, file }: LearnArguments, directory: string): Promise<number> {
  const { files, problems } = await discover(patterns, directory);
  const messages = problems.map(({ message }) => message);
  const texts: string[] = [];
  for (const path of files) {
    const name = nameFrom(directory, path);
    const source = await readSource(path).catch((error: unknown) => void messages.push(`Cannot read ${name}: ${messageOf(error)}`));
    if (source?.encoding === "UTF-8") texts.push(source.text);
    else if (source !== undefined) messages.push(encodingMessage(name, source));
  }
  for (const message of messages) process.stderr.write(`markdownlint-postmortem: ${message}\n`);
  if (texts.length === 0 && messages.length > 0) return 2;
  const text = textFor(texts, basename(resolve(directory, patterns[0] ?? ".")), patterns.join(" "));
  if (file === undefined) process.stdout.write(text);
  else await write(file, text, directory);
  return messages.length > 0 ? 2 : 0;
}

/** @throws Failure if there are too few postmortems among some texts, or they have nothing in common. */
function textFor(texts: readonly string[], name: string, place: string): string {
  const found = texts.flatMap((text) => {
    const postmortem = read(text, automatic);
    return postmortem === undefined || !isAccount(postmortem) ? [] : [{ text, postmortem }];
  });
  if (found.length < fewestPostmortems) throw new Failure(tooFew(found.length, texts.length, place));
  const learned = learnStandard(found.map(({ postmortem }) => postmortem));
  if (learned.shared.length === 0) throw new Failure(`The ${count(found.length, "postmortem")} in ${place} have no section in common; choose a standard with: markdownlint-postmortem init --standard google-sre`);
  // Which text belongs to the postmortem, so that its words count, depends on the sections.
  const standard = { extends: learned.base, sections: learned.shared.map(settingFor) };
  const words = found.map(({ text }) => read(text, standard)?.words.total ?? 0).sort((one, other) => one - other);
  const unrecognized = found.filter(({ text }) => read(text, standard, "auto") === undefined).length;
  return configurationFor(learned, { words, unrecognized, name, place });
}

const tooFew = (found: number, files: number, place: string): string =>
  `${found === 0 ? "No postmortem" : `Only ${count(found, "postmortem")}`} found in ${place} (${count(files, "file")} read), and "learn" needs at least ${String(fewestPostmortems)}; name a folder with more of them, or choose a standard with: markdownlint-postmortem init --standard google-sre`;

/**
 * Does it tell of an incident? In a folder of postmortems, two sections say enough: names that are not known yet are what is to be learned.
 * A template says nothing of its own.
 */
const isAccount = (postmortem: Postmortem): boolean => !postmortem.isDraft && postmortem.required.filter((content) => !isBlank(content)).length >= fewestSections;

const fewestSections = 2;

/** A text as a postmortem, compared with a standard; undefined if its front matter says that it is not one, or with `auto` if it is not recognized. */
function read(text: string, standard: StandardSetting, detect: "auto" | "always" = "always"): Postmortem | undefined {
  const lines = text.split(/\r\n|\r|\n/u);
  const length = lengthOfFrontMatter(lines);
  return readPostmortem(lines.slice(length), lines.slice(0, length), { detect, sections: {}, standard });
}

/** How many lines markdownlint would take away: YAML or TOML between fences. */
function lengthOfFrontMatter(lines: readonly string[]): number {
  const fence = /^(?:---|\+\+\+)(?=\s*$)/u.exec(lines[0] ?? "")?.[0];
  const end = fence === undefined ? -1 : lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  return end + 1;
}

async function write(file: string, text: string, directory: string): Promise<void> {
  let isNew: boolean;
  try {
    isNew = await writeNew(resolve(directory, file), text);
  } catch (error) {
    throw new Failure(`Cannot write ${file}: ${messageOf(error)}`, { cause: error });
  }
  if (!isNew) throw new Failure(`${file} exists already; choose another name, or move that file`);
  process.stdout.write(`Wrote ${file}. Edit it, and add this to .markdownlint-cli2.jsonc:\n\n  "config": { "extends": ${JSON.stringify(file)} }\n`);
}

interface About {
  /** How many each postmortem has, the fewest first. */
  readonly words: readonly number[];
  /** How many postmortems are not recognized as such. */
  readonly unrecognized: number;
  readonly name: string;
  /** Where the postmortems are. */
  readonly place: string;
}

/** A configuration for markdownlint, in JSON with comments. */
function configurationFor({ count: all, base, closest, shared, rare, ordered }: LearnedStandard, { words, unrecognized, name, place }: About): string {
  const of = (number: number): string => `${String(number)} of ${String(all)}`;
  const [fewest = 0, median = 0, most = 0] = [words[0], words[Math.floor(words.length / 2)], words.at(-1)];
  const limits = { words: { minimum: Math.floor(fewest / step) * step, maximum: Math.ceil(most / step) * step } };
  const others = rare.slice(0, mostRare).map(({ title, count: number }) => `        // ${JSON.stringify(title)}, // ${of(number)}`);
  return `${[
    `// What ${count(all, "postmortem")} in ${place} have in common. Edit it: take out what you do not want to ask for.`,
    "{",
    '  "postmortem": {',
    ...(unrecognized === 0 ? [] : [`    // ${of(unrecognized)} ${unrecognized === 1 ? "is" : "are"} only recognized with "postmortem: true" in their front matter. Or, if you lint nothing but postmortems:`, '    // "detect": "always",']),
    '    "standard": {',
    `      "name": ${JSON.stringify(name)},`,
    `      "extends": ${JSON.stringify(base)}, // ${of(closest)} are closest to it`,
    '      "sections": [',
    ...(others.length === 0 ? [] : ["        // Half of them or fewer have these:", ...others, "        // More than half of them have these, in this order:"]),
    ...shared.map((section, index) => `        ${inOneLine(settingFor(section))}${index < shared.length - 1 ? "," : ""} // ${of(section.count)}${spellings(section)}`),
    "      ],",
    `      "ordered": ${String(ordered === all)}, // ${of(ordered)} keep the order`,
    `      "limits": ${inOneLine(limits)} // ${String(fewest)} to ${String(most)} words, and ${String(median)} in the middle`,
    "    }",
    "  }",
    "}",
  ].join("\n")}\n`;
}

/** Of those that may be added. */
const mostRare = 10;

/** Limits are round numbers. */
const step = 50;

/** A section as the setting takes it: its title alone, if that says everything. */
function settingFor({ title, names, isField, isTimeline }: LearnedSection): string | OwnSection {
  const further = names.slice(1).filter(([, number]) => number > 1).map(([name]) => name);
  if (further.length === 0 && !isField && !isTimeline) return title;
  return { title, ...(further.length === 0 ? {} : { names: further }), ...(isTimeline ? { is: "timeline" } : {}), ...(isField ? { field: true } : {}) };
}

/** How many use each name, where there are several. */
function spellings({ names }: LearnedSection): string {
  if (names.length < 2) return "";
  const shown = names.slice(0, mostNames).map(([name, number]) => `${JSON.stringify(name)} ${String(number)}`);
  return `: ${shown.join(", ")}${names.length > mostNames ? ", …" : ""}`;
}

const mostNames = 4;
