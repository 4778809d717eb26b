/** The postmortem to fill in, which `new` and the snippet of the editor write. */
import { expect, it } from "vitest";
import { skeleton } from "../../src/command/skeleton.ts";
import { lintText } from "../helpers/lint.ts";

it.each([undefined, "2026-11-03 14:05 UTC"])("has a placeholder for everything that the rules ask for, if the start is %j", async (start) => {
  const reports = await lintText(skeleton({ title: "Checkout returned 500s", start }));
  expect(reports.length).toBeGreaterThan(15);
  const unasked = reports.filter(({ ruleNames }) => ruleNames[0] !== "postmortem-placeholders");
  expect(unasked.map(({ ruleNames }) => ruleNames[0])).toEqual([]);
});

it("has nothing that markdownlint's own rules report", async () => {
  const document = skeleton({ title: "Checkout returned 500s", start: "2026-11-03 14:05 UTC" });
  expect((await lintText(document, { default: true, postmortem: false })).map(({ ruleNames, lineNumber }) => [ruleNames[0], lineNumber])).toEqual([]);
});
