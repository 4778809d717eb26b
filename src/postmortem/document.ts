/** Reads a document: is it a postmortem, and what are its parts? */
import { english } from "../language/en/english.ts";
import { brief } from "../standards/brief.ts";
import { automatic, standards, type StandardSetting } from "../standards/standards.ts";
import { requiredSectionsOf, type Standard } from "../standards/standard.ts";
import type { HoldsProse, Line } from "../markdown/lines.ts";
import { readChunks } from "./chunks.ts";
import { assemble, type Postmortem } from "./postmortem.ts";
import { findSections } from "./sections.ts";
import { chooseStandard } from "./choose-standard.ts";
import { declarationIn, splitFrontMatter } from "./front-matter.ts";
import { namesOf, type OwnNames } from "../language/names.ts";
import { mayBePostmortem } from "./first-look.ts";
import { isOwnOutput } from "./own-output.ts";
import { isPostmortem } from "./recognize.ts";
import { readStamp } from "../language/time/index.ts";
import { standardFor } from "./own-standard.ts";
import type { Terms } from "./terms.ts";

export interface Settings {
  /** Which documents are postmortems: those recognized as such, all, or none. */
  readonly detect: "auto" | "always" | "never";
  /** A team's own names for sections. */
  readonly sections: OwnNames;
  /** What the document is compared with. */
  readonly standard: StandardSetting;
}

/**
 * The postmortem that a document is, or undefined if it is not one.
 * @param source The document's lines, as markdownlint splits them.
 * @param frontMatter The lines of the front matter that markdownlint removed, with its fences.
 */
export function readPostmortem(source: readonly string[], frontMatter: readonly string[], settings: Settings): Postmortem | undefined {
  const split = splitFrontMatter(source);
  const front = [...frontMatter, ...split.frontMatter];
  const declaration = declarationIn(front);
  const sure = declaration?.isPostmortem ?? (settings.detect === "auto" ? undefined : settings.detect === "always");
  if (sure === false) return undefined;
  const standard = declaration?.standard === undefined ? standardFor(settings.standard) : standards[declaration.standard];
  if (sure === undefined && !mayBePostmortem(split.lines, front, termsFor(standard, settings))) return undefined;
  const first = readAs(standard, split.lines, settings);
  if (sure === undefined && isOwnOutput(split.lines, first.lines)) return undefined;
  const choice = declaration?.standard === undefined && settings.standard === automatic ? chooseStandard(first.lines) : undefined;
  const read = choice === undefined || choice.standard === standard ? first : readAs(choice.standard, split.lines, settings);
  if (sure === undefined && ![...new Set([first, read])].some((each) => isPostmortem(each.lines, front, each.terms))) return undefined;
  const chosen = choice?.reason ?? (declaration?.standard !== undefined ? "named in the front matter" : standard === brief ? undefined : "from the configuration");
  return assemble({ source, frontMatter: front, lines: read.lines, sections: findSections(read.lines, read.terms), chosen }, read.terms);
}

const termsFor = (standard: Standard, { sections }: Settings): Terms => ({ standard, language: english, names: namesOf(standard, sections) });

/** Reads the lines of a document with the names of a standard. */
function readAs(standard: Standard, source: readonly string[], settings: Settings): { readonly terms: Terms; readonly lines: readonly Line[] } {
  const terms = termsFor(standard, settings);
  return { terms, lines: readChunks(source, proseWith(terms)) };
}

/** What is prose depends on the names and on the standard that they are those of. */
const readersOfProse = new WeakMap<Terms["names"], HoldsProse>();

/** The same function each time, by which the lines of a chunk are remembered. */
function proseWith(terms: Terms): HoldsProse {
  const reader = readersOfProse.get(terms.names) ?? ((code, block) => (block === "fenced" ? isReport(code, terms) || isTimeline(code) : holdsProse(code, terms)));
  readersOfProse.set(terms.names, reader);
  return reader;
}

/** Indented code is prose if one of its lines names a section or starts with a time, or if most of its lines are sentences. */
function holdsProse(code: string, terms: Terms): boolean {
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => namesPart(line, terms) || readStamp(line) !== undefined)) return true;
  return lines.filter((line) => prose.test(line.trim())).length * 2 > lines.length;
}

/** A fence around most of a report: lines of their own in it name most of the sections. */
function isReport(code: string, { standard, names }: Terms): boolean {
  const kinds = code.split("\n").map((line) => names.kindOf(line.replaceAll(/[*_#`]|[:：]\s*$/gu, "").trim()));
  return requiredSectionsOf(standard).filter((section) => standard.sections[section].some((kind) => kinds.includes(kind))).length >= fewestSections;
}

const fewestSections = 3;

/** A fence around events: each line has a time without seconds, which logs have, and then some words. */
function isTimeline(code: string): boolean {
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  return lines.length >= fewestEvents && lines.every((line) => !logged.test(line) && (line.match(word)?.length ?? 0) >= fewestWords && readStamp(line) !== undefined);
}

const fewestEvents = 2;
const fewestWords = 3;
const word = /\p{L}+/gu;
const logged = /[{}<>=$;\\[\]]|\d:\d\d:\d\d/u;

/** Five words and more, two in a list, and no sign of code. A wrapped sentence continues with a small letter. */
const prose = /^(?:(?:[-*+•]|\d+[.)])\s+\p{Lu}[^\s{}<>=$|\\;]*\s[^{}<>=$|\\;]+|[\p{L}(][^\s{}<>=$|\\]*(?:\s+[^\s{}<>=$|\\]+){4,})$/u;

function namesPart(line: string, { names }: Terms): boolean {
  const label = (line.replaceAll(/[*_#`]/gu, "").split(/[:：]/u, 1)[0] ?? "").trim();
  return /^\p{Lu}/u.test(label) && label.length < 60 && names.kindOf(label) !== undefined;
}
