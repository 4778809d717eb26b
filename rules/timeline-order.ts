import { defineRule } from "../src/plugin/define-rule.ts";
import { placeOfTime, stepsBack } from "../src/postmortem/timeline.ts";

const messages = {
  back: (time: string, previous: string) => `Put ${time} before ${previous}, or add the date if it is another day`,
};

export default defineRule({
  name: "timeline-order",
  tag: "timeline",
  description: "Events are in order of time",
  check({ postmortem: { events }, report }) {
    for (const { event, time, previous } of stepsBack(events)) report({ at: placeOfTime(event), detail: messages.back(time, previous) });
  },
});
