/** Each page of a rule that judges prose lists sentences that count and sentences that do not. */
import { describe, expect, it } from "vitest";
import rules from "../../src/index.ts";
import { prefix } from "../../src/plugin/define-rule.ts";
import { standardNames, standards } from "../../src/standards/standards.ts";
import { readSettings } from "../../src/plugin/settings.ts";
import { readPostmortem } from "../../src/postmortem/document.ts";
import { markdownIn, read } from "../helpers/files.ts";
import { lintText, onlyRule } from "../helpers/lint.ts";

type Frame = (sentence: string) => string;

/** A section that says nothing of what is asked, around a sentence. */
const frames: Readonly<Record<string, Frame>> = {
  [`${prefix}summary`]: (sentence) => `## Issue Summary\n\n${sentence}\n`,
  [`${prefix}timeline`]: (sentence) => `## Timeline\n\n- 07:55 UTC - The morning shift starts.\n- 08:02 UTC - ${sentence}\n`,
  [`${prefix}cause`]: (sentence) => `## Root cause and resolution\n\n${sentence}\n`,
  [`${prefix}document`]: (sentence) => `## Root cause\n\n${sentence}\n`,
  [`${prefix}measures`]: (sentence) => `## Corrective measures\n\n${sentence}\n`,
};

/** Those of tasks; where two tasks are asked for, one is there. */
const task = "Add an alert on disk usage above 80% on the database server";
const ofOneTask: Frame = (entry) => `## Corrective measures\n\n- ${entry}\n`;
const framesOfTasks: Readonly<Record<string, Frame>> = {
  [`${prefix}measures-tasks`]: (entry) => `## Corrective measures\n\n- ${task}\n\n${entry}\n`,
  [`${prefix}measures-specific`]: (entry) => `## Corrective measures\n\n- ${task}\n- ${entry}\n`,
  [`${prefix}five-whys`]: (answer) => `## 5 Whys\n\n1. The site was down because its disk was full.\n2. ${answer}\n`,
  [`${prefix}measures-owners`]: ofOneTask,
  [`${prefix}measures-due-dates`]: ofOneTask,
  [`${prefix}measures-kinds`]: ofOneTask,
};

/** A standard that asks for a rule. */
const standardOf = (rule: string): string => standardNames.find((name) => new Set<string>(standards[name].rules).has(rule)) ?? "true";

/** Those that judge more than whether a sentence says something. */
const judgingByThemselves = ["blameless", "five-whys", "summary-severity", "measures-due-dates", "measures-kinds", "measures-owners", "measures-tasks"];

const pages = markdownIn("rules").filter((name) => read("rules", `${name}.md`).includes("## What counts"));

/** The sentences of a list; those that are Markdown of their own are shown as code. */
function listed(page: string, title: string): string[] {
  const list = new RegExp(`^${title}:\\n\\n((?:- .+\\n)+)`, "mu").exec(page)?.[1] ?? "";
  return list.trim().split("\n").map((line) => line.slice(2).replace(/^`(.*)`$/u, "$1"));
}

describe("what counts", () => {
  it("is on the page of each rule that judges prose", () => {
    const judging = rules.filter(({ evidence }) => evidence !== undefined).map(({ names }) => (names[0] ?? "").slice(prefix.length));
    expect(pages).toEqual([...judging, ...judgingByThemselves].sort());
  });

  describe.each(pages)("%s", (name) => {
    const page = read("rules", `${name}.md`);
    const rule = rules.find(({ names }) => names[0] === prefix + name);
    const frame = framesOfTasks[prefix + name] ?? frames[rule?.tags[1] ?? ""] ?? String;
    const reportsOn = async (sentence: string): Promise<number> => (await lintText(`---\npostmortem: ${standardOf(name)}\n---\n\n${frame(sentence)}`, onlyRule(name))).length;
    const counting = listed(page, "Counts");
    const others = listed(page, "Does not count");

    it("has at least two sentences of each kind", () => {
      expect(Math.min(counting.length, others.length)).toBeGreaterThanOrEqual(2);
    });

    it.each(counting)("counts: %s", async (sentence) => {
      expect(await reportsOn(sentence)).toBe(0);
      const postmortem = readPostmortem(frame(sentence).split("\n"), [], readSettings({ detect: "always" }));
      // A rule is silent, too, if nobody can say.
      if (rule?.evidence !== undefined) expect(postmortem?.evidence[rule.evidence].answer).toBe("told");
    });

    it.each(others)("does not count: %s", async (sentence) => {
      expect(await reportsOn(sentence)).toBe(1);
    });
  });
});
