/** The layout of a drawn timeline: where everything stands, apart from how it is drawn. */
import { clockOf, drawableEvents, minutesOfDay, roundStep, type TimedEvent, type TimelineClock } from "../report/clock.ts";
import { phasesOf, phaseTitles, type Phase } from "../report/phases.ts";
import type { EventFact, Facts, KeyMoments } from "../postmortem/facts.ts";
import { formatLength } from "./view.ts";

/** What a mark stands for. */
export type LaneName = "started" | "detection" | "actions" | "misleading-path" | "escalation" | "resolution" | "other";

/** The shapes distinguish the marks if colors do not; each is drawn around 0, 0. */
export const laneLooks: Readonly<Record<LaneName, { readonly name: string; readonly path: string }>> = {
  started: { name: "Started", path: "M-5-7L8 0L-5 7Z" },
  detection: { name: "Detected", path: "M0-8L8 0 0 8-8 0Z" },
  actions: { name: "Investigated", path: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z" },
  "misleading-path": { name: "Misleading path", path: "M-6-6L6 6M-6 6L6-6" },
  escalation: { name: "Escalated", path: "M0-8L8 6-8 6Z" },
  resolution: { name: "Resolved", path: "M-6-6H6V6H-6Z" },
  other: { name: "Other", path: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z" },
};

const laneOrder = Object.keys(laneLooks) as LaneName[];

/** What an event is: one thing, or several at once. Following a misleading path is also an investigation; the more specific one is shown. */
export function lanesOf({ roles }: EventFact, index: number, { started }: KeyMoments): LaneName[] {
  const shown = roles.filter((role) => role !== "actions" || !roles.includes("misleading-path"));
  return shown.length > 0 ? shown : [index === started ? "started" : "other"];
}

const laneOfMoment: Readonly<Record<keyof KeyMoments, LaneName>> = { started: "started", detected: "detection", escalated: "escalation", resolved: "resolution" };

/** A text with a fixed size at a place of the axis. */
export interface Label {
  readonly text: string;
  /** Where it is anchored: a fraction of the width, and pixels from there. */
  readonly share: number;
  readonly dx: number;
  /** The baseline, in pixels from the top. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly look: "tick" | "day" | "phase" | "gap" | "lane";
}

/** One event, or several of the same kind that lie too close together for marks of their own. */
export interface Mark {
  readonly lane: LaneName;
  readonly events: readonly [TimedEvent, ...TimedEvent[]];
  readonly share: number;
  readonly y: number;
  /** Is it one of the four key moments? */
  readonly isMoment: boolean;
}

export interface Drawing {
  /** The least width for which nothing collides, in pixels; with more there is more room between all things. */
  readonly width: number;
  readonly height: number;
  /** The lanes that contain something; `rows` is how many rows of marks one has. */
  readonly lanes: readonly { readonly name: LaneName; readonly top: number; readonly rows: number; readonly label: Label | undefined }[];
  readonly laneTop: number;
  readonly laneBottom: number;
  readonly phases: readonly (Phase & { readonly share: number; readonly width: number; readonly label: Label | undefined })[];
  readonly ticks: readonly { readonly share: number; readonly label: Label | undefined; readonly isMidnight: boolean }[];
  readonly days: readonly Label[];
  readonly marks: readonly Mark[];
  readonly gap: Gap | undefined;
  /** How many events with a time are too far away to be drawn. */
  readonly far: number;
}

/** The longest time without an entry. */
export interface Gap {
  readonly earlier: TimedEvent;
  readonly later: TimedEvent;
  readonly minutes: number;
  readonly share: number;
  readonly width: number;
  readonly y: number;
  readonly label: Label;
}

export interface DrawingOptions {
  /** In pixels, without the room that marks need beside the axis. */
  readonly width: number;
  /** Do the names of the lanes stand in the drawing, each above its lane? Otherwise there is room for them beside it. */
  readonly namesLanes: boolean;
}

export const phaseHeight = 24;
export const rowHeight = 22;
const lanePadding = 8;
const laneNameHeight = 16;
const gapHeight = 28;
const labelHeight = 16;

/** Two marks in a row are so far apart at least, in pixels from center to center. */
const markDistance = 22;
const mostRows = 3;

/** Sizes in pixels. A wide font has digits of 0.64 em. */
export const fontSizes: Readonly<Record<Label["look"], number>> = { tick: 12, day: 12, phase: 12, gap: 12, lane: 12 };
const widestCharacter = 0.68;

/** The room that a text takes at most, in pixels. */
const widthOf = (text: string, look: Label["look"]): number => text.length * fontSizes[look] * widestCharacter;

/** The box around a label in a drawing of some width, in pixels. */
export function boxOf({ text, share, dx, y, anchor, look }: Label, width: number): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const size = widthOf(text, look);
  const from = share * width + dx - (anchor === "start" ? 0 : anchor === "end" ? size : size / 2);
  return { left: from, right: from + size, top: y - fontSizes[look], bottom: y + 3 };
}

/** Lays out the events of a timeline on a linear axis. Undefined if there is nothing to draw. */
export function drawingOf(facts: Facts, { width, namesLanes }: DrawingOptions): Drawing | undefined {
  const events = drawableEvents(facts);
  if (events.length === 0) return undefined;
  const phases = phasesOf(facts);
  const closed = facts.start === null || facts.duration === null ? [] : [facts.duration];
  const minutes = [...events.map((event) => event.minutes), ...phases.flatMap(({ from, to }) => [from, to]), ...closed];
  const from = Math.min(...minutes);
  const to = Math.max(...minutes, from + 1);
  const shareOf = (minute: number): number => (minute - from) / (to - from);
  const laneTop = phases.length === 0 ? 4 : phaseHeight + 10;
  const laid = layLanes(events, facts, { shareOf, width, namesLanes, top: laneTop });
  const laneBottom = laid.bottom;
  const gap = longestGap(events, shareOf, width, laneBottom + gapHeight - 8);
  const axisTop = laneBottom + (gap === undefined ? 4 : gapHeight);
  const axis = layAxis(clockOf(facts), { from, to, shareOf, width, y: axisTop + labelHeight - 2 });
  return {
    width,
    height: axisTop + axis.rows * labelHeight + 6,
    laneTop,
    laneBottom,
    lanes: laid.lanes,
    marks: laid.marks,
    phases: phases.map((phase) => layPhase(phase, shareOf, width)),
    ticks: axis.ticks,
    days: axis.days,
    gap,
    far: facts.events.filter(({ minutes: known }) => known !== null).length - events.length,
  };
}

function layPhase(phase: Phase, shareOf: (minute: number) => number, width: number): Drawing["phases"][number] {
  const share = shareOf(phase.from);
  const own = shareOf(phase.to) - share;
  const text = [`${phaseTitles[phase.name]}, ${formatLength(phase.to - phase.from)}`, phaseTitles[phase.name]].find((each) => widthOf(each, "phase") + 10 <= own * width);
  return { ...phase, share, width: own, label: text === undefined ? undefined : { text, share: share + own / 2, dx: 0, y: 16, anchor: "middle", look: "phase" } };
}

interface LaneRoom {
  readonly shareOf: (minute: number) => number;
  readonly width: number;
  readonly namesLanes: boolean;
  readonly top: number;
}

function layLanes(events: readonly TimedEvent[], { moments }: Facts, { shareOf, width, namesLanes, top }: LaneRoom): Pick<Drawing, "lanes" | "marks"> & { readonly bottom: number } {
  const lanes: Drawing["lanes"][number][] = [];
  const marks: Mark[] = [];
  let y = top;
  for (const name of laneOrder) {
    const own = events.filter((event) => lanesOf(event, event.index, moments).includes(name));
    if (own.length === 0) continue;
    const isMoment = ({ index }: TimedEvent): boolean => (Object.keys(laneOfMoment) as (keyof KeyMoments)[]).some((moment) => moments[moment] === index && laneOfMoment[moment] === name);
    const placed = inRows(own, isMoment, (event) => shareOf(event.minutes) * width);
    const rows = 1 + Math.max(...placed.map(({ row }) => row));
    const first = y + (namesLanes ? laneNameHeight : lanePadding / 2);
    lanes.push({ name, top: y, rows, label: namesLanes ? { text: laneLooks[name].name, share: 0, dx: -10, y: y + 13, anchor: "start", look: "lane" } : undefined });
    marks.push(...placed.map(({ events: together, row, moment }) => ({ lane: name, events: together, share: shareOf(together[0].minutes), y: first + (row + 0.5) * rowHeight, isMoment: moment })));
    y = first + rows * rowHeight + lanePadding / 2;
  }
  return { lanes, marks, bottom: y };
}

interface Placed {
  readonly events: [TimedEvent, ...TimedEvent[]];
  readonly row: number;
  readonly moment: boolean;
}

/** Marks that lie together are fanned out over some rows; what does not fit there either is counted in the mark beside it. Key moments always have marks of their own. */
function inRows(events: readonly TimedEvent[], isMoment: (event: TimedEvent) => boolean, xOf: (event: TimedEvent) => number): Placed[] {
  const placed: Placed[] = [];
  const ordered = [...events.filter(isMoment), ...events.filter((event) => !isMoment(event)).sort((one, other) => one.minutes - other.minutes)];
  for (const event of ordered) {
    const apart = ({ events: [first] }: Placed): number => Math.abs(xOf(first) - xOf(event));
    const row = Array.from({ length: mostRows }, (_, index) => index).find((index) => placed.every((other) => other.row !== index || apart(other) >= markDistance));
    if (row !== undefined) placed.push({ events: [event], row, moment: isMoment(event) });
    else placed.filter(({ moment }) => !moment).sort((one, other) => apart(one) - apart(other))[0]?.events.push(event);
  }
  return placed;
}

/** A shorter one, as a share of the width, is no silence. */
const leastGap = 0.15;

function longestGap(events: readonly TimedEvent[], shareOf: (minute: number) => number, width: number, y: number): Gap | undefined {
  const sorted = events.toSorted((one, other) => one.minutes - other.minutes);
  const gaps = sorted.slice(1).flatMap((later, index) => {
    const earlier = sorted[index];
    return earlier === undefined || later.minutes === earlier.minutes ? [] : [{ earlier, later, minutes: later.minutes - earlier.minutes }];
  });
  // The only gap is the timeline itself.
  if (gaps.length < 2) return undefined;
  const longest = gaps.reduce((found, gap) => (gap.minutes > found.minutes ? gap : found));
  const share = shareOf(longest.earlier.minutes);
  const own = shareOf(longest.later.minutes) - share;
  if (own < leastGap) return undefined;
  const text = `${formatLength(longest.minutes)} without an entry`;
  return { ...longest, share, width: own, y, label: withinWidth({ text, share: share + own / 2, dx: 0, y: y - 6, anchor: "middle", look: "gap" }, width) };
}

/** How far a label may reach over the ends of the axis, in pixels. */
const overhang = 12;

/** The same label, anchored at its edge where its middle is too close to an end of the axis. */
function withinWidth(label: Label, width: number): Label {
  const { left, right } = boxOf(label, width);
  if (left < -overhang) return { ...label, share: 0, dx: -overhang, anchor: "start" };
  return right > width + overhang ? { ...label, share: 1, dx: overhang, anchor: "end" } : label;
}

interface AxisRoom {
  readonly from: number;
  readonly to: number;
  readonly shareOf: (minute: number) => number;
  readonly width: number;
  /** The baseline of the first row of labels. */
  readonly y: number;
}

type Axis = Pick<Drawing, "ticks" | "days"> & { readonly rows: number };

/** Two labels are so far apart at least, in pixels. */
const labelDistance = 10;

const mostTicks = 10;

function layAxis(clock: TimelineClock | undefined, room: AxisRoom): Axis {
  const { from, to } = room;
  const zero = clock?.zero ?? 0;
  const textAt = (minutes: number, step: number): string => (clock === undefined ? elapsed(minutes) : step % minutesOfDay === 0 ? clock.dayAt(minutes) : clock.timeAt(minutes));
  for (let most = mostTicks; most > 1; most--) {
    const step = roundStep(to - from, most);
    const ticks = layTicks(step, zero, room, (minutes) => textAt(minutes, step));
    if (isApart(ticks.flatMap(({ label }) => label ?? []), room.width)) return withDays(ticks, step, clock, room);
  }
  const ends = [from, to].map((minutes) => tickAt(minutes, room, textAt(minutes, 1), false));
  return withDays(isApart(ends.flatMap(({ label }) => label ?? []), room.width) ? ends : ends.slice(0, 1), 1, clock, room);
}

function layTicks(step: number, zero: number, room: AxisRoom, textAt: (minutes: number) => string): Drawing["ticks"] {
  const first = Math.ceil((room.from + zero) / step);
  const minutes = Array.from({ length: Math.floor((room.to + zero) / step) - first + 1 }, (_, index) => (first + index) * step - zero);
  return minutes.map((minute) => tickAt(minute, room, textAt(minute), (minute + zero) % minutesOfDay === 0));
}

function tickAt(minute: number, { shareOf, width, y }: AxisRoom, text: string, isMidnight: boolean): Drawing["ticks"][number] {
  const share = shareOf(minute);
  return { share, isMidnight, label: withinWidth({ text, share, dx: 0, y, anchor: "middle", look: "tick" }, width) };
}

function isApart(labels: readonly Label[], width: number): boolean {
  const boxes = labels.map((label) => boxOf(label, width));
  return boxes.length > 0 && boxes.every((box, index) => index === 0 || box.left >= (boxes[index - 1]?.right ?? 0) + labelDistance);
}

/** Under the times, each day where it begins; not where the times are days themselves. */
function withDays(ticks: Drawing["ticks"], step: number, clock: TimelineClock | undefined, room: AxisRoom): Axis {
  if (clock === undefined || step % minutesOfDay === 0) return { ticks, days: [], rows: 1 };
  const { from, to, shareOf, width, y } = room;
  const firstMidnight = Math.floor((from + clock.zero) / minutesOfDay) + 1;
  const midnights = Array.from({ length: Math.max(0, Math.floor((to + clock.zero) / minutesOfDay) - firstMidnight + 1) }, (_, index) => (firstMidnight + index) * minutesOfDay - clock.zero);
  if (midnights.length === 0) return { ticks, days: [], rows: 1 };
  const days: Label[] = [];
  // The days that begin in view come before the one that began earlier.
  for (const minute of [...midnights, from]) {
    const label = withinWidth({ text: clock.dayAt(minute), share: shareOf(minute), dx: 0, y: y + labelHeight, anchor: minute === from ? "start" : "middle", look: "day" }, width);
    if ([...days, label].toSorted((one, other) => boxOf(one, width).left - boxOf(other, width).left).every((each, index, all) => index === 0 || isApart([all[index - 1] ?? each, each], width))) days.push(label);
  }
  const breaks = midnights.filter((minute) => !ticks.some(({ share }) => share === shareOf(minute))).map((minute) => ({ share: shareOf(minute), label: undefined, isMidnight: true }));
  return { ticks: [...ticks, ...breaks], days, rows: 2 };
}

/** Since the start: "+6 min". */
export function elapsed(minutes: number): string {
  return minutes > 0 ? `+${formatLength(minutes)}` : minutes === 0 ? "0" : formatLength(minutes);
}
