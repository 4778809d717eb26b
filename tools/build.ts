/** Builds what is published: the bundled rules, the command and the formatter, their types, the JSON Schema, and the licences of what is bundled. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type OutputFile } from "esbuild";
import rules from "../src/index.ts";
import { schemaOf } from "../src/options.ts";

const types = {
  "dist/index.d.ts": `import type { Rule } from "markdownlint";

/** The rules for postmortems, for markdownlint's \`customRules\`. */
declare const rules: Rule[];
export default rules;
`,
  "dist/checklist.d.ts": `/** An output formatter of markdownlint-cli2 that prints a checklist for each postmortem. */
declare function formatChecklists(options: { directory: string; results: object[]; logMessage: (message: string) => void }): void;
export default formatChecklists;
`,
};

export interface Bundle {
  readonly outputFiles: readonly OutputFile[];
  /** The licence texts of all that is in the files. */
  readonly licenses: string;
  /** The packages that are in the files. */
  readonly packages: readonly Package[];
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Bundles for any client, with what esbuild is told on top. Writes nothing. */
export async function bundleFor(options: BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...options,
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "default"],
    target: "es2022",
    legalComments: "none",
    charset: "utf8",
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const names = new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([file]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? []));
  const packages = await Promise.all([...names].sort().map(async (name) => JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8")) as Package));
  return { outputFiles, packages, licenses: (await Promise.all(packages.map(licenseOf))).join(`\n${"-".repeat(72)}\n\n`) };
}

/** Builds into `dist` and `schema.json`. Vitest calls it before the tests, which run what is published. */
export default async function buildPackage(): Promise<void> {
  const bundle = await bundleFor({
    entryPoints: { index: "src/index.ts", checklist: "src/command/formatter.ts", bin: "src/command/bin.ts" },
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    external: ["markdownlint-cli2", "node:*"],
  });
  await rm("dist", { recursive: true, force: true });
  await mkdir("dist/chunks", { recursive: true });
  for (const { path, contents } of bundle.outputFiles) await writeFile(path, contents);
  for (const [path, text] of Object.entries(types)) await writeFile(path, text);
  await writeFile("dist/THIRD-PARTY-LICENSES.txt", bundle.licenses);
  await writeFile("dist/sbom.cdx.json", `${JSON.stringify(billOfMaterials(bundle.packages), undefined, 2)}\n`);
  await writeFile("schema.json", `${JSON.stringify(schema(), undefined, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPackage();

/** The schema of `.markdownlint.jsonc`, and of `.markdownlint-cli2.jsonc`, which holds the same under `config`. */
function schema(): object {
  const tags = [...new Set(rules.flatMap((rule) => rule.tags))];
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of markdownlint-postmortem, beside markdownlint's own",
    type: "object",
    properties: {
      config: { $ref: "#" },
      ...Object.fromEntries(tags.map((tag) => [tag, schemaOf(`Rules with the tag ${tag}`, {})])),
      ...Object.fromEntries(rules.map((rule) => [rule.names[0] ?? "", schemaOf(rule.description, rule.options)])),
    },
  };
}

/** What is in the bundle, in CycloneDX's form. It tells no time, so that the same source makes the same file. */
function billOfMaterials(packages: readonly Package[]): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    components: packages.map(({ name, version, license }) => ({ type: "library", name, version, purl: `pkg:npm/${name.replace("@", "%40")}@${version}`, licenses: [{ license: { id: license } }] })),
  };
}

async function licenseOf({ name, version, license }: Package): Promise<string> {
  for (const file of ["license", "LICENSE", "license.md", "LICENSE.md"]) {
    try {
      return `${name} ${version} (${license})\n\n${await readFile(`node_modules/${name}/${file}`, "utf8")}`;
    } catch {
      continue;
    }
  }
  throw new Error(`Found no licence text of ${name}`);
}
