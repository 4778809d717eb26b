/** The timeline and the page of an open postmortem, to look at beside the text and to copy. Knows nothing of the editor. */
import type { State } from "../../../src/command/editor/check.ts";
import { svgTimeline } from "../../../src/page/drawing-svg.ts";
import { renderPage } from "../../../src/page/page.ts";
import { mermaidBlock } from "../../../src/report/mermaid.ts";
import { incidentTitle } from "../../../src/report/titles.ts";
import { statusOf } from "./status.ts";

/** What is shown beside the text. */
export type PreviewKind = "timeline" | "page";

/** What can be copied: for a file of its own, or for Markdown. */
export type CopyKind = "SVG" | "Mermaid";

const noTimeline = 'There is no timeline to draw, because no event begins with a clock time; write one, such as "14:05 UTC - The checkout went down."';

/** The document of a preview, which loads nothing. It says why if there is nothing to show. */
export function previewOf(kind: PreviewKind, state: State, version: string): string {
  if (state.kind !== "postmortem") return htmlOf(paragraph(statusOf(state).explanation));
  if (kind === "page") return renderPage([state.document], { version });
  return htmlOf(drawing("SVG", state, version) ?? paragraph(noTimeline));
}

/**
 * The timeline as text for the clipboard.
 * @throws Error that says why there is none.
 */
export function copyOf(kind: CopyKind, state: State, version: string): string {
  if (state.kind !== "postmortem") throw new Error(statusOf(state).explanation);
  const text = drawing(kind, state, version);
  if (text === undefined) throw new Error(noTimeline);
  return text;
}

function drawing(kind: CopyKind, { document }: Extract<State, { kind: "postmortem" }>, version: string): string | undefined {
  const timeline = { title: incidentTitle(document), facts: document.facts };
  return kind === "SVG" ? svgTimeline(timeline, { version }) : mermaidBlock(timeline);
}

const paragraph = (text: string): string => `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`;

const htmlOf = (content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Timeline</title>
<style>body { margin: 0; padding: 1rem } svg { display: block; width: 100%; height: auto }</style>
</head>
<body>${content}</body>
</html>
`;
