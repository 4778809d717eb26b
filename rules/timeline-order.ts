import { defineRule } from "../src/plugin/define-rule.ts";
import { placeOfTime, stepsBack } from "../src/postmortem/timeline.ts";

const messages = {
  back: (time: string, previous: string) => `Found ${time} after ${previous}; put the events in order, or write the date where a new day begins`,
};

export default defineRule({
  name: "timeline-order",
  tag: "timeline",
  description: "Timeline runs forward in time",
  check({ postmortem: { events }, report }) {
    for (const { event, time, previous } of stepsBack(events)) report({ at: placeOfTime(event), detail: messages.back(time, previous) });
  },
});
