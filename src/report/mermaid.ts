/** The timeline as a Mermaid diagram, which GitHub and GitLab draw where it stands in Markdown. */
import { clockOf, drawableEvents, minutesOfDay, roundStep, type TimelineClock } from "./clock.ts";
import { phasesOf, phaseTitles, type PhaseName } from "./phases.ts";
import { formatMinutes, shorten } from "../plugin/texts.ts";
import type { Facts } from "../postmortem/facts.ts";

/** Longer texts would be cut where they leave the diagram. */
const longestEvent = 56;
const longestTitle = 90;

const mostTicks = 8;

/** Mermaid's colors: red, the plain one, gray. */
const phaseTags: Readonly<Record<PhaseName, string>> = { unnoticed: "crit, ", looking: "active, ", fixing: "done, ", noticed: "active, ", outage: "crit, " };

/**
 * A Gantt diagram with the phases as bars and the events as milestones, key moments in red; ends with a line break.
 * It is drawn to scale, and a row for each event leaves room for its words.
 * @returns undefined if no event has a clock time.
 */
export function mermaidTimeline({ title, facts }: { readonly title: string; readonly facts: Facts }): string | undefined {
  const clock = clockOf(facts);
  const events = drawableEvents(facts);
  if (clock === undefined || events.length === 0) return undefined;
  const phases = phasesOf(facts);
  const minutes = [...events.map((event) => event.minutes), ...phases.flatMap(({ from, to }) => [from, to])];
  const span = Math.max(...minutes) - Math.min(...minutes);
  const moments = new Set<number | null>(Object.values(facts.moments));
  const when = [facts.date, facts.timezone].filter((part) => part !== null).join(", ");
  return [
    "gantt",
    `  title ${mermaidText(`${shorten(title, longestTitle)}${when === "" ? "" : ` (${when})`}`)}`,
    "  dateFormat YYYY-MM-DD HH:mm",
    `  axisFormat ${axisFormat(span, facts.date !== null)}`,
    `  tickInterval ${tickInterval(span)}`,
    "  todayMarker off",
    ...(phases.length === 0 ? [] : ["  section Phases"]),
    ...phases.map(({ name, from, to }) => `  ${mermaidText(`${phaseTitles[name]}, ${formatMinutes(to - from)}`)} :${phaseTags[name]}${stamp(clock, from)}, ${String(to - from)}m`),
    "  section Events",
    ...events.toSorted((one, other) => one.minutes - other.minutes).map(({ index, minutes: at, text }) => `  ${mermaidText(shorten(`${clock.timeAt(at)} ${text}`, longestEvent))} :${moments.has(index) ? "crit, " : ""}milestone, ${stamp(clock, at)}, 0m`),
    "",
  ].join("\n");
}

/** The same in a code block, as Markdown needs it. */
export function mermaidBlock(timeline: Parameters<typeof mermaidTimeline>[0]): string | undefined {
  const diagram = mermaidTimeline(timeline);
  return diagram === undefined ? undefined : `\`\`\`mermaid\n${diagram}\`\`\`\n`;
}

/** Mermaid needs a day; where nobody says which, the axis does not show it. */
function stamp(clock: TimelineClock, minutes: number): string {
  const days = Math.floor((minutes + clock.zero) / minutesOfDay);
  const day = clock.dateAt(minutes) ?? new Date(Date.UTC(2000, 0, 10 + days)).toISOString().slice(0, 10);
  return `${day} ${clock.timeAt(minutes)}`;
}

function axisFormat(span: number, hasDate: boolean): string {
  if (!hasDate || span <= minutesOfDay) return "%H:%M";
  return roundStep(span, mostTicks) < minutesOfDay ? "%b %-d %H:%M" : "%b %-d";
}

function tickInterval(span: number): string {
  const step = roundStep(span, mostTicks);
  const unit = step % minutesOfDay === 0 ? ["day", minutesOfDay] as const : step % 60 === 0 ? ["hour", 60] as const : ["minute", 1] as const;
  return `${String(step / unit[1])}${unit[0]}`;
}

/** Text that stays text in a diagram: Mermaid writes a character that means something to it as "#58;". */
const mermaidText = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim().replaceAll(/[^\p{L}\p{M}\p{N}\p{So}\p{Sc} ,.'’“”…–—?!+-]/gu, (character) => `#${String(character.codePointAt(0))};`);
