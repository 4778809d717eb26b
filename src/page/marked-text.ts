/** The text of a document, rendered from Markdown, with marks where the findings are. Nothing of it can become script, style or a request. */
import type { Element, ElementContent, Nodes, Root, RootContent, Text } from "hast";
import { sanitize, defaultSchema, type Schema } from "hast-util-sanitize";
import { h } from "hastscript";
import type { Code } from "mdast";
import { toHast, type Handlers } from "mdast-util-to-hast";
import { SKIP, visit } from "unist-util-visit";
import { parseMarkdown } from "../markdown/lines.ts";
import { heading, namedBy, type NumberedFinding, type View } from "./view.ts";

/** Images are requests, `input` stands for the boxes of tasks alone, and no id or class of a document may pass for one of the page. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: ["a", "b", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "input", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"],
  attributes: { a: ["href"], input: ["checked", ["disabled", true], ["type", "checkbox"]], ol: ["start"], td: ["align"], th: ["align"] },
  protocols: { href: ["http", "https", "mailto"] },
  required: { input: { disabled: true, type: "checkbox" } },
  clobber: [],
  strip: ["script", "style"],
};

const image = (alt: string | null | undefined): Element => ({ type: "element", tagName: "span", properties: {}, children: [{ type: "text", value: alt ? `[Image: ${alt}]` : "[Image]" }] });

const lineBreakTag = /^<br\s*\/?>$/iu;

/** Raw HTML is shown as the text it is, comments are left out, and an image is its description. */
const handlers: Handlers = {
  html: (state, node: { value: string; position?: Element["position"] }, parent: { type: string } | undefined) => {
    if (/^<!--[^]*-->$/u.test(node.value.trim())) return undefined;
    if (lineBreakTag.test(node.value)) return { type: "element", tagName: "br", properties: {}, children: [] };
    const text: Text = { type: "text", value: node.value, ...(node.position === undefined ? {} : { position: node.position }) };
    if (parent === undefined || !["root", "blockquote", "listItem"].includes(parent.type)) return text;
    const block: Element = { type: "element", tagName: "pre", properties: {}, children: [text] };
    state.patch(node as never, block);
    return block;
  },
  code: (_, node: Code) => {
    const text: Text = { type: "text", value: node.value };
    if (node.position !== undefined) text.position = { ...node.position, start: codeStart(node, node.position.start) };
    return { type: "element", tagName: "pre", properties: {}, children: [{ type: "element", tagName: "code", properties: {}, children: [text] }], ...(node.position === undefined ? {} : { position: node.position }) };
  },
  image: (_, node: { alt?: string | null }) => image(node.alt),
  imageReference: (_, node: { alt?: string | null }) => image(node.alt),
};

type Point = NonNullable<Code["position"]>["start"];

/** Indented code starts where its block does, fenced code on the line below; a fence is a line more than the code has. */
function codeStart({ value, position }: Code, start: Point): Point {
  const fenced = (position?.end.line ?? 0) - start.line + 1 > value.split("\n").length;
  return fenced ? { line: start.line + 1, column: 1 } : start;
}

export function textSection(view: View): Element {
  const id = view.id("part", "text");
  return h("section.text", namedBy(view, id), [
    h(heading(view.level + 1), { id }, "Text"),
    view.findings.length === 0 ? "" : h("p.quiet", "The numbers lead to the checklist."),
    h("div.prose", markedText(view)),
  ]);
}

function markedText(view: View): RootContent[] {
  const { source, firstLine } = view.document;
  const rendered = toHast(parseMarkdown(source.join("\n")), { handlers });
  const tree = sanitize(rendered, schema);
  const root: Root = tree.type === "root" ? tree : { type: "root", children: [] };
  fitIn(root, view.level + 2);
  const placed = markFindings(root, source, findingsByLine(view), view);
  anchorLines(root, firstLine, view);
  noteTheRest(root, view.findings.filter((finding) => !placed.has(finding)), view);
  return root.children;
}

/** Headings go below those of the page without leaving a level out; links that lead nowhere from here are text; wide blocks scroll by themselves. */
function fitIn(root: Root, firstLevel: number): void {
  const depths = new Set<number>();
  visit(root, "element", ({ tagName }) => {
    if (/^h[1-6]$/u.test(tagName)) depths.add(Number(tagName.charAt(1)));
  });
  const ranks = [...depths].sort();
  let last = firstLevel - 1;
  visit(root, "element", (node, index, parent) => {
    if (/^h[1-6]$/u.test(node.tagName)) {
      last = Math.min(firstLevel + ranks.indexOf(Number(node.tagName.charAt(1))), last + 1, 6);
      node.tagName = heading(last);
    } else if (node.tagName === "a") {
      const { href } = node.properties;
      if (typeof href !== "string" || !/^(?:https?:|mailto:)/iu.test(href)) Object.assign(node, { tagName: "span", properties: {} });
    } else if (node.tagName === "input") {
      node.properties.ariaLabel = node.properties.checked === true ? "done" : "to do";
    } else if ((node.tagName === "table" || node.tagName === "pre") && parent !== undefined && index !== undefined) {
      parent.children[index] = h("div.scroll", { tabIndex: 0, role: "group", ariaLabel: node.tagName === "table" ? "Table of the document" : "Code of the document" }, [node]);
    }
  });
}

/** A stretch of a line that findings are about; columns from 1, the end excluded. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly finding: NumberedFinding;
}

/** By the line in `source`, from 1. */
function findingsByLine({ findings, document: { firstLine } }: View): Map<number, Stretch[]> {
  const lines = new Map<number, Stretch[]>();
  for (const finding of findings) {
    const start = finding.column ?? 1;
    const end = finding.column === null || finding.length === null ? Infinity : finding.column + finding.length;
    const line = finding.line - firstLine;
    lines.set(line, [...(lines.get(line) ?? []), { start, end, finding }]);
  }
  return lines;
}

/** Wraps the text of findings in `<mark>`, and returns those that found their place. */
function markFindings(root: Root, source: readonly string[], stretches: ReadonlyMap<number, readonly Stretch[]>, view: View): Set<NumberedFinding> {
  const pieces: { readonly node: Text; readonly parts: Part[] }[] = [];
  visit(root, "text", (node) => {
    const { position } = node;
    if (position === undefined) return;
    const relevant = [...stretches.keys()].some((line) => line >= position.start.line && line <= position.end.line);
    if (relevant) pieces.push({ node, parts: splitText(node, position.start, source, stretches) });
  });
  const lastPart = new Map<NumberedFinding, Part>();
  for (const part of pieces.flatMap(({ parts }) => parts)) for (const finding of part.findings) lastPart.set(finding, part);
  const begun = new Set<NumberedFinding>();
  const replacements = new Map<Text, ElementContent[]>();
  for (const { node, parts } of pieces) {
    if (parts.every(({ findings }) => findings.length === 0)) continue;
    replacements.set(node, parts.flatMap((part) => (part.findings.length === 0 ? [{ type: "text", value: part.value } as const] : markPart(part, begun, lastPart, view))));
  }
  visit(root, "text", (node, index, parent) => {
    const replacement = replacements.get(node);
    if (replacement === undefined || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...replacement);
    return [SKIP, index + replacement.length];
  });
  return begun;
}

interface Part {
  value: string;
  readonly findings: readonly NumberedFinding[];
}

/** The text in parts, each with the findings that are about it. */
function splitText({ value }: Text, start: { line: number; column: number }, source: readonly string[], stretches: ReadonlyMap<number, readonly Stretch[]>): Part[] {
  const parts: Part[] = [];
  const follow = follower(start, source);
  for (const character of value) {
    const { line, column } = follow(character);
    const findings = character === "\n" ? [] : (stretches.get(line) ?? []).filter((stretch) => stretch.start <= column && column < stretch.end).map(({ finding }) => finding);
    const last = parts.at(-1);
    if (last !== undefined && sameItems(last.findings, findings)) last.value += character;
    else parts.push({ value: character, findings });
  }
  return parts;
}

function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}

/** Follows a text through its source, past escapes, entities and the marks at the start of a line, and tells where each character stands. */
function follower(start: { line: number; column: number }, source: readonly string[]): (character: string) => { line: number; column: number } {
  let { line } = start;
  let offset = start.column - 1;
  return (character) => {
    const text = source[line - 1] ?? "";
    if (character === "\n") {
      const place = { line, column: offset + 1 };
      line += 1;
      offset = 0;
      return place;
    }
    const found = text.indexOf(character, offset);
    const entity = /^&#?\w{1,31};/u.exec(text.slice(offset, offset + 34))?.[0];
    if (entity !== undefined && (found !== offset || entity !== "&")) {
      const place = { line, column: offset + 1 };
      offset += entity.length;
      return place;
    }
    if (found >= 0) offset = found;
    const place = { line, column: offset + 1 };
    offset += character.length;
    return place;
  };
}

/** The first mark of a finding is what the checklist links to; after its last one stands the number that links back. */
function markPart(part: Part, begun: Set<NumberedFinding>, lastPart: ReadonlyMap<NumberedFinding, Part>, view: View): ElementContent[] {
  const first = part.findings.filter((finding) => !begun.has(finding));
  for (const finding of first) begun.add(finding);
  const ended = part.findings.filter((finding) => lastPart.get(finding) === part);
  return [...first.map((finding) => h("span.anchor", { id: view.id("mark", finding.number) })), h("mark", part.value), ...ended.map((finding) => note(finding, view))];
}

function note({ number, detail }: NumberedFinding, view: View): Element {
  return h("a.note", { href: `#${view.id("finding", number)}`, title: detail, ariaLabel: `Finding ${String(number)} in the checklist` }, String(number));
}

const blocks = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "pre", "blockquote", "hr"]);

/** Gives every line an anchor: at the block that starts there, else before the block that contains it. */
function anchorLines(root: Root, firstLine: number, view: View): void {
  const taken = new Set<number>();
  visit(root, "element", (node) => {
    const line = node.position?.start.line;
    if (line === undefined || !blocks.has(node.tagName) || taken.has(line)) return;
    taken.add(line);
    node.properties.id = view.id("line", line + firstLine);
  });
  const { facts, requirements } = view.document;
  const linked = [...facts.events, ...facts.tasks, ...facts.contradictions.flatMap(({ said }) => said), ...requirements.flatMap(({ evidence }) => evidence ?? [])];
  const wanted = new Set(linked.map(({ line }) => line - firstLine).filter((line) => !taken.has(line)));
  for (const line of wanted) insertAnchor(root, line, view.id("line", line + firstLine));
}

/** Inside the innermost block that contains the line, else at the start of the text. */
function insertAnchor(root: Root, line: number, id: string): void {
  let holder: Root | Element = root;
  visit(root, "element", (node: Nodes) => {
    if (node.type === "element" && blocks.has(node.tagName) && node.position !== undefined && node.position.start.line <= line && node.position.end.line >= line && !["tr", "hr"].includes(node.tagName)) holder = node;
  });
  holder.children.unshift(h("span.anchor", { id }));
}

/** A finding on what the page does not show, such as an empty line, is noted at the top. */
function noteTheRest(root: Root, findings: readonly NumberedFinding[], view: View): void {
  if (findings.length === 0) return;
  const notes = findings.flatMap((finding) => [h("span.anchor", { id: view.id("mark", finding.number) }), note(finding, view), ` line ${String(finding.line)} `]);
  root.children.unshift(h("p.rest", ["Not in the text below: ", ...notes]));
}
