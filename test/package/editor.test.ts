import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main as newest } from "markdownlint-cli2";
import { main as ofExtension } from "markdownlint-cli2-editor";
import { read, root } from "../helpers/files.ts";
import { lintText } from "../helpers/lint.ts";

let workspace = "";

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-editor-"));
  mkdirSync(join(workspace, "node_modules"));
  symlinkSync(root, join(workspace, "node_modules", "markdownlint-postmortem"), "dir");
  writeFileSync(join(workspace, ".markdownlint-cli2.jsonc"), '{ "customRules": ["markdownlint-postmortem"], "config": { "default": false, "postmortem": true } }');
});

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

interface Result {
  lineNumber: number;
  ruleNames: string[];
  errorDetail: string | null;
}

/** Lints the text of an open buffer as the markdownlint extension for VS Code does: nothing of it is on disk. */
async function lintBuffer(main: typeof newest, text: string): Promise<Result[]> {
  let results: Result[] = [];
  const messages: string[] = [];
  await main({
    directory: workspace,
    argv: [":README.md"],
    fileContents: { "README.md": text },
    noErrors: true,
    noGlobs: true,
    logMessage: () => undefined,
    logError: (message) => messages.push(message),
    optionsOverride: { outputFormatters: [[(options: { results: Result[] }) => (results = options.results)]] },
  });
  expect(messages).toEqual([]);
  expect(results.filter(({ errorDetail }) => errorDetail?.includes("threw an exception"))).toEqual([]);
  return results;
}

const complete = read("fixtures", "complete.md");
const broken = read("fixtures", "documents", "brief-with-headings.md").replace(" WAT (1 hour", " (1 hour");

describe.each([
  ["0.20.0, which the extension bundles", ofExtension],
  ["as installed", newest],
])("markdownlint-cli2 %s", (_, main) => {
  it("has nothing to say about a clean buffer", async () => {
    expect(await lintBuffer(main, complete)).toEqual([]);
  });

  it("reports on a broken buffer", async () => {
    const places = (reports: readonly Pick<Result, "lineNumber" | "ruleNames">[]): string[] => reports.map(({ lineNumber, ruleNames }) => `${String(lineNumber)} ${ruleNames[0] ?? ""}`).sort();
    const expected = places(await lintText(broken));
    expect(expected).toEqual(expect.arrayContaining(["5 postmortem-summary-timezone"]));
    expect(places(await lintBuffer(main, broken))).toEqual(expected);
  });

  it("stays silent on a buffer that is no postmortem", async () => {
    expect(await lintBuffer(main, read("fixtures", "silent", "project-readme.md"))).toEqual([]);
  });
});

describe("a buffer that is being typed", () => {
  it("never makes a rule throw, whatever is missing yet", async () => {
    const around = complete.indexOf("## Timeline");
    for (let end = around - 40; end < around + 400; end += 1) await lintBuffer(newest, complete.slice(0, end));
  });

  it("keeps its reports while a sentence is typed elsewhere", async () => {
    const document = read("fixtures", "documents", "bold-labels.md");
    const place = document.indexOf("\n\n**Corrective");
    const line = document.slice(0, place).split("\n").length;
    const sentence = " Nobody was paid for the third mail, and Lena wrote an apology.";
    const elsewhere = async (text: string): Promise<string[]> =>
      (await lintBuffer(newest, text)).filter(({ lineNumber, ruleNames }) => lineNumber !== line && ruleNames[0] !== "postmortem-word-count").map(({ lineNumber, ruleNames }) => `${String(lineNumber)} ${ruleNames[0] ?? ""}`);
    const before = await elsewhere(document);
    expect(before.length).toBeGreaterThan(5);
    for (let typed = 1; typed <= sentence.length; typed += 1) {
      expect(await elsewhere(document.slice(0, place) + sentence.slice(0, typed) + document.slice(place)), sentence.slice(0, typed)).toEqual(before);
    }
  });
});
