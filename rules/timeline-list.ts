import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/texts.ts";
import { toBullet } from "../src/postmortem/fixes.ts";
import { placeOfEvent, timeText, type EventForm, type TimelineEvent } from "../src/postmortem/timeline.ts";

const messages = {
  first: (form: Exclude<EventForm, "bullet">, event: TimelineEvent) => `${messages.another(form)}, such as "- ${timeText(event) || "10:42 UTC"} - ${excerpt(event.text)}"`,
  fenced: "Take the events out of the code block, and write bullets",
  another: (form: Exclude<EventForm, "bullet">) => `Use ${forms[form]}`,
};

const forms: Readonly<Record<Exclude<EventForm, "bullet">, string>> = {
  number: "bullets instead of numbers",
  paragraph: "a bullet instead of a paragraph",
  row: "bullets instead of a table",
  heading: "bullets instead of headings",
};

export default defineRule({
  name: "timeline-list",
  tag: "timeline",
  description: "Events are in a list",
  options: {
    ordered: { type: "boolean", default: true, description: "Whether a numbered list is accepted" },
  },
  check({ postmortem, options: { ordered }, report }) {
    const reported = new Set<string>();
    const lines = new Set<number>();
    const fenced = postmortem.events.find(({ line }) => line.code === "fenced");
    if (fenced !== undefined && postmortem.timeline?.label.line.code !== "fenced") {
      report({ at: placeOfEvent(fenced), detail: messages.fenced });
      return;
    }
    for (const event of postmortem.events) {
      const { form } = event;
      if (form === "bullet" || (form === "number" && ordered)) continue;
      // A paragraph can be fixed, so each is reported; otherwise only the first.
      const fix = toBullet(event, postmortem);
      if (lines.has(event.line.number) || (fix === undefined && reported.has(form))) continue;
      if (event.stamp === undefined && reported.size > 0) continue;
      const detail = reported.has(form) ? messages.another(form) : messages.first(form, event);
      lines.add(event.line.number);
      reported.add(form);
      report({ at: placeOfEvent(event), detail, fix });
    }
  },
});
