/** The language server, as editors start it and talk to it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-types";
import { Workspace } from "../helpers/command.ts";
import { read } from "../helpers/files.ts";
import { applied, LanguageClient } from "../helpers/language-client.ts";
import { lintText } from "../helpers/lint.ts";

let project: Workspace;
let client: LanguageClient;

beforeEach(() => {
  project = new Workspace();
  client = new LanguageClient(project.path, "--stdio");
});

afterEach(() => {
  client.kill();
  project.remove();
});

const complete = read("fixtures", "complete.md");
const broken = read("fixtures", "example.md");

const places = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code, range: { start, end } }) => `${String(start.line + 1)}:${String(start.character + 1)}-${String(end.character + 1)} ${String(code)}`).sort();

/** What markdownlint reports with these rules. */
async function expected(text: string, config?: Parameters<typeof lintText>[1]): Promise<string[]> {
  const results = await lintText(text, config);
  return results.map(({ lineNumber, errorRange, ruleNames }) => {
    // A report without columns is about its whole line, which ends where the next one begins.
    const [column = 1, length = 0] = errorRange ?? [];
    return `${String(lineNumber)}:${String(column)}-${String(column + length)} ${ruleNames[0] ?? ""}`;
  }).sort();
}

const reportOf = (diagnostics: readonly Diagnostic[], rule: string): Diagnostic => {
  const found = diagnostics.find(({ code }) => code === `postmortem-${rule}`);
  if (found === undefined) throw new Error(`No report of ${rule}`);
  return found;
};

describe("the conversation of an editor", () => {
  it("starts, opens, types, closes and ends", async () => {
    expect(await client.start()).toMatchObject({ result: { capabilities: { textDocumentSync: { openClose: true, change: 1 }, codeActionProvider: {}, hoverProvider: true }, serverInfo: { name: "markdownlint-postmortem" } } });
    expect(places(await client.open("incident.md", broken))).toEqual(await expected(broken));
    expect(await client.change("incident.md", complete, 2)).toEqual([]);
    client.notify("textDocument/didClose", { textDocument: { uri: client.uriOf("incident.md") } });
    await client.next(({ method, params }) => method === "textDocument/publishDiagnostics" && params?.version === undefined);
    expect(await client.request("shutdown")).toMatchObject({ result: null });
    client.notify("exit");
    expect(await client.exitCode()).toBe(0);
    expect(client.stderr).toBe("");
  });

  it("gets no reports on what is not a postmortem, or not Markdown", async () => {
    await client.start();
    expect(await client.open("README.md", read("fixtures", "silent", "project-readme.md"))).toEqual([]);
    client.notify("textDocument/didOpen", { textDocument: { uri: client.uriOf("incident.txt"), languageId: "plaintext", version: 1, text: broken } });
    expect(await client.diagnosticsOf("incident.txt", 1)).toEqual([]);
  });

  it("gets the reports for the last of several changes, once", async () => {
    await client.start();
    await client.open("incident.md", complete);
    for (let version = 2; version < 9; version += 1) client.notify("textDocument/didChange", { textDocument: { uri: client.uriOf("incident.md"), version }, contentChanges: [{ text: complete.slice(0, -version) }] });
    expect(places(await client.change("incident.md", broken, 9))).toEqual(await expected(broken));
    expect(client.received.filter(({ method }) => method === "textDocument/publishDiagnostics").map(({ params }) => params?.version)).toEqual([1, 9]);
  });
});

describe("the configuration", () => {
  it("is that of the document's folder and of those above it, and is read again when it is saved", async () => {
    project.write(".markdownlint-cli2.jsonc", '{ "customRules": ["markdownlint-postmortem"], "config": { "postmortem": { "severity": "warning" } } }').write("docs/.markdownlint.jsonc", '{ "postmortem": { "severity": "warning" }, "postmortem-summary-users": false }');
    const { registrations } = (await client.start({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } }), (await client.next(({ method }) => method === "client/registerCapability")).params ?? {});
    expect(JSON.stringify(registrations)).toContain("markdownlint");
    const inRoot = await client.open("incident.md", broken);
    const inDocs = await client.open("docs/incident.md", broken);
    expect(new Set(inRoot.map(({ severity }) => severity))).toEqual(new Set([3]));
    expect(places(inDocs)).toEqual(places(inRoot).filter((place) => !place.endsWith("summary-users")));
    project.write("docs/.markdownlint.jsonc", '{ "postmortem": false }');
    client.received.length = 0;
    client.notify("workspace/didChangeWatchedFiles", { changes: [] });
    expect(await client.diagnosticsOf("docs/incident.md", 1)).toEqual([]);
  });

  it("may come from the editor", async () => {
    await client.start({ initializationOptions: { config: { "postmortem-summary-users": false } } });
    expect(places(await client.open("incident.md", broken))).toEqual((await expected(broken)).filter((place) => !place.endsWith("summary-users")));
  });

  it.each([
    ["a misspelled rule", '{\n  "postmortem-word-cuont": false\n}', ".markdownlint.jsonc:2: there is no rule or tag `postmortem-word-cuont`; did you mean `postmortem-word-count`?"],
    ["a wrong option", '{ "postmortem-word-count": { "minimum": "many" } }', '.markdownlint.jsonc:1: Unexpected value `"many"` for the option `minimum` of `postmortem-word-count`, expected a whole number of at least 0; fix that line.'],
  ])("is complained about in one sentence, once: %s", async (_, content, message) => {
    project.write(".markdownlint.jsonc", content);
    await client.start();
    expect(await client.open("incident.md", broken)).toEqual([]);
    await client.change("incident.md", complete, 2);
    expect(client.received.filter(({ method }) => method === "window/showMessage").map(({ params }) => params?.message)).toEqual([message]);
  });
});

describe("a report", () => {
  it("says what is missing, and explains why when the cursor is on it", async () => {
    await client.start();
    const report = reportOf(await client.open("incident.md", broken), "duration-adds-up");
    expect(report).toMatchObject({ severity: 2, source: "markdownlint-postmortem", message: "Duration matches start and end [10:30 to 12:00 is 1 h 30 min; the summary says 2 hours]", codeDescription: { href: expect.stringContaining("duration-adds-up") as string } });
    const { start, end } = report.range;
    const [, why = ""] = /## Why\n\n(.*)\n/u.exec(read("rules", "duration-adds-up.md")) ?? [];
    for (const character of [start.character, end.character]) expect(await client.hover("incident.md", start.line, character)).toMatchObject({ contents: { value: expect.stringContaining(why) as string } });
    expect(await client.hover("incident.md", 0, 0)).toBeNull();
  });

  it.each([
    ["duration-adds-up", "Change the duration to 1 hour 30 minutes"],
    ["summary-timezone", "Add the timezone UTC"],
    ["measures-specific", /^Make "Improve monitoring" specific/u],
    ["summary-users", "Add the number of users, to fill in"],
    ["summary-users", "Turn postmortem-summary-users off for this line"],
  ])("of %s is answered by a quick fix: %s", async (rule, wanted) => {
    await client.start();
    const report = reportOf(await client.open("incident.md", broken), rule);
    const actions = await client.actionsFor("incident.md", report);
    const action = actions.find(({ title }) => (typeof wanted === "string" ? title === wanted : wanted.test(title)));
    if (action === undefined) throw new Error(`It is not among ${actions.map(({ title }) => title).join("; ")}`);
    expect(action).toMatchObject({ kind: "quickfix", diagnostics: [{ code: `postmortem-${rule}` }] });
    const after = await client.change("incident.md", applied(broken, action), 2);
    expect(places(after).filter((place) => place.startsWith(`${String(report.range.start.line + 1)}:`) && place.endsWith(` postmortem-${rule}`))).toEqual([]);
  });

  it("that has an automatic fix offers it", async () => {
    await client.start();
    const wrong = complete.replace("14:41 UTC", "14:41 PM UTC");
    const [report] = await client.open("incident.md", wrong);
    const [fix] = report === undefined ? [] : await client.actionsFor("incident.md", report);
    expect(fix?.title).toBe("Fix this violation of postmortem-timeline-clock");
    expect(fix === undefined ? "" : applied(wrong, fix)).toBe(complete);
  });
});

describe("what the protocol does not allow", () => {
  it("is answered with an error, and the conversation goes on", async () => {
    expect(await client.request("textDocument/hover")).toMatchObject({ error: { code: -32002 } });
    await client.start();
    expect(await client.request("textDocument/rename")).toMatchObject({ error: { code: -32601, message: 'There is no method "textDocument/rename"' } });
    client.notify("$/setTrace", { value: "off" });
    client.notify("textDocument/didOpen", {});
    client.write("Content-Length: 5\r\n\r\n{oops");
    await client.next(({ error }) => error?.code === -32700);
    expect((await client.open("incident.md", broken)).length).toBeGreaterThan(0);
    await client.request("shutdown");
    expect(await client.request("textDocument/hover")).toMatchObject({ error: { code: -32600 } });
  });

  it("is the end if the messages cannot be told apart, in words", async () => {
    client.write("GET / HTTP/1.1\r\n\r\n");
    expect(await client.exitCode()).toBe(2);
    expect(client.stderr).toBe("markdownlint-postmortem: A message has no Content-Length; is this a client of the Language Server Protocol?\n");
  });

  it("is an editor that ends without a word", async () => {
    await client.start();
    expect(await client.end()).toBe(1);
  });
});

it("reads messages that come in pieces, with characters of several bytes", async () => {
  await client.start();
  const text = JSON.stringify({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument: { uri: client.uriOf("incident.md"), languageId: "markdown", version: 1, text: broken.replace("Impact: ", "Impact: 🔥 Störung. ") } } });
  const message = Buffer.from(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  for (let start = 0; start < message.length; start += 97) client.write(message.subarray(start, start + 97));
  expect(places(await client.diagnosticsOf("incident.md", 1))).toEqual(await expected(broken.replace("Impact: ", "Impact: 🔥 Störung. ")));
});
