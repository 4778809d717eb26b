/** The command `markdownlint-postmortem`. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import picocolors from "picocolors";
import { help, readArguments, type CheckArguments } from "./arguments.ts";
import { Failure, messageOf } from "./failure.ts";
import { packageVersion } from "./package.ts";
import type { PageDocument } from "../page/view.ts";

/** Runs the command with the arguments behind its name. Gives the exit code: 0 nothing is missing, 1 something is, 2 it could not be checked. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    const given = readArguments(argv);
    switch (given.command) {
      case "help":
        process.stdout.write(help);
        return 0;
      case "version":
        process.stdout.write(`${packageVersion()}\n`);
        return 0;
      case "check":
        return await check(given);
      case "new":
        return (await import("./new.ts")).writeSkeleton(given, process.cwd());
      case "init":
        return (await import("./init.ts")).init(given, process.cwd());
    }
  } catch (error) {
    process.stderr.write(`markdownlint-postmortem: ${messageOf(error)}\n`);
    if (!(error instanceof Failure) && process.env["DEBUG"] !== undefined) console.error(error);
    return 2;
  }
}

async function check({ patterns, fix, json, quiet, html }: CheckArguments): Promise<number> {
  const { lintDocuments } = await import("./lint.ts");
  const { progressOn } = await import("./progress.ts");
  const progress = progressOn(process.stderr);
  const linted = await lintDocuments({ directory: process.cwd(), patterns, fix, keepText: html !== undefined, onFile: progress.step }).finally(progress.clear);
  const { documents } = linted;
  const { renderChecklists, renderFindings } = await import("./terminal.ts");
  const { stdout } = process;
  const page = documents.length > 0 ? html : undefined;
  if (page !== undefined) await writePage(page, documents);
  if (json) stdout.write((await import("./json.ts")).renderJson(documents, linted));
  else if (quiet) stdout.write(renderFindings(documents));
  else stdout.write(renderChecklists(documents, linted, { colors: picocolors.isColorSupported, columns: stdout.isTTY ? stdout.columns : Infinity }));
  if (page !== undefined && !json && !quiet) stdout.write(`Wrote ${page}\n`);
  return documents.some(({ requirements }) => requirements.some(({ findings }) => findings.some(({ severity }) => severity === "error"))) ? 1 : 0;
}

async function writePage(file: string, documents: readonly PageDocument[]): Promise<void> {
  const { renderPage } = await import("../page/page.ts");
  const path = resolve(file);
  try {
    await writeFile(path, renderPage(documents, { version: packageVersion() }));
  } catch (error) {
    throw new Failure(`Cannot write ${file}: ${messageOf(error)}`, { cause: error });
  }
}
