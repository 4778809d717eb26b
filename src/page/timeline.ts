/**
 * The timeline, drawn to scale, and the list of its events.
 * Drawn without a library: a row of marks on a linear axis is less code than a call of a plotting library, which would also add its own styles
 * and widths in pixels. Here all positions are percentages, so the drawing fills any width and its text keeps its size.
 */
import type { Element } from "hast";
import { h, s } from "hastscript";
import type { EventFact, Facts } from "../postmortem/facts.ts";
import { findClockTimes } from "../language/time/index.ts";
import { count } from "../plugin/texts.ts";
import { formatLength, heading, namedBy, percent, type View } from "./view.ts";

/** What a mark stands for. */
type Lane = "detection" | "actions" | "misleading-path" | "escalation" | "resolution" | "other";

/** The shapes distinguish the marks if colors do not; each is drawn around 0, 0. */
const lanes: Readonly<Record<Lane, { readonly name: string; readonly path: string }>> = {
  detection: { name: "Detected", path: "M0-8L8 0 0 8-8 0Z" },
  actions: { name: "Investigated", path: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z" },
  "misleading-path": { name: "Misleading path", path: "M-6-6L6 6M-6 6L6-6" },
  escalation: { name: "Escalated", path: "M0-8L8 6-8 6Z" },
  resolution: { name: "Resolved", path: "M-6-6H6V6H-6Z" },
  other: { name: "Other", path: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z" },
};

const laneOrder = Object.keys(lanes) as Lane[];

/** Following a misleading path is also an investigation; the page shows the more specific one. */
function lanesOf({ roles }: EventFact): Lane[] {
  const shown = roles.filter((role) => role !== "actions" || !roles.includes("misleading-path"));
  return shown.length === 0 ? ["other"] : shown;
}

interface PlacedEvent extends EventFact {
  /** Its place in the list of events. */
  readonly index: number;
  readonly minutes: number;
}

interface Scale {
  readonly from: number;
  readonly to: number;
  /** The position of a minute as a fraction of the width. */
  readonly share: (minutes: number) => number;
}

const top = 26;
const laneHeight = 30;
const gapHeight = 30;
const axisHeight = 22;

export function timelineSection(view: View): Element {
  const { facts } = view.document;
  const id = view.id("part", "timeline");
  return h("section.timeline", namedBy(view, id), [
    h(heading(view.level + 1), { id }, "Timeline"),
    facts.events.some(({ minutes }) => minutes !== null) ? chart(view) : "",
    facts.events.length === 0 ? h("p.quiet", "No events were found in the document.") : eventList(view),
  ]);
}

function chart(view: View): Element {
  const { facts } = view.document;
  const timed = facts.events.map((event, index) => ({ ...event, index })).filter((event): event is PlacedEvent => event.minutes !== null);
  const drawn = timed.filter(({ minutes }) => isNear(minutes, facts));
  const scale = scaleOf(drawn, facts);
  const used = laneOrder.filter((lane) => drawn.some((event) => lanesOf(event).includes(lane)));
  const laneY = (lane: Lane): number => top + used.indexOf(lane) * laneHeight + laneHeight / 2;
  const bottom = top + used.length * laneHeight;
  const gaps = gapsBetween(drawn);
  const longest = gaps.reduce<Gap | undefined>((found, gap) => (gap.minutes > (found?.minutes ?? 0) ? gap : found), undefined);
  const drawing = s("svg", { role: "group", ariaLabel: "Events on a time axis, to scale", width: "100%", height: bottom + gapHeight + axisHeight }, [
    ...outageWindow(facts, scale, bottom),
    ...used.map((lane) => s("line.lane", { x1: 0, x2: "100%", y1: laneY(lane), y2: laneY(lane) })),
    ...axis(scale, bottom + gapHeight, clockAtZero(facts)),
    ...gaps.map((gap) => drawGap(gap, scale, bottom + gapHeight - 8, gap === longest)),
    ...drawn.map((event) => mark(view, event, percent(scale.share(event.minutes)), laneY, bottom)),
  ]);
  return h("figure.chart", [
    h("ul.lanes", { ariaHidden: "true" }, used.map((lane) => h("li", [symbol(lane), h("span", lanes[lane].name)]))),
    h("div.plot", [drawing]),
    h("div.captions", { ariaHidden: "true" }, [
      h("p.hint", "Point at a mark, or move to it with the Tab key, to read its event."),
      ...drawn.map((event) => h("p", { className: [`caption-${String(event.index + 1)}`] }, [h("b", whenOf(event)), ` ${event.text}`])),
    ]),
    h("figcaption", remarks(facts, timed, drawn, longest)),
  ]);
}

/** Shows the sentence of the mark that is hovered or focused. Only numbers are inserted into these styles. */
export function captionStyles(events: number): string {
  return Array.from({ length: events }, (_, index) => {
    const number = String(index + 1);
    return `.chart:has(.mark-${number}:is(:hover,:focus)) .caption-${number}{visibility:visible}`;
  }).join("\n");
}

/** An event that is many outages away would leave no room for the rest. */
function isNear(minutes: number, { start, duration }: Facts): boolean {
  if (start === null || duration === null || duration <= 0) return true;
  return minutes >= -2 * duration && minutes <= 4 * duration;
}

function scaleOf(events: readonly PlacedEvent[], { start, duration }: Facts): Scale {
  const minutes = events.map((event) => event.minutes);
  const from = Math.min(0, ...minutes);
  const to = Math.max(start === null ? 0 : (duration ?? 0), ...minutes, from + 1);
  return { from, to, share: (minute) => (minute - from) / (to - from) };
}

/** The outage as the summary states it; without its start, its position is unknown. */
function outageWindow({ start, end, duration, timezone }: Facts, { share }: Scale, bottom: number): Element[] {
  if (start === null || duration === null || duration <= 0) return [];
  const left = share(0);
  const width = share(duration) - left;
  const label = end === null ? `from ${start}` : `${start} to ${end}`;
  const late = left > 0.5;
  return [
    s("rect.outage", { x: percent(left), y: 0, width: percent(width), height: bottom, rx: 2 }),
    s("text.outage-label", { x: percent(late ? left + width : left), dx: late ? -6 : 6, y: 17, textAnchor: late ? "end" : "start" }, [s("tspan.wide", "Outage "), label, s("tspan.wide", timezone === null ? "" : ` ${timezone}`)]),
  ];
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160, 40_320, 524_160];

/** Round numbers of minutes, about as many as requested. */
function ticksBetween(from: number, to: number, wanted: number, zero: number): number[] {
  const step = steps.find((minutes) => (to - from) / minutes <= wanted) ?? Math.ceil((to - from) / wanted);
  const first = Math.ceil((from + zero) / step);
  return Array.from({ length: Math.floor((to + zero) / step) - first + 1 }, (_, index) => (first + index) * step - zero);
}

/** The clock time, in minutes since midnight, of minute 0; undefined if it cannot be read. */
function clockAtZero({ start, events }: Facts): number | undefined {
  const first = events.find(({ minutes, time }) => minutes !== null && time !== null);
  const written = start ?? first?.time ?? "";
  const minutes = findClockTimes(written)[0]?.minutes;
  return minutes === undefined ? undefined : Math.round(minutes - (start === null ? (first?.minutes ?? 0) : 0));
}

const day = 24 * 60;

/** "14:15"; at midnight, the day. */
function clockLabel(minutes: number): string {
  const days = Math.floor(minutes / day);
  const ofDay = minutes - days * day;
  const time = `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
  return ofDay === 0 && days > 0 ? `day ${String(days + 1)}` : time;
}

function axis({ from, to, share }: Scale, y: number, zero: number | undefined): Element[] {
  const few = new Set(ticksBetween(from, to, 3, zero ?? 0));
  return [...new Set([...few, ...ticksBetween(from, to, 8, zero ?? 0).filter((minutes) => !nearAny(few, minutes, (to - from) / 12))])].flatMap((minutes) => {
    const x = percent(share(minutes));
    const place = share(minutes);
    const wide = few.has(minutes) ? [] : ["wide"];
    return [
      s("line", { className: ["tick", ...wide], x1: x, x2: x, y1: 0, y2: y }),
      s("text", { className: ["tick-label", ...wide], x, y: y + 16, textAnchor: place < 0.04 ? "start" : place > 0.96 ? "end" : "middle" }, zero === undefined ? elapsed(minutes) : clockLabel(minutes + zero)),
    ];
  });
}

const nearAny = (ticks: ReadonlySet<number>, minutes: number, distance: number): boolean => [...ticks].some((tick) => tick !== minutes && Math.abs(tick - minutes) < distance);

/** Since the start: "+6 min". */
function elapsed(minutes: number): string {
  return minutes > 0 ? `+${formatLength(minutes)}` : minutes === 0 ? "0" : formatLength(minutes);
}

interface Gap {
  readonly earlier: PlacedEvent;
  readonly later: PlacedEvent;
  readonly minutes: number;
}

function gapsBetween(events: readonly PlacedEvent[]): Gap[] {
  const sorted = events.toSorted((one, other) => one.minutes - other.minutes);
  return sorted.slice(1).flatMap((later, index) => {
    const earlier = sorted[index];
    return earlier === undefined || later.minutes === earlier.minutes ? [] : [{ earlier, later, minutes: later.minutes - earlier.minutes }];
  });
}

function drawGap({ earlier, later, minutes }: Gap, { share }: Scale, y: number, longest: boolean): Element {
  const left = share(earlier.minutes);
  const right = share(later.minutes);
  const width = right - left;
  const fits = width > 0.3 ? [] : ["wide"];
  return s("g", { className: longest ? ["gap", "longest"] : ["gap"] }, [
    s("line", { x1: percent(left), x2: percent(right), y1: y, y2: y }),
    s("circle", { cx: percent(left), cy: y, r: 2 }),
    s("circle", { cx: percent(right), cy: y, r: 2 }),
    ...(width < 0.08 ? [] : [s("text", { className: fits, x: percent((left + right) / 2), y: y - 6, textAnchor: "middle" }, formatLength(minutes))]),
  ]);
}

function mark(view: View, event: PlacedEvent, x: string, laneY: (lane: Lane) => number, bottom: number): Element {
  const number = event.index + 1;
  const own = lanesOf(event);
  return s("a", { className: ["mark", `mark-${String(number)}`, ...(Object.values(view.document.facts.moments).includes(event.index) ? ["moment"] : [])], href: `#${view.id("event", number)}` }, [
    s("title", `${whenOf(event)}, ${own.map((lane) => lanes[lane].name.toLowerCase()).join(", ")}: ${event.text}`),
    s("line.stem", { x1: x, x2: x, y1: Math.min(...own.map(laneY)), y2: bottom + gapHeight - 8 }),
    ...own.map((lane) => s("svg.at", { x, y: laneY(lane) }, [s("circle.hit", { r: 12 }), s("path", { className: ["symbol", lane], d: lanes[lane].path })])),
  ]);
}

function whenOf({ time, minutes }: EventFact): string {
  const after = minutes === null ? "" : elapsed(minutes);
  if (time === null) return after === "" ? "No time" : after;
  return after === "" || after === "0" ? time : `${time} (${after})`;
}

function symbol(lane: Lane): Element {
  return s("svg.key", { viewBox: "-10 -10 20 20", width: 20, height: 20, ariaHidden: "true" }, [s("path", { className: ["symbol", lane], d: lanes[lane].path })]);
}

function remarks({ start, duration }: Facts, timed: readonly PlacedEvent[], drawn: readonly PlacedEvent[], longest: Gap | undefined): string {
  const far = timed.length - drawn.length;
  const remark = [
    start !== null && duration !== null ? "The shaded stretch is the outage as the summary states it." : "The summary does not give both the start and the end of the outage, so it is not drawn.",
    longest === undefined ? "" : `The longest gap between entries is ${formatLength(longest.minutes)}, from ${longest.earlier.time ?? "?"} to ${longest.later.time ?? "?"}.`,
    far === 0 ? "" : `${count(far, "event")} too far from the outage to draw to scale: see the list.`,
  ];
  return remark.filter((sentence) => sentence !== "").join(" ");
}

function eventList(view: View): Element {
  const { events } = view.document.facts;
  const unreadable = events.filter(({ minutes }) => minutes === null).length;
  return h("div", [
    unreadable === 0 ? "" : h("p.quiet", `${count(unreadable, "event")} without a time that can be read, in this list alone.`),
    h("ol.events", events.map((event, index) =>
      h("li", { id: view.id("event", index + 1), tabIndex: -1 }, [
        h("span.when", [h("b", event.time ?? "no time"), event.minutes === null ? "" : h("span", ` ${elapsed(event.minutes)}`)]),
        h("span.roles", lanesOf(event).map((lane) => h("span", { className: ["role", lane] }, [symbol(lane), lanes[lane].name]))),
        h("span.what", [event.text, " ", h("a.line", { href: `#${view.id("line", event.line)}` }, `line ${String(event.line)}`)]),
      ]),
    )),
  ]);
}
