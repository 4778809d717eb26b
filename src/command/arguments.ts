/** What the user typed. */
import { parseArgs } from "node:util";
import { distance } from "fastest-levenshtein";
import { automatic, standardNames, type StandardName } from "../standards/standards.ts";
import { Failure } from "./failure.ts";

export const help = `Usage: markdownlint-postmortem [options] [file, folder or glob ...]
       markdownlint-postmortem new "Title" [--start <time>] [--standard <name>]
       markdownlint-postmortem init [--path incidents] [--standard google-sre]
                               [--dry-run]
       markdownlint-postmortem learn incidents [--write standard.jsonc]
       markdownlint-postmortem explain [rule]

Checks whether postmortems are complete. Without a file, it checks what the
globs of the configuration name, or else all Markdown files in this folder
that Git does not ignore. The configuration is that of markdownlint-cli2.
"markdownlint-postmortem lsp" is a language server: your editor starts it.

  --fix            fix what can be fixed automatically; with --dry-run, show it
  --html <file>    write a page with the timeline, the checklist and the text
  --svg <file>, --mermaid   draw the timeline: in a file, or as Markdown
  --json, --quiet  print JSON; print only what is missing, one line each
  --all            show the requirements that are met too, with their sentences
  --github, --gitlab        report to a job of GitHub Actions or of GitLab
  --config <file>  use this configuration as well as the project's
  --stdin-filename <file>   the file name for what "-" reads from standard input
  --path <folder>  the folder for postmortems, for new and init
  --help, --version

Exit code: 0 nothing is missing, 1 something is, 2 a file could not be checked.
`;

export interface CheckArguments {
  readonly command: "check";
  readonly patterns: readonly string[];
  /** `preview` shows what `write` would do. */
  readonly fix: "write" | "preview" | undefined;
  readonly output: "checklist" | "json" | "quiet" | "mermaid" | "github" | "gitlab";
  /** Shows the sentences that meet the requirements. */
  readonly all: boolean;
  readonly html: string | undefined;
  readonly svg: string | undefined;
  readonly config: string | undefined;
  readonly configPointer: string | undefined;
  /** The name of the text on standard input; undefined if files are checked. */
  readonly standardInput: string | undefined;
}

export interface NewArguments {
  readonly command: "new";
  readonly title: string;
  readonly start: string | undefined;
  readonly path: string | undefined;
  /** That of the project if it is undefined. */
  readonly standard: StandardName | undefined;
}

export interface InitArguments {
  readonly command: "init";
  readonly dryRun: boolean;
  readonly path: string | undefined;
  /** What all postmortems are compared with; the configuration does not say if it is undefined. */
  readonly standard: StandardName | typeof automatic | undefined;
}

export interface LearnArguments {
  readonly command: "learn";
  /** Where the past postmortems are: at least one file, folder or glob. */
  readonly patterns: readonly string[];
  /** The file to write; undefined if the standard is printed. */
  readonly file: string | undefined;
}

export interface ExplainArguments {
  readonly command: "explain";
  /** Undefined if all rules are asked for. */
  readonly rule: string | undefined;
}

export interface ServerArguments {
  readonly command: "lsp";
}

export type Arguments = ServerArguments | CheckArguments | NewArguments | InitArguments | LearnArguments | ExplainArguments | { readonly command: "help" } | { readonly command: "version" };

const options = {
  fix: { type: "boolean" },
  "dry-run": { type: "boolean" },
  html: { type: "string" },
  svg: { type: "string" },
  mermaid: { type: "boolean" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
  github: { type: "boolean" },
  all: { type: "boolean" },
  gitlab: { type: "boolean" },
  config: { type: "string" },
  "config-pointer": { type: "string" },
  "stdin-filename": { type: "string" },
  start: { type: "string" },
  path: { type: "string" },
  standard: { type: "string" },
  stdio: { type: "boolean" },
  write: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Option = keyof typeof options;

const examples: Readonly<Partial<Record<Option, string>>> = {
  html: "report.html",
  svg: "timeline.svg",
  config: ".markdownlint-cli2.jsonc",
  "config-pointer": "/markdownlint-cli2",
  "stdin-filename": "README.md",
  start: '"2026-11-03 14:05 UTC"',
  path: "incidents",
  standard: "google-sre",
  write: "standard.jsonc",
};

/** What other programs call an option of this one. */
const otherNames: Readonly<Record<string, Option>> = { dir: "path", directory: "path", folder: "path", output: "html", configPointer: "config-pointer", "stdin-filepath": "stdin-filename", format: "json" };

type CommandName = "check" | "new" | "init" | "learn" | "explain" | "lsp";

const optionsOf: Readonly<Record<CommandName, readonly Option[]>> = {
  check: ["fix", "dry-run", "html", "svg", "mermaid", "json", "quiet", "github", "gitlab", "all", "config", "config-pointer", "stdin-filename"],
  new: ["start", "path", "standard"],
  init: ["dry-run", "path", "standard"],
  learn: ["write"],
  explain: [],
  // Editors add it: the only way that there is.
  lsp: ["stdio"],
};

/**
 * Reads the arguments of the command line.
 * @throws Failure that names the argument, and what was probably meant.
 */
export function readArguments(argv: readonly string[]): Arguments {
  // markdownlint-cli2 spells this option so.
  const args = argv.map((arg) => arg.replace(/^--configPointer(?=$|=)/u, "--config-pointer"));
  const { values, positionals, tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const [first = "", ...others] = positionals;
  const command = isCommand(first) && tokens.find(({ kind }) => kind !== "option")?.kind === "positional" ? first : "check";
  for (const token of tokens) {
    if (token.kind === "option") checkOption(token, command);
  }
  if (values.help === true) return { command: "help" };
  if (values.version === true) return { command: "version" };
  const foreign = (Object.keys(values) as Option[]).find((name) => !optionsOf[command].includes(name));
  if (foreign !== undefined) throw new Failure(`--${foreign} does not go with ${command === "check" ? "files" : `"${command}"`}; ${optionsFor(command)}`);
  switch (command) {
    case "init":
      if (others.length > 0) throw new Failure(`"init" does not take "${others[0] ?? ""}"; run it in the root of your repository`);
      return { command, dryRun: values["dry-run"] === true, path: text(values.path), standard: standardNamed(text(values.standard), [...standardNames, automatic]) };
    case "learn":
      return learnArguments(others, text(values.write));
    case "explain":
      if (others.length > 1) throw new Failure(`"explain" takes only one rule, such as: markdownlint-postmortem explain ${others[0] ?? ""}`);
      return { command, rule: others[0] };
    case "lsp":
      if (others.length > 0) throw new Failure(`"lsp" does not take "${others[0] ?? ""}"; the editor names the files`);
      return { command };
    case "new":
      return newArguments(others, text(values.start), text(values.path), text(values.standard));
    case "check":
      return checkArguments(positionals, values);
  }
}

const isCommand = (name: string): name is Exclude<CommandName, "check"> => Object.hasOwn(optionsOf, name) && name !== "check";

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, command: CommandName): void {
  if (!(name in options)) throw new Failure(`Unknown option ${rawName}; ${suggest(name, rawName, command)}`);
  const option = name as Option;
  const wantsText = options[option].type === "string";
  if (wantsText && (value === undefined || value === "" || (inlineValue !== true && value.startsWith("--")))) throw new Failure(`${rawName} needs a value, such as ${rawName} ${examples[option] ?? ""}`);
  if (!wantsText && value !== undefined) throw new Failure(`${rawName} takes no value`);
}

function checkArguments(patterns: readonly string[], values: Readonly<Partial<Record<Option, string | boolean>>>): CheckArguments {
  const outputs = (["json", "quiet", "mermaid", "github", "gitlab"] as const).filter((name) => values[name] === true);
  const [output = "checklist", second] = outputs;
  if (output !== "checklist" && second !== undefined) throw new Failure(`--${output} and --${second} print different things; use only one of them`);
  const all = values.all === true;
  if (all && output !== "checklist") throw new Failure(`--all shows the whole checklist; ${output === "json" ? "--json always prints it" : `it does not go with --${output}`}`);
  const html = text(values.html);
  if (html !== undefined && !/\.html?$/iu.test(html)) throw new Failure(`--html needs a name that ends in .html, not ${html}; write --html report.html`);
  const svg = text(values.svg);
  if (svg !== undefined && !/\.svg$/iu.test(svg)) throw new Failure(`--svg needs a name that ends in .svg, not ${svg}; write --svg timeline.svg`);
  if (values["dry-run"] === true && values.fix !== true) throw new Failure("--dry-run needs --fix; without --fix nothing is changed");
  const readsInput = patterns.includes("-");
  const name = text(values["stdin-filename"]);
  if (name !== undefined && !readsInput) throw new Failure('--stdin-filename needs "-" instead of files');
  if (readsInput && patterns.length > 1) throw new Failure('"-" reads standard input; it cannot be combined with files');
  if (readsInput && values.fix === true) throw new Failure('Standard input cannot be fixed; save it to a file first');
  if (patterns.includes("")) throw new Failure('A file name is empty; check for an empty shell variable');
  const config = text(values.config);
  const configPointer = text(values["config-pointer"]);
  if (configPointer !== undefined && config === undefined) throw new Failure("--config-pointer points into a file; name that file with --config");
  return { command: "check", patterns, fix: values.fix !== true ? undefined : values["dry-run"] === true ? "preview" : "write", output, all, html, svg, config, configPointer, standardInput: readsInput ? (name ?? "stdin.md") : undefined };
}

function newArguments(positionals: readonly string[], start: string | undefined, path: string | undefined, wanted: string | undefined): NewArguments {
  const [title, second] = positionals;
  if (title === undefined || title.trim() === "") throw new Failure('"new" needs a title, such as: markdownlint-postmortem new "Checkout returned 500s"');
  if (second !== undefined) throw new Failure(`"new" takes one title; put quotes around it: "${positionals.join(" ")}"`);
  return { command: "new", title: title.trim(), start, path, standard: standardNamed(wanted, standardNames) };
}

function learnArguments(patterns: readonly string[], file: string | undefined): LearnArguments {
  if (patterns.length === 0 || patterns.includes("")) throw new Failure('"learn" needs the folder with your past postmortems, such as: markdownlint-postmortem learn incidents');
  if (file !== undefined && !/\.jsonc?$/iu.test(file)) throw new Failure(`--write needs a name that ends in .jsonc, not ${file}; write --write standard.jsonc`);
  return { command: "learn", patterns, file };
}

function standardNamed<Name extends string>(wanted: string | undefined, names: readonly Name[]): Name | undefined {
  const standard = names.find((name) => name === wanted);
  if (wanted !== undefined && standard === undefined) throw new Failure(`There is no standard ${wanted}; the standards are ${names.join(", ")}`);
  return standard;
}

const text = (value: string | boolean | undefined): string | undefined => (typeof value === "string" ? value : undefined);

function suggest(name: string, rawName: string, command: CommandName): string {
  const other = otherNames[name];
  if (other !== undefined && optionsOf[command].includes(other)) return `did you mean --${other}?`;
  const near = optionsOf[command].filter((option) => distance(option, name.toLowerCase()) <= 2).sort((one, another) => distance(one, name) - distance(another, name))[0];
  if (near !== undefined && near.length > 2 && name.length > 2) return `did you mean --${near}?`;
  // A file such as "-dash.md" looks like an option.
  return rawName.startsWith("--") ? optionsFor(command) : 'for a file whose name begins with "-", put -- before it';
}

const optionsFor = (command: CommandName): string =>
  command === "check" ? "--help lists the options" : optionsOf[command].length === 0 ? `"${command}" has no options` : `"${command}" takes ${optionsOf[command].map((option) => `--${option}`).join(" and ")}`;
