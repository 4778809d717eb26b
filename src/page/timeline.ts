/** The timeline, drawn to scale, and the list of its events. */
import type { Element } from "hast";
import { h, s } from "hastscript";
import { count } from "../plugin/texts.ts";
import type { Facts } from "../postmortem/facts.ts";
import { phasesOf, phaseTitles } from "../report/phases.ts";
import { drawingOf, elapsed, laneLooks, lanesOf, type Drawing, type LaneName, type Mark } from "./drawing.ts";
import { fluidDrawing, symbolPath, tellMark, whenOf } from "./drawing-svg.ts";
import { formatLength, heading, namedBy, type View } from "./view.ts";

/** The least widths of the plot, in pixels: beside the names of the lanes, and on a telephone of 320 pixels. The styles show one drawing of the two. */
const widths = { wide: 480, narrow: 220 } as const;

export function timelineSection(view: View): Element {
  const { facts } = view.document;
  const id = view.id("part", "timeline");
  return h("section.timeline", namedBy(view, id), [
    h(heading(view.level + 1), { id }, "Timeline"),
    chart(view),
    facts.events.length === 0 ? h("p.quiet", "No events were found in the document.") : eventList(view),
  ]);
}

interface Drawings {
  readonly wide: Drawing;
  readonly narrow: Drawing;
  /** The marks of both, each once. */
  readonly marks: readonly Mark[];
}

/** Undefined if there is nothing to draw. */
function drawingsOf(facts: Facts): Drawings | undefined {
  const wide = drawingOf(facts, { width: widths.wide, namesLanes: false });
  const narrow = drawingOf(facts, { width: widths.narrow, namesLanes: true });
  if (wide === undefined || narrow === undefined) return undefined;
  const marks = new Map([...wide.marks, ...narrow.marks].map((mark) => [keyOf(mark), mark]));
  return { wide, narrow, marks: [...marks.values()].sort((one, other) => one.events.length - other.events.length || one.events[0].index - other.events[0].index) };
}

/** The events of a mark: those of one event in several lanes show the same. */
const keyOf = ({ events }: Mark): string => events.map(({ index }) => index).join(" ");

function chart(view: View): Element | "" {
  const { facts } = view.document;
  const drawings = drawingsOf(facts);
  if (drawings === undefined) return "";
  const { wide, narrow, marks } = drawings;
  const numbers = new Map(marks.map((mark, index) => [keyOf(mark), index + 1]));
  const plot = (name: keyof typeof widths, drawing: Drawing): Element =>
    h("div", { className: ["plot", `plot-${name}`] }, [s("svg", { role: "group", ariaLabel: "Events on a time axis, to scale", width: "100%", height: drawing.height }, fluidDrawing(drawing, (mark, children) => markLink(view, mark, numbers.get(keyOf(mark)) ?? 0, children)))]);
  return h("figure.chart", [
    h("ul.lanes", { ariaHidden: "true", className: wide.phases.length === 0 ? ["no-phases"] : [] }, wide.lanes.map(({ name, rows }) => h("li", { className: [`rows-${String(rows)}`] }, [symbol(name), h("span", laneLooks[name].name)]))),
    plot("wide", wide),
    plot("narrow", narrow),
    h("div.captions", { ariaHidden: "true" }, [
      h("p.hint", "Point at a mark, or move to it with the Tab key, to read its event."),
      ...marks.map(({ events }, index) => h("div", { className: [`caption-${String(index + 1)}`] }, events.map((event) => h("p", [h("b", whenOf(event)), ` ${event.text}`])))),
    ]),
    h("figcaption", remarks(facts, wide)),
  ]);
}

/** How many captions the drawing of a document has. */
export const captionsOf = ({ facts }: View["document"]): number => drawingsOf(facts)?.marks.length ?? 0;

/** Shows the sentences of the mark that is hovered or focused. Only numbers are inserted into these styles. */
export function captionStyles(captions: number): string {
  return Array.from({ length: captions }, (_, index) => {
    const number = String(index + 1);
    return `.chart:has(.mark-${number}:is(:hover,:focus)) .caption-${number}{visibility:visible}`;
  }).join("\n");
}

function markLink(view: View, mark: Mark, number: number, children: readonly Element[]): Element {
  const [first] = mark.events;
  return s("a", { className: ["mark", `mark-${String(number)}`, ...(mark.isMoment ? ["moment"] : [])], href: `#${view.id("event", first.index + 1)}` }, [s("title", tellMark(mark)), ...children]);
}

function symbol(lane: LaneName): Element {
  return s("svg.key", { viewBox: "-10 -10 20 20", width: 20, height: 20, ariaHidden: "true" }, [symbolPath(lane)]);
}

function remarks(facts: Facts, { gap, far }: Drawing): string {
  const phases = phasesOf(facts);
  const told = phases.map(({ name, from, to }, index) => `${index === 0 ? phaseTitles[name] : phaseTitles[name].toLowerCase()} ${formatLength(to - from)}`);
  const remark = [
    phases.length > 0 ? `${told.join(", ")}.` : "The document does not tell when the outage began and ended, so it is not drawn.",
    gap === undefined ? "" : `The longest gap between entries is ${formatLength(gap.minutes)}, from ${gap.earlier.time ?? "?"} to ${gap.later.time ?? "?"}.`,
    far === 0 ? "" : `${count(far, "event")} too far from the outage to draw to scale: see the list.`,
  ];
  return remark.filter((sentence) => sentence !== "").join(" ");
}

function eventList(view: View): Element {
  const { events, moments } = view.document.facts;
  const unreadable = events.filter(({ minutes }) => minutes === null).length;
  return h("div", [
    unreadable === 0 ? "" : h("p.quiet", `${count(unreadable, "event")} without a time that can be read, in this list alone.`),
    h("ol.events", events.map((event, index) =>
      h("li", { id: view.id("event", index + 1), tabIndex: -1 }, [
        h("span.when", [h("b", event.time ?? "no time"), event.minutes === null ? "" : h("span", ` ${elapsed(event.minutes)}`)]),
        h("span.roles", lanesOf(event, index, moments).map((lane) => h("span", { className: ["role", lane] }, [symbol(lane), laneLooks[lane].name]))),
        h("span.what", [event.text, " ", h("a.line", { href: `#${view.id("line", event.line)}` }, `line ${String(event.line)}`)]),
      ]),
    )),
  ]);
}
