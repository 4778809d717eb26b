/** What an incident is called. */
import type { Checklist } from "./checklist.ts";

/** The title of a document, or its path if it has none. One that is called only "Postmortem" is told apart from others by its day, or else by its path. */
export function incidentTitle({ facts: { title, hasPlainTitle, date }, file }: Pick<Checklist, "facts" | "file">): string {
  if (title.trim() === "") return file;
  return hasPlainTitle ? `${title}, ${date ?? file}` : title;
}
