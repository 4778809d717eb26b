import { defineRule } from "../src/plugin/define-rule.ts";
import { statedDuration } from "../src/postmortem/outage.ts";
import { formatMinutes } from "../src/language/time/format.ts";

/** Who counts in days does not count hours. */
const inDays = /day|week/iu;

export default defineRule({
  name: "duration-adds-up",
  tag: "consistency",
  description: "Stated duration equals end minus start",
  check({ postmortem: { summary }, report }) {
    const stated = summary === undefined ? undefined : statedDuration(summary);
    if (stated === undefined) return;
    const { duration, start, end, minutes, place } = stated;
    const tolerance = duration.approximate || duration.business === true ? Math.max(15, minutes * 0.1) : inDays.test(duration.text) ? 24 * 60 : 1;
    if (Math.abs(duration.minutes - minutes) <= tolerance) return;
    report({ at: place, detail: `${start.time.text} to ${end.time.text}${end.zone === undefined ? "" : ` ${end.zone.text}`} is ${formatMinutes(minutes)}; the summary says ${duration.text}` });
  },
});
