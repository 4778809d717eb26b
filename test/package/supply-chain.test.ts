/** The published package is what its users expect. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workspace } from "../helpers/command.ts";
import { read, root } from "../helpers/files.ts";
import { pack } from "../helpers/package.ts";

let workspace: Workspace;
let tarball = "";

beforeAll(() => {
  workspace = new Workspace();
  tarball = pack(workspace.path);
});

afterAll(() => {
  workspace.remove();
});

describe("the packed package", () => {
  it("has nothing for publint to say", async () => {
    const content = readFileSync(tarball);
    const { messages } = await publint({ strict: true, pack: { tarball: content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) } });
    expect(messages).toEqual([]);
  });

  it("has types that fit, for whoever imports it", () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js"), tarball, "--profile", "esm-only"], { encoding: "utf8" });
    expect(status, stdout).toBe(0);
  }, 120_000);

  it("has no dependency that is installed with it, but the peer that runs it", () => {
    const { dependencies, optionalDependencies, scripts } = JSON.parse(read("package.json")) as Record<string, Record<string, string> | undefined>;
    expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
    for (const hook of ["preinstall", "install", "postinstall"]) expect(Object.keys(scripts ?? {})).not.toContain(hook);
  });

  it("lists each package within it, as its licences do", () => {
    const { bomFormat, components } = JSON.parse(read("dist", "sbom.cdx.json")) as { bomFormat: string; components: { name: string; version: string; purl: string; licenses: { license: { id: string } }[] }[] };
    expect(bomFormat).toBe("CycloneDX");
    const licensed = [...read("dist", "THIRD-PARTY-LICENSES.txt").matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \(([^)]+)\)$/gmu)].map(([, name, version, license]) => [name, version, license]);
    expect(components.map(({ name, version, licenses }) => [name, version, licenses[0]?.license.id])).toEqual(licensed);
    for (const { name, version, purl } of components) expect(decodeURIComponent(purl)).toBe(`pkg:npm/${name}@${version}`);
  });
});

describe("the lock file", () => {
  it("names no address", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/registry/u);
  });
});
