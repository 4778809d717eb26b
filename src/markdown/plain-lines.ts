/**
 * Reads the lines of plain Markdown without parsing it: headings, paragraphs and lists of words, with bold, italics, code and links that
 * begin and end on one line. Most of a postmortem is no more than that. For anything else there is `readLines`.
 */
import { paragraphBlock, type Block, type Line, type Mark, type Piece } from "./lines.ts";

/** Text that means itself. */
const words = /[^\\`*_[\]<&!|\t\r\0\uFEFF]+/uy;
/** Marks that mean themselves where they are: "snake_case", "< 5", "R&D". */
const literal = /(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])|<(?=[ \d=])|&(?!#?\w+;)|!(?!\[)/uy;
const code = /`[^`\t\r\0]+`(?!`)/uy;
const target = /\([^\s()<>\\\0]+\)/uy;

/** The longer ones first. */
const emphases: readonly { readonly mark: string; readonly type: Mark["type"] }[] = [
  { mark: "**", type: "strong" },
  { mark: "__", type: "strong" },
  { mark: "*", type: "emphasis" },
  { mark: "_", type: "emphasis" },
];

/** Reads a line's text without its marks. */
class TextReader {
  text = "";
  readonly marks: Mark[] = [];
  readonly pieces: Piece[] = [];
  private at: number;
  private readonly source: string;

  constructor(source: string, start: number) {
    this.source = source.replace(/(?<! ) +$/u, "");
    this.at = start;
  }

  /** False if there is something that needs a parser. */
  read(): boolean {
    while (this.at < this.source.length) {
      const plain = this.match(words) ?? this.match(literal);
      if (plain !== undefined) this.add(plain, 0, plain.length);
      else if (!this.readCode() && !this.readLink() && !this.readEmphasis()) return false;
    }
    return true;
  }

  private match(pattern: RegExp, at = this.at): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.source)?.[0];
  }

  /** Adds text whose source begins after so many characters of a stretch. */
  private add(text: string, opener: number, length: number, type?: Mark["type"]): void {
    const column = this.at + opener + 1;
    const start = this.text.length;
    const last = this.pieces.at(-1);
    if (last === undefined || last.column + start - last.start !== column) this.pieces.push({ start, column });
    this.text += text;
    if (type !== undefined) this.marks.push({ type, start, end: this.text.length });
    this.at += length;
  }

  private readCode(): boolean {
    const found = this.match(code)?.slice(1, -1);
    if (found === undefined || found.startsWith(" ") || found.endsWith(" ")) return false;
    this.add(found, 1, found.length + 2, "inlineCode");
    return true;
  }

  /** "[the log](https://example.com)", "![a picture](a.png)", "[a note]" */
  private readLink(): boolean {
    const opener = this.source.startsWith("![", this.at) ? 2 : 1;
    if (!this.source.startsWith("[", this.at + opener - 1)) return false;
    const name = this.match(words, this.at + opener) ?? "";
    const end = this.at + opener + name.length;
    if (this.source[end] !== "]") return false;
    const link = this.match(target, end + 1);
    if (link !== undefined && opener === 2) this.at = end + 1 + link.length;
    else if (link !== undefined && name !== "") this.add(name, opener, name.length + 2 + link.length, "link");
    else if (link === undefined && opener === 1 && !"([:".includes(this.source[end + 1] ?? " ")) this.add(`[${name}]`, 0, name.length + 2);
    else return false;
    return true;
  }

  private readEmphasis(): boolean {
    const { at, source } = this;
    const found = emphases.find(({ mark }) => source.startsWith(mark, at));
    const content = found === undefined ? undefined : this.match(words, at + found.mark.length);
    if (found === undefined || content === undefined || /^\s|\s$/u.test(content)) return false;
    const { mark, type } = found;
    const behind = at + content.length + 2 * mark.length;
    if (!source.startsWith(mark, behind - mark.length) || !/[\s(]/u.test(source[at - 1] ?? " ") || !/[\s.,:;?)-]/u.test(source[behind] ?? " ")) return false;
    this.add(content, mark.length, behind - at, type);
    return true;
  }
}

const blank = /^[ \t]*$/u;
const headingMark = /^(#{1,6}) +(?=\S)/u;
const closedHeading = /# *$/u;
const rule = /^(?:-{3,}|\*{3,}) *$/u;
const itemMark = /^( *)([-*+]|\d{1,9}[.)]) {1,4}(?=\S)/u;
const checkbox = /^\[([ xX])\] (?=\S)/u;
/** What makes text something else than a paragraph, or may: "#", ">", "-", "1.", a checkbox that is none. */
const otherStart = /^(?:[#>=~+:-]|\[[ xX]\]|\d{1,9}[.)](?: |$))/u;

/** The deepest indentation that does not make code. */
const deepest = 3;

/** Reads plain Markdown, line by line. */
class PlainReader {
  private readonly lines: Line[] = [];
  /** The items that are open, with the column where their text begins. */
  private open: { readonly indentation: number; readonly marker: string }[] = [];
  /** The block that the next line of text continues. */
  private block: Block | undefined;
  /** Has that block no line yet? */
  private isFirst = true;

  read(source: readonly string[]): Line[] | undefined {
    for (const [index, line] of source.entries()) if (!this.readLine(line, index + 1)) return undefined;
    return this.lines;
  }

  /** False if the line needs a parser. */
  private readLine(line: string, number: number): boolean {
    if (blank.test(line)) {
      this.block = undefined;
      return true;
    }
    const heading = headingMark.exec(line);
    if (heading !== null) {
      this.open = [];
      return !closedHeading.test(line) && this.write(line, number, heading[0].length, { ...paragraphBlock, shape: "heading", level: heading[1]?.length ?? 0 });
    }
    if (this.block === undefined && rule.test(line)) {
      this.open = [];
      return true;
    }
    const item = itemMark.exec(line);
    return item === null ? this.readParagraph(line, number) : this.readItem(line, number, item);
  }

  private readItem(line: string, number: number, [mark, { length: indentation } = "", marker = ""]: RegExpExecArray): boolean {
    const depth = this.depthAt(indentation);
    const parent = this.open[depth - 1];
    const kind = marker.slice(-1);
    const goesOn = this.open[depth]?.marker === kind;
    // Only a list that begins with 1 can end a paragraph, and only text is continued by what is indented too far.
    if (indentation - (parent?.indentation ?? 0) > deepest || (this.block !== undefined && !goesOn && marker.length > 1 && marker !== `1${kind}`)) return false;
    this.open = [...this.open.slice(0, depth), { indentation: mark.length, marker: kind }];
    const box = checkbox.exec(line.slice(mark.length));
    const start = mark.length + (box?.[0].length ?? 0);
    if (otherStart.test(line.slice(start)) || blank.test(line.slice(start))) return false;
    return this.write(line, number, start, { ...paragraphBlock, shape: "item", depth: depth + 1, ordered: marker.length > 1, checked: box === null ? undefined : box[1] !== " " });
  }

  private readParagraph(line: string, number: number): boolean {
    const indentation = line.search(/[^ ]/u);
    if (otherStart.test(line.slice(indentation))) return false;
    if (this.block !== undefined) return this.write(line, number, indentation, this.block);
    const depth = this.depthAt(indentation);
    this.open = this.open.slice(0, depth);
    if (indentation - (this.open.at(-1)?.indentation ?? 0) > deepest) return false;
    return this.write(line, number, indentation, { ...paragraphBlock, depth });
  }

  /** How many of the open items contain what is so far from the margin. */
  private depthAt(indentation: number): number {
    const outside = this.open.findIndex((item) => indentation < item.indentation);
    return outside < 0 ? this.open.length : outside;
  }

  private write(line: string, number: number, start: number, block: Block): boolean {
    const reader = new TextReader(line, start);
    if (!reader.read()) return false;
    const { text, marks, pieces } = reader;
    if (block !== this.block) this.isFirst = true;
    this.block = block.shape === "heading" ? undefined : block;
    // A picture is no text.
    if (text.trim() === "") return true;
    const { level, depth, ordered, checked, head, html } = block;
    const shape = block.shape === "item" && !this.isFirst ? "paragraph" : block.shape;
    this.lines.push({ text, number, shape, level, depth, ordered, checked, head, html, code: block.code, first: this.isFirst, marks, pieces });
    this.isFirst = false;
    return true;
  }
}

/** The lines of a stretch of Markdown, as `readLines` reads them; undefined if it has something that is not plain. */
export function readPlainLines(source: readonly string[]): Line[] | undefined {
  return new PlainReader().read(source);
}
