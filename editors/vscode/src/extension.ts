/** The extension for VS Code: connects the editor with the files beside this one, which know nothing of it. */
import { basename, dirname, join } from "node:path";
import * as vscode from "vscode";
import type { TextEdit } from "../../../src/command/editor/edits.ts";
import { asSentence, messageOf } from "../../../src/command/failure.ts";
import type { Status } from "../../../src/report/checklist.ts";
import { actionsAt, declare, fixesAt, type Action } from "../../../src/command/editor/actions.ts";
import { check, type State } from "../../../src/command/editor/check.ts";
import { copyOf, previewOf, type CopyKind, type PreviewKind } from "./drawing.ts";
import { failureOf, faultOf, markdownlintExtension, type Failure } from "./failures.ts";
import { newPath, problemWithStart, snippetFor, standardIn } from "./new.ts";
import { rulesSourceFor, type RulesSource } from "./rules-source.ts";
import { statusOf } from "./status.ts";
import { treeOf, type TreeNode, type TreePlace } from "./tree.ts";

const id = "markdownlint-postmortem";
const view = `${id}.checklist`;

/** A pause in typing, in milliseconds, after which a file is checked again. */
const pause = 300;

/** Called by the editor when the first Markdown file is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const { version } = context.extension.packageJSON as { version: string };
  const extension = new Extension(version);
  context.subscriptions.push(extension);
}

/** A file as it was last checked. */
interface Checked {
  readonly version: number;
  readonly state: State;
  readonly source: RulesSource;
}

class Extension implements vscode.Disposable {
  private readonly status = vscode.window.createStatusBarItem(`${id}.status`, vscode.StatusBarAlignment.Right, 100);
  private readonly checklist = new ChecklistProvider();
  private readonly tree = vscode.window.createTreeView(view, { treeDataProvider: this.checklist });
  private readonly diagnostics = vscode.languages.createDiagnosticCollection(id);
  private readonly checked = new Map<string, Checked>();
  private readonly told = new Set<string>();
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private readonly previews = new Map<PreviewKind, vscode.WebviewPanel>();
  private readonly version: string;
  private timer: NodeJS.Timeout | undefined;

  constructor(version: string) {
    this.version = version;
    this.status.name = "Postmortem";
    this.status.command = `${id}.showChecklist`;
    const now = (): void => this.checkSoon(0);
    this.subscriptions = [
      this.status,
      this.tree,
      this.diagnostics,
      vscode.window.onDidChangeActiveTextEditor(now),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.checkSoon(pause);
      }),
      // It may be a configuration.
      vscode.workspace.onDidSaveTextDocument(now),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("markdownlint")) now();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(now),
      vscode.extensions.onDidChange(now),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.checked.delete(uri.toString());
        this.diagnostics.delete(uri);
      }),
      vscode.languages.registerCodeActionsProvider({ language: "markdown" }, { provideCodeActions: (document, range, { diagnostics }) => this.actionsFor(document, range, diagnostics) }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
      command("showChecklist", async () => vscode.commands.executeCommand(`${view}.focus`)),
      command("showTimeline", async () => this.preview("timeline")),
      command("openPage", async () => this.preview("page")),
      command("copySvg", async () => this.copy("SVG")),
      command("copyMermaid", async () => this.copy("Mermaid")),
      command("new", newPostmortem),
      command("markAsPostmortem", async () => declareActive(true)),
      command("markAsOther", async () => declareActive(false)),
    ];
    now();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of [...this.subscriptions, ...this.previews.values()]) subscription.dispose();
  }

  private checkSoon(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.showActive().catch((error: unknown) => this.tell(faultOf(error)));
    }, delay);
  }

  private async showActive(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isMarkdown(document)) {
      this.status.hide();
      return;
    }
    const { state, source } = await this.check(document);
    if (document !== vscode.window.activeTextEditor?.document) return;
    this.show(document, state);
    this.tell(failureOf(state, source, folderOf(document)));
  }

  /** The state of a document as it is now. */
  private async check(document: vscode.TextDocument): Promise<Checked> {
    const { version } = document;
    const folder = folderOf(document);
    const path = document.uri.scheme === "untitled" ? join(folder, `${basename(document.uri.path)}.md`) : document.uri.fsPath;
    const settings = vscode.workspace.getConfiguration("markdownlint", document.uri);
    const { isTrusted } = vscode.workspace;
    const hasMarkdownlint = vscode.extensions.getExtension(markdownlintExtension) !== undefined;
    const state = await check({ path, text: document.getText(), folder, isTrusted, hasMarkdownlint, config: settings.get<object>("config"), configFile: settings.get<string>("configFile") });
    const checked = { version, state, source: rulesSourceFor(dirname(path), folder, settings.get<string[]>("customRules") ?? []) };
    if (document.version === version && !document.isClosed) {
      this.checked.set(document.uri.toString(), checked);
      this.diagnostics.set(document.uri, checked.source.kind === "here" ? [] : diagnosticsOf(state));
    }
    return checked;
  }

  private show(document: vscode.TextDocument, state: State): void {
    const { text, explanation } = statusOf(state);
    const unsaved = document.isUntitled ? " Save the file to see squiggles." : "";
    this.status.text = text;
    this.status.tooltip = explanation + unsaved;
    this.status.show();
    void vscode.commands.executeCommand("setContext", `${id}.isPostmortem`, state.kind === "postmortem");
    for (const [kind, panel] of this.previews) this.fill(panel, kind, document, state);
    this.checklist.show(document.uri, state.kind === "postmortem" ? treeOf(state.document) : []);
    this.tree.message = `${basename(document.uri.path)}: ${explanation}${unsaved}`;
  }

  /** Opens the timeline or the page beside the text; it follows the typing. */
  private async preview(kind: PreviewKind): Promise<void> {
    const { document, state } = await this.checkActive();
    const known = this.previews.get(kind);
    // The script of the page, which its own policy allows, sorts and filters; the drawing has none.
    const panel = known ?? vscode.window.createWebviewPanel(`${id}.${kind}`, "", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: kind === "page" });
    if (known === undefined) {
      this.previews.set(kind, panel);
      panel.onDidDispose(() => this.previews.delete(kind));
    }
    this.fill(panel, kind, document, state);
  }

  private fill(panel: vscode.WebviewPanel, kind: PreviewKind, { uri }: vscode.TextDocument, state: State): void {
    const html = previewOf(kind, state, this.version);
    panel.title = `${kind === "timeline" ? "Timeline" : "Page"} of ${basename(uri.path)}`;
    // A preview that is set again loses its place.
    if (panel.webview.html !== html) panel.webview.html = html;
  }

  private async copy(kind: CopyKind): Promise<void> {
    const { state } = await this.checkActive();
    await vscode.env.clipboard.writeText(copyOf(kind, state, this.version));
    vscode.window.setStatusBarMessage(`Copied the timeline as ${kind}`, 5000);
  }

  private async checkActive(): Promise<{ readonly document: vscode.TextDocument; readonly state: State }> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isMarkdown(document)) throw new Error("Open the postmortem first");
    return { document, state: (await this.check(document)).state };
  }

  /** Says each thing once. */
  private tell(failure: Failure | undefined): void {
    if (failure === undefined || this.told.has(failure.message)) return;
    this.told.add(failure.message);
    void Promise.resolve(vscode.window.showWarningMessage(failure.message, failure.button)).then((chosen) => (chosen === undefined ? undefined : follow(failure)));
  }

  private async actionsFor(document: vscode.TextDocument, range: vscode.Range, diagnostics: readonly vscode.Diagnostic[]): Promise<vscode.CodeAction[]> {
    const known = this.checked.get(document.uri.toString());
    const { state, version, source } = known?.version === document.version ? known : await this.check(document);
    if (version !== document.version) return [];
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const lines = { from: range.start.line + 1, to: range.end.line + 1 };
    // The markdownlint extension offers the fixes for its own reports.
    const fixes = source.kind === "here" ? [] : fixesAt(state, lines);
    return [...fixes, ...actionsAt(state, document.getText(), lines, zone)].map((action) => codeAction(action, document, diagnostics));
  }
}

/** A command that shows what goes wrong as a message. */
function command(name: string, run: () => Promise<unknown>): vscode.Disposable {
  return vscode.commands.registerCommand(`${id}.${name}`, async () => {
    try {
      await run();
    } catch (error) {
      void vscode.window.showErrorMessage(asSentence(messageOf(error)));
    }
  });
}

const isMarkdown = ({ languageId, uri }: vscode.TextDocument): boolean => languageId === "markdown" && (uri.scheme === "file" || uri.scheme === "untitled");

/** The opened folder that a document is in; for a file outside of them, its own; for a new file, the first. */
function folderOf({ uri }: vscode.TextDocument): string {
  const { workspaceFolders } = vscode.workspace;
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? (uri.scheme === "file" ? dirname(uri.fsPath) : (workspaceFolders?.[0]?.uri.fsPath ?? process.cwd()));
}

function rangeOf({ line, column, length }: TreePlace): vscode.Range {
  return new vscode.Range(line - 1, column - 1, line - 1, column - 1 + (length ?? 0));
}

/** The reports of this extension's own rules, for a project in which the markdownlint extension cannot run them. */
function diagnosticsOf(state: State): vscode.Diagnostic[] {
  if (state.kind !== "postmortem") return [];
  return state.document.requirements.flatMap(({ rule, description, link, findings }) =>
    findings.map(({ line, column, length, detail, severity }) => {
      const range = column === null ? new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER) : rangeOf({ line, column, length: length ?? 0 });
      const diagnostic = new vscode.Diagnostic(range, `${rule}: ${description} [${detail}]`, severity === "error" ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information);
      diagnostic.source = id;
      diagnostic.code = { value: rule, target: vscode.Uri.parse(link) };
      return diagnostic;
    }),
  );
}

function codeAction({ title, edits, answers }: Action, { uri }: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEdit(uri, edits);
  action.diagnostics = diagnostics.filter(({ code, range }) => {
    const rule = typeof code === "object" ? code.value : code;
    return rule === answers?.rule && range.start.line + 1 === answers?.finding.line;
  });
  return action;
}

function workspaceEdit(uri: vscode.Uri, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { line, column, deleteCount, insertText } of edits) edit.replace(uri, rangeOf({ line, column, length: deleteCount }), insertText);
  return edit;
}

async function declareActive(isPostmortem: boolean): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== "markdown") throw new Error("Open the Markdown file first");
  await vscode.workspace.applyEdit(workspaceEdit(document.uri, [declare(document.getText(), isPostmortem)]));
}

/** Asks for the title, the start and the severity, and opens the template with a cursor stop for everything else. Escape ends it. */
async function newPostmortem(): Promise<void> {
  const title = await vscode.window.showInputBox({ title: "New postmortem", prompt: "What happened?", placeHolder: "checkout refused card payments", validateInput: (value) => (value.trim() === "" ? "Write a few words; they become the title" : undefined) });
  if (title === undefined) return;
  const start = await vscode.window.showInputBox({ title: "New postmortem", prompt: "When did it start? Leave it empty if you do not know yet", placeHolder: "2026-11-03 14:05 UTC", validateInput: problemWithStart });
  if (start === undefined) return;
  const severity = await vscode.window.showInputBox({ title: "New postmortem", prompt: "How severe was it? Leave it empty if your team has no names for it", placeHolder: "SEV-2" });
  if (severity === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const postmortem = { title: title.trim(), start, severity, standard: folder !== undefined && vscode.workspace.isTrusted ? await standardIn(folder) : undefined };
  const document =
    folder === undefined
      ? await vscode.workspace.openTextDocument({ language: "markdown", content: "" })
      : await vscode.workspace.openTextDocument(vscode.Uri.file(await newPath(postmortem, folder, vscode.workspace.isTrusted)).with({ scheme: "untitled" }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippetFor(postmortem)));
}

async function follow({ does }: Failure): Promise<void> {
  switch (does.kind) {
    case "show extension":
      await vscode.commands.executeCommand("workbench.extensions.search", `@id:${does.extension}`);
      return;
    case "open settings":
      await vscode.commands.executeCommand("workbench.action.openSettings", does.setting);
      return;
    case "reload":
      await vscode.commands.executeCommand("workbench.action.reloadWindow");
      return;
    case "open":
      await vscode.window.showTextDocument(vscode.Uri.file(does.path), { selection: rangeOf({ line: does.line, column: 1, length: 0 }) });
  }
}

const icons: Readonly<Record<Status, readonly [icon: string, color: string]>> = {
  met: ["pass", "testing.iconPassed"],
  unmet: ["error", "testing.iconFailed"],
  warning: ["warning", "list.warningForeground"],
  silenced: ["mute", "testing.iconSkipped"],
  unwritten: ["edit", "testing.iconQueued"],
  blocked: ["circle-slash", "testing.iconSkipped"],
};

class ChecklistProvider implements vscode.TreeDataProvider<TreeNode> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private uri: vscode.Uri | undefined;
  private nodes: readonly TreeNode[] = [];

  /** Shows the checklist of a document; nothing if there are no nodes. */
  show(uri: vscode.Uri, nodes: readonly TreeNode[]): void {
    this.uri = uri;
    this.nodes = nodes;
    this.changed.fire(undefined);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node?.children ?? this.nodes)];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const isSection = node.children.length > 0 && node.status === undefined;
    const isOpen = isSection && node.children.some(({ status }) => status !== "met");
    const item = new vscode.TreeItem(node.label, node.children.length === 0 ? None : isOpen ? Expanded : Collapsed);
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    // Without it, a screen reader reads the tooltip alone.
    item.accessibilityInformation = { label: node.status === undefined ? node.tooltip : `${node.label}: ${node.tooltip}` };
    if (node.status !== undefined) item.iconPath = new vscode.ThemeIcon(icons[node.status][0], new vscode.ThemeColor(icons[node.status][1]));
    if (node.place !== undefined && this.uri !== undefined) item.command = { title: "Go to the place", command: "vscode.open", arguments: [this.uri, { selection: rangeOf(node.place) }] };
    return item;
  }
}
