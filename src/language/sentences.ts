/** Prose, cut into sentences and words. */
import { remembering } from "./memo.ts";

/** Abbreviations whose full stop ends no sentence. */
const abbreviations = /(?:^|[\s(])(?:a\.m|p\.m|e\.g|i\.e|etc|approx|ca|vs|no|nr|mr|mrs|ms|dr|st|inc|ltd|co|dept|est|min|hrs?|mins?|secs?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])$/iu;

/** The sentences of a text, blanks around them taken off. A line break ends none; a full stop within a name, a number or an abbreviation neither. */
export const sentencesOf = remembering((text): readonly string[] => {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?<![.!?…。！？])[.!?…。！？]+["'”’)\]*_]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length;
    // "And... we are back": dots between words are a pause.
    const nextLetter = /\S/u.exec(text.slice(end))?.[0] ?? "";
    if (/^(?:\.{2,}|…)/u.test(match[0]) && /\p{Ll}/u.test(nextLetter)) continue;
    const before = text.slice(Math.max(start, match.index - 12), match.index);
    if (match[0].startsWith(".") && match[0].length === 1) {
      const next = /\S/u.exec(text.slice(end))?.[0];
      const lowerCaseFollows = next !== undefined && /\p{Ll}|\d/u.test(next);
      if (abbreviations.test(before) && (lowerCaseFollows || !/(?:a\.m|p\.m|etc)$/iu.test(before))) continue;
    }
    push(text.slice(start, end));
    start = end;
  }
  push(text.slice(start));
  return sentences;

  function push(sentence: string): void {
    if (/[\p{L}\p{N}]/u.test(sentence)) sentences.push(sentence.trim());
  }
});

const url = /\b(?:https?:\/\/|www\.)\S+/giu;
/** What no address can do without. */
const urlHint = /:\/\/|www\./i;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_./%:-]*/gu;

/** How many words of prose a text has; addresses do not count. */
export function countWords(text: string): number {
  return (urlHint.test(text) ? text.replaceAll(url, " ") : text).match(word)?.length ?? 0;
}

/** How many words of prose some lines have. */
export function countWordsIn(lines: readonly { readonly text: string }[]): number {
  return lines.reduce((sum, line) => sum + countWords(line.text), 0);
}
