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

/** What only some standards ask for under a heading of its own: "extra:status", "extra:went-well". */
export type ExtraKind = `extra:${string}`;

/** Everything that a label can name. `title` names the document, `other` a section that is not part of the postmortem. */
export type LabelKind = SectionKind | PartKind | ExtraKind | "title" | "other";

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

/** Where something should be said. */
export interface EvidencePlace {
  readonly section: RequiredSection;
  /** The fields of the section that are for it. */
  readonly fields: readonly LabelKind[];
  /** The parts whose name says it, once something is written there. */
  readonly named?: readonly LabelKind[];
}

/** A heading or a field that a standard asks for. */
export interface OutlineSection {
  readonly title: string;
  /** The labels that count as it. */
  readonly kinds: readonly [LabelKind, ...LabelKind[]];
  /** Where another section of the outline has the same kinds: the names of this one, as people write them, besides its title. */
  readonly names?: readonly string[];
  /** Is it a line, such as "Status: final", rather than a section? It may be in the front matter then. */
  readonly isField?: boolean;
  /** Is it known, and not asked for? */
  readonly isOptional?: boolean;
  /** What to write there, for someone who begins. */
  readonly hint: string;
}

/** The headings that tell a standard from the others: every label of a kind, and titles where the others have labels of that kind too. */
export interface Signs {
  readonly kinds: readonly LabelKind[];
  readonly titles: readonly string[];
}

export interface Limits {
  readonly words: { readonly fewest: number; readonly most: number };
  readonly sentencesInEvent: number;
  readonly tasks: number;
  readonly specificTasks: number;
}

/** Names by the kind of label, in the notation of `language/word-pattern.ts`. */
export type Names = Readonly<Partial<Record<LabelKind, readonly string[]>>>;

export interface Standard {
  /** By which settings and front matter choose it. */
  readonly name: string;
  /** What people call it: "the SRE book". */
  readonly title: string;
  /** The names of the rules that apply to it, without their prefix. */
  readonly rules: readonly string[];
  /** All that it asks for under a heading or in a field, in its order; undefined if that is its `sections`. */
  readonly outline?: readonly OutlineSection[];
  /** What a document to this standard has, and hardly any other. */
  readonly signs: Signs;
  /** Parts that have a heading of their own anywhere in the document, and the kind of section that they are read with. */
  readonly apart?: Readonly<Partial<Record<LabelKind, "summary" | "timeline">>>;
  /** Does something have to separate the time of an event from what happened, such as a dash? */
  readonly separatesTimes: boolean;
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
  /** Where each thing that rules ask for should be said. */
  readonly evidence: Readonly<Record<EvidenceKind, EvidencePlace>>;
  readonly limits: Limits;
  /** The labels that tell about an incident, by the section that they are a part of. "Tasks" or "Users" can be in any document. */
  readonly tells: Readonly<Record<RequiredSection, readonly LabelKind[]>>;
  /** The word, in the singular, by which each section is called; a label with it wins over one with a synonym. */
  readonly ownWords: Readonly<Record<RequiredSection, string>>;
  /** Sets of words that the names refer to, as `{set}`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Further names of labels, as people write them. */
  readonly ownNames?: Readonly<Partial<Record<LabelKind, readonly string[]>>>;
  /** The names that labels go by, in the notation of `language/word-pattern.ts`, in the singular. If two kinds match, the earlier one wins. */
  readonly names: Names;
}

export const sectionKindsOf = (standard: Standard): readonly SectionKind[] => Object.keys(standard.titles) as SectionKind[];

/** The required sections, in the order that the standard asks for. */
export const requiredSectionsOf = (standard: Standard): readonly RequiredSection[] => Object.keys(standard.sections) as RequiredSection[];

/** The heading that the standard gives to a required section. */
export const titleOf = (standard: Standard, section: RequiredSection): string => standard.titles[standard.sections[section][0]];
