/** Reads a document in chunks that Markdown reads by themselves, so that an editor, after an edit, has only the chunk with the edit parsed again. */
import { remembering } from "../language/memo.ts";
import { parseMarkdown, readLines, type HoldsProse, type Line } from "../markdown/lines.ts";
import { readPlainLines } from "../markdown/plain-lines.ts";

/** The fewest chunks that are remembered: those of some open documents. */
const fewestChunks = 50;

/** A longer chunk is not remembered, in UTF-16 units. */
const longestChunk = 20_000;

/** A chunk has at least so many lines, because each costs a little more than its text alone. */
const fewestLines = 8;

/** A stretch of a document, with its lines as they were when they were last asked for. */
class Chunk {
  private read: { readonly lines: readonly Line[]; readonly before: number } | undefined;
  /** Who decided what is prose; undefined if there is no code in it. */
  private judge: HoldsProse | undefined;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Its lines behind so many others: the same objects as the last time, if it is still there. */
  linesBehind(before: number, holdsProse: HoldsProse): readonly Line[] {
    const known = this.judge === undefined || this.judge === holdsProse ? this.read : undefined;
    const { lines, before: earlier } = known ?? { lines: this.readWith(holdsProse), before: 0 };
    const moved = before - earlier;
    this.read = { before, lines: moved === 0 ? lines : lines.map((line) => ({ ...line, number: line.number + moved })) };
    return this.read.lines;
  }

  private readWith(holdsProse: HoldsProse): Line[] {
    this.judge = undefined;
    const source = this.text.split("\n");
    return (
      readPlainLines(source) ??
      readLines(parseMarkdown(this.text), source, (...code) => {
        this.judge = holdsProse;
        return holdsProse(...code);
      })
    );
  }
}

const chunkOf = remembering((text) => new Chunk(text), fewestChunks);

/** Reads the lines of a Markdown document as `readLines` does, and remembers those of the last chunks. */
export function readChunks(source: readonly string[], holdsProse: HoldsProse): Line[] {
  const starts = startsOfChunks(source);
  return starts.flatMap((start, index) => {
    const text = source.slice(start, starts[index + 1]).join("\n");
    const chunk = text.length > longestChunk ? new Chunk(text) : chunkOf(text);
    return chunk.linesBehind(start, holdsProse);
  });
}

/** What reaches beyond its block: the target of links, HTML that only its closing tag ends, and a fence that may be in a list. */
const reachesFar = /\]:|^ {0,3}<(?:script|pre|style|textarea|[!?](?!--.*-->))|^(?=[\s>*+\d-])[\s>*+\d.)-]*(?:`{3}|~{3})/iu;
const fence = /^(?:`{3,}(?![^`]*`)|~{3,})/u;
const blank = /^[ \t]*$/u;
/** Behind a blank line, nothing but code in a fence goes on in a line that begins so. */
const begins = /^(?:#{1,6}(?:[ \t]|$)|\p{L}|\*\*\S)/u;

/** The indexes of the lines with which chunks begin: the first line, and headings and paragraphs behind enough lines. */
export function startsOfChunks(source: readonly string[]): number[] {
  const starts = [0];
  let openFence: string | undefined;
  for (const [index, line] of source.entries()) {
    if (reachesFar.test(line)) return [0];
    const mark = fence.exec(line)?.[0];
    if (openFence !== undefined) {
      if (mark?.startsWith(openFence) === true && blank.test(line.slice(mark.length))) openFence = undefined;
      continue;
    }
    openFence = mark;
    if (index - (starts.at(-1) ?? 0) >= fewestLines && begins.test(line) && blank.test(source[index - 1] ?? "")) starts.push(index);
  }
  return starts;
}
