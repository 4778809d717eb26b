/** A file of text, read whole. */
import { readFile } from "node:fs/promises";
import { decode, type Decoded } from "./encoding.ts";

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

export interface SourceFile extends Decoded {
  readonly bytes: Buffer;
}

/** @throws The error of the operating system. */
export async function readSource(path: string): Promise<SourceFile> {
  const bytes = await readFile(path);
  return { bytes, ...decode(bytes) };
}

/** A text as the bytes of a file, with a byte order mark where the file had one. */
export function encode(text: string, { bytes }: SourceFile): Buffer {
  const encoded = Buffer.from(text);
  return bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? Buffer.concat([byteOrderMark, encoded]) : encoded;
}

/** Would the file be the same if its text were written back? */
export const readsBackTheSame = (source: SourceFile): boolean => source.encoding === "UTF-8" && encode(source.text, source).equals(source.bytes);

/** The message for a file that is not in UTF-8. */
export function encodingMessage(name: string, { encoding }: SourceFile): string {
  const [called, known] = encoding === "Latin-1" ? ["Latin-1 or a similar encoding", "ISO-8859-1"] : [encoding, encoding];
  return `${name} is not in UTF-8 but in ${called}, so it is neither checked nor changed; convert it, such as with: iconv -f ${known} -t UTF-8`;
}
