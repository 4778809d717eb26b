/** The page of a postmortem, or of several: one file that asks nothing of any network. */
import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { homepage } from "../plugin/define-rule.ts";
import { byDate, historyParts } from "./history.ts";
import { incidentParts } from "./incident.ts";
import { script } from "./script.ts";
import { styles } from "./styles.ts";
import { captionsOf, captionStyles } from "./timeline.ts";
import { generator } from "../postmortem/own-output.ts";
import { explainCommand, metIn } from "../report/checklist.ts";
import { viewOf, type PageDocument, type View } from "./view.ts";

export type { PageDocument } from "./view.ts";

/** How many documents a page of several shows in full at most. */
export const mostViews = 50;

export interface PageOptions {
  /** The version of the package, for the footer. */
  readonly version: string;
  /** The address of a document's file from where the page will be. */
  readonly addressOf?: (file: string) => string;
}

/** The page of one postmortem, or the history of several, as HTML. */
export function renderPage(documents: readonly PageDocument[], options: PageOptions): string {
  const [only, second] = documents;
  if (only !== undefined && second === undefined) {
    const view = viewOf(only);
    return assemble(view.title, [view], incidentParts(view), options.version, footer(documents, options.version));
  }
  const sorted = byDate(documents);
  const views = sorted.length > mostViews ? [] : sorted.map((document, index) => viewOf(document, index + 1));
  return assemble("Incident history", views, [...historyParts(sorted, { views, addressOf: options.addressOf ?? (() => undefined) }), ...views.map(foldedView)], options.version, footer(documents, options.version));
}

function foldedView(view: View): Element {
  const { document } = view;
  return h("details", [
    h("summary", [h("span.summary-title", view.title), h("span.tally", `${String(metIn(document))} of ${String(document.requirements.length)} met`)]),
    h("article", { id: view.id("part", "view"), tabIndex: -1 }, incidentParts(view)),
  ]);
}

function footer(documents: readonly PageDocument[], version: string): Element {
  return h("footer", [
    h("p", ["Offline, this prints the page of a rule: ", h("code", explainCommand(documents))]),
    h("p", ["Made by ", h("a", { href: homepage }, "markdownlint-postmortem"), ` ${version}`]),
  ]);
}

function assemble(title: string, views: readonly View[], content: Element[], version: string, end: Element): string {
  const style = `${styles}\n${captionStyles(Math.max(0, ...views.map(({ document }) => captionsOf(document))))}\n`;
  const tree: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "en" }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { httpEquiv: "Content-Security-Policy", content: `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'` }),
          h("meta", { name: "generator", content: `${generator} ${version}` }),
          h("meta", { name: "referrer", content: "no-referrer" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("title", title),
          h("style", style),
        ]),
        h("body", [
          h("main", content),
          end,
          h("script", script),
        ]),
      ]),
    ],
  };
  return `${toHtml(tree)}\n`;
}

/** For a Content-Security-Policy: nothing but this exact text may run or apply. */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
