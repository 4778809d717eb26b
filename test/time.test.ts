import { describe, expect, it } from "vitest";
import { findClockTimes, findDates, findDurations, findMoments, findZones, formatMinutes, minutesBetween, readStamp, sameZone } from "../src/time/index.ts";

const clock = (minutes: number | undefined): string | undefined =>
  minutes === undefined ? undefined : `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(Math.floor(minutes % 60)).padStart(2, "0")}`;

describe("clock times", () => {
  it.each([
    ["at 10:42 it broke", ["10:42"]],
    ["from 9:05 to 17:30", ["09:05", "17:30"]],
    ["10:42 AM and 1:05 PM", ["10:42", "13:05"]],
    ["5:30pm", ["17:30"]],
    ["6:20 p.m. sharp", ["18:20"]],
    ["10 a.m. on Monday", ["10:00"]],
    ["around 4pm", ["16:00"]],
    ["12:00 AM is midnight, 12:00 PM is noon", ["00:00", "12:00", "00:00", "12:00"].sort()],
    ["12:59:00", ["12:59"]],
    ["2026-05-04T14:05:30.123Z", ["14:05"]],
    ["15.25 PST", ["15:25"]],
    ["10.30 am", ["10:30"]],
    ["14h30", ["14:30"]],
    ["1430Z and 0930 UTC", ["14:30", "09:30"]],
    ["until noon", ["12:00"]],
    ["9 to 11 am", ["09:00", "11:00"]],
    ["from 4pm to 6 GMT", ["16:00", "18:00"]],
    ["10:05-10:15", ["10:05", "10:15"]],
    ["10:05–10:15", ["10:05", "10:15"]],
    ["24:00", ["24:00"]],
    ["１０：４２", ["10:42"]],
    ["10:42\u00A0AM", ["10:42"]],
    ["10:42\u202FPM", ["22:42"]],
    ["\u200B10:42\u200B", ["10:42"]],
  ])("finds in %j", (text, times) => {
    expect(findClockTimes(text).map(({ minutes }) => clock(minutes)).sort()).toEqual([...times].sort());
  });

  it.each([
    "version 1.2.3", "127.0.0.1:80", "localhost:8080", ":8080", "a ratio of 3:1", "HTTP 500", "4 pm2 processes", "1:30 hours", "12%", "::1", "00:1A:2B:3C",
    "https://example.com/10:30", "I am late", "10 servers", "node 20.10", "1,200 users", "3.5 GB", "port 8080", "exit code 1",
  ])("finds none in %j", (text) => {
    expect(findClockTimes(text)).toEqual([]);
  });

  it.each([
    ["13:20 PM", "meridiem", "13:20"],
    ["13:44PM", "meridiem", "13:44"],
    ["14:05 am", "meridiem", "14:05"],
    ["25:10", "hour", undefined],
    ["24:30", "hour", undefined],
    ["10:75", "minute", undefined],
  ])("says why %j cannot exist", (text, impossible, reading) => {
    const [time] = findClockTimes(text);
    expect(time?.impossible).toBe(impossible);
    expect(clock(time?.minutes)).toBe(reading);
  });

  it("gives the PM to delete, with the blank before it", () => {
    expect(findClockTimes("at 13:20 PM it")[0]?.meridiemMatch).toEqual({ index: 8, length: 3, text: " PM" });
  });

  it.each(["about 10:00", "~10:00", "around 10 AM", "approximately 10:00"])("takes %j for approximate", (text) => {
    expect(findClockTimes(text)[0]?.approximate).toBe(true);
  });
});

describe("dates", () => {
  it.each([
    ["2026-05-04", 2026, 5, 4],
    ["2019-1-17", 2019, 1, 17],
    ["4 May 2026", 2026, 5, 4],
    ["29 april 2022", 2022, 4, 29],
    ["5 June", undefined, 6, 5],
    ["May 4, 2026", 2026, 5, 4],
    ["June 9th, 2024", 2024, 6, 9],
    ["Sep 27 2017", 2017, 9, 27],
    ["06/May/2022", 2022, 5, 6],
    ["07-29-2023", 2023, 7, 29],
    ["26/05/2023", 2023, 5, 26],
    ["9–11–2018", 2018, 9, 11],
    ["10.12.2023", 2023, 10, 12],
    ["the 1st of March 2028", 2028, 3, 1],
  ])("reads %j", (text, year, month, day) => {
    const [date] = findDates(text);
    expect([date?.year, date?.month, date?.day, date?.impossible]).toEqual([year, month, day, false]);
  });

  it.each(["31 June 2026", "30 February", "29 February 2026", "2026-13-01"])("knows that %j does not exist", (text) => {
    expect(findDates(text)[0]?.impossible).toBe(true);
  });

  it.each(["29 February 2028", "29 February"])("knows that %j can exist", (text) => {
    expect(findDates(text)[0]?.impossible).toBe(false);
  });

  it("knows when day and month cannot be told apart", () => {
    expect(findDates("03/04/2024")[0]?.ambiguous).toBe(true);
    expect(findDates("13/04/2024")[0]?.ambiguous).toBe(false);
  });

  it.each(["it may be", "march on", "version 10.12.20", "1/2 of it", "May 10:00"])("finds none in %j", (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe("timezones", () => {
  it.each([
    ["10:00 UTC", "UTC", 0],
    ["10:00 GMT", "UTC", 0],
    ["10:00Z", "UTC", 0],
    ["10:00 UTC+1", "UTC+1", 60],
    ["10:00 GMT +1", "UTC+1", 60],
    ["10:00 (UTC-5)", "UTC-5", -300],
    ["10:00 UTC+05:30", "UTC+5:30", 330],
    ["10:00+01:00", "UTC+1", 60],
    ["10:00 WAT", "UTC+1", 60],
    ["10:00 EAT", "UTC+3", 180],
    ["10:00 CAT", "UTC+2", 120],
    ["10:00 SAST", "UTC+2", 120],
    ["10:00 PST", "PT", -480],
    ["10:00 PDT", "PT", -420],
    ["10:00 Pacific Time", "PT", undefined],
    ["10:00 Eastern time", "ET", undefined],
    ["10:00 West Africa Time", "UTC+1", 60],
    ["10:00 Central African Time", "UTC+2", 120],
    ["(all times East Africa Time)", "UTC+3", 180],
    ["Greenwich Mean Time", "UTC", 0],
    ["Africa/Lagos", "Africa/Lagos", undefined],
    ["(all times in EAT)", "UTC+3", 180],
    ["Timezone: EST", "ET", -300],
    ["local time", "local", undefined],
  ])("reads %j", (text, name, offset) => {
    const [zone] = findZones(text);
    expect([zone?.name, zone?.offset]).toEqual([name, offset]);
  });

  it.each(["users eat their CAT food", "the EST. 1990 shop", "Response Time: 10:00", "Start Time: 10:00", "10:00-11:00", "Down Time", "a pet project", "what a waste of time"])("finds none in %j", (text) => {
    expect(findZones(text)).toEqual([]);
  });

  it("takes two names of one offset for the same zone, and a season for no difference", () => {
    const zone = (text: string): NonNullable<ReturnType<typeof findZones>[0]> => findZones(text)[0] ?? expect.fail(text);
    expect(sameZone(zone("10:00 WAT"), zone("10:00 GMT+1"))).toBe(true);
    expect(sameZone(zone("10:00 PST"), zone("10:00 PDT"))).toBe(true);
    expect(sameZone(zone("10:00 UTC"), zone("10:00 EST"))).toBe(false);
  });
});

describe("lengths", () => {
  it.each([
    ["2 hours 15 minutes", 135], ["1 hour and 45 minutes", 105], ["1 hour, 5 minutes", 65], ["(7.5 hours)", 450], ["30 mins", 30], ["two hours", 120], ["half an hour", 30],
    ["an hour and a half", 90], ["2 and half hours", 150], ["two and a half hours", 150], ["35h 36m", 2136], ["7h", 420], ["2d 1h 29m", 2969], ["1hr", 60], ["24hrs", 1440],
    ["1:30 hours", 90], ["a 90-minute outage", 90], ["PT2H15M", 135], ["forty-five minutes", 45], ["3 days", 4320], ["90 seconds", 1.5],
  ])("reads %j", (text, minutes) => {
    expect(findDurations(text).map((duration) => duration.minutes)).toEqual([minutes]);
  });

  it.each(["about 2 hours", "~4 hours", "approximately two hours", "nearly an hour", "over 3 hours", "more than 20 minutes"])("takes %j for approximate", (text) => {
    expect(findDurations(text)[0]?.approximate).toBe(true);
  });

  it("knows business hours", () => {
    expect(findDurations("7 hours during support hours")[0]?.business).toBe(true);
  });

  it.each(["24/7", "24-hour clock", "10m rows", "at 10:30", "5 servers", "second attempt"])("finds none in %j", (text) => {
    expect(findDurations(text)).toEqual([]);
  });

  it.each([[30, "30 min"], [60, "1 h"], [90, "1 h 30 min"], [2969, "49 h 29 min"]])("says %d minutes as %j", (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text);
  });
});

describe("instants", () => {
  it.each([
    ["June 10, 2023, 10:00 AM - June 10, 2023, 11:30 AM (PST)", [["10:00", "6/10", "PT"], ["11:30", "6/10", "PT"]]],
    ["from 10:05 AM to 10:15 AM WAT", [["10:05", undefined, "UTC+1"], ["10:15", undefined, "UTC+1"]]],
    ["10:00 AM to 11:30 AM (UTC) on February 14, 2024", [["10:00", undefined, "UTC"], ["11:30", "2/14", "UTC"]]],
    ["Friday, May 10, 2024, 01:00 PST", [["01:00", "5/10", "PT"]]],
  ])("reads %j", (text, expected) => {
    expect(findMoments(text).map(({ time, date, zone }) => [clock(time.minutes), date === undefined ? undefined : `${String(date.month)}/${String(date.day)}`, zone?.name])).toEqual(expected);
  });

  it.each([
    ["10:30 to 12:00", 90],
    ["23:10 to 00:50", 100],
    ["May 9, 2024, 17:30 - May 10, 2024, 01:00", 450],
    ["31 December 2025, 23:00 to 1 January 2026, 01:00", 120],
    ["10:00 UTC to 12:00 WAT", 60],
    ["25:10 to 26:00", undefined],
  ])("computes the length of %j", (text, minutes) => {
    const [start, end] = findMoments(text);
    expect(start === undefined || end === undefined ? undefined : minutesBetween(start, end)).toBe(minutes);
  });
});

describe("what an event starts with", () => {
  it.each([
    ["10:42 UTC - It broke", "10:42 UTC", " - "],
    ["10:05 AM: It broke", "10:05 AM", ": "],
    ["9:37 PM - It broke", "9:37 PM", " - "],
    ["12:00 CAT — It broke", "12:00 CAT", " — "],
    ["15:35 – It broke", "15:35", " – "],
    ["13:20PM :- It broke", "13:20PM", " :- "],
    ["13:44PM:- It broke", "13:44PM", ":- "],
    ["13:15 PST 29 april 2022 - It broke", "13:15 PST 29 april 2022", " - "],
    ["15.25 PST 29 april 2022 - It broke", "15.25 PST 29 april 2022", " - "],
    ["10:45 AM (UTC): It broke", "10:45 AM (UTC)", ": "],
    ["At 11:00 AM: It broke", "At 11:00 AM", ": "],
    ["At 3:15 PM Eastern time, it broke", "At 3:15 PM Eastern time", ", "],
    ["26/05/2023 6:20 p.m. – It broke", "26/05/2023 6:20 p.m.", " – "],
    ["2026-01-11 14:22: It broke", "2026-01-11 14:22", ": "],
    ["June 14th, 2022, 10:00 AM: It broke", "June 14th, 2022, 10:00 AM", ": "],
    ["January 10, 7:00 AM: It broke", "January 10, 7:00 AM", ": "],
    ["12:45 PM PST Saturday Oct 30th: It broke", "12:45 PM PST Saturday Oct 30th", ": "],
    ["22:30 UTC (Oct 29) - It broke", "22:30 UTC (Oct 29)", " - "],
    ["~9:00 AM: It broke", "~9:00 AM", ": "],
    ["10:05-10:15 - It broke", "10:05-10:15", " - "],
    ["9:20 am to 9:40 am CT - It broke", "9:20 am to 9:40 am CT", " - "],
    ["22:00 PST - 23:00 PST: It broke", "22:00 PST - 23:00 PST", ": "],
    ["T+00:10 - It broke", "T+00:10", " - "],
    ["[10:00 UTC]: It broke", "[10:00 UTC]", ": "],
    ["Sun | Oct 31 | 21:33 | It broke", "Sun | Oct 31 | 21:33", " | "],
    ["10:00 → It broke", "10:00", " → "],
    ["10:00 UTC — 🎉 It broke", "10:00 UTC", " — "],
  ])("reads %j", (text, stamp, separator) => {
    const read = readStamp(text);
    expect([text.slice(0, read?.length), read?.separator?.text]).toEqual([stamp, separator]);
  });

  it.each(["02:47 It broke", "10:05 AM Sitewide update", "09:15:04 UTC text", "2:17 PM (GMT)", "00:01:"])("sees no separator in %j", (text) => {
    expect(readStamp(text)).toBeDefined();
    expect(readStamp(text)?.separator).toBeUndefined();
  });

  it.each(["It broke at 10:42", "10 servers died", "Detection: at 10:00", "127.0.0.1:80 refused", "1.2.3 released", "2026-05-04: a day", "", "- ", "Actions taken"])("sees none in %j", (text) => {
    expect(readStamp(text)).toBeUndefined();
  });
});
