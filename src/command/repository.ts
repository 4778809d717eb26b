/** What Git knows about a folder. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The root of the Git work tree that a folder is in; undefined outside of one. */
export function workTreeOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : workTreeOf(parent);
}

export interface TrackedPath {
  /** Relative to the folder that was asked about, with "/" between its parts. */
  readonly path: string;
  /** A nested repository has its own files; undefined if Git does not track the path yet. */
  readonly kind: "file" | "link" | "repository" | undefined;
}

const kindOfMode: Readonly<Record<string, TrackedPath["kind"]>> = { "120000": "link", "160000": "repository" };

/** What Git tracks or would add below a folder of a work tree; undefined if it cannot tell: Git is missing, or ignores the folder itself. */
export async function pathsInGit(folder: string): Promise<TrackedPath[] | undefined> {
  const [ignored, tracked, others] = await Promise.all([
    git(folder, "check-ignore", "--quiet", "."),
    git(folder, "ls-files", "--cached", "--stage", "-z"),
    git(folder, "ls-files", "--others", "--exclude-standard", "-z"),
  ]);
  if (ignored !== undefined || tracked === undefined || others === undefined) return undefined;
  return [
    ...recordsIn(tracked).map((record): TrackedPath => ({ path: record.slice(record.indexOf("\t") + 1), kind: kindOfMode[record.slice(0, record.indexOf(" "))] ?? "file" })),
    ...recordsIn(others).map((path): TrackedPath => (path.endsWith("/") ? { path: path.slice(0, -1), kind: "repository" } : { path, kind: undefined })),
  ];
}

const recordsIn = (output: string): string[] => output.split("\0").filter((record) => record !== "");

/** What Git prints; undefined if it fails. */
export function git(folder: string, ...args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn("git", args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"], env: withoutHook(process.env) });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", () => resolve(undefined));
    child.on("close", (status) => resolve(status === 0 ? Buffer.concat(chunks).toString() : undefined));
  });
}

/** A hook gets its own repository and index in the environment; other folders have others. */
function withoutHook(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/u.test(name)));
}
