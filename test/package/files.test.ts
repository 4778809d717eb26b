/** No text is lost: links, encodings, modes, line ends, full and read-only disks, made for real. */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, linkSync, lstatSync, readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => {
  workspace.remove();
});

const example = read("fixtures", "example.md");
const fixed = example.replace("**Issue Summary**", "## Issue Summary");
const path = (file: string): string => join(workspace.path, file);
const leftovers = (): string[] => readdirSync(workspace.path, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tmp"));
const isRoot = process.getuid?.() === 0;

describe("a file that has several names", () => {
  it("is fixed once, and its links stay links", () => {
    workspace.write("README.md", example).link("docs/index.md", "../README.md").link("docs/up", "..").link("loop/a", "../loop").write("notes/other.md", "# Nothing\n");
    linkSync(path("README.md"), path("notes/hard.md"));
    const { status, stdout } = workspace.run("--fix", "--json", "README.md", path("README.md"), "docs/index.md", "docs/up/README.md", "notes", "**/*.md", ".");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: 2, fixed: ["README.md"], documents: [{ file: "README.md" }] });
    for (const file of ["README.md", "docs/index.md", "notes/hard.md"]) expect(workspace.read(file)).toBe(fixed);
    expect(readlinkSync(path("docs/index.md"))).toBe("../README.md");
    expect(statSync(path("README.md")).ino).toBe(statSync(path("notes/hard.md")).ino);
  });

  it("is fixed where its link leads when the link alone is named", () => {
    workspace.write("data/real.md", example).link("README.md", "data/real.md").run("--fix", "README.md");
    expect(lstatSync(path("README.md")).isSymbolicLink()).toBe(true);
    expect(workspace.read("data/real.md")).toBe(fixed);
  });
});

describe("what --fix keeps", () => {
  it.each([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["mixed line ends", (text: string) => text.split("\n").map((line, index) => line + (index % 3 === 0 ? "\r\n" : "\n")).join("")],
    ["old Mac line ends", (text: string) => text.replaceAll("\n", "\r")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["no line end at the end", (text: string) => text.trimEnd()],
    ["three empty lines at the end", (text: string) => `${text}\n\n\n`],
    ["NUL bytes and private characters", (text: string) => text.replace("Old logs", "Old\0 logs\uE000 😀")],
  ])("%s", (_, dress) => {
    workspace.write("README.md", dress(example)).run("--fix", "README.md");
    expect(workspace.read("README.md")).toBe(dress(fixed));
    workspace.run("--fix", "README.md");
    expect(workspace.read("README.md")).toBe(dress(fixed));
  });

  it("the mode and the owner", () => {
    workspace.write("README.md", example);
    chmodSync(path("README.md"), 0o640);
    if (isRoot) chownSync(path("README.md"), 65534, 65534);
    workspace.run("--fix", "README.md");
    const { mode, uid } = statSync(path("README.md"));
    expect([workspace.read("README.md") === fixed, mode & 0o777, uid]).toEqual([true, 0o640, isRoot ? 65534 : process.getuid?.()]);
  });

  it("everything with --dry-run, which prints a patch that Git applies", () => {
    workspace.git("init", "--quiet").write("docs/two words.md", example).write("crlf.md", example.replaceAll("\n", "\r\n"));
    const { stdout } = workspace.run("--fix", "--dry-run");
    expect(workspace.read("docs/two words.md")).toBe(example);
    workspace.write("fix.patch", stdout).git("apply", "fix.patch");
    expect(workspace.read("docs/two words.md")).toBe(fixed);
    expect(workspace.read("crlf.md")).toBe(fixed.replaceAll("\n", "\r\n"));
    expect(workspace.run("--fix", "--dry-run").stdout).toBe("--fix would change nothing.\n");
  });
});

describe("a file that is not UTF-8", () => {
  const cafe = example.replace("web shop", "café");

  it.each([
    ["Latin-1", Buffer.from(cafe, "latin1"), "Latin-1"],
    ["UTF-16 with a byte order mark", Buffer.from(`\uFEFF${cafe}`, "utf16le"), "UTF-16"],
    ["UTF-16 without one", Buffer.from(cafe, "utf16le"), "UTF-16"],
  ])("in %s is named and stays as it is; the others are checked", (_, bytes, encoding) => {
    workspace.write("a.md", bytes).write("b.md", example);
    const { status, stdout, stderr } = workspace.run("--fix", "--json");
    expect({ status, stderr: stderr.includes(`a.md is not in UTF-8 but in ${encoding}`) }).toEqual({ status: 2, stderr: true });
    expect(JSON.parse(stdout)).toMatchObject({ fixed: ["b.md"], problems: [{ file: "a.md" }], documents: [{ file: "b.md" }] });
    expect(readFileSync(path("a.md")).equals(bytes)).toBe(true);
    expect(workspace.read("b.md")).toBe(fixed);
  });

  it("is of no interest where it is not a postmortem", () => {
    workspace.write("CHANGES.md", Buffer.from("# Changes\n\n- Café added\n", "latin1"));
    expect(workspace.run()).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("where a file cannot be written", () => {
  const mounted: string[] = [];

  /** A file system of 64 kB; undefined if this user may not mount one. */
  function smallDisk(): Workspace | undefined {
    workspace.write("disk/a.md", "");
    const disk = path("disk");
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).status !== 0) return undefined;
    mounted.push(disk);
    return workspace;
  }

  afterEach(() => {
    for (const disk of mounted.splice(0)) spawnSync("umount", [disk]);
  });

  it("because the disk is full, nothing is fixed, and it is said", ({ skip }) => {
    if (smallDisk() === undefined) return skip("only root may mount a small disk");
    workspace.write("disk/a.md", example).write("b.md", example);
    spawnSync("sh", ["-c", "cat /dev/zero > disk/rest"], { cwd: workspace.path });
    expect(workspace.run("--fix", "b.md", "disk")).toEqual({ status: 2, stdout: "", stderr: "markdownlint-postmortem: Cannot write disk/a.md: the disk is full; nothing was changed\n" });
    expect([workspace.read("disk/a.md"), workspace.read("b.md")]).toEqual([example, example]);
    expect(workspace.run("b.md", "--html", "disk/report.html").stderr).toBe("markdownlint-postmortem: Cannot write disk/report.html: the disk is full\n");
    expect(workspace.runWith({ folder: "disk" }, "new", "Down").stderr).toBe("markdownlint-postmortem: Cannot write down.md: the disk is full\n");
    expect(readdirSync(path("disk")).sort()).toEqual(["a.md", "rest"]);
    expect(leftovers()).toEqual([]);
  });

  it("because the disk is read-only", ({ skip }) => {
    if (smallDisk() === undefined) return skip("only root may mount a small disk");
    workspace.write("disk/a.md", example);
    spawnSync("mount", ["-o", "remount,ro", path("disk")]);
    expect(workspace.run("--fix", "disk/a.md")).toMatchObject({ status: 2, stderr: "markdownlint-postmortem: Cannot write disk/a.md: the disk is read-only; nothing was changed\n" });
  });

  it.runIf(isRoot)("because it belongs to somebody else, nothing is fixed", () => {
    workspace.write("a.md", example).write("b.md", example);
    chmodSync(workspace.path, 0o777);
    chownSync(path("a.md"), 65534, 65534);
    chmodSync(path("b.md"), 0o444);
    expect(workspace.runWith({ uid: 65534 }, "--fix", "a.md", "b.md")).toMatchObject({ status: 2, stderr: "markdownlint-postmortem: Cannot write b.md: permission denied; nothing was changed\n" });
    expect([workspace.read("a.md"), workspace.read("b.md")]).toEqual([example, example]);
    expect(leftovers()).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("the output does not end in a stack trace", () => {
    workspace.write("README.md", example);
    const { status, stderr } = spawnSync("sh", ["-c", `'${process.execPath}' '${join(import.meta.dirname, "../../dist/bin.js")}' README.md > /dev/full`], { cwd: workspace.path, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "markdownlint-postmortem: Cannot write the output: the disk is full\n" });
  });
});

describe("--html", () => {
  it("overwrites its own page, through a link too, and nothing else", () => {
    workspace.write("README.md", example).run("README.md", "--html", "report.html");
    workspace.link("latest.html", "report.html");
    expect(workspace.run("README.md", "--html", "latest.html").stdout).toContain("Wrote latest.html");
    expect(lstatSync(path("latest.html")).isSymbolicLink()).toBe(true);
    workspace.write("index.html", "<!doctype html><title>My site</title>");
    expect(workspace.run("README.md", "--html", "index.html")).toEqual({ status: 2, stdout: "", stderr: "markdownlint-postmortem: index.html was not written by markdownlint-postmortem, so it is not overwritten; choose another name, or move that file\n" });
    expect(workspace.read("index.html")).toBe("<!doctype html><title>My site</title>");
  });

  it("says so where there is nothing to show", () => {
    expect(workspace.write("README.md", "# A project\n").run("README.md", "--html", "report.html").stderr).toBe("Did not write report.html, because there is no postmortem to show\n");
  });

  it.each(["folder.html", "missing/report.html"])("names %s, which cannot be written, before it does anything", (file) => {
    workspace.write("README.md", example).write("folder.html/a.txt", "");
    expect(workspace.run("README.md", "--fix", "--html", file)).toMatchObject({ status: 2, stdout: "" });
    expect(workspace.read("README.md")).toBe(example);
  });
});

it("a file that was changed while it was fixed is not overwritten", async () => {
  const { replaceAll } = await import("../../src/command/write.ts");
  workspace.write("a.md", "mine").write("b.md", "newer");
  const replacement = (name: string): { path: string; name: string; before: Buffer; after: Buffer } => ({ path: path(name), name, before: Buffer.from("mine"), after: Buffer.from("theirs") });
  await expect(replaceAll([replacement("a.md"), replacement("b.md")])).rejects.toThrow("b.md was changed by another program in the meantime; nothing was changed, run this again");
  expect([workspace.read("a.md"), workspace.read("b.md"), leftovers()]).toEqual(["mine", "newer", []]);
});

it("a hard link keeps its other names when it is replaced", async () => {
  const { replaceAll } = await import("../../src/command/write.ts");
  workspace.write("a.md", "old");
  linkSync(path("a.md"), path("b.md"));
  await replaceAll([{ path: path("a.md"), name: "a.md", before: Buffer.from("old"), after: Buffer.from("a longer text") }]);
  expect(workspace.read("b.md")).toBe("a longer text");
});
