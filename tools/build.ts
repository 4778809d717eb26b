/** Builds what is published: the bundled rules, the command and the formatter, their types, the JSON Schema, and the licenses of what is bundled. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type OutputFile, type Plugin } from "esbuild";
import rules from "../src/index.ts";
import { schemaOf } from "../src/plugin/options.ts";
import { settingDefinitions } from "../src/plugin/settings.ts";
import { meanings } from "../src/standards/own.ts";
import { automatic, standardNames } from "../src/standards/standards.ts";

const types = {
  "dist/index.d.ts": `import type { Rule } from "markdownlint";

/** The rules for postmortems, for markdownlint's \`customRules\`. */
declare const rules: Rule[];
export default rules;

/** Names for each kind of section: \`{ timeline: ["Chronology"] }\`. */
export type SectionNames = Partial<Record<"summary" | "timeline" | "root-cause" | "resolution" | "root-cause-and-resolution" | "measures", readonly string[]>>;

export interface Settings {
  /** Which documents are postmortems: those recognized as such (the default), every linted file, or none. */
  detect?: "auto" | "always" | "never";
  /** Your team's own names for sections. */
  sections?: SectionNames;
  /** What a postmortem is compared with; "brief" is the default, and with "auto" the sections of each postmortem choose. */
  standard?: StandardName | ${JSON.stringify(automatic)} | OwnStandard;
}

export type StandardName = ${standardNames.map((name) => JSON.stringify(name)).join(" | ")};

/** Your team's own standard. */
export interface OwnStandard {
  name?: string;
  /** The standard that it is made from; the brief by default. */
  extends?: StandardName;
  /** The titles of its sections in their order, in place of those of the standard that it extends. */
  sections?: readonly (string | OwnSection)[];
  /** Must the sections be in this order? */
  ordered?: boolean;
  limits?: { words?: { minimum?: number; maximum?: number }; sentencesInEvent?: number; tasks?: number; specificTasks?: number };
  /** Rules that apply besides those of the standard that it extends, or that do not, by their name without the prefix. */
  rules?: Readonly<Record<string, boolean>>;
}

export interface OwnSection {
  title: string;
  /** Further names. */
  names?: readonly string[];
  /** What it is, where its title does not say. */
  is?: ${meanings.map((meaning) => JSON.stringify(meaning)).join(" | ")};
  /** May it be a line, such as "Severity: SEV-2"? */
  field?: boolean;
  /** True by default. */
  required?: boolean;
}

/**
 * The rules, with settings that hold for all of them.
 * @throws Error that names a setting that does not exist or has a wrong value.
 */
export declare function createRules(settings?: Settings): Rule[];
`,
  "dist/checklist.d.ts": `/** An output formatter of markdownlint-cli2 that prints a checklist for each postmortem. */
declare function formatChecklists(options: { directory: string; results: object[]; logMessage: (message: string) => void }): void;
export default formatChecklists;
`,
};

export interface Bundle {
  readonly outputFiles: readonly OutputFile[];
  /** The packages that are in the files. */
  readonly packages: readonly Package[];
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Bundles for any client, with further options for esbuild. Writes nothing. */
export async function bundleFor(options: BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import", "default"],
    target: "es2022",
    legalComments: "none",
    // Node compiles text in one byte a character in less time.
    charset: "ascii",
    ...options,
    bundle: true,
    write: false,
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const names = new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([file]) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? []));
  return { outputFiles, packages: await Promise.all([...names].map(async (name) => JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8")) as Package)) };
}

/** Writes the files of some bundles, and the licenses of everything in them into a folder. */
export async function writeBundles(folder: string, bundles: readonly Bundle[]): Promise<Package[]> {
  const packages = new Map(bundles.flatMap((bundle) => bundle.packages).map((bundled) => [bundled.name, bundled]));
  const sorted = [...packages].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, bundled]) => bundled);
  await rm(folder, { recursive: true, force: true });
  for (const { path, contents } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  await writeFile(`${folder}/THIRD-PARTY-LICENSES.txt`, (await Promise.all(sorted.map(licenseOf))).join(`\n${"-".repeat(72)}\n\n`));
  return sorted;
}

/** The rules and everything they need are in one file, because an editor and a hook load it each time; the command and the page import it. */
const rulesFile = "./rules.js";
const isBesideRules = (file: string): boolean => /^src\/(?:command|page)\//u.test(file);
const fromRulesFile: Plugin = {
  name: "from the file of the rules",
  setup: (esbuild) => {
    esbuild.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const file = relative(".", resolve(resolveDir, path)).replaceAll("\\", "/");
      return !file.startsWith("src/") || isBesideRules(file) ? undefined : { path: rulesFile, external: true };
    });
  },
};

async function bundleRules(): Promise<Bundle> {
  const modules = (await readdir("src", { recursive: true })).map((file) => `src/${file.replaceAll("\\", "/")}`).filter((file) => file.endsWith(".ts") && !isBesideRules(file));
  const contents = [...modules.map((file) => `export * from "./${file}";`), 'export { default } from "./src/index.ts";'].join("\n");
  return bundleFor({ stdin: { contents, resolveDir: "." }, outfile: `dist/${rulesFile}` });
}

/** Builds into `dist` and `schema.json`. Vitest calls it before the tests of the package. */
export default async function buildPackage(): Promise<void> {
  const command = bundleFor({
    entryPoints: { checklist: "src/command/formatter.ts", bin: "src/command/bin.ts" },
    outdir: "dist",
    splitting: true,
    external: ["markdownlint-cli2", "node:*"],
    plugins: [fromRulesFile],
  });
  const packages = await writeBundles("dist", await Promise.all([bundleRules(), command]));
  await writeFile("dist/index.js", `export { createRules, default, default as "module.exports" } from "${rulesFile}";\n`);
  for (const [path, text] of Object.entries(types)) await writeFile(path, text);
  await writeFile("dist/sbom.cdx.json", `${JSON.stringify(billOfMaterials(packages), undefined, 2)}\n`);
  await writeFile("schema.json", `${JSON.stringify(schema(), undefined, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPackage();

/** The schema of `.markdownlint.jsonc`, and of `.markdownlint-cli2.jsonc`, which contains the same under `config`. */
export function schema(): object {
  const tags = [...new Set(rules.flatMap((rule) => rule.tags))];
  const names = [...tags, ...rules.flatMap((rule) => rule.names)];
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of markdownlint-postmortem, beside markdownlint's own",
    type: "object",
    properties: {
      config: { $ref: "#" },
      ...Object.fromEntries(tags.map((tag) => [tag, schemaOf(`Rules with the tag ${tag}`, tag === "postmortem" ? settingDefinitions : {})])),
      ...Object.fromEntries(rules.map((rule) => [rule.names[0] ?? "", schemaOf(rule.description, rule.options)])),
    },
    // Editors show the message under a name that is misspelled.
    patternProperties: { [`^postmortem(?!(?:${names.map((name) => name.slice("postmortem".length)).join("|")})$)`]: { not: {}, errorMessage: "There is no rule or tag of this name" } },
  };
}

/** What is in the bundle, in CycloneDX's form. It contains no date, so the same source always gives the same file. */
function billOfMaterials(packages: readonly Package[]): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    components: packages.map(({ name, version, license }) => ({ type: "library", name, version, purl: `pkg:npm/${name.replace("@", "%40")}@${version}`, licenses: [{ license: { id: license } }] })),
  };
}

async function licenseOf({ name, version, license }: Package): Promise<string> {
  const folder = `node_modules/${name}`;
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/iu.test(each));
  if (file === undefined) throw new Error(`No license text found for ${name}`);
  return `${name} ${version} (${license})\n\n${await readFile(`${folder}/${file}`, "utf8")}`;
}
