/** Text for XML, which cannot contain control characters at all, nor half a character. */
export const xmlText = (text: string): string => Array.from(text, (character) => (isInXml(character) ? character : "\uFFFD")).join("");

function isInXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x10000 || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x20 && code <= 0xd7ff) || character === "\t" || character === "\n" || character === "\r";
}
