/** A document, read once for all rules: is it a postmortem, and what are its parts? */
import { english } from "../language/en/english.ts";
import { brief } from "../standards/brief.ts";
import { requiredSectionsOf, titleOf, type RequiredSection, type Standard } from "../standards/standard.ts";
import { readEvidence, type Evidence, type EventRole } from "./evidence.ts";
import { findSections, type Section, type SectionContent } from "./sections.ts";
import { parseMarkdown, placeOf, readLines, type Line, type Place } from "../markdown/lines.ts";
import { declarationIn, splitFrontMatter } from "./front-matter.ts";
import { namesOf, type Names, type OwnNames } from "../language/names.ts";
import { mayBePostmortem, isPostmortem } from "./recognize.ts";
import { isUnwritten } from "../language/placeholders.ts";
import { countWordsIn } from "../language/sentences.ts";
import { readStamp } from "../language/time/index.ts";
import { readEvents, type TimelineEvent } from "./timeline.ts";
import { tasksOf, type Task } from "./tasks.ts";
import type { Terms } from "./terms.ts";

export interface Settings {
  /** Which documents are postmortems: those recognised as such, all, or none. */
  readonly detect: "auto" | "always" | "never";
  /** A team's own names for sections. */
  readonly sections: OwnNames;
}

export interface RequiredContent {
  readonly section: RequiredSection;
  /** The heading that the standard gives it. */
  readonly title: string;
  readonly content: SectionContent | undefined;
}

export interface Postmortem {
  /** Where reports on the whole document go. */
  readonly title: Place;
  /** What it is held against. */
  readonly standard: Standard;
  /** What the incident is called; empty where no heading tells. */
  readonly name: string;
  /** Everything labelled as a section, in the order of the document. */
  readonly sections: readonly Section[];
  /** The lines from the first section to the end of the last. */
  readonly lines: readonly Line[];
  readonly summary: SectionContent | undefined;
  readonly timeline: SectionContent | undefined;
  /** Root cause and resolution, in one section or in two. */
  readonly cause: SectionContent | undefined;
  readonly measures: SectionContent | undefined;
  /** The required sections in the order of the standard, each with what belongs to it. */
  readonly required: readonly RequiredContent[];
  readonly events: readonly TimelineEvent[];
  readonly tasks: readonly Task[];
  /** Is so much still to be filled in that its words do not count yet? */
  readonly isDraft: boolean;
  /** How many words of prose it has, and each of its sections. */
  readonly words: { readonly total: number } & Readonly<Record<RequiredSection, number>>;
  /** What its sentences tell. */
  readonly evidence: Evidence;
  /** What each of the events tells, the detection first; nothing for many. */
  readonly roles: readonly (readonly EventRole[])[];
  readonly source: readonly string[];
}

/**
 * The postmortem that a document is, or undefined where it is none.
 * @param source The document's lines, as markdownlint splits them.
 * @param frontMatter The lines of the front matter that markdownlint took off, with its fences.
 */
export function readPostmortem(source: readonly string[], frontMatter: readonly string[], settings: Settings): Postmortem | undefined {
  const split = splitFrontMatter(source);
  const front = [...frontMatter, ...split.frontMatter];
  const sure = declarationIn(front)?.isPostmortem ?? (settings.detect === "auto" ? undefined : settings.detect === "always");
  if (sure === false) return undefined;
  const text = split.lines.join("\n");
  const terms = { standard: brief, language: english, names: namesOf(brief, settings.sections) };
  if (sure === undefined && !mayBePostmortem(text, front, terms)) return undefined;
  const lines = readLines(parseMarkdown(text), source, (code) => holdsProse(code, terms));
  if (sure === undefined && !isPostmortem(lines, front, terms)) return undefined;
  return assemble(source, lines, findSections(lines, terms), terms);
}

/** Indented code is prose if one of its lines names a section or starts with a time, or if most of its lines are sentences. */
function holdsProse(code: string, terms: Terms): boolean {
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => namesPart(line, terms) || readStamp(line) !== undefined)) return true;
  return lines.filter((line) => prose.test(line)).length * 2 > lines.length;
}

/** Five words and more, two in a list, and none of the signs of code. A wrapped sentence goes on with a small letter. */
const prose = /^\s*(?:(?:[-*+•]|\d+[.)])\s+\p{Lu}[^\s{}<>=$|\\;]*\s[^{}<>=$|\\;]+|[\p{L}(][^\s{}<>=$|\\]*(?:\s+[^\s{}<>=$|\\]+){4,})\s*$/u;

function namesPart(line: string, { names }: Terms): boolean {
  const label = (line.replaceAll(/[*_#`]/gu, "").split(/[:：]/u, 1)[0] ?? "").trim();
  return /^\p{Lu}/u.test(label) && label.length < 60 && names.kindOf(label) !== undefined;
}

function assemble(source: readonly string[], lines: readonly Line[], sections: readonly Section[], terms: Terms): Postmortem {
  const { standard, language, names } = terms;
  // A summary at the end repeats the one at the beginning; one beside it belongs to it.
  const other = sections.findIndex((section) => section.kind !== "summary" && sections.some(({ kind }) => kind === "summary"));
  const leading = sections.slice(0, other < 0 ? undefined : other).some(({ kind }) => kind === "summary");
  const content = (kind: RequiredSection): SectionContent | undefined =>
    gather(kind, sections.filter((section, index) => standard.sections[kind].includes(section.kind) && !(kind === "summary" && leading && index > other && other >= 0)));
  const timeline = content("timeline");
  const measures = content("measures");
  const title = titleLine(lines, sections);
  const parts = {
    summary: content("summary"),
    timeline,
    cause: content("cause"),
    measures,
    events: timeline === undefined ? [] : readEvents(timeline, terms),
    tasks: measures === undefined ? [] : tasksOf(measures, language),
  };
  const all = postmortemLines(lines, sections);
  const count = (section: RequiredSection): number => countWordsIn(parts[section]?.lines ?? []);
  // Read when a rule first asks for it.
  let reading: ReturnType<typeof readEvidence> | undefined;
  const read = (): ReturnType<typeof readEvidence> => (reading ??= readEvidence(parts, terms));
  return {
    ...parts,
    standard,
    title: title === undefined ? { line: 1, column: 1, length: 0 } : placeOfText(title),
    name: title === undefined || isPartName(title.text, names) ? "" : title.text.trim(),
    sections,
    lines: all,
    isDraft: all.filter(isUnwritten).length * 3 > all.length,
    words: { total: countWordsIn(all), summary: count("summary"), timeline: count("timeline"), cause: count("cause"), measures: count("measures") },
    required: requiredSectionsOf(standard).map((section) => ({ section, title: titleOf(standard, section), content: parts[section] })),
    source,
    get evidence() {
      return read().evidence;
    },
    get roles() {
      return read().roles;
    },
  };
}

function gather(kind: RequiredSection, sections: readonly Section[]): SectionContent | undefined {
  const filled = sections.filter((section) => section.lines.length > 0);
  const pieces = (filled.length > 0 ? filled : sections).slice(0, kind === "timeline" ? 1 : undefined);
  const main = pieces.find((section) => section.kind === "root-cause-and-resolution") ?? pieces[0];
  if (main === undefined) return undefined;
  const lines = pieces.flatMap((section) => section.lines);
  return {
    label: main.label,
    pieces,
    lines,
    parts: pieces.flatMap((section) => section.parts),
    text: lines.map((line) => line.text).join("\n"),
  };
}

/** From the first of the sections to the end of the last. */
function postmortemLines(lines: readonly Line[], sections: readonly Section[]): Line[] {
  const first = sections[0]?.label.line;
  const last = sections.at(-1);
  if (first === undefined || last === undefined) return [...lines];
  const end = (last.lines.at(-1) ?? last.label.line).number;
  return lines.filter((line) => line.number >= first.number && line.number <= end);
}

/** The heading over the first section, else the document's first line, else the first section's label. */
function titleLine(lines: readonly Line[], sections: readonly Section[]): Line | undefined {
  const first = sections[0]?.label.line;
  const before = first === undefined ? lines : lines.slice(0, lines.indexOf(first));
  const heading = before.findLast((line) => line.shape === "heading" && (first?.shape !== "heading" || line.level < first.level));
  return heading ?? before.find((candidate) => candidate.shape === "heading") ?? before[0] ?? first;
}

/** "TL;DR" over a document is no name of its incident; "Postmortem" is a poor one. */
function isPartName(text: string, names: Names): boolean {
  const kind = names.kindOf(text.trim().replace(/[:：]$/u, ""));
  return kind !== undefined && kind !== "title";
}

function placeOfText(line: Line): Place {
  const trimmed = line.text.trim();
  return placeOf(line, line.text.indexOf(trimmed), trimmed.length);
}
