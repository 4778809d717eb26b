/** Records what the rules do while markdownlint runs them. */
import type { DefinedRule, RuleParams } from "../plugin/define-rule.ts";
import { postmortemReadIn } from "../plugin/settings.ts";
import { readDocument, type ReadDocument } from "../report/checklist.ts";
import { declaredAs, writtenLinesOf } from "../plugin/written.ts";

/** What is known of a file once the rules have read it. */
export interface Watched {
  /** Without the front matter. */
  readonly lines: readonly string[];
  readonly frontMatter: readonly string[];
  /** The rules that are on and apply to it. */
  readonly rules: DefinedRule[];
  /** The rules that reported something, even if a comment silences it. */
  readonly reported: Set<string>;
  /** The rules that are silent only because of placeholders. */
  readonly unwritten: Set<string>;
  /** The lines without placeholders, if there are any. */
  readonly written: readonly string[] | undefined;
  /** Front matter for them. */
  readonly declared: readonly string[];
  /** Undefined if the file is not a postmortem. */
  read: ReadDocument | undefined;
}

/**
 * The same rule, which records in `watched`, by the name of the file, what it read and reported.
 * @throws What the rule throws.
 */
export function watch(rule: DefinedRule, watched: Map<string, Watched>): DefinedRule {
  const name = rule.names[0] ?? "";
  return {
    ...rule,
    function: (params, onError) => {
      let reports = 0;
      try {
        rule.function(params, (error) => {
          reports += 1;
          onError(error);
        });
      } finally {
        const file = watched.get(params.name) ?? begin(params);
        watched.set(params.name, file);
        const standard = postmortemReadIn(file.lines)?.standard;
        if (standard !== undefined && rule.appliesTo(standard, params.config)) file.rules.push(rule);
        if (reports > 0) file.reported.add(name);
        if (file.written !== undefined) rule.function({ ...params, name: "", lines: file.written, frontMatterLines: file.declared }, () => file.unwritten.add(name));
        file.read ??= readFile(file);
      }
    },
  };
}

function begin({ lines, frontMatterLines }: RuleParams): Watched {
  const postmortem = postmortemReadIn(lines);
  const written = postmortem === undefined ? undefined : { written: writtenLinesOf(postmortem), declared: declaredAs(postmortem) };
  return { lines, frontMatter: frontMatterLines, rules: [], reported: new Set(), unwritten: new Set(), written: undefined, declared: [], ...written, read: undefined };
}

function readFile({ lines, frontMatter, written }: Watched): ReadDocument | undefined {
  const postmortem = postmortemReadIn(lines);
  if (postmortem === undefined) return undefined;
  return readDocument(postmortem, frontMatter.length, written === undefined ? undefined : postmortemReadIn(written));
}
