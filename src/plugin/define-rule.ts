/** The only file that knows markdownlint: names, tags, links, options, positions. */
import type { EvidenceKind, Standard } from "../standards/standard.ts";
import { standardFor } from "../postmortem/own-standard.ts";
import type { Settings } from "../postmortem/document.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import { shorten } from "./texts.ts";
import { readOptions, type OptionDefinitions, type OptionValues } from "./options.ts";
import type { Edit } from "../markdown/edits.ts";
import type { Place } from "../markdown/lines.ts";
import { noteLinted } from "./linted.ts";
import { postmortemFor, settingDefinitions, type RuleSettings } from "./settings.ts";
import { declaredAs, isAboutWritten, writtenLinesOf } from "./written.ts";

/** What every published rule name starts with. */
export const prefix = "postmortem-";

/** Where the rules' pages are. */
export const homepage = "https://github.com/markdownlint-postmortem/markdownlint-postmortem";

export type RuleTag = "document" | "summary" | "timeline" | "cause" | "measures" | "consistency";

export interface Report {
  /** The narrowest text that the author has to change. */
  readonly at: Place;
  /** What to do or what is missing, with an example to copy. */
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
  /** Do the options ask for the rule where the standard does not? */
  readonly isAskedFor?: (options: OptionValues<Definitions>) => boolean;
  /** What the postmortem must say, if that is all that the rule asks. */
  readonly evidence?: EvidenceKind;
  /** What is wrong with options that are right one by one; undefined if nothing is. */
  readonly refuse?: (options: OptionValues<Definitions>) => string | undefined;
  /** Looks at the front matter of any document, whether it is a postmortem or not. */
  readonly checkFrontMatter?: (frontMatter: readonly string[], report: (detail: string) => void) => void;
  readonly check: (context: CheckContext<OptionValues<Definitions>>) => void;
  /** Is the rule about the placeholders themselves? */
  readonly reportsPlaceholders?: boolean;
}

/** What markdownlint passes to a rule, as far as it is used. */
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

/** A rule in the form that markdownlint's `customRules` take. */
export interface Rule {
  readonly names: string[];
  readonly description: string;
  readonly information: URL;
  readonly tags: string[];
  readonly parser: "none";
  readonly function: (params: RuleParams, onError: (error: RuleError) => void) => void;
}

/** A rule with what its page, the schema and the tests need. */
export interface DefinedRule extends Rule {
  readonly options: OptionDefinitions;
  /** What the postmortem must say. */
  readonly evidence: EvidenceKind | undefined;
  /** Checks options as the rule does when it is first used. Throws if they are wrong. */
  readonly checkOptions: (options: object) => void;
  /** Does the rule apply to postmortems to a standard, with its configuration? Throws if that is wrong. */
  readonly appliesTo: (standard: Standard, config: unknown) => boolean;
}

/** Makes a rule for the settings of a set of rules. */
export type RuleFactory = (settings: Settings) => DefinedRule;

/** Defines a rule. The rule throws when its options are wrong. */
export function defineRule<const Definitions extends OptionDefinitions>(definition: RuleDefinition<Definitions>): RuleFactory {
  const { name, tag, description, evidence, checkFrontMatter } = definition;
  const fullName = `${prefix}${name}`;
  const own = definition.options ?? ({} as Definitions);
  return (defaultSettings) => {
    const readConfig = configReader(fullName, definition, defaultSettings);
    const appliesTo = (standard: Standard, config: unknown): boolean => standard.rules.includes(name) || definition.isAskedFor?.(readConfig(config).optionsFor(standard)) === true;
    return {
      names: [fullName],
      description,
      information: new URL(`${homepage}/blob/main/rules/${name}.md`),
      tags: ["postmortem", `${prefix}${tag}`],
      parser: "none",
      options: own,
      evidence,
      checkOptions: (given) => void readConfig(given),
      appliesTo,
      function: (params, onError) => {
        const { optionsFor, settings, isGiven } = readConfig(params.config);
        const { lines, frontMatterLines } = params;
        checkFrontMatter?.(frontMatterLines, (detail) => onError({ lineNumber: 1, detail }));
        const postmortem = postmortemFor(lines, frontMatterLines, { rule: fullName, settings, isGiven });
        if (postmortem === undefined || !appliesTo(postmortem.standard, params.config)) return;
        noteLinted(params.name, lines, frontMatterLines.length, fullName, settings, params.config);
        for (const report of reportsOn(postmortem, definition, optionsFor(postmortem.standard), { rule: fullName, settings, isGiven })) send(report, lines, onError);
      },
    };
  };
}

/** What a rule reports on a postmortem, without what only the words of placeholders give rise to. */
function reportsOn<Definitions extends OptionDefinitions>(postmortem: Postmortem, definition: RuleDefinition<Definitions>, options: OptionValues<Definitions>, settings: RuleSettings): Report[] {
  const check = (document: Postmortem): Report[] => {
    const reports: Report[] = [];
    definition.check({ postmortem: document, options, report: (report) => void reports.push(report) });
    return reports;
  };
  const reports = check(postmortem);
  const lines = reports.length === 0 || definition.reportsPlaceholders === true ? undefined : writtenLinesOf(postmortem);
  const written = lines === undefined ? undefined : postmortemFor(lines, declaredAs(postmortem), settings);
  if (written === undefined) return reports;
  const draft = { postmortem, written, writtenReports: check(written) };
  return reports.filter((report) => isAboutWritten(report, definition.tag, draft));
}

interface RuleConfig<Definitions extends OptionDefinitions> {
  /**
   * The options, with defaults from a standard.
   * @throws Error if they contradict each other.
   */
  readonly optionsFor: (standard: Standard) => OptionValues<Definitions>;
  readonly settings: Settings;
  /** Does the configuration of this rule contain settings? */
  readonly isGiven: boolean;
}

/** Reads the configuration of a rule: its options, and the settings that each rule takes. One configuration applies to many documents. */
function configReader<Definitions extends OptionDefinitions>(rule: string, definition: RuleDefinition<Definitions>, defaultSettings: Settings): (config: unknown) => RuleConfig<Definitions> {
  const defaults = { optionsFor: optionsReader(rule, definition, undefined), settings: defaultSettings, isGiven: false };
  const known = new WeakMap<object, RuleConfig<Definitions>>();
  return (config) => {
    if (typeof config !== "object" || config === null || Object.keys(config).length === 0) return defaults;
    const read = known.get(config) ?? readConfig(config);
    known.set(config, read);
    return read;
  };

  function readConfig(config: object): RuleConfig<Definitions> {
    const isSetting = ([name]: [string, unknown]): boolean => name in settingDefinitions;
    // Before 0.39, markdownlint leaves its own key there.
    const options = Object.entries(config).filter(([name]) => name !== "severity");
    const given = Object.fromEntries(options.filter(isSetting));
    const settings = { ...defaultSettings, ...readOptions(rule, settingDefinitions, given, { names: Object.keys(given) }) };
    const optionsFor = optionsReader(rule, definition, Object.fromEntries(options.filter((entry) => !isSetting(entry))));
    // A mistake is named on any document.
    optionsFor(standardFor(settings.standard));
    return { optionsFor, settings, isGiven: Object.keys(given).length > 0 };
  }
}

function optionsReader<Definitions extends OptionDefinitions>(rule: string, { options: definitions = {} as Definitions, refuse }: RuleDefinition<Definitions>, given: object | undefined): (standard: Standard) => OptionValues<Definitions> {
  const known = new WeakMap<Standard, OptionValues<Definitions>>();
  return (standard) => {
    const options = known.get(standard) ?? readOptions(rule, definitions, given, { limits: standard.limits });
    known.set(standard, options);
    const wrong = refuse?.(options);
    if (wrong !== undefined) throw new Error(`Unexpected options for \`${rule}\`: ${wrong}`);
    return options;
  };
}

/** Passes a report to markdownlint. */
function send({ at, detail, fix }: Report, lines: readonly string[], onError: (error: RuleError) => void): void {
  const line = lines[at.line - 1];
  if (line === undefined) return;
  const range = clamp(at, line);
  onError({
    lineNumber: at.line,
    detail,
    ...(line.trim() === "" ? {} : { context: shorten(line.trim(), longestContext) }),
    ...(range === undefined ? {} : { range }),
    ...(fix === undefined ? {} : { fixInfo: toFixInfo(fix) }),
  });
}

export interface EvidenceRuleDefinition extends Pick<RuleDefinition<OptionDefinitions>, "name" | "tag" | "description"> {
  readonly evidence: EvidenceKind;
  /** What the report says if the postmortem does not say it. */
  readonly missing: string;
}

/** Makes a rule that asks whether the postmortem says something. If it does not, the report is at the place for it. */
export function defineEvidenceRule({ evidence, missing, ...rule }: EvidenceRuleDefinition): RuleFactory {
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
