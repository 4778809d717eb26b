/** `learn`: from a team's past postmortems to its standard. */
import { join } from "node:path";
import { Ajv } from "ajv";
import { parse } from "jsonc-parser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRules } from "../../src/index.ts";
import type { OwnStandard } from "../../src/standards/own.ts";
import { Workspace } from "../helpers/command.ts";
import { markdownIn, read, root } from "../helpers/files.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
  for (const name of markdownIn("fixtures", "learn")) workspace.write(`incidents/${name}.md`, read("fixtures", "learn", `${name}.md`));
});

afterEach(() => {
  workspace.remove();
});

const learned = (...args: string[]): OwnStandard => (parse(workspace.run("learn", ...args).stdout) as { postmortem: { standard: OwnStandard } }).postmortem.standard;

describe("learn", () => {
  it("prints what most postmortems share, under their names, in their order, and within their words", () => {
    expect(learned("incidents")).toEqual({
      name: "incidents",
      extends: "brief",
      sections: [{ title: "Severity", field: true }, { title: "On call", field: true }, "Summary", { title: "Log of the night", is: "timeline" }, "Cause", "Repair", "What we told passengers", "Tasks"],
      ordered: true,
      limits: { words: { minimum: 100, maximum: 200 } },
    });
  });

  it("counts them in comments, with the names and what only some have", () => {
    const { status, stdout, stderr } = workspace.run("learn", "incidents");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^\/\/ What 4 postmortems in incidents have in common\./u);
    expect(stdout).toContain('"Cause", // 4 of 4: "Cause" 3, "Root cause" 1\n');
    expect(stdout).toContain('"What we told passengers", // 3 of 4\n');
    expect(stdout).toContain('        // "Thanks", // 2 of 4\n');
  });

  it("writes a configuration that the schema and the rules accept, and that the postmortems meet", () => {
    expect(workspace.run("learn", "incidents", "--write", "standard.jsonc").stdout).toContain('"config": { "extends": "standard.jsonc" }');
    const configuration = parse(workspace.read("standard.jsonc")) as { postmortem: { standard: OwnStandard } };
    const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(read("schema.json")) as object);
    expect({ valid: validate(configuration), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(() => createRules(configuration.postmortem)).not.toThrow();
    workspace.write("standard.jsonc", workspace.read("standard.jsonc").replace('// "detect"', '"detect"')).write(".markdownlint-cli2.jsonc", '{ "config": { "extends": "standard.jsonc" }, "ignores": ["**/README.md"] }').git("init", "--quiet");
    workspace.link("node_modules", join(root, "node_modules"));
    const { documents } = JSON.parse(workspace.run("--json", "incidents").stdout) as { documents: { standard: { name: string }; requirements: { rule: string; findings: { detail: string }[] }[] }[] };
    expect(documents.map(({ standard: { name } }) => name)).toEqual(["incidents", "incidents", "incidents", "incidents"]);
    const missing = documents.flatMap(({ requirements }) => requirements.filter(({ rule }) => /-(?:sections|section-order|word-count)$/u.test(rule)).flatMap(({ findings }) => findings.map(({ detail }) => detail)));
    expect(missing).toEqual(['Add "## What we told passengers"; this section is missing']);
  });

  it("prints what the README shows", () => {
    const [shown = ""] = /(?<=learn incidents --write standard\.jsonc\n```\n\n```jsonc\n)[^`]+/u.exec(read("README.md")) ?? [];
    expect(shown).toContain('"extends"');
    const printed = workspace.run("learn", "incidents").stdout.split("\n");
    expect(shown.trimEnd().split("\n").filter((line) => !printed.includes(line))).toEqual([]);
  });

  it("is followed by new", () => {
    workspace.git("init", "--quiet").run("learn", "incidents", "--write", "standard.jsonc");
    workspace.write(".markdownlint-cli2.jsonc", '{ "config": { "extends": "standard.jsonc" } }').run("new", "Gates stuck");
    const text = workspace.read("gates-stuck.md");
    expect(text.match(/^(?:## .*|\*\*.*:\*\*)/gmu)).toEqual(["**Severity:**", "**On call:**", "## Summary", "## Log of the night", "## Cause", "## Repair", "## What we told passengers", "## Tasks"]);
    expect(text).toContain("- [time] - [what happened]\n");
  });

  it("starts from the standard that most of them are closest to, and lists the names that several use", () => {
    const model = read("fixtures", "standards", "google-sre", "model.md").replace("postmortem: google-sre", "postmortem: true");
    const renamed = model.replace("## Action Items", "## Follow-ups").replace("## Impact", "## Damage");
    for (const [index, text] of [model, model, model, renamed, renamed, "# Notes\n"].entries()) workspace.write(`sre/${String(index)}.md`, text);
    const { extends: base, sections } = learned("sre");
    expect(base).toBe("google-sre");
    expect(sections).toEqual(expect.arrayContaining([{ title: "Date", field: true }, "Trigger", "Where we got lucky", { title: "Action Items", names: ["Follow-ups"] }, "Impact"]));
    expect(sections).not.toContain("Damage");
  });

  it("says that order differs where it does", () => {
    const name = "2026-08-30-website-down";
    const [before = "", rest = ""] = workspace.read(`incidents/${name}.md`).split("## Repair");
    workspace.write(`incidents/${name}.md`, before.replace("## Cause", `## Repair${rest}\n## Cause`));
    expect(learned("incidents").ordered).toBe(false);
  });

  describe("gets one line that says what to do, and exit code 2", () => {
    const refused = (...args: string[]): string => {
      const { status, stdout, stderr } = workspace.run("learn", ...args);
      expect({ status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
      return stderr.trimEnd();
    };

    it("without a folder, or where it is missing", () => {
      expect(refused()).toBe('markdownlint-postmortem: "learn" needs the folder with your past postmortems, such as: markdownlint-postmortem learn incidents');
      expect(refused("elsewhere")).toContain("Cannot find elsewhere");
    });

    it("where there are too few postmortems, or none", () => {
      expect(refused("incidents/2026-02-11-no-boarding-passes.md", "incidents/README.md")).toContain('Only 1 postmortem found in incidents/2026-02-11-no-boarding-passes.md incidents/README.md (2 files read), and "learn" needs at least 3; name a folder with more of them, or choose a standard with:');
      workspace.write("docs/a.md", "# A library\n\nInstall it.\n");
      expect(refused("docs")).toContain('No postmortem found in docs (1 file read), and "learn" needs at least 3');
    });

    it("where the file exists, and leaves it as it is", () => {
      workspace.write("standard.jsonc", "{}");
      expect(refused("incidents", "--write", "standard.jsonc")).toBe("markdownlint-postmortem: standard.jsonc exists already; choose another name, or move that file");
      expect(workspace.read("standard.jsonc")).toBe("{}");
      expect(refused("incidents", "--write", "standard.yaml")).toContain("--write needs a name that ends in .jsonc");
    });
  });

  it("leaves out what is not in UTF-8, and says so", () => {
    workspace.write("incidents/old.md", Buffer.from("# Störung\n", "latin1"));
    const { status, stdout, stderr } = workspace.run("learn", "incidents");
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("incidents/old.md is not in UTF-8") as string });
    expect(stdout).toContain("What 4 postmortems");
  });
});
