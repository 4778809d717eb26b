/** One postmortem: what it says of its incident, its timeline, its checklist and its text. */
import type { Element } from "hast";
import { h } from "hastscript";
import { prefix } from "../plugin/define-rule.ts";
import { shorten } from "../plugin/texts.ts";
import { checklistSection } from "./requirements.ts";
import { textSection } from "./marked-text.ts";
import { timelineSection } from "./timeline.ts";
import { lengthText } from "../report/lengths.ts";
import { formatLength, heading, type View } from "./view.ts";

/** The parts of a document's view, its heading first. */
export function incidentParts(view: View): Element[] {
  return [incidentHeader(view), timelineSection(view), h("div.columns", [textSection(view), checklistSection(view)])];
}

/** What broke, for whom and why, in the author's own sentences. */
function gist(view: View): Element | "" {
  const questions: readonly (readonly [rule: string, question: string])[] = [["summary-service", "What broke"], ["summary-users", "For whom"], ["summary-root-cause", "Why"]];
  const told = questions.flatMap(([rule, question]) => {
    const evidence = view.document.requirements.find((requirement) => requirement.rule === `${prefix}${rule}`)?.evidence ?? null;
    return evidence === null ? [] : [{ question, ...evidence }];
  });
  // One sentence may answer several questions.
  const answers = told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index);
  if (answers.length === 0) return "";
  return h("dl.gist", answers.map(({ text, line, question }) => {
    const asked = told.filter((other) => other.text === text).map((other, index) => (index === 0 ? other.question : other.question.toLowerCase()));
    return h("div", [h("dt", asked.length > 1 ? asked.join(", ") : question), h("dd", [`${shorten(text, longestAnswer)} `, h("a.line", { href: `#${view.id("line", line)}` }, `line ${String(line)}`)])]);
  }));
}

const longestAnswer = 280;

function incidentHeader(view: View): Element {
  const { facts, file } = view.document;
  const { date, start, end, timezone } = facts;
  const times = start === null ? null : [start, end === null ? "" : ` to ${end}`, timezone === null ? "" : ` ${timezone}`].join("");
  /** The clock time of the moment, with the way to its event. */
  const at = (name: string): Element | "" => {
    const index = { Duration: facts.moments.started, "Time to detect": facts.moments.detected, "Time to escalate": facts.moments.escalated, "Time to resolve": facts.moments.resolved }[name] ?? null;
    const time = index === null ? null : (facts.events[index]?.time ?? null);
    return index === null || time === null ? "" : h("a.moment", { href: `#${view.id("event", index + 1)}` }, name === "Duration" ? `from ${time}` : `at ${time}`);
  };
  const numbers: readonly [string, string][] = [
    ["Duration", lengthText(facts, "duration", formatLength)],
    ["Time to detect", lengthText(facts, "timeToDetect", formatLength)],
    ["Time to escalate", lengthText(facts, "timeToEscalate", formatLength)],
    ["Time to resolve", lengthText(facts, "timeToResolve", formatLength)],
  ];
  return h("header.incident", [
    h("p.kicker", [h("span", date ?? "Date unknown"), times === null ? "" : h("span", times), h("code", file)]),
    h(heading(view.level), view.title),
    gist(view),
    h("dl.numbers", numbers.map(([name, value]) => h("div", [h("dt", name), h("dd", [/^\d[\w ]*$|^about/u.test(value) ? value : h("span.unknown", value), at(name)])]))),
  ]);
}
