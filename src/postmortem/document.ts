/** A document, read once for all rules: is it a postmortem, and what are its parts? */
import { english } from "../language/english.ts";
import type { RequiredSection, SectionKind } from "../standards/standard.ts";
import { readEvidence, type Evidence, type EventRole } from "./evidence.ts";
import { findSections, type Section, type SectionContent } from "./sections.ts";
import { parseMarkdown, placeOf, readLines, type Line, type Place } from "../markdown/lines.ts";
import type { OwnNames } from "../language/names.ts";
import { kindOf, sectionTitles } from "../language/names.ts";
import { mayBePostmortem, isPostmortem } from "./recognize.ts";
import { readStamp } from "../language/time/index.ts";
import { readEvents, type TimelineEvent } from "./timeline.ts";
import { tasksOf, type Task } from "./tasks.ts";

export interface Settings {
  /** Which documents are postmortems: those recognised as such, all, or none. */
  readonly detect: "auto" | "always" | "never";
  /** A team's own names for sections. */
  readonly sections: OwnNames;
}

const defaultSettings: Settings = { detect: "auto", sections: {} };

export const requiredSections: readonly RequiredSection[] = ["summary", "timeline", "cause", "measures"];

/** The headings that the brief gives them. */
export const requiredSectionTitles: Readonly<Record<RequiredSection, string>> = {
  summary: sectionTitles.summary,
  timeline: sectionTitles.timeline,
  cause: sectionTitles["root-cause-and-resolution"],
  measures: sectionTitles.measures,
};

export interface Postmortem {
  /** Where reports on the whole document go. */
  readonly title: Place;
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
  readonly events: readonly TimelineEvent[];
  readonly tasks: readonly Task[];
  /** What its sentences tell. */
  readonly evidence: Evidence;
  /** What each of the events tells, the detection first; nothing for many. */
  readonly roles: readonly (readonly EventRole[])[];
  readonly source: readonly string[];
}

const requiredOf: Readonly<Record<SectionKind, RequiredSection>> = {
  summary: "summary",
  timeline: "timeline",
  "root-cause": "cause",
  resolution: "cause",
  "root-cause-and-resolution": "cause",
  measures: "measures",
};

/** The section of the brief that a section counts as. */
function requiredSectionOf(section: Section): RequiredSection {
  return requiredOf[section.kind];
}

interface Reading {
  readonly settings: Settings;
  readonly postmortem: Postmortem | undefined;
}

const readings = new WeakMap<readonly string[], Reading>();

/**
 * The postmortem that a document is, or undefined where it is none. Parses once a document, whichever rule asks first.
 * @param source The document's lines; the array is the key of the cache.
 * @param frontMatter The lines of the front matter, with its fences.
 * @param settings Given by the rule that holds them; the others take what was read.
 */
export function readPostmortem(source: readonly string[], frontMatter: readonly string[], settings?: Settings): Postmortem | undefined {
  const known = readings.get(source);
  const given = known !== undefined && settings !== undefined && settings !== known.settings;
  if (known !== undefined && !given) return known.postmortem;
  const used = settings ?? defaultSettings;
  const postmortem = read(source, frontMatter, used);
  readings.set(source, { settings: used, postmortem });
  return postmortem;
}

function read(source: readonly string[], frontMatter: readonly string[], settings: Settings): Postmortem | undefined {
  const declared = declaredInFrontMatter(frontMatter);
  const sure = declared ?? (settings.detect === "always" ? true : settings.detect === "never" ? false : undefined);
  if (sure === false) return undefined;
  const text = source.join("\n");
  if (sure === undefined && !mayBePostmortem(text, frontMatter, settings.sections)) return undefined;
  const lines = readLines(parseMarkdown(text), source, (code) => holdsProse(code, settings.sections));
  const sections = findSections(lines, settings.sections);
  if (sure === undefined && !isPostmortem(lines, frontMatter, settings.sections)) return undefined;
  return assemble(source, lines, sections);
}

const frontMatterKey = /^postmortem\s*[:=]\s*["']?(true|false|yes|no)\b/iu;

function declaredInFrontMatter(frontMatter: readonly string[]): boolean | undefined {
  for (const line of frontMatter) {
    const value = frontMatterKey.exec(line)?.[1]?.toLowerCase();
    if (value !== undefined) return value === "true" || value === "yes";
  }
  return undefined;
}

/** Indented code is prose if one of its lines names a section or starts with a time, or if most of its lines are sentences. */
function holdsProse(code: string, own: OwnNames): boolean {
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => namesPart(line, own) || readStamp(line) !== undefined)) return true;
  return lines.filter((line) => prose.test(line)).length * 2 > lines.length;
}

/** Five words and more, two in a list, and none of the signs of code. */
const prose = /^\s*(?:(?:[-*+•]|\d+[.)])\s+\p{Lu}[^\s{}<>=$|\\;]*\s[^{}<>=$|\\;]+|\p{Lu}[^\s{}<>=$|\\]*(?:\s+[^\s{}<>=$|\\]+){4,})$/u;

function namesPart(line: string, own: OwnNames): boolean {
  const label = (line.replaceAll(/[*_#`]/gu, "").split(/[:：]/u, 1)[0] ?? "").trim();
  return /^\p{Lu}/u.test(label) && label.length < 60 && kindOf(label, own) !== undefined;
}

function assemble(source: readonly string[], lines: readonly Line[], sections: readonly Section[]): Postmortem {
  // A summary at the end repeats the one at the beginning; one beside it belongs to it.
  const other = sections.findIndex((section) => section.kind !== "summary" && sections.some(({ kind }) => kind === "summary"));
  const leading = sections.slice(0, other < 0 ? undefined : other).some(({ kind }) => kind === "summary");
  const content = (kind: RequiredSection): SectionContent | undefined =>
    gather(kind, sections.filter((section, index) => requiredSectionOf(section) === kind && !(kind === "summary" && leading && index > other && other >= 0)));
  const timeline = content("timeline");
  const measures = content("measures");
  const title = titleLine(lines, sections);
  const parts = {
    summary: content("summary"),
    timeline,
    cause: content("cause"),
    measures,
    events: timeline === undefined ? [] : readEvents(timeline),
    tasks: measures === undefined ? [] : tasksOf(measures, english),
  };
  // Read when a rule first asks for it.
  let reading: ReturnType<typeof readEvidence> | undefined;
  const read = (): ReturnType<typeof readEvidence> => (reading ??= readEvidence(parts, english));
  return {
    ...parts,
    title: title === undefined ? { line: 1, column: 1, length: 0 } : placeOfText(title),
    name: title === undefined || isPartName(title.text) ? "" : title.text.trim(),
    sections,
    lines: postmortemLines(lines, sections),
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
function isPartName(text: string): boolean {
  const kind = kindOf(text.trim().replace(/[:：]$/u, ""));
  return kind !== undefined && kind !== "title";
}

function placeOfText(line: Line): Place {
  const trimmed = line.text.trim();
  return placeOf(line, line.text.indexOf(trimmed), trimmed.length);
}
