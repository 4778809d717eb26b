#!/usr/bin/env node
/** The command's entry point: an old Node stops here, before it reaches code that it cannot parse. */
const oldest = 20;

if (Number(process.versions.node.split(".")[0]) < oldest) {
  console.error(`markdownlint-postmortem needs Node ${String(oldest)} or newer, and this is ${process.version}; install a newer one from nodejs.org`);
  process.exitCode = 2;
} else {
  process.stdout.on("error", (error: Error & { code?: string }) => {
    // `markdownlint-postmortem | head` closes the pipe early.
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`markdownlint-postmortem: Cannot write the output: ${error.code === "ENOSPC" ? "the disk is full" : error.message}\n`);
    process.exit(2);
  });
  // A message that nobody can read is not a reason to fail.
  process.stderr.on("error", () => undefined);
  void import("./command.ts").then(async ({ run }) => {
    process.exitCode = await run(process.argv.slice(2));
  });
}
