// PROVISIONAL STAND-IN until the real module is written; overwrite it.
export interface Match { index: number; length: number; text: string }
export interface Zone extends Match { offset: number | undefined; name: string }
export interface ClockTime extends Match { minutes: number | undefined; impossible?: "hour" | "minute" | "second" | "meridiem"; meridiem?: "am" | "pm"; meridiemMatch?: Match; approximate: boolean; zone?: Zone }
export interface CalendarDate extends Match { year?: number; month: number; day: number; impossible: boolean; ambiguous: boolean }
export interface Duration extends Match { minutes: number; approximate: boolean; business?: boolean }
export interface Moment { time: ClockTime; date?: CalendarDate; zone?: Zone }
export interface Stamp { start: Moment; end?: Moment; length: number; separator?: Match; lead?: string }
const t = /\b(\d{1,2})(?:[:.](\d{2}))(?::\d\d)?\s*([ap]\.?m\.?)?|\b(\d{1,2})\s*([ap]m)\b/giu;
const z = /\(?\b(UTC|GMT|PST|EAT|WAT|CAT|CST|EST|Eastern time)(?:\s?[+-]\d+)?\b\)?/gu;
export const findZones = (text: string): Zone[] => [...text.matchAll(z)].map((m) => ({ index: m.index, length: m[0].length, text: m[0], offset: 0, name: m[0].replace(/[()]/g, "") }));
export function findClockTimes(text: string): ClockTime[] {
  return [...text.matchAll(t)].map((m) => {
    let h = Number(m[1] ?? m[4]); const mer = (m[3] ?? m[5])?.toLowerCase();
    if (mer?.startsWith("p") && h < 12) h += 12; if (mer?.startsWith("a") && h === 12) h = 0;
    return { index: m.index, length: m[0].trimEnd().length, text: m[0].trimEnd(), minutes: h * 60 + Number(m[2] ?? 0), approximate: false };
  });
}
export const findDates = (_: string): CalendarDate[] => [];
export const findDurations = (_: string): Duration[] => [];
export function findMoments(text: string): Moment[] { const zone = findZones(text)[0]; return findClockTimes(text).map((time) => ({ time, ...(zone ? { zone } : {}) })); }
export function readStamp(text: string): Stamp | undefined {
  const m = /^[\s[(~]*(?:(?:at|around|by)\s+)?(?:[A-Z][a-z]+ \d{1,2},? \d{4},? )?\d{1,2}[:.]\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*\(?(?:UTC|GMT|PST|EAT|WAT|CAT|CST|EST|Eastern time)?\)?[\])]*/iu.exec(text);
  if (!m) return undefined;
  const start = findMoments(m[0])[0]; if (!start) return undefined;
  const length = m[0].trimEnd().length;
  const s = /^\s*[:–—|,-]+\s*/u.exec(text.slice(length));
  return { start, length, ...(s ? { separator: { index: length, length: s[0].length, text: s[0] } } : {}) };
}
export const minutesBetween = (a: Moment, b: Moment): number | undefined => { const d = (b.time.minutes ?? 0) - (a.time.minutes ?? 0); return d < 0 && !a.date ? d + 1440 : d; };
