/** A postmortem to fill in. What is in brackets is for the author; the rules report each as a placeholder, and nothing else. */
import { brief } from "../standards/brief.ts";
import { titleOf } from "../standards/standard.ts";

export interface SkeletonOptions {
  readonly title: string;
  /** When the outage began, as the author writes it; a placeholder where it is not known yet. */
  readonly start?: string | undefined;
}

/** The skeleton as Markdown, with a line break at its end. */
export function skeleton({ title, start = "[start, such as 2026-11-03 14:05 UTC]" }: SkeletonOptions): string {
  return `---
postmortem: true
---

# Postmortem: ${title}

## ${titleOf(brief, "summary")}

- **Duration:** ${start} to [end, such as 15:50 UTC]
- **Impact:** [service, such as the checkout API] was [what was wrong: down or slow]. Users saw [what they saw, such as an HTTP 503 error]. [share of users affected, such as 62% of users]
- **Root cause:** [root cause in a sentence, such as a job that used up all database connections]

## ${titleOf(brief, "timeline")}

- ${start.startsWith("[") ? "[time and timezone, such as 14:05 UTC]" : start} - [what changed, and what broke first]
- [time] - [how it was detected: an alert, an engineer or a customer detected it]
- [time] - [what was investigated, and what you suspected]
- [time] - [what was misleading: a red herring, a wrong assumption that cost time]
- [time] - [who it was escalated to, such as escalated to the database team]
- [time] - [how it was resolved, such as the release was rolled back]

## ${titleOf(brief, "cause")}

[explain the cause: what was it, and why did it make the service fail, because of which chain of effects]

[explain the fix: what was changed, such as we rolled the job back to version 4.1]

## ${titleOf(brief, "measures")}

What can be improved:

- [what could be improved, broadly, such as jobs must not starve services of connections]

Tasks:

- [ ] [task, such as add an alert when more than 80% of the database connections are in use]
- [ ] [task, such as set the connection timeout of the checkout API to 3 seconds]
- [ ] [task, such as update the runbook for payment errors]
`;
}
