import { defineConfig } from "vitest/config";

/** The tests of the tables alone: what only some document would notice is a test that they lack. Long lines say nothing of words, and take long. */
export default defineConfig({
  test: { include: ["english", "words", "time"].map((name) => `test/unit/${name}.test.ts`), testNamePattern: /^(?!.*however often it repeats)/u },
});
