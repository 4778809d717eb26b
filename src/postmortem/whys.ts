/** The chain of whys, and where it ends. */
import type { Language } from "../language/language.ts";
import { placeOf, type Line, type Place } from "../markdown/lines.ts";
import type { OutlineContent } from "./outline.ts";

export interface LastWhy {
  readonly place: Place;
  readonly endsAtPerson: boolean;
}

/** The fewest words of an answer; shorter is a label. */
const shortestAnswer = 3;

/** The last answer under a heading such as "5 Whys"; undefined if there is none. */
export function lastWhyIn(outline: readonly OutlineContent[], people: ReadonlySet<string>, language: Language): LastWhy | undefined {
  const [, ...lines] = outline.find(({ label }) => label !== undefined && language.blame.namesWhys(label.name))?.lines ?? [];
  const answers = answersIn(lines).filter((answer) => textOf(answer).split(/\s+/u).length >= shortestAnswer);
  const [first, ...rest] = answers.at(-1) ?? [];
  if (first === undefined) return undefined;
  const said = language.sentencesOf(textOf([first, ...rest])).at(-1) ?? "";
  return { place: placeOf(first), endsAtPerson: language.blame.endsAtPerson(said, (name) => people.has(name)) };
}

function answersIn(lines: readonly Line[]): (readonly Line[])[] {
  const answers: Line[][] = [];
  for (const line of lines) {
    if (line.shape === "heading") continue;
    if (line.first || answers.length === 0) answers.push([line]);
    else answers.at(-1)?.push(line);
  }
  return answers;
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text.trim()).join(" ");
