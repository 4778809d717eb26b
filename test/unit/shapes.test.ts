import { describe, expect, it } from "vitest";
import { lintText } from "../helpers/lint.ts";

/** One postmortem, written in the shapes that people use. The rules must read the same in all of them. */
interface Story {
  duration: string;
  impact: string;
  events: readonly (readonly [string, string])[];
  fix: string;
  tasks: readonly string[];
}

const told: Story = {
  duration: "May 10, 2026, 10:00 AM - May 10, 2026, 12:00 PM (UTC)",
  impact: "The payment service was down. 40% of users could not pay and saw errors.",
  events: [
    ["10:00 AM", "An alert on the error rate fired."],
    ["10:10 AM", "Checked the web servers and their logs."],
    ["10:30 AM", "Suspected an attack, which was a false lead."],
    ["11:00 AM", "Escalated to the database team."],
    ["11:40 AM", "The pool size was raised and the service restarted."],
    ["12:00 PM", "Service fully restored."],
  ],
  fix: "The pool size was raised to 100 and the payment service was restarted.",
  tasks: ["Add an alert on the use of the connection pool.", "Add the pool size to the deployment checklist.", "Patch the Nginx server."],
};

const without = (word: RegExp): Pick<Story, "events"> => ({ events: told.events.filter(([, text]) => !word.test(text)) });

/** What is left out, and the rule that must report it. */
const omissions: readonly (readonly [string, Partial<Story>])[] = [
  ["summary-timezone", { duration: told.duration.replace(" (UTC)", "") }],
  ["summary-start-end", { duration: "May 10, 2026, two hours" }],
  ["summary-users", { impact: "The payment service was down. Some users could not pay and saw errors." }],
  ["summary-experience", { impact: "The payment service was down for 40% of users." }],
  ["timeline-detection", without(/alert/u)],
  ["timeline-misleading-path", without(/false lead/u)],
  ["timeline-escalation", without(/Escalated/u)],
  ["timeline-resolution", without(/raised/u)],
  ["resolution", { fix: "The issue was fixed soon after." }],
  ["measures-specific", { tasks: ["Improve monitoring.", "Be more careful."] }],
];

interface Shape {
  title: string;
  heading: (text: string, index: number) => string;
  field: (label: string, text: string) => string;
  event: (time: string, text: string) => string;
  item: (text: string, index: number) => string;
  part: (text: string) => string;
  /** Between fields, events and items. */
  gap: string;
}

const brief: Shape = {
  title: "# Postmortem: payments failed",
  heading: (text) => `## ${text}`,
  field: (label, text) => `- **${label}:** ${text}`,
  event: (time, text) => `- **${time}:** ${text}`,
  item: (text) => `- ${text}`,
  part: (text) => `### ${text}`,
  gap: "\n",
};

const plain: Shape = {
  ...brief,
  title: "Postmortem: payments failed",
  heading: (text) => `${text}:`,
  field: (label, text) => `${label}: ${text}`,
  event: (time, text) => `${time} - ${text}`,
  part: (text) => `${text}:`,
};

const write = (shape: Shape, story: Story): string =>
  [
    shape.title,
    shape.heading("Issue Summary", 0),
    [shape.field("Duration", story.duration), shape.field("Impact", story.impact), shape.field("Root Cause", "A pool that a deployment made too small.")].join(shape.gap),
    shape.heading("Timeline", 1),
    story.events.map(([time, text]) => shape.event(time, text)).join(shape.gap),
    shape.heading("Root Cause and Resolution", 2),
    [shape.field("Root Cause", "The deployment reduced the pool to five connections, so that they ran out and requests timed out."), shape.field("Resolution", story.fix)].join(shape.gap),
    shape.heading("Corrective and Preventative Measures", 3),
    shape.part("Improvements/Fixes"),
    ["Better reviews of deployments.", "More attention to limits."].map(shape.item).join(shape.gap),
    shape.part("Tasks to Address the Issue"),
    story.tasks.map(shape.item).join(shape.gap),
  ].join("\n\n");

const indent = (text: string, prefix: string): string => text.split("\n").map((line) => prefix + line).join("\n");

const shapes: Readonly<Record<string, (story: Story) => string>> = {
  "headings and bullets": (story) => write(brief, story),
  "headings of the first level": (story) => write({ ...brief, heading: (text) => `# ${text}`, part: (text) => `## ${text}` }, story),
  "headings of the fourth level with colons": (story) => write({ ...brief, heading: (text) => `#### ${text}:`, part: (text) => `**${text}:**` }, story),
  "underlined headings": (story) => write({ ...brief, heading: (text) => `${text}\n${"-".repeat(text.length)}` }, story),
  "lines below sections": (story) => write({ ...brief, heading: (text, index) => `${index === 0 ? "" : "That is all that there is to say here.\n---\n\n"}## ${text}` }, story),
  "numbered headings": (story) => write({ ...brief, heading: (text, index) => `## ${String(index + 1)}. ${text}` }, story),
  "roman numerals": (story) => write({ ...brief, heading: (text, index) => `## ${["I", "II", "III", "IV"][index] ?? ""}. ${text}` }, story),
  "capitals": (story) => write({ ...brief, heading: (text) => `## ${text.toUpperCase()}` }, story),
  "emoji everywhere": (story) => write({ ...brief, heading: (text) => `## 🚨 ${text} 🔥`, event: (time, text) => `- 🕐 **${time}:** ${text}` }, story),
  "bold labels": (story) => write({ ...brief, heading: (text) => `**${text}:**`, part: (text) => `**${text}:**` }, story),
  "bold labels with breaks": (story) => write({ ...brief, heading: (text) => `**${text}:**<br>`, field: (label, text) => `**${label}:** ${text}<br>` }, story),
  "bold labels, colons outside": (story) => write({ ...brief, heading: (text) => `**${text}**:`, field: (label, text) => `**${label}**: ${text}`, event: (time, text) => `* **${time}**: ${text}` }, story),
  "bold italics": (story) => write({ ...brief, heading: (text) => `***${text}***`, field: (label, text) => `*${label}:* ${text}`, gap: "\n\n" }, story),
  "plain lines with colons": (story) => write(plain, story),
  "plain lines without colons": (story) => write({ ...plain, heading: (text) => text, part: (text) => text }, story),
  "plain lines with full stops": (story) => write({ ...plain, heading: (text) => `${text}.`, part: (text) => `${text}:` }, story),
  "a section that begins inside a paragraph": (story) => write(plain, story).replace(/\n\nRoot Cause and Resolution:\n\n/u, "\nRoot Cause and Resolution: "),
  "events that begin with \"At\"": (story) => write({ ...plain, event: (time, text) => `At ${time}: ${text}`, gap: "\n\n" }, story),
  "a list of actions beside the timeline": (story) => write(brief, story).replace("## Root Cause and Resolution", "## Immediate Actions Taken\n\n1. The servers were looked after.\n2. The night was long.\n\n## Root Cause and Resolution"),
  "the date and duration before the summary": (story) => write({ ...brief, heading: (text, index) => (index === 0 ? `## Date and Duration of Outage\n\n${story.duration}\n\n## ${text}` : `## ${text}`) }, { ...story, duration: "" }).replace("- **Duration:** \n", ""),
  "decorated lines": (story) => write({ ...brief, heading: (text) => `=== ${text} ===` }, story),
  "four spaces everywhere": (story) => indent(write({ ...plain, event: (time, text) => `- ${time}: ${text}` }, story), "    "),
  "fields indented by four": (story) => write({ ...plain, field: (label, text) => `    ${label}: ${text}`, event: (time, text) => `    ${time} - ${text}`, item: (text) => `    - ${text}` }, story),
  "fields indented by four, texts by eight": (story) =>
    write({ ...plain, field: (label, text) => `    ${label}:\n        ${text}`, event: (time, text) => `    ${time}: ${text}`, item: (text) => `        - ${text}`, part: (text) => `    ${text}:` }, story),
  "HTML headings": (story) => write({ ...brief, title: '<h1 align="center">Postmortem</h1>', heading: (text) => `<h2>${text}</h2>` }, story),
  "details": (story) => write({ ...brief, heading: (text) => `<details><summary>${text}</summary>` }, story),
  "a quotation": (story) => indent(write(brief, story), "> "),
  "list items for everything": (story) =>
    write(
      { ...brief, heading: (text) => `- **${text}:**`, field: (label, text) => `  - **${label}:** ${text}`, event: (time, text) => `  - ${time}: ${text}`, part: (text) => `  - **${text}:**`, item: (text) => `    - ${text}` },
      story,
    ).replaceAll("\n\n", "\n"),
  "fields with headings": (story) => write({ ...brief, field: (label, text) => `### ${label}\n\n${text}`, gap: "\n\n" }, story),
  "fields in headings": (story) => write({ ...brief, field: (label, text) => `### ${label}: ${text}`, gap: "\n\n" }, story),
  "fields over nested bullets": (story) => write({ ...brief, field: (label, text) => `- **${label}:**\n  - ${text}` }, story),
  "numbered events": (story) => write({ ...brief, event: (time, text) => `1. **${time}** - ${text}`, item: (text, index) => `${String(index + 1)}. ${text}` }, story),
  "events with headings": (story) => write({ ...brief, event: (time, text) => `### ${time}\n\n${text}` }, story),
  "events over nested bullets": (story) => write({ ...brief, event: (time, text) => `- **${time}**\n  - ${text}` }, story),
  "events with dates": (story) => write({ ...brief, event: (time, text) => `- **May 10, 2026, ${time} (UTC):** ${text}` }, story),
  "events in code and dashes": (story) => write({ ...brief, event: (time, text) => `- \`${time}\` – ${text}` }, story),
  "events in brackets": (story) => write({ ...brief, event: (time, text) => `- [${time}] ${text}` }, story),
  "a table of events": (story) => write({ ...brief, event: (time, text) => (time === "10:00 AM" ? `| Time | Event |\n| --- | --- |\n` : "") + `| ${time} | ${text} |` }, { ...story, events: [["10:00 AM", story.events[0]?.[0] === "10:00 AM" ? story.events[0][1] : "Payments fail."], ...story.events.filter(([time]) => time !== "10:00 AM")] }),
  "typed bullets": (story) => write({ ...plain, event: (time, text) => `• ${time}: ${text}`, item: (text) => `• ${text}` }, story),
  "checkboxes": (story) => write({ ...brief, item: (text) => `- [ ] ${text}` }, story),
  "Windows line ends": (story) => write(brief, story).replaceAll("\n", "\r\n"),
  "narrow blanks": (story) => write(brief, story).replaceAll(" AM", "\u202FAM").replaceAll(" PM", "\u00A0PM"),
  "two sections for cause and resolution": (story) => write(brief, story).replace(/## Root Cause and Resolution\n\n- \*\*Root Cause:\*\* (.*)\n- \*\*Resolution:\*\* (.*)/u, "## Root Cause\n\n$1\n\n## Resolution\n\n$2"),
};

/** The rules that ask for a form that some of these shapes do not have. */
const ofShape = new Set(["postmortem-word-count", "postmortem-section-headings", "postmortem-timeline-list"]);

const reportsOn = async (text: string): Promise<string[]> => {
  const names = (await lintText(text)).map((report) => report.ruleNames[0] ?? "");
  return [...new Set(names.filter((name) => !ofShape.has(name)))].sort();
};

/** The reports on a story in the shape of the brief, with which the others are compared. */
const expected = new Map<object, Promise<string[]>>();
const reportsInBrief = (change: Partial<Story>): Promise<string[]> => {
  const reports = expected.get(change) ?? reportsOn(write(brief, { ...told, ...change }));
  expected.set(change, reports);
  return reports;
};
const nothing: Partial<Story> = {};

describe("the story in the shape of the brief", () => {
  it.each(omissions)("is reported for %s when that is left out, and for nothing else", async (rule, change) => {
    const before = await reportsInBrief(nothing);
    expect(before).not.toContain(`postmortem-${rule}`);
    expect((await reportsInBrief(change)).filter((name) => !before.includes(name))).toEqual([`postmortem-${rule}`]);
  });
});

describe.each(Object.entries(shapes))("a postmortem in the shape of %s", (_, shape) => {
  it("is read whole", async () => {
    expect(await reportsOn(shape(told))).toEqual(await reportsInBrief(nothing));
  });

  it.each(omissions)("has the same reports as the brief's without %s", async (_rule, change) => {
    expect(await reportsOn(shape({ ...told, ...change }))).toEqual(await reportsInBrief(change));
  });
});
