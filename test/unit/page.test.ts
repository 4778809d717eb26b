import { createHash } from "node:crypto";
import { Script } from "node:vm";
import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, it } from "vitest";
import { groupTitles } from "../../src/report/checklist.ts";
import { mostViews, renderPage, type PageDocument } from "../../src/page/page.ts";
import { script } from "../../src/page/script.ts";
import { markdownIn, read } from "../helpers/files.ts";
import { pageDocuments } from "../helpers/page.ts";

const version = "1.2.3";
const hostileName = '"><script>window.hacked = "file"</script>.md';

let complete: PageDocument, broken: PageDocument, hostile: PageDocument, noTimes: PageDocument;
let several: PageDocument[];

beforeAll(async () => {
  const names = markdownIn("fixtures", "documents").filter((name) => name !== "nested-bullets");
  several = await pageDocuments(Object.fromEntries(names.map((name) => [`${name}.md`, read("fixtures", "documents", `${name}.md`)])));
  [complete, broken, hostile, noTimes] = (await pageDocuments({
    "complete.md": read("fixtures", "complete.md"),
    "front/matter.md": `---\nteam: news\n---\n\n${read("fixtures", "documents", "bold-labels.md")}`,
    [hostileName]: read("fixtures", "page", "hostile.md"),
    "no-times.md": "---\npostmortem: true\n---\n\n# Outage\n\n## Issue Summary\n\nThe shop was down for a while.\n\n## Timeline\n\n- It broke.\n- We called the vendor.\n",
  })) as [PageDocument, PageDocument, PageDocument, PageDocument];
  history = parse(...several);
});

const parse = (...documents: PageDocument[]): Root => fromHtml(renderPage(documents, { version }));

/** The history of the many, which no test changes. */
let history: Root;

function all(tree: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

const named = (tree: Nodes, name: string): Element[] => all(tree, ({ tagName }) => tagName === name);
const classed = (tree: Nodes, name: string): Element[] => all(tree, ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name));

function textOf(node: Nodes | undefined): string {
  if (node === undefined) return "";
  return node.type === "text" ? node.value : "children" in node ? node.children.map(textOf).join("") : "";
}

/** The item at a place; fails if there is none. */
function at<Item>(items: readonly (Item | undefined)[], index = 0): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`Found ${String(items.length)} items, none at ${String(index)}`);
  return item;
}

const textsOf = (elements: readonly Element[]): string[] => elements.map((element) => textOf(element).trim());
const attribute = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** The element that a link on the page leads to. */
function targetOf(tree: Root, link: Element): Element | undefined {
  const known = targets.get(tree) ?? new Map(all(tree, ({ properties }) => properties.id !== undefined).map((element) => [`#${String(element.properties.id)}`, element]));
  targets.set(tree, known);
  return known.get(String(link.properties.href));
}

const targets = new WeakMap<Root, ReadonlyMap<string, Element>>();

describe("the page of one postmortem", () => {
  it("is headed by its title, its date and how many requirements it meets", () => {
    const page = parse(complete);
    expect(textsOf(named(page, "h1"))).toEqual([complete.facts.title]);
    expect(textsOf(named(page, "title")).at(0)).toBe(complete.facts.title);
    expect(textsOf(classed(page, "kicker"))[0]).toContain("2026-11-03");
    const met = complete.requirements.filter(({ status }) => status === "met").length;
    expect(textsOf(classed(page, "score"))[0]).toContain(`${String(met)} of ${String(complete.requirements.length)} requirements met`);
  });

  it("gives the four moments on clock time, each with the way to its event and how long it took", () => {
    const page = parse(complete);
    expect(textsOf(classed(page, "moments"))[0]).toBe("Started14:05Detected14:11after 6 minEscalated14:50after 45 minResolved15:50after 1 h 45 min");
    for (const clock of classed(page, "clock")) expect(textOf(targetOf(page, clock))).toContain(textOf(clock));
  });

  it("gives the day of a moment on another day", async () => {
    const night = read("fixtures", "complete.md").replace("14:05 to 15:50", "23:05 to 00:50").replaceAll("**14:", "**23:").replaceAll("**15:", "**00:");
    expect(textsOf(classed(parse(...(await pageDocuments({ "a.md": night }))), "moments"))[0]).toBe("Started23:05Detected23:11after 6 minEscalated23:50after 45 minResolved00:50Nov 4, after 1 h 45 min");
  });

  it("says how long it took, and what is still to do", () => {
    const gist = at(classed(parse(complete), "gist"));
    expect(textOf(gist)).toContain("How long1 h 45 minStill to do4 of 5 tasks☐Add an alert when more than 80% of the 500 database connections are in use line 38☐");
    expect(textOf(at(named(gist, "details")))).toBe("1 done☑Give the report job its own database user with a limit of 20 connections line 37");
    const withTasks = (done: boolean | null): string => textOf(at(classed(parse({ ...complete, facts: { ...complete.facts, tasks: complete.facts.tasks.map((task) => ({ ...task, done })) } }), "gist")));
    expect(withTasks(true)).toContain("Still to donothing: all 5 tasks are done");
    expect(withTasks(false)).toContain("Still to do5 tasks, none done");
    expect(withTasks(null)).toContain("Still to do5 tasks•Give");
  });

  it("shows both sides of a contradiction, and links to them", async () => {
    const text = read("fixtures", "complete.md").replace("1 hour 45 minutes", "2 hours");
    const page = parse(...(await pageDocuments({ "a.md": `---\nteam: shop\n---\n${text}` })));
    const unclear = at(all(at(classed(page, "gist")), ({ properties }) => Array.isArray(properties.className) && properties.className.includes("unknown")));
    expect(textOf(unclear)).toBe("unclear: the text says 2 h line 8, its start and end times 1 h 45 min line 8");
    for (const link of named(unclear, "a")) expect(textOf(targetOf(page, link))).toContain("2 hours");
  });

  it("tells a postmortem that is called only so apart by its day, or else its file", async () => {
    const text = read("fixtures", "complete.md").replace(/^# .*/u, "# Postmortem");
    const titles = async (document: string): Promise<string> => textsOf(named(parse(...(await pageDocuments({ "shop/a.md": document }))), "h1")).join();
    expect(await titles(text)).toBe("Postmortem, 2026-11-03");
    expect(await titles(text.replace("3 November 2026, ", ""))).toBe("Postmortem, shop/a.md");
  });

  it("says of others that they are unknown, and draws no outage", () => {
    const page = parse(noTimes);
    expect(textsOf(classed(page, "moments"))[0]).toBe("StartedunknownDetectedunknownEscalatedunknownResolvedunknown");
    expect(textsOf(classed(page, "gist"))[0]).toBe("How longunknown");
    expect(named(page, "figure")).toEqual([]);
    expect(textsOf(classed(page, "events"))[0]).toContain("It broke.");
  });

  it("answers first what broke, for whom and why, in sentences of the document", () => {
    const [gist] = classed(parse(complete), "gist");
    expect(textOf(gist)).toMatch(/^What broke.*checkout API.*For whom.*62%.*Why.*report job/u);
  });

  it("folds what is met, and shows clock times on the axis", () => {
    const page = parse(complete);
    expect(classed(at(classed(page, "checklist")), "passed").flatMap((fold) => named(fold, "summary")).map(textOf)[0]).toMatch(/^\d+ met$/u);
    for (const width of ["plot-wide", "plot-narrow"]) {
      const plot = at(classed(page, width));
      expect(textsOf(classed(plot, "tick")).filter((text) => text !== "")).toEqual(expect.arrayContaining(["14:30", "15:00", "15:30"]));
      expect(classed(plot, "moment").filter(({ tagName }) => tagName === "a").length).toBe(4);
    }
  });

  it("draws each event to scale, tells its sentence, and links it to the list and on to the text", () => {
    const page = parse(complete);
    const marks = classed(at(classed(page, "plot-wide")), "mark");
    expect(marks.length).toBe(complete.facts.events.length);
    for (const { text, minutes, line } of complete.facts.events) {
      const mark = at(marks.filter((each) => textOf(named(each, "title")[0]).includes(text)));
      const places = named(mark, "svg").map((place) => Number.parseFloat(attribute(place, "x")));
      for (const place of places) expect(place).toBeCloseTo(((minutes ?? NaN) / 105) * 100, 1);
      expect(textOf(named(mark, "title")[0])).toContain(text);
      const item = targetOf(page, mark);
      expect(textOf(item)).toContain(text);
      const link = at(classed(at([item]), "line"));
      expect(textOf(targetOf(page, link)), String(line)).toContain(text.slice(0, 20));
    }
  });

  it("tells what an event is by shape, not by colour alone", () => {
    const symbols = classed(parse(complete), "lanes").flatMap((list) => named(list, "path"));
    expect(new Set(symbols.map((symbol) => symbol.properties.d)).size).toBe(symbols.length);
    expect(symbols.length).toBeGreaterThanOrEqual(5);
  });

  it("shows the phases of the outage, and the longest gap", () => {
    const page = parse(complete);
    expect(textsOf(named(page, "figcaption"))[0]).toContain("Not noticed 6 min, looking 1 h 14 min, fixing 25 min.");
    expect(textsOf(named(page, "figcaption"))[0]).toContain("The longest gap between entries is 25 min, from 15:25 to 15:50.");
  });

  it("does not squeeze the outage for an event that lies days away", () => {
    const event = at(complete.facts.events);
    const late = { ...complete, facts: { ...complete.facts, events: [...complete.facts.events, { ...event, minutes: 9000 }] } };
    const page = parse(late);
    expect(classed(at(classed(page, "plot-wide")), "mark").length).toBe(complete.facts.events.length);
    expect(textsOf(named(page, "figcaption"))[0]).toContain("1 event too far from the outage");
    expect(textsOf(classed(page, "events"))[0]).toContain("+6 d 6 h");
  });

  it("lists every requirement by group, with what was found", () => {
    const page = parse(broken);
    const [checklist] = classed(page, "checklist");
    const text = textOf(checklist);
    for (const title of Object.values(groupTitles)) expect(text).toContain(title);
    for (const { description, link, findings, status } of broken.requirements) {
      expect(all(page, ({ properties }) => properties.href === link && properties.title !== undefined).map(textOf)).toEqual([description]);
      for (const { detail } of findings) expect(text).toContain(detail);
      expect(findings.length > 0).toBe(status === "unmet");
    }
    expect(broken.requirements.filter(({ status }) => status === "unmet").length).toBeGreaterThan(2);
  });

  it("quotes the sentence that meets a requirement, and links to its line in the text", () => {
    const page = parse(complete);
    const quotes = classed(page, "evidence");
    const shown = complete.requirements.flatMap(({ evidence }) => evidence ?? []);
    expect(quotes.length).toBe(shown.length);
    for (const [index, { text, line }] of shown.entries()) {
      const quote = at(quotes, index);
      expect(text.startsWith(textOf(named(quote, "q")[0]).replace(/ …$/u, ""))).toBe(true);
      expect(textOf(targetOf(page, at(named(quote, "a")))), String(line)).toContain(text.replace(/^\d\d:\d\d UTC - /u, "").slice(0, 20));
    }
  });

  it("tells requirements whose section is missing from those not met", () => {
    const page = parse(noTimes);
    const blocked = noTimes.requirements.filter(({ status }) => status === "blocked");
    expect(blocked.length).toBeGreaterThan(0);
    expect(classed(page, "blocked").filter(({ tagName }) => tagName === "li").map(textOf).filter((text) => text.includes("Section missing")).length).toBe(blocked.length);
  });

  it("links each finding to its mark in the text, and back", () => {
    const page = parse(broken);
    const findings = broken.requirements.flatMap((requirement) => requirement.findings);
    const entries = [...new Set(classed(page, "findings").flatMap((list) => named(list, "li")))].filter(({ properties }) => properties.id !== undefined);
    expect(entries.length).toBe(findings.length);
    const notes = classed(page, "note");
    expect(notes.map((note) => targetOf(page, note)).every((target) => target !== undefined && entries.includes(target))).toBe(true);
    expect(new Set(notes.map((note) => note.properties.href)).size).toBe(findings.length);
    for (const entry of entries) expect(targetOf(page, at(named(entry, "a")))).toBeDefined();
  });

  it("marks the text that a finding names, front matter counted", () => {
    const marked = textsOf(named(parse(broken), "mark"));
    expect(marked).toContain("13:20 PM");
    expect(marked).toContain("Postmortem: the newsletter that went out three times");
  });

  it("marks behind escapes, entities and in the middle of a paragraph", async () => {
    const lines = ["# Outage \\* report", "", "## Timeline", "", "> Tom &amp; Ann \\*saw*", "> it at 25:99 PM &lt;today&gt;", "", "| a | b |", "| - | - |", "| x | [12:61](./y.md) |", "", "    13:62 indented", "", "```text", "14:63 fenced", "```"];
    const source = lines.join("\n");
    const place = (line: number, text: string): { line: number; column: number; length: number } => ({ line, column: (lines[line - 1] ?? "").indexOf(text) + 1, length: text.length });
    const document = at(await pageDocuments({ "a.md": `---\npostmortem: true\n---\n${source}\n` }));
    const finding = { detail: "d", severity: "error", fixable: false } as const;
    const requirement = at(complete.requirements);
    const findings = [place(5, "Ann"), place(6, "25:99 PM"), place(6, "today"), place(10, "12:61"), place(12, "13:62"), place(15, "14:63"), { ...place(3, "Timeline"), line: 2 }].map((at) => ({ ...finding, ...at }));
    const page = parse({ ...document, source: lines, firstLine: 0, requirements: [{ ...requirement, status: "unmet", findings }] });
    expect(textsOf(named(page, "mark"))).toEqual(["Ann", "25:99 PM", "today", "12:61", "13:62", "14:63"]);
    expect(textsOf(classed(page, "rest"))).toEqual(["Not in the text below: 7 line 2"]);
  });

  it("keeps its links to what the page can reach", async () => {
    const document = at(await pageDocuments({ "a.md": "---\npostmortem: true\n---\n\n# Outage\n\n[a](https://example.com/a) [b](./b.md) [c](#c) [d](mailto:d@example.com) ![e](e.png)\n\n| [f](g.md) |\n| --- |\n\n- [ ] task\n" }));
    const prose = at(classed(parse(document), "prose"));
    expect(named(prose, "a").map((link) => link.properties.href).filter((href) => !String(href).startsWith("#finding"))).toEqual(["https://example.com/a", "mailto:d@example.com"]);
    expect(textOf(prose)).toContain("[Image: e]");
    expect(named(prose, "input").map((box) => [box.properties.disabled, box.properties.type])).toEqual([[true, "checkbox"]]);
  });
});

describe("the history of several", () => {
  it("has a row for each, the newest first, and unknown values as such", () => {
    const table = at(all(history, ({ properties }) => properties.id === "table"));
    const rows = named(table, "tr").slice(1);
    expect(rows.length).toBe(several.length);
    const days = rows.map((row) => textOf(named(row, "td")[0])).filter((text) => /^\d{4}-/u.test(text));
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted().reverse());
    expect(textOf(table)).toContain("unknown");
  });

  it("links each row to the view of its document, folded below", () => {
    const links = all(history, ({ tagName, properties }) => tagName === "a" && /^#d\d+-view$/u.test(String(properties.href)));
    expect(links.length).toBe(several.length);
    for (const link of links) expect(textsOf(named(at([targetOf(history, link)]), "h2"))[0]).toBe(textOf(link));
  });

  it("uses no id twice", () => {
    const ids = all(history, ({ properties }) => properties.id !== undefined).map(({ properties }) => properties.id);
    expect(new Set(ids).size).toBe(ids.length);
    const own = all(parse(hostile), ({ properties }) => properties.id !== undefined).map(({ properties }) => properties.id);
    expect(new Set(own).size).toBe(own.length);
  });

  it("shows the table alone, and says so, where there are too many", () => {
    const many = Array.from({ length: mostViews + 1 }, (_, index) => ({ ...complete, file: `${String(index)}.md` }));
    const page = parse(...many);
    expect(named(page, "article")).toEqual([]);
    expect(textOf(page)).toContain("There are too many postmortems to show each of them here.");
    expect(named(parse(...many.slice(1)), "article").length).toBe(mostViews);
  });

  it("links the rows to the files where it does not show the documents, and the files beside them where it does", () => {
    const many = Array.from({ length: mostViews + 1 }, (_, index) => ({ ...complete, file: `in cidents/${String(index)}.md` }));
    const addresses = (documents: readonly PageDocument[]): string[] => {
      const page = fromHtml(renderPage(documents, { version, addressOf: (file) => `../${encodeURI(file)}` }));
      const table = at(all(page, ({ properties }) => properties.id === "table"));
      return named(table, "a").map((link) => attribute(link, "href"));
    };
    expect(addresses(many)).toEqual(many.map(() => expect.stringMatching(/^\.\.\/in%20cidents\/\d+\.md$/u) as string));
    expect(addresses(many.slice(0, 2))).toEqual(["#d1-view", "../in%20cidents/0.md", "#d2-view", "../in%20cidents/1.md"]);
  });

  it("does not sort a time to detect of 0 before the others where the outage is counted from its detection, and says why", () => {
    const page = parse({ ...complete, facts: { ...complete.facts, timeToDetect: 0, countedFromDetection: true } }, complete);
    const cells = named(page, "td").filter(({ properties }) => properties.dataLabel === "Time to detect");
    expect(cells.map((cell) => [textOf(cell), cell.properties.dataValue])).toEqual([["0 min *", undefined], ["6 min", "6"]]);
    expect(textOf(page)).toContain("* The author counts the outage from its detection");
    expect(textOf(parse(complete, complete))).not.toContain("* The author");
  });

  it("counts the incidents of each month, or of each year in a long history", () => {
    const on = (...dates: (string | null)[]): Root => parse(...dates.map((date) => ({ ...complete, facts: { ...complete.facts, date } })));
    const periods = (page: Root): string[] => all(page, ({ properties }) => properties.dataKey !== undefined && /^\d{4}/u.test(String(properties.dataKey))).map(({ properties }) => String(properties.dataKey));
    expect(periods(on("2026-11-03", "2027-01-30", "2026-11-20", null, "12 May"))).toEqual(["2026-11", "2027-01"]);
    expect(textsOf(classed(on("2026-11-03", "2027-01-30", "2026-11-20", null), "months"))[0]).toMatch(/^Incidents by month.*2026-122027-01At most 2 in a month; 1 without a day\.$/u);
    expect(periods(on("2001-11-03", "2027-01-30"))).toEqual(["2001", "2027"]);
    expect(classed(on("2026-11-03", "2026-11-04"), "months")).toEqual([]);
  });

  it("gives medians of the known times alone", () => {
    const withTime = (timeToDetect: number | null): PageDocument => ({ ...complete, facts: { ...complete.facts, timeToDetect } });
    const [strip] = classed(parse(withTime(10), withTime(null), withTime(30), withTime(100)), "strip");
    expect(textOf(strip)).toContain("median 30 min");
    expect(textOf(strip)).toContain("10 min to 1 h 40 min; known in 3 of 4");
    expect(textOf(classed(parse(withTime(null), withTime(null)), "strip")[0])).toContain("No postmortem tells.");
  });

  it("ranks the requirements by how often they are missed", () => {
    const missed = at(classed(history, "missed"));
    const numbers = textsOf(classed(missed, "tally")).map((text) => Number.parseInt(text));
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    expect(numbers[0]).toBe(Math.max(...complete.requirements.map(({ rule }) => several.filter(({ requirements }) => requirements.some((requirement) => requirement.rule === rule && requirement.status !== "met")).length)));
  });

  it("is a page even of no document", () => {
    expect(textOf(parse())).toContain("0 postmortems");
  });
});

describe.each([
  ["the page of one", () => [complete]],
  ["the page of a hostile one", () => [hostile]],
  ["the page of several, a hostile one among them", () => [hostile, ...several]],
])("%s", (_, documents) => {
  let page: Root;
  beforeAll(() => {
    page = parse(...documents());
  });

  it("contains no script but its own", () => {
    expect(textsOf(named(page, "script"))).toEqual([script.trim()]);
    expect(named(page, "style").length).toBe(1);
    const foreign = new Set(["img", "iframe", "object", "embed", "link", "base", "math", "use", "animate", "foreignobject", "image", "video", "audio", "source"]);
    expect(all(page, ({ tagName }) => foreign.has(tagName.toLowerCase()))).toEqual([]);
  });

  it("contains no handler, no inline style, and no address but of the web, of mail and of its own parts", () => {
    const properties = all(page, () => true).flatMap((element) => Object.entries(element.properties));
    const names = new Set(properties.map(([name]) => name));
    expect([...names].filter((name) => /^on/iu.test(name))).toEqual([]);
    for (const name of ["style", "src", "srcSet", "action", "formAction", "xLinkHref", "poster", "background"]) expect(names).not.toContain(name);
    const addresses = properties.flatMap(([name, value]) => (name === "href" ? [String(value)] : []));
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:|#)/u.test(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });

  it("lets its own script and style alone run and apply", () => {
    const policies = named(page, "meta").map((meta) => attribute(meta, "content")).filter((content) => content.includes("-src"));
    const hash = (name: string): string => `'sha256-${createHash("sha256").update(textOf(named(page, name)[0])).digest("base64")}'`;
    expect(policies).toEqual([`default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; base-uri 'none'; form-action 'none'`]);
  });

  it("names the version that made it", () => {
    expect(textsOf(named(page, "footer"))[0]).toContain(version);
  });
});

it("shows what a hostile document says as text", () => {
  const text = textOf(named(parse(hostile), "main")[0]);
  for (const shown of ['window.hacked = "title"', 'window.hacked = "block"', "window.hacked='form'", 'window.hacked = "fence"', hostileName]) expect(text).toContain(shown);
});

it("has a script that parses, and that cannot end early", () => {
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toContain("</");
});
