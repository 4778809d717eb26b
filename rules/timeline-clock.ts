import { defineRule } from "../src/plugin/define-rule.ts";
import { impossibleTimes, type ImpossibleTime } from "../src/postmortem/timeline.ts";

const messages: Readonly<Record<ImpossibleTime["is"], (time: ImpossibleTime) => string>> = {
  time: ({ text }) => `${text} is not a valid time; hours go up to 23 and minutes to 59`,
  date: ({ text }) => `${text} is not a valid date; check the day and the month`,
  "24-hour time with AM or PM": ({ text, bare = "", meridiem = "" }) => `${text} is not a valid time; write "${bare}" without the ${meridiem}`,
};

export default defineRule({
  name: "timeline-clock",
  tag: "timeline",
  description: "Times and dates are valid",
  check({ postmortem: { timeline, events }, report }) {
    for (const time of impossibleTimes(timeline?.lines ?? [], events)) report({ at: time.place, detail: messages[time.is](time), fix: time.fix });
  },
});
