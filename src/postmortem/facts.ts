/** What a postmortem says about its incident, as far as the document model knows it. What it does not say is null, never guessed. */
import type { Postmortem } from "./postmortem.ts";
import type { EventRole } from "./evidence.ts";
import type { EventWords } from "../language/language.ts";
import { keyMoments, type KeyMoments } from "./key-moments.ts";
import { agrees } from "./outage.ts";
import { lengthsOfFields, statedLength, statedTimes } from "./stated-outage.ts";
import { findDates, minutesBetween, runsBack, type CalendarDate, type Moment } from "../language/time/index.ts";
import { likelyMomentOf } from "./timeline.ts";

export type { KeyMoments } from "./key-moments.ts";

export interface EventFact {
  /** The line it starts on, from 1. */
  readonly line: number;
  /** Its time as written, null if it has none. */
  readonly time: string | null;
  /** Whole minutes since the start of the outage, or else since the first event; null if its time cannot be read. */
  readonly minutes: number | null;
  readonly roles: readonly EventRole[];
  /** What happened, on one line. */
  readonly text: string;
}

export type LengthName = "duration" | "timeToDetect" | "timeToEscalate" | "timeToResolve";

/** A length about which the document says two things; such a length is null. */
export interface Contradiction {
  readonly fact: LengthName;
  /** Who says what, in minutes since the start of the outage, and on which line: "the summary", 13. */
  readonly said: readonly { readonly by: string; readonly minutes: number; readonly line: number }[];
}

export interface TaskFact {
  /** From 1. */
  readonly line: number;
  /** On one line. */
  readonly text: string;
  /** Null if nothing shows whether it is done: it has no box to tick. */
  readonly done: boolean | null;
}

/** All durations are in whole minutes. */
export interface Facts {
  /** In one line; empty if nothing says it. */
  readonly title: string;
  /** Does the title only say that it is a postmortem? */
  readonly hasPlainTitle: boolean;
  /** The day of the incident: "2026-11-03", or as written if the year is missing or the month is unclear. */
  readonly date: string | null;
  /** Start and end of the outage as the summary writes them. */
  readonly start: string | null;
  readonly end: string | null;
  readonly timezone: string | null;
  /** End minus start; without them, the duration that the text states, or else what the timeline tells. */
  readonly duration: number | null;
  /** Does the author say "about"? */
  readonly durationIsApproximate: boolean;
  /** From the start of the outage; where the text does not give it, from the event at which the trouble began. */
  readonly timeToDetect: number | null;
  readonly timeToEscalate: number | null;
  readonly timeToResolve: number | null;
  /** Are the lengths counted from the detection, because nothing says when the trouble began, or that it began with it? */
  readonly countedFromDetection: boolean;
  /** The positions in `events` of the four key moments. */
  readonly moments: KeyMoments;
  readonly contradictions: readonly Contradiction[];
  readonly words: Postmortem["words"];
  readonly events: readonly EventFact[];
  readonly tasks: readonly TaskFact[];
}

/** @param postmortem As the rules read it; its line numbers are those of the facts. */
export function factsOf(postmortem: Postmortem): Facts {
  const { account } = postmortem;
  const times = statedTimes(postmortem);
  const start = times === undefined ? undefined : dated(times.start.moment, postmortem);
  const end = times?.end.moment;
  const between = start === undefined || end === undefined || times === undefined ? undefined : minutesBetween(times.start.moment, end);
  const stated = statedLength(postmortem);
  const events = eventFacts(postmortem, start);
  const length = between ?? stated?.duration.minutes ?? null;
  const isRough = between === undefined && stated?.duration.approximate === true;
  const found = keyMoments(
    events.map(({ minutes, roles }, index) => ({ minutes, roles, notices: account.noticing[index] ?? false, isBare: !/\p{L}{4}/u.test(account.events[index]?.text ?? ""), words: account.words[index] ?? wordless })),
    { hasStart: start !== undefined, length, isRough },
  );
  const { moments, origin } = found;
  const since = (index: number | null): number | null => {
    const minutes = index === null || origin === undefined ? null : (events[index]?.minutes ?? null);
    return minutes === null || origin === undefined || minutes < origin.minute ? null : minutes - origin.minute;
  };
  const contradictions: Contradiction[] = [];
  const contradict = (fact: LengthName, ...said: Contradiction["said"]): void => {
    contradictions.push({ fact, said: said.map((each) => ({ ...each, minutes: Math.round(each.minutes) })) });
  };
  const startLine = times?.start.line ?? stated?.line ?? 1;
  const endLine = times?.end.line ?? stated?.line ?? 1;
  const lineAt = (minutes: number): number => events.find((event) => event.minutes === minutes)?.line ?? startLine;
  if (between !== undefined && stated !== undefined && !agrees(stated.duration, between)) contradict("duration", { by: "the text", minutes: stated.duration.minutes, line: stated.line }, { by: "its start and end times", minutes: between, line: endLine });
  if (found.otherEnd !== undefined && length !== null) contradict("timeToResolve", { by: "the summary", minutes: length, line: endLine }, { by: "the timeline", minutes: found.otherEnd, line: lineAt(found.otherEnd + (origin?.minute ?? 0)) });
  if (found.detectedBeforeStart !== undefined) contradict("timeToDetect", { by: "the summary", minutes: 0, line: startLine }, { by: "the timeline", minutes: found.detectedBeforeStart, line: lineAt(found.detectedBeforeStart) });
  const isClear = (fact: LengthName): boolean => !contradictions.some((contradiction) => contradiction.fact === fact);
  const atDetection = origin?.is === "detection";
  const told = lengthsOfFields(postmortem);
  const lengthOf = (fact: Exclude<LengthName, "duration">, computed: number | null): number | null => (isClear(fact) ? whole(computed ?? told.get(fact) ?? null) : null);
  return {
    title: titleOf(postmortem),
    hasPlainTitle: postmortem.hasPlainName && titleOf(postmortem) === postmortem.name,
    date: dateOf(postmortem, start),
    start: start?.time.text.trim() ?? null,
    end: end?.time.text.trim() ?? null,
    timezone: (start?.zone ?? end?.zone ?? account.events.find(({ stamp }) => stamp?.start.zone !== undefined)?.stamp?.start.zone)?.text.trim() ?? null,
    duration: isClear("duration") ? whole(length ?? since(moments.resolved) ?? told.get("timeToResolve") ?? null) : null,
    durationIsApproximate: isRough,
    timeToDetect: lengthOf("timeToDetect", atDetection ? null : since(moments.detected)),
    timeToEscalate: lengthOf("timeToEscalate", since(moments.escalated)),
    timeToResolve: lengthOf("timeToResolve", since(moments.resolved) ?? (origin === undefined ? null : length)),
    countedFromDetection: atDetection || (origin !== undefined && since(moments.detected) === 0),
    moments,
    contradictions,
    words: postmortem.words,
    events: events.map((event, index) => ({ ...event, roles: rolesAt(index, event.roles, moments, account.words[index] ?? wordless, (account.events[index]?.sentences ?? 1) > 1) })),
    tasks: postmortem.tasks.map(({ line, text, done = null }) => ({ line: line.number, text: taskText(text), done })).filter(({ text }) => text !== ""),
  };
}

/** A task without its box, on one line. */
const taskText = (text: string): string => text.replace(/^\s*(?:\[[ xX]?\]|[☐☑✅✔]\uFE0F?)\s*/u, "").replaceAll(/\s+/gu, " ").trim();

const wordless = { begins: "nothing", restores: 0, isAftermath: false, handsOver: "no", notices: false, meetsTrouble: false, inTrouble: false, finds: false, clearsSuspect: false } as const;

const whole = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes));

/** A longer title is a sentence of the text. */
const longestTitle = 120;

/** The heading above the sections; the front matter's title; a first line that is no sentence. */
function titleOf(postmortem: Postmortem): string {
  const { name, titleLine, frontMatter, hasPlainName } = postmortem;
  const isHeading = titleLine?.shape === "heading";
  // A heading further down names a part of a page that has a title.
  const isOfPart = isHeading && titleLine.level > 1 && frontMatter.title !== "";
  const isTitle = isHeading ? !isOfPart : titleLine !== undefined && frontMatter.title === "" && canBeTitle(name) && !hasPlainName;
  const isShort = name.length <= longestTitle || (isHeading && frontMatter.title === "");
  const title = name !== "" && isTitle && isShort ? name : frontMatter.title === "" && !isHeading ? firstLineOf(postmortem) : frontMatter.title;
  return title.replaceAll(/\s+/gu, " ").trim();
}

/** Is a line neither a sentence nor an address nor a mark? */
const canBeTitle = (text: string): boolean => /\p{L}{4}/u.test(text) && !/[.!?:]$|^\(|^https?:/u.test(text.trim());

/** Above the sections, the first line that can be a title: it follows an address or a picture. */
function firstLineOf({ titleLine, outsideTimeline, sections, hasPlainName }: Postmortem): string {
  if (titleLine === undefined || hasPlainName) return "";
  const until = sections[0]?.label.line.number ?? 0;
  return outsideTimeline.find(({ number, text, first, shape }) => number < until && first && shape === "paragraph" && text.length <= longestTitle && canBeTitle(text))?.text ?? "";
}

/** The summary's start with the day that the summary names elsewhere, if it names only one. */
function dated(start: Moment, { summary }: Postmortem): Moment {
  if (start.date !== undefined) return start;
  const dates = new Map(summary?.lines.flatMap(({ text }) => findDates(text)).filter(({ impossible }) => !impossible).map((date) => [`${String(date.month)}-${String(date.day)}`, date]));
  const [only, second] = [...dates.values()];
  return only === undefined || second !== undefined ? start : { ...start, date: only };
}

function eventFacts(postmortem: Postmortem, start: Moment | undefined): EventFact[] {
  const clock = new Clock(start);
  return postmortem.account.events.map((event, index) => {
    const moment = likelyMomentOf(event);
    const minutes = moment === undefined ? undefined : clock.minutesOf(moment);
    return { line: event.line.number, time: moment?.time.text.trim() ?? event.stamp?.start.time.text.trim() ?? null, minutes: minutes === undefined ? null : Math.round(minutes), roles: rolesOf(postmortem, index), text: event.text.replaceAll(/\s+/gu, " ").trim() };
  });
}

/** The roles that the event's own words bear out: an announcement is not an escalation, and cleaning up is not a resolution. */
function rolesOf({ account: { roles, words: told } }: Postmortem, index: number): readonly EventRole[] {
  const words = told[index] ?? wordless;
  const isBorneOut = (role: EventRole): boolean => (role === "escalation" ? words.handsOver !== "no" : role === "resolution" ? words.restores > 0 && !words.isAftermath : true);
  return (roles[index] ?? []).filter(isBorneOut);
}

/** The roles of an event among the key moments: only one event is the detection, and the start, a call or a fix is not an investigation too. */
function rolesAt(index: number, roles: readonly EventRole[], { started, detected, escalated, resolved }: KeyMoments, { finds, clearsSuspect }: EventWords, saysMore: boolean): EventRole[] {
  const has = (role: EventRole, moment: number | null): boolean => index === moment || (roles.includes(role) && (role !== "detection" || detected === null));
  const isResolution = has("resolution", resolved);
  const isEscalation = has("escalation", escalated);
  const isWithin = index > (detected ?? started ?? 0) && index < (resolved ?? Infinity);
  // One sentence that ends the outage or calls somebody in is not a wrong turn, whatever label is above it.
  const isTurn = index !== resolved && (index !== escalated || saysMore);
  const isMisled = isTurn && (roles.includes("misleading-path") || (isWithin && clearsSuspect));
  const isAction = !isResolution && !isEscalation && !isMisled && index !== started && index !== detected && (roles.includes("actions") || (finds && isWithin));
  return [
    ...(has("detection", detected) ? ["detection" as const] : []),
    ...(isAction ? ["actions" as const] : []),
    ...(isMisled ? ["misleading-path" as const] : []),
    ...(isEscalation ? ["escalation" as const] : []),
    ...(isResolution ? ["resolution" as const] : []),
  ];
}

const day = 24 * 60;

interface Reading {
  readonly moment: Moment;
  readonly minutes: number;
}

/** Counts minutes along a timeline, across midnight and days. */
class Clock {
  private previous: Reading | undefined;
  /** The last one with a date. */
  private anchor: Reading | undefined;
  private isFirst = true;

  constructor(start: Moment | undefined) {
    if (start !== undefined) this.note(start, 0);
  }

  /** Since the start, or else since the first event; undefined if the time cannot be read. */
  minutesOf(moment: Moment): number | undefined {
    const from = moment.date !== undefined && this.anchor !== undefined ? this.anchor : this.previous;
    const step = from === undefined ? 0 : minutesAlong(from.moment, moment, this.isFirst);
    this.isFirst = false;
    if (step === undefined) return undefined;
    const minutes = (from?.minutes ?? 0) + step;
    if (from === undefined || minutes >= (this.previous?.minutes ?? minutes)) this.note(moment, minutes);
    return minutes;
  }

  private note(moment: Moment, minutes: number): void {
    this.previous = { moment, minutes };
    if (moment.date !== undefined) this.anchor = this.previous;
  }
}

/** Minutes from one event to the next, below zero for a step back. The first event may be before the start of the outage: a change that nobody had noticed yet. */
function minutesAlong(earlier: Moment, later: Moment, first: boolean): number | undefined {
  const minutes = minutesBetween(earlier, later);
  if (minutes === undefined || (earlier.date !== undefined && later.date !== undefined)) return minutes;
  return runsBack(earlier, later) || (first && minutes > day / 2) ? minutes - day : minutes;
}

/** The day of the outage's start, or else what a field, the title, the summary or the first event says; the day of publication last. */
function dateOf({ summary, account: { events }, name, fields, frontMatter, source, language }: Postmortem, start: Moment | undefined): string | null {
  const inSummary = summary?.lines.flatMap(({ text }) => findDates(text)) ?? [];
  const inFields = fields.filter(({ kind, name: label }) => kind === "duration" || kind === "start" || language.namesDate(label)).flatMap(({ text }) => findDates(text));
  const ofEvents = events.map((event) => event.date ?? likelyMomentOf(event)?.date);
  // A timeline of days; of several days in the summary, nobody can say which is meant.
  const ofDays = inSummary.length > 0 ? [] : events.slice(0, 1).flatMap(({ beginsWithDay, line }) => (beginsWithDay ? findDates(line.text).filter(({ index }) => index <= 2) : []));
  const published = findDates(frontMatter.date);
  const certain = [start?.date, ...inFields, ...(sameDay(inSummary) ? inSummary : startOfRange(summary, language)), ...ofEvents, ...findDates(name), ...ofDays];
  // The day of publication may be weeks later.
  const isTold = (date: CalendarDate): boolean => !source.some((line) => findDates(line).length > 0) || source.some((line) => findDates(line).some((other) => sameDay([date, other])));
  const dates = [...certain, ...published.filter(isTold)].filter((found) => found !== undefined).filter(({ impossible }) => !impossible);
  const [first] = dates;
  if (first === undefined) return null;
  const date = first.ambiguous ? (dates.find((other) => isReadingOf(other, first)) ?? first) : first;
  return isoDate(date.year === undefined ? withYear(date, [...dates, ...published], name) : date) ?? date.text.trim();
}

const sameDay = (dates: readonly CalendarDate[]): boolean => new Set(dates.map(({ month, day: dayOfMonth }) => `${String(month)}-${String(dayOfMonth)}`)).size <= 1;

/** "2026-11-03" says which number of "03.11.2026" is the month. */
const isReadingOf = (date: CalendarDate, { year, month, day: dayOfMonth }: CalendarDate): boolean =>
  !date.ambiguous && date.year === year && ((date.month === month && date.day === dayOfMonth) || (date.month === dayOfMonth && date.day === month));

/** Of several days, the first of a range, or of events in the summary. */
function startOfRange(summary: Postmortem["summary"], { beginsRange }: Postmortem["language"]): CalendarDate[] {
  for (const { text } of summary?.lines ?? []) {
    const [date] = findDates(text);
    if (date !== undefined) return beginsRange(text.slice(0, date.index)) ? [date] : [];
  }
  return [];
}

/** A date without a year has that of the others, if they agree. */
function withYear(date: CalendarDate, others: readonly (CalendarDate | undefined)[], name: string): CalendarDate {
  const titled = /\b(20\d\d)\b/u.exec(name)?.[1];
  const years = new Set([...others.flatMap((other) => other?.year ?? []), ...(titled === undefined ? [] : [Number(titled)])]);
  const [year, second] = years;
  return year === undefined || second !== undefined ? date : { ...date, year };
}

/** "2026-11-03"; undefined if the year is missing or the month is unclear. */
export function isoDate({ year, month, day: dayOfMonth, ambiguous }: CalendarDate): string | undefined {
  if (year === undefined || ambiguous) return undefined;
  return [String(year), String(month).padStart(2, "0"), String(dayOfMonth).padStart(2, "0")].join("-");
}
