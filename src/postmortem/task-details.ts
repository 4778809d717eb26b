/** What is written beside each task: who does it, until when, where it is tracked, what kind of task it is. */
import type { Language, TaskDetail } from "../language/language.ts";
import { findDates } from "../language/time/index.ts";
import { isEmphasised, type Line } from "../markdown/lines.ts";
import type { SectionContent } from "./sections.ts";
import type { Task } from "./tasks.ts";

export type TaskDetails = ReadonlySet<TaskDetail>;

/**
 * The details of each task: in its lines, in the columns of its table, in the heading above it, or said of all tasks.
 * @param source The lines of the document: a checkbox is marked there.
 */
export function detailsOf(tasks: readonly Task[], measures: Pick<SectionContent, "lines" | "label">, source: readonly string[], language: Language): TaskDetails[] {
  const { lines, label } = measures;
  const starts = new Set(tasks.map(({ line }) => line.number));
  const indexOf = (task: Task): number => lines.findIndex(({ number }) => number === task.line.number);
  const said = detailsOfAll(lines.slice(0, Math.max(Math.min(...tasks.map(indexOf)), 0)), language);
  const ofAll = [...language.tasks.detailsOver(label.name), ...said].filter((detail) => detail !== "done");
  return tasks.map((task) => {
    const at = indexOf(task);
    const own = ownLines(lines, at, starts);
    const details = task.line.shape === "row" ? detailsInRow(task.line, headOf(lines, at), language) : detailsInLines(task, own, language);
    const above = lines.slice(0, at).findLast((line) => isHeadingLike(line) && !starts.has(line.number))?.text.replace(/[:：]\s*$/u, "");
    const isChecked = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[[xX]\]/u.test(source[task.line.number - 1] ?? "");
    return new Set<TaskDetail>([...ofAll, ...details, ...(above === undefined ? [] : language.tasks.detailsOver(above)), ...(isChecked ? (["done"] as const) : [])]);
  });
}

/** The lines of a task: its own, and those up to the next task or heading. */
function ownLines(lines: readonly Line[], at: number, starts: ReadonlySet<number>): readonly Line[] {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => starts.has(line.number) || line.shape === "heading" || (line.depth === 0 && line.first));
  return [...lines.slice(at, at + 1), ...rest.slice(0, end < 0 ? undefined : end)];
}

/** A line that names what is below it: a heading, or one that is bold or ends with a colon. */
const isHeadingLike = (line: Line): boolean => line.shape === "heading" || (line.shape !== "row" && (/[:：]\s*$/u.test(line.text) || isEmphasised(line, 0, line.text.length, ["strong"])));

function detailsInLines({ text }: Task, own: readonly Line[], language: Language): TaskDetail[] {
  const fields = text.split(/[\n|;]|[([{)\]}]|\s[–—-]\s|,\s/u).flatMap((piece) => {
    const colon = piece.search(/[:：=]/u);
    const detail = colon < 0 ? undefined : language.tasks.detailNamed(piece.slice(0, colon));
    return detail !== undefined && language.tasks.isGiven(detail, piece.slice(colon + 1)) ? [detail] : [];
  });
  return [...fields, ...detailsInText(text, own, language), ...(language.tasks.isReported(text) ? (["done"] as const) : [])];
}

/** A link beside a task leads to where it is tracked, as far as anybody can tell. */
const hasLink = ({ marks }: Line): boolean => marks.some(({ type }) => type === "link");

function detailsInText(text: string, lines: readonly Line[], language: Language): TaskDetail[] {
  return [...language.tasks.detailsIn(text), ...(findDates(text).length > 0 ? (["due"] as const) : []), ...(lines.some(hasLink) ? (["ticket"] as const) : [])];
}

/** The head of the table that a row is in; undefined if it has none. */
function headOf(lines: readonly Line[], at: number): Line | undefined {
  const before = lines.slice(0, at);
  const from = before.findLastIndex(({ shape, head }) => shape !== "row" || head);
  return before[from]?.head === true ? before[from] : undefined;
}

const cellsOf = ({ text }: Line): string[] => text.split("|").map((cell) => cell.trim());

function detailsInRow(row: Line, head: Line | undefined, language: Language): TaskDetail[] {
  const columns = head === undefined ? [] : cellsOf(head).map((name) => language.tasks.detailNamed(name));
  const cells = cellsOf(row);
  // Nobody can say which column is which: what a row has without its empty first cell.
  if (columns.length > 0 && cells.length !== columns.length) return ["owner", "due", "ticket", "kind"];
  const named = columns.flatMap((detail, index) => (detail !== undefined && language.tasks.isGiven(detail, cells[index] ?? "") ? [detail] : []));
  const others = cells.filter((_, index) => columns[index] === undefined);
  return [...named, ...others.flatMap((cell) => detailsInText(cell, [row], language))];
}

/** "All tasks are owned by the platform team and tracked in OPS-12", before the first task. */
function detailsOfAll(before: readonly Line[], language: Language): TaskDetail[] {
  return before.filter((line) => line.shape !== "row" && !isHeadingLike(line)).flatMap((line) => detailsInText(line.text, [line], language)).filter((detail) => detail !== "done" && detail !== "kind");
}
