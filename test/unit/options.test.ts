import { describe, expect, it } from "vitest";
import rules from "../../src/index.ts";
import { lintText, onlyRule } from "../helpers/lint.ts";

const lintWith = async (rule: string, options: object, text = "# Any document"): Promise<string[]> =>
  (await lintText(text, onlyRule(rule, options))).map((report) => report.ruleNames[0] ?? "");

describe("a mistaken option is refused, on any document", () => {
  it.each([
    ["word-count", { maxWords: 900 }, "Unexpected option `maxWords` for `postmortem-word-count`, expected `minimum` or `maximum`"],
    ["word-count", { maximun: 900 }, "Unexpected option `maximun` for `postmortem-word-count`, expected `maximum`"],
    ["timeline-order", { strict: true }, "Unexpected option `strict` for `postmortem-timeline-order`, which has no options"],
    ["word-count", { minimum: "400" }, 'Unexpected value `"400"` for the option `minimum` of `postmortem-word-count`, expected a whole number of at least 0'],
    ["word-count", { minimum: -1 }, "Unexpected value `-1` for the option `minimum` of `postmortem-word-count`, expected a whole number of at least 0"],
    ["word-count", { maximum: 1.5 }, "Unexpected value `1.5` for the option `maximum` of `postmortem-word-count`, expected a whole number of at least 1"],
    ["timeline-list", { ordered: "yes" }, 'Unexpected value `"yes"` for the option `ordered` of `postmortem-timeline-list`, expected `true` or `false`'],
    ["timeline-list", { ordered: null }, "Unexpected value `null` for the option `ordered` of `postmortem-timeline-list`, expected `true` or `false`"],
    ["sections", { detect: "sometimes" }, 'Unexpected value `"sometimes"` for the option `detect` of `postmortem-sections`, expected `"auto"`, `"always"` or `"never"`'],
    ["sections", { sections: { epilogue: ["End"] } }, "expected section kinds among `summary`, `timeline`, `root-cause`, `resolution`, `root-cause-and-resolution` or `measures`, not `epilogue`"],
    ["sections", { sections: { timeline: "Log" } }, "expected a list of names for `timeline`"],
    ["sections", { sections: ["Log"] }, 'expected an object such as `{ "timeline": ["Chronology"] }`'],
  ])("%s %j", async (rule, options, message) => {
    await expect(lintWith(rule, options)).rejects.toThrow(message);
  });
});

const fragment = "## Timeline\n\n- 25:10 - It broke.\n";

describe("which documents are linted", () => {
  it("leaves a fragment alone by itself", async () => {
    expect(await lintText(fragment)).toEqual([]);
  });

  it("lints what front matter calls a postmortem", async () => {
    expect(await lintWith("timeline-clock", {}, `---\npostmortem: true\n---\n\n${fragment}`)).toEqual(["postmortem-timeline-clock"]);
    expect(await lintWith("timeline-clock", {}, `+++\npostmortem = true\n+++\n\n${fragment}`)).toEqual(["postmortem-timeline-clock"]);
  });

  it("lints every file with detect always, and reports its missing sections", async () => {
    expect(await lintWith("sections", { detect: "always" }, "Nothing but a line.")).toHaveLength(4);
    expect(await lintWith("sections", { detect: "always" }, "")).toHaveLength(1);
  });

  it("lets front matter decide before detect", async () => {
    expect(await lintWith("sections", { detect: "always" }, `---\npostmortem: false\n---\n\n${fragment}`)).toEqual([]);
    expect(await lintWith("sections", { detect: "never" }, `---\npostmortem: true\n---\n\n${fragment}`)).toHaveLength(3);
  });

  it("lints nothing with detect never", async () => {
    const config = { default: false, postmortem: true, "postmortem-sections": { detect: "never" } };
    expect(await lintText(`# Postmortem\n\n## Summary\n\nThe site was down.\n\n${fragment}\n## Root cause\n\nA disk was full.\n`, config)).toEqual([]);
  });

  it("knows a team's own names in all rules", async () => {
    const config = { default: false, postmortem: true, "postmortem-sections": { detect: "always", sections: { timeline: ["Ship's log"] } } };
    const reports = await lintText("## Ship's log\n\n- 25:10 - It broke.\n", config);
    expect(reports.map((report) => report.ruleNames[0])).toContain("postmortem-timeline-clock");
  });
});

it("has options that are described for people", () => {
  for (const { options } of rules) for (const { description } of Object.values(options)) expect(description).toMatch(/^\p{Lu}.*[^.]$/u);
});
