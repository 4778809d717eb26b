/** Where a postmortem blames somebody. */
import type { Blame, Language } from "../language/language.ts";
import { placeOf, type Line, type Place } from "../markdown/lines.ts";

export interface PlacedBlame {
  readonly blame: Blame;
  /** The words that blame. */
  readonly text: string;
  readonly place: Place;
}

/** A paragraph, an entry of a list, or a row. */
interface Passage {
  readonly lines: readonly Line[];
  readonly text: string;
  /** May it say what people would do otherwise? */
  readonly looksBack: boolean;
}

/**
 * Looks through some lines. What is quoted, is code, or is planned blames nobody.
 * @param planned The lines of the measures.
 */
export function findBlame(lines: readonly Line[], planned: ReadonlySet<number>, source: readonly string[], language: Language): PlacedBlame[] {
  const passages = passagesOf(lines, planned, source, language);
  const people = peopleIn(passages.map(({ text }) => text), language);
  return passages.flatMap((passage) => blameInPassage(passage, (name) => people.has(name), language));
}

/** The names of people, by what they do. */
export const peopleIn = (texts: readonly string[], language: Language): ReadonlySet<string> => new Set(texts.flatMap((text) => language.sentencesOf(text)).flatMap(language.blame.peopleIn));

function blameInPassage({ lines, text, looksBack }: Passage, isPerson: (name: string) => boolean, language: Language): PlacedBlame[] {
  let end = 0;
  return language.sentencesOf(text).flatMap((sentence): PlacedBlame[] => {
    const start = Math.max(text.indexOf(sentence, end), end);
    end = start + sentence.length;
    const blame = language.blame.blameIn(sentence, isPerson, !looksBack);
    if (blame === undefined || isQuoted(text, start + blame.index)) return [];
    const found = placeIn(lines, start + blame.index, blame.length);
    return found === undefined ? [] : [{ blame, text: sentence.slice(blame.index, blame.index + blame.length), place: found }];
  });
}

function passagesOf(lines: readonly Line[], planned: ReadonlySet<number>, source: readonly string[], language: Language): Passage[] {
  const groups: { lines: Line[]; looksBack: boolean }[] = [];
  const heading = { level: 0, looksBack: false, looksAhead: false };
  for (const line of lines) {
    if (line.shape === "heading") {
      const [looksBack, looksAhead] = [language.blame.looksBack(line.text), language.blame.looksAhead(line.text)];
      if (looksBack || looksAhead || line.level <= heading.level) Object.assign(heading, { level: line.level, looksBack, looksAhead });
    } else if (!heading.looksAhead && !planned.has(line.number) && !/^\s*>/u.test(source[line.number - 1] ?? "")) {
      const open = groups.at(-1);
      if (line.first || open === undefined) groups.push({ lines: [line], looksBack: heading.looksBack });
      else open.lines.push(line);
    }
  }
  return groups.map((group) => ({ ...group, text: group.lines.map(({ text }) => text).join(" ") }));
}

const quotation = /["“][^"“”]*["”]|(?<!\w)['‘][^'‘’]*['’](?!\w)/gu;

const isQuoted = (text: string, index: number): boolean => [...text.matchAll(quotation)].some((match) => match.index < index && index < match.index + match[0].length);

/** Where a stretch of the joined lines begins, up to the end of that line; undefined in code. */
function placeIn(lines: readonly Line[], start: number, length: number): Place | undefined {
  let from = start;
  const line = lines.find(({ text }) => {
    if (from < text.length) return true;
    from -= text.length + 1;
    return false;
  });
  if (line === undefined || line.marks.some((mark) => mark.type === "inlineCode" && mark.start <= from && from < mark.end)) return undefined;
  return placeOf(line, Math.max(from, 0), Math.min(length, line.text.length - Math.max(from, 0)));
}
