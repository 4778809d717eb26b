/** A small copy of the part of VS Code's API that the extension uses, to run the packed extension in Node. It records what the editor would show. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { constants, runInThisContext } from "node:vm";

class Emitter<Event> {
  private readonly listeners: ((event: Event) => unknown)[] = [];
  readonly event = (listener: (event: Event) => unknown): { dispose: () => void } => {
    this.listeners.push(listener);
    return { dispose: () => void this.listeners.splice(this.listeners.indexOf(listener), 1) };
  };
  fire(event: Event): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(fromLine: number, from: number, toLine: number, to: number) {
    if (Math.min(fromLine, from, toLine, to) < 0) throw new Error("A range has no negative numbers");
    this.start = new Position(fromLine, from);
    this.end = new Position(toLine, to);
  }
}

class Named {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class Uri {
  readonly scheme: string;
  readonly path: string;
  private constructor(scheme: string, path: string) {
    this.scheme = scheme;
    this.path = path;
  }
  static file(path: string): Uri {
    return new Uri("file", path);
  }
  static parse(text: string): Uri {
    return new Uri(new URL(text).protocol.slice(0, -1), text);
  }
  get fsPath(): string {
    return this.path;
  }
  with({ scheme }: { scheme: string }): Uri {
    return new Uri(scheme, this.path);
  }
  toString(): string {
    return this.scheme === "file" ? pathToFileURL(this.path).href : `${this.scheme}:${this.path}`;
  }
}

interface Replacement {
  readonly uri: Uri;
  readonly range: Range;
  readonly text: string;
}

class WorkspaceEdit {
  readonly replacements: Replacement[] = [];
  replace(uri: Uri, range: Range, text: string): void {
    this.replacements.push({ uri, range, text });
  }
}

export class Document {
  version = 1;
  isClosed = false;
  readonly uri: Uri;
  readonly languageId: string;
  private text: string;
  constructor(uri: Uri, text: string, languageId = "markdown") {
    this.uri = uri;
    this.text = text;
    this.languageId = languageId;
  }
  get isUntitled(): boolean {
    return this.uri.scheme === "untitled";
  }
  getText(): string {
    return this.text;
  }
  setText(text: string): void {
    this.text = text;
    this.version += 1;
  }
}

export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly severity: number;
  code?: { value: string } | string;
  source?: string;
}

export interface CodeAction {
  readonly title: string;
  edit: WorkspaceEdit;
  diagnostics: Diagnostic[];
}

export interface TreeItem {
  readonly label: string;
  readonly collapsibleState: number;
  description?: string;
  accessibilityInformation?: { label: string };
  command?: { command: string; arguments: unknown[] };
}

/** What is shown beside the text. */
export interface Panel {
  title: string;
  readonly webview: { html: string };
  readonly dispose: () => void;
}

interface TreeProvider {
  getChildren: (node?: unknown) => unknown[];
  getTreeItem: (node: unknown) => TreeItem;
}

type ActionProvider = (document: Document, range: Range, context: { diagnostics: Diagnostic[] }) => Promise<CodeAction[]>;

/** An editor with one window. */
export class FakeEditor {
  isTrusted = true;
  hasMarkdownlint = true;
  /** The settings under `markdownlint`. */
  settings: Readonly<Record<string, unknown>> = {};
  /** What the author enters when asked, in order; undefined for Escape. */
  readonly answers: (string | undefined)[] = [];
  /** Does the author press the button of a message? */
  pressesButtons = false;

  readonly statusBar = { text: "", tooltip: "", command: "", isVisible: false };
  readonly messages: { readonly text: string; readonly button: string | undefined }[] = [];
  readonly executed: { readonly command: string; readonly arguments: readonly unknown[] }[] = [];
  readonly shown: Document[] = [];
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly tree: { message: string; items: () => { readonly item: TreeItem; readonly children: readonly TreeItem[] }[] } = { message: "", items: () => [] };
  snippet = "";
  clipboard = "";
  readonly panels: Panel[] = [];

  private readonly folder: string;
  private readonly commands = new Map<string, (...args: unknown[]) => unknown>();
  private actions: ActionProvider = () => Promise.resolve([]);
  private active: Document | undefined;
  private readonly activeChanged = new Emitter<unknown>();
  private readonly textChanged = new Emitter<{ document: Document }>();
  private readonly closed = new Emitter<Document>();
  private readonly saved = new Emitter<Document>();
  private readonly trusted = new Emitter<undefined>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Loads the file of an extension, and activates it. Returns a function that ends it. */
  start(file: string): () => void {
    const load = createRequire(file);
    const module: { exports: { activate?: (context: object) => void } } = { exports: {} };
    const code = `(function (require, module, exports) {${readFileSync(file, "utf8")}\n})`;
    const run = runInThisContext(code, { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }) as (load: (name: string) => unknown, module: object, exports: object) => void;
    run((name) => (name === "vscode" ? this.api() : (load(name) as unknown)), module, module.exports);
    const subscriptions: { dispose: () => void }[] = [];
    module.exports.activate?.({ subscriptions, extension: { packageJSON: { version: "1.2.3" } } });
    return () => subscriptions.forEach((subscription) => subscription.dispose());
  }

  open(path: string, text: string, languageId?: string): Document {
    return this.show(new Document(Uri.file(path), text, languageId));
  }

  openUnsaved(name: string, text: string): Document {
    return this.show(new Document(Uri.file(name).with({ scheme: "untitled" }), text));
  }

  show(document: Document): Document {
    this.active = document;
    this.shown.push(document);
    this.activeChanged.fire(undefined);
    return document;
  }

  type(document: Document, text: string): void {
    document.setText(text);
    this.textChanged.fire({ document });
  }

  save(document: Document): void {
    this.saved.fire(document);
  }

  close(document: Document): void {
    document.isClosed = true;
    this.active = undefined;
    this.closed.fire(document);
    this.activeChanged.fire(undefined);
  }

  grantTrust(): void {
    this.isTrusted = true;
    this.trusted.fire(undefined);
  }

  /** Runs a command of the extension. */
  async execute(name: string): Promise<void> {
    const command = this.commands.get(name);
    if (command === undefined) throw new Error(`There is no command ${name}`);
    await command();
  }

  get commandNames(): string[] {
    return [...this.commands.keys()];
  }

  actionsAt(document: Document, line: number, diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    return this.actions(document, new Range(line - 1, 0, line - 1, 0), { diagnostics });
  }

  diagnosticAt(line: number, code: Diagnostic["code"]): Diagnostic {
    return { range: new Range(line - 1, 0, line - 1, 1), message: "", severity: 1, ...(code === undefined ? {} : { code }) };
  }

  /** Applies an edit to the active document. */
  apply(edit: WorkspaceEdit): void {
    const document = this.active;
    if (document === undefined) throw new Error("No document is open");
    const lines = document.getText().split("\n");
    for (const { range, text } of [...edit.replacements].reverse()) {
      const line = lines[range.start.line];
      if (line === undefined || range.start.line !== range.end.line || range.end.character > line.length) throw new Error("The edit is outside of the text");
      lines[range.start.line] = line.slice(0, range.start.character) + text + line.slice(range.end.character);
    }
    this.type(document, lines.join("\n"));
  }

  /** Waits until something is so. */
  async until(what: () => boolean): Promise<void> {
    while (!what()) await delay(20);
  }

  private readonly api = (): object => ({
    ViewColumn: { Beside: -2 },
    env: { clipboard: { writeText: (text: string) => Promise.resolve(void (this.clipboard = text)) } },
    StatusBarAlignment: { Left: 1, Right: 2 },
    TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    CodeActionKind: { QuickFix: "quickfix" },
    EventEmitter: Emitter,
    Range,
    Uri,
    WorkspaceEdit,
    SnippetString: class {
      readonly value: string;
      constructor(value: string) {
        this.value = value;
      }
    },
    ThemeIcon: Named,
    ThemeColor: Named,
    TreeItem: class {
      readonly label: string;
      readonly collapsibleState: number;
      constructor(label: string, collapsibleState: number) {
        this.label = label;
        this.collapsibleState = collapsibleState;
      }
    },
    CodeAction: class {
      readonly title: string;
      readonly kind: string;
      constructor(title: string, kind: string) {
        this.title = title;
        this.kind = kind;
      }
    },
    Diagnostic: class {
      readonly range: Range;
      readonly message: string;
      readonly severity: number;
      constructor(range: Range, message: string, severity: number) {
        this.range = range;
        this.message = message;
        this.severity = severity;
      }
    },
    window: this.windowApi(),
    workspace: this.workspaceApi(),
    commands: {
      registerCommand: (name: string, run: () => unknown) => {
        this.commands.set(name, run);
        return { dispose: () => this.commands.delete(name) };
      },
      executeCommand: (command: string, ...args: unknown[]) => {
        if (command !== "setContext") this.executed.push({ command, arguments: args });
        return Promise.resolve();
      },
    },
    languages: {
      createDiagnosticCollection: () => ({
        set: (uri: Uri, diagnostics: readonly Diagnostic[]) => this.diagnostics.set(uri.toString(), diagnostics),
        delete: (uri: Uri) => this.diagnostics.delete(uri.toString()),
        dispose: () => this.diagnostics.clear(),
      }),
      registerCodeActionsProvider: (_: unknown, { provideCodeActions }: { provideCodeActions: ActionProvider }) => {
        this.actions = provideCodeActions;
        return { dispose: () => undefined };
      },
    },
    extensions: {
      getExtension: (name: string) => (this.hasMarkdownlint && name === "DavidAnson.vscode-markdownlint" ? {} : undefined),
      onDidChange: new Emitter().event,
    },
  });

  private windowApi(): object {
    const { statusBar, tree } = this;
    const message = (text: string, button?: string): Promise<string | undefined> => {
      this.messages.push({ text, button });
      return Promise.resolve(this.pressesButtons ? button : undefined);
    };
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- a getter of the object below has its own `this`
    const editor = this;
    return {
      get activeTextEditor() {
        return editor.active === undefined ? undefined : { document: editor.active };
      },
      onDidChangeActiveTextEditor: this.activeChanged.event,
      createStatusBarItem: () => Object.assign(statusBar, { show: () => (statusBar.isVisible = true), hide: () => (statusBar.isVisible = false), dispose: () => undefined }),
      createTreeView: (_: string, { treeDataProvider: provider }: { treeDataProvider: TreeProvider }) => {
        tree.items = () => provider.getChildren().map((node) => ({ item: provider.getTreeItem(node), children: provider.getChildren(node).map((child) => provider.getTreeItem(child)) }));
        return Object.assign(tree, { dispose: () => undefined });
      },
      createWebviewPanel: () => {
        const disposed = new Emitter();
        const panel = { title: "", webview: { html: "" }, onDidDispose: disposed.event, dispose: () => { disposed.fire(undefined); } };
        this.panels.push(panel);
        return panel;
      },
      setStatusBarMessage: () => undefined,
      showWarningMessage: message,
      showErrorMessage: message,
      showInputBox: ({ validateInput }: { validateInput?: (value: string) => string | undefined }) => {
        const answer = this.answers.shift();
        const problem = answer === undefined ? undefined : validateInput?.(answer);
        if (problem !== undefined) throw new Error(problem);
        return Promise.resolve(answer);
      },
      showTextDocument: (shown: Document | Uri) => {
        const document = shown instanceof Document ? shown : new Document(shown, "", basename(shown.path));
        this.show(document);
        return Promise.resolve({ insertSnippet: ({ value }: { value: string }) => void (this.snippet = value) });
      },
    };
  }

  private workspaceApi(): object {
    const workspaceFolder = { uri: Uri.file(this.folder) };
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- as above
    const editor = this;
    return {
      get isTrusted() {
        return editor.isTrusted;
      },
      workspaceFolders: [workspaceFolder],
      getWorkspaceFolder: (uri: Uri) => (uri.path.startsWith(this.folder) ? workspaceFolder : undefined),
      getConfiguration: () => ({ get: (name: string) => this.settings[name] }),
      openTextDocument: (target: Uri | { content: string }) => Promise.resolve(new Document(target instanceof Uri ? target : Uri.file("Untitled-1").with({ scheme: "untitled" }), "")),
      applyEdit: (edit: WorkspaceEdit) => {
        this.apply(edit);
        return Promise.resolve(true);
      },
      onDidChangeTextDocument: this.textChanged.event,
      onDidSaveTextDocument: this.saved.event,
      onDidChangeConfiguration: new Emitter().event,
      onDidGrantWorkspaceTrust: this.trusted.event,
      onDidCloseTextDocument: this.closed.event,
    };
  }
}
