/** Whole processes that the benchmark starts: linters on folders of documents, and imports. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { randomFrom, type WriteDocument } from "./documents.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cli2 = join(root, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs");
const remark = join(root, "node_modules", "remark-cli", "cli.js");
const command = join(root, "dist", "bin.js");

export interface Run {
  /** Seconds of the processor, in all threads. */
  readonly seconds: number;
  /** Peak of the resident memory, in MB. */
  readonly memory: number;
}

/** What markdownlint-cli2 is configured with. */
const configurations = {
  without: { noProgress: true },
  with: { noProgress: true, customRules: ["markdownlint-postmortem"] },
  parse: { noProgress: true, customRules: ["../parse.mjs"] },
  idle: { noProgress: true, customRules: ["../idle.mjs"] },
  ours: { noProgress: true, customRules: ["markdownlint-postmortem"], config: { default: false, postmortem: true } },
};

export type Configuration = keyof typeof configurations;

/** Writes to descriptor 3 what the process took, at its end. */
const usageScript = "process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();require('fs').writeSync(3,`${userCPUTime+systemCPUTime} ${maxRSS}`)})";

/** Folders of documents in which linters are run, until they are removed. */
export class Workshop {
  private readonly folder = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-bench-"));

  /** Prepares the rules that are the floors: one that only parses, as these rules do, and as many others that do nothing. */
  async writeFloors(rules: number): Promise<void> {
    writeFileSync(join(this.folder, "usage.cjs"), usageScript);
    writeFileSync(join(this.folder, "idle.mjs"), `export default Array.from({ length: ${String(rules)} }, (_, index) => ({ names: ["idle-" + index], description: "Does nothing", tags: ["idle"], parser: "none", function: () => {} }));`);
    const contents = 'import { parseMarkdown } from "./src/markdown/lines.ts"; export default { names: ["parse"], description: "Parses", tags: ["cost"], parser: "none", function: ({ lines }) => void parseMarkdown(lines.join("\\n")) };';
    await build({ stdin: { contents, resolveDir: root, loader: "ts" }, bundle: true, minify: true, platform: "node", format: "esm", outfile: join(this.folder, "parse.mjs"), logLevel: "error" });
  }

  /** Writes so many documents, half of them to `even` and half to `odd`. */
  write(name: string, documents: number, write: WriteDocument): void {
    const path = join(this.folder, name);
    mkdirSync(join(path, "node_modules"), { recursive: true });
    for (const half of ["even", "odd"]) mkdirSync(join(path, half));
    symlinkSync(root, join(path, "node_modules", "markdownlint-postmortem"), "dir");
    symlinkSync(join(root, "node_modules", "remark-preset-lint-recommended"), join(path, "node_modules", "remark-preset-lint-recommended"), "dir");
    const numbers = randomFrom(7);
    for (let index = 0; index < documents; index++) writeFileSync(join(path, index % 2 === 0 ? "even" : "odd", `${String(index)}.md`), write(numbers, 500));
  }

  private configure(name: string, configuration: Configuration): void {
    writeFileSync(join(this.folder, name, ".markdownlint-cli2.jsonc"), JSON.stringify(configurations[configuration]));
  }

  /** Runs markdownlint-cli2 on a folder. */
  lint(name: string, configuration: Configuration): Run {
    this.configure(name, configuration);
    return this.run(name, cli2, "**/*.md", "#node_modules");
  }

  /** Runs remark-lint on a folder. */
  remark(name: string): Run {
    return this.run(name, remark, "--quiet", "--use", "remark-preset-lint-recommended", "even", "odd");
  }

  /** Runs the command of this package on a folder. */
  command(name: string): Run {
    this.configure(name, "ours");
    return this.run(name, command);
  }

  /** Lints the halves of a folder at once, as `xargs -P 2` does: what the slower half takes. */
  async slowerHalf(name: string): Promise<number> {
    this.configure(name, "with");
    const seconds = await Promise.all(
      ["even/*.md", "odd/*.md"].map(async (glob) => {
        const child = spawn(process.execPath, this.argumentsFor(cli2, glob, "#node_modules"), { cwd: join(this.folder, name), stdio: ["ignore", "ignore", "ignore", "pipe"] });
        let usage = "";
        child.stdio[3]?.on("data", (data) => (usage += String(data)));
        await once(child, "close");
        return readUsage(usage, child.exitCode, glob).seconds;
      }),
    );
    return Math.max(...seconds);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private argumentsFor(...args: string[]): string[] {
    return ["--require", join(this.folder, "usage.cjs"), ...args];
  }

  private run(name: string, ...args: string[]): Run {
    const { output, status } = spawnSync(process.execPath, this.argumentsFor(...args), { cwd: join(this.folder, name), stdio: ["ignore", "ignore", "ignore", "pipe"], encoding: "utf8" });
    return readUsage(output[3] ?? "", status, args.join(" "));
  }
}

function readUsage(usage: string, status: number | null, what: string): Run {
  // Linters that found something end with 1.
  if (status !== 0 && status !== 1) throw new Error(`${what} ended with ${String(status)}`);
  const [microseconds = NaN, kilobytes = NaN] = usage.split(" ").map(Number);
  return { seconds: microseconds / 1e6, memory: kilobytes / 1024 };
}

/** What an import takes, without starting Node, in milliseconds of the processor. */
export function importing(specifier: string): number {
  const script = `const before = process.cpuUsage(); await import(${JSON.stringify(specifier)}); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  return Number(spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }).stdout);
}
