/** What templates leave for the author to fill in. */
import type { Line } from "../markdown/lines.ts";
import { placeholderWords } from "../markdown/placeholder-tags.ts";
import type { Match } from "./time/match.ts";

/** Words that an instruction or an empty field in brackets starts with. */
const field =
  "insert|your|enter|describe|specify|add|fill|name|title|time|times|date|dates|start|end|number|percentage|percent|duration|service|services|impact|timezone|time ?zone|root cause|cause|team|summary|what|who|when|where|how|link|list|share|detail|details|explain|briefly|brief|placeholder|tbd|todo|to be|xx?|n|user|users|affected|issue|incident|action|task|engineer|person|owner|company|hh|yyyy|dd|mm|e\\.g\\.";

const patterns = [
  // A link, a reference, a footnote and a checkbox are in brackets too.
  new RegExp(`(?<![\\]\\w!])\\[(?:${field})(?:[\\s/:,_%-][^\\][\\n]{0,100})?\\](?![(\\[:])`, "giu"),
  new RegExp(`<(?:${placeholderWords})(?:[\\s_-][^<>\\n]{0,100})?>`, "giu"),
  // "{{ site.baseurl }}" is filled in by the generator of the site.
  /\{\{(?!-?[ \t]{0,9}(?:site|page|layout)\.)[^{}\n]{0,100}\}\}/gu,
  /\bX{1,2}:X{1,2}\b|\bHH:MM(?::SS)?\b|\bYYYY-MM-DD\b|\bDD\/MM\/YYYY\b|\bMM\/DD\/YYYY\b|(?<![\w.])X{1,3} ?%/gu,
  /\b(?:TBD|TBC|TODO:|FIXME|TO BE (?:DETERMINED|CONFIRMED|FILLED|ADDED))/gu,
  /\blorem ipsum\b/giu,
];

/** What each of the patterns contains. */
const hint = /[[<{]|XX?:XX?|X ?%|HH:MM|YYYY|DD\/MM|MM\/DD|TB[CD]|TODO|FIXME|TO BE|[Ll][Oo][Rr][Ee][Mm]/;

/** The placeholders in a line, from left to right, none twice. Code and links contain none. */
export function findPlaceholders({ text, marks }: Line): Match[] {
  if (!hint.test(text)) return [];
  const isCode = (index: number): boolean => marks.some((mark) => (mark.type === "inlineCode" || mark.type === "link") && mark.start <= index && index < mark.end);
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ index: match.index, length: match[0].length, text: match[0] })));
  found.sort((a, b) => a.index - b.index || b.length - a.length);
  return found.filter((match, position) => !isCode(match.index) && found.slice(0, position).every((earlier) => earlier.index + earlier.length <= match.index));
}

/** Is a line still to be written? */
export const isUnwritten = (line: Line): boolean => findPlaceholders(line).length > 0;
