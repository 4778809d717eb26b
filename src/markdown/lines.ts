/**
 * The lines of a document as a reader sees them, without Markdown's marks, each with the way back to
 * its place in the source.
 */
import type { Blockquote, Code, Heading, Html, List, ListItem, PhrasingContent, Root, Table, TableRow } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { isPlaceholderTag } from "./placeholder-tags.ts";

/** A stretch of the document within one line. Lines and columns count from 1, columns and length in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** How a stretch of a line is marked. */
export interface Mark {
  readonly type: "strong" | "emphasis" | "inlineCode" | "link";
  readonly start: number;
  readonly end: number;
}

/** Lines that Markdown reads as code: because they are indented, or because of a fence around them. */
export type CodeBlock = "indented" | "fenced";

type LineShape = "heading" | "paragraph" | "item" | "row";

export interface Line {
  /** What the reader sees, without marks; not trimmed. */
  readonly text: string;
  /** Line number in the source, from 1. */
  readonly number: number;
  /** What the line is; `item` only for the first line of a list item. */
  readonly shape: LineShape;
  /** Level of a heading, 1 to 6; 0 for other lines. */
  readonly level: number;
  /** How many lists the line is in. */
  readonly depth: number;
  /** For an item: is its list numbered? */
  readonly ordered: boolean;
  /** For an item with a checkbox: is it ticked? Undefined for others. */
  readonly checked: boolean | undefined;
  /** For a row: is it the head of its table? */
  readonly head: boolean;
  /** Does the line come from an HTML block? */
  readonly html: boolean;
  /** The kind of code block with prose that the line is in, if it is in one. */
  readonly code: CodeBlock | undefined;
  /** Is it the first line of its paragraph, heading, item or row? */
  readonly first: boolean;
  readonly marks: readonly Mark[];
  /** Where pieces of the text come from: the text from `start` on is at `column` of the source line. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly start: number;
  readonly column: number;
}

/** Where a stretch of a line's text is in the source. */
export function placeOf(line: Line, start = 0, length = line.text.length - start): Place {
  const column = columnOf(line, start);
  const last = length > 0 ? columnOf(line, start + length - 1) : column;
  return { line: line.number, column, length: Math.max(last - column + 1, 1) };
}

function columnOf(line: Line, index: number): number {
  let found = line.pieces[0];
  for (const piece of line.pieces) {
    if (piece.start > index) break;
    found = piece;
  }
  return found === undefined ? 1 : found.column + index - found.start;
}

/** The part of a line from `start` on, as a separate line, trimmed. */
export function sliceLine(line: Line, start: number, end = line.text.length): Line {
  while (start < end && /\s/u.test(line.text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(line.text.charAt(end - 1))) end -= 1;
  const pieces = line.pieces
    .filter((piece, index) => piece.start < end && (line.pieces[index + 1]?.start ?? Infinity) > start)
    .map((piece) =>
      piece.start < start ? { start: 0, column: piece.column + start - piece.start } : { start: piece.start - start, column: piece.column },
    );
  const marks = line.marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ type: mark.type, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
  return { ...line, text: line.text.slice(start, end), pieces, marks };
}

/** Is the stretch of a line in bold or italics, apart from spaces and punctuation? */
export function isEmphasised(line: Line, start: number, end: number, types: readonly Mark["type"][] = ["strong", "emphasis"]): boolean {
  for (let index = start; index < end; index += 1) {
    if (!/[\p{L}\p{N}]/u.test(line.text.charAt(index))) continue;
    if (!line.marks.some((mark) => types.includes(mark.type) && mark.start <= index && index < mark.end)) return false;
  }
  return end > start;
}

/** The row under a table's head, whatever blocks it is in. */
const delimiterRow = /(?:^|[\n\r])[ \t>*+\d.)]*(?:[|:][ \t>*+\d.)|:]*-|-[ \t-]*[|:])[ \t|:-]*(?:[\n\r]|$)/u;

const withoutTables = { extensions: [gfmTaskListItem()], mdastExtensions: [gfmTaskListItemFromMarkdown()] };
const withTables = { extensions: [gfmTable(), gfmTaskListItem()], mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()] };

/** Parses Markdown with the extensions that postmortems need: tables, if there can be one, and task list items. With tables each line costs more, and a long one much more. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, delimiterRow.test(source) ? withTables : withoutTables);
}

/** What the lines of a block have in common. */
export type Block = Pick<Line, "shape" | "level" | "depth" | "ordered" | "checked" | "head" | "html" | "code">;

export const paragraphBlock: Block = {
  shape: "paragraph",
  level: 0,
  depth: 0,
  ordered: false,
  checked: undefined,
  head: false,
  html: false,
  code: undefined,
};

/** Writes one block's text, a line at a time. */
class LineWriter {
  readonly lines: Line[] = [];
  private text = "";
  private pieces: Piece[] = [];
  private marks: Mark[] = [];
  private readonly open: { type: Mark["type"]; start: number }[] = [];
  private number = 0;
  private readonly block: Block;
  private readonly source: readonly string[];

  constructor(block: Block, source: readonly string[]) {
    this.block = block;
    this.source = source;
  }

  /** Adds text that begins at a point of the source, followed character by character past escapes and line prefixes. */
  add(value: string, line: number, column: number): void {
    // A tag or the target of a link can continue on the next line.
    if (line > this.number) this.breakLine();
    let offset = column - 1;
    for (const [index, part] of value.split(/\r?\n|\r/u).entries()) {
      if (index > 0) {
        this.breakLine();
        line += 1;
        offset = Math.max((this.source[line - 1] ?? "").indexOf(part.slice(0, 8)), 0);
      }
      this.number = line;
      const sourceLine = this.source[line - 1] ?? "";
      if (sourceLine.startsWith(part, offset)) {
        this.piece(offset + 1);
        this.text += part;
        offset += part.length;
      } else {
        offset = this.follow(part, sourceLine, offset);
      }
    }
  }

  /** Adds text whose source contains escapes and entities. */
  private follow(part: string, sourceLine: string, offset: number): number {
    for (const character of part) {
      const found = sourceLine.indexOf(character, offset);
      const near = found >= 0 && found - offset <= (sourceLine.startsWith("&", offset) ? 33 : 1);
      if (sourceLine.startsWith("&", offset) && !near) {
        const end = sourceLine.indexOf(";", offset);
        this.piece(offset + 1);
        offset = end < 0 ? offset + 1 : end + 1;
      } else {
        if (near) offset = found;
        this.piece(Math.min(offset, Math.max(sourceLine.length - 1, 0)) + 1);
        offset += character.length;
      }
      this.text += character;
    }
    return offset;
  }

  private piece(column: number): void {
    const last = this.pieces.at(-1);
    if (last !== undefined && last.column + this.text.length - last.start === column) return;
    this.pieces.push({ start: this.text.length, column });
  }

  within(type: Mark["type"], write: () => void): void {
    this.open.push({ type, start: this.text.length });
    write();
    const mark = this.open.pop();
    if (mark !== undefined && this.text.length > mark.start) this.marks.push({ ...mark, end: this.text.length });
  }

  get isEmpty(): boolean {
    return this.text.trim() === "";
  }

  breakLine(): void {
    for (const mark of this.open) {
      if (this.text.length > mark.start) this.marks.push({ ...mark, end: this.text.length });
      mark.start = 0;
    }
    if (!this.isEmpty) {
      const first = this.lines.length === 0;
      const { shape, level, depth, ordered, checked, head, html, code } = this.block;
      this.lines.push({
        text: this.text,
        number: this.number,
        shape: shape === "item" && !first ? "paragraph" : shape,
        level,
        depth,
        ordered,
        checked,
        head,
        html,
        code,
        first,
        marks: this.marks,
        pieces: this.pieces,
      });
    }
    this.text = "";
    this.pieces = [];
    this.marks = [];
  }
}

const lineBreakTag = /^<br\s*\/?>$/iu;

function writePhrasing(writer: LineWriter, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    const start = node.position?.start;
    if (start === undefined) continue;
    if (node.type === "text") {
      writer.add(node.value, start.line, start.column);
    } else if (node.type === "inlineCode") {
      writer.within("inlineCode", () => {
        writer.add(node.value, start.line, start.column + 1);
      });
    } else if (node.type === "break" || (node.type === "html" && lineBreakTag.test(node.value))) {
      writer.breakLine();
    } else if (node.type === "html" && isPlaceholderTag(node.value)) {
      writer.add(node.value, start.line, start.column);
    } else if (node.type === "strong" || node.type === "emphasis" || node.type === "link" || node.type === "linkReference") {
      writer.within(node.type === "linkReference" ? "link" : node.type, () => {
        writePhrasing(writer, node.children);
      });
    } else if ("children" in node) {
      writePhrasing(writer, node.children);
    }
  }
}

/** Is a code block prose that its author did not mean as code? `info` is the text after its fence. */
export type HoldsProse = (code: string, block: CodeBlock, info: string) => boolean;

/** Reads the lines of a Markdown document. `source` contains its lines, as markdownlint splits them. */
export function readLines(tree: Root, source: readonly string[], holdsProse: HoldsProse): Line[] {
  return new LineReader(source, holdsProse, 0).read(tree);
}

/** The fewest words of a sentence that is no heading. */
const shortestProse = 6;
const sentenceEnd = /[.!?…][)"”*_\s]{0,4}$/u;

/** How deep indented code is read within indented code. */
const deepestIndentation = 3;

class LineReader {
  private readonly lines: Line[] = [];
  private readonly source: readonly string[];
  private readonly holdsProse: HoldsProse;
  private readonly indentation: number;

  constructor(source: readonly string[], holdsProse: HoldsProse, indentation: number) {
    this.source = source;
    this.holdsProse = holdsProse;
    this.indentation = indentation;
  }

  read(tree: Root): Line[] {
    this.readBlocks(tree, 0);
    return this.lines;
  }

  /** A sentence right above "---" is a heading to Markdown; its author wanted a line below it. */
  private isRuledOff({ depth, position }: Heading): boolean {
    if (depth !== 2 || position === undefined || position.start.line === position.end.line) return false;
    const above = (this.source[position.end.line - 2] ?? "").trim();
    return above.split(/\s+/u).length >= shortestProse && sentenceEnd.test(above);
  }

  /** Reads the blocks in a document, a quotation or an item of a list. `depth` is how many lists they are in. */
  private readBlocks(parent: Root | Blockquote | ListItem, depth: number, list?: List): void {
    for (const [index, node] of parent.children.entries()) {
      const item = parent.type === "listItem" && index === 0 ? parent : undefined;
      switch (node.type) {
        case "heading":
          this.write(node.children, this.isRuledOff(node) ? { ...paragraphBlock, depth } : { ...paragraphBlock, shape: "heading", level: node.depth, depth });
          break;
        case "paragraph":
          this.write(node.children, {
            ...paragraphBlock,
            depth,
            shape: item === undefined ? "paragraph" : "item",
            ordered: item !== undefined && list?.ordered === true,
            checked: item?.checked ?? undefined,
          });
          break;
        case "table":
          for (const row of node.children) this.writeRow(row, node);
          break;
        case "html":
          this.writeHtml(node);
          break;
        case "code":
          this.writeCode(node, depth, item === undefined ? undefined : list);
          break;
        case "list":
          for (const child of node.children) this.readBlocks(child, depth + 1, node);
          break;
        case "blockquote":
          this.readBlocks(node, depth);
      }
    }
  }

  private writeRow(row: TableRow, table: Table): void {
    const writer = new LineWriter({ ...paragraphBlock, shape: "row", head: table.children[0] === row }, this.source);
    for (const cell of row.children) {
      const { start } = cell.position ?? {};
      if (!writer.isEmpty && start !== undefined) writer.add(" | ", start.line, start.column);
      writePhrasing(writer, cell.children.filter((child) => child.type !== "html"));
    }
    writer.breakLine();
    this.lines.push(...writer.lines);
  }

  private write(children: readonly PhrasingContent[], block: Block): void {
    const writer = new LineWriter(block, this.source);
    writePhrasing(writer, children);
    writer.breakLine();
    this.lines.push(...writer.lines);
  }

  /** An HTML block: its text without tags; `<h2>`, `<li>` and `<tr>` keep their meaning. */
  private writeHtml(node: Html): void {
    const { value, position } = node;
    const startLine = position?.start.line ?? 1;
    let silent: string | undefined;
    let block: Block = { ...paragraphBlock, html: true };
    for (const [index, text] of value.split(/\r?\n|\r/u).entries()) {
      const number = startLine + index;
      const sourceLine = this.source[number - 1] ?? "";
      const shift = Math.max(sourceLine.indexOf(text), 0);
      let writer = new LineWriter(block, this.source);
      const flush = (next: Block): void => {
        writer.breakLine();
        this.lines.push(...writer.lines);
        block = next;
        writer = new LineWriter(block, this.source);
      };
      for (const piece of text.matchAll(/<!--(?:[^-]|-(?!->))*(?:-->)?|<\/?([a-z][a-z0-9]*)\b[^<>]*>|[^<]+|</giu)) {
        const tag = piece[1]?.toLowerCase();
        const closes = piece[0].startsWith("</");
        if (tag !== undefined) {
          if (isPlaceholderTag(piece[0])) {
            writer.add(piece[0], number, shift + piece.index + 1);
          } else if (silent !== undefined) {
            if (closes && tag === silent) silent = undefined;
          } else if (tag === "script" || tag === "style" || tag === "pre") {
            if (!closes) silent = tag;
          } else if (/^h[1-6]$/u.test(tag)) {
            flush({ ...paragraphBlock, html: true, ...(closes ? {} : { shape: "heading", level: Number(tag[1]) }) });
          } else if (tag === "li") {
            flush({ ...paragraphBlock, html: true, depth: 1, ...(closes ? {} : { shape: "item" }) });
          } else if (tag === "tr") {
            flush({ ...paragraphBlock, html: true, ...(closes ? {} : { shape: "row" }) });
          } else if (blockTags.has(tag)) {
            flush({ ...paragraphBlock, html: true });
          }
        } else if (silent === undefined && !piece[0].startsWith("<!--")) {
          writer.add(piece[0], number, shift + piece.index + 1);
        }
      }
      writer.breakLine();
      this.lines.push(...writer.lines);
    }
  }

  /** Indented prose, which is code to Markdown, is read as the Markdown that its author meant. */
  private writeCode({ value, lang, meta, position }: Code, depth: number, list: List | undefined): void {
    const startLine = position?.start.line ?? 1;
    const endLine = position?.end.line ?? startLine;
    const block = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(?:```|~~~)/u.test(this.source[startLine - 1] ?? "") ? "fenced" : "indented";
    if (this.indentation >= deepestIndentation || !this.holdsProse(value, block, [lang, meta].join(" ").trim())) return;
    const inner = dedent(value.split(/\r?\n|\r/u));
    const firstLine = block === "fenced" ? startLine + 1 : endLine - inner.length + 1;
    const reader = new LineReader(inner, this.holdsProse, this.indentation + 1);
    for (const line of reader.read(parseMarkdown(inner.join("\n")))) {
      const number = firstLine + line.number - 1;
      const shift = Math.max((this.source[number - 1] ?? "").length - (inner[line.number - 1] ?? "").length, 0);
      const pieces = line.pieces.map((piece) => ({ start: piece.start, column: piece.column + shift }));
      // "-        15:00 The server went down" is an item, however far its text is from its bullet.
      const isItem = list !== undefined && block === "indented" && number === startLine && line.shape === "paragraph";
      this.lines.push({ ...line, number, pieces, code: block, ...(isItem ? { shape: "item" as const, depth, ordered: list.ordered === true } : {}) });
    }
  }
}

/** Removes the indentation that all lines share, and the rest as well unless a list needs it. */
function dedent(lines: readonly string[]): string[] {
  if (!lines.some((line) => /^\s*(?:[-*+]|\d{1,3}[.)])\s/u.test(line))) return lines.map((line) => line.trimStart());
  const indentations = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indentations, Infinity);
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0));
}

const blockTags = new Set(["p", "div", "br", "ul", "ol", "table", "tbody", "thead", "section", "summary", "details", "blockquote", "center", "hr", "dt", "dd"]);

/** The source column right after a character of a line's text. */
export function columnAfter(line: Line, index: number): number {
  return columnOf(line, index) + 1;
}
