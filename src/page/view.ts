/** What all parts of the page share: the document they show, the ids of what they link, and how they show durations. */
import type { Checklist, Finding, Requirement, Status } from "../report/checklist.ts";
import { groupTitles } from "../report/checklist.ts";
import type { RuleTag } from "../plugin/define-rule.ts";
import { incidentTitle } from "../report/titles.ts";
import { formatMinutes } from "../language/time/format.ts";

export interface PageDocument extends Checklist {
  /** The lines that the rules read: the document without its front matter. */
  readonly source: readonly string[];
  /** How many lines of front matter come before them. */
  readonly firstLine: number;
}

/** A finding with the number that links its mark in the text with its entry in the checklist. */
export interface NumberedFinding extends Finding {
  /** From 1, in the order of the checklist. */
  readonly number: number;
  readonly requirement: Requirement;
}

/** A document as the page shows it. */
export interface View {
  readonly document: PageDocument;
  /** Its title, or its path if it has none. */
  readonly title: string;
  readonly findings: readonly NumberedFinding[];
  /** The level of the document's heading; the levels below follow from it. */
  readonly level: 1 | 2;
  /** An id on the page that no other document has. */
  readonly id: (kind: "line" | "mark" | "finding" | "event" | "part", name: number | string) => string;
}

/** @param number The document's place among several, from 1; undefined if it is the only one. */
export function viewOf(document: PageDocument, number?: number): View {
  const prefix = number === undefined ? "" : `d${String(number)}-`;
  const letters = { line: "L", mark: "mark-", finding: "finding-", event: "event-", part: "" } as const;
  const ordered = groups.flatMap((group) => document.requirements.filter((requirement) => requirement.group === group));
  return {
    document,
    title: incidentTitle(document),
    findings: ordered.flatMap((requirement) => requirement.findings.map((finding) => ({ finding, requirement }))).map(({ finding, requirement }, index) => ({ ...finding, requirement, number: index + 1 })),
    level: number === undefined ? 1 : 2,
    id: (kind, name) => `${prefix}${letters[kind]}${String(name)}`,
  };
}

/** A page has three colors for what becomes of a requirement; words tell the rest. */
export const statusColors: Readonly<Record<Status, "met" | "unmet" | "blocked">> = { met: "met", unmet: "unmet", warning: "unmet", silenced: "blocked", unwritten: "blocked", blocked: "blocked" };

/** The groups of requirements in the order of the brief. */
export const groups = Object.keys(groupTitles) as RuleTag[];

const minutesOfDay = 24 * 60;

/** "1 h 45 min", "2 d 3 h"; "unknown" if the document does not say. */
export function formatLength(minutes: number | null): string {
  if (minutes === null) return "unknown";
  const whole = Math.round(minutes);
  if (whole < 0) return `−${formatLength(-whole)}`;
  const days = Math.floor(whole / minutesOfDay);
  if (days === 0) return formatMinutes(whole);
  const hours = Math.floor((whole % minutesOfDay) / 60);
  return hours === 0 ? `${String(days)} d` : `${String(days)} d ${String(hours)} h`;
}

/** A fraction of a width for SVG, which does not need a style attribute for it. */
export function percent(share: number): string {
  return `${String(Math.round(share * 10_000) / 100)}%`;
}

/** The parts of a single document are landmarks; those of fifty would hide the landmarks of the page. */
export function namedBy({ level }: View, id: string): { ariaLabelledBy?: string } {
  return level === 1 ? { ariaLabelledBy: id } : {};
}

/** The name of a heading's element; there are only six levels. */
export function heading(level: number): "h1" | "h2" | "h3" | "h4" | "h5" | "h6" {
  return (["h1", "h2", "h3", "h4", "h5", "h6"] as const)[Math.min(Math.max(level, 1), 6) - 1] ?? "h6";
}
