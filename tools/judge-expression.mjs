/** Judges regular expressions with recheck, in a thread of its own: each message gets a verdict, undefined if time ran out. */
import { env } from "node:process";
import { parentPort } from "node:worker_threads";

env["RECHECK_SYNC_BACKEND"] = "pure";
const { checkSync } = await import("recheck");

/**
 * A verdict must not depend on how busy the machine is, so recheck counts steps. The one limit in time (milliseconds)
 * is for an expression that it would never finish; the slowest takes a tenth of it.
 */
const limits = { incubationTimeout: null, seedingTimeout: null, attackTimeout: null, timeout: 180_000 };

parentPort?.on("message", ({ source, harder, flags }) => {
  if (harder !== undefined && checkSync(harder, flags, { ...limits, checker: "automaton" }).status === "safe") {
    parentPort?.postMessage("safe");
    return;
  }
  const result = checkSync(source, flags, limits);
  if (result.status === "safe") parentPort?.postMessage("safe");
  else if (result.status === "vulnerable") parentPort?.postMessage(`${result.complexity.summary}, such as by ${result.attack.pattern}`);
  else parentPort?.postMessage(result.error.kind === "timeout" ? undefined : `recheck cannot read it: ${result.error.kind}`);
});
