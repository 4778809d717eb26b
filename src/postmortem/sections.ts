/** Finds the sections of a postmortem in the lines of a document, in whatever shape their headings are. */
import { isEmphasised, placeOf, sliceLine, type Line, type Place } from "../markdown/lines.ts";
import { findDates, readStamp } from "../language/time/index.ts";
import { kindOf, misspelledKindOf, type OwnNames } from "../language/names.ts";
import type { LabelKind, PartKind, SectionKind } from "../standards/standard.ts";

/** How a label is set: `heading` for a real Markdown heading, the others act as one. */
export type LabelStyle = "heading" | "html" | "bold" | "plain" | "inline" | "item";

/** A stretch of text that names a part of the postmortem. */
export interface Label {
  readonly kind: LabelKind;
  readonly style: LabelStyle;
  /** The label's text, without marks and colon. */
  readonly name: string;
  readonly place: Place;
  readonly line: Line;
  /** What stands behind the label on its line; empty when nothing does. */
  readonly rest: Line;
  /** Sections of a lower rank hold those of a higher one: 1 to 6 for headings, then bold, plain and inline labels, then list items. */
  readonly rank: number;
  /** Is the name misspelled by a letter or two? */
  readonly misspelled: boolean;
}

/** A labelled part of a section ("Impact:", "Tasks"). */
export interface Part {
  readonly kind: PartKind | SectionKind;
  readonly label: Label;
  readonly lines: readonly Line[];
}

export interface Section {
  readonly kind: SectionKind;
  readonly label: Label;
  /** All lines of the section behind its label, those of its parts included. */
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
}

/** A required section with all that belongs to it, even where it stands in several places. */
export interface SectionContent {
  /** The label to report at. */
  readonly label: Label;
  readonly pieces: readonly Section[];
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  /** All lines as one text, a line each. */
  readonly text: string;
}

const boldRank = 7;
const italicRank = 8;
const plainRank = 9;
const inlineRank = 10;
const itemRank = 11;

/** Words that a label without any marks may have; longer lines are sentences. */
const longestPlainLabel = 60;

/** The labels of lines that were looked at, for the names that were looked for. */
const labelsOf = new WeakMap<Line, { readonly own: OwnNames; readonly label: Label | undefined }>();

/** The label that a line is or starts with. */
export function readLabel(line: Line, own: OwnNames): Label | undefined {
  const known = labelsOf.get(line);
  if (known !== undefined && (known.own === own || (isEmpty(known.own) && isEmpty(own)))) return known.label;
  const label = labelOf(line, own);
  labelsOf.set(line, { own, label });
  return label;
}

const isEmpty = (own: OwnNames): boolean => Object.keys(own).length === 0;

/** What may stand behind a label that it is no part of. */
const closingMark = /[\s#=~*_-]/u;

function labelOf(line: Line, own: OwnNames): Label | undefined {
  const { text } = line;
  if (line.shape === "row") return undefined;
  if (line.shape === "heading") return readHeading(line, own);
  const start = text.length - text.replace(/^[\s#=~*_>|-]+/u, "").length;
  let end = text.length;
  while (end > start && closingMark.test(text.charAt(end - 1))) end -= 1;
  if (end <= start) return undefined;
  const whole = text.slice(start, end);
  const colon = /[:：]/u.test(whole.at(-1) ?? "");
  const emphasised = isEmphasised(line, start, end);
  const item = line.shape === "item";
  if (whole.length <= longestPlainLabel * 2 && (emphasised || colon || (!item && whole.length <= longestPlainLabel && looksLikeTitle(whole)))) {
    const name = colon ? whole.slice(0, -1) : whole;
    const kind = kindOf(name, own) ?? misspelledKindOf(name);
    if (kind !== undefined && (emphasised || colon || kind !== "title")) {
      const style = item ? "item" : emphasised ? "bold" : "plain";
      const bold = emphasised && isEmphasised(line, start, end, ["strong"]);
      const lineRank = bold ? boldRank : emphasised ? italicRank : plainRank;
      const rank = item ? itemRank + line.depth : lineRank + (line.depth > 0 ? itemRank : 0);
      return makeLabel({ line, kind, style, rank, own, start, end: colon ? end - 1 : end, restFrom: text.length });
    }
  }
  return readInlineLabel(line, start, own);
}

/** A whole line acts as a heading without a mark only if it is written like one. */
function looksLikeTitle(text: string): boolean {
  return /^\P{Ll}/u.test(text) && !/[.,;!]$/u.test(text);
}

function readHeading(line: Line, own: OwnNames): Label | undefined {
  const { text } = line;
  const style = line.html ? "html" : "heading";
  const end = text.replace(/(?<![\s:：])[\s:：]+$/u, "").length;
  const whole = kindOf(text.slice(0, end), own);
  if (whole !== undefined) return makeLabel({ line, kind: whole, style, rank: line.level, own, start: 0, end, restFrom: text.length });
  const split = /(?<!\s)(?:\s*[:：]\s*|\s+[-–—|]\s+)/u.exec(text.replace(/^\W+/u, (blanks) => " ".repeat(blanks.length)));
  if (split !== null && split.index > 0) {
    const kind = kindOf(text.slice(0, split.index), own);
    if (kind !== undefined && kind !== "title") {
      return makeLabel({ line, kind, style, rank: line.level, own, start: 0, end: split.index, restFrom: split.index + split[0].length });
    }
  }
  const near = misspelledKindOf(text.slice(0, end));
  return near === undefined ? undefined : makeLabel({ line, kind: near, style, rank: line.level, own, start: 0, end, restFrom: text.length });
}

/** "Impact: the site was down", "**Root Cause** - a full disk". */
function readInlineLabel(line: Line, start: number, own: OwnNames): Label | undefined {
  const { text } = line;
  const item = line.shape === "item";
  const strong = line.marks.find((mark) => mark.start <= start + 1 && (mark.type === "strong" || mark.type === "emphasis"));
  const colon = text.slice(start, start + longestPlainLabel).search(/[:：]/u);
  const ends = [strong?.end, colon < 0 ? undefined : start + colon, dashAfter(text, start)];
  for (const end of ends) {
    if (end === undefined || end <= start) continue;
    const name = text.slice(start, end).replace(/(?<![\s:：])[\s:：]+$/u, "");
    const kind = kindOf(name, own);
    if (kind === undefined || kind === "title" || !/^\P{Ll}/u.test(name)) continue;
    const restFrom = end + (/^[\s:：|–—-]+/u.exec(text.slice(end))?.[0].length ?? 0);
    return makeLabel({
      line,
      kind,
      style: item ? "item" : "inline",
      rank: item ? itemRank + line.depth : inlineRank + (line.depth > 0 ? itemRank : 0),
      own,
      start,
      end: start + name.length,
      restFrom,
    });
  }
  return undefined;
}

function dashAfter(text: string, start: number): number | undefined {
  const dash = text.slice(start, start + longestPlainLabel).search(/\s[-–—]+\s/u);
  return dash < 0 ? undefined : start + dash;
}

interface LabelParts {
  line: Line;
  kind: LabelKind;
  style: LabelStyle;
  rank: number;
  own: OwnNames;
  start: number;
  end: number;
  restFrom: number;
}

function makeLabel({ line, kind, style, rank, own, start, end, restFrom }: LabelParts): Label {
  const name = line.text.slice(start, end).trim();
  return {
    kind,
    style: line.indented && style === "heading" ? "plain" : style,
    name,
    place: placeOf(line, start, Math.max(end - start, 1)),
    line,
    rest: sliceLine(line, restFrom),
    rank,
    misspelled: kindOf(name, own) === undefined,
  };
}

const sectionKinds = new Set<LabelKind>(["summary", "timeline", "root-cause", "resolution", "root-cause-and-resolution", "measures"]);
const summaryParts = new Set<LabelKind>(["duration", "start", "end", "impact", "service", "experience", "users"]);
const timelineParts = new Set<LabelKind>(["detection", "actions", "misleading-path", "escalation"]);
const measuresParts = new Set<LabelKind>(["improvements", "tasks", "lessons"]);

const causeParts = new Set<LabelKind>(["root-cause", "resolution", "root-cause-and-resolution"]);

/** Which parts each section may hold. */
const partsOf: Readonly<Record<SectionKind, ReadonlySet<LabelKind>>> = {
  summary: new Set([...summaryParts, ...causeParts]),
  timeline: new Set([...timelineParts, "root-cause", "resolution"]),
  "root-cause": causeParts,
  resolution: causeParts,
  "root-cause-and-resolution": causeParts,
  measures: measuresParts,
};

const isCause = (kind: LabelKind): boolean => kind === "root-cause" || kind === "root-cause-and-resolution";
const isAlone = (label: Label): boolean => label.style === "heading" || label.style === "html" || label.style === "bold" || label.style === "plain";

interface OpenSection {
  kind: SectionKind;
  /** Do its parts stand beside its label rather than below it? */
  flat: boolean;
  label: Label;
  lines: Line[];
  parts: { kind: PartKind | SectionKind; label: Label; lines: Line[] }[];
}

/** Sorts the lines of a document into sections; what stands before, between and behind them is left out. */
export function findSections(lines: readonly Line[], own: OwnNames): Section[] {
  const labels = new Map<Line, Label>();
  for (const line of lines) {
    const label = readLabel(line, own);
    if (label !== undefined) labels.set(line, label);
  }
  return new Sorter(lines, labels).sort();
}

class Sorter {
  private readonly sections: OpenSection[] = [];
  private open: OpenSection | undefined;
  private part: OpenSection["parts"][number] | undefined;
  /** Fields of the summary that stand before its label. */
  private readonly early: Line[] = [];
  private readsEarly = false;
  private readonly lines: readonly Line[];
  private readonly labels: ReadonlyMap<Line, Label>;
  /** The lowest rank at which each kind is named. */
  private readonly ranks = new Map<LabelKind, number>();
  /** The kinds that some label names on a line of its own. */
  private readonly namedAlone: ReadonlySet<LabelKind>;
  private readonly lastCause: Label | undefined;
  private readonly firstTimeline: Label | undefined;

  constructor(lines: readonly Line[], labels: ReadonlyMap<Line, Label>) {
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
    if (sectionKinds.has(kind) && this.startsSection(label)) {
      this.start(kind as SectionKind, label);
    } else if (open !== undefined && this.belongs(label, open)) {
      open.flat ||= label.rank <= open.label.rank;
      this.startPart(label);
    } else if (open === undefined && this.sections.length === 0 && summaryParts.has(kind)) {
      this.startEarlyField(label);
    } else if ((kind === "tasks" || kind === "improvements") && isAlone(label) && this.mayStandForMeasures(label)) {
      this.start("measures", label);
      this.startPart(label, false);
    } else if (open !== undefined && isAlone(label) && !summaryParts.has(kind) && (label.rank <= open.label.rank || (kind === "other" && open.kind === "measures"))) {
      this.close();
    } else {
      this.add(label.line);
    }
  }

  private startsSection(label: Label): boolean {
    const { kind, rank } = label;
    const { open } = this;
    // Where a kind is named by a heading, list items of that name are items.
    if (!isAlone(label) && rank > (this.ranks.get(kind) ?? rank)) return false;
    if (open === undefined) return isAlone(label) || kind === "timeline" || !this.namedAlone.has(kind);
    const deeper = rank > open.label.rank;
    if (deeper && kind === open.kind) return false;
    if (kind === "summary") return !deeper || (isAlone(label) && open.kind !== "measures");
    if (kind === "timeline" || kind === "measures") return !deeper || isAlone(label);
    if (kind === "root-cause-and-resolution") return !deeper || isAlone(label);
    switch (open.kind) {
      case "summary":
        if (kind === "resolution") return !deeper || (label.style === "heading" && open.label.style !== "heading");
        // A cause beside the summary's other fields is one of them, if the cause has its section later.
        if (deeper) return isAlone(label) && !this.causeComesLater(label) && this.timelineCame();
        return (label.style === "heading" && !open.flat) || !this.causeComesLater(label);
      case "timeline":
        // "Resolution" among the parts of a timeline is one of them, if the resolution has its section later.
        if (kind === "resolution" && open.flat) return !this.causeComesLater(label) && label.rank < open.label.rank;
        return !deeper || (kind === "root-cause" && isAlone(label)) || label.style === "heading";
      case "measures":
        return !deeper && isAlone(label);
      default:
        return !deeper;
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
    if (!partsOf[open.kind].has(kind)) return false;
    // A section without content takes what follows as its first part.
    if (rank > open.label.rank || open.flat || (open.lines.length === 0 && !isCause(kind))) return true;
    return summaryParts.has(kind) || measuresParts.has(kind) || (open.kind === "summary" && label.style !== "heading");
  }

  private mayStandForMeasures(label: Label): boolean {
    const ranks = this.ranks.get("measures");
    return ranks === undefined || this.sections.some((section) => section.kind === "measures") || label.kind === "tasks";
  }

  private start(kind: SectionKind, label: Label): void {
    this.open = { kind, flat: false, label, lines: [], parts: [] };
    if (kind === "summary") this.open.lines.push(...this.early.splice(0));
    this.readsEarly = false;
    this.part = undefined;
    this.sections.push(this.open);
    if (label.rest.text !== "") this.add(label.rest);
  }

  private startPart(label: Label, withRest = true): void {
    if (this.open === undefined || label.kind === "title" || label.kind === "other") return;
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
