/** One postmortem: what it says of its incident, its timeline, its checklist and its text. */
import type { Element } from "hast";
import { h } from "hastscript";
import { checklistSection, score } from "./requirements.ts";
import { textSection } from "./marked-text.ts";
import { timelineSection } from "./timeline.ts";
import { lengthText } from "../report/lengths.ts";
import { formatLength, heading, type View } from "./view.ts";

/** The parts of a document's view, its heading first. */
export function incidentParts(view: View): Element[] {
  return [incidentHeader(view), timelineSection(view), h("div.columns", [textSection(view), checklistSection(view)])];
}

function incidentHeader(view: View): Element {
  const { facts, file } = view.document;
  const { date, start, end, timezone } = facts;
  const times = start === null ? null : [start, end === null ? "" : ` to ${end}`, timezone === null ? "" : ` ${timezone}`].join("");
  const numbers: readonly [string, string][] = [
    ["Duration", lengthText(facts, "duration", formatLength)],
    ["Time to detect", lengthText(facts, "timeToDetect", formatLength)],
    ["Time to escalate", lengthText(facts, "timeToEscalate", formatLength)],
    ["Time to resolve", lengthText(facts, "timeToResolve", formatLength)],
    ["Words", String(facts.words.total)],
  ];
  return h("header.incident", [
    h("p.kicker", [h("span", date ?? "Date unknown"), times === null ? "" : h("span", times), h("code", file)]),
    h(heading(view.level), view.title),
    score(view),
    h("dl.numbers", numbers.map(([name, value]) => h("div", [h("dt", name), h("dd", value === "unknown" ? h("span.unknown", value) : value)]))),
  ]);
}
