/** The template of a postmortem, whole and in parts, with brackets for what the author has to write. */
import type { Standard } from "../../standards/standard.ts";
import { contentOf, skeleton } from "../skeleton.ts";

/** A snippet's body in the form of VS Code: each bracket becomes a tab stop, everything else stands for itself. It ends with a line break. */
export function withTabStops(text: string): string {
  let stop = 0;
  const escaped = `${text.trimEnd()}\n`.replaceAll(/[$}\\]/gu, String.raw`\$&`);
  return escaped.replaceAll(/\[[^\][\n]{2,}\]/gu, (bracket) => `\${${String(++stop)}:${bracket}}`);
}

/** What the template of a standard has under a heading or beside the name of a field, without line breaks around it. */
export function bodyOf({ outline }: Standard, title: string): string {
  const own = outline?.find((section) => section.title === title);
  if (own !== undefined) return contentOf(own);
  const heading = `\n## ${title}\n`;
  const template = skeleton({ title: "" });
  const start = template.indexOf(heading) + heading.length;
  const end = template.indexOf("\n## ", start);
  return template.slice(start, end < 0 ? undefined : end).trim();
}

/** What can be added to a postmortem that leaves it out, by the rule that misses it. Each is a placeholder that the rules report until it is filled in. */
export const blanks = {
  "postmortem-summary-start-end": { name: "start and end", field: "Duration", text: "[start, such as 2026-11-03 14:05 UTC] to [end, such as 15:50 UTC]" },
  "postmortem-summary-service": { name: "the service", field: "Impact", text: "[service, such as the checkout API] was [what was wrong: down or slow]." },
  "postmortem-summary-experience": { name: "what users saw", field: "Impact", text: "Users saw [what they saw, such as an HTTP 503 error]." },
  "postmortem-summary-users": { name: "the number of users", field: "Impact", text: "[share of users affected, such as 62% of users]" },
  "postmortem-summary-root-cause": { name: "the root cause", field: "Root cause", text: "[root cause, such as a job that used up all database connections]" },
  "postmortem-timeline-detection": { name: "the detection", event: "[how it was detected: by an alert, an engineer or a customer]", at: "second" },
  "postmortem-timeline-detection-method": { name: "who or what noticed it", sentence: "[how it was noticed: by an alert, an engineer or a customer]" },
  "postmortem-timeline-actions": { name: "what was investigated", event: "[what was investigated, and what you suspected]", at: "before the last" },
  "postmortem-timeline-misleading-path": { name: "what was misleading", event: "[what was misleading: a wrong assumption, a red herring]", at: "before the last" },
  "postmortem-timeline-escalation": { name: "the escalation", event: "[who it was escalated to, such as the database team]", at: "before the last" },
  "postmortem-timeline-resolution": { name: "the resolution", event: "[how it was resolved, such as the release was rolled back]", at: "last" },
  "postmortem-root-cause": { name: "the cause", paragraph: "[explain the cause: what it was, and why it made the service fail]" },
  "postmortem-resolution": { name: "the fix", paragraph: "[explain the fix: what was changed, such as we rolled back to version 4.1]" },
  "postmortem-measures-improvements": { name: "improvements", paragraph: "What can be improved:\n\n- [what could be improved, such as jobs must not use all connections]" },
  "postmortem-measures-tasks": { name: "tasks", task: "[task, such as add an alert at 80% of the database connections]" },
} as const satisfies Readonly<Record<string, Blank>>;

export type Blank = { readonly name: string } & (
  | { readonly field: string; readonly text: string }
  | { readonly event: string; readonly at: "second" | "before the last" | "last" }
  | { readonly paragraph: string }
  | { readonly sentence: string }
  | { readonly task: string }
);
