/** A team's own standard, as its configuration writes it. */
import type { PartKind, SectionKind } from "./standard.ts";
import type { StandardName } from "./standards.ts";

/** What a section of a team's own can be read as, so that the rules for it apply. */
export const meanings = ["summary", "impact", "timeline", "detection", "root-cause", "resolution", "root-cause-and-resolution", "measures", "lessons"] as const satisfies readonly (SectionKind | PartKind)[];

export interface OwnSection {
  readonly title: string;
  /** Further names, besides the title and those that are known. */
  readonly names?: readonly string[];
  /** What it is, where its title does not say. */
  readonly is?: (typeof meanings)[number];
  /** May it be a line, such as "Severity: SEV-2"? */
  readonly field?: boolean;
  readonly required?: boolean;
}

export interface OwnStandard {
  readonly name?: string;
  readonly extends?: StandardName;
  /** The titles of its sections in their order, in place of those of the standard that it extends. */
  readonly sections?: readonly (string | OwnSection)[];
  /** Must the sections be in this order? */
  readonly ordered?: boolean;
  readonly limits?: {
    readonly words?: { readonly minimum?: number; readonly maximum?: number };
    readonly sentencesInEvent?: number;
    readonly tasks?: number;
    readonly specificTasks?: number;
  };
  /** Which rules apply besides those of the standard that it extends, and which do not. */
  readonly rules?: Readonly<Record<string, boolean>>;
}
