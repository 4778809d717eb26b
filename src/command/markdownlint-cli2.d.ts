/** markdownlint-cli2 ships no types; this is the part of its interface that is used here. */
declare module "markdownlint-cli2" {
  import type { LintError } from "markdownlint";

  export interface FormatterOptions {
    /** The folder that the names of the results are relative to. */
    directory: string;
    results: (LintError & { fileName: string })[];
    logMessage: (message: string) => void;
    logError: (message: string) => void;
  }

  export interface Parameters {
    directory?: string;
    argv?: string[];
    optionsDefault?: object;
    optionsOverride?: object;
    /** Texts of open files, by name. */
    fileContents?: Record<string, string>;
    /** Texts that are not files, by name. */
    nonFileContents?: Record<string, string>;
    noErrors?: boolean;
    /** Loads no modules that configurations name, and no configurations that are modules. */
    noImport?: boolean;
    noGlobs?: boolean;
    /** Takes the place of `node:fs`. */
    fs?: object;
    logMessage?: (message: string) => void;
    logError?: (message: string) => void;
  }
  /** Lints; 0 when nothing was found, 1 when something was. Throws where it failed. */
  export function main(parameters: Parameters): Promise<number>;
}

declare module "markdownlint-cli2/markdownlint" {
  export { applyFixes } from "markdownlint";
}

/** The version that the markdownlint extension for VS Code bundles. */
declare module "markdownlint-cli2-editor" {
  export { main, type FormatterOptions } from "markdownlint-cli2";
}
