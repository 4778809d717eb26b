/** The document whose timeline is drawn. */
import type { Checklist } from "../report/checklist.ts";
import { mermaidBlock } from "../report/mermaid.ts";
import { incidentTitle } from "../report/titles.ts";
import { Failure } from "./failure.ts";

/** @throws Failure if there is not exactly one document. */
export function onlyDocument<Document extends Checklist>(option: string, documents: readonly Document[]): Document {
  const [only, second] = documents;
  if (only === undefined) throw new Failure(`${option} found no postmortem to draw; if a file is one, put "postmortem: true" in its front matter`);
  if (second !== undefined) throw new Failure(`${option} draws one postmortem, and there are ${String(documents.length)}; name one file`);
  return only;
}

/** @throws Failure that says why there is no drawing. */
export function nothingToDraw({ file }: Checklist): never {
  throw new Failure(`${file} has no timeline to draw, because none of its events begins with a clock time; write one, such as "14:05 UTC - The checkout went down."`);
}

/**
 * What `--mermaid` prints: a code block for Markdown.
 * @throws Failure if there is not exactly one document, or if it has no timeline to draw.
 */
export function renderMermaid(documents: readonly Checklist[]): string {
  const document = onlyDocument("--mermaid", documents);
  return mermaidBlock({ title: incidentTitle(document), facts: document.facts }) ?? nothingToDraw(document);
}
