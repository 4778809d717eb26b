import { defineRule } from "../src/plugin/define-rule.ts";
import { count } from "../src/plugin/texts.ts";
import { placeOfEvent } from "../src/postmortem/timeline.ts";
import { brief } from "../src/standards/brief.ts";

const messages = {
  long: (sentences: number, maximum: number) => `Shorten this to at most ${count(maximum, "sentence")}; it has ${String(sentences)}. Move details to the root cause`,
};

export default defineRule({
  name: "timeline-brevity",
  tag: "timeline",
  description: "Events are brief",
  options: {
    maximum: { type: "integer", default: brief.limits.sentencesInEvent, limit: ({ sentencesInEvent }) => sentencesInEvent, minimum: 1, description: "Most sentences in an event" },
  },
  check({ postmortem: { events }, options: { maximum }, report }) {
    for (const event of events) {
      // Without a time, what is in a list may not be an event, and what is under a label may be several.
      if (event.sentences <= maximum || (event.stamp === undefined && (event.form !== "paragraph" || /[:：]\s*$/u.test(event.line.text)))) continue;
      report({ at: placeOfEvent(event), detail: messages.long(event.sentences, maximum) });
    }
  },
});
