/** Several postmortems: a list of them, how long things took, and what is missed most often. */
import type { Element } from "hast";
import { h, s } from "hastscript";
import { metIn } from "../report/checklist.ts";
import type { Facts } from "../postmortem/facts.ts";
import { comparable, lengthText } from "../report/lengths.ts";
import { incidentTitle } from "../report/titles.ts";
import { bar } from "./bar.ts";
import { count } from "../plugin/texts.ts";
import { formatLength, percent, statusColors, type PageDocument, type View } from "./view.ts";

type Length = "duration" | "timeToDetect" | "timeToEscalate" | "timeToResolve";

const lengths: Readonly<Record<Length, string>> = {
  timeToDetect: "Time to detect",
  timeToEscalate: "Time to escalate",
  timeToResolve: "Time to resolve",
  duration: "Duration",
};

const columns: readonly Length[] = ["duration", "timeToDetect", "timeToEscalate", "timeToResolve"];

/** Newest first; those whose date is unknown or has no year last, by file name. */
export function byDate(documents: readonly PageDocument[]): PageDocument[] {
  const sortable = ({ facts }: PageDocument): string => (isDay(facts.date) ? facts.date : "");
  const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return documents.toSorted((one, other) => order(sortable(other), sortable(one)) || order(one.file, other.file));
}

function isDay(date: string | null): date is string {
  return date !== null && /^\d{4,}-\d\d-\d\d$/u.test(date);
}

/** @param views The views of the documents where the page shows them; none if there are too many. */
export function historyParts(documents: readonly PageDocument[], views: readonly View[]): Element[] {
  return [historyHeader(documents), h("div.overview", [spreadSection(documents), missedSection(documents)]), tableSection(documents, views)];
}

function historyHeader(documents: readonly PageDocument[]): Element {
  const days = documents.map(({ facts }) => facts.date).filter(isDay).sort();
  const met = documents.reduce((sum, document) => sum + metIn(document), 0);
  const asked = documents.reduce((sum, { requirements }) => sum + requirements.length, 0);
  const first = days[0];
  const last = days.at(-1);
  return h("header.incident", [
    h("p.kicker", [h("span", count(documents.length, "postmortem")), first === undefined || last === undefined ? "" : h("span", first === last ? first : `${first} to ${last}`)]),
    h("h1", "Incident history"),
    h("div.score", [
      h("p", [h("strong", `${String(asked === 0 ? 0 : Math.round((met / asked) * 100))}%`), " of all requirements met"]),
      bar([{ name: "met", share: met / Math.max(asked, 1) }, { name: "unmet", share: 1 - met / Math.max(asked, 1) }]),
    ]),
  ]);
}

function spreadSection(documents: readonly PageDocument[]): Element {
  const all = documents.flatMap(({ facts }) => columns.flatMap((name) => comparable(facts, name) ?? []));
  const longest = Math.max(60, ...all);
  return h("section.spread", { ariaLabelledBy: "spread" }, [
    h("h2", { id: "spread" }, "How long it took"),
    ...(Object.keys(lengths) as Length[]).map((name) => spread(lengths[name], documents.map(({ facts }) => comparable(facts, name)), longest)),
    h("p.quiet", "Each step to the right is a multiple of the one before (logarithmic axis). The line is the median. Unknown and unclear times are left out, never guessed, and so is a time to detect that is 0 because the outage is counted from its detection."),
  ]);
}

/** Incidents last minutes or days; only a logarithmic axis shows both. */
function logarithmic(longest: number): (minutes: number) => number {
  return (minutes) => Math.log1p(Math.max(minutes, 0)) / Math.log1p(longest);
}

const bins = 48;
const height = 44;
const marks = [0, 5, 15, 60, 240, 1440, 10_080, 43_200, 525_600];

function spread(name: string, values: readonly Facts[Length][], longest: number): Element {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  const median = medianOf(known);
  const share = logarithmic(longest);
  const numbers = new Map<number, number>();
  for (const value of known) {
    const bin = Math.min(Math.floor(share(value) * bins), bins - 1);
    numbers.set(bin, (numbers.get(bin) ?? 0) + 1);
  }
  const most = Math.max(4, ...numbers.values());
  const ticks = marks.filter((minutes) => minutes <= longest);
  return h("div.strip", [
    h("h3", [name, " ", h("span.tally", median === null ? "unknown" : `median ${formatLength(median)}`)]),
    s("svg", { width: "100%", height: height + 20, ariaHidden: "true" }, [
      ...ticks.map((minutes) => s("line.tick", { x1: percent(share(minutes)), x2: percent(share(minutes)), y1: 0, y2: height })),
      ...[...numbers].map(([bin, number]) => s("rect.column", { x: percent((bin + 0.08) / bins), width: percent(0.84 / bins), y: height - (number / most) * height, height: (number / most) * height })),
      s("line.base", { x1: 0, x2: "100%", y1: height, y2: height }),
      ...(median === null ? [] : [s("line.median", { x1: percent(share(median)), x2: percent(share(median)), y1: -2, y2: height + 3 })]),
      ...ticks.map((minutes, index) => s("text", { className: index % 2 === 0 ? ["tick-label"] : ["tick-label", "wide"], x: percent(share(minutes)), y: height + 16, textAnchor: minutes === 0 ? "start" : share(minutes) > 0.95 ? "end" : "middle" }, minutes === 0 ? "0" : formatLength(minutes))),
    ]),
    h("p.quiet", known.length === 0 ? "No postmortem tells." : `${formatLength(known[0] ?? null)} to ${formatLength(known.at(-1) ?? null)}; known in ${String(known.length)} of ${String(values.length)}`),
  ]);
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)];
  const low = sorted[Math.ceil(middle) - 1];
  return high === undefined || low === undefined ? null : Math.round((high + low) / 2);
}

interface Missed {
  readonly rule: string;
  readonly description: string;
  readonly link: string;
  unmet: number;
  blocked: number;
}

function missedIn(documents: readonly PageDocument[]): Missed[] {
  const rules = new Map<string, Missed>();
  for (const { rule, description, link, status } of documents.flatMap(({ requirements }) => requirements)) {
    if (status === "met" || status === "silenced") continue;
    const missed = rules.get(rule) ?? { rule, description, link, unmet: 0, blocked: 0 };
    missed[statusColors[status] === "unmet" ? "unmet" : "blocked"] += 1;
    rules.set(rule, missed);
  }
  return [...rules.values()].sort((one, other) => other.unmet + other.blocked - one.unmet - one.blocked);
}

/** How many rules are shown before the rest is folded. */
const firstMissed = 12;

function missedSection(documents: readonly PageDocument[]): Element {
  const missed = missedIn(documents);
  return h("section.missed", { ariaLabelledBy: "missed" }, [
    h("h2", { id: "missed" }, "Missed most"),
    missed.length === 0
      ? h("p.quiet", "Every postmortem meets every requirement.")
      : h("ol", missed.slice(0, firstMissed).map((rule) => missedEntry(rule, documents.length))),
    missed.length <= firstMissed
      ? ""
      : h("details", [h("summary", `${String(missed.length - firstMissed)} more`), h("ol", { start: firstMissed + 1 }, missed.slice(firstMissed).map((rule) => missedEntry(rule, documents.length)))]),
    h("p.quiet", [h("span.swatch.unmet"), "not met ", h("span.swatch.blocked"), "its section is missing or not yet written"]),
  ]);
}

function missedEntry({ description, link, unmet, blocked }: Missed, documents: number): Element {
  return h("li", [
    h("a", { href: link }, description),
    h("span.tally", `${String(unmet + blocked)} of ${String(documents)}`),
    bar([{ name: "unmet", share: unmet / documents }, { name: "blocked", share: blocked / documents }]),
  ]);
}

function tableSection(documents: readonly PageDocument[], views: readonly View[]): Element {
  const rules = missedIn(documents).sort((one, other) => (one.description < other.description ? -1 : 1));
  return h("section.history", { ariaLabelledBy: "history" }, [
    h("h2", { id: "history" }, "Postmortems"),
    h("form#filters", { hidden: true }, [
      h("p", [h("label", { htmlFor: "filter" }, "Title, date or file"), h("input#filter", { type: "search", autoComplete: "off" })]),
      h("p", [h("label", { htmlFor: "missing" }, "Misses"), h("select#missing", [h("option", { value: "" }, "anything"), ...rules.map(({ rule, description }) => h("option", { value: rule }, description))])]),
      h("output#count", { htmlFor: "filter missing" }, `${String(documents.length)} of ${String(documents.length)} shown`),
    ]),
    h("div.scroll", { tabIndex: 0, role: "group", ariaLabel: "Table of the postmortems" }, [
      h("table#table", [
        h("thead", h("tr", [
          h("th", { scope: "col" }, "Incident"),
          h("th", { scope: "col", ariaSort: "descending" }, "Date"),
          ...columns.map((name) => h("th.number", { scope: "col" }, lengths[name])),
          h("th.number", { scope: "col" }, "Requirements missed"),
        ])),
        h("tbody", documents.map((document, index) => row(document, views[index]))),
      ]),
    ]),
    views.length > 0 ? "" : h("p.quiet", "There are too many postmortems to show each of them here. For the view of one, make the page of that file alone."),
  ]);
}

function row(document: PageDocument, view: View | undefined): Element {
  const { facts, file, requirements } = document;
  const missed = requirements.filter(({ status }) => status !== "met" && status !== "silenced").map(({ rule }) => rule);
  const title = incidentTitle(document);
  return h("tr", { dataMissing: missed.join(" ") }, [
    h("th", { scope: "row" }, [view === undefined ? title : h("a", { href: `#${view.id("part", "view")}` }, title), h("code", file)]),
    h("td", isDay(facts.date) ? { dataValue: facts.date } : {}, facts.date ?? h("span.unknown", "unknown")),
    ...columns.map((name) => {
      const minutes = facts[name];
      const isUnclear = facts.contradictions.some(({ fact }) => fact === name);
      return minutes === null ? h("td.number", h("span.unknown", isUnclear ? { title: lengthText(facts, name, formatLength) } : {}, isUnclear ? "unclear" : "unknown")) : h("td.number", { dataValue: minutes }, formatLength(minutes));
    }),
    h("td.number", { dataValue: missed.length }, `${String(missed.length)} of ${String(requirements.length)}`),
  ]);
}
