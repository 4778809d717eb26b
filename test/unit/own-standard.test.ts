/** A team's own standard: what it asks for, and how mistakes in it are named. */
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import type { OwnStandard } from "../../src/standards/own.ts";
import { createRules } from "../../src/index.ts";
import { lintText } from "../helpers/lint.ts";
import { read } from "../helpers/files.ts";

const reportsOn = async (text: string, standard: unknown): Promise<string[]> =>
  (await lintText(text, { default: false, postmortem: { standard, detect: "always" } })).map(({ lineNumber, ruleNames: [rule = ""], errorDetail }) => `${String(lineNumber)} ${rule.replace("postmortem-", "")} ${errorDetail ?? ""}`);

const acme: OwnStandard = {
  name: "acme",
  extends: "google-sre",
  sections: ["Summary", { title: "Severity", field: true }, { title: "Ship's log", is: "timeline" }, { title: "Root cause" }, { title: "Regulator", names: ["What we told the regulator"] }, { title: "Thanks", required: false }, "Tasks"],
  ordered: true,
  limits: { words: { maximum: 120 }, tasks: 2 },
  rules: { "summary-experience": false, "summary-users": true },
};

const document = `# Parcels went to the wrong city

**Severity:** SEV-2

## Summary

On 4 May 2026 the address service of the parcel company was down for 20 minutes, for all customers.

## Ship's log

- 10:02 UTC An alert on rejected addresses pages the on-call engineer.
- 10:10 UTC Escalated to the map team.
- 10:22 UTC The old map is restored.

## Root cause

Because the new map had no postcodes for the north, the service rejected every address there and parcels were sent back.

## What we told the regulator

That 310 parcels came a day late.

## Tasks

- Add a test that looks up one address in each postcode of the map (prevent, OPS-31, map team)
- Add an alert on rejected addresses above 2% (detect, OPS-32, Ines)
`;

describe("a team's own standard", () => {
  it("is met by a document in its form", async () => {
    expect(await reportsOn(document, acme)).toEqual([]);
  });

  it.each([
    ["a field that is missing", document.replace("**Severity:** SEV-2\n\n", ""), ['1 sections Add a line such as "**Severity:** …"; it is missing']],
    ["a section of its own", document.replace("## What we told the regulator\n\nThat 310", "That 310"), ['1 sections Add "## Regulator"; this section is missing']],
    ["a section by another name", document.replace("Ship's log", "Diary"), [expect.stringMatching(/^1 sections Add "## Ship's log"/u)]],
    ["sections out of order", document.replace(/(## Tasks[^]*)$/u, "").replace("## Ship's log", "## Tasks\n\n- Add a test of each postcode of the map\n- Add an alert on rejected addresses above 2%\n\n## Ship's log"), [expect.stringMatching(/^9 section-order Move "Tasks" after "What we told the regulator"; the order is Summary, Ship's log,/u)]],
    ["a rule that it adds", document.replace(", for all customers", ""), [expect.stringMatching(/^5 summary-users /u)]],
    ["its limits", document.replace("- Add an alert on rejected addresses above 2% (detect, OPS-32, Ines)\n", ""), [expect.stringMatching(/^23 measures-tasks List at least 2 tasks/u)]],
    ["too many words", document.replace("parcels were sent back.", `parcels were sent back. ${"More about it. ".repeat(30)}`), [expect.stringMatching(/^1 word-count Write at most 120 words/u)]],
  ])("reports %s", async (_, text, reports) => {
    const found = await reportsOn(text, acme);
    expect(found).toEqual(expect.arrayContaining(reports));
  });

  it("without anything is the standard that it extends", async () => {
    for (const base of ["brief", "google-sre"]) {
      const text = read("fixtures", "standards", "google-sre", "failing.md").replace("postmortem: google-sre", "postmortem: true");
      expect(await reportsOn(text, { extends: base }), base).toEqual(await reportsOn(text, base));
    }
  });

  it("keeps its limits where a rule has options of its own", async () => {
    const reports = await lintText(document, { default: false, postmortem: { standard: acme }, "postmortem-measures-tasks": { minimum: 5 } });
    expect(reports.map(({ errorDetail }) => errorDetail)).toEqual([expect.stringMatching(/^List at least 5 tasks/u)]);
  });
});

describe("a mistake in a team's own standard is named, with what was meant", () => {
  it.each([
    ["google-sr", 'Unexpected value `"google-sr"` for `standard`, expected "google-sre"'],
    ["atuo", 'Unexpected value `"atuo"` for `standard`, expected "auto"'],
    ["sre", 'Unexpected value `"sre"` for `standard`, expected "brief", "google-sre", "pagerduty", "atlassian", "aws-coe", "incident-io" or "auto"'],
    [{ extends: "auto" }, 'Unexpected value `"auto"` for `standard.extends`, expected "brief"'],
    [7, "Unexpected value `7` for `standard`"],
    [{ sectoins: [] }, "Unexpected key `sectoins` in `standard`, expected `sections`"],
    [{ extends: "sre" }, 'Unexpected value `"sre"` for `standard.extends`, expected "brief", "google-sre"'],
    [{ sections: [{ titel: "Log" }] }, "Missing key `title` in `standard.sections[0]`"],
    [{ sections: ["Log", { title: "Log", is: "timelime" }] }, 'Unexpected value `"timelime"` for `standard.sections[1].is`, expected "timeline"'],
    [{ sections: "Log" }, 'Unexpected value `"Log"` for `standard.sections`, expected a list'],
    [{ sections: [""] }, 'Unexpected value `""` for `standard.sections[0]`, expected a text'],
    [{ limits: { tasks: "many" } }, 'Unexpected value `"many"` for `standard.limits.tasks`, expected a whole number of at least 0'],
    [{ limits: { words: { max: 9 } } }, "Unexpected key `max` in `standard.limits.words`, expected `minimum` or `maximum`"],
    [{ rules: { "word-cont": true } }, "Unexpected key `word-cont` in `standard.rules`, expected `word-count`"],
    [{ rules: { "word-count": "yes" } }, 'Unexpected value `"yes"` for `standard.rules.word-count`, expected `true` or `false`'],
    [{ ordered: null }, "Unexpected value `null` for `standard.ordered`, expected `true` or `false`"],
  ])("%j", async (standard, message) => {
    await expect(lintText("# Any document", { default: false, "postmortem-sections": { standard } })).rejects.toThrow(message);
    expect(() => createRules({ standard: standard as OwnStandard })).toThrow(message);
  });
});

it("the examples in the documentation are right", () => {
  const examples = [read("standards.md"), read("README.md")].flatMap((text) => [...text.matchAll(/```jsonc?\n(\{[^`]*"standard": \{[^`]*)```/gu)].map(([, json = ""]) => json));
  expect(examples).toHaveLength(2);
  for (const example of examples) {
    const configuration = parse(example) as { config?: { postmortem: object }; postmortem: object };
    expect(() => createRules((configuration.config ?? configuration).postmortem)).not.toThrow();
  }
});
