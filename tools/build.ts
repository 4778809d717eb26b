/** Builds what is published: one bundled module, its types, the JSON Schema, and the licences of what is bundled. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import rules from "../src/index.ts";
import { schemaOf } from "../src/options.ts";

const types = `import type { Rule } from "markdownlint";

/** The rules for postmortems, for markdownlint's \`customRules\`. */
declare const rules: Rule[];
export default rules;
`;

await rm("dist", { recursive: true, force: true });
await mkdir("dist");
const result = await build({
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
  bundle: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["import", "default"],
  target: "es2022",
  legalComments: "none",
  charset: "utf8",
  metafile: true,
});
await writeFile("dist/index.d.ts", types);
await writeFile("dist/THIRD-PARTY-LICENSES.txt", await licenses(Object.keys(result.metafile.inputs)));
await writeFile("schema.json", `${JSON.stringify(schema(), undefined, 2)}\n`);

function schema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of markdownlint-postmortem, beside markdownlint's own",
    type: "object",
    properties: Object.fromEntries(rules.map((rule) => [rule.names[0] ?? "", schemaOf(rule.description, rule.options)])),
  };
}

/** The licence texts of the packages whose files went into the bundle. */
async function licenses(inputs: readonly string[]): Promise<string> {
  const packages = new Set(inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(input)?.[1] ?? []));
  const texts = await Promise.all([...packages].sort().map(licenseOf));
  return texts.join(`\n${"-".repeat(72)}\n\n`);
}

async function licenseOf(name: string): Promise<string> {
  const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8")) as { version: string; license: string };
  for (const file of ["license", "LICENSE", "license.md", "LICENSE.md"]) {
    try {
      return `${name} ${version} (${license})\n\n${await readFile(`node_modules/${name}/${file}`, "utf8")}`;
    } catch {
      continue;
    }
  }
  throw new Error(`Found no licence text of ${name}`);
}
