/** Bytes as text. Only UTF-8 is linted and fixed; any other encoding is reported by name. */

export interface Decoded {
  /** Without its byte order mark. */
  readonly text: string;
  /** How the bytes are read; anything but UTF-8 is a guess, good enough to read the text. */
  readonly encoding: "UTF-8" | "UTF-16" | "Latin-1";
}

const byteOrderMark = "\uFEFF";

/** Reads bytes in the encoding that they have. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return { text: withoutMark(new TextDecoder(wide).decode(bytes)), encoding: "UTF-16" };
  try {
    return { text: withoutMark(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Latin-1" };
  }
}

const withoutMark = (text: string): string => (text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text);

/** How many bytes are enough to see whether there are two for each letter. */
const sampleLength = 512;

/** UTF-16 has a byte order mark, or a zero in every other byte. */
function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, sampleLength);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4;
  return odd > most && even === 0 ? "utf-16le" : even > most && odd === 0 ? "utf-16be" : undefined;
}
