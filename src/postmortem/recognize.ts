/** Tells postmortems from other documents that use their words. */
import type { Line } from "../markdown/lines.ts";
import { requiredSectionsOf, type RequiredSection } from "../standards/standard.ts";
import { readLabel } from "./labels.ts";
import { titleIn } from "./front-matter.ts";
import { countWordsIn } from "../language/sentences.ts";
import type { Recognition } from "../language/language.ts";
import type { Terms } from "./terms.ts";
import { beginsWithDate, findDates, findMoments, readStamp } from "../language/time/index.ts";

/** Does a document describe one incident? `front` is its front matter. */
export function isPostmortem(lines: readonly Line[], front: readonly string[], terms: Terms): boolean {
  const { recognition } = terms.language;
  const title = titleTells(lines, front, terms);
  if (title === "other" || isInstruction(lines, terms) || (!holdsEvents(lines) && lines.some(({ text }) => recognition.explainsPostmortems(text) || asksWhatItIs.test(text)))) return false;
  const titled = title !== "nothing";
  const told = new Set<RequiredSection>();
  let ofIncident = false;
  let dated = false;
  const isAccounted = (): boolean => told.size >= 2 && (titled ? ofIncident || dated || told.size >= 3 : dated ? ofIncident || told.size >= 3 : ofIncident && tellsTimes(lines));
  for (const { section, content } of segments(lines, terms)) {
    if (section === undefined || !tells(section, content, terms)) continue;
    told.add(section);
    ofIncident ||= section !== "measures" && content.some((line) => recognition.tellsImpact(line.text));
    const events = section === "timeline" ? content.filter(isDatedEvent) : [];
    dated ||= events.length >= fewestEvents && events.some((line) => recognition.tellsAction(line.text));
    // More text can only add to it.
    if (isAccounted()) return true;
  }
  if (hasAllSections(lines, terms)) return true;
  // Three sections are enough, even if nothing says when it was.
  if (!titled) return told.size >= mostSections && ofIncident;
  told.delete("measures");
  // A title, a sentence and a link announce an account, but are not one.
  return (told.size >= 1 && ofIncident && countWordsIn(lines) >= shortestAccount) || isAccount(lines, title === "postmortem", terms);
}

/** Every section, and events in the timeline: it is one in whatever tense and words it is told. */
function hasAllSections(lines: readonly Line[], terms: Terms): boolean {
  const filled = segments(lines, terms).filter(({ content }) => content.length > 0 && instructionsIn(content, terms) * 2 < content.length);
  return requiredSectionsOf(terms.standard).every((wanted) => filled.some(({ section, content }) => section === wanted && (section !== "timeline" || content.filter(isDatedEvent).length >= severalEvents)));
}

const severalEvents = 3;
const asksWhatItIs = /\bwhat (?:is|are) (?:an? |the )?(?:\w+ ){0,2}post-?mortems?\b/iu;
const shortestAccount = 60;
const mostSections = 3;
const fewestEvents = 2;
const fewestInstructions = 4;

/** Without a word in the title, an account of an incident says when it was. */
const tellsTimes = (lines: readonly Line[]): boolean => lines.some((line) => findMoments(line.text).length > 0);

/** Does a document say what a postmortem must contain, rather than being one? A copy of the brief contains the name of every section, but no event. */
function isInstruction(lines: readonly Line[], terms: Terms): boolean {
  if (holdsEvents(lines)) return false;
  const instructing = instructionsIn(lines, terms);
  return instructing >= fewestInstructions && instructing * 5 > lines.length;
}

function holdsEvents(lines: readonly Line[]): boolean {
  let events = 0;
  return lines.some((line) => isDatedEvent(line) && ++events >= fewestEvents);
}

const instructionsIn = (lines: readonly Line[], { language: { recognition } }: Terms): number => lines.filter(({ text }) => recognition.instructs(text) || recognition.asks(text)).length;

interface Segment {
  /** The section of an incident that its label suggests. */
  readonly section: RequiredSection | undefined;
  readonly content: readonly Line[];
}

/** The labeled stretches of a document, up to the next label or heading. */
function segments(lines: readonly Line[], { standard, names }: Terms): Segment[] {
  const found: { section: RequiredSection | undefined; content: Line[]; level: number }[] = [];
  for (const line of lines) {
    const label = readLabel(line, names);
    const section = requiredSectionsOf(standard).find((name) => label !== undefined && standard.tells[name].includes(label.kind));
    if (label !== undefined) found.push({ section, content: label.rest.text === "" ? [] : [label.rest], level: label.rank });
    else if (line.shape === "heading" && readStamp(line.text) === undefined && line.level <= (found.at(-1)?.level ?? 0)) found.push({ section: undefined, content: [], level: line.level });
    else found.at(-1)?.content.push(line);
  }
  return found;
}

/** "Define the impact and duration of the outage." */
const commands = /^\W*(?:define|identify|provide|describe|explain|outline|list|include|state|summari[sz]e|detail|specify|mention|document|give|write)\b(?! (?:of|was|were|is)\b)/iu;

/** Does a segment say what happened or what will be done, in its author's own words? */
function tells(section: RequiredSection, content: readonly Line[], terms: Terms): boolean {
  const { instructs } = terms.language.recognition;
  // In the measures an imperative is a task.
  const own = content.filter((line) => !instructs(line.text) && !(section !== "measures" && commands.test(line.text)));
  if (own.length * 2 < content.length) return false;
  if (section === "measures") return own.some((line) => line.text.length > 20);
  if (section === "timeline" && holdsEvents(own)) return true;
  return sentencesIn(own, terms).some((sentence) => isNarrated(sentence, terms));
}

function isDatedEvent(line: Line): boolean {
  return line.text.length > 12 && (readStamp(line.text) !== undefined || beginsWithDate(line.text));
}

function sentencesIn(lines: readonly Line[], { language: { sentencesOf } }: Terms): readonly string[] {
  const text = lines.map((line) => (line.first ? `\n${line.text}` : line.text)).join(" ");
  return text.split("\n").flatMap(sentencesOf);
}

const isNarrated = (sentence: string, { language: { recognition } }: Terms): boolean => sentence.length > 25 && recognition.narrates(sentence) && !recognition.instructs(sentence);

const fewestSentences = 4;

/** An account in running text, without any section: trouble and the past, and times unless the title says postmortem. */
function isAccount(lines: readonly Line[], titled: boolean, terms: Terms): boolean {
  const { recognition, sentencesOf } = terms.language;
  const prose = lines.filter((line) => line.shape === "paragraph");
  const timed = titled || prose.some((line) => findMoments(line.text).length + findDates(line.text).length > 0);
  const troubled = prose.flatMap((line) => sentencesOf(line.text)).filter((sentence) => recognition.tellsTrouble(sentence)).length;
  return timed && sentencesIn(prose, terms).filter((sentence) => isNarrated(sentence, terms)).length >= fewestSentences && troubled >= 2 && instructionsIn(lines, terms) < fewestInstructions && !lines.some((line) => recognition.explainsPostmortems(line.text));
}

/** What the title says: that of the front matter, the first headings, or the first line. If there is no heading, a motto or a name can be above the title. */
function titleTells(lines: readonly Line[], front: readonly string[], { language: { recognition } }: Terms): ReturnType<Recognition["titleTells"]> {
  const headings = lines.filter((line) => line.shape === "heading").slice(0, 2);
  const short = headings.length > 0 ? [] : lines.filter((line) => line.text.trim().length > 3 && line.text.length < 120).slice(0, firstLines);
  const told = recognition.titleTells([titleIn(front), ...headings, ...short.slice(0, 1)].map((line) => (typeof line === "string" ? line : line.text)).join("\n"));
  const later = short.slice(1).map((line) => recognition.titleTells(line.text));
  return told === "nothing" ? (later.find((tells) => tells === "postmortem") ?? told) : told;
}

const firstLines = 3;
