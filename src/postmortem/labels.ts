/** Labels: the stretches of text that name a part of the postmortem, in whatever shape they are written. */
import type { Names } from "../language/names.ts";
import { isEmphasised, placeOf, sliceLine, type Line, type Place } from "../markdown/lines.ts";
import type { LabelKind } from "../standards/standard.ts";

/** How a label is formatted: `heading` for a real Markdown heading; the others act as one. */
export type LabelStyle = "heading" | "html" | "bold" | "code" | "plain" | "inline" | "item";

/** A stretch of text that names a part of the postmortem. */
export interface Label {
  readonly kind: LabelKind;
  readonly style: LabelStyle;
  /** The label's text, without marks and colon. */
  readonly name: string;
  readonly place: Place;
  readonly line: Line;
  /** What is after the label on its line; empty if there is nothing. */
  readonly rest: Line;
  /** Sections of a lower rank contain those of a higher one: 1 to 6 for headings, then bold, plain and inline labels, then list items. */
  readonly rank: number;
  /** Is the name misspelled by a letter or two? */
  readonly misspelled: boolean;
  /** Does it name no part of a postmortem, and what is under it is one: "An outage that I had"? */
  readonly implied?: boolean;
}

/** Does a label stand on a line of its own, as a heading does? */
export const isAlone = ({ style }: Label): boolean => style !== "inline" && style !== "item";

const boldRank = 7;
const italicRank = 8;
const plainRank = 9;
const inlineRank = 10;
const itemRank = 11;

/** Words that a label without any marks may have; longer lines are sentences. */
const longestPlainLabel = 60;

/** The labels of lines that were already read, by the names that were looked for. */
const labelsOf = new WeakMap<Line, { readonly names: Names; readonly label: Label | undefined }>();

/** The label that a line is or starts with. */
export function readLabel(line: Line, names: Names): Label | undefined {
  const known = labelsOf.get(line);
  if (known?.names === names) return known.label;
  const label = labelOf(line, names);
  labelsOf.set(line, { names, label });
  return label;
}

/** What can be after a label that it is not part of. */
const closingMark = /[\s#=~*_-]/u;

function labelOf(line: Line, names: Names): Label | undefined {
  const { text } = line;
  if (line.shape === "row") return undefined;
  if (line.shape === "heading") return readHeading(line, names);
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
    const kind = names.kindOf(name) ?? names.misspelledKindOf(name);
    // "Date: 2026-11-03" is a field and its value.
    const isField = kind?.startsWith("extra:") === true && !colon && /[:：]/u.test(whole);
    if (kind !== undefined && !isField && (emphasised || colon || kind !== "title")) {
      const style = item ? "item" : emphasised ? "bold" : isEmphasised(line, start, end, ["inlineCode"]) ? "code" : "plain";
      const bold = emphasised && isEmphasised(line, start, end, ["strong"]);
      const lineRank = bold ? boldRank : emphasised ? italicRank : plainRank;
      const rank = item ? itemRank + line.depth : lineRank + (line.depth > 0 ? itemRank : 0);
      return makeLabel({ line, kind, style, rank, names, start, end: colon ? end - 1 : end, restFrom: text.length });
    }
  }
  return readInlineLabel(line, start, names);
}

/** A whole line acts as a heading without a mark only if it is written like one: "Root cause", "Root Cause and Resolution." */
function looksLikeTitle(text: string): boolean {
  if (!/^\P{Ll}/u.test(text) || /[,;!]$/u.test(text)) return false;
  return !text.endsWith(".") || text.split(/\s+/u).every((word) => /^(?:\p{Lu}|&|and|of|to|the)/u.test(word));
}

function readHeading(line: Line, names: Names): Label | undefined {
  const { text } = line;
  const style = line.html ? "html" : "heading";
  const end = text.replace(/(?<![\s:：])[\s:：]+$/u, "").length;
  const whole = names.kindOf(text.slice(0, end));
  if (whole !== undefined) return makeLabel({ line, kind: whole, style, rank: line.level, names, start: 0, end, restFrom: text.length });
  const split = /(?<!\s)(?:\s*[:：]\s*|\s+[-–—|]\s+|,\s+(?:or|aka|alias|in which)\s+)/u.exec(text.replace(/^\W+/u, (blanks) => " ".repeat(blanks.length)));
  if (split !== null && split.index > 0) {
    const kind = names.kindOf(text.slice(0, split.index));
    if (kind !== undefined && kind !== "title" && kind !== "other") {
      return makeLabel({ line, kind, style, rank: line.level, names, start: 0, end: split.index, restFrom: split.index + split[0].length });
    }
  }
  // "The moral of the story: corrective and preventative measures"
  const behind = split === null || split.index === 0 ? undefined : names.kindOf(text.slice(split.index + split[0].length, end));
  if (behind !== undefined && behind !== "title" && behind !== "other") return makeLabel({ line, kind: behind, style, rank: line.level, names, start: 0, end, restFrom: text.length });
  if (split !== null && split.index > 0 && names.kindOf(text.slice(0, split.index)) === "other") return makeLabel({ line, kind: "other", style, rank: line.level, names, start: 0, end: split.index, restFrom: split.index + split[0].length });
  const near = names.misspelledKindOf(text.slice(0, end));
  return near === undefined ? undefined : makeLabel({ line, kind: near, style, rank: line.level, names, start: 0, end, restFrom: text.length });
}

/** "Impact: the site was down", "**Root Cause** - a full disk". */
function readInlineLabel(line: Line, start: number, names: Names): Label | undefined {
  const { text } = line;
  const item = line.shape === "item";
  const strong = line.marks.find((mark) => mark.start <= start + 1 && (mark.type === "strong" || mark.type === "emphasis"));
  const colon = text.slice(start, start + longestPlainLabel).search(/[:：]/u);
  const ends = [strong?.end, colon < 0 ? undefined : start + colon, dashAfter(text, start)];
  for (const end of ends) {
    if (end === undefined || end <= start) continue;
    const name = text.slice(start, end).replace(/(?<![\s:：.])[\s:：.]+$/u, "");
    if (!/^\P{Ll}/u.test(name)) continue;
    const kind = names.kindOf(name);
    if (kind === undefined || kind === "title") continue;
    const restFrom = end + (/^[\s:：|–—-]+/u.exec(text.slice(end))?.[0].length ?? 0);
    return makeLabel({
      line,
      kind,
      style: item ? "item" : "inline",
      rank: item ? itemRank + line.depth : inlineRank + (line.depth > 0 ? itemRank : 0),
      names,
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
  names: Names;
  start: number;
  end: number;
  restFrom: number;
}

function makeLabel({ line, kind, style, rank, names, start, end, restFrom }: LabelParts): Label {
  const name = line.text.slice(start, end).trim();
  return {
    kind,
    style: line.code !== undefined && style === "heading" ? "plain" : style,
    name,
    place: placeOf(line, start, Math.max(end - start, 1)),
    line,
    rest: sliceLine(line, restFrom),
    rank,
    misspelled: names.kindOf(name) === undefined && names.misspelledKindOf(name) !== undefined,
  };
}

