import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of the project. */
export const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");

/** The names of the Markdown files in a folder, without their extension; none if the folder is missing. */
export function markdownIn(...path: string[]): string[] {
  const folder = join(root, ...path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && !name.endsWith(".fixed.md"))
    .map((name) => name.replace(/\.md$/u, ""))
    .sort();
}
