/** What keyboards, word processors and chat programs put around times and names. Readers see no difference, so the rules must not see one. */
import { describe, expect, it } from "vitest";
import { findMoments, readStamp } from "../../src/language/time/index.ts";
import { read } from "../helpers/files.ts";
import { lintText } from "../helpers/lint.ts";

const shown = (text: string): unknown => {
  const stamp = readStamp(text);
  return stamp === undefined ? undefined : { minutes: stamp.start.time.minutes, zone: stamp.start.zone?.name, separated: stamp.separator !== undefined };
};

describe("an event's time", () => {
  const plain = shown("14:05 UTC - It broke");

  it.each([
    ["full-width digits and colon", "１４：０５ UTC - It broke"],
    ["full-width letters and signs", "［１４：０５ ＵＴＣ］ － It broke"],
    ["a no-break space", "14:05\u00A0UTC - It broke"],
    ["a narrow no-break space", "14:05\u202FUTC\u202F– It broke"],
    ["zero-width spaces", "\u200B14:05\u200B UTC - It broke"],
    ["a word joiner", "\u206014:05\u2060 UTC - It broke"],
    ["a byte order mark", "\uFEFF14:05 UTC - It broke"],
    ["marks of direction", "\u200E14:05 UTC\u200E - It broke"],
    ["isolates of direction", "\u206614:05 UTC\u2069 - It broke"],
    ["embeddings of direction", "\u202A14:05 UTC\u202C - It broke"],
    ["an emoji before it", "🔥 14:05 UTC - It broke"],
    ["a family of emoji", "👩‍👩‍👧 14:05 UTC - It broke"],
    ["a skin tone", "👍🏽 14:05 UTC - It broke"],
    ["a flag", "🇳🇬 14:05 UTC - It broke"],
    ["a keycap", "1️⃣ 14:05 UTC - It broke"],
    ["a ratio sign", "14∶05 UTC - It broke"],
    ["a minus sign", "14:05 UTC − It broke"],
  ])("is read with %s", (_, text) => {
    expect(shown(text)).toEqual(plain);
  });
});

it("a full-width PM is the afternoon", () => {
  expect(findMoments("９：０５ ＰＭ and 9:05 ＡＭ").map(({ time }) => [time.minutes, time.meridiem])).toEqual([[21 * 60 + 5, "pm"], [9 * 60 + 5, "am"]]);
});

describe("a range", () => {
  it.each(["10:00–11:30 UTC", "10:00\u00A0–\u00A011:30 UTC", "１０：００～１１：３０ UTC", "10:00\u200B-\u200B11:30 UTC"])("is read in %j", (text) => {
    expect(findMoments(text).map(({ time }) => time.minutes)).toEqual([600, 690]);
  });
});

describe("a postmortem", () => {
  const complete = read("fixtures", "complete.md");
  const reportsOn = async (text: string): Promise<unknown[]> => (await lintText(text)).map(({ ruleNames, errorDetail }) => [ruleNames[0], errorDetail]);

  it.each([
    ["no-break spaces", (text: string) => text.replaceAll(/(?<=\d) (?=UTC)/gu, "\u00A0")],
    ["marks of direction in its headings", (text: string) => text.replaceAll(/^(#+ )(.*)$/gmu, "$1\u200E$2\u200E")],
    ["emoji in its headings", (text: string) => text.replaceAll(/^(## )(.*)$/gmu, "$1🧾 $2 👩‍🚒")],
    ["combining marks for its accents", (text: string) => text.replaceAll("Mina", "Mi\u0301na").replaceAll("Jonas", "Jo\u0308nas")],
    ["full-width colons in its fields", (text: string) => text.replaceAll(":**", "：**")],
    ["curly quotes and long dashes", (text: string) => text.replaceAll(" - ", " — ").replaceAll('"', "”")],
  ])("is as complete with %s", async (_, change) => {
    const text = change(complete);
    expect(text).not.toBe(complete);
    expect(await reportsOn(text)).toEqual(await reportsOn(complete));
  });

  it("has its reports on the right letters behind emoji, counted in UTF-16", async () => {
    const line = "- 👩‍👩‍👧 10:00 UTC - 🇳🇬🔥 TBD, we do not know yet.";
    const [report] = (await lintText(`---\npostmortem: true\n---\n\n## Timeline\n\n${line}\n`)).filter(({ ruleNames }) => ruleNames[0] === "postmortem-placeholders");
    const [column = 0, length = 0] = report?.errorRange ?? [];
    expect(line.slice(column - 1, column - 1 + length)).toBe("TBD");
  });
});
