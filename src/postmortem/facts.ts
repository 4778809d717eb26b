/** What a postmortem says about its incident, as far as the document model knows it. What it does not say is null, never guessed. */
import type { Postmortem } from "./postmortem.ts";
import type { EventRole } from "./evidence.ts";
import { outageTimes } from "./outage.ts";
import { findDates, findDurations, minutesBetween, runsBack, type CalendarDate, type Moment } from "../language/time/index.ts";
import { momentOf } from "./timeline.ts";

export interface EventFact {
  /** The line it starts on, from 1. */
  readonly line: number;
  /** Its time as written, null if it has none. */
  readonly time: string | null;
  /** Minutes since the start of the outage, or else since the first event; null if its time cannot be read. */
  readonly minutes: number | null;
  readonly roles: readonly EventRole[];
  /** What happened, on one line. */
  readonly text: string;
}

/** All durations are in minutes. */
export interface Facts {
  /** Empty if no heading says it. */
  readonly title: string;
  /** The day of the incident: "2026-11-03", or as written if the year is missing or the month is unclear. */
  readonly date: string | null;
  /** Start and end of the outage as the summary writes them. */
  readonly start: string | null;
  readonly end: string | null;
  readonly timezone: string | null;
  /** End minus start; without them, the duration that the summary states. */
  readonly duration: number | null;
  /** From the start of the outage. */
  readonly timeToDetect: number | null;
  readonly timeToEscalate: number | null;
  readonly timeToResolve: number | null;
  readonly words: Postmortem["words"];
  readonly events: readonly EventFact[];
}

/** @param postmortem As the rules read it; its line numbers are those of the facts. */
export function factsOf(postmortem: Postmortem): Facts {
  const { summary, name } = postmortem;
  const times = summary === undefined ? undefined : outageTimes(summary);
  const start = times?.start.moment;
  const end = times?.end.moment;
  const events = eventFacts(postmortem, start);
  const sinceStart = (event: EventFact | undefined): number | null => {
    const minutes = start === undefined ? null : (event?.minutes ?? null);
    return minutes === null || minutes < 0 ? null : minutes;
  };
  const duration = (start !== undefined && end !== undefined ? minutesBetween(start, end) : statedLength(postmortem)) ?? null;
  const withRole = (role: EventRole) => (event: EventFact) => event.roles.includes(role);
  return {
    title: name,
    date: dateOf(postmortem, start),
    start: start?.time.text.trim() ?? null,
    end: end?.time.text.trim() ?? null,
    timezone: (start?.zone ?? end?.zone ?? postmortem.events.find(({ stamp }) => stamp?.start.zone !== undefined)?.stamp?.start.zone)?.text.trim() ?? null,
    duration,
    timeToDetect: sinceStart(events.find(withRole("detection"))),
    timeToEscalate: sinceStart(events.find(withRole("escalation"))),
    timeToResolve: sinceStart(resolvedBy(events.filter(withRole("resolution")), duration)),
    words: postmortem.words,
    events,
  };
}

/** The last event of the resolution within the outage; what follows is clean-up. */
function resolvedBy(events: readonly EventFact[], duration: number | null): EventFact | undefined {
  return events.findLast(({ minutes }) => duration === null || minutes === null || minutes <= duration) ?? events[0];
}

function eventFacts(postmortem: Postmortem, start: Moment | undefined): EventFact[] {
  let previous: { moment: Moment; minutes: number } | undefined = start === undefined ? undefined : { moment: start, minutes: 0 };
  return postmortem.events.map((event, index) => {
    const moment = momentOf(event);
    const step = moment === undefined ? undefined : previous === undefined ? 0 : minutesAlong(previous.moment, moment, index === 0);
    const minutes = step === undefined ? null : (previous?.minutes ?? 0) + step;
    if (moment !== undefined && minutes !== null && (step ?? 0) >= 0) previous = { moment, minutes };
    return { line: event.line.number, time: event.stamp?.start.time.text.trim() ?? null, minutes, roles: postmortem.roles[index] ?? [], text: event.text.replaceAll(/\s+/gu, " ").trim() };
  });
}

const day = 24 * 60;

/** Minutes from one event to the next, below zero for a step back. The first event may be before the start of the outage: a change that nobody had noticed yet. */
function minutesAlong(earlier: Moment, later: Moment, first: boolean): number | undefined {
  const minutes = minutesBetween(earlier, later);
  if (minutes === undefined || (earlier.date !== undefined && later.date !== undefined)) return minutes;
  return runsBack(earlier, later) || (first && minutes > day / 2) ? minutes - day : minutes;
}

/** The only duration in the summary's fields for it. */
function statedLength({ summary }: Postmortem): number | undefined {
  const fields = summary?.parts.filter(({ kind }) => kind === "duration").flatMap(({ lines }) => lines) ?? [];
  const [length, second] = fields.flatMap((line) => findDurations(line.text));
  return second === undefined ? length?.minutes : undefined;
}

/** The day of the outage's start, or else the first date in the summary, the events or the title. */
function dateOf({ summary, events, name }: Postmortem, start: Moment | undefined): string | null {
  const dates = [
    start?.date,
    ...(summary?.lines.flatMap(({ text }) => findDates(text)) ?? []),
    ...events.map(({ date }) => date),
    ...findDates(name),
  ];
  const date = dates.find((found) => found?.impossible === false);
  return date === undefined ? null : (isoDate(date) ?? date.text.trim());
}

/** "2026-11-03"; undefined if the year is missing or the month is unclear. */
export function isoDate({ year, month, day: dayOfMonth, ambiguous }: CalendarDate): string | undefined {
  if (year === undefined || ambiguous) return undefined;
  return [String(year), String(month).padStart(2, "0"), String(dayOfMonth).padStart(2, "0")].join("-");
}
