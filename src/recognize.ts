/** Tells postmortems from other documents that use their words. */
import type { Line } from "./lines.ts";
import type { OwnNames } from "./names.ts";
import { sentencesOf } from "./sentences.ts";
import type { Section } from "./sections.ts";
import { findMoments } from "./time/index.ts";
import { readEvents } from "./timeline.ts";
import { readTasks } from "./tasks.ts";
import { documentTitle, instructs, narrates, trouble } from "./words.ts";

/** One word of each section's names, for a look at the text before it is parsed. */
const sectionWords = [
  /summary|overview|what happened|tl;?dr|abstract|summation|description/iu,
  /time[ -]?line|chronology|events/iu,
  /root cause|cause|rca|resolution|recovery|what went wrong|why/iu,
  /correct|prevent|action items?|lessons|follow[ -]?ups?|improvements|tasks|next steps|remediation|to-?do/iu,
];

const titleWords = /post-?\s?mortem|incident|outage|root cause|downtime/iu;

/** A cheap look at the text: could it be a postmortem at all? */
export function mayBePostmortem(text: string, own: OwnNames): boolean {
  if (Object.keys(own).length > 0) return true;
  const named = sectionWords.filter((words) => words.test(text)).length;
  return named >= 2 && (titleWords.test(text) || named >= 3);
}

/** Does a document account for one incident? */
export function isPostmortem(lines: readonly Line[], sections: readonly Section[]): boolean {
  const told = new Set(sections.filter(tells).map((section) => (section.kind.includes("cause") || section.kind === "resolution" ? "cause" : section.kind)));
  if (told.size === 0) return false;
  const narrated = told.has("summary") || told.has("timeline") || told.has("cause");
  return narrated && (told.size >= 2 || isTitled(lines));
}

/** Does a section tell what happened or what will be done, in its author's words? */
function tells(section: Section): boolean {
  const text = section.lines.map((line) => line.text).join("\n");
  switch (section.kind) {
    case "timeline":
      return readEvents(section).filter((event) => event.stamp !== undefined && event.text.trim() !== "").length >= 2 || (narratedSentences(text) >= 2 && trouble.in(text));
    case "measures":
      return readTasks(section.lines).length > 0 || narratedSentences(text) > 0 || text.length > 80;
    case "summary":
      return narratedSentences(text) > 0 && (trouble.in(text) || findMoments(text).length > 1);
    default:
      return narratedSentences(text) > 0;
  }
}

function narratedSentences(text: string): number {
  return sentencesOf(text).filter((sentence) => sentence.length > 25 && narrates.in(sentence) && !instructs.in(sentence)).length;
}

function isTitled(lines: readonly Line[]): boolean {
  return lines.slice(0, 10).some((line) => line.text.length < 120 && documentTitle.in(line.text));
}
