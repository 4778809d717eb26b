/** The snippets of the editor: each postmortem that they write has the headings of its own standard. */
import { describe, expect, it } from "vitest";
import type { Configuration } from "markdownlint";
import { snippets } from "../../src/command/editor/snippets.ts";
import { standardNames } from "../../src/standards/standards.ts";
import { lintText, render } from "../helpers/lint.ts";

const headings: Configuration = { default: false, "postmortem-sections": true, "postmortem-section-headings": true, "postmortem-section-order": true };

/** The text that the editor writes, once each tab stop is filled in. */
function expand(prefix: string, fill: (placeholder: string) => string): string {
  const body = Object.values(snippets()).find((each) => each.prefix === prefix)?.body.join("\n") ?? "";
  return body.replaceAll(/\$\{\d+:((?:\\.|[^}\\])*)\}/gu, (_, placeholder: string) => fill(placeholder)).replaceAll(/\\([$}\\])/gu, "$1");
}

describe.each(standardNames)("the snippet for %s", (name) => {
  const prefix = name === "brief" ? "postmortem" : `postmortem-${name}`;

  it("has the headings of its standard, filled in or not", async () => {
    for (const fill of [(placeholder: string) => placeholder, () => "what we know about it by now"]) {
      const text = expand(prefix, fill);
      expect(text).toContain(`postmortem: ${name === "brief" ? "true" : name}\n`);
      expect((await lintText(text, headings)).map(render)).toEqual([]);
    }
  });

  it("lacks one without any of its headings", async () => {
    const text = expand(prefix, () => "what we know about it by now");
    const titles = [...text.matchAll(/^## .*\n[^#]*/gmu)];
    expect(titles.length).toBeGreaterThan(3);
    for (const { 0: section, index } of titles) {
      expect((await lintText(text.slice(0, index) + text.slice(index + section.length), headings)).map(({ errorDetail }) => errorDetail), section).toContainEqual(expect.stringContaining(/^## (.*)$/mu.exec(section)?.[1] ?? ""));
    }
  });
});

it("have prefixes and descriptions of their own", () => {
  const all = Object.values(snippets());
  for (const key of ["prefix", "description"] as const) expect(new Set(all.map((each) => each[key])).size).toBe(all.length);
});
