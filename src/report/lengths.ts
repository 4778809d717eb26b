/** How long each part of an incident took, in words: for the terminal, Markdown and the page. */
import { formatMinutes } from "../language/time/format.ts";
import type { Contradiction, Facts, LengthName } from "../postmortem/facts.ts";

export const unknown = "unknown";

/** "1 h 45 min", "about 2 h", "unclear: the summary says 13 min, the timeline 5 h 24 min", "unknown". */
export function lengthText(facts: Facts, name: LengthName, format: (minutes: number) => string = formatMinutes): string {
  const contradiction = facts.contradictions.find(({ fact }) => fact === name);
  if (contradiction !== undefined) return contradictionText(contradiction, format);
  const minutes = facts[name];
  if (minutes === null) return name === "timeToDetect" && facts.countedFromDetection ? `${unknown}; times count from the detection` : unknown;
  if (name === "timeToDetect" && facts.countedFromDetection) return `${format(minutes)}, because the outage is counted from its detection`;
  return name === "duration" && facts.durationIsApproximate ? `about ${format(minutes)}` : format(minutes);
}

function contradictionText({ said }: Contradiction, format: (minutes: number) => string): string {
  const early = said.find(({ minutes }) => minutes < 0);
  if (early !== undefined) return `unclear: in ${early.by} it is ${format(-early.minutes)} before the start`;
  return `unclear: ${said.map(({ by, minutes }, index) => `${by}${index === 0 ? " says" : ""} ${format(minutes)}`).join(", ")}`;
}

/** A length that may be compared with those of other incidents: a detection that starts the count is not a fast one. */
export function comparable(facts: Facts, name: LengthName): number | null {
  return name === "timeToDetect" && facts.countedFromDetection ? null : facts[name];
}
