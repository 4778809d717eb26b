import { describe, expect, it } from "vitest";
import { findClockTimes, findDates, findDurations, findMoments, findZones, formatMinutes, minutesBetween, readStamp, sameZone } from "../../src/language/time/index.ts";
import { effort } from "../helpers/effort.ts";

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
    ["10:30:45.123", ["10:30"]],
    ["09:30 hrs", ["09:30"]],
    ["0930 hours", ["09:30"]],
    ["at midnight, then at 12:00 noon", ["00:00", "12:00"]],
    ["2026-05-04T10:00:00+01:00", ["10:00"]],
    ["2026-05-04T10:00-05:00", ["10:00"]],
    ["10:00 on 4 May 2026 UTC", ["10:00"]],
    ["2 A.M.-4 A.M.", ["02:00", "04:00"]],
    ["10:00 until 11:00", ["10:00", "11:00"]],
    ["\uD800 10:42 \0", ["10:42"]],
  ])("finds in %j", (text, times) => {
    expect(findClockTimes(text).map(({ minutes }) => clock(minutes)).sort()).toEqual([...times].sort());
  });

  it.each([
    "version 1.2.3", "127.0.0.1:80", "localhost:8080", ":8080", "a ratio of 3:1", "HTTP 500", "4 pm2 processes", "1:30 hours", "12%", "::1", "00:1A:2B:3C",
    "https://example.com/10:30", "I am late", "10 servers", "node 20.10", "1,200 users", "3.5 GB", "port 8080", "exit code 1",
    "a 50:50 split", "score 80:20", "in the afternoon", "00:11:22:33:44:55", "/var/log/10:30", "main.ts:10:30", "12:30%", "10.12.2026", "T+00:10",
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

  it.each([
    ["2:15 - 3:30 PM", ["14:15", "15:30"]],
    ["2:15 PM - 3:30", ["14:15", "15:30"]],
    ["11:30 - 12:15 PM", ["11:30", "12:15"]],
    ["10 to 2 PM", ["10:00", "14:00"]],
    ["11 pm to 2", ["23:00", "02:00"]],
    ["between 4 and 6 pm", ["16:00", "18:00"]],
    ["12:00 - 12:30 AM", ["00:00", "00:30"]],
    ["13:00 - 2:00 PM", ["13:00", "14:00"]],
    ["10:00 - 2 AM backup failed", ["10:00", "02:00"]],
    ["10 AM - 5 pods died", ["10:00"]],
  ])("reads the range %j by its one meridiem", (text, times) => {
    expect(findClockTimes(text).map(({ minutes }) => clock(minutes))).toEqual(times);
  });

  it("takes the ~ of a range for no approximation", () => {
    expect(findClockTimes("10:00~10:15").map(({ approximate }) => approximate)).toEqual([false, false]);
  });

  it("gives positions in the text as it was written", () => {
    expect(findClockTimes("\u200Bat\u00A0１０：４２\u202FPM")).toMatchObject([{ index: 4, length: 8, text: "１０：４２\u202FPM" }]);
  });

  it("knows a full-width PM", () => {
    expect(findClockTimes("１０：４２ ＰＭ")[0]?.minutes).toBe(22 * 60 + 42);
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
    ["Sun, Oct 31", undefined, 10, 31],
    ["Dec-12-2023", 2023, 12, 12],
    ["2026-05-04T10:00Z", 2026, 5, 4],
    ["5 June 1430 UTC", undefined, 6, 5],
    ["14/10/22", 2022, 10, 14],
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

  it.each(["it may be", "march on", "version 10.12.20", "1/2 of it", "May 10:00", "it may 5 times", "release 2026.5.4", "192.168.10.12", "v2026-05-04", "Monday"])("finds none in %j", (text) => {
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
    ["7:09 AM Eastern: it broke", "ET", undefined],
    ["10:00 Pacific - it broke", "PT", undefined],
    ["10:00 West Africa Time", "UTC+1", 60],
    ["10:00 Central African Time", "UTC+2", 120],
    ["(all times East Africa Time)", "UTC+3", 180],
    ["Greenwich Mean Time", "UTC", 0],
    ["Africa/Lagos", "Africa/Lagos", undefined],
    ["(all times in EAT)", "UTC+3", 180],
    ["Timezone: EST", "ET", -300],
    ["local time", "local", undefined],
    ["10:00 wat", "UTC+1", 60],
    ["10:00, IST", "UTC+5:30", 330],
    ["10:00 GET", "UTC+4", 240],
    ["10:00 UTC+1: it broke", "UTC+1", 60],
    ["10:00+01:00: it broke", "UTC+1", 60],
    ["10:00:00-05:00", "UTC-5", -300],
    ["10:00:00 -0500", "UTC-5", -300],
    ["10:00 UTC-11:00 UTC", "UTC", 0],
    ["10:00 UTC - 5 servers died", "UTC", 0],
    ["(UTC - 5)", "UTC-5", -300],
    ["UTC/GMT +1", "UTC+1", 60],
    ["Etc/UTC", "UTC", 0],
    ["Mountain Standard Time", "MT", -420],
    ["Central Daylight Time", "CT", -300],
    ["Coordinated Universal Time", "UTC", 0],
    ["10:00 Nigerian time", "UTC+1", 60],
    ["10:00 Paris time", "paris time", undefined],
    ["time zone: New York time", "new york time", undefined],
    ["the timezone used is EAT", "UTC+3", 180],
    ["all times IST", "UTC+5:30", 330],
    ["Timezone - MST", "MT", -420],
    ["(all times greenwitch united kingdom)", "UTC", 0],
  ])("reads %j", (text, name, offset) => {
    const [zone] = findZones(text);
    expect([zone?.name, zone?.offset]).toEqual([name, offset]);
  });

  it.each([
    "users eat their CAT food", "the EST. 1990 shop", "Response Time: 10:00", "Start Time: 10:00", "10:00-11:00", "Down Time", "a pet project", "what a waste of time",
    "10:00 GET /health failed", "10:00 get it done", "10:00 West wing", "10:00 et al.", "10:00 Average Response Time", "10:00 Query Time rose", "the WEST wing", "Asia/Pacific users", "central timeout", "10:00 Central server failed",
  ])("finds none in %j", (text) => {
    expect(findZones(text)).toEqual([]);
  });

  // In January unless it says July; the offset comes from Node's own database.
  it.each([
    ["UTC", "Etc/UTC"], ["GMT", "Etc/UTC"], ["GREENWICH", "Etc/UTC"], ["Z", "Etc/UTC"], ["WAT", "Africa/Lagos"], ["WCA", "Africa/Lagos"], ["SAST", "Africa/Johannesburg"], ["CAT", "Africa/Maputo"], ["CAST", "Africa/Maputo"], ["EAT", "Africa/Nairobi"],
    ["PST", "America/Los_Angeles"], ["PDT", "America/Los_Angeles", "July"], ["EST", "America/New_York"], ["EDT", "America/New_York", "July"], ["CST", "America/Chicago"], ["CDT", "America/Chicago", "July"], ["MST", "America/Denver"], ["MDT", "America/Denver", "July"],
    ["AKST", "America/Anchorage"], ["AKDT", "America/Anchorage", "July"], ["HST", "Pacific/Honolulu"], ["AST", "America/Halifax"], ["ADT", "America/Halifax", "July"], ["NST", "America/St_Johns"], ["NDT", "America/St_Johns", "July"],
    ["BRT", "America/Sao_Paulo"], ["COT", "America/Bogota"], ["CLT", "America/Santiago", "July"], ["UYT", "America/Montevideo"], ["ACT", "America/Rio_Branco"], ["ART", "America/Argentina/Buenos_Aires"], ["BOT", "America/La_Paz"], ["PET", "America/Lima"], ["CVT", "Atlantic/Cape_Verde"],
    ["WET", "Europe/Lisbon"], ["WEST", "Europe/Lisbon", "July"], ["BST", "Europe/London", "July"], ["CET", "Europe/Paris"], ["CEST", "Europe/Paris", "July"], ["EET", "Europe/Athens"], ["EEST", "Europe/Athens", "July"], ["MSK", "Europe/Moscow"], ["TRT", "Europe/Istanbul"],
    ["IRST", "Asia/Tehran"], ["GST", "Asia/Dubai"], ["GET", "Asia/Tbilisi"], ["MUT", "Indian/Mauritius"], ["PKT", "Asia/Karachi"], ["IST", "Asia/Kolkata"], ["NPT", "Asia/Kathmandu"], ["ICT", "Asia/Bangkok"], ["WIB", "Asia/Jakarta"], ["WITA", "Asia/Makassar"], ["WIT", "Asia/Jayapura"],
    ["PHT", "Asia/Manila"], ["MYT", "Asia/Kuala_Lumpur"], ["SGT", "Asia/Singapore"], ["HKT", "Asia/Hong_Kong"], ["JST", "Asia/Tokyo"], ["KST", "Asia/Seoul"], ["AWST", "Australia/Perth"], ["ACST", "Australia/Darwin"], ["ACDT", "Australia/Adelaide"], ["AEST", "Australia/Brisbane"], ["AEDT", "Australia/Sydney"],
    ["CHST", "Pacific/Guam"], ["NZST", "Pacific/Auckland", "July"], ["NZDT", "Pacific/Auckland"], ["SST", "Pacific/Pago_Pago"], ["MIT", "Pacific/Marquesas"],
  ])("%s is the time of %s", (abbreviation, place, month = "January") => {
    const parts = new Intl.DateTimeFormat("en", { timeZone: place, timeZoneName: "longOffset" }).formatToParts(new Date(`1 ${month} 2026 12:00 UTC`));
    const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/u.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
    expect(findClockTimes(`at 10:42 ${abbreviation}`)[0]?.zone?.offset).toBe(Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) + 0);
  });

  it.each([
    ["PT", ["PST", "PDT", "PT", "Pacific Time", "US Pacific Standard Time", "Pacific Daylight Time"]], ["ET", ["EST", "EDT", "ET", "Eastern Time", "US Eastern Standard Time", "Eastern Daylight Time"]],
    ["CT", ["CST", "CDT", "CT", "Central Time", "US Central Standard Time", "Central Daylight Time"]], ["MT", ["MST", "MDT", "MT", "Mountain Time", "US Mountain Standard Time", "Mountain Daylight Time"]],
    ["AKT", ["AKST", "AKDT"]], ["CET", ["CET", "CEST", "Central European Time", "Central European Summer Time"]], ["EET", ["EET", "EEST", "Eastern European Summer Time"]], ["AET", ["AEST", "AEDT"]], ["ACT", ["ACST", "ACDT"]], ["NZT", ["NZST", "NZDT"]],
    ["UTC", ["UTC", "Coordinated Universal Time", "Universal Coordinated Time", "Greenwich Mean Time", "Greenwitch Time"]], ["UTC+1", ["WAT", "West Africa Time", "Western African Standard Time", "West Central Africa Time", "Nigerian Time", "Lagos time", "British Summer Time"]],
    ["UTC+2", ["CAT", "Central Africa Time", "South African Standard Time"]], ["UTC+3", ["EAT", "East Africa Time", "Kenyan time", "Nairobi time"]], ["UTC+5:30", ["IST", "Indian Standard Time", "India Time"]], ["UTC+9", ["JST", "Japan Standard Time"]], ["local", ["local time"]],
  ])("%s is what %j are compared by", (name, names) => {
    expect(names.map((written) => findClockTimes(`at 10:42 ${written}`)[0]?.zone?.name)).toEqual(names.map(() => name));
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
    ["35h36m", 2136], ["2 h 45 m", 165], ["2 d 3 h", 3060], ["2h30min", 150], ["1 h 30 min", 90], ["2½ hours", 150], ["half hour", 30], ["1,200 minutes", 1200], ["7,5 hours", 450], ["thirty five minutes", 35],
    ["01:30:00 hours", 90], ["P1DT2H", 1560], ["PT30S", 0.5], ["30s", 0.5], ["took 10m", 10], ["within 5 minutes", 5], ["3 business days", 4320], ["2\u00A0hours\u202F15\u00A0minutes", 135],
  ])("reads %j", (text, minutes) => {
    expect(findDurations(text).map((duration) => duration.minutes)).toEqual([minutes]);
  });

  it.each(["about 2 hours", "~4 hours", "approximately two hours", "nearly an hour", "over 3 hours", "more than 20 minutes", "less than 5 minutes", "roughly 2h", "almost two days", "some 4 hours", "4-5 hours"])("takes %j for approximate", (text) => {
    expect(findDurations(text)[0]?.approximate).toBe(true);
  });

  it("takes the middle of 4 to 5 hours", () => {
    expect(findDurations("4 to 5 hours")[0]?.minutes).toBe(270);
  });

  it.each(["7 hours during support hours", "during business hours, 2 hours", "3 business hours"])("knows the business hours of %j", (text) => {
    expect(findDurations(text)[0]?.business).toBe(true);
  });

  it.each(["24/7", "24-hour clock", "10m rows", "at 10:30", "5 servers", "second attempt", "a second server", "24 hour format", "3D printers", "5M users", "200 ms", "0930 hours", "P1 incident"])("finds none in %j", (text) => {
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
    ["4pm to 6 GMT", [["16:00", undefined, "UTC"], ["18:00", undefined, "UTC"]]],
    ["9 to 11 am", [["09:00", undefined, undefined], ["11:00", undefined, undefined]]],
    ["2026-05-04T10:00:00+01:00 to 2026-05-04T11:00:00+01:00", [["10:00", "5/4", "UTC+1"], ["11:00", "5/4", "UTC+1"]]],
  ])("reads %j", (text, expected) => {
    expect(findMoments(text).map(({ time, date, zone }) => [clock(time.minutes), date === undefined ? undefined : `${String(date.month)}/${String(date.day)}`, zone?.name])).toEqual(expected);
  });

  it.each([
    ["10:30 to 12:00", 90],
    ["23:10 to 00:50", 100],
    ["May 9, 2024, 17:30 - May 10, 2024, 01:00", 450],
    ["31 December 2025, 23:00 to 1 January 2026, 01:00", 120],
    ["10:00 UTC to 12:00 WAT", 60],
    ["2:15 - 3:30 PM", 75],
    ["10:00 PM to midnight", 120],
    ["31 December, 23:00 to 1 January, 01:00", 120],
    ["03/04/2024 23:00 to 04/04/2024 01:00", 120],
    ["12/04/2024 23:00 to 13/04/2024 01:00", 120],
    ["31 June, 23:00 to 1 July, 01:00", undefined],
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
    ["10:00 UTC+1: It broke", "10:00 UTC+1", ": "],
    ["2026-05-04T10:00:00+01:00: It broke", "2026-05-04T10:00:00+01:00", ": "],
    ["1430Z - It broke", "1430Z", " - "],
    ["14h30: It broke", "14h30", ": "],
    ["09:30 hrs - It broke", "09:30 hrs", " - "],
    ["noon UTC - It broke", "noon UTC", " - "],
    ["At midnight, it broke", "At midnight", ", "],
    ["9-11 am: It broke", "9-11 am", ": "],
    ["4pm to 6 GMT: It broke", "4pm to 6 GMT", ": "],
    ["13:20pm ~ 13:30pm: It broke", "13:20pm ~ 13:30pm", ": "],
    ["Between 10:00 and 11:00: It broke", "Between 10:00 and 11:00", ": "],
    ["14:00 UTC (15:00 WAT) - It broke", "14:00 UTC (15:00 WAT)", " - "],
    ["14:00 UTC / 15:00 WAT: It broke", "14:00 UTC / 15:00 WAT", ": "],
    ["10:00... It broke", "10:00", "... "],
    ["10:00 => It broke", "10:00", " => "],
    ["10:00 Saturday: It broke", "10:00 Saturday", ": "],
    ["February 24th, 15, 9:21 PM (WAT): It broke", "February 24th, 15, 9:21 PM (WAT)", ": "],
    ["１０：４２： It broke", "１０：４２", "： "],
  ])("reads %j", (text, stamp, separator) => {
    const read = readStamp(text);
    expect([text.slice(0, read?.length), read?.separator?.text]).toEqual([stamp, separator]);
  });

  it.each(["02:47 It broke", "10:05 AM Sitewide update", "09:15:04 UTC text", "2:17 PM (GMT)", "00:01:"])("sees no separator in %j", (text) => {
    expect(readStamp(text)).toBeDefined();
    expect(readStamp(text)?.separator).toBeUndefined();
  });

  it.each(["It broke at 10:42", "10 servers died", "Detection: at 10:00", "127.0.0.1:80 refused", "1.2.3 released", "2026-05-04: a day", "", "- ", "Actions taken", "Midnight Commander crashed", "10:42s", "T+ten"])("sees none in %j", (text) => {
    expect(readStamp(text)).toBeUndefined();
  });

  it.each([["At 10:00, it broke", "At"], ["Around 10:00 it broke", "Around"], ["🚨 By 10:00: it broke", "By"], ["10:00: it broke", undefined]])("tells the word before the time of %j", (text, lead) => {
    expect(readStamp(text)?.lead).toBe(lead);
  });

  it("reads the minutes of a range and of a time since the start", () => {
    expect(readStamp("22:00 PST - 23:10 PST: It broke")).toMatchObject({ start: { time: { minutes: 1320 } }, end: { time: { minutes: 1390 } } });
    expect(readStamp("T+01:10 - It broke")?.start.time.minutes).toBe(70);
  });
});

describe("any text", () => {
  const readers = { findClockTimes, findDates, findDurations, findMoments, findZones, readStamp };

  it.each(Object.entries(readers))("%s throws on none", (_name, read) => {
    for (const text of ["", "\0", "\uD800", "\uDC00 10:00 \uD83D", "10:", ":", "T+", "99999999999999999999:00", "(".repeat(99), "0/0/0000", "P", "½ hours"]) {
      expect(() => read(text)).not.toThrow();
    }
  });

  const units = ["10:00 ", "10:00 UTC ", "10:00-", "9 to 11 am ", "May 4, 2026 ", "2 hours ", "1h ", "two ", "Pacific Time ", "1", "-", " ", "(", "Aa ", "🚨"];
  it.each(units)("is read to its end, however often it repeats %j", (unit) => {
    const times = 5000 * effort;
    const text = unit.repeat(times);
    for (const find of [findClockTimes, findDates, findMoments, findZones]) expect(find(text)).toHaveLength(find(unit).length * times);
    // Durations next to each other are one: "1 h 30 min".
    expect(findDurations(text)).toHaveLength(findDurations(unit).length);
    expect(readStamp(text)?.start).toEqual(readStamp(unit)?.start);
  });
});
