/** What both runs of Stryker have in common. */
import { availableParallelism } from "node:os";

/**
 * @param {string} name of the run and of its vitest configuration
 * @param {string[]} mutate files to mutate
 * @param {string[]} excludedMutations kinds of mutants that are not made
 */
export const configuration = (name, mutate, excludedMutations = []) => ({
  mutate,
  mutator: { excludedMutations },
  testRunner: "vitest",
  concurrency: availableParallelism(),
  vitest: { configFile: `tools/mutation/${name}.vitest.ts`, related: false },
  plugins: ["@stryker-mutator/vitest-runner"],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: "node_modules/.cache/markdownlint-postmortem/mutation",
  ignorePatterns: ["/editors", "/recipes", "/.github", "/dist"],
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 85 },
});
