/** `markdownlint-postmortem lsp`: a language server on standard input and output, for editors that have no extension of their own. */
import type { Readable, Writable } from "node:stream";
import { Failure, messageOf } from "../failure.ts";
import { LanguageServer } from "./server.ts";
import { errorCodes, messagesIn, ProtocolError, send, type Message } from "./stream.ts";

/**
 * Serves the editor at the other end of standard input and output.
 * @throws Failure if a person is at the other end, or what comes is not the protocol.
 */
export async function serveEditor(): Promise<number> {
  if (process.stdin.isTTY) throw new Failure('"lsp" is started by an editor and talks to it over standard input; this is a terminal. editors/README.md in the repository says how to set up your editor');
  // A configuration that is code must not write between the messages.
  console.log = console.error;
  try {
    return await serve(process.stdin, process.stdout);
  } catch (error) {
    throw error instanceof ProtocolError ? new Failure(error.message) : error;
  }
}

/** Gives the exit code that the protocol asks for: 0 if the editor has said before that it ends the server. */
export async function serve(input: Readable, output: Writable): Promise<number> {
  let requests = 0;
  const server = new LanguageServer((method, params, isRequest = false) => {
    send(output, isRequest ? { id: ++requests, method, params } : { method, params });
  });
  try {
    for await (const message of messagesIn(input)) {
      if (message instanceof ProtocolError) send(output, { id: null, error: { code: message.code, message: message.message } });
      else if (message.method === "exit") break;
      else void respond(server, message, output);
    }
  } finally {
    server.dispose();
  }
  return server.isShutDown ? 0 : 1;
}

/** A message without a method is the answer to a request of the server; none of them matters. */
async function respond(server: LanguageServer, { id, method, params }: Message, output: Writable): Promise<void> {
  if (method === undefined) return;
  try {
    if (id === undefined) server.note(method, params);
    else send(output, { id, result: await server.answer(method, params) });
  } catch (error) {
    const message = messageOf(error);
    if (id !== undefined) send(output, { id, error: { code: error instanceof ProtocolError ? error.code : errorCodes.internalError, message } });
    else send(output, { method: "window/logMessage", params: { type: 1, message: `${method}: ${message}` } });
  }
}
