/** The only file that knows markdownlint: names, tags, links, options, positions. */
import type { EvidenceKind } from "../standards/standard.ts";
import { readPostmortem, type Postmortem, type Settings } from "../postmortem/document.ts";
import { shorten } from "./texts.ts";
import { readOptions, type OptionDefinitions, type OptionValues } from "./options.ts";
import type { Edit } from "../markdown/edits.ts";
import type { Place } from "../markdown/lines.ts";
import { remember } from "./seen.ts";

/** What every published rule name starts with. */
export const prefix = "postmortem-";

/** Where the rules' pages are. */
export const homepage = "https://github.com/markdownlint-postmortem/markdownlint-postmortem";

export type RuleTag = "document" | "summary" | "timeline" | "cause" | "measures" | "consistency";

export interface Report {
  /** The narrowest text that the author has to change. */
  readonly at: Place;
  /** What was found and what is wanted, with an example to copy. */
  readonly detail: string;
  readonly fix?: Edit | undefined;
}

export interface CheckContext<Options> {
  readonly postmortem: Postmortem;
  readonly options: Options;
  readonly report: (report: Report) => void;
}

export interface RuleDefinition<Definitions extends OptionDefinitions> {
  /** Kebab-case, without the prefix: the name of the rule's file, page and fixtures. */
  readonly name: string;
  readonly tag: RuleTag;
  /** The requirement, in the positive, without a full stop. */
  readonly description: string;
  readonly options?: Definitions;
  /** What it asks whether the postmortem tells, if that is all it asks. */
  readonly evidence?: EvidenceKind;
  /** Settings that hold for the whole document, read from the options of the rule that runs first. */
  readonly settings?: (options: OptionValues<Definitions>) => Settings;
  readonly check: (context: CheckContext<OptionValues<Definitions>>) => void;
}

/** What markdownlint hands to a rule, as far as it is used. */
export interface RuleParams {
  /** The name of the file, or of the text. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly frontMatterLines: readonly string[];
  readonly config: unknown;
}

interface FixInfo {
  lineNumber: number;
  editColumn: number;
  deleteCount?: number;
  insertText?: string;
}

interface RuleError {
  lineNumber: number;
  detail: string;
  context?: string;
  range?: [number, number];
  information?: URL;
  fixInfo?: FixInfo;
}

/** A rule in the shape that markdownlint's `customRules` take. */
export interface Rule {
  readonly names: string[];
  readonly description: string;
  readonly information: URL;
  readonly tags: string[];
  readonly parser: "none";
  readonly function: (params: RuleParams, onError: (error: RuleError) => void) => void;
}

/** A rule together with what its page, the schema and the tests ask for. */
export interface DefinedRule extends Rule {
  readonly options: OptionDefinitions;
  /** What it asks whether the postmortem tells. */
  readonly evidence: EvidenceKind | undefined;
}

/** Makes a markdownlint rule of a definition. The rule throws when its options are wrong. */
export function defineRule<const Definitions extends OptionDefinitions>(definition: RuleDefinition<Definitions>): DefinedRule {
  const { name, tag, description, settings, check } = definition;
  const definitions = definition.options ?? ({} as Definitions);
  const fullName = `${prefix}${name}`;
  const defaults = readOptions(fullName, definitions, undefined);
  /** One configuration holds for many documents. */
  const read = new WeakMap<object, OptionValues<Definitions>>();
  const optionsIn = (config: unknown): OptionValues<Definitions> => {
    if (typeof config !== "object" || config === null || Object.keys(config).length === 0) return defaults;
    const known = read.get(config) ?? readOptions(fullName, definitions, config);
    read.set(config, known);
    return known;
  };
  return {
    names: [fullName],
    description,
    information: new URL(`${homepage}/blob/main/rules/${name}.md`),
    tags: ["postmortem", `${prefix}${tag}`],
    parser: "none",
    options: definitions,
    evidence: definition.evidence,
    function: (params, onError) => {
      const options = optionsIn(params.config);
      // Nothing but front matter has no line to report at.
      if (params.frontMatterLines.length > 0 && params.lines.every((line) => line === "")) return;
      const given = settings?.(options);
      const postmortem = readPostmortem(params.lines, params.frontMatterLines, given);
      if (postmortem === undefined) return;
      remember(params.name, params.lines, params.frontMatterLines.length, fullName, given);
      const report = ({ at, detail, fix }: Report): void => {
        const line = params.lines[at.line - 1];
        if (line === undefined) return;
        const range = clamp(at, line);
        onError({
          lineNumber: at.line,
          detail,
          ...(line.trim() === "" ? {} : { context: shorten(line.trim(), longestContext) }),
          ...(range === undefined ? {} : { range }),
          ...(fix === undefined ? {} : { fixInfo: toFixInfo(fix) }),
        });
      };
      check({ postmortem, options, report });
    },
  };
}

export interface EvidenceRuleDefinition extends Omit<RuleDefinition<OptionDefinitions>, "options" | "settings" | "check"> {
  readonly evidence: EvidenceKind;
  /** What the report says where it is not told. */
  readonly missing: string;
}

/** Makes a rule that asks whether the postmortem tells something. Where it does not, the report stands at the place for it. */
export function defineEvidenceRule({ evidence, missing, ...rule }: EvidenceRuleDefinition): DefinedRule {
  return defineRule({
    ...rule,
    evidence,
    check({ postmortem, report }) {
      const { answer, wantedAt } = postmortem.evidence[evidence];
      if (answer === "not told" && wantedAt !== undefined) report({ at: wantedAt, detail: missing });
    },
  });
}

function toFixInfo({ line, column, deleteCount, insertText }: Edit): FixInfo {
  return {
    lineNumber: line,
    editColumn: column,
    ...(deleteCount === undefined ? {} : { deleteCount }),
    ...(insertText === undefined ? {} : { insertText }),
  };
}

/** A range must lie on its line; an empty line can have none. */
function clamp({ column, length }: Place, line: string): [number, number] | undefined {
  if (line.length === 0) return undefined;
  const start = Math.min(Math.max(column, 1), line.length);
  return [start, Math.max(Math.min(length, line.length - start + 1), 1)];
}

const longestContext = 60;
