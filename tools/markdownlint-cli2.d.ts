/** markdownlint-cli2 ships no types; this is the part of its interface that is used here. */
declare module "markdownlint-cli2" {
  export interface Parameters {
    directory?: string;
    argv?: string[];
    optionsOverride?: object;
    /** Texts of open files, by name. */
    fileContents?: Record<string, string>;
    /** Texts that are no files, by name. */
    nonFileContents?: Record<string, string>;
    noErrors?: boolean;
    noGlobs?: boolean;
    logMessage?: (message: string) => void;
    logError?: (message: string) => void;
  }
  /** Lints; 0 when nothing was found, 1 when something was, 2 when it failed. */
  export function main(parameters: Parameters): Promise<number>;
}

/** The version that the markdownlint extension for VS Code bundles. */
declare module "markdownlint-cli2-editor" {
  export { main } from "markdownlint-cli2";
}
