/** What the build wrote; vitest.config.ts runs it before the tests. */
import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { homepage } from "../../src/plugin/define-rule.ts";
import rules from "../../src/index.ts";
import { schemaOf } from "../../src/plugin/options.ts";
import { read, root } from "../helpers/files.ts";

/** The code of all files that are loaded with the rules. */
function rulesCode(file = "dist/index.js", seen = new Set<string>()): string {
  if (seen.has(file)) return "";
  seen.add(file);
  const code = read(file);
  const imported = [...code.matchAll(/^(?:(?:export|import) .*|\} )from "(\..*)";$/gmu)].map((match) => posix.join(posix.dirname(file), match[1] ?? ""));
  return [code, ...imported.map((other) => rulesCode(other, seen))].join("\n");
}

describe("the bundle", () => {
  it("holds the rules of the source, under the same names and pages", async () => {
    const bundle = (await import(pathToFileURL(join(root, "dist", "index.js")).href)) as { default: typeof rules };
    expect(Object.keys(bundle)).toEqual(["createRules", "default", "module.exports"]);
    const publicPart = ({ names, description, tags, information }: (typeof rules)[number]): unknown => ({ names, description, tags, page: information.href });
    expect(bundle.default.map(publicPart)).toEqual(rules.map(publicPart));
    for (const rule of bundle.default) expect(rule.information).toBeInstanceOf(URL);
  });

  it("uses no file, no network, no process and no eval, and imports nothing", () => {
    const code = rulesCode().replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
    expect(code).toContain("function defineRule(");
    expect(code).not.toMatch(/^import\b.*from "(?!\.)|\brequire\(|\bimport\(|\bimport\.meta\b|\beval\(|\bFunction\(|\bfetch\(|XMLHttpRequest|WebSocket|\bprocess\.|node:/mu);
    expect(new Set(code.match(/https?:\/\/[^"'`\s]+/gu)?.filter((address) => !address.startsWith(homepage)))).toEqual(new Set());
  });

  it("includes the license of each package in it", () => {
    const bundled = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js")).map((file) => read("dist", file)).join("\n");
    const names = new Set([...bundled.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gmu)].map((match) => match[1] ?? ""));
    expect(names.size).toBeGreaterThan(5);
    const licenses = read("dist", "THIRD-PARTY-LICENSES.txt").split(`\n${"-".repeat(72)}\n\n`);
    expect(licenses.map((text) => text.split(" ", 1)[0])).toEqual([...names].sort());
    for (const text of licenses) expect(text).toMatch(/copyright/iu);
  });
});

describe("the JSON Schema", () => {
  const schema = JSON.parse(read("schema.json")) as { properties: Record<string, object> };

  it("has the definitions of each rule", () => {
    for (const { names, description, options } of rules) expect(schema.properties[names[0] ?? ""]).toEqual(schemaOf(description, options));
  });

  it("knows the rules, their tags and where markdownlint-cli2 has its configuration, and nothing else", () => {
    const expected = new Set(["config", ...rules.flatMap((rule) => [...rule.names, ...rule.tags])]);
    expect(new Set(Object.keys(schema.properties))).toEqual(expected);
    expect(schema.properties["config"]).toEqual({ $ref: "#" });
  });
});

describe("the documentation", () => {
  it.each(["README.md", "CONTRIBUTING.md"])("%s names files and scripts that exist", (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu)].map((match) => match[1] ?? "");
    const files = [...text.matchAll(/`((?:src|rules|test|tools|fixtures)\/[^`<>*]*)`/gu)].map((match) => match[1] ?? "");
    for (const file of [...links, ...files]) expect(existsSync(join(root, file)), file).toBe(true);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    for (const [, script = ""] of text.matchAll(/npm run (?:--silent )?([a-z]+)/gu)) expect(Object.keys(scripts)).toContain(script);
  });

  it("names the version to come in the changelog and in the hook", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(/^## (\d\S+)/mu.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
    expect(read("README.md")).toContain(`markdownlint-postmortem@${version}"`);
  });
});
