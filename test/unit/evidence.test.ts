import { beforeAll, describe, expect, it } from "vitest";
import { renderChecklists } from "../../src/command/terminal.ts";
import type { PageDocument } from "../../src/page/page.ts";
import rules from "../../src/index.ts";
import { read } from "../helpers/files.ts";
import { pageDocuments } from "../helpers/page.ts";

const asking = rules.filter(({ evidence }) => evidence !== undefined).map(({ names }) => names[0] ?? "");

const incident = `---
postmortem: true
---

# Postmortem: the ferry sold no tickets

## Issue Summary

The ticket machine of the ferry was down from 07:10 to 08:05 CET on 3 March 2026.
All passengers saw a white screen and paid on board.
The disk of the machine was full.

## Timeline

- 07:10 CET - The machine shows a white screen.
- 07:20 CET - A passenger tells the captain
  that she cannot pay.
- 07:40 CET - No escalation was needed.
- 08:05 CET - [what fixed it]
`;

let complete: PageDocument, ferry: PageDocument;
const evidenceOf = ({ requirements }: PageDocument, rule: string): unknown => requirements.find((requirement) => requirement.rule === `postmortem-${rule}`)?.evidence;

beforeAll(async () => {
  [complete, ferry] = (await pageDocuments({ "complete.md": read("fixtures", "complete.md"), "ferry.md": incident })) as [PageDocument, PageDocument];
});

describe("the sentence that meets a requirement", () => {
  it("is shown for every rule that asks what sentences say", () => {
    expect(complete.requirements.filter(({ evidence }) => evidence !== null).map(({ rule }) => rule)).toEqual(asking);
    expect(asking.length).toBeGreaterThan(10);
  });

  it("is on the line that it names", () => {
    const lines = read("fixtures", "complete.md").split("\n");
    for (const { evidence } of complete.requirements) if (evidence !== null) expect(lines[evidence.line - 1]?.replaceAll("**", "")).toContain(evidence.text.replace(/^\d\d:\d\d UTC - /u, ""));
  });

  it("is one line, counted with the front matter", () => {
    expect(evidenceOf(ferry, "timeline-detection")).toEqual({ line: 16, text: expect.stringMatching(/A passenger tells the captain that she cannot pay\.$/u) as string });
  });

  it("can be that there was none", () => {
    expect(evidenceOf(ferry, "timeline-escalation")).toEqual({ line: 18, text: expect.stringContaining("No escalation was needed.") as string });
  });

  it("is missing where the requirement is not met", () => {
    for (const { status, evidence } of ferry.requirements) if (status !== "met") expect(evidence).toBeNull();
    expect(ferry.requirements.some(({ status }) => status === "unmet")).toBe(true);
  });

  it("does not make a resolution of a suspect that is cleared", () => {
    const resolving = complete.facts.events.filter(({ roles }) => roles.includes("resolution")).map(({ time }) => time);
    expect(resolving).toEqual(["15:25", "15:50"]);
  });

  it("is in the checklist in a terminal, if it is asked for", () => {
    const options = { colors: false, columns: Infinity };
    const shown = renderChecklists([ferry], { files: 1 }, { ...options, all: true });
    expect(shown).toMatch(/✓ Escalation is recorded\n {6}ferry\.md:18 “.*No escalation was needed\.”\n/u);
    expect(renderChecklists([ferry], { files: 1 }, options)).not.toContain("“");
  });
});
