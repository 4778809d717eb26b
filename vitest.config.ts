import { defineConfig } from "vitest/config";
import type { Reporter, TestModule } from "vitest/node";

/** Ends the output with a line that any script can read. */
const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string): string => String(states.filter((other) => other === state).length);
    console.log(`${count("passed")} passed, ${count("failed")} failed`);
  },
};

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], reporters: ["default", closingLine], testTimeout: 60_000, hookTimeout: 120_000 },
});
