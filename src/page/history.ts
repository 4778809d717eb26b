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
const strips = Object.keys(lengths) as Length[];

/** Newest first; those whose date is unknown or has no year last, by file name. */
export function byDate(documents: readonly PageDocument[]): PageDocument[] {
  const sortable = ({ facts }: PageDocument): string => (isDay(facts.date) ? facts.date : "");
  const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return documents.toSorted((one, other) => order(sortable(other), sortable(one)) || order(one.file, other.file));
}

function isDay(date: string | null): date is string {
  return date !== null && /^\d{4,}-\d\d-\d\d$/u.test(date);
}

export interface HistoryOptions {
  /** The views of the documents where the page shows them; none if there are too many. */
  readonly views: readonly View[];
  /** The address of a document's file; undefined if the page cannot know it. */
  readonly addressOf: (file: string) => string | undefined;
}

export function historyParts(documents: readonly PageDocument[], options: HistoryOptions): Element[] {
  return [historyHeader(documents), h("div.overview", [h("div", [monthsSection(documents), spreadSection(documents)]), missedSection(documents)]), tableSection(documents, options)];
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
      h("p", [h("strong", { id: "score" }, `${String(asked === 0 ? 0 : Math.round((met / asked) * 100))}%`), " of all requirements met"]),
      bar([{ name: "met", share: met / Math.max(asked, 1) }, { name: "unmet", share: 1 - met / Math.max(asked, 1) }]),
    ]),
  ]);
}

/** A longer history is shown by year. */
const mostMonths = 48;

/** "2026-11", or "2026" where there are too many months; by which periods a history is counted. */
function periodOf(documents: readonly PageDocument[]): { readonly name: "month" | "year"; readonly all: readonly string[]; readonly of: (document: PageDocument) => string | undefined } {
  const months = documents.flatMap(({ facts }) => (isDay(facts.date) ? [facts.date.slice(0, 7)] : [])).sort();
  const [first = "", last = ""] = [months[0], months.at(-1)];
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const span = number(last) - number(first) + 1;
  const byMonth = span <= mostMonths;
  const all = months.length === 0 ? [] : byMonth
    ? Array.from({ length: span }, (_, index) => `${String(Math.floor((number(first) + index) / 12)).padStart(4, "0")}-${String(((number(first) + index) % 12) + 1).padStart(2, "0")}`)
    : Array.from({ length: Math.min(Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1, mostMonths) }, (_, index) => String(Number(last.slice(0, 4)) - index)).reverse();
  return { name: byMonth ? "month" : "year", all, of: ({ facts: { date } }) => (isDay(date) ? date.slice(0, byMonth ? 7 : 4) : undefined) };
}

function monthsSection(documents: readonly PageDocument[]): Element | "" {
  const { name, all, of } = periodOf(documents);
  if (all.length < 2) return "";
  const numbers = new Map(all.map((period) => [period, 0]));
  for (const document of documents) {
    const period = of(document);
    if (period !== undefined && numbers.has(period)) numbers.set(period, (numbers.get(period) ?? 0) + 1);
  }
  const unknown = documents.filter((document) => of(document) === undefined).length;
  // A label of a month is as wide as an eighth of the narrowest plot.
  const every = Math.ceil(all.length / 6);
  return h("section.months", { ariaLabelledBy: "months" }, [
    h("h2", { id: "months" }, `Incidents by ${name}`),
    columnChart("period", [...numbers].map(([period, number], index) => ({ key: period, name: period, share: index / all.length, number })), 1 / all.length, {
      before: all.map((period, index) => (index % every === 0 && (all.length - index >= every || all.length <= 6) ? s("text.tick-label", { x: percent((index + 0.5) / all.length), y: height + 16, textAnchor: index === 0 && all.length > 6 ? "start" : "middle" }, period) : "")).filter((label) => label !== ""),
    }),
    h("p.quiet", [`At most ${String(Math.max(...numbers.values()))} in a ${name}`, unknown === 0 ? "." : `; ${String(unknown)} without a day.`]),
  ]);
}

function spreadSection(documents: readonly PageDocument[]): Element {
  const all = documents.flatMap(({ facts }) => columns.flatMap((name) => comparable(facts, name) ?? []));
  const longest = Math.max(60, ...all);
  return h("section.spread", { ariaLabelledBy: "spread", dataLongest: longest }, [
    h("h2", { id: "spread" }, "How long it took"),
    ...strips.map((name) => spread(name, documents.map(({ facts }) => comparable(facts, name)), longest)),
    h("p.quiet", "Each step to the right is a multiple of the one before (logarithmic axis). The line is the median. Unknown and unclear times are left out, never guessed, and so is a time to detect that is 0 because the outage is counted from its detection."),
  ]);
}

/** Incidents last minutes or days; only a logarithmic axis shows both. */
function logarithmic(longest: number): (minutes: number) => number {
  return (minutes) => Math.log1p(Math.max(minutes, 0)) / Math.log1p(longest);
}

const bins = 40;
const height = 44;
const marks = [0, 5, 15, 60, 240, 1440, 10_080, 43_200, 525_600];

const binOf = (minutes: number, longest: number): number => Math.min(Math.floor(logarithmic(longest)(minutes) * bins), bins - 1);

interface Column {
  /** What the rows that it counts have. */
  readonly key: string;
  /** What it counts, in words. */
  readonly name: string;
  readonly share: number;
  readonly number: number;
}

/** Columns on a base line. Behind each is one that stays as it is while a filter changes the other; the script makes them buttons that filter. */
function columnChart(filter: string, all: readonly Column[], width: number, { behind = [], before }: { readonly behind?: readonly Element[]; readonly before: readonly Element[] }): Element {
  const most = Math.max(4, ...all.map(({ number }) => number));
  return s("svg.columns-chart", { width: "100%", height: height + 20, ariaHidden: "true", dataMost: most, dataFilter: filter }, [
    ...behind,
    ...all.filter(({ number }) => number > 0).map(({ key, name, share, number }) => {
      const size = (number / most) * height;
      const place = { x: percent(share + 0.08 * width), width: percent(0.84 * width), y: round(height - size), height: round(size) };
      return s("g.bar-button", { dataKey: key, dataName: name }, [s("rect.all", place), s("rect.shown", place), s("rect.hit", { x: percent(share), width: percent(width), y: 0, height })]);
    }),
    s("line.base", { x1: 0, x2: "100%", y1: height, y2: height }),
    ...before,
  ]);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function spread(name: Length, values: readonly Facts[Length][], longest: number): Element {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  const median = medianOf(known);
  const share = logarithmic(longest);
  const inBin = Array.from({ length: bins }, (_, bin) => known.filter((value) => binOf(value, longest) === bin));
  const ticks = marks.filter((minutes) => minutes <= longest);
  const all = inBin.map((found, bin) => ({ key: String(bin), name: found.length === 0 ? "" : `${lengths[name]} ${formatLength(found[0] ?? 0)}${found[0] === found.at(-1) ? "" : ` to ${formatLength(found.at(-1) ?? 0)}`}`, share: bin / bins, number: found.length }));
  return h("div.strip", { dataLength: name }, [
    h("h3", [lengths[name], " ", h("span.tally", median === null ? "unknown" : `median ${formatLength(median)}`)]),
    columnChart(name, all, 1 / bins, {
      behind: ticks.map((minutes) => s("line.tick", { x1: percent(share(minutes)), x2: percent(share(minutes)), y1: 0, y2: height })),
      before: [...(median === null ? [] : [s("line.median", { x1: percent(share(median)), x2: percent(share(median)), y1: -2, y2: height + 3 })]),
      ...ticks.map((minutes, index) => s("text", { className: index % 2 === 0 ? ["tick-label"] : ["tick-label", "wide"], x: percent(share(minutes)), y: height + 16, textAnchor: minutes === 0 ? "start" : share(minutes) > 0.95 ? "end" : "middle" }, minutes === 0 ? "0" : formatLength(minutes)))],
    }),
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

function missedEntry({ rule, description, link, unmet, blocked }: Missed, documents: number): Element {
  return h("li", { dataRule: rule }, [
    h("a", { href: link }, description),
    h("span.tally", `${String(unmet + blocked)} of ${String(documents)}`),
    bar([{ name: "unmet", share: unmet / documents }, { name: "blocked", share: blocked / documents }]),
  ]);
}

function tableSection(documents: readonly PageDocument[], { views, addressOf }: HistoryOptions): Element {
  const rules = missedIn(documents).sort((one, other) => (one.description < other.description ? -1 : 1));
  const { of } = periodOf(documents);
  const longest = Math.max(60, ...documents.flatMap(({ facts }) => columns.flatMap((name) => comparable(facts, name) ?? [])));
  const names = ["Incident", "Date", ...columns.map((name) => lengths[name]), "Requirements missed"];
  return h("section.history", { ariaLabelledBy: "history" }, [
    h("h2", { id: "history" }, "Postmortems"),
    h("form#filters", { hidden: true }, [
      h("p", [h("label", { htmlFor: "filter" }, "Title, date or file"), h("input#filter", { type: "search", autoComplete: "off" })]),
      h("p", [h("label", { htmlFor: "missing" }, "Misses"), h("select#missing", [h("option", { value: "" }, "anything"), ...rules.map(({ rule, description }) => h("option", { value: rule }, description))])]),
      h("p", [h("label", { htmlFor: "sort" }, "Order"), h("select#sort", names.map((name, index) => h("option", { value: index, selected: index === 1 }, index === 0 ? "Title" : index === 1 ? "Newest first" : index === names.length - 1 ? "Most missed first" : `${name}, longest first`)))]),
      h("p.chosen", [h("output#count", { htmlFor: "filter missing" }, `${String(documents.length)} of ${String(documents.length)} shown`), h("span#chips")]),
    ]),
    h("table#table", [
      h("thead", h("tr", names.map((name, index) => h("th", { scope: "col", ...(index === 1 ? { ariaSort: "descending" } : {}), className: index > 1 ? ["number"] : [] }, name)))),
      h("tbody", documents.map((document, index) => row(document, { view: views[index], address: addressOf(document.file), period: of(document), longest }))),
    ]),
    documents.some(({ facts }) => columns.some((name) => facts[name] !== null && comparable(facts, name) === null)) ? h("p.quiet", "* The author counts the outage from its detection, so this does not say how fast it was noticed.") : "",
    views.length > 0 ? "" : h("p.quiet", `There are too many postmortems to show each of them here. ${documents.some(({ file }) => addressOf(file) !== undefined) ? "The links lead to the files; for" : "For"} the view of one, make the page of that file alone.`),
  ]);
}

interface RowOptions {
  readonly view: View | undefined;
  readonly address: string | undefined;
  readonly period: string | undefined;
  /** The longest of all lengths, in minutes. */
  readonly longest: number;
}

/** The row of a document, with what filters and medians ask for. */
function row(document: PageDocument, { view, address, period, longest }: RowOptions): Element {
  const { facts, file, requirements } = document;
  const missed = requirements.filter(({ status }) => status !== "met" && status !== "silenced").map(({ rule }) => rule);
  const blocked = requirements.filter(({ status }) => status !== "silenced" && statusColors[status] === "blocked").map(({ rule }) => rule);
  const known = strips.map((name) => comparable(facts, name));
  const title = incidentTitle(document);
  const href = view === undefined ? address : `#${view.id("part", "view")}`;
  return h("tr", { dataMissing: missed.join(" "), dataBlocked: blocked.join(" "), dataMet: metIn(document), dataAsked: requirements.length, dataPeriod: period, dataLengths: known.map((minutes) => minutes ?? "").join(","), dataBins: known.map((minutes) => (minutes === null ? "" : binOf(minutes, longest))).join(",") }, [
    h("th", { scope: "row" }, [href === undefined ? title : h("a", { href }, title), h("code", view === undefined || address === undefined ? file : h("a", { href: address }, file))]),
    h("td", { dataLabel: "Date", ...(isDay(facts.date) ? { dataValue: facts.date } : {}) }, facts.date ?? h("span.unknown", "unknown")),
    ...columns.map((name) => {
      const minutes = facts[name];
      const isUnclear = facts.contradictions.some(({ fact }) => fact === name);
      const dataLabel = lengths[name];
      if (minutes !== null && comparable(facts, name) === null) return h("td.number", { dataLabel }, h("span.unknown", { title: lengthText(facts, name, formatLength) }, `${formatLength(minutes)} *`));
      return minutes === null ? h("td.number", { dataLabel }, h("span.unknown", isUnclear ? { title: lengthText(facts, name, formatLength) } : {}, isUnclear ? "unclear" : "unknown")) : h("td.number", { dataLabel, dataValue: minutes }, formatLength(minutes));
    }),
    h("td.number", { dataLabel: "Requirements missed", dataValue: missed.length }, `${String(missed.length)} of ${String(requirements.length)}`),
  ]);
}
