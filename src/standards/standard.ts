/** What a standard for postmortems consists of. A standard is data: whoever reads, asks or writes takes it from here. */

/** The sections that a postmortem must have. */
export type RequiredSection = "summary" | "timeline" | "cause" | "measures";

/** What a heading can name as a section; cause and resolution may stand in one section or in two. */
export type SectionKind = "summary" | "timeline" | "root-cause" | "resolution" | "root-cause-and-resolution" | "measures";

/** Labelled parts that sections are made of. */
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

/** All that a label can name. `title` names the document, `other` a section that is not part of the postmortem. */
export type LabelKind = SectionKind | PartKind | "title" | "other";

/** What the sentences of a postmortem can tell, and rules ask for. */
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
