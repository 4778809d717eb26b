import { defineRule } from "../src/plugin/define-rule.ts";
import { impossibleTimes, type ImpossibleTime } from "../src/postmortem/timeline.ts";

const messages: Readonly<Record<ImpossibleTime["is"], (time: ImpossibleTime) => string>> = {
  time: ({ text }) => `Found ${text}, which no clock shows; hours run to 23 and minutes to 59`,
  date: ({ text }) => `Found ${text}, which no calendar has; write the date of that day`,
  "24-hour time with AM or PM": ({ text, bare = "", meridiem = "" }) => `Found ${text}, which no clock shows; write "${bare}" without the ${meridiem}`,
};

export default defineRule({
  name: "timeline-clock",
  tag: "timeline",
  description: "Each time of the timeline can exist",
  check({ postmortem: { timeline }, report }) {
    for (const time of impossibleTimes(timeline?.lines ?? [])) report({ at: time.place, detail: messages[time.is](time), fix: time.fix });
  },
});
