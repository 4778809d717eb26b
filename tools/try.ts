/** Runs the command as it is built: `npm run try [-- <arguments>]`, on the example where none are given. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv.slice(2);
// npm runs scripts in the package's folder, and keeps the one where the user is.
const cwd = given.length === 0 ? root : (process.env["INIT_CWD"] ?? process.cwd());
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL("../dist/bin.js", import.meta.url)), ...(given.length === 0 ? ["fixtures/example.md"] : given)], { cwd, stdio: "inherit" });
if (given.length === 0) console.log("\nNow try your own: npm run try -- path/to/README.md");
// What is missing is what was asked for, so it is no failure of this command.
process.exitCode = status === 1 ? 0 : (status ?? 2);
