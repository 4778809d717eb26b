/** An editor's side of the Language Server Protocol, to talk to the built command over standard input and output. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, Hover } from "vscode-languageserver-types";
import { root } from "./files.ts";

export interface Received {
  readonly id?: number | null;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly version?: number; readonly diagnostics?: Diagnostic[]; readonly message?: string; readonly registrations?: unknown[] };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export class LanguageClient {
  readonly received: Received[] = [];
  stderr = "";
  private readonly server: ChildProcessWithoutNullStreams;
  private readonly folder: string;
  private rest = Buffer.alloc(0);
  private requests = 0;

  constructor(folder: string, ...args: string[]) {
    this.folder = folder;
    this.server = spawn(process.execPath, [join(root, "dist/bin.js"), "lsp", ...args], { cwd: folder });
    this.server.stdout.on("data", (chunk: Buffer) => this.read(chunk));
    this.server.stderr.on("data", (chunk: Buffer) => (this.stderr += chunk.toString()));
  }

  private read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const end = this.rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/u.exec(this.rest.toString("utf8", 0, end))?.[1]);
      if (this.rest.length < end + 4 + length) return;
      this.received.push(JSON.parse(this.rest.toString("utf8", end + 4, end + 4 + length)) as Received);
      this.rest = this.rest.subarray(end + 4 + length);
    }
  }

  write(text: string | Uint8Array): void {
    this.server.stdin.write(text);
  }

  send(message: object): void {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  }

  notify(method: string, params: object = {}): void {
    this.send({ method, params });
  }

  async request(method: string, params: object = {}): Promise<Received> {
    const id = ++this.requests;
    this.send({ id, method, params });
    return this.next((message) => message.id === id && message.method === undefined);
  }

  /** The first message, received already or not, that is as wanted. */
  async next(isWanted: (message: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.received.find(isWanted);
      if (found !== undefined) return found;
      await delay(10);
    }
  }

  async start(params: object = {}): Promise<Received> {
    const answer = await this.request("initialize", { processId: process.pid, rootUri: pathToFileURL(this.folder).href, capabilities: {}, ...params });
    this.notify("initialized");
    return answer;
  }

  uriOf(file: string): string {
    return pathToFileURL(join(this.folder, file)).href;
  }

  /** What is reported on a document once it is opened or changed to a version. */
  async diagnosticsOf(file: string, version: number): Promise<Diagnostic[]> {
    const { params } = await this.next(({ method, params: given }) => method === "textDocument/publishDiagnostics" && given?.uri === this.uriOf(file) && given.version === version);
    return params?.diagnostics ?? [];
  }

  open(file: string, text: string, version = 1): Promise<Diagnostic[]> {
    this.notify("textDocument/didOpen", { textDocument: { uri: this.uriOf(file), languageId: "markdown", version, text } });
    return this.diagnosticsOf(file, version);
  }

  change(file: string, text: string, version: number): Promise<Diagnostic[]> {
    this.notify("textDocument/didChange", { textDocument: { uri: this.uriOf(file), version }, contentChanges: [{ text }] });
    return this.diagnosticsOf(file, version);
  }

  async actionsFor(file: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
    const { result } = await this.request("textDocument/codeAction", { textDocument: { uri: this.uriOf(file) }, range: diagnostic.range, context: { diagnostics: [diagnostic] } });
    return result as CodeAction[];
  }

  async hover(file: string, line: number, character: number): Promise<Hover | null> {
    const { result } = await this.request("textDocument/hover", { textDocument: { uri: this.uriOf(file) }, position: { line, character } });
    return result as Hover | null;
  }

  /** Ends the input. Gives the exit code. */
  async end(): Promise<number | null> {
    this.server.stdin.end();
    return this.exitCode();
  }

  async exitCode(): Promise<number | null> {
    if (this.server.exitCode === null) await once(this.server, "exit");
    return this.server.exitCode;
  }

  kill(): void {
    this.server.kill();
  }
}

/** A text after the edits of an action. */
export function applied(text: string, { edit }: CodeAction): string {
  const lines = text.split("\n");
  for (const { range: { start, end }, newText } of Object.values(edit?.changes ?? {}).flat().reverse()) {
    if (start.line !== end.line) throw new Error("The edit is not within a line");
    const line = lines[start.line] ?? "";
    lines[start.line] = line.slice(0, start.character) + newText + line.slice(end.character);
  }
  return lines.join("\n");
}
