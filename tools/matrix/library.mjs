/** Lints files with the library, in one of its two modes: `node library.mjs sync|promise <configuration> <file ...>`. */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import rules from "markdownlint-postmortem";

const [way, config, ...files] = process.argv.slice(2);
const { lint } = await import(`markdownlint/${way}`);
const results = await lint({ files, customRules: rules, config: JSON.parse(readFileSync(config, "utf8")), handleRuleFailures: true });
writeFileSync(process.env.RESULTS, JSON.stringify(Object.entries(results).flatMap(([fileName, found]) => found.map((result) => ({ fileName, ...result })))));
