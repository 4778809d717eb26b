/** A look at the lines of a document before anything is parsed: could it be a postmortem at all? It says yes to some that are not. */
import { monthBeginnings, namedTimes } from "../language/time/index.ts";
import { requiredSectionsOf, type RequiredSection } from "../standards/standard.ts";
import { titleIn } from "./front-matter.ts";
import type { Terms } from "./terms.ts";

/** What every clock time contains. */
const timeHint = new RegExp(String.raw`\d(?:[:h][0-5]\d|\.[0-5]\d(?![.\d])|\d{3} ?[ZUGh]| ?[ap]\.?m)|${namedTimes}|[\uFF10-\uFF1A\uA789\u2236]`, "i");
/** A date within the first letters of a line, whatever marks are before it. */
const dateHint = new RegExp(String.raw`(?:^|[\n\r])(?:[^\p{L}\p{N}\n\r<]|<[^<>\n\r]{0,99}>|\d{1,3}[.)]){0,20}.{0,3}(?:\d{4}([-/.])\d{1,2}\1\d|\d{1,2}([-/.])\d{1,2}\2\d{2}|\d{1,2}(?:st|nd|rd|th)?[ /-]{1,2}(?:of )?(?:${monthBeginnings})|(?:${monthBeginnings})[a-z]{0,6}\.?[ -](?:the )?\d)`, "giu");

const fewestDates = 2;
const allSections = 4;
/** An account without any section is told in so many sentences. */
const fewestNarrations = 4;
/** Which headings, or else lines, may be the title. */
const titleHeadings = 2;
const titleLines = 3;

/** Without a word of incidents in its title, an account has a few sections, and more if it has no times. */
const fewestSections = { timed: 2, untimed: 3 };

/**
 * Could a document be a postmortem? Costs a small part of parsing it.
 * @param source The lines of the document.
 * @param front Its front matter.
 */
export function mayBePostmortem(source: readonly string[], front: readonly string[], terms: Terms): boolean {
  const { language: { recognition }, names } = terms;
  if (names.own) return true;
  const text = source.join("\n");
  const hinted = recognition.sectionsHinted(text);
  if (hinted < 3 && !(hinted >= 1 && recognition.incidentHinted(text))) return false;
  const timed = timeHint.test(text) || (text.match(dateHint)?.length ?? 0) >= fewestDates;
  const titles = titlesIn(source);
  if (recognition.titleTells([titleIn(front), ...titles.sure].join("\n")) === "other") return false;
  const titled = recognition.namesIncident([titleIn(front), ...titles.possible].join("\n"));
  if (!titled && !timed && !(hinted >= allSections && recognition.incidentHinted(text))) return false;
  if (!titled) return namesSections(source, terms, timed ? fewestSections.timed : fewestSections.untimed);
  return namesSections(source, terms, 1, "measures") || source.reduce((sum, line) => sum + recognition.narrations(line), 0) >= fewestNarrations;
}

interface Titles {
  /** Those of the first two headings that are headings for sure. */
  readonly sure: readonly string[];
  /** Every line that could be one of them, or stand for a title where there is no heading. */
  readonly possible: readonly string[];
}

const heading = /^#{1,6}[ \t]+(?![ \t])(?=.*[\p{L}\p{N}])[^<&\\![\]]+$/u;
const possibleHeading = /^[\s>*+.)\d-]*#{1,6}(?:\s|$)|<h\d/iu;
const underline = /^[\s>]*(?:=+|-+)\s*$/u;
/** What may make text of the lines below it that look like headings. */
const opensBlock = /^[\s>*+.)\d-]*(?:`{3}|~{3}|<)/u;
/** A line of a paragraph that is short enough for a title. */
const shortLine = /^[\p{L}\p{N}*_"“'][^<&\\![\]|]{9,99}$/u;

function titlesIn(source: readonly string[]): Titles {
  const sure: string[] = [];
  const possible: string[] = [];
  let isPlain = true;
  let paragraph = 0;
  let headingsForSure = 0;
  let linesForSure = 0;
  const first: string[] = [];
  for (const [index, line] of source.entries()) {
    if (isPlain && opensBlock.test(line)) isPlain = false;
    if (linesForSure < titleLines) first.push(line);
    if (possibleHeading.test(line)) {
      const isHeading = isPlain && heading.test(line);
      if (isHeading && possible.length < titleHeadings) sure.push(line);
      possible.push(line);
      if (isHeading && ++headingsForSure === titleHeadings) break;
    } else if (paragraph < index && underline.test(line)) {
      isPlain = false;
      for (const text of source.slice(paragraph, index)) possible.push(text);
      paragraph = index + 1;
    } else if (isPlain && shortLine.test(line)) linesForSure++;
    if (line.trim() === "") paragraph = index + 1;
  }
  const lines = headingsForSure > 0 ? possible : possible.length > 0 ? source : first;
  return { sure, possible: lines.map((line) => line.replaceAll(/[*_~`]|<[^<>]*>/gu, "")) };
}

/** May the labels of a document name so many of the required sections? */
function namesSections(source: readonly string[], { standard, names }: Terms, fewest: number, except?: RequiredSection): boolean {
  const named = new Set<RequiredSection>();
  for (const [index, line] of source.entries()) {
    if (!names.areHinted(line.replaceAll("*", ""))) continue;
    const isHeading = possibleHeading.test(line) || underline.test(source[index + 1] ?? "");
    for (const label of possibleLabels(line, isHeading)) {
      const kind = names.kindOf(label) ?? names.misspelledKindOf(label);
      const section = kind === undefined ? undefined : requiredSectionsOf(standard).find((name) => standard.tells[name].includes(kind));
      if (section !== undefined && section !== except && named.add(section).size >= fewest) return true;
    }
  }
  return false;
}

/** Longer texts name nothing. */
const longestLabel = 90;
const tag = /<[^<>]*>/gu;
const separators = /([:：]|\s[-–—|]+\s|[*_`~]+)/u;

/** What may be a label on a line: all of it, what is before a colon, a dash or the end of an emphasis, and what is behind it in a heading. */
function possibleLabels(line: string, isHeading: boolean): Set<string> {
  const labels = new Set<string>();
  for (const text of withoutMarks(line)) {
    const parts = text.split(separators);
    let before = "";
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) before += part;
      else {
        labels.add(before.trim());
        before += /^[*`~]/u.test(part) ? "" : part.replaceAll("_", " ");
        if (isHeading && /[:：|–—-]/u.test(part)) labels.add(parts.slice(index + 1).join("").replaceAll(/[*`~]/gu, "").trim());
      }
      if (before.length > longestLabel) break;
    }
    labels.add(before.trim());
  }
  labels.delete("");
  return labels;
}

/** A line as it may read without its tags, images, links, entities, escapes and marks of blocks. */
function withoutMarks(line: string): string[] {
  const texts = line.includes("<") ? [line.replaceAll(tag, ""), ...line.split(tag)] : [line];
  return texts.flatMap((text) => {
    const plain = text
      .replaceAll(/!\[[^[\]]*\]\([^()]*\)/gu, "")
      .replaceAll(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/gu, "$1")
      .replaceAll(/&#?\w+;/gu, " ")
      .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, "")
      .replace(/^(?:[\s#=~*_>|+-]|\d+[.)]\s|\[[ x]\]\s)+/iu, "")
      .replace(/(?<![\s#=])[\s#=]+$/u, "");
    return plain.includes("[") ? [plain, plain.replaceAll(/[[\]]/gu, "")] : [plain];
  });
}
