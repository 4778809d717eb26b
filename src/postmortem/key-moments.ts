/** The four moments of an incident that readers look for among the events: when it started, was detected, escalated and resolved. */
import type { EventWords } from "../language/language.ts";
import type { EventRole } from "./evidence.ts";

/** An event with what is known about it. */
export interface TimedEvent {
  /** Minutes since the start of the outage, or else since the first event; null if unknown. */
  readonly minutes: number | null;
  readonly roles: readonly EventRole[];
  /** Does it say that the trouble was noticed? */
  readonly notices: boolean;
  /** Is it a time and no more, behind a label? */
  readonly isBare: boolean;
  readonly words: EventWords;
}

/** What the text says about the outage, apart from its events; lengths in minutes. */
export interface StatedOutage {
  /** Does the summary give the time at which it started? Then that is minute 0. */
  readonly hasStart: boolean;
  /** How long it lasted. */
  readonly length: number | null;
  /** Is the length only about right? */
  readonly isRough: boolean;
}

/** The position of each moment's event; null if none of the events is certainly the one. */
export interface KeyMoments {
  readonly started: number | null;
  readonly detected: number | null;
  readonly escalated: number | null;
  readonly resolved: number | null;
}

export interface MomentsFound {
  readonly moments: KeyMoments;
  /** The minute that lengths are counted from, and why; undefined if nobody can say when it started. */
  readonly origin: { readonly minute: number; readonly is: "start" | "detection" } | undefined;
  /** The minute at which an event says that users could work again, although the summary says otherwise. */
  readonly otherEnd: number | undefined;
  /** The minute of a detection before the start that the summary gives. */
  readonly detectedBeforeStart: number | undefined;
}

/** Finds the key moments. What contradicts the summary or runs backward is not one of them. */
export function keyMoments(events: readonly TimedEvent[], stated: StatedOutage): MomentsFound {
  const timed = inOrder(events);
  // What was noticed before the outage began, in the author's words, was something else.
  const marked = stated.hasStart ? -1 : timed.findIndex(({ words }) => words.begins === "outage");
  const detected = detectionIn(timed.slice(Math.max(marked, 0)), stated);
  const isEarly = stated.hasStart && detected !== undefined && detected.minutes < 0;
  const detection = isEarly ? undefined : detected;
  const start = startOf(timed, events, detection, stated);
  const origin = start?.origin;
  const end = origin === undefined ? undefined : endOf(timed.filter(({ minutes, index }) => minutes >= origin.minute && index > (start?.event?.index ?? -1) && index > (detection?.index ?? -1)), origin.minute, stated);
  const latest = end?.event?.minutes ?? (origin !== undefined && stated.length !== null ? origin.minute + stated.length : Infinity);
  const isLate = detection !== undefined && detection.minutes > latest;
  const escalation = origin === undefined ? undefined : escalationIn(timed, detection, origin.minute, latest);
  return {
    moments: {
      started: start?.event?.index ?? null,
      detected: isLate || origin === undefined ? null : (detection?.index ?? null),
      escalated: escalation?.index ?? null,
      resolved: end?.event?.index ?? null,
    },
    origin,
    otherEnd: end?.other,
    detectedBeforeStart: isEarly ? detected.minutes : undefined,
  };
}

type Placed = TimedEvent & { readonly minutes: number; readonly index: number };

/** The events with a time, up to the first that runs backward: nobody can say what was meant by those after it. */
function inOrder(events: readonly TimedEvent[]): Placed[] {
  const placed: Placed[] = [];
  for (const [index, event] of events.entries()) {
    if (event.minutes === null) continue;
    if (event.minutes < (placed.at(-1)?.minutes ?? -Infinity)) break;
    placed.push({ ...event, minutes: event.minutes, index });
  }
  return placed;
}

/** Is it the beginning? */
const hasBegun = ({ begins }: EventWords): boolean => begins === "trouble" || begins === "outage";

/** The first event in which somebody notices the trouble. */
function detectionIn(events: readonly Placed[], { hasStart }: StatedOutage): Placed | undefined {
  const chosen = events.find(({ roles, minutes }) => roles.includes("detection") && (!hasStart || minutes >= 0)) ?? events.find(({ roles }) => roles.includes("detection"));
  const half = events[Math.ceil(events.length / 2)]?.index ?? Infinity;
  const says = ({ words, notices }: Placed): boolean => (words.notices && (notices || words.inTrouble)) || words.meetsTrouble;
  // What the rules take for the detection is it in any words, but for the first event, which is often the outage itself.
  const isTrusted = chosen !== undefined && (says(chosen) || chosen.words.inTrouble || chosen.isBare || (chosen.index > (events[0]?.index ?? 0) && chosen.index <= half));
  const sure = events.filter((event) => event.index <= (isTrusted ? chosen.index : half) && says(event));
  // What was noticed before the start was perhaps something else.
  return sure.find(({ minutes }) => !hasStart || minutes >= 0) ?? sure[0] ?? (isTrusted ? chosen : undefined);
}

interface Start {
  readonly event: Placed | undefined;
  readonly origin: { readonly minute: number; readonly is: "start" | "detection" };
}

/** A change is how it started if the trouble was noticed within so many minutes. */
const shortly = 3 * 60;
/** The only event so many minutes before it was noticed is how it started, whatever its words. */
const atOnce = 10;

function startOf(timed: readonly Placed[], events: readonly TimedEvent[], detection: Placed | undefined, { hasStart }: StatedOutage): Start | undefined {
  if (hasStart) {
    const there = timed.filter(({ minutes }) => minutes === 0);
    return { event: there.find(({ words }) => hasBegun(words)) ?? there[0], origin: { minute: 0, is: "start" } };
  }
  // "[???] The disks became slow": the authors do not know when.
  const first = events.findIndex(({ words }) => hasBegun(words));
  if (first >= 0 && events[first]?.minutes === null && first < (detection?.index ?? Infinity)) return undefined;
  const begin = timed.find(({ words }) => words.begins === "outage") ?? timed.find(({ index, words }) => hasBegun(words) && index <= (detection?.index ?? Math.floor(events.length / 2)));
  if (begin !== undefined) return { event: begin, origin: { minute: begin.minutes, is: begin.index === detection?.index ? "detection" : "start" } };
  if (detection === undefined) return undefined;
  const before = timed.filter(({ index }) => index < detection.index);
  if (before.length === 0 && timed[0]?.index === detection.index) return { event: undefined, origin: { minute: detection.minutes, is: "detection" } };
  const [change, second] = before;
  if (second !== undefined) return undefined;
  const pause = change === undefined ? Infinity : detection.minutes - change.minutes;
  return change !== undefined && (pause <= atOnce || (change.words.begins === "change" && pause <= shortly)) ? { event: change, origin: { minute: change.minutes, is: "start" } } : undefined;
}

/** How sure an event is the one after which users could work again. */
function levelOf({ words, roles }: Placed): number {
  // "The provider confirms that its service is healthy" clears a suspect.
  if (words.isAftermath || (roles.includes("misleading-path") && !roles.includes("resolution"))) return 0;
  if (words.restores >= 2) return words.restores;
  return words.restores === 1 && roles.includes("resolution") && !roles.includes("misleading-path") ? 1 : 0;
}

/** Does it only tell that the incident was closed, or what was done after users could work again? */
const closes = ({ words }: Placed): boolean => words.restores < 3 || words.isAftermath;

function endOf(events: readonly Placed[], from: number, { length, isRough, hasStart }: StatedOutage): { event: Placed | undefined; other?: number } {
  const rated = events.map((event) => ({ event, level: levelOf(event) }));
  const relapses = (event: Placed): boolean => event.words.restores === 0 && event.words.inTrouble && (hasBegun(event.words) || event.words.notices);
  const lastTrouble = events.findLast(relapses)?.index ?? -1;
  const restored = rated.find(({ event, level }) => level === 3 && event.index > lastTrouble)?.event;
  if (length !== null && (hasStart || restored !== undefined || rated.length > 0)) {
    const apart = ({ minutes }: Placed): number => Math.abs(minutes - from - length);
    const room = Math.max(isRough ? 15 : 5, length * 0.1);
    const close = (fewest: number, within: number): Placed | undefined => rated.filter(({ event, level }) => level >= fewest && !event.words.isAftermath && apart(event) <= within).map(({ event }) => event).sort((one, other) => apart(one) - apart(other))[0];
    // An event at the stated end bears it out, in whatever words.
    const near = close(1, 1) ?? close(2, room) ?? close(0, 1);
    // "The boards come back with the same stale trains": half-way, a try that did not help looks like the end.
    const isTry = restored !== undefined && restored.minutes - from < length * (2 / 3) && (restored.roles.includes("misleading-path") || !restored.roles.includes("resolution"));
    const isClosed = restored !== undefined && !isTry && restored.minutes - from < length && events.some((event) => apart(event) <= 1 && closes(event));
    if (isClosed) return { event: restored };
    if (near !== undefined) return { event: near };
    return restored === undefined || isTry ? { event: undefined } : { event: undefined, other: restored.minutes - from };
  }
  const latest = rated.findLastIndex(({ level }) => level >= 2);
  // What was fixed after it was said to be over shows that it was not.
  const over = rated[latest]?.level === 2 && rated.slice(latest).every(({ level }) => level !== 1) ? rated[latest].event : undefined;
  const last = rated.findLast(({ event }) => !event.words.isAftermath);
  return { event: restored ?? over ?? (latest < 0 && last?.level === 1 ? last.event : undefined) };
}

function escalationIn(events: readonly Placed[], detection: Placed | undefined, from: number, until: number): Placed | undefined {
  const told = events.filter(({ roles, index, words }) => roles.includes("escalation") && (words.handsOver === "escalates" || (words.handsOver === "calls" && index !== detection?.index)));
  const first = told.find(({ words }) => words.handsOver === "escalates") ?? told.find(({ minutes }) => minutes >= (detection?.minutes ?? from));
  return first !== undefined && first.minutes >= Math.max(from, detection?.minutes ?? from) && first.minutes <= until ? first : undefined;
}
