/** What the language server answers: the reports, the actions and the explanations that the extension for VS Code shows. Knows nothing of streams. */
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodeAction, Diagnostic, Hover, Position, Range, TextEdit as ProtocolEdit } from "vscode-languageserver-types";
import type { Finding, Requirement } from "../../report/checklist.ts";
import { prefix } from "../../plugin/define-rule.ts";
import { actionsAt, fixesAt, type Action } from "../editor/actions.ts";
import { check, type State } from "../editor/check.ts";
import type { TextEdit } from "../editor/edits.ts";
import { asSentence, messageOf } from "../failure.ts";
import { packageName, packageVersion, readPackaged } from "../package.ts";
import { errorCodes, ProtocolError } from "./stream.ts";

/** A pause in typing, in milliseconds, after which a document is checked again. */
const pause = 150;

/** Sends a notification, or a request whose answer does not matter, to the editor. */
export type Tell = (method: string, params: object, isRequest?: boolean) => void;

interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** Started when it is first asked for. */
  checked: Promise<State> | undefined;
}

interface Identifier {
  readonly textDocument: { readonly uri: string };
}

/** What an editor may set when it starts the server; both are as in the settings of the markdownlint extension. */
interface Settings {
  readonly config?: object;
  readonly configFile?: string;
}

interface InitializeParams {
  readonly rootUri?: string | null;
  readonly workspaceFolders?: readonly { readonly uri: string }[] | null;
  readonly initializationOptions?: Settings | null;
  readonly capabilities?: { readonly workspace?: { readonly didChangeWatchedFiles?: { readonly dynamicRegistration?: boolean } } };
}

export class LanguageServer {
  /** Has the editor said that it will end the server? */
  isShutDown = false;
  private isInitialized = false;
  private canWatch = false;
  private folders: readonly string[] = [];
  private settings: Settings = {};
  private readonly documents = new Map<string, OpenDocument>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly told = new Set<string>();
  private readonly tell: Tell;

  constructor(tell: Tell) {
    this.tell = tell;
  }

  /**
   * Answers a request.
   * @throws ProtocolError for one that it does not know, or that comes too early or too late.
   */
  async answer(method: string, params: unknown): Promise<unknown> {
    if (method === "initialize") return this.initialize(params as InitializeParams);
    if (!this.isInitialized) throw new ProtocolError(errorCodes.notInitialized, `"${method}" came before "initialize"`);
    if (this.isShutDown) throw new ProtocolError(errorCodes.invalidRequest, `"${method}" came after "shutdown"`);
    switch (method) {
      case "shutdown":
        this.isShutDown = true;
        this.dispose();
        return null;
      case "textDocument/codeAction":
        return this.codeActions(params as Identifier & { range: Range; context: { diagnostics: Diagnostic[] } });
      case "textDocument/hover":
        return this.hover(params as Identifier & { position: Position });
      default:
        throw new ProtocolError(errorCodes.methodNotFound, `There is no method "${method}"`);
    }
  }

  /** Takes note of what the editor says. What it does not know, it ignores. */
  note(method: string, params: unknown): void {
    switch (method) {
      case "initialized":
        if (this.canWatch) this.tell("client/registerCapability", { registrations: [{ id: "configurations", method: "workspace/didChangeWatchedFiles", registerOptions: { watchers: [{ globPattern: "**/.markdownlint{-cli2,}.{jsonc,json,yaml,yml,cjs,mjs}" }] } }] }, true);
        return;
      case "textDocument/didOpen": {
        const { textDocument } = params as { textDocument: Omit<OpenDocument, "checked"> };
        this.open(textDocument, 0);
        return;
      }
      case "textDocument/didChange": {
        const { textDocument, contentChanges } = params as { textDocument: Pick<OpenDocument, "uri" | "version">; contentChanges: { text: string }[] };
        const known = this.documents.get(textDocument.uri);
        if (known !== undefined) this.open({ ...known, version: textDocument.version, text: contentChanges.at(-1)?.text ?? known.text }, pause);
        return;
      }
      case "textDocument/didClose": {
        const { uri } = (params as Identifier).textDocument;
        clearTimeout(this.timers.get(uri));
        this.documents.delete(uri);
        this.tell("textDocument/publishDiagnostics", { uri, diagnostics: [] });
        return;
      }
      case "textDocument/didSave":
      case "workspace/didChangeWatchedFiles":
        // A configuration may have changed.
        for (const document of this.documents.values()) this.open(document, 0);
    }
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.documents.clear();
  }

  private initialize({ rootUri, workspaceFolders, initializationOptions, capabilities }: InitializeParams): object {
    this.isInitialized = true;
    this.folders = (workspaceFolders?.map(({ uri }) => uri) ?? [rootUri ?? ""]).filter((uri) => uri.startsWith("file:")).map((uri) => fileURLToPath(uri));
    this.settings = initializationOptions ?? {};
    this.canWatch = capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      capabilities: { textDocumentSync: { openClose: true, change: fullText, save: true }, codeActionProvider: { codeActionKinds: ["quickfix"] }, hoverProvider: true },
      serverInfo: { name: packageName, version: packageVersion() },
    };
  }

  private open(document: Omit<OpenDocument, "checked">, delay: number): void {
    const { uri } = document;
    this.documents.set(uri, { ...document, checked: undefined });
    clearTimeout(this.timers.get(uri));
    const publish = (): void => void this.publish(uri).catch((error: unknown) => this.tell("window/logMessage", { type: 1, message: messageOf(error) }));
    this.timers.set(uri, setTimeout(publish, delay));
  }

  private async publish(uri: string): Promise<void> {
    const document = this.documents.get(uri);
    if (document === undefined) return;
    const state = await this.stateOf(document);
    if (document !== this.documents.get(uri)) return;
    this.tell("textDocument/publishDiagnostics", { uri, version: document.version, diagnostics: reportsIn(state).map(diagnosticOf) });
    if (state.kind === "failed" && !this.told.has(state.message)) {
      this.told.add(state.message);
      this.tell("window/showMessage", { type: warning, message: asSentence(state.message) });
    }
  }

  private stateOf(document: OpenDocument): Promise<State> {
    const { uri, text } = document;
    const path = uri.startsWith("file:") ? fileURLToPath(uri) : join(this.folders[0] ?? process.cwd(), `${basename(uri)}.md`);
    const folder = this.folders.filter((each) => !relative(each, path).startsWith("..")).sort((one, other) => other.length - one.length)[0] ?? dirname(path);
    return (document.checked ??= isMarkdown(document) ? check({ path, text, folder, isTrusted: true, hasMarkdownlint: true, ...this.settings }) : Promise.resolve<State>({ kind: "no postmortem" }));
  }

  private async codeActions({ textDocument: { uri }, range, context }: Identifier & { range: Range; context: { diagnostics: Diagnostic[] } }): Promise<CodeAction[]> {
    const document = this.documents.get(uri);
    if (document === undefined) return [];
    const state = await this.stateOf(document);
    const lines = { from: range.start.line + 1, to: range.end.line + 1 };
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return [...fixesAt(state, lines), ...actionsAt(state, document.text, lines, zone)].map((action) => codeActionOf(action, uri, context.diagnostics));
  }

  private async hover({ textDocument: { uri }, position }: Identifier & { position: Position }): Promise<Hover | null> {
    const document = this.documents.get(uri);
    const reports = document === undefined ? [] : reportsIn(await this.stateOf(document));
    const here = reports.filter(({ finding }) => isIn(position, rangeOf(finding)));
    return here.length === 0 ? null : { contents: { kind: "markdown", value: here.map(explanationOf).join("\n\n---\n\n") } };
  }
}

/** The protocol's numbers. */
const fullText = 1;
const warning = 2;
const information = 3;

const isMarkdown = ({ languageId, uri }: OpenDocument): boolean => languageId === "markdown" || /\.(?:md|markdown)$/iu.test(uri);

interface Report extends Pick<Requirement, "rule" | "description" | "link"> {
  readonly finding: Finding;
}

const reportsIn = (state: State): Report[] => (state.kind === "postmortem" ? state.document.requirements.flatMap(({ findings, rule, description, link }) => findings.map((finding) => ({ rule, description, link, finding }))) : []);

/** Errors are shown as the markdownlint extension for VS Code shows them: nothing here breaks a program. */
function diagnosticOf({ rule, description, link, finding }: Report): Diagnostic {
  return { range: rangeOf(finding), severity: finding.severity === "error" ? warning : information, code: rule, codeDescription: { href: link }, source: packageName, message: `${description} [${finding.detail}]` };
}

/** From line 0 and column 0. A report without columns is about its whole line. */
function rangeOf({ line, column, length }: Pick<Finding, "line" | "column" | "length">): Range {
  const start = (column ?? 1) - 1;
  return { start: { line: line - 1, character: start }, end: column === null ? { line, character: 0 } : { line: line - 1, character: start + (length ?? 0) } };
}

const isIn = ({ line, character }: Position, { start, end }: Range): boolean => (line > start.line || (line === start.line && character >= start.character)) && (line < end.line || (line === end.line && character <= end.character));

function codeActionOf({ title, edits, answers }: Action, uri: string, diagnostics: readonly Diagnostic[]): CodeAction {
  const answered = diagnostics.filter(({ code, range }) => code === answers?.rule && range.start.line + 1 === answers?.finding.line);
  return { title, kind: "quickfix", ...(answered.length === 0 ? {} : { diagnostics: answered }), edit: { changes: { [uri]: edits.map(protocolEdit) } } };
}

function protocolEdit({ line, column, deleteCount, insertText }: TextEdit): ProtocolEdit {
  return { range: rangeOf({ line, column, length: deleteCount }), newText: insertText };
}

/** The report, and why the rule exists, from its page. */
function explanationOf({ rule, description, link, finding }: Report): string {
  const why = /\n## Why\n\n([\s\S]*?)(?=\n## |$)/u.exec(readPackaged(`rules/${rule.slice(prefix.length)}.md`))?.[1] ?? "";
  return `**${description}** ([${rule}](${link}))\n\n${finding.detail}\n\n${why.trim()}`;
}
