/** Which of the headings and fields that a standard asks for a document has. */
import { spelledAlike } from "../language/names.ts";
import type { Line } from "../markdown/lines.ts";
import { date } from "../standards/common.ts";
import type { LabelKind, OutlineSection, Standard } from "../standards/standard.ts";
import { isUnwritten } from "../language/placeholders.ts";
import { findDates } from "../language/time/index.ts";
import { fieldsIn } from "./front-matter.ts";
import { readLabel, type Label } from "./labels.ts";
import type { RequiredContent } from "./postmortem.ts";
import { isOnlyLink } from "./sections.ts";
import type { Terms } from "./terms.ts";

/** One of the headings or fields that a standard asks for. */
export interface OutlineContent extends Pick<OutlineSection, "title" | "isField"> {
  readonly state: "filled" | "empty" | "only a link" | "missing";
  /** Undefined if it is missing, or in the front matter or a table. */
  readonly label: Label | undefined;
  /** Its label and all that is under it. */
  readonly lines: readonly Line[];
  /** Where it is missing: a heading that could be meant for it, under a name that is not known. */
  readonly candidate: RequiredContent["candidate"];
  /** What a label that is misspelled was meant to be. */
  readonly meant: string | undefined;
}

/** The outline of a standard whose outline is its sections, which were found already. */
export function outlineOf(required: readonly RequiredContent[], { standard }: Terms): OutlineContent[] {
  return required.map(({ content, title, isEmpty, candidate }) => ({
    title,
    state: content === undefined ? "missing" : !isEmpty ? "filled" : content.lines.length === 0 ? "empty" : "only a link",
    label: content?.label,
    lines: content?.lines ?? [],
    candidate,
    meant: content?.label.misspelled === true ? standard.titles[content.pieces[0]?.kind ?? "summary"] : undefined,
  }));
}

/** Looks for each heading and field of an outline among the labels of a document, its tables and its front matter. */
export function findOutline(outline: readonly OutlineSection[], lines: readonly Line[], front: readonly string[], terms: Terms): OutlineContent[] {
  const labels = lines.flatMap((line, index) => {
    const label = readLabel(line, terms.names);
    return label === undefined ? [] : [{ label, index, sections: sectionsFor(label, outline, terms) }];
  });
  const contentOf = (section: OutlineSection): OutlineContent | undefined => {
    const found = labels.filter(({ sections }) => sections.includes(section)).map(({ label, index }) => contentAt(label, index, lines, section, terms));
    return found.find(({ state }) => state === "filled") ?? found[0];
  };
  return outline.filter(({ isOptional }) => isOptional !== true).map((section): OutlineContent => {
    const { title, isField = false } = section;
    const content = contentOf(section);
    const isSaid = (): boolean => isInTable(section, lines, outline, terms) || isInFrontMatter(section, front, terms) || (section === date && isDated(lines, outline.find(({ kinds }) => kinds.includes("summary")), contentOf));
    const isElsewhere = (content?.state !== "filled" && isField && isSaid()) || (content === undefined && isNamedByTable(section, lines, outline, terms));
    return content !== undefined && !isElsewhere ? content : { title, isField, state: isElsewhere ? "filled" : "missing", label: undefined, lines: [], candidate: undefined, meant: undefined };
  });
}

/** The kinds of the sections that an outline asks for and a document lacks. */
export const kindsMissing = (found: readonly OutlineContent[], { outline = [] }: Standard): ReadonlySet<LabelKind> => new Set(outline.filter(({ title }) => found.some((each) => each.title === title && each.state === "missing")).map(({ kinds: [kind] }) => kind));

/** "What went well & where we got lucky" names two sections. */
function sectionsFor({ name, kind }: Label, outline: readonly OutlineSection[], { names }: Terms): (OutlineSection | undefined)[] {
  const parts = name.split(/\s(?:&|and|\+)\s/iu);
  return [sectionFor(name, kind, outline), ...(parts.length < 2 ? [] : parts).flatMap((part) => {
    const named = names.kindOf(part);
    // Cause and resolution have a name for both.
    return named?.startsWith("extra:") === true ? [sectionFor(part, named, outline)] : [];
  })];
}

/** The section of an outline that a label names: one that has this name, or else the first that its kind counts as. */
function sectionFor(name: string, kind: Label["kind"], outline: readonly OutlineSection[]): OutlineSection | undefined {
  const ofKind = outline.filter(({ kinds }) => kinds.includes(kind));
  return ofKind.find(({ title, names = [] }) => [title, ...names].some((each) => spelledAlike(each, name))) ?? ofKind.find(({ names }) => names === undefined);
}

function contentAt(label: Label, index: number, lines: readonly Line[], { title, kinds: [kind], isField = false }: OutlineSection, { names }: Terms): OutlineContent {
  const below: Line[] = [];
  for (const line of lines.slice(index + 1)) {
    if (line.shape === "heading" && line.level <= label.rank) break;
    const other = readLabel(line, names);
    if (other !== undefined && other.rank <= label.rank) break;
    below.push(line);
  }
  const own = [...(label.rest.text === "" ? [] : [label.rest]), ...below];
  // A placeholder has its own report.
  const isEmpty = !isUnwritten(label.line) && !own.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const state = isEmpty ? "empty" : !isField && isOnlyLink(own, kind) ? "only a link" : "filled";
  return { title, isField, state, label, lines: [label.line, ...below], candidate: undefined, meant: label.misspelled ? title : undefined };
}

/** Is there a date in the title or the summary? */
function isDated(lines: readonly Line[], summary: OutlineSection | undefined, contentOf: (section: OutlineSection) => OutlineContent | undefined): boolean {
  const title = lines.find(({ shape }) => shape === "heading");
  return [...(title === undefined ? [] : [title]), ...(summary === undefined ? [] : (contentOf(summary)?.lines ?? []))].some(({ text }) => findDates(text).length > 0);
}

/** A table with the head "| Action item | Owner |", and no heading above it. */
function isNamedByTable(section: OutlineSection, lines: readonly Line[], outline: readonly OutlineSection[], { names }: Terms): boolean {
  return lines.some((line) => {
    const name = line.head ? (line.text.split("|")[0] ?? "").trim() : "";
    const kind = name === "" ? undefined : names.kindOf(name);
    return kind !== undefined && sectionFor(name, kind, outline) === section;
  });
}

/** "| Status | final |" */
function isInTable(section: OutlineSection, lines: readonly Line[], outline: readonly OutlineSection[], { names }: Terms): boolean {
  return lines.some((line) => {
    if (line.shape !== "row") return false;
    const [name = "", ...cells] = line.text.split("|").map((cell) => cell.trim()).filter((cell) => cell !== "");
    const kind = names.kindOf(name);
    return kind !== undefined && cells.length > 0 && sectionFor(name, kind, outline) === section;
  });
}

function isInFrontMatter({ kinds }: OutlineSection, front: readonly string[], { names }: Terms): boolean {
  return fieldsIn(front).some((key) => {
    const kind = names.kindOf(key.replaceAll(/[_-]/gu, " "));
    return kind !== undefined && kinds.includes(kind);
  });
}
