/** The setting `standard: "auto"`: each document is compared with the standard whose sections it has. */
import { describe, expect, it } from "vitest";
import type { Configuration } from "markdownlint";
import { renderChecklists } from "../../src/command/terminal.ts";
import { renderPage } from "../../src/page/page.ts";
import { standardNames } from "../../src/standards/standards.ts";
import { markdownIn, read } from "../helpers/files.ts";
import { allRules, lintText, render } from "../helpers/lint.ts";
import { pageDocuments } from "../helpers/page.ts";

const automatic: Configuration = { default: false, postmortem: { standard: "auto" } };
const reportsOn = async (text: string, config: Configuration): Promise<string[]> => (await lintText(text, config)).map(render);
const undeclared = (text: string): string => text.replace(/^postmortem: .*$/mu, "postmortem: true");
const chosenFor = async (text: string): Promise<{ name: string; chosen: string | null }> => {
  const [document] = await pageDocuments({ "a.md": text }, automatic);
  if (document === undefined) throw new Error("Not recognized as a postmortem");
  const { name, chosen } = document.standard;
  return { name, chosen };
};

const lessons = `## Lessons learned

### What went well

- The alert fired within two minutes.

### What went wrong

- Nobody knew which team owns the gate.
`;

describe.each(standardNames)("a postmortem to %s", (name) => {
  const model = name === "brief" ? read("fixtures", "complete.md") : undeclared(read("fixtures", "standards", name, "model.md"));

  it("is compared with it", async () => {
    expect((await chosenFor(model)).name).toBe(name);
    expect(await reportsOn(model, automatic)).toEqual([]);
  });

  it("gets the reports that it gets where the configuration names it", async () => {
    const text = model.replace(/^(\|? ?-? ?\**)\d\d:\d\d/mu, "$125:61").replace(/^#+ (?:.*Impact|Issue Summary).*$/mu, "## Something else");
    const named = await reportsOn(text, { default: false, postmortem: { standard: name } });
    expect(named).not.toEqual([]);
    expect(await reportsOn(text, automatic)).toEqual(named);
  });
});

describe("a document to the brief gets the same reports as without the setting", () => {
  it.each(["documents", "incidents", "incidents-open", "sound", "hollow", "silent"])("in fixtures/%s", async (folder) => {
    const files = markdownIn("fixtures", folder);
    expect(files).not.toEqual([]);
    for (const file of files) {
      const text = read("fixtures", folder, `${file}.md`);
      expect(await reportsOn(text, automatic), file).toEqual(await reportsOn(text, allRules));
    }
  });

  it("even with the lessons of another standard", async () => {
    expect(await chosenFor(`${read("fixtures", "complete.md")}\n${lessons}`)).toEqual({ name: "brief", chosen: expect.stringContaining('"Root cause and resolution"') as string });
  });
});

it("needs two sections that tell a standard from the others", async () => {
  const text = read("fixtures", "complete.md").replace("## Root cause and resolution", "## Root cause").replace("## Issue Summary", "## Summary").replace(/^## Corrective.*$/mu, "## Action items");
  expect(await chosenFor(`${text}\n${lessons.replace("### What went wrong\n", "")}`)).toEqual({ name: "brief", chosen: "because its sections fit no other standard" });
  expect((await chosenFor(`${text}\n${lessons}`)).name).toBe("google-sre");
});

it("prefers the very titles of a standard, and knows the SRE book by its fields", async () => {
  const start = "# Postmortem: ferry tickets could not be bought\n\n## Summary\n\nThe booking page was down for 40 minutes, because its certificate expired.\n\n## Timeline\n\n- 14:02 UTC - The uptime check failed.\n\n";
  expect((await chosenFor(`${start}${lessons.replace("went wrong", "didn't go so well?")}`)).name).toBe("pagerduty");
  expect((await chosenFor(`${start}## Status\n\nDraft\n\n## Root cause\n\nNobody renewed it.\n\n## Trigger\n\nIt expired at noon.\n`)).name).toBe("google-sre");
});

it("decides after the front matter", async () => {
  const model = read("fixtures", "standards", "atlassian", "model.md").replace("postmortem: atlassian", "postmortem: pagerduty");
  expect(await chosenFor(model)).toEqual({ name: "pagerduty", chosen: "named in the front matter" });
});

it("is told with its reason by the checklist and the page, in the words of the document", async () => {
  const text = undeclared(read("fixtures", "standards", "google-sre", "model.md")).replace("### What went wrong", "### What didn't work");
  const documents = await pageDocuments({ "a.md": text }, automatic);
  const why = 'the SRE book (google-sre), because it has "Trigger", "What went well", "What didn\'t work" and "Where we got lucky"';
  expect(renderChecklists(documents, { files: 1 }, { colors: false, columns: Infinity })).toContain(`Standard   ${why}\n`);
  expect(renderPage(documents, { version: "1" })).toContain(`Standard: ${why.replaceAll('"', "&quot;")}`.replaceAll("&quot;", '"'));
});
