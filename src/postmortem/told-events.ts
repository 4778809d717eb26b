/** Events that sentences tell, with clock times in them: "At 15:23 UTC we received a report", for an incident without a timeline of its own. */
import { sliceLine, type Line } from "../markdown/lines.ts";
import { findDates, findMoments, runsBack, type CalendarDate, type Moment } from "../language/time/index.ts";
import type { Terms } from "./terms.ts";
import { momentOf, type TimelineEvent } from "./timeline.ts";

/** Some text and the lines that it is on. */
interface Paragraph {
  readonly lines: readonly Line[];
  readonly date: CalendarDate | undefined;
}

/** What links the two times of a range: "from 14:02 UTC until about 15:30". */
const rangeWord = /^(?:to|until|till|through|and)$/iu;
const besideRange = /^(?:\p{Lu}{2,5}|on|at|about|around|approximately|roughly|\d+)$/u;

/** Are two times of a text, one after the other, a range? */
export function isRange(text: string, { time: start }: Moment, { time: end, date }: Moment): boolean {
  const between = text.slice(start.index + start.length, end.index).replace(date?.text ?? "", " ");
  const words = (between.match(/[\p{L}\d]+/gu) ?? []).filter((word) => !besideRange.test(word));
  return words.length === 0 ? /[-–—~]/u.test(between) : words.length === 1 && rangeWord.test(words[0] ?? "");
}

/** Where a sentence goes on to what happened next. */
const nextClause = /[,;](?=\s)|\s[-–—](?=\s)|\s(?=(?:and|then|but|until|while)\s)/gu;

/** The events of some lines, in the order of time: those of the longest stretch that runs forward, because a text often tells its story twice. Empty if there are fewer than two. */
export function toldEvents(lines: readonly Line[], { language }: Pick<Terms, "language">): TimelineEvent[] {
  const runs: TimelineEvent[][] = [[]];
  let previous: Moment | undefined;
  for (const event of paragraphsOf(lines).flatMap((paragraph) => eventsIn(paragraph, language))) {
    const moment = momentOf(event);
    if (moment === undefined) continue;
    if (previous !== undefined && runsBack(previous, moment)) runs.push([]);
    runs.at(-1)?.push(event);
    previous = moment;
  }
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best));
  return longest.length > 1 ? longest : [];
}

function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: { lines: Line[]; date: CalendarDate | undefined }[] = [];
  let date: CalendarDate | undefined;
  let open: { lines: Line[] } | undefined;
  for (const line of lines) {
    if (line.shape === "heading") {
      date = findDates(line.text)[0] ?? date;
      open = undefined;
    } else if (line.code === undefined) {
      if (open === undefined || line.first || line.shape !== "paragraph") paragraphs.push({ lines: [], date });
      open = paragraphs.at(-1);
      open?.lines.push(line);
    } else open = undefined;
  }
  return paragraphs;
}

function eventsIn({ lines, date }: Paragraph, language: Terms["language"]): TimelineEvent[] {
  const text = lines.map((line) => line.text).join(" ");
  let end = 0;
  return language.sentencesOf(text).flatMap((sentence) => {
    const start = Math.max(text.indexOf(sentence, end), end);
    end = start + sentence.length;
    return piecesOf(sentence).flatMap(({ moment, from, to }): TimelineEvent[] => {
      const own = slicesOf(lines, start + from, start + to);
      const [line] = own;
      const day = moment.date ?? date;
      if (line === undefined) return [];
      return [{
        form: "paragraph",
        line,
        stamp: { start: moment, length: 0 },
        stampEnd: 0,
        lines: own,
        text: own.map((line) => line.text).join("\n"),
        sentences: 1,
        isUnwritten: false,
        beginsWithDay: false,
        isSeparated: true,
        ...(day === undefined ? {} : { date: day }),
      }];
    });
  });
}

interface ToldPiece {
  readonly moment: Moment;
  /** UTF-16 indices in the sentence. */
  readonly from: number;
  readonly to: number;
}

/** The clauses of a sentence with a clock time each; a range is told by its start. */
function piecesOf(sentence: string): ToldPiece[] {
  const pieces: ToldPiece[] = [];
  let previous: Moment | undefined;
  for (const moment of findMoments(sentence)) {
    const { time } = moment;
    if (time.impossible !== undefined || time.minutes === undefined) continue;
    const between = previous === undefined ? "" : sentence.slice(previous.time.index + previous.time.length, time.index);
    const last = pieces.at(-1);
    if (last === undefined) pieces.push({ moment, from: 0, to: sentence.length });
    else if (previous === undefined || !isRange(sentence, previous, moment)) {
      const boundary = [...between.matchAll(nextClause)].at(-1)?.index ?? 0;
      const from = time.index - between.length + boundary;
      pieces[pieces.length - 1] = { ...last, to: from };
      pieces.push({ moment, from, to: sentence.length });
    }
    previous = moment;
  }
  return pieces;
}

/** A stretch of some joined lines, line by line. */
function slicesOf(lines: readonly Line[], from: number, to: number): Line[] {
  let start = 0;
  return lines.flatMap((line) => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, line.text.length)];
    start += line.text.length + 1;
    const slice = first < last ? sliceLine(line, first, last) : undefined;
    return slice === undefined || slice.text === "" ? [] : [slice];
  });
}
