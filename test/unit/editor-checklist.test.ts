/** What the extension for VS Code shows of an open file: the status and the checklist. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { check, type OpenFile, type State } from "../../src/command/editor/check.ts";
import { statusOf } from "../../editors/vscode/src/status.ts";
import { treeOf, type TreeNode } from "../../editors/vscode/src/tree.ts";
import { brief } from "../../src/standards/brief.ts";
import { read } from "../helpers/files.ts";

const folder = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const complete = read("fixtures", "complete.md");
const broken = read("fixtures", "example.md");

const checkText = (text: string, around: Partial<OpenFile> = {}): Promise<State> => check({ path: join(folder, "open.md"), folder, text, isTrusted: true, hasMarkdownlint: true, ...around });

const textOf = async (text: string, around?: Partial<OpenFile>): Promise<string> => statusOf(await checkText(text, around)).text;
const explanationOf = async (text: string, around?: Partial<OpenFile>): Promise<string> => statusOf(await checkText(text, around)).explanation;

/** With a configuration file in the folder. */
async function withFile<Result>(name: string, content: string, work: () => Promise<Result>): Promise<Result> {
  writeFileSync(join(folder, name), content);
  try {
    return await work();
  } finally {
    rmSync(join(folder, name));
  }
}

describe("the status", () => {
  it("counts the requirements that are met", async () => {
    expect(await textOf(complete)).toBe(`$(checklist) ${String(brief.rules.length)} of ${String(brief.rules.length)} met`);
    expect(await textOf(complete.replace("1 hour 45 minutes", "2 hours"))).toBe(`$(checklist) ${String(brief.rules.length - 1)} of ${String(brief.rules.length)} met`);
  });

  it("follows the settings of the editor and the files of the project, which win", async () => {
    const wrong = complete.replace("1 hour 45 minutes", "2 hours");
    const without = `$(checklist) ${String(brief.rules.length - 1)} of ${String(brief.rules.length - 1)} met`;
    expect(await textOf(wrong, { config: { "postmortem-duration-adds-up": false } })).toBe(without);
    await withFile(".markdownlint.jsonc", '{ "postmortem-duration-adds-up": false }', async () => {
      expect(await textOf(wrong)).toBe(without);
      expect(await textOf(wrong, { config: { "postmortem-duration-adds-up": true } })).toBe(without);
    });
  });

  it("says that a file is not a postmortem, and what to do if it is one", async () => {
    const readme = read("fixtures", "silent", "project-readme.md");
    expect(await textOf(readme)).toBe("$(circle-slash) No postmortem");
    expect(await explanationOf(readme)).toContain("`postmortem: true`");
  });

  it.each([
    ["a restricted workspace", broken, { isTrusted: false }, "restricted"],
    ["a missing extension", broken, { hasMarkdownlint: false }, "the markdownlint extension is missing"],
    ["the front matter", `---\npostmortem: false\n---\n\n${broken}`, {}, "postmortem: false"],
    ["the editor's setting", broken, { config: { postmortem: false } }, "configuration"],
    ["a comment", `<!-- markdownlint-disable-file postmortem -->\n\n${broken}`, {}, "comment"],
  ])("says that the rules are off, and why: %s", async (_, text, around, reason) => {
    expect(await textOf(text, around)).toBe("$(circle-slash) Postmortem rules off");
    expect(await explanationOf(text, around)).toContain(reason);
  });

  it("says that the configuration ignores a file", async () => {
    await withFile(".markdownlint-cli2.jsonc", '{ "ignores": ["open.md"] }', async () => {
      expect(await explanationOf(broken)).toContain("ignores this file");
    });
  });

  it.each([
    ["a wrong option", '{ "postmortem-word-count": { "minimum": "many" } }', ".markdownlint.jsonc:1"],
    ["a misspelled rule", '{\n  "postmortem-word-cuont": false\n}', "did you mean `postmortem-word-count`?"],
    ["a syntax error", '{ "postmortem": ', ".markdownlint.jsonc"],
  ])("says what is wrong with a configuration: %s", async (_, content, message) => {
    await withFile(".markdownlint.jsonc", content, async () => {
      expect(await textOf(complete)).toBe("$(warning) Postmortem not checked");
      expect(await explanationOf(complete)).toContain(message);
    });
  });
});

describe("the checklist", () => {
  async function tree(text: string): Promise<TreeNode[]> {
    const state = await checkText(text);
    if (state.kind !== "postmortem") throw new Error(`It is ${state.kind}`);
    return treeOf(state.document);
  }

  const requirement = (nodes: readonly TreeNode[], rule: string): TreeNode | undefined => nodes.flatMap(({ children }) => children).find(({ id }) => id === `postmortem-${rule}`);

  it("has the sections in order, each with how many requirements are met", async () => {
    expect((await tree(broken)).map(({ label }) => label)).toEqual(["Document", "Issue Summary", "Timeline", "Root cause and resolution", "Corrective and preventative measures", "Consistency"]);
    for (const { description } of await tree(complete)) expect(description).toMatch(/^(\d+) of \1$/u);
  });

  it("calls the sections as the standard does that the postmortem follows", async () => {
    expect((await tree(complete.replace("#", "---\npostmortem: google-sre\n---\n\n#"))).map(({ label }) => label)).not.toContain("Issue Summary");
  });

  it("quotes the sentence that meets a requirement, and leads to it", async () => {
    const node = requirement(await tree(`---\npostmortem: true\n---\n\n${complete}`), "timeline-escalation");
    const line = 4 + complete.split("\n").findIndex((each) => each.includes("Mina escalates")) + 1;
    expect(node).toMatchObject({ status: "met", place: { line }, description: expect.stringContaining("Mina escalates to the database team") as string });
  });

  it("says what to write for what is missing, and leads to the place", async () => {
    const node = requirement(await tree(broken), "duration-adds-up");
    expect(node).toMatchObject({ status: "unmet", place: { line: 5, column: 29, length: 7 }, description: "10:30 to 12:00 is 1 h 30 min; the summary says 2 hours" });
  });

  it("lists several reports of a rule under it", async () => {
    const node = requirement(await tree(broken), "measures-specific");
    expect(node?.description).toBe("2 reports");
    expect(node?.children.map(({ label, place }) => [label.slice(0, 26), place?.line])).toEqual([['Make "Improve monitoring" s', 21], ['Make "Be more careful with', 22]].map(([label, line]) => [String(label).slice(0, 26), line]));
  });

  it("says what waits for a section or for a placeholder", async () => {
    const start = complete.indexOf("## Corrective");
    expect(requirement(await tree(complete.slice(0, start)), "measures-tasks")).toMatchObject({ status: "blocked", description: "Section missing", place: undefined });
    const placeholder = complete.slice(0, start).concat("## Corrective and preventative measures\n\n- [ ] [task, such as add an alert]\n");
    expect(requirement(await tree(placeholder), "measures-tasks")).toMatchObject({ description: "Not yet written" });
  });

  it("keeps the names of its entries while the text changes", async () => {
    const ids = (nodes: readonly TreeNode[]): string[] => nodes.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    expect(ids(await tree(broken))).toEqual(ids(await tree(complete)));
  });
});
