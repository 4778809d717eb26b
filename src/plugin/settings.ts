/** Settings for the whole document, whichever rule reads it first. */
import type { OwnNames } from "../language/names.ts";
import { readPostmortem, type Settings } from "../postmortem/document.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import { readOptions, type OptionDefinitions } from "./options.ts";

/** They are options of each rule, so that they can be given by tag. */
export const settingDefinitions = {
  detect: {
    type: "choice",
    choices: ["auto", "always", "never"] as const,
    default: "auto",
    description: "Which documents are postmortems: those recognized as such, every linted file, or none",
  },
  sections: {
    type: "section-names",
    default: {},
    description: "A team's own names for sections, by kind",
  },
  standard: {
    type: "standard",
    default: "brief",
    description: "What a postmortem is compared with",
  },
} satisfies OptionDefinitions;

/** What a configuration can set; the rest has its default. */
export interface GivenSettings {
  readonly detect?: Settings["detect"];
  readonly sections?: OwnNames;
  readonly standard?: Settings["standard"];
}

/**
 * The settings that `createRules` was given.
 * @throws Error that names the setting, what was found and what is expected.
 */
export function readSettings(given: GivenSettings): Settings {
  return readOptions("createRules", settingDefinitions, given);
}

/** Who read a document, and with which settings. */
interface Reading {
  readonly rule: string;
  readonly settings: Settings;
  readonly postmortem: Postmortem | undefined;
}

/** The lines of a document are the same array for all rules. */
const readings = new WeakMap<readonly string[], Reading>();

/** What a rule was configured with. */
export interface RuleSettings {
  readonly rule: string;
  readonly settings: Settings;
  /** Does its own configuration hold some of them? */
  readonly isGiven: boolean;
}

/**
 * The postmortem that a document is, read when the first rule asks for it.
 * @param lines The document's lines; the array is the key of the cache.
 * @param frontMatter The lines of the front matter, with its fences.
 * @throws Error if a rule has settings that differ from those that the document was read with.
 */
export function postmortemFor(lines: readonly string[], frontMatter: readonly string[], { rule, settings, isGiven }: RuleSettings): Postmortem | undefined {
  const known = readings.get(lines);
  if (known === undefined) {
    const postmortem = readPostmortem(lines, frontMatter, settings);
    readings.set(lines, { rule, settings, postmortem });
    return postmortem;
  }
  if (isGiven && !isSame(settings, known.settings)) throw new Error(`The settings of \`${rule}\` come too late: \`${known.rule}\` has read the document with others. They hold for all rules, so give them once: to the tag \`postmortem\`, to \`createRules\`, or to a rule that comes first`);
  return known.postmortem;
}

/** What the rules have read in a document; undefined if none of them has, or it is not a postmortem. */
export function postmortemReadIn(lines: readonly string[]): Postmortem | undefined {
  return readings.get(lines)?.postmortem;
}

const isSame = (one: Settings, other: Settings): boolean => one.detect === other.detect && JSON.stringify(one.standard) === JSON.stringify(other.standard) && JSON.stringify(Object.entries(one.sections).sort()) === JSON.stringify(Object.entries(other.sections).sort());
