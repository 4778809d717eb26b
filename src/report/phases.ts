/** The phases of an outage that readers ask about: how long nobody noticed, how long the team looked for the cause, how long the fix took. */
import type { EventFact, Facts } from "../postmortem/facts.ts";

export type PhaseName = "unnoticed" | "looking" | "fixing" | "noticed" | "outage";

/** A stretch of the outage, in minutes as the events count them. */
export interface Phase {
  readonly name: PhaseName;
  readonly from: number;
  readonly to: number;
}

/** How a phase is called where its author is not quoted. `noticed` and `outage` stand for phases that the document does not tell apart. */
export const phaseTitles: Readonly<Record<PhaseName, string>> = { unnoticed: "Not noticed", looking: "Looking", fixing: "Fixing", noticed: "Looking and fixing", outage: "Outage" };

/** The phases in their order; none if nobody can say when the outage began or ended. */
export function phasesOf(facts: Facts): Phase[] {
  const { events, moments } = facts;
  const minuteOf = (index: number | null): number | null => (index === null ? null : (events[index]?.minutes ?? null));
  const detected = minuteOf(moments.detected);
  const from = facts.start !== null ? 0 : (minuteOf(moments.started) ?? (facts.countedFromDetection ? detected : null));
  if (from === null) return [];
  // After users could work again, nobody looks or fixes, even if the incident is closed later.
  const ends = [minuteOf(moments.resolved), facts.duration === null ? null : from + facts.duration].filter((end) => end !== null);
  const to = ends.length === 0 ? null : Math.min(...ends);
  if (to === null || to <= from) return [];
  if (detected === null || detected < from || detected > to) return [{ name: "outage", from, to }];
  const fix = firstFix(events, detected, to);
  const after: Phase[] = fix === null ? [{ name: "noticed", from: detected, to }] : [{ name: "looking", from: detected, to: fix }, { name: "fixing", from: fix, to }];
  return [{ name: "unnoticed" as const, from, to: detected }, ...after].filter((phase) => phase.to > phase.from);
}

/** The minute of the first fix after which nobody looked for the cause any more. */
function firstFix(events: readonly EventFact[], detected: number, end: number): number | null {
  const within = events.filter(({ minutes }) => minutes !== null && minutes > detected && minutes < end);
  const lastLook = within.findLastIndex(({ roles }) => roles.includes("actions") || roles.includes("misleading-path"));
  return within.slice(lastLook + 1).find(({ roles }) => roles.includes("resolution"))?.minutes ?? null;
}
