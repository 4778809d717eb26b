/** How long each part of an incident took, in words: for the terminal, Markdown and the page. */
import { formatMinutes } from "../language/time/format.ts";
import type { Contradiction, Facts, LengthName } from "../postmortem/facts.ts";

export const unknown = "unknown";

/** "1 h 45 min", "about 2 h", "unclear: the text says 2 h, its start and end times 1 h 30 min", "unknown". */
export function lengthText(facts: Facts, name: LengthName, format: (minutes: number) => string = formatMinutes): string {
  const contradiction = facts.contradictions.find(({ fact }) => fact === name);
  if (contradiction !== undefined) return contradictionText(contradiction, format);
  const minutes = facts[name];
  if (minutes === null) return name === "timeToDetect" && facts.countedFromDetection ? `${unknown}; times count from the detection` : unknown;
  if (name === "timeToDetect" && facts.countedFromDetection) return `${format(minutes)}, because the outage is counted from its detection`;
  return name === "duration" && facts.durationIsApproximate ? `about ${format(minutes)}` : format(minutes);
}

const contradictionText = (contradiction: Contradiction, format: (minutes: number) => string): string => `unclear: ${contradictionParts(contradiction, format).map(({ text }) => text).join(", ")}`;

/** What a document says about one length, each with its line: "the text says 2 h", "its start and end times 1 h 30 min". */
export function contradictionParts({ said }: Contradiction, format: (minutes: number) => string): { readonly text: string; readonly line: number }[] {
  const early = said.find(({ minutes }) => minutes < 0);
  if (early !== undefined) return [{ text: `in ${early.by} it is ${format(-early.minutes)} before the start`, line: early.line }];
  return said.map(({ by, minutes, line }, index) => ({ text: `${by}${index === 0 ? (by.endsWith("s") ? " say" : " says") : ""} ${format(minutes)}`, line }));
}

/** A length that may be compared with those of other incidents: a detection that starts the count is not a fast one. */
export function comparable(facts: Facts, name: LengthName): number | null {
  return name === "timeToDetect" && facts.countedFromDetection ? null : facts[name];
}
