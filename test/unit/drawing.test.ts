/** The drawn timeline, on the page, as a file and as a Mermaid diagram. */
import fc from "fast-check";
import { SyntaxValidator } from "fast-xml-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { boxOf, drawingOf, type Drawing } from "../../src/page/drawing.ts";
import { labelsIn, svgTimeline } from "../../src/page/drawing-svg.ts";
import { clockOf } from "../../src/report/clock.ts";
import { mermaidBlock, mermaidTimeline } from "../../src/report/mermaid.ts";
import { phasesOf } from "../../src/report/phases.ts";
import type { EventFact, Facts } from "../../src/postmortem/facts.ts";
import { read } from "../helpers/files.ts";
import { pageDocuments } from "../helpers/page.ts";

let complete: Facts;

beforeAll(async () => {
  const [document] = await pageDocuments({ "complete.md": read("fixtures", "complete.md") });
  if (document === undefined) throw new Error("complete.md is not a postmortem");
  complete = document.facts;
});

const roles = ["detection", "actions", "misleading-path", "escalation", "resolution"] as const;

/** Timelines of minutes, hours, days and weeks, with marks that lie together. */
const timelines = fc
  .record({
    events: fc.array(fc.record({ step: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(90), fc.nat(3000)), roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 2 }) }), { minLength: 1, maxLength: 40 }),
    clock: fc.option(fc.nat(1439), { nil: undefined }),
    date: fc.option(fc.constantFrom("2026-11-03", "2027-12-31"), { nil: null }),
    duration: fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: null }),
    moments: fc.record({ started: fc.option(fc.nat(5), { nil: null }), detected: fc.option(fc.nat(9), { nil: null }), escalated: fc.option(fc.nat(20), { nil: null }), resolved: fc.option(fc.nat(40), { nil: null }) }),
  })
  .map(({ events, clock, date, duration, moments }): Facts => {
    let minutes = 0;
    const timed = events.map(({ step, roles: told }, index): EventFact => {
      minutes += index === 0 ? 0 : step;
      return { line: index + 1, time: clock === undefined ? null : timeOf(clock + minutes), minutes, roles: told, text: `Event ${String(index)}` };
    });
    const known = (index: number | null): number | null => (index === null || index >= timed.length ? null : index);
    return { ...empty, start: clock === undefined ? null : timeOf(clock), date, duration, events: timed, moments: { started: known(moments.started), detected: known(moments.detected), escalated: known(moments.escalated), resolved: known(moments.resolved) } };
  });

const timeOf = (minutes: number): string => `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const nobody = { started: null, detected: null, escalated: null, resolved: null };
const empty: Facts = { title: "", hasPlainTitle: false, date: null, start: null, end: null, timezone: null, duration: null, durationIsApproximate: false, timeToDetect: null, timeToEscalate: null, timeToResolve: null, countedFromDetection: false, moments: nobody, contradictions: [], words: { total: 0, summary: 0, timeline: 0, cause: 0, measures: 0 }, events: [], tasks: [] };

const drawn = (facts: Facts, options: Parameters<typeof drawingOf>[1]): Drawing => {
  const drawing = drawingOf(facts, options);
  if (drawing === undefined) throw new Error("Nothing is drawn");
  return drawing;
};

/** As the page lays it out for a telephone and a screen, and a file for a document. */
const layouts = [{ width: 220, namesLanes: true }, { width: 480, namesLanes: false }, { width: 772, namesLanes: false }];

describe("a drawing", () => {
  it.each(layouts)("never puts one label over another, in $width pixels or in any more", (options) => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: 0, max: 1500 }), (facts, more) => {
        const drawing = drawn(facts, options);
        const boxes = labelsIn(drawing).map((label) => ({ ...boxOf(label, options.width + more), text: label.text }));
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const isOver = box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
            expect(isOver, `"${box.text}" and "${other.text}"`).toBe(false);
          }
          expect(box.left).toBeGreaterThanOrEqual(-14);
          expect(box.right).toBeLessThanOrEqual(options.width + more + 14);
          expect(box.bottom).toBeLessThanOrEqual(drawing.height);
        }
        expect(drawing.ticks.some(({ label }) => label !== undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each(layouts)("shows every event, in $width pixels, apart from the others or counted", (options) => {
    fc.assert(
      fc.property(timelines, (facts) => {
        const { marks, lanes, far } = drawn(facts, options);
        expect(new Set(marks.flatMap(({ events }) => events.map(({ index }) => index))).size).toBe(facts.events.length - far);
        for (const [index, mark] of marks.entries()) {
          for (const other of marks.slice(index + 1)) {
            const apart = Math.hypot((mark.share - other.share) * options.width, mark.y - other.y);
            expect(apart).toBeGreaterThanOrEqual(21);
          }
          if (mark.isMoment) expect(mark.events.length).toBe(1);
        }
        expect(new Set(lanes.map(({ name }) => name))).toEqual(new Set(marks.map(({ lane }) => lane)));
      }),
      { numRuns: 200 },
    );
  });

  it("highlights each key moment once", () => {
    const { marks } = drawn(complete, { width: 480, namesLanes: false });
    expect(marks.filter(({ isMoment }) => isMoment).map(({ lane, events }) => [lane, events[0].time])).toEqual([["started", "14:05"], ["detection", "14:11"], ["escalation", "14:50"], ["resolution", "15:50"]]);
  });

  it("has clock times on its axis, and breaks where a day begins", () => {
    const night = { ...complete, start: "22:30", duration: 240, date: "2026-12-31", events: complete.events.map((event) => ({ ...event, time: null })) };
    const { ticks, days } = drawn(night, { width: 480, namesLanes: false });
    const labels = ticks.flatMap(({ label }) => label?.text ?? []);
    expect(labels).toEqual(expect.arrayContaining(["23:00", "00:00", "02:00"]));
    expect(days.map(({ text }) => text).sort()).toEqual(["Dec 31", "Jan 1"]);
    expect(ticks.filter(({ isMidnight }) => isMidnight).length).toBe(1);
    expect(drawn({ ...night, date: null }, { width: 480, namesLanes: false }).days.map(({ text }) => text).sort()).toEqual(["day 1", "day 2"]);
  });

  it("has no chart without marks", () => {
    expect(drawingOf(empty, { width: 480, namesLanes: false })).toBeUndefined();
    const [event] = complete.events;
    const untimed = event === undefined ? [] : [{ ...event, minutes: null }, { ...event, minutes: 9000 }];
    expect(drawingOf({ ...complete, events: untimed }, { width: 480, namesLanes: false })).toBeUndefined();
  });
});

describe("the phases of an outage", () => {
  it("are how long nobody noticed, the team looked for the cause, and fixed it", () => {
    expect(phasesOf(complete)).toEqual([{ name: "unnoticed", from: 0, to: 6 }, { name: "looking", from: 6, to: 80 }, { name: "fixing", from: 80, to: 105 }]);
  });

  it("are not told apart where the document does not", () => {
    expect(phasesOf({ ...complete, moments: nobody })).toEqual([{ name: "outage", from: 0, to: 105 }]);
    const isAction = (event: EventFact): EventFact => ({ ...event, roles: event.roles.includes("resolution") ? ["actions"] : event.roles });
    expect(phasesOf({ ...complete, events: complete.events.map(isAction) }).map(({ name }) => name)).toEqual(["unnoticed", "noticed"]);
    expect(phasesOf({ ...complete, start: null, moments: nobody })).toEqual([]);
  });
});

const hostile = `"]]><script>alert(1)</script> & 'x' \`\`\` %%{init: {}}%% #35; ; : \u0000 \uD800 section`;

describe("a drawing in a file", () => {
  it("is well-formed, and asks for nothing", () => {
    fc.assert(
      fc.property(timelines, fc.string({ unit: "binary", maxLength: 60 }), (facts, title) => {
        const svg = svgTimeline({ title, facts: { ...facts, events: facts.events.map((event) => ({ ...event, text: title })) } }, { version: "1.2.3" }) ?? "";
        expect(SyntaxValidator.validate(svg)).toBe(true);
      }),
      { numRuns: 100 },
    );
    const svg = svgTimeline({ title: hostile, facts: complete }, { version: "1.2.3" }) ?? "";
    expect(SyntaxValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/<script|<a[\s>]|<image|@import|url\(|href|https?:(?!\/\/www\.w3\.org\/2000\/svg")/u);
  });

  it("says what it shows, and names its colors for light and dark", () => {
    const svg = svgTimeline({ title: "Checkout down", facts: complete }, { version: "1.2.3" }) ?? "";
    expect(svg).toMatch(/^<svg [^>]*data-generator="markdownlint-postmortem 1\.2\.3"/u);
    expect(svg).toContain("<title>Timeline: Checkout down</title>");
    expect(svg).toContain("2026-11-03, 14:05 to 15:50, UTC · detected after 6 min, escalated after 45 min, resolved after 1 h 45 min");
    expect(svg).toContain("@media (prefers-color-scheme:dark)");
    expect(svg).not.toContain("var(--");
  });
});

describe("a Mermaid diagram", () => {
  it("has a bar for each phase and a milestone for each event, with its day and time", () => {
    const lines = mermaidTimeline({ title: "Checkout down", facts: complete })?.split("\n") ?? [];
    expect(lines.slice(0, 3)).toEqual(["gantt", "  title Checkout down #40;2026-11-03, UTC#41;", "  dateFormat YYYY-MM-DD HH:mm"]);
    expect(lines).toContain("  Looking, 1 h 14 min :active, 2026-11-03 14:11, 74m");
    expect(lines).toContain("  15#58;12 Jonas finds 480 idle connections, all of them … :milestone, 2026-11-03 15:12, 0m");
    expect(lines.filter((line) => line.includes("milestone")).length).toBe(complete.events.length);
    expect(lines.filter((line) => line.includes("crit, milestone")).length).toBe(4);
  });

  it("escapes what means something to Mermaid or ends its block", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }).map((text) => hostile.slice(0, text.length) + text), (text) => {
        const events = complete.events.map((event) => ({ ...event, text }));
        const block = mermaidBlock({ title: text, facts: { ...complete, events } }) ?? "";
        expect(block.match(/```/gu)?.length).toBe(2);
        for (const line of block.split("\n").slice(2, -2)) expect(line.replaceAll(/#\d+;/gu, "").replace(/ :(?:\w+, )*[\d-]+ \d\d:\d\d, \d+m$|dateFormat .*|axisFormat .*/u, "")).toMatch(/^ {2}[^#;:%`"<>{}[\]\\]*$/u);
        expect(block.split("\n").length).toBe(mermaidBlock({ title: "x", facts: complete })?.split("\n").length);
      }),
    );
  });

  it("crosses midnight, and needs no date", () => {
    const night = { ...complete, start: "23:50", date: null };
    const diagram = mermaidTimeline({ title: "Night", facts: night }) ?? "";
    expect(diagram).toContain("2000-01-10 23:50, 6m");
    expect(diagram).toContain("2000-01-11 00:35, 0m");
    expect(clockOf({ ...complete, start: null, events: [] })).toBeUndefined();
    expect(mermaidTimeline({ title: "Empty", facts: empty })).toBeUndefined();
  });
});
