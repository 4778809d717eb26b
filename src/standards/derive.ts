/** Standards that differ from another one in some of their parts. */
import { extraNames } from "./common.ts";
import type { EvidenceKind, EvidencePlace, ExtraKind, LabelKind, Limits, Names, Standard } from "./standard.ts";

/** What a standard has in place of the one that it is made from. */
export interface Changes extends Partial<Omit<Standard, "names" | "limits" | "evidence" | "titles">> {
  readonly name: string;
  readonly title: string;
  readonly titles?: Partial<Standard["titles"]>;
  /** Further names. They win over those of the base, and among themselves the earlier ones do. */
  readonly names?: Names;
  readonly limits?: Readonly<Partial<Limits>>;
  readonly evidence?: Readonly<Partial<Record<EvidenceKind, EvidencePlace>>>;
}

/** A standard that is another one but for some changes. */
export function derive(base: Standard, { names = {}, limits, evidence, titles, ...changes }: Changes): Standard {
  const outline = changes.outline ?? base.outline ?? [];
  const extras = outline.flatMap(({ kinds }) => kinds).filter((kind): kind is ExtraKind => kind in extraNames);
  const added: Names = { ...names, ...Object.fromEntries(extras.map((kind) => [kind, [...(names[kind] ?? []), ...(extraNames[kind] ?? [])]])) };
  const kinds = new Set([...Object.keys(added), ...Object.keys(base.names)]) as Set<LabelKind>;
  return {
    ...base,
    ...changes,
    titles: { ...base.titles, ...titles },
    limits: { ...base.limits, ...limits },
    evidence: { ...base.evidence, ...evidence },
    names: Object.fromEntries([...kinds].map((kind) => [kind, [...new Set([...(added[kind] ?? []), ...(base.names[kind] ?? [])])]])),
  };
}
