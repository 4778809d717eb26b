/** One fault, one report; a fix only where nothing else can be meant; and what an author says explicitly is an answer. */
import { applyFixes } from "markdownlint";
import { describe, expect, it } from "vitest";
import { lintText } from "../helpers/lint.ts";

const summary = "## Issue Summary\n\nThe website for parcels was down for all users from 09:10 to 10:05 UTC on 4 May 2026, because a certificate had expired. They saw a browser warning.\n";
const cause = "## Root cause and resolution\n\nThe certificate of the tracker expired, so that browsers refused to open it. We renewed it by hand and restarted nginx.\n";
const measures = "## Corrective and preventative measures\n\nWe want certificates to be renewed by themselves.\n\n- Renew the tracker's certificate by a nightly job\n- Add an alert on certificates that expire within 14 days\n";
const timeline = "## Timeline\n\n- 09:10 UTC - A customer reports a browser warning.\n- 09:25 UTC - Lin suspects the load balancer, which was fine.\n- 09:40 UTC - Lin calls the network team.\n- 10:05 UTC - The certificate is renewed.\n";
const document = (...sections: readonly string[]): string => ["# Postmortem: parcel tracker\n", ...sections].join("\n");

/** The rules that the whole document does not meet, such as the one on its length: what tests change is not about them. */
const unmet = new Set((await lintText(document(summary, timeline, cause, measures))).map(({ ruleNames }) => ruleNames[0] ?? ""));

const reportsOn = async (text: string, about = /./u): Promise<string[]> =>
  (await lintText(text)).filter(({ ruleNames: [rule = ""] }) => about.test(rule) && !unmet.has(rule)).map(({ lineNumber, ruleNames, errorDetail }) => `${String(lineNumber)} ${(ruleNames[0] ?? "").replace("postmortem-", "")}: ${errorDetail ?? ""}`);

const fixed = async (text: string): Promise<string> => applyFixes(text, await lintText(text));

it.each(["sections", "section-order", "timeline-list", "timeline-escalation", "timeline-misleading-path"])("the document that the others are made of meets %s", (rule) => {
  expect([...unmet]).not.toContain(`postmortem-${rule}`);
});

describe("one omission, one report", () => {
  it.each(["## Timeline\n\n[The timeline](timeline.md)\n", "## Timeline\n\nSee the full timeline [here](https://example.com/doc).\n", "## Timeline\n\n<https://example.com/timeline>\n"])("of a timeline that is only a link: %j", async (link) => {
    expect(await reportsOn(document(summary, link, cause, measures))).toEqual(['7 sections: Write "Timeline" here, not only a link to it']);
  });

  it("of a section without a line", async () => {
    expect(await reportsOn(document(summary, "## Timeline\n", cause, measures))).toEqual(['7 sections: Fill in "Timeline" or remove it; nothing is under this heading']);
  });

  it("of a section under a name that is not known, whose words count", async () => {
    const unknown = measures.replace("Corrective and preventative measures", "Never on Mondays again");
    expect(await reportsOn(document(summary, timeline, cause, unknown))).toEqual([
      '18 sections: Is "Never on Mondays again" the section "Corrective and preventative measures"? Rename it, or add it to the option `sections`',
    ]);
    const wordsOf = async (text: string): Promise<string | undefined> => /(?:there|has|have|are)\D{0,20}(\d+)/u.exec((await lintText(text)).find(({ ruleNames }) => ruleNames[0] === "postmortem-word-count")?.errorDetail ?? "")?.[1];
    expect(await wordsOf(document(summary, timeline, cause, unknown))).toBe(await wordsOf(document(summary, timeline, cause, measures)));
  });

  it("takes no heading of a README for the section that is missing", async () => {
    const readme = "## How to run the tracker\n\n- Install Node\n- Run npm start\n";
    expect(await reportsOn(document(summary, timeline, cause, readme), /sections$/u)).toEqual(['1 sections: Add "## Corrective and preventative measures"; this section is missing']);
  });

  it("of events that are paragraphs, short from the second on", async () => {
    const paragraphs = timeline.replaceAll(/^- (.*)$/gmu, "$1\n");
    expect(await reportsOn(document(summary, paragraphs, cause, measures), /list$/u)).toEqual([
      '9 timeline-list: Use a bullet instead of a paragraph, such as "- 09:10 UTC - A customer reports a browser warning."', "11 timeline-list: Use a bullet instead of a paragraph", "13 timeline-list: Use a bullet instead of a paragraph", "15 timeline-list: Use a bullet instead of a paragraph",
    ]);
  });
});

describe("a fix", () => {
  it.each([
    ["of a label under a heading that is not the postmortem's", document(summary, timeline, "## Problems\n\n### 1. The certificate\n\n**Solution**:\n\nWe renewed it.\n", measures), "**Solution**:"],
    ["of a label beside the sections, under another heading", document(summary, "## Token rotation\n\nTimeline:\n\n- 09:10 UTC - A customer reports a browser warning.\n", cause, measures), "Timeline:"],
    ["of a paragraph of a story", document(summary, "## Leadup\n\nAt 09:10 on Monday the certificate expired without anybody in the office to see it.\n\nNobody looked at the calendar.\n\nNobody was to blame.\n", cause, measures), "At 09:10 on Monday"],
    ["of a time that would run back", document(summary, "## Timeline\n\n- 11:02 UTC - A customer reports a browser warning.\n- 13:05 PM UTC - Lin looks at it.\n- 11:10 UTC - It is renewed.\n", cause, measures), "13:05 PM"],
  ])("is not offered %s", async (_, text, kept) => {
    expect(await fixed(text)).toContain(kept);
  });

  it("is offered where one reading is possible", async () => {
    const text = document(summary.replace("## Issue Summary", "**Issue Summary**"), timeline.replace("## Timeline", "`Timeline`").replace("10:05 UTC", "22:05 PM UTC"), cause, measures);
    expect(await fixed(text)).toBe(document(summary, timeline.replace("10:05 UTC", "22:05 UTC"), cause, measures));
  });

  it("writes headings one level below the title", async () => {
    const text = document(summary, timeline, cause, measures).replaceAll(/^## (.*)$/gmu, "**$1**").replace("# Postmortem", "## Postmortem");
    expect((await fixed(text)).match(/^#+ /gmu)).toEqual(["## ", "### ", "### ", "### ", "### "]);
  });
});

describe("an explicit none is an answer", () => {
  const without = timeline.replace("Lin suspects the load balancer, which was fine.", "Lin checks the certificate.").replace("- 09:40 UTC - Lin calls the network team.\n", "");

  it("is asked for", async () => {
    expect((await reportsOn(document(summary, without, cause, measures))).map((report) => report.split(":", 1)[0])).toEqual(["7 timeline-escalation", "7 timeline-misleading-path"]);
  });

  it.each(["No escalation was needed; Lin fixed it alone. There were no misleading paths.", "It was not escalated. There were no wrong assumptions.", "Nobody else was needed. There were no dead ends."])("%j", async (sentence) => {
    expect(await reportsOn(document(summary, `${without}\n${sentence}\n`, cause, measures))).toEqual([]);
  });

  it("as a field", async () => {
    expect(await reportsOn(document(summary, `${without}\n**Escalation:** none\n\n**Misleading paths:** none\n`, cause, measures))).toEqual([]);
    expect(await reportsOn(document(summary, `${without}\n**Escalation:** N/A\n\n**Misleading paths:** n/a\n`, cause, measures))).toHaveLength(2);
  });
});

describe("the order of sections", () => {
  const all = [summary, timeline, cause, measures];
  const names = ["Issue Summary", "Timeline", "Root cause and resolution", "Corrective and preventative measures"];
  const permutations = (sections: readonly string[]): string[][] => (sections.length < 2 ? [[...sections]] : sections.flatMap((first) => permutations(sections.filter((other) => other !== first)).map((rest) => [first, ...rest])));

  it.each(permutations(all).map((order) => [order.map((section) => all.indexOf(section) + 1).join(" "), order] as const))("%s is right once the sections that are named stand where they are told to", async (_, order) => {
    const details = await reportsOn(document(...order), /section-order$/u);
    const moved = names.filter((name) => details.some((detail) => detail.includes(`Move "${name}"`)));
    expect(details).toHaveLength(moved.length);
    const headings = order.map((section) => /^## (.*)$/mu.exec(section)?.[1] ?? "").filter((name) => !moved.includes(name));
    for (const name of moved) {
      const [, place, anchor = ""] = new RegExp(`Move "${name}" (after|before) "([^"]*)"`, "u").exec(details.find((detail) => detail.includes(`Move "${name}"`)) ?? "") ?? [];
      headings.splice(headings.indexOf(anchor) + (place === "before" ? 0 : 1), 0, name);
    }
    expect(headings).toEqual(names);
  });
});
