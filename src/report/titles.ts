/** What an incident is called. */
import type { Checklist } from "./checklist.ts";

/** The title of a document, or its path if it has none. */
export function incidentTitle({ facts, file }: Pick<Checklist, "facts" | "file">): string {
  return facts.title.trim() === "" ? file : facts.title;
}
