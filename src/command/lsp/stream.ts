/**
 * Messages of the Language Server Protocol on a pair of streams: JSON behind a header with its length in bytes. Without a library: the one of
 * the protocol's authors would add 60 KB to the package, and is made for CommonJS.
 */
import type { Readable, Writable } from "node:stream";

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
}

/** Something that the client did wrong, with its code in JSON-RPC. */
export class ProtocolError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export const errorCodes = { parseError: -32700, invalidRequest: -32600, methodNotFound: -32601, internalError: -32603, notInitialized: -32002 } as const;

/**
 * The messages that a stream brings, until it ends.
 * @throws ProtocolError where a header has no length: what follows cannot be told apart.
 */
export async function* messagesIn(input: Readable): AsyncGenerator<Message | ProtocolError> {
  let rest = Buffer.alloc(0);
  for await (const chunk of input) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (let end = rest.indexOf(headerEnd); end >= 0; end = rest.indexOf(headerEnd)) {
      const length = lengthIn(rest.toString("ascii", 0, end));
      const start = end + headerEnd.length;
      if (rest.length < start + length) break;
      yield parse(rest.toString("utf8", start, start + length));
      rest = rest.subarray(start + length);
    }
  }
}

const headerEnd = "\r\n\r\n";

function lengthIn(header: string): number {
  const length = /^content-length: *(\d+)\s*$/imu.exec(header)?.[1];
  if (length === undefined) throw new ProtocolError(errorCodes.parseError, "A message has no Content-Length; is this a client of the Language Server Protocol?");
  return Number(length);
}

function parse(text: string): Message | ProtocolError {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null ? message : new ProtocolError(errorCodes.invalidRequest, "A message is not an object");
  } catch {
    return new ProtocolError(errorCodes.parseError, "A message is not JSON");
  }
}

/** Sends one message. */
export function send(output: Writable, message: object): void {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  output.write(`Content-Length: ${String(Buffer.byteLength(text))}${headerEnd}${text}`);
}
