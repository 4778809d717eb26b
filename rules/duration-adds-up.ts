import { defineRule } from "../src/plugin/define-rule.ts";
import { formatMinutes } from "../src/plugin/texts.ts";
import { statedDuration, type StatedDuration } from "../src/postmortem/outage.ts";

const messages = {
  differs: ({ duration, start, end, minutes }: StatedDuration) =>
    `${start.time.text} to ${end.time.text}${end.zone === undefined ? "" : ` ${end.zone.text}`} is ${formatMinutes(minutes)}; the summary says ${duration.text}`,
};

export default defineRule({
  name: "duration-adds-up",
  tag: "consistency",
  description: "Duration matches start and end",
  check({ postmortem: { summary }, report }) {
    const stated = summary === undefined ? undefined : statedDuration(summary);
    if (stated !== undefined && !stated.agrees) report({ at: stated.place, detail: messages.differs(stated) });
  },
});
