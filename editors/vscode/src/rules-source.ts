/** Where the markdownlint extension gets its custom rules from. Knows nothing of the editor. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "jsonc-parser";

/**
 * `here`: from this extension, or from the package that the project has installed. `not installed`: a configuration names the package, and it is
 * not there. `replaced`: a configuration or a setting names custom rules without these.
 */
export type RulesSource = { readonly kind: "here" } | { readonly kind: "not installed" | "replaced"; readonly file: string | undefined };

const configuration = ".markdownlint-cli2.jsonc";

/**
 * Where the rules come from for the files in a folder.
 * @param root The opened folder; the markdownlint extension does not look above it.
 * @param setting The setting `markdownlint.customRules`.
 */
export function rulesSourceFor(folder: string, root: string, setting: readonly string[]): RulesSource {
  const file = foldersBetween(folder, root).map((each) => join(each, configuration)).find((path) => customRulesIn(path) !== undefined);
  const named = (file === undefined ? undefined : customRulesIn(file)) ?? setting;
  const own = named.find((name) => /markdownlint-postmortem|^\.{0,2}\//u.test(name));
  if (own === undefined) return { kind: "replaced", file };
  return own === "markdownlint-postmortem" && !isInstalled(own, dirname(file ?? join(root, configuration))) ? { kind: "not installed", file } : { kind: "here" };
}

/** A folder and those above it, up to the root. */
function foldersBetween(folder: string, root: string): string[] {
  const parent = dirname(folder);
  return folder === root || parent === folder || !folder.startsWith(root) ? [folder] : [folder, ...foldersBetween(parent, root)];
}

function customRulesIn(path: string): string[] | undefined {
  if (!existsSync(path)) return undefined;
  const options = parse(readFileSync(path, "utf8"), [], { allowTrailingComma: true }) as { customRules?: unknown } | undefined;
  const rules = options?.customRules;
  return Array.isArray(rules) ? rules.filter((rule): rule is string => typeof rule === "string") : undefined;
}

function isInstalled(name: string, folder: string): boolean {
  try {
    createRequire(join(folder, "from.cjs")).resolve(name);
    return true;
  } catch {
    return false;
  }
}
