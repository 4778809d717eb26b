/** What the rules report about a postmortem if one of its parts is written differently. */
import { applyFixes } from "markdownlint";
import { describe, expect, it } from "vitest";
import { lintText, onlyRule } from "../helpers/lint.ts";

/** A few lines for each section. Each test runs a single rule, so it does not have to meet the others. */
const model = `# Postmortem: checkout refused card payments

## Issue Summary

- **Duration:** 3 November 2026, 14:05 to 15:50 UTC, 1 hour 45 minutes
- **Impact:** The checkout API of the web shop was down. Customers who paid by card saw an HTTP 503. 62% of the users were affected.
- **Root cause:** A report job kept its database connections open, so that the pool of the checkout API ran out.

## Timeline

- **14:05 UTC** - The new version of the report job starts. The first card payments fail.
- **14:11 UTC** - An alert on the error rate of the checkout API pages the on-call engineer, Mina.
- **14:18 UTC** - Mina checks the dashboards of the payment provider. She suspects an outage on their side.
- **14:50 UTC** - Mina escalates to the database team; Jonas joins the call.
- **15:25 UTC** - The report job is stopped and its connections are killed.

## Root cause and resolution

The report job held 480 of the 500 connections that the database allows, so that most requests timed out.

We stopped the job and rolled it back to version 4.1, which uses a single connection.

## Corrective and preventative measures

What we want to improve:

- Jobs and services must not be able to starve each other of connections.

Tasks:

- [ ] Add an alert when more than 80% of the 500 database connections are in use
- [ ] Set the connection timeout of the checkout API from 30 to 3 seconds
`;

/** The parts that tests replace. */
const parts = {
  duration: "3 November 2026, 14:05 to 15:50 UTC, 1 hour 45 minutes",
  summary: between("- **Duration:**", "## Timeline"),
  timeline: between("- **14:05 UTC**", "## Root cause"),
  measures: between("What we want to improve:"),
};

function between(from: string, to?: string): string {
  return model.slice(model.indexOf(from), to === undefined ? undefined : model.indexOf(to));
}

/** Where a rule reports, what it says, and how its fix changes the line. */
async function reportsOn(text: string, rule: string, options: object | true = true): Promise<string[]> {
  const reports = await lintText(text, onlyRule(rule, options));
  return reports.map((report) => {
    const said = `${String(report.lineNumber)}:${String(report.errorRange?.[0])} ${report.errorDetail ?? ""}`;
    return report.fixInfo === null ? said : `${said} => ${applyFixes(text, [report]).split("\n")[report.lineNumber - 1] ?? ""}`;
  });
}

type Case = readonly [written: string, ...reports: string[]];

function describeRule(rule: string, part: keyof typeof parts, cases: readonly Case[], options?: object): void {
  describe(`${rule}, where the ${part} is`, () => {
    it.each(cases)("%j", async (written, ...reports) => {
      const end = part === "duration" ? "" : "\n\n";
      expect(await reportsOn(model.replace(parts[part], `${written}${end}`), rule, options)).toEqual(reports);
    });
  });
}

describeRule("duration-adds-up", "duration", [
  ["3 November 2026 14:05 to 5 November 2026 15:50 UTC, 2 days"],
  ["3 November 2026 14:05 to 10 November 2026 16:05 UTC, 1 week"],
  ["3 November 2026 14:05 to 6 November 2026 16:05 UTC, 1 week", "5:69 14:05 to 16:05 UTC is 74 h; the summary says 1 week"],
  ["14:05 to 15:50 UTC, 2 hours", "5:37 14:05 to 15:50 UTC is 1 h 45 min; the summary says 2 hours"],
  ["14:05 to 15:50 UTC, about 2 hours"],
  ["14:05 to 15:50 UTC, about 3 hours", "5:43 14:05 to 15:50 UTC is 1 h 45 min; the summary says 3 hours"],
  ["3 November 2026 14:05 to 4 November 2026 15:50 UTC, about 24 hours"],
  ["3 November 2026 14:05 to 4 November 2026 15:50 UTC, about 15 hours", "5:75 14:05 to 15:50 UTC is 25 h 45 min; the summary says 15 hours"],
  ["09:05 to 12:50 UTC, 4 business hours"],
  ["09:05 to 12:50 UTC, 4 hours", "5:37 09:05 to 12:50 UTC is 3 h 45 min; the summary says 4 hours"],
  ["09:05 to 17:50, 4 hours", "5:33 09:05 to 17:50 is 8 h 45 min; the summary says 4 hours"],
]);

const noService = 'Name what was down or slow, such as "the checkout API was down"';
const noUsers = 'Add a share or number, such as "80% of users"';
const noExperience = 'Describe what users saw, such as "customers could not pay and saw error 503"';
const noCause = 'Name the cause in a sentence, such as "Root cause: the disk of the primary database was full"';

describeRule("summary-service", "summary", [
  ["- **Impact:** 62% of the users could not pay", `5:5 ${noService}`],
  ["- **Impact:** the checkout API"],
  ["- **Service:** the checkout API"],
  ["- **Service:** all", `5:5 ${noService}`],
  // Names it, and does not say that anything was wrong: nobody can say.
  ["It was the checkout API."],
  ["The checkout API was down."],
  ["Customers could not pay through the checkout API."],
]);

describeRule("summary-users", "summary", [
  ["The checkout API was down for 62% of users."],
  ["- **Impact:** users could not pay", `5:5 ${noUsers}`],
  ["- **Users affected:** many", `5:5 ${noUsers}`],
  ["The checkout API was down.", `3:4 ${noUsers}`],
]);

describeRule("summary-experience", "summary", [
  ["Customers could not pay."],
  ["- **Symptoms:** see below", `5:5 ${noExperience}`],
  ["- **Impact:** the checkout API", `5:5 ${noExperience}`],
  ["The checkout API was down.", `3:4 ${noExperience}`],
]);

describeRule("summary-start-end", "summary", [
  ["It broke at 14:05 and was fixed at 15:50 UTC."],
  ["- **Start:** in the afternoon", '5:5 Add both times, such as "10:42 to 12:10 UTC"'],
  ["- **End:** 15:50 UTC", '5:5 Add the other time, such as "10:42 to 12:10 UTC"; only 15:50 is given'],
  ["- **Duration:** two hours", '5:5 Add both times, such as "10:42 to 12:10 UTC"'],
  ["The checkout API broke at 14:05 UTC.", '3:4 Add the other time, such as "10:42 to 12:10 UTC"; only 14:05 is given'],
]);

describeRule("summary-timezone", "summary", [
  ["- **Duration:** 14:05 UTC to 15:50"],
  ["- **Duration:** 14:05 to 15:50\n- **Impact:** all times are in UTC"],
  ["- **Duration:** 14:05 to 15:50", '5:17 Add a timezone, such as "14:05 UTC"'],
  ["- **Duration:** two hours"],
  ["- **Duration:** 14:05 EAT to 15:50"],
]);

describeRule("summary-root-cause", "summary", [
  ["The checkout was down because a disk was full."],
  ["The checkout was down. The disk had been full."],
  ["The checkout was down.", `3:4 ${noCause}`],
  ["The disk had been full."],
  ["The checkout was down. At 14:05 the disk had been full."],
  ["The checkout was down. Users had been shown errors.", `3:4 ${noCause}`],
  ["The checkout was down. The disk is of 20 GB.", `3:4 ${noCause}`],
  ["- **Root cause:** full disk"],
  ["- **Root cause:** ??", `5:5 ${noCause}`],
]);

describeRule("timeline-entry", "timeline", [
  ["- It broke\n- We fixed it", '9:4 Start each event with its time, such as "10:42 UTC - what happened"'],
  ["- 14:05 UTC - It broke\n- We fixed it", '12:3 Start with the time, such as "10:42 UTC - We fixed it"'],
  ["### 3 November\n\n- It broke\n\n### 4 November\n\n- We fixed it", '13:3 Start with the time, such as "10:42 UTC - It broke"', '17:3 Start with the time, such as "10:42 UTC - We fixed it"'],
  ["- 14:05 UTC - It broke\n- on 4 November we fixed it"],
  ["- 14:05 UTC - It broke\n- By then, on 4 November, we fixed it", '12:3 Start with the time, such as "10:42 UTC - By then, on 4 November, we fixed it"'],
  ["- 14:05 UTC\n- 14:10 UTC - We fixed it", "11:3 Say what happened; there is only a time"],
  ["- 14:05 UTC It broke", '11:3 Add a separator after the time, such as "14:05 UTC - " => - 14:05 UTC - It broke'],
  ["- [14:05 UTC](https://example.com/1) It broke", '11:4 Add a separator after the time, such as "14:05 UTC - "'],
  ["- 14:05 UTC **It** broke", '11:3 Add a separator after the time, such as "14:05 UTC - "'],
  ["- 14:05 UTC It broke **hard**", '11:3 Add a separator after the time, such as "14:05 UTC - "'],
  ["- **14:05 UTC It broke hard** and long", '11:5 Add a separator after the time, such as "14:05 UTC - "'],
  ["    14:05 UTC It broke", '11:5 Add a separator after the time, such as "14:05 UTC - "'],
  ["- **14:05 UTC** It broke\n- **14:05** UTC It broke"],
  ["- 14:05 UTC  It broke\n- [14:10 UTC] It broke again"],
  ["- 14:05 UTC 🔥\n  - It broke"],
  ["| Time | Event |\n| --- | --- |\n| 14:05 UTC | It broke |"],
  ["### 14:05 UTC It broke\n\nThe first payments failed."],
  ["- HH:MM - It broke\n- [insert time] We fixed it"],
  ["- [insert time] It broke\n- We fixed it", '9:4 Start each event with its time, such as "10:42 UTC - what happened"'],
]);

describeRule("timeline-list", "timeline", [
  ["- 14:05 UTC - It broke"],
  ["1. 14:05 UTC - It broke"],
  ["14:05 UTC - It broke\n14:10 UTC - We fixed it", '11:1 Use a bullet instead of a paragraph, such as "- 14:05 UTC - It broke" => - 14:05 UTC - It broke', '12:1 Use a bullet instead of a paragraph => - 14:10 UTC - We fixed it'],
  ["  14:05 UTC - It broke", '11:3 Use a bullet instead of a paragraph, such as "- 14:05 UTC - It broke" => - 14:05 UTC - It broke'],
  ["***14:05 UTC*** - It broke", '11:4 Use a bullet instead of a paragraph, such as "- 14:05 UTC - It broke" => - ***14:05 UTC*** - It broke'],
  ["> 14:05 UTC - It broke", '11:3 Use a bullet instead of a paragraph, such as "- 14:05 UTC - It broke"'],
  ["    14:05 UTC - It broke", '11:5 Use a bullet instead of a paragraph, such as "- 14:05 UTC - It broke"'],
  ["<p>14:05 UTC - It broke</p>", '11:4 Use a bullet instead of a paragraph, such as "- 14:05 UTC - It broke"'],
  ["- 14:05 UTC - It broke\n\n  14:10 UTC - We fixed it", '13:3 Use a bullet instead of a paragraph, such as "- 14:10 UTC - We fixed it"'],
  ["It broke and we fixed it.\n\nAll was well then.", '11:1 Use a bullet instead of a paragraph, such as "- 10:42 UTC - It broke and we fixed it."'],
  ["14:05 UTC: It broke. 14:10 UTC: We fixed it.", '11:1 Use a bullet instead of a paragraph, such as "- 14:05 UTC - It broke." => - 14:05 UTC: It broke. 14:10 UTC: We fixed it.'],
  ["| Time | Event |\n| --- | --- |\n| 14:05 UTC | It broke |\n| 14:10 UTC | We fixed it |", '13:3 Use bullets instead of a table, such as "- 14:05 UTC - It broke"'],
  ["### 14:05 UTC\n\nIt broke.\n\n### 14:10 UTC\n\nWe fixed it.", '11:5 Use bullets instead of headings, such as "- 14:05 UTC - It broke."'],
]);

describeRule("timeline-list", "timeline", [["1. 14:05 UTC - It broke\n2. 14:10 UTC - We fixed it", '11:4 Use bullets instead of numbers, such as "- 14:05 UTC - It broke"']], { ordered: false });

const threeSentences = "Shorten this to at most 2 sentences; it has 3. Move details to the root cause";

describeRule("timeline-brevity", "timeline", [
  ["- 14:05 UTC - It broke. We fixed it."],
  ["- 14:05 UTC - It broke. We saw it. We fixed it.", `11:3 ${threeSentences}`],
  ["- 14:05 UTC - It broke. We saw it. We fixed it", `11:3 ${threeSentences}`],
  ["- 14:05 UTC - It broke. We\n  saw it. We fixed\n  it.", `11:3 ${threeSentences}`],
  ["- 14:05 UTC - It broke. We\n  fixed\n  it."],
  ["- 14:05 UTC - What we saw\n  - It broke.\n  - We fixed it."],
  ["- 14:05 UTC - What we saw\n  - It broke. We saw it.\n  - We fixed it.", `11:3 ${threeSentences}`],
  ["- 14:05 UTC - It broke.\n  - We saw it.\n  - We fixed it.", `11:3 ${threeSentences}`],
  ['- 14:05 UTC - It broke ("hard!")\n  - We saw it.\n  - We fixed it.', `11:3 ${threeSentences}`],
  ["- We saw it. We looked. We fixed it."],
  ["It broke. We saw it. We fixed it.", `11:1 ${threeSentences}`],
]);

describeRule("timeline-clock", "timeline", [
  ["- 14:05 PM - It broke", '11:3 14:05 PM is not a valid time; write "14:05" without the PM => - 14:05 - It broke'],
  ["- 14:05 - It broke at 15:10 PM UTC", '11:23 15:10 PM is not a valid time; write "15:10" without the PM => - 14:05 - It broke at 15:10 UTC'],
  ["- 25:05 - It broke", "11:3 25:05 is not a valid time; hours go up to 23 and minutes to 59"],
  ["- 14:75 - It broke", "11:3 14:75 is not a valid time; hours go up to 23 and minutes to 59"],
  ["- 10:20:75 - It broke", "11:3 10:20:75 is not a valid time; hours go up to 23 and minutes to 59"],
  ["- 31 June 14:05 - It broke", "11:3 31 June is not a valid date; check the day and the month"],
  ["- 2:05 PM - It broke\n- 14:05 - It broke"],
]);

describeRule("timeline-order", "timeline", [
  ["- 14:05 - It broke\n- 14:01 - We saw it\n- 14:03 - We fixed it", "12:3 Put 14:01 before 14:05, or add the date if it is another day", "13:3 Put 14:03 before 14:05, or add the date if it is another day"],
  ["- 14:05 - It broke\n- 25:01 - We saw it\n- 14:04 PM - We looked\n- 14:10 - We fixed it"],
  ["- 14:05 - It broke\n- 14:05 - We saw it\n- 14:10 - We fixed it"],
]);

const tasks = "- [ ] Add an alert on disk usage above 80%\n- [ ] Rotate the logs of web-02 daily";
const noImprovement = '23:4 Add what can be improved in general, such as "Review configuration changes before they are deployed"';

describeRule("measures-improvements", "measures", [
  [`### Improvements\n\n- Connections per job\n\n### Tasks\n\n${tasks}`],
  [`Improve the runbooks.\n\n${tasks}`],
  [`We have more space now.\n\n${tasks}`, noImprovement],
  [tasks, noImprovement],
  [`${tasks}\n- [ ] We have more space now`, noImprovement],
  [`${tasks}\n\n  We have more space now.`, noImprovement],
  [`What we have:\n\n${tasks}`, noImprovement],
  [`We have one wish: more space.\n\n${tasks}`],
  [`We have listed the following.\n\n${tasks}`, noImprovement],
  [`TODO we have more space\n\n${tasks}`, noImprovement],
  [`We have more space now: see the TODO\n\n${tasks}`],
]);

describeRule("measures-specific", "measures", [
  ["- Improve monitoring"],
  [
    "- Improve monitoring\n- Be careful",
    '25:3 Make "Improve monitoring" specific, such as "Add an alert when the API\'s error rate stays above 1% for 5 minutes"',
    '26:3 Make "Be careful" specific, such as "Add an alert on disk usage above 80% on the database server"',
  ],
  [`${tasks}\n- Be careful`],
]);

describeRule("placeholders", "measures", [
  ["- TODO: add an alert", ],
  ["- [your team] adds an alert", '25:3 Fill in "[your team]" or remove it'],
]);

describeRule("placeholders", "timeline", [["- 14:05 UTC - TODO: what happened", '11:15 Fill in "TODO:" or remove it']]);

describe("section-headings, where the timeline's heading is", () => {
  it.each([
    ["**Timeline**", '9:3 Write "## Timeline" instead of bold text => ## Timeline'],
    ["***Timeline:***", '9:4 Write "## Timeline" instead of bold text => ## Timeline'],
    ["__Timeline__ :", '9:3 Write "## Timeline" instead of bold text => ## Timeline'],
    ["Timeline:", '9:1 Write "## Timeline" instead of a plain line => ## Timeline'],
    ["##Timeline", '9:3 Write "## Timeline" instead of a plain line => ## Timeline'],
    ["<h2>Timeline</h2>", '9:5 Write "## Timeline" instead of an HTML heading => ## Timeline'],
    ['<h2 id="t"><b>Timeline</b></h2>', '9:15 Write "## Timeline" instead of an HTML heading => ## Timeline'],
    ["<u>Timeline:</u>", '9:4 Write "## Timeline" instead of a plain line => ## Timeline'],
    ["> **Timeline**", '9:5 Write "## Timeline" instead of bold text'],
  ])("%j", async (written, ...reports) => {
    expect(await reportsOn(model.replace("## Timeline", written), "section-headings")).toEqual(reports);
  });

  it("a list item, like those of the other sections", async () => {
    const text = "# Postmortem\n\n- Issue summary: The checkout was down for 62% of users, because a disk was full.\n- Timeline:\n  - 14:05 UTC - It broke\n  - 14:10 UTC - We fixed it\n- Root cause: A full disk.\n- Corrective measures:\n  - Add an alert\n";
    expect(await reportsOn(text, "section-headings")).toEqual([
      '3:3 Write "## Issue summary" instead of a list item', '4:3 Write "## Timeline" instead of a list item', '7:3 Write "## Root cause" instead of a list item', '8:3 Write "## Corrective measures" instead of a list item',
    ]);
  });

  it("a label within a line", async () => {
    const text = model.replace(`## Issue Summary\n\n${parts.summary}`, "Issue Summary: the checkout API was down for 62% of users.\n\n");
    expect(await reportsOn(text, "section-headings")).toEqual(['3:1 Write "## Issue Summary" instead of a label within a line']);
  });

  it("as deep as the other sections' headings", async () => {
    expect(await reportsOn(model.replaceAll("## ", "### ").replace("### Timeline", "**Timeline**"), "section-headings")).toEqual(['9:3 Write "### Timeline" instead of bold text => ### Timeline']);
    expect(await reportsOn(model.replaceAll(/^## (.*)$/gmu, "**$1**"), "section-headings")).toContain('9:3 Write "## Timeline" instead of bold text => ## Timeline');
  });
});

describe("section-order", () => {
  const order = "the order is summary, timeline, root cause and resolution, corrective measures";
  const [title = "", summary = "", timeline = "", cause = "", measures = ""] = model.split(/^(?=## )/mu);

  it.each([
    ["as in the brief", [summary, timeline, cause, measures], []],
    ["with the measures first", [measures, summary, timeline, cause], [`3:4 Move "Corrective and preventative measures" after "Root cause and resolution"; ${order}`]],
    ["with the summary last", [timeline, cause, measures, summary], [`28:4 Move "Issue Summary" before "Timeline"; ${order}`]],
    ["with the first three turned round", [cause, timeline, summary, measures], [`3:4 Move "Root cause and resolution" after "Timeline"; ${order}`, `9:4 Move "Timeline" after "Issue Summary"; ${order}`]],
    ["with two of them swapped", [summary, cause, timeline, measures], [`9:4 Move "Root cause and resolution" after "Timeline"; ${order}`]],
  ])("looks at sections %s", async (_, order, reports) => {
    expect(await reportsOn([title, ...order.map((section) => `${section.trim()}\n\n`)].join(""), "section-order")).toEqual(reports);
  });
});

describe("sections", () => {
  it.each([
    ["## Timline", '9:4 Did you mean "Timeline"? This heading says "Timline"'],
    ["## Timeline\n\n## Events of the day", '9:4 Fill in "Timeline" or remove it; nothing is under this heading'],
  ])("looks at %j", async (written, ...reports) => {
    expect(await reportsOn(model.replace("## Timeline", written), "sections")).toEqual(reports);
  });

  it("names a section that is missing", async () => {
    expect(await reportsOn(model.replace("## Timeline", "").replace(parts.timeline, ""), "sections")).toEqual(['1:3 Add "## Timeline"; this section is missing']);
  });
});

describe("word-count", () => {
  const words = 223;

  it("takes the limits themselves", async () => {
    expect(await reportsOn(model, "word-count", { minimum: words, maximum: words })).toEqual([]);
  });

  it("counts by section", async () => {
    const counted = `there are ${String(words)} (Issue Summary 57, Timeline 73, Root cause and resolution 35, Corrective and preventative measures 47)`;
    expect(await reportsOn(model, "word-count", { minimum: words + 1, maximum: 900 })).toEqual([`1:3 Write at least ${String(words + 1)} words; ${counted}`]);
    expect(await reportsOn(model, "word-count", { minimum: 1, maximum: words - 1 })).toEqual([`1:3 Write at most ${String(words - 1)} words; ${counted}`]);
  });

  it("waits while more than a third of the lines is still to be written", async () => {
    const lines = (written: number, unwritten: number): string => `---\npostmortem: true\n---\n\n## Issue Summary\n\nIt broke.\n\n## Timeline\n\n${"- 14:05 UTC - It broke\n".repeat(written)}${"- [insert event]\n".repeat(unwritten)}\n## Root cause\n\nA full disk.\n`;
    // Besides five lines of headings and text.
    expect(await reportsOn(lines(2, 4), "word-count")).toEqual([]);
    expect(await reportsOn(lines(3, 4), "word-count")).toHaveLength(1);
    expect(await reportsOn(lines(3, 4), "word-count", { minimum: 1, maximum: 5 })).toHaveLength(1);
    expect(await reportsOn(lines(2, 4), "word-count", { minimum: 1, maximum: 5 })).toHaveLength(1);
  });
});
