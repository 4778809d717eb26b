/** What is still to be written has one report, that of its placeholder. The other rules neither take its words for facts nor ask for what goes in its place. */
import type { Place } from "../markdown/lines.ts";
import { isBlank, type Postmortem } from "../postmortem/postmortem.ts";
import { standards } from "../standards/standards.ts";
import { withoutPlaceholders } from "../postmortem/unwritten.ts";

/** A report, as far as it matters which one it is. */
interface Reported {
  readonly at: Place;
  readonly detail: string;
}

/** Front matter for it: it is a postmortem to the same standard even without the words of its placeholders. */
export const declaredAs = ({ standard }: Postmortem): string[] => ["---", `postmortem: ${standard.name in standards ? standard.name : "true"}`, "---"];

/** The lines without placeholders, the same array each time: it is the key under which the rules' reading of it is kept. */
const writtenLines = new WeakMap<Postmortem, readonly string[] | undefined>();

/** The lines of a postmortem without its placeholders; undefined if it has none. */
export function writtenLinesOf(postmortem: Postmortem): readonly string[] | undefined {
  if (!writtenLines.has(postmortem)) writtenLines.set(postmortem, withoutPlaceholders(postmortem));
  return writtenLines.get(postmortem);
}

/** The same postmortem with its placeholders, and without them. */
export interface Draft {
  readonly postmortem: Postmortem;
  readonly written: Postmortem;
  /** What the rule reports where there are no placeholders. */
  readonly writtenReports: readonly Reported[];
}

/** Does a report stand without the words of any placeholder, at a place that is not itself to be filled in? */
export function isAboutWritten({ at, detail }: Reported, group: string, { postmortem, written, writtenReports }: Draft): boolean {
  if (isUnwritten(group, postmortem, written)) return false;
  // At the heading of a section are the reports on what the section leaves out.
  const isHeading = postmortem.sections.some(({ label }) => label.line.number === at.line);
  const isChanged = postmortem.source[at.line - 1] !== written.source[at.line - 1];
  if (isChanged && !isHeading && group !== "document") return false;
  return writtenReports.some((report) => report.detail === detail || report.at.line === at.line);
}

/** Has a section placeholders, and nothing else? */
function isUnwritten(group: string, postmortem: Postmortem, written: Postmortem): boolean {
  const isBlankIn = ({ required }: Postmortem): boolean => required.some((content) => content.section === group && isBlank(content));
  return isBlankIn(written) && !isBlankIn(postmortem);
}
