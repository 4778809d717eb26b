/** A postmortem, as the rules, the checklist and the page see it. */
import { once } from "../language/memo.ts";
import { isUnwritten } from "../language/placeholders.ts";
import { countWordsIn } from "../language/sentences.ts";
import type { EventWords, Language } from "../language/language.ts";
import type { Names } from "../language/names.ts";
import { placeOf, type Line, type Place } from "../markdown/lines.ts";
import { requiredSectionsOf, titleOf, type RequiredSection, type Standard } from "../standards/standard.ts";
import { findBlame, peopleIn, type PlacedBlame } from "./blame.ts";
import { findCandidates } from "./candidates.ts";
import { dateIn, fieldsIn, titleIn } from "./front-matter.ts";
import { incidentFields, type IncidentField } from "./incident-fields.ts";
import { readEvidence, type Evidence, type EventRoles } from "./evidence.ts";
import { findOutline, kindsMissing, outlineOf, type OutlineContent } from "./outline.ts";
import { hasTimes, isApart, isOnlyLink, type Section, type SectionContent } from "./sections.ts";
import { tasksOf, type Task } from "./tasks.ts";
import { detailsOf, type TaskDetails } from "./task-details.ts";
import type { Terms } from "./terms.ts";
import { lastWhyIn, type LastWhy } from "./whys.ts";
import { likelyMomentOf, readEvents, type TimelineEvent } from "./timeline.ts";
import { toldEvents } from "./told-events.ts";

export interface RequiredContent {
  readonly section: RequiredSection;
  /** The heading that the standard gives it. */
  readonly title: string;
  /** Undefined if it is missing; without lines if it is empty. */
  readonly content: SectionContent | undefined;
  /** Is there nothing in it but a link, or nothing at all? */
  readonly isEmpty: boolean;
  /** Where it is missing: a heading that could be meant for it, under a name that is not known. */
  readonly candidate: Heading | undefined;
}

/** Is there no word in a section, or only a link, or no section? */
export const isBlank = ({ content, isEmpty }: RequiredContent): boolean => isEmpty || !/[\p{L}\p{N}]/u.test(content?.text ?? "");

/** A heading that does not name a part of a postmortem. */
export interface Heading {
  readonly name: string;
  readonly place: Place;
}

export interface Postmortem {
  /** Where reports on the whole document go. */
  readonly title: Place;
  /** The line of the title, if it is before the sections. */
  readonly titleLine: Line | undefined;
  /** The standard that it is compared with. */
  readonly standard: Standard;
  /** What chose the standard, or why: "named in the front matter"; undefined if nothing did. */
  readonly chosen: string | undefined;
  /** What the incident is called; empty if no heading says it. */
  readonly name: string;
  /** Everything labeled as a section, in the order of the document. */
  readonly sections: readonly Section[];
  /** The lines from the first section to the end of the last, sections under unknown names among them. */
  readonly lines: readonly Line[];
  // The required sections; undefined if they are missing or empty; the list of all of them says which.
  readonly summary: SectionContent | undefined;
  readonly timeline: SectionContent | undefined;
  /** Root cause and resolution, in one section or in two. */
  readonly cause: SectionContent | undefined;
  readonly measures: SectionContent | undefined;
  /** The required sections in the order of the standard, each with what belongs to it. */
  readonly required: readonly RequiredContent[];
  /** All headings and fields that the standard asks for, in its order. */
  readonly outline: readonly OutlineContent[];
  readonly events: readonly TimelineEvent[];
  readonly tasks: readonly Task[];
  /** What is written beside each of the tasks. */
  readonly taskDetails: readonly TaskDetails[];
  /** Is so much still to be filled in that its words are not counted yet? */
  readonly isDraft: boolean;
  /** How many words of prose it has, and each of its sections. */
  readonly words: { readonly total: number } & Readonly<Record<RequiredSection, number>>;
  /** How many words of prose its document has, those before, between and after the sections among them. */
  readonly wordsAround: number;
  /** What its sentences say. */
  readonly evidence: Evidence;
  /** Where it blames somebody. */
  readonly blame: readonly PlacedBlame[];
  /** The last answer of a chain of whys; undefined if there is no chain. */
  readonly lastWhy: LastWhy | undefined;
  /** Is it said anywhere but in the measures how severe the incident was? */
  readonly givesSeverity: boolean;
  /** What happened, as a reader of the whole document knows it. */
  readonly account: Account;
  /** The fields between the title and the first section. */
  readonly fields: readonly IncidentField[];
  /** The lines that tell of the incident, without those of the timeline and of the measures. */
  readonly outsideTimeline: readonly Line[];
  /** The title and the date in the front matter, as written; empty without. */
  readonly frontMatter: { readonly title: string; readonly date: string };
  readonly source: readonly string[];
  /** Does its name only say that it is a postmortem? */
  readonly hasPlainName: boolean;
  /** What it was read with. */
  readonly language: Language;
}

/** The events of the timeline, or those that sentences tell where the timeline gives fewer than two times. */
export interface Account extends EventRoles {
  readonly events: readonly TimelineEvent[];
  /** What each event says about the key moments of the incident. */
  readonly words: readonly EventWords[];
}

/** What was found in a document. */
export interface Found {
  readonly source: readonly string[];
  readonly frontMatter: readonly string[];
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
  /** What chose the standard. */
  readonly chosen: string | undefined;
}

/** Makes a postmortem of what was found in a document. */
export function assemble({ source, frontMatter, lines, sections, chosen }: Found, terms: Terms): Postmortem {
  const { standard, language, names } = terms;
  // A summary at the end repeats the one at the beginning; one beside it belongs to it.
  const other = sections.findIndex((section) => section.kind !== "summary" && sections.some(({ kind }) => kind === "summary"));
  const leading = sections.slice(0, other < 0 ? undefined : other).some(({ kind }) => kind === "summary");
  const content = (kind: RequiredSection): SectionContent | undefined =>
    gather(kind, sections.filter((section, index) => standard.sections[kind].includes(section.kind) && !(kind === "summary" && leading && index > other && other >= 0 && !isApart(section, standard))), terms);
  const found: Readonly<Record<RequiredSection, SectionContent | undefined>> = { summary: content("summary"), timeline: content("timeline"), cause: content("cause"), measures: content("measures") };
  const filled = (section: RequiredSection): SectionContent | undefined => (found[section] === undefined || isOnlyLink(found[section].lines, section) ? undefined : found[section]);
  const timeline = filled("timeline");
  const measures = filled("measures");
  const title = titleLine(lines, sections);
  const sectionsRead = { summary: filled("summary"), timeline, cause: filled("cause"), measures };
  const things = once(() => language.thingsIn(Object.values(sectionsRead).flatMap((section) => section?.lines ?? []).flatMap(({ text }) => language.sentencesOf(text))));
  const isAboutIncident = (text: string): boolean => language.isAbout(text, things);
  const parts = {
    ...sectionsRead,
    isAboutIncident,
    events: timeline === undefined ? [] : readEvents(eventsOf(timeline, standard), terms),
    tasks: measures === undefined ? [] : tasksOf(measures, language, isAboutIncident),
  };
  const candidates = findCandidates(lines, sections, terms);
  const required = requiredSectionsOf(standard).map((section) => ({ section, title: titleOf(standard, section), content: found[section], isEmpty: parts[section] === undefined, candidate: candidates.get(section) }));
  const outline = standard.outline === undefined ? outlineOf(required, terms) : findOutline(standard.outline, lines, frontMatter, terms);
  const all = postmortemLines(lines, sections, [...[...candidates.values()].flatMap((candidate) => candidate.lines), ...(standard.outline === undefined ? [] : outline.flatMap((each) => each.lines))]);
  const count = (section: RequiredSection): number => countWordsIn(parts[section]?.lines ?? []);
  // Read when a rule first asks for it.
  let reading: ReturnType<typeof readEvidence> | undefined;
  const read = (): ReturnType<typeof readEvidence> => (reading ??= readEvidence({ ...parts, missing: kindsMissing(outline, standard) }, terms));
  const firstLabel = sections[0]?.label.line;
  const before = firstLabel === undefined ? [] : lines.slice(0, lines.indexOf(firstLabel));
  const outsideTimeline = once(() => {
    const inside = new Set([timeline, measures].flatMap((section) => section?.lines ?? []));
    const opening = before.slice(title === undefined ? 0 : Math.max(before.indexOf(title), 0));
    return [...new Set([...opening, ...all])].filter((line) => !inside.has(line));
  });
  const readAccount = (): Account => {
    const isTimed = parts.events.filter((event) => likelyMomentOf(event) !== undefined).length > 1;
    const told = isTimed ? [] : toldEvents([...new Set([...outsideTimeline(), ...(timeline?.lines ?? [])])].sort((one, other) => one.number - other.number), terms);
    const events = told.length > 0 ? told : parts.events;
    const words = events.map(({ lines: own }) => language.wordsOfEvent(language.sentencesOf(unwrapped(own))));
    return { events, words, ...(told.length > 0 ? read().rolesOfTold(told) : read().roles()) };
  };
  let account: Account | undefined;
  let blame: PlacedBlame[] | undefined;
  let taskDetails: TaskDetails[] | undefined;
  return {
    ...parts,
    standard,
    chosen,
    title: title === undefined ? { line: 1, column: 1, length: 0 } : placeOfText(title),
    titleLine: title !== undefined && title.number < (all[0]?.number ?? 0) ? title : undefined,
    name: title === undefined || isPartName(title.text, names) || isUnwritten(title) ? "" : title.text.trim(),
    sections,
    lines: all,
    get isDraft() {
      return all.filter(isUnwritten).length * 3 > all.length || requiredSectionsOf(standard).some((section) => parts[section]?.lines.every(isUnwritten));
    },
    words: { total: countWordsIn(all), summary: count("summary"), timeline: count("timeline"), cause: count("cause"), measures: count("measures") },
    required,
    outline,
    source,
    hasPlainName: title !== undefined && names.kindOf(title.text.trim()) === "title",
    language,
    frontMatter: { title: titleIn(frontMatter), date: dateIn(frontMatter) },
    get wordsAround() {
      return countWordsIn(lines);
    },
    get outsideTimeline() {
      return outsideTimeline();
    },
    get fields() {
      return incidentFields(before, names);
    },
    get blame() {
      return (blame ??= findBlame(all, new Set(measures?.lines.map(({ number }) => number)), source, language));
    },
    get lastWhy() {
      return lastWhyIn(outline, peopleIn(all.map(({ text }) => text), language), language);
    },
    get givesSeverity() {
      const planned = new Set(measures?.lines.map(({ number }) => number));
      return fieldsIn(frontMatter).some(language.namesSeverity) || lines.some(({ number, text }) => !planned.has(number) && language.tellsSeverity(text));
    },
    get taskDetails() {
      return (taskDetails ??= measures === undefined ? [] : detailsOf(parts.tasks, measures, source, language));
    },
    get account() {
      return (account ??= readAccount());
    },
    get evidence() {
      return read().evidence;
    },
  };
}

function gather(kind: RequiredSection, sections: readonly Section[], { names, standard }: Terms): SectionContent | undefined {
  const apart = sections.filter((section) => isApart(section, standard));
  const whole = sections.filter((section) => !apart.includes(section));
  const filled = whole.filter((section) => section.lines.length > 0);
  const all = filled.length > 0 ? filled : whole;
  // Of several timelines, the one that is called so.
  const timeline = all.find(({ label }) => names.isLiteral(label.name, kind)) ?? all[0];
  const pieces = kind !== "timeline" || timeline === undefined ? all : [timeline];
  const main = pieces.find((section) => section.kind === "root-cause-and-resolution") ?? pieces.find(({ label }) => names.isLiteral(label.name, kind)) ?? pieces[0];
  if (main === undefined) return undefined;
  return { label: main.label, above: main.above, ...contentOf([...pieces, ...apart]) };
}

function contentOf(pieces: readonly Section[]): Pick<SectionContent, "pieces" | "lines" | "parts" | "text"> {
  const lines = pieces.flatMap((section) => section.lines);
  return { pieces, lines, parts: pieces.flatMap((section) => section.parts), text: lines.map((line) => line.text).join("\n") };
}

/** A timeline without what is read with it: the detection under a heading of its own has no events, nor has a list of actions beside a timeline. */
function eventsOf({ pieces }: SectionContent, standard: Standard): Pick<SectionContent, "lines" | "parts"> {
  const { lines, parts } = contentOf(pieces.filter((section) => !isApart(section, standard)));
  const ranks = new Set(pieces.map(({ label }) => label.rank));
  const beside = parts.filter((part) => part.label.style === "heading" && ranks.has(part.label.rank) && !hasTimes(part.lines));
  const left = lines.filter((line) => !beside.some((part) => part.lines.includes(line)));
  return beside.length > 0 && hasTimes(left) ? { lines: left, parts: parts.filter((part) => !beside.includes(part)) } : { lines, parts };
}

/** From the first of the sections to the end of the last. `more` are the lines of sections under unknown names. */
function postmortemLines(lines: readonly Line[], sections: readonly Section[], more: readonly Line[]): Line[] {
  const own = [...sections.flatMap((section) => [section.label.line, ...section.lines]), ...more].map(({ number }) => number);
  if (own.length === 0) return [...lines];
  const first = own.reduce((least, number) => Math.min(least, number));
  const last = own.reduce((most, number) => Math.max(most, number));
  return lines.filter(({ number }) => number >= first && number <= last);
}

/** The heading above the first section, or else the document's first line, or else the first section's label. */
function titleLine(lines: readonly Line[], sections: readonly Section[]): Line | undefined {
  const first = sections[0]?.label.line;
  const before = first === undefined ? lines : lines.slice(0, lines.indexOf(first));
  const heading = before.findLast((line) => line.shape === "heading" && (first?.shape !== "heading" || line.level < first.level));
  return heading ?? before.find((candidate) => candidate.shape === "heading") ?? before[0] ?? first;
}

/** Some lines as one text, in which only a new paragraph or item is a line of its own: a sentence may be wrapped. */
const unwrapped = (lines: readonly Line[]): string => lines.map(({ text, first }, index) => (index === 0 ? text : `${first ? "\n" : " "}${text}`)).join("");

/** "TL;DR" above a document is not the name of its incident; "Postmortem" is a poor one. */
function isPartName(text: string, names: Names): boolean {
  const kind = names.kindOf(text.trim().replace(/[:：]$/u, ""));
  return kind !== undefined && kind !== "title";
}

function placeOfText(line: Line): Place {
  const trimmed = line.text.trim();
  return placeOf(line, line.text.indexOf(trimmed), trimmed.length);
}
