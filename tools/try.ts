/** Lints a document, or all of a folder, with these rules alone: `npm run try [-- <path>]`. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Rule } from "markdownlint";
import { main } from "markdownlint-cli2";

const example = "fixtures/example.md";
const [given] = process.argv.slice(2);
// npm runs scripts in the package's folder, and keeps the one where the user is.
const start = process.env["INIT_CWD"] ?? process.cwd();
const path = given === undefined ? resolve(example) : resolve(start, given);
const fileContents = existsSync(path) ? documents(path) : {};
if (Object.keys(fileContents).length === 0) {
  console.error(`Found no Markdown at ${path}; give the path of a file or of a folder`);
  process.exit(2);
}

const { default: customRules } = (await import(new URL("../dist/index.js", import.meta.url).href)) as { default: Rule[] };
const messages: string[] = [];
const reports: string[] = [];
// An empty folder: no configuration beside the documents has a say in what the rules find.
const directory = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-"));
try {
  await main({
    directory,
    argv: Object.keys(fileContents).map((name) => `:${name}`),
    fileContents,
    noGlobs: true,
    optionsOverride: { customRules, config: { default: false, postmortem: true } },
    logMessage: (message) => messages.push(message),
    logError: (message) => reports.push(message),
  });
} finally {
  rmdirSync(directory);
}
// The reports are what was asked for, so they are no failure of this command.
console.log([...messages.filter((message) => !message.startsWith("Finding:")), ...reports].join("\n"));
if (reports.length === 0) console.log("\nNo reports: all is met, or nothing was taken for a postmortem. Front matter with `postmortem: true` says that a document is one.");
if (given === undefined) console.log("\nNow try your own: npm run try -- path/to/README.md");

/** The documents at a path, by the name that is shown: from where the user is, else from the path given. */
function documents(path: string): Record<string, string> {
  const files = statSync(path).isDirectory() ? markdownIn(path) : [basename(path)];
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  return Object.fromEntries(
    files.map((file) => {
      const fromUser = relative(start, join(folder, file));
      const name = fromUser.startsWith("..") || isAbsolute(fromUser) ? file : fromUser;
      return [name.replaceAll("\\", "/"), readFileSync(join(folder, file), "utf8")];
    }),
  );
}

function markdownIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /\.(?:md|markdown)$/iu.test(file) && !/(?:^|[\\/])node_modules[\\/]/u.test(file)).sort();
}
