/** Runs the built command: `npm run try [-- <arguments>]`, on the example if there are none. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv.slice(2);
// npm runs scripts in the package's folder, and tells where the user was.
const cwd = given.length === 0 ? root : (process.env["INIT_CWD"] ?? process.cwd());
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL("../dist/bin.js", import.meta.url)), ...(given.length === 0 ? ["fixtures/example.md"] : given)], { cwd, stdio: "inherit" });
if (given.length === 0) console.log("\nNow try your own: npm run try -- path/to/README.md");
// Finding something missing is not a failure of this command.
process.exitCode = status === 1 ? 0 : (status ?? 2);
