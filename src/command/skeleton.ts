/**
 * A postmortem to fill in. What is in brackets is for the author; the rules report each as a placeholder, and nothing else. Lines are no longer
 * than markdownlint's own rules allow.
 */
import { standardFor } from "../postmortem/own-standard.ts";
import { brief } from "../standards/brief.ts";
import { date, severity as severityField } from "../standards/common.ts";
import { titleOf, type OutlineSection } from "../standards/standard.ts";
import type { StandardSetting } from "../standards/standards.ts";

export interface SkeletonOptions {
  readonly title: string;
  /** When the outage began, as the author writes it; a placeholder if it is not known yet. */
  readonly start?: string | undefined;
  /** Such as "SEV-2"; where it is not given, there is a placeholder if the standard asks for it. */
  readonly severity?: string | undefined;
  /** The brief by default. */
  readonly standard?: StandardSetting | undefined;
}

const unknownStart = "[start, such as 2026-11-03 14:05 UTC]";

/** The skeleton as Markdown, with a line break at its end. */
export function skeleton({ title, start = unknownStart, severity, standard = "brief" }: SkeletonOptions): string {
  const { name, outline } = standardFor(standard);
  const asked = outline?.filter(({ isOptional }) => isOptional !== true);
  const known = new Map<OutlineSection, string>([...(start === unknownStart ? [] : [[date, start] as const]), ...(severity === undefined ? [] : [[severityField, severity] as const])]);
  return asked === undefined ? briefSkeleton(title, start, severity) : outlineSkeleton({ declaration: typeof standard === "string" ? name : "true", title, start, outline: asked, known });
}

interface OutlineOptions {
  /** What the front matter says; a team's own standard cannot be named there. */
  readonly declaration: string;
  readonly title: string;
  readonly start: string;
  readonly outline: readonly OutlineSection[];
  /** What the author has said already. */
  readonly known: ReadonlyMap<OutlineSection, string>;
}

/** The fields of a standard, then its sections. */
function outlineSkeleton({ declaration, title, start, outline, known }: OutlineOptions): string {
  const fields = outline.filter(({ isField }) => isField === true).map((field) => `**${field.title}:** ${known.get(field) ?? contentOf(field)}\n`);
  const sections = outline.filter(({ isField }) => isField !== true).map((section) => `## ${section.title}\n\n${contentOf(section, start)}\n`);
  return [frontMatter(declaration, outline.includes(severityField) ? undefined : known.get(severityField)), `# Postmortem: ${title}\n`, ...fields, ...sections].join("\n");
}

/** A severity that the standard does not ask for has its place there. */
function frontMatter(declaration: string, severity: string | undefined): string {
  return `---\npostmortem: ${declaration}\n${severity === undefined ? "" : `severity: ${/^[A-Za-z][\w -]*$/u.test(severity) ? severity : JSON.stringify(severity)}\n`}---\n`;
}

/** What is under a heading, or beside the name of a field. */
export function contentOf({ kinds: [kind], hint }: OutlineSection, start = unknownStart): string {
  if (kind === "timeline") return [start.startsWith("[") ? "[time and timezone]" : start, "[time]", "[time]"].map((time) => `- ${time} - [what happened]`).join("\n");
  return `${kind === "tasks" || kind === "measures" ? "- [ ] " : ""}[fill in: ${hint}]`;
}

function briefSkeleton(title: string, start: string, severity: string | undefined): string {
  return `${frontMatter("true", severity)}
# Postmortem: ${title}

## ${titleOf(brief, "summary")}

- **Duration:** ${start} to
  [end, such as 15:50 UTC]
- **Impact:** [service, such as the checkout API] was
  [what was wrong: down or slow]. Users saw
  [what they saw, such as an HTTP 503 error].
  [share of users affected, such as 62% of users]
- **Root cause:**
  [root cause, such as a job that used up all database connections]

## ${titleOf(brief, "timeline")}

- ${start.startsWith("[") ? "[time and timezone]" : start} - [what changed, and what broke first]
- [time] - [how it was detected: by an alert, an engineer or a customer]
- [time] - [what was investigated, and what you suspected]
- [time] - [what was misleading: a wrong assumption, a red herring]
- [time] - [who it was escalated to, such as the database team]
- [time] - [how it was resolved, such as the release was rolled back]

## ${titleOf(brief, "cause")}

[explain the cause: what it was, and why it made the service fail]

[explain the fix: what was changed, such as we rolled back to version 4.1]

## ${titleOf(brief, "measures")}

What can be improved:

- [what could be improved, such as jobs must not use all connections]

Tasks:

- [ ] [task, such as add an alert at 80% of the database connections]
- [ ] [task, such as set the timeout of the checkout API to 3 seconds]
- [ ] [task, such as update the runbook for payment errors]
`;
}
