/** Lints one document with these rules alone: `npm run --silent try [-- <file>]`. */
import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Rule } from "markdownlint";
import { main } from "markdownlint-cli2";

const [path = "fixtures/example.md"] = process.argv.slice(2);
if (!existsSync(path)) {
  console.error(`Found no file ${path}; give the path of a Markdown file`);
  process.exit(2);
}
const { default: customRules } = (await import(new URL("../dist/index.js", import.meta.url).href)) as { default: Rule[] };
const file = resolve(path);
const status = await main({
  directory: dirname(file),
  argv: [`:${basename(file)}`],
  // A configuration beside the document has no say: this shows what the rules find.
  optionsOverride: { customRules, config: { default: false, postmortem: true }, ignores: [], globs: [] },
  logMessage: console.log,
  logError: console.log,
});
// Reports are what was asked for; only a failure to lint is one.
process.exitCode = status === 2 ? 2 : 0;
if (process.argv.length < 3) console.log("\nNow try your own: npm run --silent try -- path/to/README.md");
