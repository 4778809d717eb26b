/** Runs the packed package in each client, version and Node that people use, and expects the same reports everywhere, down to line and column. `npm run test:matrix` */
import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { lint } from "markdownlint/promise";
import type { Configuration, LintError, Rule } from "markdownlint";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "markdownlint-postmortem", "matrix");
const nodes = [20, 22, 24];
/** The oldest supported version, the one in the editor, and the last for Node 20; the newest is added. */
const cli2Versions = ["0.18.1", "0.20.0", "0.22.1"];
/** The last for Node 20. */
const cliVersions = ["0.48.0"];

/** Folders of documents, each with its configuration. */
const everything: Configuration = { default: false, postmortem: true };
const withOptions: Configuration = { default: false, postmortem: "warning", "postmortem-timeline": false, "postmortem-word-count": { minimum: 100, maximum: 200 }, "postmortem-measures-tasks": { minimum: 5 } };
const folders: readonly { name: string; config: Configuration; source: string }[] = [
  { name: "documents", config: everything, source: "fixtures/documents" },
  { name: "silent", config: everything, source: "fixtures/silent" },
  { name: "options", config: withOptions, source: "fixtures/incidents" },
];

interface Report {
  file: string;
  line: number;
  range: [number, number] | null;
  rule: string;
  description: string;
  detail: string;
  severity: string | undefined;
  fix: unknown;
}

/** One way to lint. */
interface Combination {
  name: string;
  folder: string;
  node: number;
  /** Why it is skipped. */
  skipped: string | undefined;
  lint: (node: string, results: string) => Promise<Report[]>;
}

async function newest(name: string): Promise<string> {
  const { stdout } = await run("npm", ["view", name, "version"]);
  return stdout.trim();
}

function pack(): string {
  mkdirSync(cache, { recursive: true });
  for (const file of readdirSync(cache)) if (file.endsWith(".tgz")) rmSync(join(cache, file));
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", cache], { cwd: root, stdio: "pipe" });
  return join(cache, readdirSync(cache).find((file) => file.endsWith(".tgz")) ?? "");
}

/** Installs packages into a folder of the cache, unless they are already there. */
async function install(folder: string, packages: readonly string[]): Promise<string> {
  const path = join(cache, folder);
  const key = join(path, "installed.json");
  const wanted = JSON.stringify(packages);
  if (!existsSync(key) || readFileSync(key, "utf8") !== wanted) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "package.json"), '{ "private": true }');
    await run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages], { cwd: path });
    writeFileSync(key, wanted);
  }
  return path;
}

/** Adds the package and the documents to what is installed. */
async function installWithPackage(folder: string, packages: readonly string[], tarball: string): Promise<string> {
  const path = await install(folder, packages);
  await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefer-offline", tarball], { cwd: path });
  for (const { name, source, config } of folders) {
    rmSync(join(path, name), { recursive: true, force: true });
    cpSync(join(root, source), join(path, name), { recursive: true, filter: (file) => !/\.(?:txt|json)$/u.test(file) });
    writeFileSync(join(path, name, ".markdownlint-cli2.jsonc"), JSON.stringify({ customRules: ["markdownlint-postmortem"], config }));
    writeFileSync(join(path, `${name}.json`), JSON.stringify(config));
  }
  for (const script of ["formatter.mjs", "buffers.mjs", "library.mjs"]) cpSync(new URL(script, import.meta.url), join(path, script));
  writeFileSync(join(path, ".markdownlint-cli2.jsonc"), JSON.stringify({ outputFormatters: [["./formatter.mjs"]], noProgress: true }));
  return path;
}

function documentsIn(name: string): string[] {
  const { source } = folders.find((folder) => folder.name === name) ?? { source: "" };
  return readdirSync(join(root, source)).filter((file) => file.endsWith(".md")).map((file) => `${name}/${file}`).sort();
}

async function cli2Combinations(version: string, tarball: string): Promise<Combination[]> {
  const folder = await installWithPackage(`markdownlint-cli2-${version}`, [`markdownlint-cli2@${version}`], tarball);
  const library = manifest(folder, "markdownlint").version;
  return nodes.flatMap((node): Combination[] => [
    {
      name: `markdownlint-cli2 ${version}`,
      folder,
      node,
      skipped: unsupported(folder, "markdownlint-cli2", node),
      lint: async (binary, results) => {
        await lenient(run(binary, [join(folder, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs"), "*/*.md", "#node_modules"], { cwd: folder, env: { RESULTS: results }, maxBuffer: Infinity }));
        return readResults(results);
      },
    },
    {
      name: `markdownlint-cli2 ${version} (open buffers)`,
      folder,
      node,
      skipped: unsupported(folder, "markdownlint-cli2", node),
      lint: (binary, results) => inEachFolder(results, (name) => run(binary, ["buffers.mjs", name, ...documentsIn(name)], { cwd: folder, env: { RESULTS: results } })),
    },
    ...["sync", "promise"].map((way): Combination => ({
      name: `markdownlint ${library} (${way})`,
      folder,
      node,
      skipped: unsupported(folder, "markdownlint", node),
      lint: (binary, results) => inEachFolder(results, (name) => run(binary, ["library.mjs", way, `${name}.json`, ...documentsIn(name)], { cwd: folder, env: { RESULTS: results } })),
    })),
  ]);
}

async function cliCombinations(version: string, tarball: string): Promise<Combination[]> {
  const folder = await installWithPackage(`markdownlint-cli-${version}`, [`markdownlint-cli@${version}`], tarball);
  return nodes.map((node): Combination => ({
    name: `markdownlint-cli ${version}`,
    folder,
    node,
    skipped: unsupported(folder, "markdownlint-cli", node),
    lint: (binary, results) =>
      inEachFolder(results, (name) => {
        const args = [join(folder, "node_modules", "markdownlint-cli", "markdownlint.js"), "--json", "--output", results, "--rules", "markdownlint-postmortem", "--config", `${name}.json`, ...documentsIn(name)];
        return lenient(run(binary, args, { cwd: folder, env: {} }));
      }),
  }));
}

/** The reports of one run for each folder of documents. Without reports, the file of results may be empty or missing. */
async function inEachFolder(results: string, lintFolder: (name: string) => Promise<unknown>): Promise<Report[]> {
  const found: Report[] = [];
  for (const { name } of folders) {
    rmSync(results, { force: true });
    await lintFolder(name);
    if (existsSync(results) && readFileSync(results, "utf8") !== "") found.push(...readResults(results));
  }
  return found;
}

/** Exit code 1 means that there are reports. */
async function lenient(running: Promise<unknown>): Promise<void> {
  await running.catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === 1)) throw error;
  });
}

interface Manifest {
  version: string;
  engines?: { node?: string };
}

const manifest = (folder: string, name: string): Manifest => JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as Manifest;

/** Why a package does not run on a version of Node; undefined if it does. */
function unsupported(folder: string, name: string, node: number): string | undefined {
  const range = manifest(folder, name).engines?.node ?? "";
  const oldest = Number(/^>=\s*(\d+)/u.exec(range)?.[1] ?? 0);
  return oldest > node ? `${name} ${manifest(folder, name).version} needs Node ${range}` : undefined;
}

async function expectedReports(): Promise<Report[]> {
  const { default: rules } = (await import(new URL("../../dist/index.js", import.meta.url).href)) as { default: Rule[] };
  const found = await Promise.all(folders.map(async ({ name, config, source }) => {
    const strings = Object.fromEntries(documentsIn(name).map((file) => [file, readFileSync(join(root, source, file.slice(name.length + 1)), "utf8")]));
    return Object.entries(await lint({ strings, customRules: rules, config })).flatMap(([fileName, results]) => results.map((result) => reportOf({ fileName, ...result })));
  }));
  return found.flat();
}

const readResults = (path: string): Report[] => (JSON.parse(readFileSync(path, "utf8")) as (LintError & { fileName: string })[]).map(reportOf);

function reportOf(result: LintError & { fileName: string }): Report {
  const { fileName, lineNumber, errorRange, ruleNames, ruleDescription, errorDetail, fixInfo } = result;
  const fix = fixInfo ? { line: fixInfo.lineNumber ?? lineNumber, column: fixInfo.editColumn ?? 1, deleteCount: fixInfo.deleteCount ?? 0, insertText: fixInfo.insertText ?? "" } : null;
  const range = errorRange as [number, number] | null | undefined;
  return { file: fileName, line: lineNumber, range: range ?? null, rule: ruleNames[0] ?? "", description: ruleDescription, detail: errorDetail ?? "", severity: (result as Partial<LintError>).severity, fix };
}

const keyOf = (report: Report): string => JSON.stringify([report.file, String(report.line).padStart(6, "0"), report.rule, report.range, report.description, report.detail, report.fix]);

function sorted(reports: readonly Report[]): Report[] {
  return [...reports].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** What differs from the expected reports; undefined if nothing does. markdownlint before 0.39 has no severities. */
async function check({ folder, node, lint: lintWith }: Combination, expected: readonly Report[]): Promise<string | undefined> {
  const results = join(folder, `results-${String(node)}.json`);
  rmSync(results, { force: true });
  let found: Report[];
  try {
    found = sorted(await lintWith(join(cache, "nodes", "node_modules", `node${String(node)}`, "bin", "node"), results));
  } catch (error) {
    return `fails: ${error instanceof Error ? error.message : String(error)}`;
  }
  const same = (one: Report | undefined, other: Report | undefined): boolean =>
    one !== undefined && other !== undefined && keyOf(one) === keyOf(other) && (one.severity === undefined || one.severity === other.severity);
  const first = found.findIndex((report, index) => !same(report, expected[index]));
  const at = first >= 0 ? first : found.length < expected.length ? found.length : -1;
  if (at < 0) return undefined;
  return `${String(found.length)} reports, first difference:\n  found    ${JSON.stringify(found[at])}\n  expected ${JSON.stringify(expected[at])}`;
}

/** Runs all combinations. Returns how many differ or fail. */
async function compareAll(): Promise<number> {
  const tarball = pack();
  await install("nodes", nodes.map((node) => `node${String(node)}@npm:node@${String(node)}`));
  const versions = new Set([...cli2Versions, await newest("markdownlint-cli2")]);
  const otherVersions = new Set([...cliVersions, await newest("markdownlint-cli")]);
  const combinations = (await Promise.all([...[...versions].map((version) => cli2Combinations(version, tarball)), ...[...otherVersions].map((version) => cliCombinations(version, tarball))])).flat();
  const expected = sorted(await expectedReports());
  console.log(`${String(expected.length)} reports on ${String(folders.flatMap(({ name }) => documentsIn(name)).length)} documents\n`);
  let passed = 0;
  let failed = 0;
  for (const combination of combinations) {
    const { name, node, skipped } = combination;
    const difference = skipped === undefined ? await check(combination, expected) : undefined;
    if (difference !== undefined) failed++;
    else if (skipped === undefined) passed++;
    console.log(`${`Node ${String(node)}  ${name}`.padEnd(54)} ${skipped === undefined ? (difference ?? "the same") : `left out: ${skipped}`}`);
  }
  // If nothing was compared, nothing was proved.
  if (expected.length === 0 || passed === 0) failed++;
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  return failed;
}

process.exitCode = (await compareAll()) === 0 ? 0 : 1;
