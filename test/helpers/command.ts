/** Runs the built command in a folder of its own. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./files.ts";

export interface CommandRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

export class Workspace {
  readonly path = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-"));

  write(file: string, content: string | Uint8Array): this {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), content);
    return this;
  }

  /** Makes a symbolic link to a path, which is relative to the link. */
  link(file: string, target: string): this {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    symlinkSync(target, join(this.path, file));
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), "utf8");
  }

  has(file: string): boolean {
    return existsSync(join(this.path, file));
  }

  /** Runs the command as a program whose output is read by another one. */
  run(...args: string[]): CommandRun {
    return this.runWith({}, ...args);
  }

  runWith({ folder = ".", env = {}, bin = "dist/bin.js", uid, input }: { folder?: string; env?: Record<string, string>; bin?: string; uid?: number; input?: string | Uint8Array }, ...args: string[]): CommandRun {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, bin), ...args], {
      cwd: join(this.path, folder),
      env: { PATH: process.env["PATH"], ...env },
      encoding: "utf8",
      ...(uid === undefined ? {} : { uid }),
      ...(input === undefined ? {} : { input }),
    });
    return { status, stdout, stderr };
  }

  git(...args: string[]): this {
    const { status, stderr } = spawnSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd: this.path, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return this;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
