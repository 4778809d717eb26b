import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { renderPage, type PageDocument } from "../../src/page/page.ts";
import { read } from "../helpers/files.ts";
import { pageDocuments } from "../helpers/page.ts";

function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named !== undefined) return named;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      continue;
    }
  }
  return undefined;
}

const executablePath = findChromium();

/** What runs in the page is text, because this project does not use the types of a browser. */
const unfoldAll = 'for (const fold of document.querySelectorAll("details")) fold.open = true';
const isHacked = '"hacked" in window';

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[];
}

describe.skipIf(executablePath !== undefined)("a browser", () => {
  it("is needed for the tests of the page", ({ skip }) => {
    const advice = "Found no Chromium; install it, or give its path in the variable CHROMIUM";
    if (process.env["CI"]) throw new Error(advice);
    skip(advice);
  });
});

describe.skipIf(executablePath === undefined)("the page in a browser", () => {
  type Name = "one" | "broken" | "hostile" | "many" | "thousand";
  let browser: Browser;
  let folder = "";
  let complete: PageDocument;
  let page: Page | undefined;

  beforeAll(async () => {
    browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath === undefined ? {} : { executablePath }) });
    folder = mkdtempSync(join(tmpdir(), "markdownlint-postmortem-page-"));
    const fixtures = ["complete.md", "documents/bold-labels.md", "page/hostile.md", "documents/timeline-table.md", "documents/midnight-with-dates.md", "documents/html-centered.md", "documents/indented-by-four-spaces.md", "documents/memes-and-emoji.md"];
    const documents = await pageDocuments(Object.fromEntries(fixtures.map((name) => [name, read("fixtures", ...name.split("/"))])));
    const [first, second, third] = documents;
    if (first === undefined || second === undefined || third === undefined) throw new Error("Found fewer documents than fixtures");
    complete = first;
    const pages: Record<Name, readonly PageDocument[]> = {
      one: [first],
      broken: [second],
      hostile: [third],
      many: documents,
      thousand: Array.from({ length: 1000 }, (_, index) => ({ ...(documents[index % documents.length] ?? first), file: `incidents/${String(index)}.md` })),
    };
    for (const [name, shown] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), renderPage(shown, { version: "1.2.3" }));
  });

  afterEach(async () => {
    await page?.context().close();
    page = undefined;
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Opened {
    readonly page: Page;
    /** What the page requested besides itself, and everything that it or the browser complained about. */
    readonly requests: string[];
    readonly messages: string[];
  }

  async function open(name: Name, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext(options);
    const opened = { page: await context.newPage(), requests: [] as string[], messages: [] as string[] };
    page = opened.page;
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    opened.page.on("request", (request) => {
      if (!request.url().startsWith(address)) opened.requests.push(request.url());
    });
    opened.page.on("console", (message) => opened.messages.push(message.text()));
    opened.page.on("pageerror", (error) => opened.messages.push(String(error)));
    opened.page.on("dialog", (dialog) => {
      opened.messages.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await opened.page.goto(address, { waitUntil: "load" });
    return opened;
  }

  /** Follows the link that has the focus. Playwright hears of the new fragment a moment after the browser has gone there. */
  const follow = async (opened: Page, fragment: string): Promise<void> => {
    await opened.keyboard.press("Enter");
    await opened.waitForURL(({ hash }) => hash === fragment);
  };
  const focused = (opened: Page, attribute: string): Promise<string | null> => opened.locator(":focus").getAttribute(attribute);
  /** Presses Tab until the first event of the drawing has the focus; the links of the first screen come before it. */
  const tabToFirstEvent = async (opened: Page): Promise<void> => {
    const links = await opened.locator("a[href]").count();
    for (let pressed = 0; pressed < links; pressed++) {
      await opened.keyboard.press("Tab");
      if ((await opened.locator(".mark-1:focus, .mark-1 :focus").count()) > 0) return;
    }
  };
  const visibleRows = (opened: Page): Promise<string[]> => opened.locator("#table tbody tr:visible th").allInnerTexts();

  it.each(["one", "broken", "hostile", "many", "thousand"] as const)("opens from a file without a request, an error or a violation of its policy: %s", async (name) => {
    const { page: opened, requests, messages } = await open(name);
    expect(await opened.locator("h1").count()).toBe(1);
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
  });

  it.each(["hostile", "many"] as const)("runs nothing of a hostile document, whatever is pointed at, focused or opened: %s", async (name) => {
    const { page: opened, messages, requests } = await open(name);
    await opened.evaluate(unfoldAll);
    await opened.evaluate(`for (const element of document.querySelectorAll("main *")) {
      for (const type of ["mouseover", "focus", "load", "error", "toggle"]) element.dispatchEvent(new Event(type, { bubbles: true }));
    }`);
    expect(await opened.evaluate(isHacked)).toBe(false);
    expect(await opened.locator("main").innerText()).toContain("window.hacked");
    expect({ messages, requests }).toEqual({ messages: [], requests: [] });
  });

  it("would stop a script that got in", async () => {
    const { page: opened, messages } = await open("one");
    await opened.evaluate(`document.body.append(Object.assign(document.createElement("script"), { textContent: "window.hacked = true" }))`);
    expect(await opened.evaluate(isHacked)).toBe(false);
    expect(messages.join("\n")).toContain("Content Security Policy");
  });

  describe("has no barrier that axe finds", () => {
    const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    const wide = { width: 1280, height: 900 };
    const looks: readonly [string, BrowserContextOptions][] = [
      ["light", { colorScheme: "light", viewport: wide }],
      ["dark", { colorScheme: "dark", viewport: wide }],
      ["narrow", { colorScheme: "light", viewport: { width: 320, height: 640 } }],
    ];
    const cases = looks.flatMap(([look, options]) => (["one", "broken", "many"] as const).map((name) => ({ look, options, name })));

    it.each(cases)("$name, $look", async ({ name, options }) => {
      // The policy of the page would block axe as well.
      const { page: opened } = await open(name, { ...options, bypassCSP: true });
      await opened.evaluate(unfoldAll);
      await opened.addScriptTag({ path: axe });
      const { violations } = await opened.evaluate<AxeResults>("axe.run()");
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => [html, failureSummary]) }))).toEqual([]);
    });
  });

  it.each(["one", "broken", "hostile", "many", "thousand"] as const)("never scrolls sideways at 320 pixels: %s", async (name) => {
    const { page: opened } = await open(name, { viewport: { width: 320, height: 640 } });
    await opened.evaluate(unfoldAll);
    expect(await opened.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  it("shows the sentence of the event that has the focus, or that is pointed at", async () => {
    const { page: opened } = await open("one");
    const [first, second, third] = complete.facts.events;
    const caption = (number: number) => opened.locator(`.caption-${String(number)}`);
    await tabToFirstEvent(opened);
    expect(await focused(opened, "href")).toBe("#event-1");
    expect(await caption(1).isVisible()).toBe(true);
    expect(await caption(1).innerText()).toContain(first?.text);
    expect(await caption(2).isVisible()).toBe(false);
    await opened.keyboard.press("Tab");
    expect(await caption(1).isVisible()).toBe(false);
    expect(await caption(2).innerText()).toContain(second?.text);
    await opened.locator(":focus").blur();
    expect(await caption(2).isVisible()).toBe(false);
    await opened.locator(".mark-3 .hit").first().hover();
    expect(await caption(3).isVisible()).toBe(true);
    expect(await caption(3).innerText()).toContain(third?.text);
  });

  it("goes from an event to its entry in the list with Enter", async () => {
    const { page: opened } = await open("one");
    await tabToFirstEvent(opened);
    await follow(opened, "#event-1");
    expect(await opened.locator("#event-1:target").count()).toBe(1);
  });

  it("goes from a mark to its finding, folded or not, and back", async () => {
    const { page: opened } = await open("broken");
    const notes = await opened.locator(".note").all();
    expect(notes.length).toBeGreaterThan(1);
    for (const note of notes) {
      const number = (await note.getAttribute("href"))?.slice("#finding-".length) ?? "";
      await note.focus();
      await follow(opened, `#finding-${number}`);
      expect(await opened.locator(`#finding-${number}:target`).isVisible()).toBe(true);
      await opened.locator(`#finding-${number} .number`).focus();
      await follow(opened, `#mark-${number}`);
    }
  });

  it("sorts by the keyboard, up and down, unknown values last", async () => {
    const { page: opened } = await open("many");
    const header = opened.locator("#table thead th").nth(4);
    const values = async (): Promise<(string | null)[]> => Promise.all((await opened.locator("#table tbody td:nth-child(5)").all()).map((cell) => cell.getAttribute("data-value")));
    await header.locator("button").focus();
    await opened.keyboard.press("Enter");
    // The longest come first.
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    const descending = await values();
    const known = descending.filter((value) => value !== null);
    expect(new Set(known).size).toBeGreaterThan(2);
    expect(descending.length).toBeGreaterThan(known.length);
    expect(descending.slice(0, known.length)).toEqual(known.toSorted((one, other) => Number(other) - Number(one)));
    await opened.keyboard.press("Enter");
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    expect((await values()).slice(0, known.length).map(Number)).toEqual(known.map(Number).toSorted((one, other) => one - other));
    expect(await opened.locator("#table thead th[aria-sort]").count()).toBe(1);
  });

  it("filters by words and by what is missed, and counts", async () => {
    const { page: opened } = await open("many");
    const all = await visibleRows(opened);
    await opened.getByLabel("Title, date or file").fill("NEWSLETTER bold");
    expect(await visibleRows(opened)).toHaveLength(1);
    expect(await opened.locator("#count").innerText()).toBe(`1 of ${String(all.length)} shown`);
    await opened.getByLabel("Title, date or file").fill("");
    await opened.getByLabel("Misses").selectOption("postmortem-section-headings");
    const missing = await visibleRows(opened);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThan(all.length);
    expect(missing.join("\n")).toContain("newsletter");
    expect(missing.join("\n")).not.toContain(complete.facts.title);
  });

  it("filters by what is missed most and by each bar, with the mouse and the keyboard, and removes a filter", async () => {
    const { page: opened } = await open("many");
    const all = await visibleRows(opened);
    const button = opened.locator(".missed button").first();
    const number = Number.parseInt(await button.innerText());
    await button.click();
    expect(await visibleRows(opened)).toHaveLength(number);
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await button.click();
    const bars = opened.locator('[data-filter="timeToDetect"] .bar-button');
    await bars.first().focus();
    await opened.keyboard.press("ArrowRight");
    await opened.keyboard.press("Enter");
    const shown = await visibleRows(opened);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(all.length);
    expect(await bars.nth(1).getAttribute("aria-pressed")).toBe("true");
    await opened.locator("#chips button").click();
    expect(await visibleRows(opened)).toEqual(all);
    await opened.locator('[data-filter="period"] .bar-button').last().click();
    expect((await visibleRows(opened)).length).toBeLessThan(all.length);
  });

  it("gives medians of what is shown, in the words of the page", async () => {
    const { page: opened } = await open("many");
    const strip = opened.locator('.strip[data-length="duration"]');
    const before = await strip.innerText();
    await opened.getByLabel("Title, date or file").fill(complete.facts.title);
    expect(await strip.innerText()).toContain("median 1 h 45 min");
    expect(await strip.innerText()).toContain("1 h 45 min to 1 h 45 min; known in 1 of 1");
    expect(await opened.locator("#score").innerText()).toBe("100%");
    await opened.getByLabel("Title, date or file").fill("");
    // The script and the page say the same.
    expect(await strip.innerText()).toBe(before);
  });

  it("keeps filter and order in its address", async () => {
    const { page: opened } = await open("many");
    await opened.getByLabel("Title, date or file").fill("newsletter & co #1");
    await opened.getByLabel("Title, date or file").fill("postmortem");
    await opened.locator("#table thead button").nth(2).click();
    await opened.locator('[data-filter="period"] .bar-button').first().click();
    const rows = await visibleRows(opened);
    const address = await opened.evaluate<string>("location.href");
    await opened.goto("about:blank");
    await opened.goto(address);
    expect(await visibleRows(opened)).toEqual(rows);
    expect(await opened.getByLabel("Title, date or file").inputValue()).toBe("postmortem");
    expect(await opened.locator("#table thead th").nth(2).getAttribute("aria-sort")).toBe("descending");
    await opened.goto(`${address.split("#")[0] ?? ""}#filter:misses=nothing&sort=99-up&duration=x`);
    await opened.reload();
    expect((await visibleRows(opened)).length).toBe(8);
  });

  it("shows a card for each incident on a telephone, with the same order", async () => {
    const { page: opened } = await open("many", { viewport: { width: 360, height: 700 } });
    const card = opened.locator("#table tbody tr").first();
    expect((await card.boundingBox())?.width).toBeLessThanOrEqual(360);
    expect(await opened.evaluate('getComputedStyle(document.querySelector("#table tbody td:nth-child(3)"), "::before").content')).toBe('"Duration"');
    await opened.getByLabel("Order", { exact: true }).selectOption({ label: "Duration, longest first" });
    const values = await opened.evaluate('[...document.querySelectorAll("#table tbody td:nth-child(3)")].map((cell) => Number(cell.dataset.value ?? -1))');
    expect(values).toEqual((values as number[]).toSorted((one, other) => other - one));
  });

  it.each([320, 1280])("puts no text of a drawing over another one, in this browser's font, at %i pixels", async (width) => {
    const { page: opened } = await open("many", { viewport: { width, height: 800 } });
    await opened.evaluate(unfoldAll);
    const over = await opened.evaluate(`[...document.querySelectorAll(".plot > svg")].flatMap((drawing) => {
      const boxes = [...drawing.querySelectorAll("text")].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => one.box.left < other.box.right && other.box.left < one.box.right && one.box.top < other.box.bottom - 1 && other.box.top < one.box.bottom - 1).map((other) => one.text + " / " + other.text));
    })`);
    expect(over).toEqual([]);
    expect(await opened.locator(".plot:visible text").count()).toBeGreaterThan(20);
  });

  it("unfolds the view that a row links to", async () => {
    const { page: opened } = await open("many");
    const link = opened.locator("#table tbody a").first();
    const fragment = (await link.getAttribute("href")) ?? "";
    await link.focus();
    await follow(opened, fragment);
    const target = opened.locator(fragment);
    expect(await target.isVisible()).toBe(true);
    expect(await target.locator("h2").innerText()).toBe(await link.innerText());
  });

  it("holds all its content without JavaScript, and no control that would do nothing", async () => {
    const { page: opened } = await open("one", { javaScriptEnabled: false });
    for (const { text } of complete.facts.events) expect(await opened.locator(".events").innerText()).toContain(text);
    await tabToFirstEvent(opened);
    expect(await opened.locator(".caption-1").isVisible()).toBe(true);
    await opened.context().close();
    const { page: many } = await open("many", { javaScriptEnabled: false });
    expect((await visibleRows(many)).length).toBe(8);
    expect(await many.locator("button:visible, input:visible:not([disabled]), select:visible").count()).toBe(0);
    await many.locator("#table tbody a").first().click();
    expect(await many.locator("article:visible").count()).toBe(1);
  });

  it.each([true, false])("prints all that is folded of one (JavaScript: %s)", async (javaScriptEnabled) => {
    const { page: opened } = await open("broken", { javaScriptEnabled });
    await opened.emulateMedia({ media: "print" });
    for (const list of await opened.locator("details > ul").all()) expect((await list.boundingBox())?.height ?? 0).toBeGreaterThan(10);
    expect(await opened.locator("details > ul").count()).toBeGreaterThan(2);
  });

  it.each([true, false])("prints the overview of many, and not each of them (JavaScript: %s)", async (javaScriptEnabled) => {
    const { page: opened } = await open("many", { javaScriptEnabled });
    await opened.emulateMedia({ media: "print" });
    expect(await opened.locator("article:visible, #filters:visible").count()).toBe(0);
    expect(await opened.locator("#table tbody tr:visible").count()).toBe(8);
    expect(await opened.locator(".overview").isVisible()).toBe(true);
  });

  it("opens with 1,000 postmortems, and sorts and filters them", async () => {
    const { page: opened } = await open("thousand");
    expect(await opened.locator("#table tbody tr").count()).toBe(1000);
    await opened.locator("#table thead button").first().click();
    await opened.getByLabel("Title, date or file").fill("incidents/999.md");
    expect(await opened.locator("#count").innerText()).toBe("1 of 1000 shown");
  });
});
