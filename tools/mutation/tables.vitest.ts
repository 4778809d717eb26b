import { defineConfig } from "vitest/config";

/** The tests of the language alone: what only some document would notice is a test that it lacks. Long lines say nothing about words, and take long. */
export default defineConfig({
  test: { include: ["english", "what-counts", "words", "time"].map((name) => `test/unit/${name}.test.ts`), testNamePattern: /^(?!.*however often it repeats)/u },
});
