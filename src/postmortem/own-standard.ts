/** Makes a standard of what a configuration says about a team's own. */
import { namesOf, spelledAlike } from "../language/names.ts";
import { extraNames } from "../standards/common.ts";
import { derive } from "../standards/derive.ts";
import type { OwnSection, OwnStandard } from "../standards/own.ts";
import type { ExtraKind, LabelKind, Limits, OutlineSection, Standard } from "../standards/standard.ts";
import { automatic, standards, type StandardSetting } from "../standards/standards.ts";
import { detectionApart, partsApart } from "../standards/template.ts";

/** By their text, because each rule may get a copy of the configuration. */
const made = new Map<string, Standard>();

/** The standard that a setting chooses; the brief where each document chooses its own, unless its sections say otherwise. */
export function standardFor(setting: StandardSetting): Standard {
  if (setting === automatic) return standards.brief;
  if (typeof setting === "string") return standards[setting];
  const key = JSON.stringify(setting);
  const standard = made.get(key) ?? makeStandard(setting);
  made.set(key, standard);
  return standard;
}

function makeStandard({ name = "own", extends: base = "brief", sections, ordered, limits = {}, rules = {} }: OwnStandard): Standard {
  const extended: Standard = standards[base];
  const written = sections?.map((section) => (typeof section === "string" ? { title: section } : section)) ?? [];
  const outline = written.map((section) => outlineSectionOf(section, extended));
  const wanted = new Set(extended.rules);
  if (sections !== undefined) for (const kind of ["root-cause", "resolution"] as const) if (!explains(outline, kind)) wanted.delete(kind);
  if (ordered !== undefined) set(wanted, "section-order", ordered);
  if (limits.words !== undefined) wanted.add("word-count");
  for (const [rule, applies] of Object.entries(rules)) set(wanted, rule, applies);
  const shared = { name, title: "your team's standard", rules: [...wanted], limits: limitsOf(limits, extended.limits) };
  if (sections === undefined) return derive(extended, shared);
  const kinds = outline.flatMap((section) => section.kinds);
  return derive(extended, {
    ...shared,
    outline: distinct(outline),
    ownNames: Object.fromEntries([...new Set(outline.map(({ kinds: [kind] }) => kind))].map((kind) => [kind, written.filter((_, index) => outline[index]?.kinds[0] === kind).flatMap(({ title, names = [] }) => [title, ...names])])),
    apart: { ...extended.apart, ...(kinds.includes("impact") ? { impact: partsApart.impact } : {}), ...(kinds.includes("detection") ? { detection: partsApart.detection } : {}) },
    evidence: kinds.includes("detection") ? detectionApart : {},
  });
}

/** Is there a section for the cause, or for the fix? A rule for what no section is for has nothing to ask. */
const explains = (outline: readonly OutlineSection[], kind: "root-cause" | "resolution"): boolean => outline.some(({ kinds: [first] }) => first === kind || first === "root-cause-and-resolution");

function set(rules: Set<string>, rule: string, applies: boolean): void {
  if (applies) rules.add(rule);
  else rules.delete(rule);
}

function limitsOf({ words, ...others }: NonNullable<OwnStandard["limits"]>, base: Limits): Limits {
  return { ...base, ...others, ...(words === undefined ? {} : { words: { fewest: words.minimum ?? 0, most: words.maximum ?? Infinity } }) };
}

/** A standard that knows the names of all parts that some standard asks for. */
const library = derive(standards.brief, { name: "all", title: "all", outline: Object.keys(extraNames).map((kind) => ({ title: kind, kinds: [kind as ExtraKind], hint: "" })) });

function outlineSectionOf({ title, is, field, required = true }: OwnSection, base: Standard): OutlineSection {
  const known = base.outline?.find((section) => spelledAlike(section.title, title));
  return {
    title,
    kinds: is !== undefined ? kindsLike(is) : (known?.kinds ?? kindsLike(kindNamed(title))),
    ...((field ?? known?.isField) === true ? { isField: true } : {}),
    ...(required ? {} : { isOptional: true }),
    hint: known?.hint ?? title.toLowerCase(),
  };
}

/** The names of all parts that some standard asks for. */
export const allNames = namesOf(library);

/** What a title means; a kind of its own if that is not known. */
function kindNamed(title: string): LabelKind {
  const kind = allNames.kindOf(title);
  return kind === undefined || kind === "title" || kind === "other" ? `extra:${title.toLowerCase()}` : kind;
}

/** The kinds of label that stand for a kind: cause and resolution may be in one section. */
function kindsLike(kind: LabelKind): OutlineSection["kinds"] {
  if (kind === "root-cause" || kind === "resolution") return [kind, "root-cause-and-resolution"];
  if (kind === "measures" || kind === "tasks") return [kind, kind === "tasks" ? "measures" : "tasks"];
  return [kind];
}

/** Of sections that are of the same kind, each goes by its own title. */
function distinct(outline: readonly OutlineSection[]): OutlineSection[] {
  return outline.map((section, index) => (outline.findIndex(({ kinds: [kind] }) => kind === section.kinds[0]) < index ? { ...section, names: [] } : section));
}
