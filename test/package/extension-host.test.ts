/**
 * The packed extension in the real extension host of VS Code, which code-server brings, driven by Chromium. code-server takes many minutes to
 * install, so these tests run where `CODE_SERVER` names its entry.js and `CODE_SERVER_NODE` the Node that it was installed with. With
 * `SCREENSHOTS=1` they also write the pictures for the page of the extension. The markdownlint extension has a stand-in that only exists.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workspace } from "../helpers/command.ts";
import { read, root } from "../helpers/files.ts";

const entry = process.env["CODE_SERVER"] ?? "";
const node = process.env["CODE_SERVER_NODE"] ?? process.execPath;
const browserPath = "/usr/bin/chromium";
const port = 18_400 + (process.pid % 1000);

describe.runIf(existsSync(entry) && existsSync(browserPath))("in the real extension host", () => {
  let project: Workspace;
  let folders: Workspace;
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;

  const options = (): string[] => ["--extensions-dir", join(folders.path, "extensions"), "--user-data-dir", join(folders.path, "data")];
  const install = (file: string): void => {
    const { status, stdout, stderr } = spawnSync(node, [entry, ...options(), "--install-extension", file], { encoding: "utf8" });
    if (status !== 0) throw new Error(stdout + stderr);
  };

  beforeAll(async () => {
    project = new Workspace();
    folders = new Workspace();
    const manifest = { name: "vscode-markdownlint", publisher: "DavidAnson", version: "0.61.2", engines: { vscode: "^1.99.0" }, contributes: { configuration: { properties: { "markdownlint.customRules": { type: "array", scope: "resource", default: [] } } } } };
    folders.write("stand-in/package.json", JSON.stringify(manifest)).write("stand-in/README.md", "# A stand-in\n");
    spawnSync(join(root, "node_modules/.bin/vsce"), ["package", "--no-dependencies", "--allow-missing-repository", "--skip-license", "-o", join(folders.path, "stand-in.vsix")], { cwd: join(folders.path, "stand-in") });
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "tools", "vsix.ts"), folders.path], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const { version } = JSON.parse(read("package.json")) as { version: string };
    install(join(folders.path, "stand-in.vsix"));
    install(join(folders.path, `markdownlint-postmortem-${version}.vsix`));
    folders.write("data/User/settings.json", JSON.stringify({ "security.workspace.trust.enabled": false, "workbench.startupEditor": "none", "workbench.colorTheme": "Default Light Modern", "chat.disableAIFeatures": true, "workbench.secondarySideBar.defaultVisibility": "hidden", "window.commandCenter": false, "editor.minimap.enabled": false, "git.enabled": false, "files.autoSave": "off" }));
    project.write("shop/.markdownlint-cli2.jsonc", '{\n  "customRules": ["markdownlint-postmortem"]\n}\n').write("shop/checkout.md", read("fixtures", "example.md")).write("shop/payments.md", read("fixtures", "complete.md")).write("shop/README.md", read("fixtures", "silent", "project-readme.md"));
    server = spawn(node, [entry, ...options(), "--auth", "none", "--bind-addr", `127.0.0.1:${String(port)}`, "--disable-telemetry", "--disable-update-check", join(project.path, "shop")], { stdio: "ignore" });
    browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const address = `http://127.0.0.1:${String(port)}/?folder=${join(project.path, "shop")}`;
    while (!(await page.goto(address).then(() => true, () => delay(500, false))));
    await page.getByRole("treeitem", { name: "checkout.md" }).waitFor({ timeout: 90_000 });
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    server.kill();
    project.remove();
    folders.remove();
  });

  const open = async (file: string): Promise<void> => page.getByRole("treeitem", { name: file }).first().dblclick();
  const shows = async (text: string): Promise<void> => page.locator(".statusbar").getByText(text).waitFor({ timeout: 40_000 });

  async function command(title: string): Promise<void> {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").fill(`>${title}`);
    await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: title }).first().click();
  }

  async function answer(prompt: string, text: string): Promise<void> {
    await page.locator(".quick-input-widget").getByText(prompt).waitFor();
    await page.locator(".quick-input-widget input").fill(text);
    await page.keyboard.press("Enter");
  }

  async function screenshot(name: string): Promise<void> {
    if (process.env["SCREENSHOTS"] !== undefined) await page.screenshot({ path: join(root, "editors", "vscode", "images", `${name}.png`) });
  }

  it("says in one notification that the package is not installed, and shows the reports itself", async () => {
    await open("checkout.md");
    await shows("of 29 met");
    const toast = page.locator(".notification-toast");
    await toast.getByText("is named in .markdownlint-cli2.jsonc but is not installed").waitFor();
    expect(await toast.count()).toBe(1);
    expect(await toast.getByRole("button", { name: "Open File" }).count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.locator(".squiggly-warning").first().waitFor();
    await command("Notifications: Clear All Notifications");
  }, 120_000);

  it("lists the requirements, and offers what is missing", async () => {
    const files = page.getByRole("button", { name: "Explorer Section: shop" });
    await files.click();
    await command("Postmortem: Show Checklist");
    await page.getByRole("treeitem", { name: /Times have a timezone/u }).click();
    await shows("Ln 5, Col 18 (5 selected)");
    await command("View: Focus Active Editor Group");
    await page.keyboard.press("Control+.");
    const action = page.locator(".action-widget").getByText("Add the timezone UTC");
    await action.waitFor();
    await screenshot("checklist");
    await action.click();
    await shows("22 of 29 met");
    await files.click();
  }, 120_000);

  it("draws the timeline beside the text", async () => {
    await open("payments.md");
    await shows("29 of 29 met");
    await command("Postmortem: Show Timeline");
    const frame = page.frameLocator("iframe.webview").frameLocator("iframe");
    await frame.getByText("Looking, 1 h 14 min").waitFor({ timeout: 30_000 });
    await screenshot("timeline");
  }, 120_000);

  it("asks for a new postmortem, and opens a template whose first stop is selected", async () => {
    await command("Postmortem: New Postmortem");
    await answer("What happened?", "checkout refused card payments");
    await answer("When did it start?", "2026-11-03 14:05 UTC");
    await answer("How severe was it?", "SEV-2");
    await page.getByRole("tab", { name: /2026-11-03-checkout-refused-card-payments/u }).waitFor();
    await page.getByText(/2026-11-03-checkout.*This postmortem meets .*Save the file/u).waitFor({ timeout: 40_000 });
    await page.keyboard.type("15:50 UTC");
    await page.locator(".view-line").getByText("15:50 UTC").first().waitFor();
  }, 120_000);
});
