/** What the postmortems of a team have in common: the sections and fields that most of them share, under the names that they use. */
import { spellingOf } from "../language/names.ts";
import { isUnwritten } from "../language/placeholders.ts";
import { beginsWithDate, readStamp } from "../language/time/index.ts";
import { parseMarkdown, readLines, type Line } from "../markdown/lines.ts";
import { isAlone, readLabel, type Label } from "../postmortem/labels.ts";
import { allNames } from "../postmortem/own-standard.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import type { StandardName } from "../standards/standards.ts";
import { groupBy } from "./findings.ts";

/** A section or field, under all names that it has in the postmortems. */
export interface LearnedSection {
  /** How many postmortems have it. */
  readonly count: number;
  /** What most postmortems with it call it, as they write it. */
  readonly title: string;
  /** All its names, that one first, with how many postmortems use each; names that are spelled alike are one. */
  readonly names: readonly (readonly [name: string, count: number])[];
  /** Is it a line before the sections, such as "Status: final"? */
  readonly isField: boolean;
  /** Does its name not say that it is the timeline? */
  readonly isTimeline: boolean;
}

export interface LearnedStandard {
  /** How many postmortems it was learned from. */
  readonly count: number;
  /** The standard that more of them are closest to than to any other, and how many are. */
  readonly base: StandardName;
  readonly closest: number;
  /** What more than half of them have, in their order. */
  readonly shared: readonly LearnedSection[];
  /** What fewer of them have, but at least two. */
  readonly rare: readonly LearnedSection[];
  /** How many of them keep that order. */
  readonly ordered: number;
}

/** Learns from postmortems, of which there is at least one, that were read with the standard that their sections choose. */
export function learnStandard(postmortems: readonly Postmortem[]): LearnedStandard {
  const documents = postmortems.map(headingsIn);
  const groups = groupsIn(documents);
  const [shared, others] = [groups.filter(({ members }) => members.length * 2 > documents.length), groups.filter(({ members }) => members.length * 2 <= documents.length)];
  const inOrder = [...shared].sort((one, other) => meanPosition(one) - meanPosition(other));
  const ordered = documents.filter((document) => isAscending(inOrder.flatMap(({ members }) => members.find((member) => member.document === document)?.position ?? [])));
  const hasTimeline = shared.some(({ kind }) => kind === "timeline");
  const [[base, closest] = ["brief", 0]] = frequencies(postmortems.map(({ standard }) => standard.name));
  return {
    count: postmortems.length,
    base: base as StandardName,
    closest,
    shared: inOrder.map((group) => sectionOf(group, !hasTimeline)),
    rare: others.filter(({ members }) => members.length > 1).map((group) => sectionOf(group, false)).sort((one, other) => other.count - one.count),
    ordered: ordered.length,
  };
}

interface Heading {
  /** As it is written, without number and marks. */
  readonly name: string;
  readonly spelling: string;
  /** What it is known to mean. */
  readonly kind: string | undefined;
  readonly isField: boolean;
  /** Are there events under it? */
  readonly hasEvents: boolean;
}

type Headings = readonly Heading[];

/** The fields and headings of a postmortem, each name once, in its order. */
function headingsIn({ source, titleLine }: Postmortem): Headings {
  const lines = readLines(parseMarkdown(source.join("\n")), source, () => true).filter(({ number }) => number > (titleLine?.number ?? 0));
  const found = new Map<string, Heading>();
  let isHead = true;
  for (const [index, line] of lines.entries()) {
    const named = nameIn(line, isHead);
    if (named === undefined) continue;
    isHead &&= named.isField;
    const name = named.name.replace(/^[^\p{L}\p{N}]*(?:\d+(?:\.\d+)*[.)]\s+)?/u, "").trimEnd().replace(/[:：]$/u, "");
    const spelling = spellingOf(name);
    if (spelling === "" || found.has(spelling)) continue;
    found.set(spelling, { ...named, name, spelling, hasEvents: line.shape === "heading" && hasEvents(lines.slice(index + 1)) });
  }
  return [...found.values()];
}

/** The heading that a line is, or the field that it is before the first heading; undefined for any other line. */
function nameIn(line: Line, isHead: boolean): Pick<Heading, "name" | "kind" | "isField"> | undefined {
  if (isUnwritten(line) || isEvent(line)) return undefined;
  if (line.shape === "row") {
    const [name = ""] = line.text.split("|").map((cell) => cell.trim()).filter((cell) => cell !== "");
    const kind = allNames.kindOf(name);
    return isHead && kind !== undefined ? { name, kind, isField: true } : undefined;
  }
  const label = readLabel(line, allNames);
  if (label?.kind === "title") return undefined;
  if (isHead && line.shape !== "heading") return fieldIn(line) ?? (label !== undefined && isAlone(label) ? headingOf(label) : undefined);
  if (label !== undefined && isAlone(label)) return headingOf(label);
  return line.shape === "heading" && line.text.length <= longestName ? { name: line.text.split(/[:：]\s/u, 1)[0] ?? "", kind: undefined, isField: false } : undefined;
}

const headingOf = ({ name, kind }: Label): Pick<Heading, "name" | "kind" | "isField"> => ({ name, kind: kind === "other" ? undefined : kind, isField: false });

/** "**On call:** Noor": its name is bold, or known. */
function fieldIn({ text, marks }: Line): Pick<Heading, "name" | "kind" | "isField"> | undefined {
  const [, name, value] = /^([^:：]{2,60})[:：](.*)$/u.exec(text) ?? [];
  if (name === undefined || value?.trim() === "") return undefined;
  const kind = allNames.kindOf(name);
  return kind !== undefined || marks.some(({ type, start }) => type === "strong" && start === 0) ? { name, kind, isField: true } : undefined;
}

const longestName = 60;

const isEvent = ({ text }: Line): boolean => readStamp(text) !== undefined || beginsWithDate(text);

/** Are there several events before the next heading? */
function hasEvents(lines: readonly Line[]): boolean {
  const end = lines.findIndex((line) => line.shape === "heading" && !isEvent(line));
  return lines.slice(0, end < 0 ? undefined : end).filter(isEvent).length >= fewestEvents;
}

const fewestEvents = 3;

/** Headings of several postmortems that are the same section. */
interface Group {
  readonly kind: string | undefined;
  readonly members: readonly Member[];
}

interface Member {
  readonly document: Headings;
  readonly heading: Heading;
  /** From 0, among the headings of its document. */
  readonly position: number;
}

/** Headings are the same section if they are spelled alike, or mean the same and no postmortem has both. */
function groupsIn(documents: readonly Headings[]): Group[] {
  const members = documents.flatMap((document) => document.map((heading, position): Member => ({ document, heading, position })));
  const bySpelling = [...groupBy(members, ({ heading }) => heading.spelling).values()].sort((one, other) => other.length - one.length);
  const groups: { readonly kind: string | undefined; readonly members: Member[] }[] = [];
  for (const alike of bySpelling) {
    const kind = alike[0]?.heading.kind;
    const same = groups.find((group) => kind !== undefined && group.kind === kind && !group.members.some(({ document }) => alike.some((member) => member.document === document)));
    if (same === undefined) groups.push({ kind, members: alike });
    else same.members.push(...alike);
  }
  return groups;
}

function sectionOf({ kind, members }: Group, mayBeTimeline: boolean): LearnedSection {
  const headings = members.map(({ heading }) => heading);
  const names = frequencies(headings.map(({ spelling }) => spelling)).map(([spelling, count]) => {
    const [[name] = [spelling]] = frequencies(headings.filter((heading) => heading.spelling === spelling).map((heading) => heading.name));
    return [name, count] as const;
  });
  return {
    count: members.length,
    title: names[0]?.[0] ?? "",
    names,
    isField: headings.filter(({ isField }) => isField).length * 2 > headings.length,
    isTimeline: mayBeTimeline && kind === undefined && headings.filter((heading) => heading.hasEvents).length * 2 > headings.length,
  };
}

/** The values with how often each occurs, the most frequent first. */
function frequencies(values: readonly string[]): [value: string, count: number][] {
  return [...groupBy(values, (value) => value)].map(([value, { length }]): [string, number] => [value, length]).sort(([, one], [, other]) => other - one);
}

/** How far from the first heading of its document a section is on average: 0 for the first, near 1 for the last. */
const meanPosition = ({ members }: Group): number => members.reduce((sum, { document, position }) => sum + position / document.length, 0) / members.length;

const isAscending = (numbers: readonly number[]): boolean => numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
