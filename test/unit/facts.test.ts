/** What is read out of a postmortem about its incident, as a person who reads it would say. */
import { describe, expect, it } from "vitest";
import { comparable, lengthText } from "../../src/report/lengths.ts";
import { phasesOf } from "../../src/report/phases.ts";
import type { Facts } from "../../src/postmortem/facts.ts";
import { read } from "../helpers/files.ts";
import { pageDocuments } from "../helpers/page.ts";

async function factsOf(document: string): Promise<Facts> {
  const [found] = await pageDocuments({ "document.md": document });
  if (found === undefined) throw new Error("Not recognized as a postmortem");
  return found.facts;
}

/** A postmortem with these lines in its summary and its timeline; `head` comes before them. */
const postmortem = (summary: string, timeline: string, head = "# Postmortem: no lifts"): string => `${head}

## Issue Summary

${summary}
- **Impact:** The lifts of the hospital stood still, and all 300 visitors took the stairs.
- **Root cause:** A certificate of the lift controller expired.

## Timeline

${timeline}

## Root cause and resolution

The certificate of the controller expired at night, because nobody had renewed it, so that the controller refused each call. We renewed the certificate and restarted the controller.

## Corrective and preventative measures

- [ ] Add an alert on certificates that expire within 30 days
- [ ] Renew the certificate of the lift controller by a job
`;

const timeline = `- 09:00 UTC - The certificate expires and the lifts stop working.
- 09:10 UTC - A nurse reports that the lifts stand still.
- 09:20 UTC - We escalated to the lift team.
- 10:00 UTC - The lifts work again.`;

/** What each event is, by a person who read the document: D detection, A actions, M misleading path, E escalation, R resolution, - none of them. */
const readers: Readonly<Record<string, string>> = {
  "complete.md": "- D A M A E A R R",
  "documents/bold-labels-no-zone.md": "- D A M A E A R",
  "documents/brief-with-headings.md": "- D M E A R",
  "documents/events-on-two-lines.md": "- D M E R -",
  "documents/timeline-table.md": "- D M E R",
  "documents/numbered-timeline.md": "- D M M E A R",
  "documents/plain-labels.md": "- D A E R",
  "documents/midnight-with-dates.md": "- D M E A A R R",
  "incidents/migration-lock.md": "- D A E A R",
  "incidents/quota-second-language.md": "- D M E A R",
  "incidents/regex-labels.md": "- D A M E R",
};
const letters = { detection: "D", actions: "A", "misleading-path": "M", escalation: "E", resolution: "R" };

describe("the role of each event", () => {
  it.each(Object.entries(readers))("is that which a reader of %s gives it", async (file, wanted) => {
    const { events } = await factsOf(read("fixtures", ...file.split("/")));
    expect(events.map(({ roles }) => roles.map((role) => letters[role]).join("+") || "-").join(" ")).toBe(wanted);
  });
});

describe("an event about nothing of the incident", () => {
  it.each(["I moved the desk to the window.", "We moved to the other meeting room.", "I fixed my chair."])("has no role, whatever was done: %s", async (smallTalk) => {
    const { events } = await factsOf(postmortem("", timeline.replace("- 09:20", `- 09:15 - ${smallTalk}\n- 09:20`).replaceAll(" UTC", "")));
    expect(events.map(({ roles }) => roles.join())).toEqual(["", "detection", "", "escalation", "resolution"]);
  });
});

describe("the key moments", () => {
  it("are the events at the times that are given", async () => {
    const { moments, events, duration, timeToDetect, timeToEscalate, timeToResolve } = await factsOf(read("fixtures", "complete.md"));
    const minutesAt = (index: number | null): number | null => (index === null ? null : (events[index]?.minutes ?? null));
    expect([duration, timeToDetect, timeToEscalate, timeToResolve]).toEqual([105, 6, 45, 105]);
    expect([moments.started, moments.detected, moments.escalated, moments.resolved].map(minutesAt)).toEqual([0, 6, 45, 105]);
  });

  it("are counted from the event at which the trouble began where the summary gives no times", async () => {
    const facts = await factsOf(postmortem("- **Date:** 3 June 2026", timeline));
    expect(facts).toMatchObject({ date: "2026-06-03", duration: 60, timeToDetect: 10, timeToEscalate: 20, timeToResolve: 60, countedFromDetection: false });
  });

  it("put what was restored before a fix that was applied, and leave out what came after", async () => {
    const facts = await factsOf(postmortem("", `${timeline.replace("10:00 UTC - The lifts work again", "09:40 UTC - The certificate was renewed.\n- 10:00 UTC - Service was restored: the lifts work again")}\n- 11:30 UTC - A follow-up review was scheduled, and the runbook was updated.`));
    expect(facts.timeToResolve).toBe(60);
  });

  it("are not counted if nothing says when the trouble began", async () => {
    const late = await factsOf(postmortem("", timeline.split("\n").slice(1).join("\n")));
    expect(late).toMatchObject({ timeToDetect: null, timeToEscalate: 10, timeToResolve: 50, countedFromDetection: true });
    expect(lengthText(late, "timeToDetect")).toMatch(/^unknown/u);
    const undated = await factsOf(postmortem("", `- [???] The lifts stopped working.\n${timeline.split("\n").slice(1).join("\n")}`));
    expect(undated).toMatchObject({ timeToDetect: null, timeToEscalate: null, timeToResolve: null });
  });

  it("are none of the events after a step back in time", async () => {
    const facts = await factsOf(postmortem("", timeline.replace("10:00", "08:30")));
    expect(facts).toMatchObject({ timeToEscalate: 20, timeToResolve: null });
  });

  it("say so where the outage is counted from its alert, and are not compared then", async () => {
    const facts = await factsOf(postmortem("- **Duration:** 09:10 to 10:00 UTC, 3 June 2026", timeline.split("\n").slice(1).join("\n")));
    expect(facts).toMatchObject({ timeToDetect: 0, countedFromDetection: true });
    expect(lengthText(facts, "timeToDetect")).toBe("0 min, because the outage is counted from its detection");
    expect(comparable(facts, "timeToDetect")).toBeNull();
    expect(comparable(facts, "timeToResolve")).toBe(50);
  });

  it("do not take a change back for the end, and take an event at the stated end for it", async () => {
    const events = timeline.replace("10:00 UTC - The lifts work again.", "09:41 UTC - Rolled the lift service back to the image of Friday.\n- 10:00 UTC - Visitors ride in all three halls.");
    const facts = await factsOf(postmortem("- **Duration:** 09:00 to 10:00 UTC, 3 June 2026", events));
    expect(facts).toMatchObject({ timeToResolve: 60, contradictions: [] });
    expect(facts.moments.resolved).toBe(4);
  });

  it("go on after a fix that did not last", async () => {
    const events = timeline.replace("10:00 UTC", "09:30 UTC - Restarted the panel, and the lifts returned to normal.\n- 09:45 UTC - The lifts are going wrong again.\n- 10:00 UTC");
    expect((await factsOf(postmortem("", events))).timeToResolve).toBe(60);
  });

  it("do not take an announcement for an escalation", async () => {
    const facts = await factsOf(postmortem("- **Duration:** 09:00 to 10:00 UTC, 3 June 2026", timeline.replace("We escalated to the lift team", "We notified all customers on the status page")));
    expect(facts).toMatchObject({ timeToEscalate: null, timeToResolve: 60 });
  });
});

/** A report without a timeline of its own, with this text above its sections. */
const report = (opening: string): string => `---
postmortem: true
---
# No lifts on 3 June 2026: postmortem

${opening}

## Root cause

The certificate of the lift controller expired at night, because nobody had renewed it, so that the controller refused each call.

## Resolution

We renewed the certificate and restarted the controller.

## Action items

- Add an alert on certificates that expire within 30 days
- Renew the certificate of the lift controller by a job
`;

describe("an account in sentences", () => {
  it("has the events that its clock times belong to, each with its own clause", async () => {
    const facts = await factsOf(report("On 3 June 2026 at 09:00 UTC the certificate expired and the lifts stopped working. At 09:10\nUTC a nurse reported that the lifts stand still, and at 09:20 UTC we escalated to the lift team.\nBy 10:00 UTC the lifts were back in service."));
    expect(facts).toMatchObject({ date: "2026-06-03", duration: 60, timeToDetect: 10, timeToEscalate: 20, timeToResolve: 60 });
    expect(facts.events.map(({ line, time }) => [line, time])).toEqual([[6, "09:00"], [6, "09:10"], [7, "09:20"], [8, "10:00"]]);
    expect(facts.events[2]?.text).toBe("and at 09:20 UTC we escalated to the lift team.");
  });

  it("is not read twice where the text tells its story again", async () => {
    const facts = await factsOf(report("At 09:00 UTC the lifts stopped working. At 09:10 UTC a nurse reported that they stand still. At 10:00 UTC the lifts were back in service.\n\nAfter the alarm at 09:10 UTC nobody looked at the panel until 09:30 UTC."));
    expect(facts.events.map(({ time }) => time)).toEqual(["09:00", "09:10", "10:00"]);
  });

  it("leaves a timeline with times alone", async () => {
    const facts = await factsOf(postmortem("At 08:00 UTC the night shift ended. At 08:15 UTC the day shift began.", timeline));
    expect(facts.events).toHaveLength(4);
  });
});

describe("start, end and length", () => {
  it("are those of a range in a sentence about the trouble, whatever other times there are", async () => {
    const facts = await factsOf(postmortem("Between 09:00 and 10:00 UTC on 3 June 2026 the lifts were down. The certificate had been checked at 17:00 UTC the day before.", timeline.split("\n").slice(1).join("\n")));
    expect(facts).toMatchObject({ start: "09:00", end: "10:00", duration: 60, timeToDetect: 10, timeToResolve: 60 });
  });

  it("are read from a table above the sections", async () => {
    const facts = await factsOf(report("| Field | Value |\n| --- | --- |\n| Incident start | 2026-06-03 09:00 UTC |\n| Detected at | 2026-06-03 09:10 UTC |\n| Resolved | 2026-06-03 10:00 UTC |"));
    expect(facts).toMatchObject({ date: "2026-06-03", duration: 60, timeToDetect: 10, timeToResolve: 60 });
  });

  it("are read from the columns of a table", async () => {
    const facts = await factsOf(report("| Started | Detected | Ended |\n| --- | --- | --- |\n| 09:00 UTC | 09:10 UTC | 10:00 UTC |"));
    expect(facts).toMatchObject({ duration: 60, timeToDetect: 10, timeToResolve: 60 });
  });

  it.each(["The lifts were down for about 40 minutes.", "It was a 40-minute outage.", "For about 40 minutes the lifts were unavailable.", "This means that for about\n40 minutes, visitors were unable to ride, and will remember it."])("are told in a sentence above the sections: %s", async (sentence) => {
    expect((await factsOf(report(sentence))).duration).toBe(40);
  });

  it.each(["The panel retries for 40 minutes when a call fails.", "We will watch the lifts for 40 minutes after each failure."])("are not those of something else: %s", async (sentence) => {
    expect((await factsOf(report(sentence))).duration).toBeNull();
  });

  it("include how long nobody noticed", async () => {
    expect((await factsOf(report("The outage lasted two hours. It was noticed after 25 minutes."))).timeToDetect).toBe(25);
  });
});

describe("the end of an outage", () => {
  it("is when users could work again, not when the incident was closed", async () => {
    const facts = await factsOf(postmortem("- **Duration:** 09:00 to 11:00 UTC, 3 June 2026", `${timeline}\n- 11:00 UTC - The renewal job was documented and the incident was closed.`));
    expect(facts).toMatchObject({ duration: 120, timeToResolve: 60, contradictions: [] });
    expect(phasesOf(facts).at(-1)?.to).toBe(60);
  });

  it("is read from a time such as 13:20 PM", async () => {
    const facts = await factsOf(postmortem("", timeline.replaceAll("09:", "13:").replace("10:00", "14:00").replaceAll(" UTC", " PM")));
    expect(facts).toMatchObject({ timeToDetect: 10, timeToEscalate: 20, timeToResolve: 60 });
  });
});

describe("a wrong turn", () => {
  it("is not a call for help below a label for wrong turns", async () => {
    const { events } = await factsOf(postmortem("", timeline.replaceAll(/^- /gmu, "").replace("09:20", "Misleading investigation paths: we first looked at the motor.\n09:20")));
    expect(events.map(({ roles }) => roles.join())).toEqual(["", "detection", "misleading-path", "escalation", "resolution"]);
  });
});

describe("the title", () => {
  it("is that of the page where the incident has a heading further down", async () => {
    expect((await factsOf(postmortem("", timeline, '---\ntitle: "Three days of stairs"\n---\n\n## Incident'))).title).toBe("Three days of stairs");
  });

  it("is the first line that can be one, and no address", async () => {
    expect((await factsOf(postmortem("", timeline, "https://example.com/blog/no-lifts\n\nPostmortem: three days of stairs"))).title).toBe("Postmortem: three days of stairs");
  });
});

describe("the day of an incident", () => {
  it("is the first of a timeline of days", async () => {
    expect((await factsOf(postmortem("", "- 2026-06-03: The lifts stopped working.\n- 2026-06-04: We renewed the certificate, and the lifts work again."))).date).toBe("2026-06-03");
  });
});

describe("a document that contradicts itself", () => {
  it("shows both lengths, and neither is used", async () => {
    const facts = await factsOf(postmortem("- **Duration:** 09:00 to 09:13 UTC, 3 June 2026", timeline));
    expect(facts).toMatchObject({ duration: 13, timeToResolve: null, contradictions: [{ fact: "timeToResolve", said: [{ by: "the summary", minutes: 13 }, { by: "the timeline", minutes: 60 }] }] });
    expect(lengthText(facts, "timeToResolve")).toBe("unclear: the summary says 13 min, the timeline 1 h");
  });

  it("is one whose text gives another length than its times", async () => {
    const facts = await factsOf(postmortem("- **Duration:** 09:00 to 10:00 UTC, 3 June 2026 (2 hours)", timeline));
    expect(facts.duration).toBeNull();
    expect(lengthText(facts, "duration")).toBe("unclear: the text says 2 h, its start and end times 1 h");
  });

  it("is one whose timeline has the detection before the start", async () => {
    const facts = await factsOf(postmortem("- **Duration:** 09:15 to 10:00 UTC, 3 June 2026", timeline.split("\n").slice(1).join("\n")));
    expect(facts.timeToDetect).toBeNull();
    expect(lengthText(facts, "timeToDetect")).toBe("unclear: in the timeline it is 5 min before the start");
  });
});

describe("what is written about an incident", () => {
  it("is read in the fields above the sections", async () => {
    const facts = await factsOf(postmortem("", timeline.replace("10:00", "11:05"), "# Lifts\n\n**Date**: October 9, 2026\n**Duration**: ~2 hours\n**Severity**: high"));
    expect(facts).toMatchObject({ date: "2026-10-09", duration: 120, durationIsApproximate: true, timeToResolve: 125 });
    expect(lengthText(facts, "duration")).toBe("about 2 h");
  });

  it("is read in the front matter: the title, and the date if the text gives no other", async () => {
    const head = '---\ntitle: "Lifts at rest"\ndate: 2026-10-12\n---\n\nThe lifts of the hospital were out of order for a morning, which nobody noticed at first.';
    expect(await factsOf(postmortem("", timeline, head))).toMatchObject({ title: "Lifts at rest", date: "2026-10-12" });
    expect(await factsOf(postmortem("- **Date:** 9 October 2026", timeline, head))).toMatchObject({ date: "2026-10-09" });
    expect(await factsOf(postmortem("", timeline.replaceAll("UTC -", "UTC, 9 October 2026 -"), head))).toMatchObject({ date: "2026-10-09" });
  });

  it("has a title of one line or none", async () => {
    expect((await factsOf(postmortem("", timeline, "On Tuesday the lifts of the hospital stood still for a whole morning."))).title).toBe("");
  });

  it("is read where an event gives its time at the end", async () => {
    const facts = await factsOf(postmortem("", "- Fault occurs 2026-08-04 13:30\n- Fault detected 2026-08-04 18:13\n- Incident resolved 2026-08-05 16:16"));
    expect(facts).toMatchObject({ date: "2026-08-04", timeToDetect: 283, timeToResolve: 1606 });
  });

  it("has the day of a heading above the events, and the year of another date", async () => {
    const facts = await factsOf(postmortem("- **Duration:** 3 June, 23:30 to 01:00 UTC", "**Date: 2026-06-03**\n\n- 23:30 UTC - The lifts stop working.\n- 01:00 UTC - The lifts work again."));
    expect(facts).toMatchObject({ date: "2026-06-03", duration: 90, timeToResolve: 90 });
  });

  it("is in whole minutes", async () => {
    const { events } = await factsOf(postmortem("- **Duration:** 09:00:00 to 10:00:00 UTC, 3 June 2026", timeline.replaceAll(":10 UTC", ":10:40 UTC")));
    expect(events.map(({ minutes }) => minutes)).toEqual([0, 11, 20, 60]);
  });
});

describe("the tasks", () => {
  it("are done, open, or nobody can say, in each way to write a list", async () => {
    const measures = (list: string): string => postmortem("", timeline).replace(/- \[ \] Add an alert[^]*$/u, list);
    const tasksIn = async (list: string): Promise<(readonly [string, boolean | null])[]> => (await factsOf(measures(list))).tasks.map(({ text, done }) => [text, done]);
    expect(await tasksIn("- [x] Renew the lift certificate\n- [ ] Add an alert on certificates\n- Write to the visitors\n")).toEqual([["Renew the lift certificate", true], ["Add an alert on certificates", false], ["Write to the visitors", null]]);
    expect(await tasksIn("- ✅ Renew the lift certificate\n- ☐ Add an alert on certificates\n")).toEqual([["Renew the lift certificate", true], ["Add an alert on certificates", false]]);
    expect(await tasksIn("- Renew the [ ](empty.md) lift certificate\n- Add an alert on certificates\n")).toEqual([[expect.any(String), null], [expect.any(String), null]]);
  });
});

describe("what is told in fields and markers", () => {
  it("is the beginning of the outage in so many words, before which nothing is its detection", async () => {
    const facts = await factsOf(postmortem("- **Date:** 3 June 2026", `- 08:30 UTC - A newspaper reports that the lifts are new.
- 09:00 UTC - OUTAGE BEGINS: the certificate expires.
- 09:10 UTC - A nurse reports that the lifts stand still.
- 09:40 UTC - The lift team confirms that the impact started at 09:00.
- 10:00 UTC - OUTAGE ENDS: all lifts run.`));
    expect(facts).toMatchObject({ duration: 60, timeToDetect: 10, timeToResolve: 60, moments: { started: 1, detected: 2, resolved: 4 } });
  });

  it("is a length beside its label, whatever other lengths are below", async () => {
    const fields = "- **Duration:** 1h45m\n- **Time to detect:** 6 min\n- **MTTR:** 1 h 40 min";
    expect(await factsOf(postmortem(fields, "We saw that the lifts stood still, then we renewed the certificate."))).toMatchObject({ duration: 105, timeToDetect: 6, timeToResolve: 100, contradictions: [] });
  });

  it("is the time between fields above the sections", async () => {
    const head = "# Postmortem: no lifts\n\n- **Start:** 2026-06-03 09:00 UTC\n- **Detected:** 2026-06-03 09:10 UTC\n- **Escalated:** 2026-06-03 09:20 UTC";
    expect(await factsOf(postmortem("The lifts stood still.", "We saw that the lifts stood still, then we renewed the certificate.", head))).toMatchObject({ date: "2026-06-03", timeToDetect: 10, timeToEscalate: 20, timeToResolve: null });
  });

  it("is an issue that somebody opens about the trouble", async () => {
    const facts = await factsOf(postmortem("- **Date:** 3 June 2026", timeline.replace("A nurse reports that the lifts stand still", "@kim opens issue #27 about the failing lifts")));
    expect(facts.timeToDetect).toBe(10);
  });

  it("may be wrapped in the middle of a sentence", async () => {
    const facts = await factsOf(postmortem("- **Date:** 3 June 2026", timeline.replace("The lifts work again.", "The new certificate is there, and all of the lifts\n  work again.")));
    expect(facts.timeToResolve).toBe(60);
  });

  it("is a day of which another date says which number is the month", async () => {
    const days = (day: string): string => postmortem(`- **Date:** ${day}`, timeline.replace("- 09:00", "- 2026-06-03 09:00"));
    expect((await factsOf(days("03.06.2026"))).date).toBe("2026-06-03");
    expect((await factsOf(days("03.07.2026"))).date).toBe("03.07.2026");
  });
});
