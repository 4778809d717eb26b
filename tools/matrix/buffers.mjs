/** Lints open buffers as the markdownlint extension for VS Code does: `node buffers.mjs <folder> <file ...>`. Only their text is read from the files. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import process from "node:process";
import { main } from "markdownlint-cli2";

const [folder, ...files] = process.argv.slice(2);
const found = [];
for (const file of files) {
  const name = basename(file);
  await main({
    directory: resolve(folder),
    argv: [`:${name}`],
    fileContents: { [name]: readFileSync(file, "utf8") },
    noGlobs: true,
    optionsOverride: { outputFormatters: [[({ results }) => found.push(...results.map((result) => ({ ...result, fileName: file })))]] },
  });
}
writeFileSync(process.env.RESULTS, JSON.stringify(found));
