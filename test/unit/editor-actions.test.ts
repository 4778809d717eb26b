/** What the extension for VS Code offers to add, on the fixtures of the rules that ask for it. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { actionsAt, declare, fixesAt, type Action } from "../../src/command/editor/actions.ts";
import { check, type State } from "../../src/command/editor/check.ts";
import { applyEdits } from "../../src/command/editor/edits.ts";
import { blanks, withTabStops } from "../../src/command/editor/template.ts";
import type { Standard } from "../../src/standards/standard.ts";
import { standardNames, standards } from "../../src/standards/standards.ts";
import { skeleton } from "../../src/command/skeleton.ts";
import { markdownIn, read } from "../helpers/files.ts";
import { lintText } from "../helpers/lint.ts";

const stateOf = (text: string): Promise<State> => check({ path: join(tmpdir(), "open.md"), folder: tmpdir(), text, isTrusted: true, hasMarkdownlint: true, config: { postmortem: true } });

const wholeFile = { from: 1, to: Infinity };

/** The actions on a text, wherever the cursor is. */
const actionsOn = async (text: string, zone = "Africa/Lagos"): Promise<Action[]> => actionsAt(await stateOf(text), text, wholeFile, zone);

/** What the rules report, without the counts of words and the titles that a section repeats. */
const reportsOn = async (text: string): Promise<string[]> => (await lintText(text)).map(({ ruleNames }) => ruleNames[0] ?? "");

/** The text after the first action with a title. */
async function apply(text: string, title: string | RegExp): Promise<string> {
  const actions = await actionsOn(text);
  const action = actions.find((each) => (typeof title === "string" ? each.title === title : title.test(each.title)));
  if (action === undefined) throw new Error(`No action ${String(title)} among:\n${actions.map((each) => each.title).join("\n")}`);
  return applyEdits(text, action.edits);
}

const complete = read("fixtures", "complete.md");

/** The model postmortem without the lines between two texts. */
function without(from: string, to?: string): string {
  const start = complete.indexOf(from);
  const end = to === undefined ? complete.length : complete.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`${from} is not in the model`);
  return complete.slice(0, start) + complete.slice(end);
}

describe("a blank for what is missing", () => {
  const cases = Object.entries(blanks).flatMap(([rule, { name }]) => markdownIn("fixtures", rule.replace("postmortem-", ""), "invalid").map((file) => [rule, file, `Add ${name}, to fill in`] as const));

  it.each(cases)("%s, %s: is reported as a placeholder instead, and as nothing else", async (rule, file, title) => {
    const text = read("fixtures", rule.replace("postmortem-", ""), "invalid", `${file}.md`).replace(/^# options:.*\n/mu, "");
    const before = await reportsOn(text);
    if (!before.includes(rule)) return;
    const offered = (await actionsOn(text)).filter(({ answers }) => answers?.rule === rule).map((action) => action.title);
    // A table and headings have no bullet to add.
    if (!offered.includes(title) && /\n\||\n###? .*\d\d:\d\d|\n###? .*\d ?[ap]m/iu.test(text)) return;
    const after = await reportsOn(await apply(text, title));
    const count = (reports: readonly string[], name: string): number => reports.filter((each) => each === name).length;
    expect(count(after, "postmortem-placeholders")).toBeGreaterThan(count(before, "postmortem-placeholders"));
    expect(after).not.toContain(rule);
    expect(after.filter((each) => !before.includes(each) && each !== "postmortem-placeholders")).toEqual([]);
  });
});

const headings = (text: string): string[] => text.split("\n").filter((line) => /^#+ /u.test(line));

describe("a section", () => {
  it.each([
    ["Issue Summary", "## Timeline"],
    ["Timeline", "## Root cause and resolution"],
    ["Root cause and resolution", "## Corrective and preventative measures"],
    ["Corrective and preventative measures", undefined],
  ])("that is missing is added where it belongs: %s", async (title, next) => {
    const text = await apply(`---\npostmortem: true\n---\n\n${without(`## ${title}`, next)}`, `Add the section "${title}"`);
    expect(headings(text)).toEqual(headings(complete));
    expect(new Set(await reportsOn(text))).toEqual(new Set(["postmortem-placeholders"]));
    expect(text).toMatch(/\n\n## .*\n\n/u);
    expect(text).not.toMatch(/\n\n\n/u);
  });

  it("has the level of the others, and stands before an appendix and its code", async () => {
    const deeper = without("## Corrective").replaceAll("\n## ", "\n### ");
    const text = await apply(`${deeper.trimEnd()}\n\n\`\`\`sh\n# restart\nkill -9 12\n\`\`\`\n\n# Appendix\n\nSome numbers.\n`, 'Add the section "Corrective and preventative measures"');
    expect(headings(text).slice(-3)).toEqual(["# restart", "### Corrective and preventative measures", "# Appendix"]);
  });

  it("that is empty is filled in from the template", async () => {
    const text = await apply(without("The report job was rewritten", "## Corrective"), 'Fill in "Root cause and resolution" from the template');
    expect(text).toContain("## Root cause and resolution\n\n[explain the cause");
    expect(new Set(await reportsOn(text))).toEqual(new Set(["postmortem-placeholders"]));
  });
});

describe("a heading that is not known", () => {
  it.each([
    ["is misspelled", "Timelime"],
    ["has a name of its own", "Chronicle of that day"],
  ])("is renamed to what the standard calls it, if it %s", async (_, name) => {
    const text = await apply(`---\npostmortem: true\n---\n\n${complete.replace("## Timeline", `## ${name}`)}`, 'Rename it to "Timeline"');
    expect(headings(text)).toEqual(headings(complete));
  });
});

describe.each(standardNames.filter((name) => name !== "brief"))("a postmortem to %s", (standard) => {
  const model = read("fixtures", "standards", standard, "model.md");
  const { outline = [] }: Standard = standards[standard];

  it.each(outline.filter(({ isOptional }) => isOptional !== true).map(({ title, isField }) => [title, isField === true ? "field" : "section"] as const))("that lacks %s gets it as a %s where it belongs, to fill in", async (title, kind) => {
    const lines = model.split("\n");
    const start = lines.findIndex((line) => (kind === "field" ? line.startsWith(`**${title}`) || line.startsWith(`- **${title}`) : line === `## ${title}`));
    // Nested sections are removed with the one above them.
    if (start < 0 || lines[start + 2]?.startsWith("### ") === true) return;
    const end = kind === "field" ? start + 1 : lines.findIndex((line, index) => index > start && line.startsWith("## "));
    const lacking = [...lines.slice(0, start), ...(end < 0 ? [] : lines.slice(end))].join("\n");
    if (!(await reportsOn(lacking)).includes("postmortem-sections")) return;
    const text = await apply(lacking, `Add the ${kind} "${title}"`);
    expect(headings(text)).toEqual(headings(model));
    expect(await reportsOn(text)).toContain("postmortem-placeholders");
    expect((await actionsOn(text)).map((action) => action.title)).not.toContain(`Add the ${kind} "${title}"`);
  });

  it("gets no further reports from any action, except on what is to be filled in", async () => {
    const failing = read("fixtures", "standards", standard, "failing.md").replaceAll(/^# (?:fails|passes).*\n/gmu, "");
    const before = await reportsOn(failing);
    const actions = (await actionsOn(failing)).filter(({ answers }) => answers !== undefined);
    expect(actions.length).toBeGreaterThan(5);
    for (const { title, edits } of actions) {
      const after = await reportsOn(applyEdits(failing, edits));
      expect(after.filter((rule) => !before.includes(rule) && rule !== "postmortem-placeholders"), title).toEqual([]);
    }
  });
});

describe("a vague task", () => {
  const vague = (task: string): string => complete.replace(/(?<=\n- \[[ x]\] )[^\n]+/gu, () => task);

  it.each([
    ["Improve monitoring", "Improve monitoring: [what exactly, such as add an alert"],
    ["Be more careful next time.", "Be more careful next time: [what exactly, such as"],
  ])("keeps its words, and gets a blank for what exactly is to be done: %s", async (task, expected) => {
    const text = vague(task);
    const before = await reportsOn(text);
    expect(before).toContain("postmortem-measures-specific");
    const changed = await apply(text, new RegExp(`^Make "${task}" specific`, "u"));
    expect(changed).toContain(`] ${expected}`);
    const after = await reportsOn(changed);
    expect(after).toContain("postmortem-placeholders");
    expect(after.filter((rule) => rule === "postmortem-measures-specific").length).toBeLessThan(before.filter((rule) => rule === "postmortem-measures-specific").length);
  });
});

describe("times", () => {
  const zoneless = complete.replaceAll(" UTC", "");

  it("get the timezone of the author's computer, or UTC, behind the last of them", async () => {
    expect((await actionsOn(zoneless)).filter(({ answers }) => answers?.rule === "postmortem-summary-timezone").map(({ title }) => title)).toEqual(["Add the timezone UTC", "Add the timezone Africa/Lagos", "Turn postmortem-summary-timezone off for this line"]);
    const text = await apply(zoneless, "Add the timezone Africa/Lagos");
    expect(text).toContain("14:05 to 15:50 Africa/Lagos, 1 hour 45 minutes");
    expect(await reportsOn(text)).not.toContain("postmortem-summary-timezone");
  });

  it("offer UTC once where the computer has it", async () => {
    expect((await actionsOn(zoneless, "UTC")).filter(({ title }) => title.startsWith("Add the timezone"))).toHaveLength(1);
  });

  it("replace a duration that does not match them", async () => {
    const text = await apply(complete.replace("1 hour 45 minutes", "2 hours"), "Change the duration to 1 hour 45 minutes");
    expect(text).toBe(complete);
  });
});

describe("a rule is turned off for one line", () => {
  const wrong = complete.replace("15:50 UTC, 1 hour 45 minutes", "15:50 UTC, 2 hours");

  it("with a comment at its end, which names the rule", async () => {
    const text = await apply(wrong, "Turn postmortem-duration-adds-up off for this line");
    expect(text).toContain("2 hours <!-- markdownlint-disable-line postmortem-duration-adds-up -->\n");
    expect(await reportsOn(text)).toEqual([]);
  });

  it("in the comment that is there", async () => {
    const text = await apply(wrong.replace("2 hours", "2 hours <!-- markdownlint-disable-line MD013 -->"), "Turn postmortem-duration-adds-up off for this line");
    expect(text).toContain("2 hours <!-- markdownlint-disable-line MD013 postmortem-duration-adds-up -->\n");
    expect(await reportsOn(text)).toEqual([]);
  });
});

it("applies the automatic fix of a rule, below front matter too", async () => {
  const text = `---\npostmortem: true\n---\n\n${complete.replace("14:41 UTC", "14:41 PM UTC")}`;
  expect(text).toContain("14:41 PM");
  const [fix, ...others] = fixesAt(await stateOf(text), wholeFile);
  expect([fix?.title, others]).toEqual(["Fix this violation of postmortem-timeline-clock", []]);
  expect(applyEdits(text, fix?.edits ?? [])).toBe(text.replace("14:41 PM", "14:41"));
});

describe("the front matter says whether a file is a postmortem", () => {
  it.each([
    ["without front matter", "# Title\n", "---\npostmortem: false\n---\n\n# Title\n"],
    ["with other entries", "---\ntitle: Outage\n---\n# Title\n", "---\npostmortem: false\ntitle: Outage\n---\n# Title\n"],
    ["with the opposite", "---\ntitle: Outage\npostmortem: true\n---\n", "---\ntitle: Outage\npostmortem: false\n---\n"],
    ["in TOML", '+++\ntitle = "Outage"\n+++\n', '+++\npostmortem = false\ntitle = "Outage"\n+++\n'],
    ["with a rule that is not front matter", "---\n", "---\npostmortem: false\n---\n\n---\n"],
  ])("%s", (_, text, expected) => {
    expect(applyEdits(text, [declare(text, false)])).toBe(expected);
  });

  it("and then it gets no reports, or gets them", async () => {
    const broken = read("fixtures", "example.md");
    const off = await apply(broken, /^This is not a postmortem/u);
    expect(await reportsOn(off)).toEqual([]);
    expect(await stateOf(off)).toEqual({ kind: "off", reason: "declared" });
    expect(await reportsOn(await apply(off, /^This is a postmortem/u))).toEqual(await reportsOn(broken));
    const note = "# Incident 12: ferries without bookings\n\nTo be written.\n";
    expect(await reportsOn(note)).toEqual([]);
    expect(await reportsOn(await apply(note, /^This is a postmortem/u))).not.toEqual([]);
  });

  it("is not asked about a README", async () => {
    expect(await actionsOn(read("fixtures", "silent", "project-readme.md"))).toEqual([]);
  });
});

it("offers nothing for a complete postmortem, except to say that it is none", async () => {
  expect((await actionsOn(complete)).map(({ title }) => title)).toEqual(["This is not a postmortem: add `postmortem: false` to the front matter"]);
});

it("offers only what answers the reports in the chosen lines", async () => {
  const text = complete.replace("1 hour 45 minutes", "2 hours");
  const line = text.split("\n").findIndex((each) => each.includes("2 hours")) + 1;
  const state = await stateOf(text);
  expect(actionsAt(state, text, { from: line, to: line }, "UTC")).toHaveLength(2);
  expect(actionsAt(state, text, { from: line + 1, to: line + 1 }, "UTC")).toEqual([]);
});

it("makes a tab stop of each bracket of the template, and ends it with a line of its own", () => {
  const template = skeleton({ title: "disk $5 full}" });
  const snippet = withTabStops(template);
  expect(snippet).toContain(String.raw`disk \$5 full\}`);
  expect(snippet.endsWith("}\n")).toBe(true);
  expect(snippet.match(/\$\{\d+:/gu)).toHaveLength((template.match(/\[[^\][\n]{2,}\]/gu) ?? []).length);
});
