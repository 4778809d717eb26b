/** What is still to be written: one report, that of the placeholder, and no requirement met by its words. */
import { describe, expect, it } from "vitest";
import { read } from "../helpers/files.ts";
import { lintText } from "../helpers/lint.ts";

const complete = read("fixtures", "complete.md");

/** The complete postmortem with some of its lines replaced. */
function changed(...changes: readonly (readonly [line: RegExp, text: string])[]): string {
  return changes.reduce((text, [line, replacement]) => {
    expect(text).toMatch(line);
    return text.replace(line, replacement);
  }, complete);
}

const rulesReporting = async (text: string): Promise<string[]> => (await lintText(text)).map(({ ruleNames }) => (ruleNames[0] ?? "").replace("postmortem-", ""));

const impact = /^- \*\*Impact:\*\*.*$/mu;
const duration = /^- \*\*Duration:\*\*.*$/mu;
const cause = /(?<=^## Root cause and resolution\n\n)[^#]*/mu;

describe("a placeholder", () => {
  it.each<[where: string, text: string]>([
    ["for the end, with a length that does not fit its example", changed([duration, "- **Duration:** 3 November 2026, 14:05 UTC to [end, such as 14:50 UTC], 1 hour 45 minutes"])],
    ["for the end, on a line of its own", changed([duration, "- **Duration:** 3 November 2026, 14:05 UTC to\n  [end, such as 14:50 UTC]"])],
    ["for the start, whose example is after the first event", changed([duration, "- **Duration:** [start, such as 2026-11-04 18:05 WAT] to 15:50 UTC"])],
    ["for both times, without an example", changed([duration, "- **Duration:** [start time] to [end time]"])],
    ["for the whole impact", changed([impact, "- **Impact:** [impact]"])],
    ["for the impact, below its label", changed([impact, "- **Impact:**\n  [impact]"])],
    ["for a section", changed([cause, "[explain the cause]\n\n"])],
    ["for a time of an event", changed([/^- \*\*14:11 UTC\*\*/mu, "- **[time, such as 25:70]**"])],
    ["for the detection", changed([/^- \*\*14:11 UTC\*\*.*$/mu, "- **14:11 UTC** - [how it was detected, such as an alert. It paged. Somebody woke up.]"])],
  ])("%s has the only report", async (_, text) => {
    expect([...new Set(await rulesReporting(text))]).toEqual(["placeholders"]);
  });

  it("in the title leaves the name of the incident open, and hides nothing", async () => {
    const text = changed([/^# .*$/mu, "# [title]"], [/^## Timeline$/mu, "## What the day brought"]);
    expect(await rulesReporting(text)).toEqual(expect.arrayContaining(["placeholders", "sections"]));
  });

  it("in one field does not hide what another one leaves out", async () => {
    const text = changed([impact, "- **Impact:** The checkout was down. Customers saw [what they saw]."], [duration, "- **Duration:** 14:05 to 15:50, 3 hours"], [/, Mina\.$/mu, ", [name].\n- **13:00 UTC** - The load was normal."]);
    expect(await rulesReporting(text)).toEqual(expect.arrayContaining(["placeholders", "duration-adds-up", "timeline-order"]));
  });

  it("in the heading of a section does not hide what the section leaves out", async () => {
    const text = changed([/^## Timeline$/mu, "## Timeline (TBC)"], [/^.*An alert on.*\n/mu, ""]);
    expect(await rulesReporting(text)).toEqual(expect.arrayContaining(["placeholders", "timeline-detection"]));
  });
});
