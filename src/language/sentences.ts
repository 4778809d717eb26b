/** Prose, split into sentences and words. */
import { remembering } from "./memo.ts";

/** Abbreviations whose period does not end a sentence. */
const abbreviations = /(?:^|[\s(])(?:a\.m|p\.m|e\.g|i\.e|etc|approx|ca|vs|no|nr|mr|mrs|ms|dr|st|inc|ltd|co|dept|est|min|hrs?|mins?|secs?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])$/iu;

/** The sentences of a text, spaces around them removed. A line break does not end a sentence, nor does a period within a name, a number or an abbreviation. */
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
/** What every address contains. */
const urlHint = /:\/\/|www\./i;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_./%:-]*/gu;

/** How many words of prose a text has; addresses do not count. */
export const countWords = remembering((text): number => (urlHint.test(text) ? text.replaceAll(url, " ") : text).match(word)?.length ?? 0);

/** How many words of prose some lines have. */
export function countWordsIn(lines: readonly { readonly text: string }[]): number {
  return lines.reduce((sum, line) => sum + countWords(line.text), 0);
}
