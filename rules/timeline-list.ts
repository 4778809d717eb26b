import { defineRule } from "../src/plugin/define-rule.ts";
import { excerpt } from "../src/plugin/texts.ts";
import { placeOfEvent, timeText, toBullet, type EventForm, type TimelineEvent } from "../src/postmortem/timeline.ts";

const messages = {
  notBullet: (form: Exclude<EventForm, "bullet">, event: TimelineEvent) => `Use ${forms[form]}, such as "- ${timeText(event) || "10:42 UTC"} - ${excerpt(event.text)}"`,
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
  check({ postmortem: { events, source }, options: { ordered }, report }) {
    const reported = new Set<string>();
    const lines = new Set<number>();
    for (const event of events) {
      const { form } = event;
      if (form === "bullet" || (form === "number" && ordered)) continue;
      // A paragraph can be fixed, so each is reported; else the first stands for all.
      const fix = form === "paragraph" ? toBullet(event, source) : undefined;
      if (lines.has(event.line.number) || (fix === undefined && reported.has(form))) continue;
      if (event.stamp === undefined && reported.size > 0) continue;
      const detail = reported.has(form) ? messages.another(form) : messages.notBullet(form, event);
      lines.add(event.line.number);
      reported.add(form);
      report({ at: placeOfEvent(event), detail, fix });
    }
  },
});
