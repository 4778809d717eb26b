/** What the user typed. */
import { parseArgs } from "node:util";
import { distance } from "fastest-levenshtein";
import { Failure } from "./failure.ts";

export const help = `Usage: markdownlint-postmortem [options] [file, folder or glob ...]
       markdownlint-postmortem new "Title" [--start "2026-11-03 14:05 UTC"]
       markdownlint-postmortem init [--dry-run]

Tells whether a postmortem is complete. Without a file it looks at all Markdown
files below this folder, except those that Git ignores. The options of the rules
come from .markdownlint-cli2.jsonc, if there is one.

  --fix            mend what needs no decision of yours
  --html <file>    write a page with the timeline, checklist and text
  --json           print JSON
  --quiet          print only what is missing, one line each
  --help           print this
  --version        print the version

new                write a postmortem to fill in
init               set up the editor, the pre-commit hook and CI

Exit code: 0 nothing is missing, 1 something is, 2 it could not be checked.
`;

export interface CheckArguments {
  readonly command: "check";
  readonly patterns: readonly string[];
  readonly fix: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly html: string | undefined;
}

export interface NewArguments {
  readonly command: "new";
  readonly title: string;
  readonly start: string | undefined;
}

export interface InitArguments {
  readonly command: "init";
  readonly dryRun: boolean;
}

export type Arguments = CheckArguments | NewArguments | InitArguments | { readonly command: "help" } | { readonly command: "version" };

const options = {
  fix: { type: "boolean" },
  html: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
  start: { type: "string" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Option = keyof typeof options;

const optionsOf: Readonly<Record<"check" | "new" | "init", readonly Option[]>> = {
  check: ["fix", "html", "json", "quiet"],
  new: ["start"],
  init: ["dry-run"],
};

/**
 * Reads the arguments of the command line.
 * @throws Failure that names the argument, and what was probably meant.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const [first, ...others] = positionals;
  const command = first === "new" || first === "init" ? first : "check";
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!(token.name in options)) throw new Failure(`Unknown option ${token.rawName}; ${suggest(token.name)}`);
    const wantsText = options[token.name as Option].type === "string";
    if (wantsText && (token.value === undefined || token.value === "" || (!token.inlineValue && token.value.startsWith("--")))) throw new Failure(`${token.rawName} needs a value, such as ${token.rawName} ${token.name === "start" ? '"2026-11-03 14:05 UTC"' : "report.html"}`);
    if (!wantsText && token.value !== undefined) throw new Failure(`${token.rawName} takes no value`);
  }
  if (values.help === true) return { command: "help" };
  if (values.version === true) return { command: "version" };
  const foreign = Object.keys(values).find((name) => !optionsOf[command].includes(name as Option));
  if (foreign !== undefined) throw new Failure(`--${foreign} does not go with ${command === "check" ? "files" : `"${command}"`}; ${suggest(foreign)}`);
  if (command === "init") {
    if (others.length > 0) throw new Failure(`"init" takes no ${others[0] ?? ""}; run it in the folder of your repository`);
    return { command, dryRun: values["dry-run"] === true };
  }
  if (command === "new") return newArguments(others, text(values.start));
  if (values.json === true && values.quiet === true) throw new Failure("--json and --quiet print different things; give one of them");
  const html = text(values.html);
  if (html !== undefined && !/\.html?$/iu.test(html)) throw new Failure(`--html writes a page, and ${html} is no name of one; write --html report.html`);
  return { command, patterns: positionals, fix: values.fix === true, json: values.json === true, quiet: values.quiet === true, html };
}

function newArguments(positionals: readonly string[], start: string | undefined): NewArguments {
  const [title, second] = positionals;
  if (title === undefined || title.trim() === "") throw new Failure('"new" needs a title, such as: markdownlint-postmortem new "Checkout returned 500s"');
  if (second !== undefined) throw new Failure(`"new" takes one title; put quotes around it: "${positionals.join(" ")}"`);
  return { command: "new", title: title.trim(), start };
}

const text = (value: string | boolean | undefined): string | undefined => (typeof value === "string" ? value : undefined);

function suggest(name: string): string {
  const near = Object.keys(options).find((option) => distance(option, name.toLowerCase()) <= 2);
  return near === undefined || near === name ? "--help lists the options" : `did you mean --${near}?`;
}
