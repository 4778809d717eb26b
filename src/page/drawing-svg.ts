/**
 * The drawn timeline as SVG, on a page that is as wide as it likes and in a file of its own.
 * Drawn without a library: a row of marks on a linear axis is less code than a call of a plotting library, which would also add its own styles.
 */
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { s } from "hastscript";
import { generator } from "../postmortem/own-output.ts";
import type { EventFact, Facts } from "../postmortem/facts.ts";
import { lengthText } from "../report/lengths.ts";
import { xmlText } from "../report/xml.ts";
import { colors, type Color } from "./colors.ts";
import { drawingOf, elapsed, fontSizes, laneLooks, phaseHeight, type Drawing, type Label, type LaneName, type Mark } from "./drawing.ts";
import { formatLength, percent } from "./view.ts";
import { shorten } from "../plugin/texts.ts";

/** Where a drawing goes: its places are fractions of the width of a page, or points in a file. */
interface Canvas {
  readonly x: (share: number) => number | string;
  readonly width: (share: number) => number | string;
  /** Draws around a place. */
  readonly at: (share: number, y: number, children: readonly Element[]) => Element;
}

/** Fills any width: all its positions are percentages, and its text and marks keep their size. */
const fluid: Canvas = {
  x: percent,
  width: percent,
  at: (share, y, children) => s("svg.at", { x: percent(share), y }, ...children),
};

const fixed = (left: number, width: number): Canvas => ({
  x: (share) => round(left + share * width),
  width: (share) => round(share * width),
  at: (share, y, children) => s("g", { transform: `translate(${String(round(left + share * width))} ${String(round(y))})` }, ...children),
});

const round = (value: number): number => Math.round(value * 100) / 100;

/** Makes the mark of an event out of its symbol: a link, or just the symbol. */
export type DrawMark = (mark: Mark, children: readonly Element[]) => Element;

/** The content of the drawing on a page that is at least as wide as the drawing was laid out for. */
export const fluidDrawing = (drawing: Drawing, drawMark: DrawMark): Element[] => draw(drawing, fluid, drawMark);

function draw(drawing: Drawing, canvas: Canvas, drawMark: DrawMark): Element[] {
  const { lanes, laneTop, laneBottom, phases, ticks, marks, gap } = drawing;
  return [
    ...phases.map(({ name, share, width }) => s("rect", { className: ["phase", name], x: canvas.x(share), y: 0, width: canvas.width(width), height: laneBottom })),
    ...phases.map(({ name, share, width }) => s("rect", { className: ["phase-head", name], x: canvas.x(share), y: 0, width: canvas.width(width), height: phaseHeight })),
    ...ticks.map(({ share, isMidnight }) => s("line", { className: isMidnight ? ["tick", "midnight"] : ["tick"], x1: canvas.x(share), x2: canvas.x(share), y1: laneTop - 4, y2: laneBottom + (gap === undefined ? 4 : 26) })),
    ...lanes.slice(1).map(({ top }) => s("line.lane", { x1: canvas.x(0), x2: canvas.x(1), y1: round(top), y2: round(top) })),
    ...(gap === undefined ? [] : [s("line.gap", { x1: canvas.x(gap.share), x2: canvas.x(gap.share + gap.width), y1: gap.y, y2: gap.y }), s("circle.gap", { cx: canvas.x(gap.share), cy: gap.y, r: 2.5 }), s("circle.gap", { cx: canvas.x(gap.share + gap.width), cy: gap.y, r: 2.5 })]),
    ...labelsIn(drawing).map((label) => text(label, canvas)),
    ...marks.map((mark) => drawMark(mark, [canvas.at(mark.share, mark.y, symbolOf(mark))])),
  ];
}

/** All texts of a drawing. */
export function labelsIn({ lanes, phases, ticks, days, gap }: Drawing): Label[] {
  return [...[...phases, ...lanes, ...ticks].flatMap(({ label }) => label ?? []), ...days, ...(gap === undefined ? [] : [gap.label])];
}

const text = ({ text: value, share, dx, y, anchor, look }: Label, canvas: Canvas): Element => s("text", { className: ["label", look], x: canvas.x(share), ...(dx === 0 ? {} : { dx }), y: round(y), textAnchor: anchor }, value);

function symbolOf({ lane, events, isMoment }: Mark): Element[] {
  const ring = isMoment ? [s("circle", { className: ["ring", lane], r: 10.5 })] : [];
  if (events.length > 1) return [s("circle.hit", { r: 11 }), s("circle", { className: ["symbol", "count", lane], r: 9 }), s("text", { className: ["number", lane], y: 4, textAnchor: "middle" }, String(events.length))];
  return [s("circle.hit", { r: 11 }), ...ring, symbolPath(lane)];
}

export const symbolPath = (lane: LaneName): Element => s("path", { className: ["symbol", lane], d: laneLooks[lane].path });

/** "14:11 (+6 min)" */
export function whenOf({ time, minutes }: EventFact): string {
  const after = minutes === null ? "" : elapsed(minutes);
  if (time === null) return after === "" ? "No time" : after;
  return after === "" || after === "0" ? time : `${time} (${after})`;
}

/** What a mark stands for, in words. */
export const tellMark = ({ lane, events }: Mark): string => `${laneLooks[lane].name}: ${events.map((event) => `${whenOf(event)} ${event.text}`).join("; ")}`;

/** The size of a drawing in a file, in pixels. */
const fileWidth = 960;
const margin = 20;
const laneNames = 148;
const longestTitle = 90;
const headHeight = 64;

/**
 * The drawing of a timeline as an SVG file that needs nothing else, readable in light and dark mode.
 * @param options `version` is that of the package, which the file names.
 * @returns undefined if there is no event with a clock time.
 */
export function svgTimeline({ title, facts }: { readonly title: string; readonly facts: Facts }, options: { version: string }): string | undefined {
  const width = fileWidth - 2 * margin - laneNames;
  const drawing = drawingOf(facts, { width, namesLanes: false });
  if (drawing === undefined) return undefined;
  const height = headHeight + drawing.height + margin;
  const left = margin + laneNames;
  const canvas = fixed(left, width);
  const when = [facts.date, times(facts), facts.timezone].filter((part) => part !== null).join(", ");
  const moments = momentsText(facts);
  const tree = s("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${String(fileWidth)} ${String(round(height))}`, width: fileWidth, height: round(height), role: "img", className: [fileClass], dataGenerator: `${generator} ${options.version}` }, [
    s("title", xmlText(`Timeline: ${title}`)),
    s("style", fileStyles),
    s("rect.ground", { x: 0.5, y: 0.5, width: fileWidth - 1, height: round(height) - 1, rx: 8 }),
    s("text.title", { x: margin, y: 28 }, xmlText(shorten(title, longestTitle))),
    s("text.label", { x: margin, y: 48 }, xmlText([when, moments].filter((part) => part !== "").join(" · "))),
    s("g", { transform: `translate(0 ${String(headHeight)})` }, [
      ...drawing.lanes.flatMap(({ name, top, rows }) => laneName(name, top + 4 + (rows * 22) / 2)),
      ...draw(drawing, canvas, (mark, children) => s("g.mark", [s("title", xmlText(tellMark(mark))), ...children])),
    ]),
  ]);
  return `${toHtml(tree, { space: "svg", closeEmptyElements: true })}\n`;
}

const times = ({ start, end }: Facts): string | null => (start === null ? null : end === null ? start : `${start} to ${end}`);

/** How long it took, in one line. */
function momentsText(facts: Facts): string {
  const known = ([["timeToDetect", "detected after"], ["timeToEscalate", "escalated after"], ["timeToResolve", "resolved after"]] as const).filter(([name]) => facts[name] !== null);
  return known.map(([name, words]) => `${words} ${lengthText({ ...facts, countedFromDetection: false }, name, formatLength)}`).join(", ");
}

function laneName(lane: LaneName, y: number): Element[] {
  return [
    s("g", { transform: `translate(${String(margin + 10)} ${String(round(y))})` }, symbolPath(lane)),
    s("text", { className: ["label", "lane"], x: margin + 26, y: round(y + 4) }, laneLooks[lane].name),
  ];
}

const fileClass = "postmortem-timeline";

/** The color of a lane. */
export const toneOf: Readonly<Record<LaneName, Color>> = { started: "misleading", detection: "detection", actions: "actions", "misleading-path": "misleading", escalation: "escalation", resolution: "resolution", other: "soft" };

/** What is drawn in which color; programs that draw SVG seldom know custom properties. */
const painted: readonly (readonly [selector: string, property: "fill" | "stroke", color: Color])[] = [
  [".ground", "fill", "sheet"], [".ground", "stroke", "rule"],
  [".title", "fill", "ink"], [".label", "fill", "soft"], [".label.phase, .label.day, .label.gap", "fill", "ink"],
  ["line.tick, line.lane", "stroke", "rule"], ["line.midnight, line.gap", "stroke", "soft"], ["circle.gap", "fill", "soft"], ["text.gap", "stroke", "sheet"],
  [".unnoticed, .outage", "fill", "unnoticed"], [".looking, .noticed", "fill", "looking"], [".fixing", "fill", "fixing"],
  ...(Object.keys(laneLooks) as LaneName[]).flatMap((lane) => [[`.${lane}`, "fill", toneOf[lane]], [`.${lane}`, "stroke", toneOf[lane]]] as const),
  [".symbol.actions, .count", "fill", "sheet"],
];

const paint = (mode: "light" | "dark"): string => painted.map(([selectors, property, color]) => `${selectors.split(", ").map((selector) => `.${fileClass} ${selector}`).join(",")}{${property}:${colors[mode][color]}}`).join("");

const fileStyles = `.${fileClass} text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:${String(fontSizes.tick)}px}.${fileClass} .title{font-size:17px;font-weight:600}${paint("light")}@media (prefers-color-scheme:dark){${paint("dark")}}${drawingStyles(`.${fileClass} `)}`;

/** The styles of a drawing besides its colors. */
export function drawingStyles(scope: string): string {
  const rules: readonly (readonly [selector: string, declarations: string])[] = [
    ["rect.phase", "fill-opacity:.35"],
    [".label.phase", "font-weight:600"], [".label.gap", "paint-order:stroke;stroke-width:3px;stroke-linejoin:round"], [".label.day", "font-weight:600"],
    [".tick", "stroke-dasharray:2 4"], [".tick.midnight", "stroke-dasharray:none;stroke-width:1.5"],
    ["line.gap", "stroke-width:2"],
    [".symbol", "stroke-width:2;stroke-linejoin:round"], [".symbol.actions", "stroke-width:2.5"], [".symbol.misleading-path", "fill:none;stroke-width:3.5;stroke-linecap:round"],
    [".ring", "fill:none;fill-opacity:0;stroke-width:2"], [".hit", "fill:none;pointer-events:all"], [".number", "font-size:11px;font-weight:600;stroke:none"],
  ];
  return rules.map(([selector, declarations]) => `${scope}${selector}{${declarations}}`).join("");
}
