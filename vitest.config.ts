import { defineConfig } from "vitest/config";
import type { SerializedError } from "vitest";
import type { Reporter, TestModule } from "vitest/node";

/** Ends the output with a line that any script can read. A file that fails to load, an error outside of tests, or a run without tests counts as a failure. */
const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const passed = states.filter((state) => state === "passed").length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length + (states.length === 0 && modules.length === 0 ? 1 : 0);
    const failed = states.filter((state) => state === "failed").length + broken;
    console.log(`${String(passed)} passed, ${String(failed)} failed`);
  },
};

export default defineConfig({
  test: {
    reporters: ["default", closingLine],
    projects: [
      // What one runs all day: the rules, the model, the time, the language, from the source. A worker reads the source once for all its files.
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"], pool: "threads", isolate: false, testTimeout: 60_000, hookTimeout: 60_000 } },
      // What is published, with the real tools.
      { test: { name: "package", include: ["test/package/**/*.test.ts"], globalSetup: "tools/build.ts", testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
