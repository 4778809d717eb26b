/** Finds the sections of a postmortem in the lines of a document, in whatever shape their headings are. */
import { findDates, readStamp } from "../language/time/index.ts";
import { placeOf, sliceLine, type Line } from "../markdown/lines.ts";
import { requiredSectionsOf, type ExtraKind, type LabelKind, type PartKind, type RequiredSection, type SectionKind, type Standard, type Start } from "../standards/standard.ts";
import { wentWell, wentWrong, whereLucky } from "../standards/common.ts";
import { isAlone, readLabel, type Label } from "./labels.ts";
import type { Terms } from "./terms.ts";

/** A labeled part of a section ("Impact:", "Tasks"). */
export interface Part {
  readonly kind: PartKind | SectionKind;
  readonly label: Label;
  readonly lines: readonly Line[];
}

export interface Section {
  readonly kind: SectionKind;
  readonly label: Label;
  /** All lines of the section after its label, including those of its parts. */
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  /** The nearest heading above its label, of any kind. */
  readonly above: Line | undefined;
}

/** A required section with all that belongs to it, even where it is in several places. */
export interface SectionContent {
  /** The label to report at. */
  readonly label: Label;
  readonly pieces: readonly Section[];
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  /** The nearest heading above its label, of any kind. */
  readonly above: Line | undefined;
  /** All lines as one text, a line each. */
  readonly text: string;
}

const isSectionKind = (kind: LabelKind, { titles }: Standard): kind is SectionKind => kind in titles;
const isExtraKind = (kind: LabelKind): kind is ExtraKind => kind.startsWith("extra:");
/** What went wrong is not what will be done, even among the action items. */
const isNoMeasure = (kind: LabelKind): boolean => kind === "other" || kind === wentWell.kinds[0] || kind === wentWrong.kinds[0] || kind === whereLucky.kinds[0];
const isCause = (kind: LabelKind): boolean => kind === "root-cause" || kind === "root-cause-and-resolution";

/** "Root cause: a rule of the firewall …", where no section has more than such a line to begin it. */
const opensParagraph = ({ kind, style, line }: Label, open: OpenSection): boolean => style === "inline" && (line.first || kind === "root-cause-and-resolution") && line.shape === "paragraph" && line.depth === 0 && (open.label.style === "plain" || open.label.style === "inline");

interface OpenSection {
  kind: SectionKind;
  /** Are its parts beside its label rather than below it? */
  flat: boolean;
  label: Label;
  lines: Line[];
  parts: { kind: PartKind | SectionKind; label: Label; lines: Line[] }[];
  above: Line | undefined;
}

/** Sorts the lines of a document into sections; what is before, between and after them is left out. */
export function findSections(lines: readonly Line[], terms: Terms): Section[] {
  const labels = new Map<Line, Label>();
  for (const line of lines) {
    const label = readLabel(line, terms.names);
    if (label !== undefined) labels.set(line, label);
  }
  for (const label of containers(lines, labels, terms)) labels.delete(label.line);
  const sections = new Sorter(lines, labels, terms.standard).sort();
  const opening = sections.some((section) => section.kind === "summary" && !isApart(section, terms.standard)) ? undefined : openingSummary(lines, labels, sections[0], terms);
  return opening === undefined ? sections : [opening, ...sections];
}

/** The fewest words of a paragraph that can be a summary. */
const shortestSummary = 12;

/** What opens a document before its first section is the summary, where no label says so: fields such as "Impact: …", or a paragraph that tells what went wrong. */
function openingSummary(lines: readonly Line[], labels: ReadonlyMap<Line, Label>, first: Section | undefined, { standard, language }: Terms): Section | undefined {
  const end = first === undefined ? -1 : lines.indexOf(first.label.line);
  const before = lines.slice(0, Math.max(end, 0));
  const isTitle = (line: Line): boolean => line.shape === "heading" || labels.get(line)?.kind === "title";
  const content = before.slice(before.findLastIndex(isTitle) + 1).filter((line) => labels.get(line)?.kind !== "other");
  const tellsExperience = (text: string): boolean => language.tellingsOf(text, { section: "summary", index: 0, listed: false, passage: text }, ["experience"]).some(({ answer }) => answer === "told");
  const told = content.filter(({ shape, text }) => shape === "paragraph" && text.split(/\s+/u).length >= shortestSummary && language.recognition.narrates(text) && (language.recognition.tellsImpact(text) || tellsExperience(text)));
  const titleLine = before.findLast(isTitle) ?? before[0];
  const fields = content.filter((line) => standard.parts.summary.some((kind) => kind === labels.get(line)?.kind));
  if (titleLine === undefined || (fields.length < fewestFields && told.length === 0)) return undefined;
  const parts: { kind: Part["kind"]; label: Label; lines: Line[] }[] = [];
  for (const line of content) {
    const label = labels.get(line);
    if (label !== undefined && fields.includes(line)) parts.push({ kind: label.kind as Part["kind"], label, lines: label.rest.text === "" ? [] : [label.rest] });
    else parts.at(-1)?.lines.push(line);
  }
  return { kind: "summary", label: impliedLabel(titleLine), lines: content, parts, above: undefined };
}

/** A single field may be the date of the document. */
const fewestFields = 2;

/** The headings that contain a whole postmortem, and are not one of its sections: "Tasks" over "0. My first postmortem" over "Issue Summary". */
function containers(lines: readonly Line[], labels: ReadonlyMap<Line, Label>, { standard, names }: Terms): Label[] {
  const sectionOf = (kind: LabelKind): RequiredSection | undefined => requiredSectionsOf(standard).find((section) => standard.sections[section].some((each) => each === kind || (!isSectionKind(kind, standard) && standard.parts[each].includes(kind))));
  return [...labels.values()].filter((label) => {
    const own = sectionOf(label.kind);
    if (own === undefined || (label.style !== "heading" && label.style !== "html")) return false;
    const all = labelsBelow(label, lines, labels);
    if (hasOwnText(label, all[0], lines)) return false;
    const below = all.filter(({ kind, style }) => isSectionKind(kind, standard) && (style === "heading" || style === "html" || !isSectionKind(label.kind, standard)));
    const others = new Set(below.map(({ kind }) => sectionOf(kind)).filter((section) => section !== own));
    if (own !== "summary" && others.size >= fewestSections) return true;
    // "Description" over "Issue Summary" and the rest is not a summary.
    return others.size > 0 && !names.isLiteral(label.name, own) && below.some((each) => sectionOf(each.kind) === own && names.isLiteral(each.name, own));
  });
}

const fewestSections = 2;

/** More lines than a remark has, or an event, between a heading and the first label below it. */
function hasOwnText(label: Label, first: Label | undefined, lines: readonly Line[]): boolean {
  const own = lines.slice(lines.indexOf(label.line) + 1, first === undefined ? undefined : lines.indexOf(first.line));
  return own.length > longestRemark || hasTimes(own);
}

const longestRemark = 5;

/** The labels on lines of their own under a heading, up to the next one that is as high. */
function labelsBelow(label: Label, lines: readonly Line[], labels: ReadonlyMap<Line, Label>): Label[] {
  const rest = lines.slice(lines.indexOf(label.line) + 1);
  const end = rest.findIndex((line) => line.shape === "heading" && line.level <= label.rank);
  return rest.slice(0, end < 0 ? undefined : end).flatMap((line) => labels.get(line) ?? []).filter(isAlone);
}

const impliedLabel = (line: Line): Label => {
  const name = line.text.trim();
  return { kind: "summary", style: "heading", name, place: placeOf(line, line.text.indexOf(name), name.length), line, rest: sliceLine(line, line.text.length), rank: line.level, misspelled: false, implied: true };
};

class Sorter {
  private readonly sections: OpenSection[] = [];
  private open: OpenSection | undefined;
  private part: OpenSection["parts"][number] | undefined;
  private heading: Line | undefined;
  /** Fields of the summary that are before its label. */
  private readonly early: Line[] = [];
  private readsEarly = false;
  private readonly lines: readonly Line[];
  private readonly labels: ReadonlyMap<Line, Label>;
  private readonly standard: Standard;
  /** The lowest rank at which each kind is named. */
  private readonly ranks = new Map<LabelKind, number>();
  /** The kinds that some label names on a line of its own. */
  private readonly namedAlone: ReadonlySet<LabelKind>;
  private readonly lastCause: Label | undefined;
  private readonly firstTimeline: Label | undefined;

  constructor(lines: readonly Line[], labels: ReadonlyMap<Line, Label>, standard: Standard) {
    this.standard = standard;
    this.lines = lines;
    this.labels = labels;
    for (const label of labels.values()) this.ranks.set(label.kind, Math.min(this.ranks.get(label.kind) ?? Infinity, label.rank));
    const all = [...labels.values()];
    this.namedAlone = new Set(all.filter(isAlone).map((label) => label.kind));
    this.lastCause = all.findLast((label) => isCause(label.kind) && isAlone(label));
    this.firstTimeline = all.find((label) => label.kind === "timeline");
  }

  sort(): Section[] {
    for (const line of this.lines) {
      const label = this.labels.get(line);
      if (label === undefined) this.addUnlabelled(line);
      else this.addLabelled(label);
      if (line.shape === "heading") this.heading = line;
    }
    return this.sections;
  }

  /** Headings for the duration and the impact, and none for the summary, are the summary; before its label they belong to it. */
  private startEarlyField(label: Label): void {
    if (label.style === "heading" && !this.ranks.has("summary")) {
      this.start("summary", label);
      this.startPart(label, false);
      if (this.open !== undefined) this.open.flat = true;
    } else {
      this.readsEarly = true;
      this.early.push(label.line);
    }
  }

  private addUnlabelled(line: Line): void {
    // A heading that names nothing ends the sections beside and below it.
    if (line.shape === "heading" && this.open !== undefined && this.open.label.rank >= line.level && !this.hasTime(line)) this.close();
    this.add(line);
  }

  /** "### 13:35" in a timeline is an event, at whatever level. */
  private hasTime(line: Line): boolean {
    return this.open?.kind === "timeline" && (readStamp(line.text) !== undefined || findDates(line.text).length > 0);
  }

  private addLabelled(label: Label): void {
    const { kind } = label;
    const { open } = this;
    const host = this.standard.apart?.[kind];
    if (host !== undefined && (open === undefined ? isAlone(label) : label.rank === open.label.rank || (isAlone(label) && label.rank < open.label.rank))) {
      this.start(host, label);
      this.startPart(label, false);
    } else if (isSectionKind(kind, this.standard) && this.startsSection(kind, label)) {
      this.start(kind, label);
    } else if (open !== undefined && this.belongs(label, open)) {
      open.flat ||= label.rank <= open.label.rank;
      this.startPart(label);
    } else if (open === undefined && this.sections.length === 0 && this.isPartOf("summary", kind)) {
      this.startEarlyField(label);
    } else if (this.standard.standIns.measures.some((standIn) => standIn === kind) && isAlone(label) && this.mayStandForMeasures(label)) {
      this.start("measures", label);
      this.startPart(label, false);
    } else if (open !== undefined && isAlone(label) && !this.isPartOf("summary", kind) && (label.rank <= open.label.rank || (isNoMeasure(kind) && open.kind === "measures"))) {
      this.close();
    } else {
      this.add(label.line);
    }
  }

  private startsSection(kind: SectionKind, label: Label): boolean {
    const { open } = this;
    // Where a kind is named by a heading, list items of that name are items.
    if (!isAlone(label) && label.rank > (this.ranks.get(kind) ?? label.rank)) return false;
    if (open === undefined) return isAlone(label) || kind === "timeline" || !this.namedAlone.has(kind);
    const { below, beside } = this.standard.nesting[open.kind];
    const start = label.rank > open.label.rank ? (below?.[kind] ?? "never") : (beside?.[kind] ?? "always");
    return this.holds(start, label, open);
  }

  private holds(start: Start, label: Label, open: OpenSection): boolean {
    switch (start) {
      case "always":
        return true;
      case "never":
        return false;
      case "alone":
        return isAlone(label) || opensParagraph(label, open);
      // "What happened?" below a cause is about the cause, if the summary came before.
      case "alone, the first of its kind":
        return isAlone(label) && !this.sections.some(({ kind }) => kind === label.kind);
      case "a heading":
        return label.style === "heading";
      case "a heading below a line that is none":
        return label.style === "heading" && open.label.style !== "heading";
      // A cause among the summary's fields is one of them, if the cause has its section later.
      case "alone, behind a timeline, the last of its kind":
        return isAlone(label) && !this.causeComesLater(label) && this.timelineCame();
      // "Root cause" between the summary and the timeline belongs to the summary, if the cause has its section after the timeline.
      case "the last of its kind":
        return !this.causeComesLater(label);
      // "Resolution" among the parts of a timeline is one of them, if the resolution has its section later.
      case "the last of its kind, where parts stand beside the section":
        return !open.flat || (!this.causeComesLater(label) && label.rank < open.label.rank);
    }
  }

  private causeComesLater(label: Label): boolean {
    return this.lastCause !== undefined && this.lastCause.line.number > label.line.number && (this.firstTimeline?.line.number ?? 0) < this.lastCause.line.number;
  }

  private timelineCame(): boolean {
    return this.sections.some((section) => section.kind === "timeline");
  }

  /** Does a label name a part of the open section? Beside the section's own heading only fields that have no section of their own do. */
  private belongs(label: Label, open: OpenSection): boolean {
    const { kind, rank } = label;
    if (!this.standard.parts[open.kind].includes(kind)) return false;
    // A section without content takes what follows as its first part.
    if (rank > open.label.rank || open.flat || (open.lines.length === 0 && !isCause(kind))) return true;
    return this.isPartOf("summary", kind) || this.isPartOf("measures", kind) || (open.kind === "timeline" && this.isPartOf("timeline", kind)) || open.kind === "summary";
  }

  /** Does a label name a part of a kind of section, and no section? */
  private isPartOf(section: SectionKind, kind: LabelKind): boolean {
    return this.standard.parts[section].includes(kind) && !isSectionKind(kind, this.standard);
  }

  private mayStandForMeasures(label: Label): boolean {
    const ranks = this.ranks.get("measures");
    return ranks === undefined || this.sections.some((section) => section.kind === "measures") || label.kind === "tasks";
  }

  private start(kind: SectionKind, label: Label): void {
    this.open = { kind, flat: false, label, lines: [], parts: [], above: this.heading };
    if (kind === "summary") this.open.lines.push(...this.early.splice(0));
    this.readsEarly = false;
    this.part = undefined;
    this.sections.push(this.open);
    if (label.rest.text !== "") this.add(label.rest);
  }

  private startPart(label: Label, withRest = true): void {
    if (this.open === undefined || label.kind === "title" || label.kind === "other" || isExtraKind(label.kind)) return;
    this.part = { kind: label.kind, label, lines: [] };
    this.open.parts.push(this.part);
    if (withRest) {
      this.open.lines.push(label.line);
      if (label.rest.text !== "") this.part.lines.push(label.rest);
    }
  }

  private add(line: Line): void {
    if (this.open === undefined && this.readsEarly) this.early.push(line);
    this.open?.lines.push(line);
    if (this.part === undefined) return;
    this.part.lines.push(line);
  }

  private close(): void {
    this.open = undefined;
    this.part = undefined;
  }
}

/** Is a section a part of another one that has a heading of its own, such as the impact beside the summary? */
export const isApart = ({ label }: Section, { apart }: Standard): boolean => apart?.[label.kind] !== undefined;

/** Does any line begin with a time, as an event does? */
export const hasTimes = (lines: readonly Line[]): boolean => lines.some(({ text }) => readStamp(text) !== undefined);

/** Words that can be around a link that is all there is: "See the full timeline here." Without a time, nobody mistakes them for events. */
const mostWordsAround = 6;
const mostWordsInTimeline = 20;

/** Is there nothing in some lines but a link to where the text is? True of no lines at all. */
export function isOnlyLink(lines: readonly Line[], kind?: LabelKind | RequiredSection): boolean {
  if (hasTimes(lines)) return false;
  const isLinked = ({ text, marks }: Line): boolean => marks.some(({ type }) => type === "link") || address.test(text);
  const hasLink = lines.some(isLinked);
  // An item beside it says something of its own.
  if (hasLink && lines.some((line) => line.shape === "item" && !isLinked(line) && /\p{L}\s+\p{L}/u.test(line.text))) return false;
  if (!hasLink) return lines.every(({ text }) => text.trim() === "");
  const around = lines.map(({ text, marks }) => marks.filter(({ type }) => type === "link").reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), text).replace(address, " "));
  return (around.join(" ").match(/[\p{L}\p{N}]+/gu) ?? []).length <= (kind === "timeline" && lines.length === 1 ? mostWordsInTimeline : mostWordsAround);
}

const address = /\b(?:https?:\/\/|www\.)\S+/iu;
