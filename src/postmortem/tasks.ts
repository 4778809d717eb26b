/** Reads the tasks and improvements from the corrective and preventative measures. */
import { placeOf, sliceLine, type Line, type Place } from "../markdown/lines.ts";
import type { Language, Told } from "../language/language.ts";
import type { Section } from "./sections.ts";

export interface Task {
  /** What is to be done, nested lines included. */
  readonly text: string;
  readonly place: Place;
  readonly line: Line;
  /** Is it a concrete action on a named thing? */
  readonly specific: Told | "not told";
  /** Is it ticked off? Undefined if it has no box. */
  readonly done: boolean | undefined;
  /** A similar task that is specific, to copy. */
  readonly example: string;
}

/** A line that is a task though Markdown reads no list: "TODO: …", "Action 1: …", "- …", "• …", "1) …". */
const typedTask = /^\s*(?:(?:todo|action|task|item)\s*(?:item\s*)?(?:\d+\s*)?[:.)-]|[-–—*•·▪►➢✔☐□✅]\s*(?=\S)|\d{1,2}[.),-]\s*(?=\S)|\[[ xX]?\]\s)/iu;

type Entry = Pick<Task, "text" | "place" | "line" | "done">;

/** A box that Markdown does not read as one: "[x]" in a row or a paragraph, "☐", "✅". */
function boxIn(text: string): boolean | undefined {
  const box = /\[[xX]\]|[☑✅✔]|\[ ?\](?!\()|☐/u.exec(text)?.[0];
  return box === undefined ? undefined : /[xX☑✅✔]/u.test(box);
}

/** The entries of the lists in some lines; nested ones belong to the entry above them. */
function readTasks(lines: readonly Line[]): Entry[] {
  const tasks: (Entry & { text: string; readonly depth: number })[] = [];
  for (const line of lines) {
    const last = tasks.at(-1);
    const typed = line.shape === "paragraph" ? typedTask.exec(line.text)?.[0] : undefined;
    if (line.shape === "item" && (last === undefined || line.depth <= last.depth || isLabelOnly(last.text))) {
      if (last !== undefined && line.depth > last.depth) tasks.pop();
      tasks.push({ text: line.text.trim(), place: placeOf(line), line, done: line.checked ?? boxIn(line.text), depth: line.depth });
    } else if (typed !== undefined) {
      const content = sliceLine(line, typed.length);
      tasks.push({ text: content.text, place: placeOf(content), line: content, done: boxIn(line.text), depth: line.depth });
    } else if (line.shape === "row" && !line.head) {
      tasks.push({ text: line.text, place: placeOf(line), line, done: boxIn(line.text), depth: 0 });
    } else if (last !== undefined && (line.depth > 0 || !line.first) && line.shape !== "heading") {
      last.text += `\n${line.text}`;
    }
  }
  // A checkbox with nothing after it is not a task yet.
  return tasks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** "Improvements:" above nested items is not a task. */
function isLabelOnly(text: string): boolean {
  return /[:：][\s-]*$/u.test(text) && !text.includes("\n");
}

/** The tasks of a measures section: those under a label that says so, or else every entry of its lists. One that is not about the incident is not specific. */
export function tasksOf(section: Pick<Section, "lines" | "parts">, language: Language, isAboutIncident: (text: string) => boolean): Task[] {
  return entriesOf(section, language).map((task) => ({
    ...task,
    // Read when it is asked for: two specific tasks are enough.
    get specific() {
      const specific = language.specificTask(task.text);
      return specific === "told" && !isAboutIncident(task.text) ? "not told" : specific;
    },
    get example() {
      return language.exampleTask(task.text);
    },
  }));
}

function entriesOf(section: Pick<Section, "lines" | "parts">, language: Language): Entry[] {
  const labelled = section.parts.filter((part) => part.kind === "tasks").flatMap((part) => readTasks(part.lines));
  if (labelled.length > 0) return labelled;
  const labels = new Set(section.parts.filter((part) => part.label.rest.text === "").map((part) => part.label.line));
  const listed = readTasks(section.lines).filter((task) => !labels.has(task.line));
  return listed.length > 0 ? listed : headedTasks(section.lines.filter((line) => !labels.has(line)), language);
}

/** Headings that say what to do, each above what there is to say of it. */
function headedTasks(lines: readonly Line[], language: Language): Entry[] {
  return lines.flatMap((line, index): Entry[] => {
    if (line.shape !== "heading" || language.specificTask(line.text) !== "told") return [];
    const below = lines.slice(index + 1);
    const end = below.findIndex(({ shape }) => shape === "heading");
    const own = [line, ...below.slice(0, end < 0 ? undefined : end)];
    return [{ text: own.map(({ text }) => text).join("\n").trim(), place: placeOf(line), line, done: boxIn(line.text) }];
  });
}
