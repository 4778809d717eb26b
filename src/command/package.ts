/** The package that this runs from: published, or a clone. */
import { existsSync, readFileSync } from "node:fs";

const root = ["../", "../../"].map((path) => new URL(path, import.meta.url)).find((folder) => existsSync(new URL("package.json", folder)));

/** A file that is published with the package. */
export const readPackaged = (file: string): string => readFileSync(new URL(file, root), "utf8");

export const packageName = "markdownlint-postmortem";

export function packageVersion(): string {
  return (JSON.parse(readPackaged("package.json")) as { version: string }).version;
}
