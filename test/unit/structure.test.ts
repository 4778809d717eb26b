/** The shapes that postmortems come in: where their sections begin, and what their events are. */
import { describe, expect, it } from "vitest";
import { readPostmortem } from "../../src/postmortem/document.ts";
import type { Postmortem } from "../../src/postmortem/postmortem.ts";
import { lintText } from "../helpers/lint.ts";

const summary = "From 07:40 to 09:15 UTC on 12 May 2026 the booking site of the ferries was down for all passengers, because a routing rule had been deleted. They saw a blank page.";
const events = [
  ["07:40 UTC", "A passenger calls: the booking page is blank."],
  ["07:55 UTC", "Ines checks the web servers and suspects the last release. It was innocent."],
  ["08:20 UTC", "Ines escalates to the network team."],
  ["09:15 UTC", "The network team restores the routing rule, and bookings work again."],
] as const;
const bullets = events.map(([time, text]) => `- ${time} - ${text}`).join("\n");
const cause = "A clean-up script deleted the routing rule of the booking site, because the rule had no owner, so that requests ended at a default page. We restored the rule by hand and switched the script off.";
const measures = "Clean-up must never touch what is in use.\n\n- Add an owner to each of the 40 routing rules\n- Let the clean-up script print a list for a week before it deletes";

const story = (level = "##", title = "# Postmortem: ferries without bookings"): string => `${title}\n\n${level} Issue Summary\n\n${summary}\n\n${level} Timeline\n\n${bullets}\n\n${level} Root cause and resolution\n\n${cause}\n\n${level} Corrective and preventative measures\n\n${measures}\n`;

const readText = (text: string): Postmortem => {
  const postmortem = readPostmortem(text.split("\n"), [], { detect: "auto", sections: {}, standard: "brief" });
  if (postmortem === undefined) throw new Error("It is not read as a postmortem");
  return postmortem;
};

/** The names of the labels of the sections, "-" if one is missing. */
const sectionsOf = (text: string): string[] => readText(text).required.map(({ content }) => content?.label.name ?? "-");

const timesOf = (text: string): (string | undefined)[] => readText(text).events.map(({ stamp }) => stamp?.start.time.text);

const reportsOn = async (text: string): Promise<string[]> => (await lintText(text)).map(({ ruleNames }) => (ruleNames[0] ?? "").replace("postmortem-", "")).filter((rule) => rule !== "word-count");

const names = ["Issue Summary", "Timeline", "Root cause and resolution", "Corrective and preventative measures"];
const times = events.map(([time]) => time.replace(" UTC", ""));

it("reads the story that the others are made of", async () => {
  expect(sectionsOf(story())).toEqual(names);
  expect(timesOf(story())).toEqual(times);
  expect(await reportsOn(story())).toEqual([]);
});

describe("sections nested under headings that are not theirs", () => {
  it.each([
    ["tasks of a course", story("####", "# 0x19. Postmortem\n\n## Tasks\n\n### 0. My first postmortem")],
    ["tasks of a course, without a number", story("###", "# 0x19. Postmortem\n\n## Tasks\n\nWrite about an outage.")],
    ["a project of a README", story("###", "# Ferries\n\n## Installation\n\nRun npm start.\n\n## Postmortem")],
    ["a background", story("###", "# Incident 12\n\n## Background")],
    ["lessons", story("###", "# Incident 12: ferries without bookings\n\n## Lessons learned")],
  ])("%s", async (_, text) => {
    expect(sectionsOf(text)).toEqual(names);
    expect(timesOf(text)).toEqual(times);
    expect(await reportsOn(text)).toEqual([]);
  });
});

describe("a summary", () => {
  const rest = story().slice(story().indexOf("## Timeline"));

  it.each([
    ["that is the opening paragraph under the title", `# Postmortem: ferries without bookings\n\n${summary}\n\n${rest}`, "Postmortem: ferries without bookings"],
    ["under a heading of its own", `# My first postmortem\n\n## An outage that I had\n\n${summary}\n\n${rest}`, "An outage that I had"],
    ["under a heading of its own, as high as the others", `# My first postmortem\n\n# An outage that I had\n\n${summary}\n\n${rest.replaceAll("## ", "# ")}`, "An outage that I had"],
    ["in an overview beside what happened", `# Postmortem: ferries\n\n## Overview\n\nOn 12 May 2026 the booking site of the ferries was down.\n\n## What happened\n\n${summary}\n\n${rest}`, "Overview"],
    ["under its own name rather than a synonym's", `# Ferries\n\n## Description\n\nThis is about something that I met at work.\n\n### Issue Summary\n\n${summary}\n\n${rest.replaceAll("## ", "### ")}`, "Issue Summary"],
  ])("%s", async (_, text, name) => {
    expect(sectionsOf(text)).toEqual([name, ...names.slice(1)]);
    expect(await reportsOn(text)).toEqual([]);
  });

  it("has the cause that is a field beside its others, and none that follows the timeline", () => {
    const field = "**Root cause:** A clean-up script deleted a routing rule.";
    const fields = `## Issue Summary\n\n**Duration:** 07:40 to 09:15 UTC on 12 May 2026\n\n**Impact:** The booking site of the ferries was down for all passengers.\n\n${field}\n\n${rest}`;
    expect(readText(`# Postmortem: ferries\n\n${fields}`).evidence["named-cause"]).toMatchObject({ answer: "told", sentence: { text: "Root cause: A clean-up script deleted a routing rule." } });
    const elsewhere = `# Postmortem: ferries\n\n${fields.replace(`${field}\n\n`, "").replace("## Root cause and resolution", `## Root cause and resolution\n\n${field}`)}`;
    expect(readText(elsewhere).evidence["named-cause"].answer).toBe("not told");
  });

  it("is missing where nothing before the timeline tells of an incident", async () => {
    const text = `# Postmortem: ferries without bookings\n\nThis is my solution of task 3. Thanks to all who helped me with it.\n\n${rest}`;
    expect(sectionsOf(text)).toEqual(["-", ...names.slice(1)]);
    expect(await reportsOn(text)).toEqual(["sections"]);
  });
});

describe("a report in a code fence", () => {
  it.each(["```", "```markdown", "~~~ text"])("%s", (fence) => {
    const text = `# Postmortem\n\n${fence}\n${story()}${fence.slice(0, 3)}\n`;
    expect(sectionsOf(text)).toEqual(names);
    expect(timesOf(text)).toEqual(times);
  });

  it("is reported once, and not a heading at a time", async () => {
    expect(await reportsOn(`# Postmortem\n\n\`\`\`\n${story()}\`\`\`\n`)).toEqual(["section-headings"]);
  });

  it("is not the log beside a report", async () => {
    const text = story().replace("## Root cause", "```\n12:00 ERROR no route\nTimeline: none\n12:01 ERROR no route\n```\n\n## Root cause");
    expect(timesOf(text)).toEqual(times);
    expect(await reportsOn(text)).toEqual([]);
  });
});

describe("events", () => {
  const withEvents = (written: string): string => story().replace(bullets, written);

  it.each([
    ["as bold paragraphs", events.map(([time, text]) => `**${time} - ${text}**`).join("\n\n")],
    ["with the time alone in bold", events.map(([time, text]) => `**${time}**\n\n${text}`).join("\n\n")],
    ["with the time on a line of its own", events.map(([time, text]) => `${time}\n${text}`).join("\n\n")],
    ["with the time in a paragraph of its own", events.map(([time, text]) => `${time}:\n\n${text}`).join("\n\n")],
    ["with an arrow", events.map(([time, text]) => `${time} > ${text}`).join("\n\n")],
    ["with an arrow, in a list", events.map(([time, text]) => `- ${time} > ${text}`).join("\n")],
    ["in quotes", events.map(([time, text]) => `> ${time} - ${text}`).join("\n>\n")],
    ["with the time as a heading and the text in bullets", events.map(([time, text]) => `### ${time}\n\n- ${text}`).join("\n\n")],
  ])("%s", async (_, written) => {
    expect(timesOf(withEvents(written))).toEqual(times);
    expect(readText(withEvents(written)).events.map(({ text }) => text.replaceAll(/\s+/gu, " ").trim())).toEqual(events.map(([, text]) => text));
    expect((await reportsOn(withEvents(written))).filter((rule) => rule !== "timeline-list")).toEqual([]);
  });

  it("whose bullets stand far from their text", () => {
    const far = withEvents(events.map(([time, text]) => `-        ${time} ${text}`).join("\n"));
    expect(timesOf(far)).toEqual(times);
    expect(readText(far).events.map(({ form }) => form)).toEqual(events.map(() => "bullet"));
  });

  it.each(["00:00 AM (midnight): The booking page is blank.", "12:00 (noon) - The booking page is blank."])("with a remark between the time and its separator: %j", (event) => {
    const [first] = readText(withEvents(bullets.replace(/^- .*$/mu, `- ${event}`))).events;
    expect(first).toMatchObject({ isSeparated: true, text: "The booking page is blank." });
  });

  it.each([
    ["Ping! Plot twist! Ines calls the network team. She waits.", 2],
    ["Alarm! The page is blank.", 1],
    ["The page is blank again! She waits.", 2],
  ])("whose exclamations are not sentences: %j", (text, sentences) => {
    expect(readText(withEvents(bullets.replace(/^- .*$/mu, `- 07:40 UTC - ${text}`))).events[0]?.sentences).toBe(sentences);
  });

  it("of which one is detected, and a field beside them says how", () => {
    const detected = bullets.replace(events[0][1], "The issue was detected.");
    expect(readText(withEvents(detected)).evidence["detection-method"].answer).toBe("not told");
    for (const field of ["How detected: a monitoring alert", "**Detection method:** a passenger called"]) {
      expect(readText(withEvents(`${detected}\n- ${field}`)).evidence["detection-method"].answer).toBe("told");
    }
  });

  it("that a label begins in place of a time", async () => {
    const text = withEvents(`${bullets.split("\n").slice(0, 2).join("\n")}\n- Escalation: Ines called the network team.\n- Resolution: The network team restored the routing rule.`);
    expect(sectionsOf(text)).toEqual(names);
    expect(readText(text).events.map(({ text: told }) => told)).toEqual(["A passenger calls: the booking page is blank.", events[1][1], "Escalation: Ines called the network team.", "Resolution: The network team restored the routing rule."]);
    expect(await reportsOn(text)).toEqual(["timeline-entry", "timeline-entry"]);
  });

  it.each(["Resolution: The network team restored the routing rule.", "**Detection Method:** A passenger called.", "Root cause: A deleted rule."])("that are followed by %j do not end there", async (label) => {
    const text = withEvents(`${bullets}\n\n${label}`);
    expect(sectionsOf(text)).toEqual(names);
    expect(readText(text).timeline?.lines.map((line) => line.text).join("\n")).toContain(label.replaceAll("*", ""));
    expect((await reportsOn(text)).filter((rule) => !rule.startsWith("timeline"))).toEqual([]);
  });
});

describe("headings", () => {
  it.each([
    ["drawn with asterisks", (name: string) => `***** ${name} *****`],
    ["between lines of asterisks", (name: string) => `***\n${name}\n***`],
    ["with asterisks before them", (name: string) => `*** ${name}`],
    ["drawn with equals signs", (name: string) => `=== ${name} ===`],
    ["without a blank behind the number sign", (name: string) => `##${name}`],
  ])("%s", (_, draw) => {
    const text = story().replaceAll(/^## (.*)$/gmu, (_line, name: string) => draw(name));
    expect(sectionsOf(text)).toEqual(names);
    expect(timesOf(text)).toEqual(times);
  });
});

it.each([
  ["Root cause and resolution", "Why it happened and how it was put right"],
  ["Root cause and resolution", "Cause and reparation"],
  ["Corrective and preventative measures", "What we make better"],
  ["Corrective and preventative measures", "Corrections, and how to need fewer of them"],
  ["Timeline", "The Epic Timeline"],
  ["Timeline", "What happened, minute by minute"],
  ["Corrective and preventative measures", "So that it does not happen again"],
  ["Timeline", "Timeline, or the ballad of the missing rule"],
  ["Corrective and preventative measures", "Epilogue: Corrective and Preventative Measures"],
])("the section %j can be called %j", async (name, joking) => {
  const text = story().replace(`## ${name}`, `## ${joking}`);
  expect(readText(text).required.every(({ content }) => content !== undefined)).toBe(true);
  expect(timesOf(text)).toEqual(times);
  expect(await reportsOn(text)).toEqual([]);
});

it.each([
  ["a tab", ["1-\tAdd an owner to each of the 40 routing rules", "2-\tLet the clean-up script print a list for a week before it deletes"]],
  ["a blank", ["1- Add an owner to each of the 40 routing rules", "2- Let the clean-up script print a list for a week before it deletes"]],
])("tasks can be numbered with a dash and %s", (_, tasks) => {
  const text = story().replace(measures, `Clean-up must never touch what is in use.\n\n${tasks.join("\n")}`);
  expect(readText(text).tasks.map((task) => task.text)).toEqual(tasks.map((task) => task.replace(/^\d-\s/u, "")));
});

describe("all four sections with events", () => {
  const present = (count: number): string => `# The day of the ferries\n\n## Summary\n\nPassengers see an empty page from 07:40 to 09:15 UTC.\n\n## Timeline\n\n${["07:40 - A passenger calls", "07:55 - Ines looks at the web servers", "08:20 - The network team joins", "09:15 - Bookings are back"].slice(0, count).map((event) => `- ${event}`).join("\n")}\n\n## Root cause\n\nThe clean-up script removes a rule that has no owner.\n\n## Corrective measures\n\n- Give each rule an owner\n- Let the script ask\n`;

  it("are a postmortem in any tense", () => {
    expect(readPostmortem(present(3).split("\n"), [], { detect: "auto", sections: {}, standard: "brief" })).toBeDefined();
  });

  it.each([0, 1, 2])("are not with %d events", (count) => {
    expect(readPostmortem(present(count).split("\n"), [], { detect: "auto", sections: {}, standard: "brief" })).toBeUndefined();
  });
});

it("a timeline by name wins over a synonym elsewhere", async () => {
  const text = story().replace("## Timeline", "## Chain of events\n\nThe booking site failed after a clean-up, and nobody noticed for a while.\n\n## Timeline");
  expect(sectionsOf(text)).toEqual(names);
  expect(timesOf(text)).toEqual(times);
  expect(await reportsOn(text)).toEqual([]);
});

describe("a guide to the parts of a postmortem gets no report", () => {
  it.each([
    "# How we write postmortems\n\nA postmortem tells what happened in an outage and why.\n\n1. **Incident Summary**: Briefly describe the outage, when it was and whom it affected.\n2. **Timeline**: List the events with their times, such as 14:05 UTC - the alert fired.\n3. **Root Cause**: Explain why it happened.\n4. **Resolution**: Explain how it was fixed.\n5. **Corrective measures**: List what will be done.\n",
    "# Postmortem\n\n## Contents of a postmortem\n\n1. **Issue Summary**: Give the duration, the impact and the root cause.\n2. **Timeline**: Tell how the issue was detected, what was done, and how it was resolved.\n3. **Root cause and resolution**: Explain in detail what caused it and how it was fixed.\n4. **Corrective and preventative measures**: What can be improved? Add a list of tasks.\n",
    "# Incident postmortems\n\n- **Summary** - what was down, for whom, and for how long\n- **Timeline** - when it was noticed, who was called, when it was over\n- **Root cause** - what broke, and why\n- **Action items** - what you will change\n",
  ])("%j", async (text) => {
    expect(await reportsOn(text)).toEqual([]);
  });
});
