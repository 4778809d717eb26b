/** Follows "Getting started" of the README as a new user does, each command and each configuration as written. */
import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workspace } from "../helpers/command.ts";
import { read } from "../helpers/files.ts";
import { pack } from "../helpers/package.ts";
import { serveRegistry, type Registry } from "../helpers/registry.ts";

interface Block {
  language: string;
  content: string;
  /** The last file that is named in the text before the block. */
  file: string;
}

function blocksOf(section: string): Block[] {
  return [...section.matchAll(/([\s\S]*?)```(\w+)\n([\s\S]*?)```/gu)].map(([, before = "", language = "", content = ""]) => ({
    language,
    content,
    file: [...before.matchAll(/`([^`\s]+\.[a-z0-9]+)`/gu)].at(-1)?.[1] ?? "",
  }));
}

const [section = ""] = /(?<=^## Getting started\n)[\s\S]*?(?=^## )/mu.exec(read("README.md")) ?? [];
const blocks = blocksOf(section);

let repository: Workspace;
let registry: Registry;
let packed: Workspace;

/** A new user's repository with a postmortem in its README, and the package published. */
beforeAll(async () => {
  packed = new Workspace();
  registry = await serveRegistry(pack(packed.path));
  repository = new Workspace().git("init", "--quiet").write("README.md", read("fixtures", "example.md"));
});

afterAll(() => {
  registry.close();
  repository.remove();
  packed.remove();
});

/** Runs a command line in a shell; what it prints to both outputs, in order. */
function shell(line: string): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn("bash", ["-c", `exec 2>&1; ${line}`], {
      cwd: repository.path,
      stdio: ["ignore", "pipe", "inherit"],
      // "Ok to proceed?" asks npx, and the user says yes.
      env: { ...process.env, NO_COLOR: "1", npm_config_yes: "true", npm_config_registry: registry.address, npm_config_cache: `${packed.path}/cache`, npm_config_update_notifier: "false" },
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("close", (status) => resolve({ status, output }));
  });
}

describe("Getting started", () => {
  it("has commands, configurations and what they print", () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(["sh", "jsonc", "text"]));
    expect(blocks.filter(({ language }) => language === "sh").flatMap(({ content }) => content.trim().split("\n")).length).toBeGreaterThanOrEqual(5);
  });

  let printed = "";

  it.each(blocks.map((block, index) => [`${String(index + 1)}. ${block.content.split("\n")[0] ?? ""}`, block] as const))("%s", async (_, { language, content, file }) => {
    switch (language) {
      case "sh":
        printed = "";
        for (const line of content.trim().split("\n")) {
          const { status, output } = await shell(line);
          printed += output;
          // 1 means that there are reports; anything higher is a failure of the command itself.
          expect(status, output).toBeLessThanOrEqual(line.startsWith("npx") && !line.includes(" init") && !line.includes(" new ") ? 1 : 0);
        }
        break;
      case "jsonc":
        expect(file).toBe(".markdownlint-cli2.jsonc");
        repository.write(file, content);
        break;
      case "text":
        // "…" stands for what is left out.
        for (const part of content.split("…\n")) expect(printed).toContain(part);
    }
  }, 120_000);

  it("ends with the editor, the hook and CI set up, and the README fixed", async () => {
    for (const file of [".pre-commit-config.yaml", ".github/workflows/postmortem.yml", ".vscode/extensions.json"]) expect(repository.has(file)).toBe(true);
    expect(repository.read("README.md")).toContain("## Issue Summary");
    const { output } = await shell('npx markdownlint-cli2 "README.md"');
    expect(output).toContain("postmortem-summary-users");
    expect(output).not.toContain("MD0");
  });
});
