#!/usr/bin/env node
/** The command's door: an old Node stops here, before it meets a line that it cannot read. */
const oldest = 20;

if (Number(process.versions.node.split(".")[0]) < oldest) {
  console.error(`markdownlint-postmortem needs Node ${String(oldest)} or newer, and this is ${process.version}; install a newer one from nodejs.org`);
  process.exitCode = 2;
} else {
  // `markdownlint-postmortem | head` closes the pipe early.
  process.stdout.on("error", (error: Error & { code?: string }) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  void import("./command.ts").then(async ({ run }) => {
    process.exitCode = await run(process.argv.slice(2));
  });
}
