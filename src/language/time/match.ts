/** A stretch of text: UTF-16 index and length in the string that was searched. */
export interface Match {
  readonly index: number;
  readonly length: number;
  readonly text: string;
}

/** From a plain character to its full-width form. */
const fullWidth = 0xfee0;

/**
 * Text in which the characters that word processors use instead of plain ones are replaced, unit by unit (UTF-16), so that positions stay:
 * full-width letters, digits and signs, spaces of any width and direction marks, dashes of any length.
 */
export function plain(text: string): string {
  if (!odd.test(text)) return text;
  return text
    .replaceAll(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidth))
    .replaceAll(/[\uA789\u2236]/gu, ":")
    .replaceAll(/[\u00A0\u2000-\u200F\u202A-\u202F\u2060\u2066-\u2069\uFEFF\t]/gu, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-");
}

/** Most texts contain none of them. */
const odd = /[^\n\r -~]/u;

/** The match that begins at an index, as a stretch of the original text. */
export function matchAt(original: string, index: number, length: number): Match {
  return { index, length, text: original.slice(index, index + length) };
}

/** Matches a sticky pattern at an index. */
export function stickyAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** The matches that overlap neither a blocked stretch nor an earlier match of the list, from left to right. */
export function withoutOverlaps<T extends Match>(matches: readonly T[], text: string, blocked: readonly Match[] = []): T[] {
  if (matches.length === 0) return [];
  const taken = new Uint8Array(text.length);
  const take = ({ index, length }: Match): boolean => {
    if (taken.subarray(index, index + length).includes(1)) return false;
    taken.fill(1, index, index + length);
    return true;
  };
  blocked.forEach(take);
  return matches.filter(take).sort((a, b) => a.index - b.index);
}
