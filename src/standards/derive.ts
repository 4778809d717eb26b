/** Standards that differ from another one in some of their parts. */
import { extraNames } from "./common.ts";
import { sectionKindsOf, type EvidenceKind, type EvidencePlace, type ExtraKind, type LabelKind, type Limits, type Names, type OutlineSection, type SectionKind, type Standard } from "./standard.ts";

/** What a standard has in place of the one that it is made from. */
export interface Changes extends Partial<Omit<Standard, "names" | "limits" | "evidence" | "titles">> {
  readonly name: string;
  readonly title: string;
  /** Further names. They win over those of the base, and among themselves the earlier ones do. */
  readonly names?: Names;
  readonly limits?: Readonly<Partial<Limits>>;
  readonly evidence?: Readonly<Partial<Record<EvidenceKind, EvidencePlace>>>;
}

/** A standard that is another one but for some changes. The sections that it shares with that one are called as in its own outline. */
export function derive(base: Standard, { names = {}, limits, evidence, ...changes }: Changes): Standard {
  const outline = changes.outline ?? base.outline ?? [];
  const extras = outline.flatMap(({ kinds }) => kinds).filter((kind): kind is ExtraKind => kind in extraNames);
  const added: Names = { ...names, ...Object.fromEntries(extras.map((kind) => [kind, [...(names[kind] ?? []), ...(extraNames[kind] ?? [])]])) };
  const kinds = new Set([...Object.keys(added), ...Object.keys(base.names)]) as Set<LabelKind>;
  return {
    ...base,
    ...changes,
    titles: titlesOf(base, changes.outline ?? []),
    limits: { ...base.limits, ...limits },
    evidence: { ...base.evidence, ...evidence },
    names: Object.fromEntries([...kinds].map((kind) => [kind, [...new Set([...(added[kind] ?? []), ...(base.names[kind] ?? [])])]])),
  };
}

function titlesOf(base: Standard, outline: readonly OutlineSection[]): Standard["titles"] {
  const titleFor = (...kinds: readonly LabelKind[]): string | undefined => kinds.map((kind) => outline.find(({ kinds: [first] }) => first === kind)?.title).find((title) => title !== undefined);
  const counterparts: Readonly<Partial<Record<SectionKind, LabelKind>>> = { "root-cause-and-resolution": "root-cause", measures: "tasks" };
  return Object.fromEntries(sectionKindsOf(base).map((kind) => [kind, titleFor(kind, counterparts[kind] ?? kind) ?? base.titles[kind]])) as Standard["titles"];
}
