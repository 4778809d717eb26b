import { defineConfig } from "vitest/config";

/** The tests of the rules; those of the tools around them say nothing of a mutated rule. */
export default defineConfig({
  test: { include: ["rules", "reports", "shapes", "incidents", "options", "settings", "rule-pages"].map((name) => `test/unit/${name}.test.ts`) },
});
