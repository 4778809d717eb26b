/** Postmortems by writers who had not seen the rules: those in "sound" say all that is asked, in the words of many trades, and those in "hollow" say little of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { readSettings } from "../../src/plugin/settings.ts";
import { readPostmortem } from "../../src/postmortem/document.ts";
import { markdownIn, read } from "../helpers/files.ts";
import { lintText } from "../helpers/lint.ts";
import { score, type LabeledDocument, type Report, type Score } from "../../tools/score.ts";

/** What is reported although the document says it, for want of a better reader. Take out what is no longer reported; add nothing. */
const wrongReports = {
  sound: [
    "cinema.md summary-service",
    "closed-cellar-domaine.md summary-experience",
    "closed-cellar-domaine.md summary-timezone",
    "live-arena-matchmaking.md timeline-misleading-path",
    "night-brannocs-lost.md timeline-escalation",
    "night-dragons-went.md timeline-escalation",
    "poultry-farm.md timeline-misleading-path",
    "results-day-school.md measures-improvements",
    "suitcases-nowhere.md timeline-detection",
    "theatre-moon.md summary-experience",
    "theatre-moon.md timeline-misleading-path",
    "understudy-who-never.md summary-service",
    "understudy-who-never.md timeline-escalation",
  ],
  hollow: ["monsoon-evening-front.md summary-experience", "what-happened-while.md summary-experience"],
};

/** How many of the 352 omissions are reported at least. Raise it when more are. */
const fewestReported = 232;

const scores = new Map<string, Score>();

beforeAll(async () => {
  for (const folder of ["sound", "hollow"]) {
    const documents = JSON.parse(read("fixtures", folder, "labels.json")) as LabeledDocument[];
    const reports = new Map<string, Report[]>();
    const recognized = new Set<string>();
    for (const { file } of documents) {
      const text = read("fixtures", folder, file);
      const found = await lintText(text);
      if (readPostmortem(text.split("\n"), [], readSettings({})) !== undefined) recognized.add(file);
      reports.set(file, found.map(({ ruleNames, lineNumber, errorDetail }) => ({ rule: (ruleNames[0] ?? "").replace("postmortem-", ""), line: lineNumber, detail: errorDetail ?? "" })));
    }
    scores.set(folder, score(documents, reports, recognized));
  }
});

describe.each(["sound", "hollow"] as const)("%s postmortems", (folder) => {
  it("have a label each", () => {
    const files = (JSON.parse(read("fixtures", folder, "labels.json")) as LabeledDocument[]).map(({ file }) => file.replace(".md", ""));
    expect(files).toEqual(markdownIn("fixtures", folder));
    expect(files).toHaveLength(48);
  });

  it("are recognized", () => {
    for (const { documents, right } of Object.values(scores.get(folder)?.recognition ?? {})) expect(right).toBe(documents);
  });

  it("get no report of what they say, but for the known ones", () => {
    const wrong = scores.get(folder)?.disagreements.filter(({ label }) => label === "met").map(({ file, rule }) => `${file} ${rule}`) ?? [];
    expect(wrong.sort()).toEqual(wrongReports[folder]);
  });
});

describe("hollow postmortems", () => {
  it("get reports of what they leave out", () => {
    const { notMet = 0, misses = 0 } = scores.get("hollow")?.all ?? {};
    expect(notMet - misses).toBeGreaterThanOrEqual(fewestReported);
    expect(notMet).toBe(352);
  });
});
