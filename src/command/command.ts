/** The command `markdownlint-postmortem`. */
import { help, readArguments } from "./arguments.ts";
import { Failure, messageOf } from "./failure.ts";
import { packageVersion } from "./package.ts";

/** Runs the command with the arguments after its name. Gives the exit code: 0 nothing is missing, 1 something is, 2 a file could not be checked. */
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
        return await (await import("./check.ts")).check(given);
      case "new":
        return await (await import("./new.ts")).writeSkeleton(given, process.cwd());
      case "init":
        return await (await import("./init/init.ts")).init(given, process.cwd());
      case "learn":
        return await (await import("./learn.ts")).learn(given, process.cwd());
      case "explain":
        return (await import("./explain.ts")).explain(given);
      case "lsp":
        return await (await import("./lsp/serve.ts")).serveEditor();
    }
  } catch (error) {
    process.stderr.write(`markdownlint-postmortem: ${messageOf(error)}\n`);
    if (!(error instanceof Failure) && process.env["DEBUG"] !== undefined) console.error(error);
    return 2;
  }
}
