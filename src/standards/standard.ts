/** What a standard for postmortems consists of. A standard is data, for everything that reads, asks for or writes postmortems. */

/** The sections that a postmortem must have. */
export type RequiredSection = "summary" | "timeline" | "cause" | "measures";

/** What a heading can name as a section; cause and resolution can be in one section or in two. */
export type SectionKind = "summary" | "timeline" | "root-cause" | "resolution" | "root-cause-and-resolution" | "measures";

/** Labeled parts that sections are made of. */
export type PartKind =
  | "duration"
  | "start"
  | "end"
  | "impact"
  | "service"
  | "experience"
  | "users"
  | "detection"
  | "actions"
  | "misleading-path"
  | "escalation"
  | "improvements"
  | "tasks"
  | "lessons";

/** Everything that a label can name. `title` names the document, `other` a section that is not part of the postmortem. */
export type LabelKind = SectionKind | PartKind | "title" | "other";

/** What the sentences of a postmortem can say and rules ask for. */
export type EvidenceKind =
  | "service"
  | "experience"
  | "users"
  | "named-cause"
  | "detection"
  | "detection-method"
  | "actions"
  | "misleading-path"
  | "escalation"
  | "resolution"
  | "cause-explained"
  | "fix-explained"
  | "improvement"
  | "specific-task";

/**
 * Where a label that names a section is among the lines of another section, and starts one of its own. Anything else is a
 * part of the open section, or text in it.
 */
export type Start =
  | "always"
  | "never"
  /** On a line of its own. */
  | "alone"
  | "a heading"
  | "a heading below a line that is none"
  | "alone, behind a timeline, the last of its kind"
  | "the last of its kind"
  | "alone, the first of its kind"
  | "the last of its kind, where parts stand beside the section";

export interface Nesting {
  /** Labels that are deeper than that of the open section; those not listed do not start one. */
  readonly below?: Readonly<Partial<Record<SectionKind, Start>>>;
  /** Labels as high as that of the open section or higher; those not listed always start one. */
  readonly beside?: Readonly<Partial<Record<SectionKind, Start>>>;
}

export interface Standard {
  /** The sections that it asks for, in their order, and the kinds that count as each; the first gives it its title. */
  readonly sections: Readonly<Record<RequiredSection, readonly [SectionKind, ...SectionKind[]]>>;
  /** What each kind of section is called in reports. */
  readonly titles: Readonly<Record<SectionKind, string>>;
  /** Which labeled parts each kind of section may have. */
  readonly parts: Readonly<Record<SectionKind, readonly LabelKind[]>>;
  /** Parts whose heading may stand for that of their section. */
  readonly standIns: { readonly measures: readonly PartKind[] };
  /** Which labels start a section of their own while one is open. */
  readonly nesting: Readonly<Record<SectionKind, Nesting>>;
  /** Where each thing that rules ask for should be said: the section, and the fields of it that are for that. */
  readonly evidence: Readonly<Record<EvidenceKind, { readonly section: RequiredSection; readonly fields: readonly LabelKind[] }>>;
  readonly limits: {
    readonly words: { readonly fewest: number; readonly most: number };
    readonly sentencesInEvent: number;
    readonly tasks: number;
    readonly specificTasks: number;
  };
  /** The labels that tell about an incident, by the section that they are a part of. "Tasks" or "Users" can be in any document. */
  readonly tells: Readonly<Record<RequiredSection, readonly LabelKind[]>>;
  /** The word, in the singular, by which each section is called; a label with it wins over one with a synonym. */
  readonly ownWords: Readonly<Record<RequiredSection, string>>;
  /** Sets of words that the names refer to, as `{set}`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** The names that labels go by, in the notation of `language/word-pattern.ts`, in the singular. If two kinds match, the earlier one wins. */
  readonly names: Readonly<Record<LabelKind, readonly string[]>>;
}

export const sectionKindsOf = (standard: Standard): readonly SectionKind[] => Object.keys(standard.titles) as SectionKind[];

/** The required sections, in the order that the standard asks for. */
export const requiredSectionsOf = (standard: Standard): readonly RequiredSection[] => Object.keys(standard.sections) as RequiredSection[];

/** The heading that the standard gives to a required section. */
export const titleOf = (standard: Standard, section: RequiredSection): string => standard.titles[standard.sections[section][0]];
