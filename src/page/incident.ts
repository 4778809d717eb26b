/** One postmortem: what it says of its incident, its timeline, its checklist and its text. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { prefix } from "../plugin/define-rule.ts";
import { count, shorten } from "../plugin/texts.ts";
import type { KeyMoments, LengthName, TaskFact } from "../postmortem/facts.ts";
import { clockOf } from "../report/clock.ts";
import { contradictionParts, lengthText } from "../report/lengths.ts";
import { textSection } from "./marked-text.ts";
import { checklistSection } from "./requirements.ts";
import { timelineSection } from "./timeline.ts";
import { formatLength, heading, type View } from "./view.ts";

/** The parts of a document's view, its heading first. */
export function incidentParts(view: View): Element[] {
  return [incidentHeader(view), timelineSection(view), h("div.columns", [textSection(view), checklistSection(view)])];
}

/** What readers ask first: what broke, for whom, why, how long, what is still to do, and when what happened. */
function incidentHeader(view: View): Element {
  const { facts, file } = view.document;
  const { date, start, end, timezone } = facts;
  const times = start === null ? null : [start, end === null ? "" : ` to ${end}`, timezone === null ? "" : ` ${timezone}`].join("");
  return h("header.incident", [
    h("p.kicker", [h("span", date ?? "Date unknown"), times === null ? "" : h("span", times), h("code", file)]),
    h(heading(view.level), view.title),
    h("dl.gist", [...gist(view), answer("How long", length(view, "duration")), ...toDo(view)]),
    h("dl.moments", momentNames.map((name) => moment(view, name))),
  ]);
}

const answer = (question: string, ...content: ElementContent[]): Element => h("div", [h("dt", question), h("dd", content)]);

const lineLink = (view: View, line: number): Element => h("a.line", { href: `#${view.id("line", line)}` }, `line ${String(line)}`);

/** What broke, for whom and why, in the author's own sentences. */
function gist(view: View): Element[] {
  const questions: readonly (readonly [rule: string, question: string])[] = [["summary-service", "What broke"], ["summary-users", "For whom"], ["summary-root-cause", "Why"]];
  const told = questions.flatMap(([rule, question]) => {
    const evidence = view.document.requirements.find((requirement) => requirement.rule === `${prefix}${rule}`)?.evidence ?? null;
    return evidence === null ? [] : [{ question, ...evidence }];
  });
  // One sentence may answer several questions.
  const answers = told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index);
  return answers.map(({ text, line }) => {
    const asked = told.filter((other) => other.text === text).map((other, index) => (index === 0 ? other.question : other.question.toLowerCase()));
    return answer(asked.join(", "), { type: "text", value: `${shorten(text.replace(fieldName, ""), longestAnswer)} ` }, lineLink(view, line));
  });
}

const longestAnswer = 280;
/** "Impact: …" answers a question that is there already. */
const fieldName = /^[-*\s]*\p{Lu}[\p{L} ]{2,28}:\s+/u;

/** A length in words; one that is unclear, with the way to what is said. */
function length(view: View, name: LengthName): Element {
  const { facts } = view.document;
  const contradiction = facts.contradictions.find(({ fact }) => fact === name);
  if (contradiction !== undefined) {
    const parts = contradictionParts(contradiction, formatLength);
    return h("span.unknown", ["unclear: ", ...parts.flatMap(({ text, line }, index) => [index === 0 ? "" : ", ", `${text} `, lineLink(view, line)])]);
  }
  const text = lengthText(facts, name, formatLength);
  return facts[name] === null || text.includes(",") ? h("span.unknown", text) : h("b", text);
}

/** The tasks that are open, and how many are done; where nothing shows whether they are done, all of them. */
function toDo(view: View): Element[] {
  const { tasks } = view.document.facts;
  if (tasks.length === 0) return [];
  const done = tasks.filter((task) => task.done === true);
  const open = tasks.filter((task) => task.done !== true);
  const item = (task: TaskFact): Element => h("li", [h("span.box", { ariaHidden: "true" }, task.done === true ? "☑" : task.done === false ? "☐" : "•"), h("span", [`${shorten(task.text, longestTask)} `, lineLink(view, task.line)])]);
  const list = (some: readonly TaskFact[]): Element => h("ul.tasks", some.map(item));
  const sum = done.length === 0 ? (tasks.some((task) => task.done === false) ? `${count(tasks.length, "task")}, none done` : count(tasks.length, "task")) : open.length === 0 ? `nothing: ${tasks.length === 1 ? "the only task is" : `all ${String(tasks.length)} tasks are`} done` : `${String(open.length)} of ${count(tasks.length, "task")}`;
  const rest = [...open.slice(firstTasks), ...done];
  return [answer("Still to do", h("p", sum), list(open.slice(0, firstTasks)), ...(rest.length === 0 ? [] : [h("details.passed", [h("summary", open.length > firstTasks ? `${String(rest.length)} more` : `${String(done.length)} done`), list(rest)])]))];
}

const longestTask = 160;
/** How many open tasks are shown before the rest is folded. */
const firstTasks = 5;

const moments: Readonly<Record<keyof KeyMoments, { readonly name: string; readonly length: LengthName | undefined }>> = {
  started: { name: "Started", length: undefined },
  detected: { name: "Detected", length: "timeToDetect" },
  escalated: { name: "Escalated", length: "timeToEscalate" },
  resolved: { name: "Resolved", length: "timeToResolve" },
};

const momentNames = Object.keys(moments) as (keyof KeyMoments)[];

/** The clock time of a key moment, with the way to its event, and how long it took until then. */
function moment(view: View, key: keyof KeyMoments): Element {
  const { facts } = view.document;
  const { name, length: taken } = moments[key];
  const index = facts.moments[key];
  const told = { started: facts.start, detected: null, escalated: null, resolved: facts.end }[key];
  const isUnclear = facts.contradictions.some(({ fact }) => fact === taken);
  const time = isUnclear ? null : ((index === null ? null : facts.events[index]?.time) ?? told);
  const day = dayOf(view, index);
  const clock = time === null ? [] : [index === null ? h("span.clock", time) : h("a.clock", { href: `#${view.id("event", index + 1)}` }, time)];
  const isSaid = taken !== undefined && (isUnclear || facts[taken] !== null || time === null);
  const isLength = taken !== undefined && facts[taken] !== null && !(taken === "timeToDetect" && facts.countedFromDetection);
  const after = isSaid || day !== undefined ? [h("span.after", [day ?? "", day !== undefined && isSaid ? ", " : "", ...(isSaid ? [isLength ? "after " : "", length(view, taken)] : [])])] : [];
  const parts = [...clock, ...after];
  return answer(name, ...(parts.length === 0 ? [h("span.unknown", "unknown")] : parts));
}

/** The day of an event that is on another one than the beginning: "Aug 5". */
function dayOf(view: View, index: number | null): string | undefined {
  const { facts } = view.document;
  const minutes = index === null ? undefined : facts.events[index]?.minutes;
  const started = facts.moments.started === null ? 0 : (facts.events[facts.moments.started]?.minutes ?? 0);
  const clock = clockOf(facts);
  if (minutes === undefined || minutes === null || clock === undefined) return undefined;
  const day = clock.dayAt(minutes);
  return day === clock.dayAt(started) ? undefined : day;
}
