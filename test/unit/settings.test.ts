import { describe, expect, it } from "vitest";
import { lint } from "markdownlint/promise";
import type { Configuration, Rule } from "markdownlint";
import rules, { createRules } from "../../src/index.ts";
import { effort } from "../helpers/effort.ts";
import { markdownIn, read } from "../helpers/files.ts";
import { allRules, render } from "../helpers/lint.ts";

const folders = [["documents"], ["silent"], ["incidents"], ["sections", "invalid"], ["section-headings", "invalid"], ["timeline-entry", "invalid"], ["word-count", "valid"]];
const fixtures = folders.flatMap((folder) => markdownIn("fixtures", ...folder).map((name) => [[...folder, name].join("/"), read("fixtures", ...folder, `${name}.md`)] as const));
const names = rules.map((rule) => rule.names[0] ?? "");

async function reportsWith(customRules: readonly object[], text: string, config: Configuration): Promise<string[]> {
  const found = (await lint({ strings: { document: text }, customRules: customRules as Rule[], config }))["document"] ?? [];
  return found.map(render).sort();
}

const own = { timeline: ["Ship's log"] };
const configurations: readonly (readonly [name: string, made: readonly object[], config: Configuration])[] = [
  ["the rules as they are", rules, allRules],
  ["settings by tag", rules, { default: false, postmortem: { detect: "always", sections: own } }],
  ["settings for all rules in JavaScript", createRules({ detect: "always", sections: own }), allRules],
  ["settings by tag, and options that replace them for one rule", rules, { default: false, postmortem: { detect: "always" }, "postmortem-word-count": { minimum: 1, maximum: 2 }, "postmortem-sections": false }],
  ["no document", createRules({ detect: "never" }), allRules],
];

/** Each document is tried with every other configuration, in turn; with more effort with all of them. */
const isTried = (document: number, configuration: number): boolean => effort > 1 || (document + configuration) % 2 === 0;

describe.each(configurations.map((configuration, index) => [...configuration, index] as const))("with %s", (_, made, config, configuration) => {
  it("reports the same in whatever order the rules come", async () => {
    const tried = fixtures.filter((__, document) => isTried(document, configuration));
    for (const [name, text] of tried) expect(await reportsWith(made.toReversed(), text, config), name).toEqual(await reportsWith(made, text, config));
  });
});

describe("with a rule switched off", () => {
  const documents = fixtures.filter(([name]) => name.startsWith("documents/")).slice(0, 6);
  const all = Promise.all(documents.map(async ([, text]) => reportsWith(rules, text, allRules)));

  it.each(names)("the other rules report the same without %s", async (name) => {
    for (const [index, [file, text]] of documents.entries()) {
      const others = (await all)[index]?.filter((report) => !report.includes(` ${name} `));
      expect(await reportsWith(rules, text, { ...allRules, [name]: false }), file).toEqual(others);
    }
  });
});

const log = "## Ship's log\n\n- 25:10 - It broke.\n";

describe("settings", () => {
  it("hold for all rules, whichever rule has them", async () => {
    const settings = { detect: "always", sections: own };
    for (const key of ["postmortem", "postmortem-sections"]) expect((await reportsWith(rules, log, { ...allRules, [key]: settings })).filter((report) => report.includes("timeline-clock")), key).toHaveLength(1);
    // Of the rules that are on, it comes first.
    expect(await reportsWith(rules, log, { default: false, "postmortem-section-order": settings, "postmortem-timeline-clock": true })).toHaveLength(1);
    expect((await reportsWith(createRules({ detect: "always", sections: own }), log, allRules)).filter((report) => report.includes("timeline-clock"))).toHaveLength(1);
  });

  it("of a document are not those of the next", async () => {
    const made = createRules({ detect: "always" });
    expect(await reportsWith(made, log, allRules)).not.toEqual([]);
    expect(await reportsWith(rules, log, allRules)).toEqual([]);
  });

  it("that come too late are refused", async () => {
    const config = { ...allRules, "postmortem-sections": { detect: "always" } };
    await expect(reportsWith(rules.toReversed(), log, config)).rejects.toThrow("The settings of `postmortem-sections` come too late: `postmortem-times-agree` has read the document with others.");
    await expect(reportsWith(rules, log, { ...config, "postmortem-word-count": { detect: "never" } })).rejects.toThrow("The settings of `postmortem-word-count` come too late");
    // The same once more is not a contradiction.
    await expect(reportsWith(rules, log, { ...config, "postmortem-word-count": { detect: "always", minimum: 1 } })).resolves.toBeDefined();
  });

  it("that do not exist are refused", () => {
    expect(() => createRules({ detcet: "always" } as object)).toThrow("Unexpected option `detcet` for `createRules`, expected `detect`");
    expect(() => createRules({ sections: { epilogue: ["End"] } } as object)).toThrow("not `epilogue`");
  });
});

describe("front matter", () => {
  const text = "## Timeline\n\n- 25:10 - It broke.\n";
  const isLinted = async (front: string): Promise<boolean> => (await reportsWith(rules, `${front}\n${text}`, { default: false, "postmortem-timeline-clock": true })).length > 0;

  it.each([
    "---\npostmortem: true\n---\n", "---\ntitle: x\npostmortem: yes # at last\n---\n", '---\n"postmortem": "true"\n---\n', "+++\npostmortem = true\n+++\n", '{\n  "title": "x",\n  "postmortem": true\n}\n', "---\npostmortem: true\n...\n",
  ])("%j makes a postmortem", async (front) => {
    expect(await isLinted(front)).toBe(true);
  });

  it.each(["---\npostmortem: false\n---\n", "---\nteam:\n  postmortem: true\n---\n", "---\npostmortems: true\n---\n", "---\ntitle: x\n---\n\npostmortem: true\n", "---\n\npostmortem: true\n"])("%j does not", async (front) => {
    expect(await isLinted(front)).toBe(false);
  });

  it("that says neither yes nor no is named", async () => {
    const reports = await reportsWith(rules, `---\npostmortem: maybe\n---\n\n${text}`, allRules);
    expect(reports).toEqual([expect.stringContaining('Write true or false in the front matter, or the name of a standard (brief, google-sre')]);
  });

  it("is not a part of the document, however it ends", async () => {
    const reports = await reportsWith(rules, `---\npostmortem: true\ntitle: TBD\n...\n\n${text}`, allRules);
    expect(reports.filter((report) => report.includes("placeholders"))).toEqual([]);
  });
});

it("options that contradict each other are refused", async () => {
  await expect(reportsWith(rules, log, { default: false, "postmortem-word-count": { minimum: 700 } })).rejects.toThrow("Unexpected options for `postmortem-word-count`: the `minimum` 700 is above the `maximum` 600");
});
