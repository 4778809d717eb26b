/** The extension for VS Code, as it is packed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main as ofMarkdownlintExtension, type FormatterOptions } from "markdownlint-cli2-editor";
import type { Rule } from "markdownlint";
import rules from "../../src/index.ts";
import { read, root } from "../helpers/files.ts";
import { Workspace } from "../helpers/command.ts";
import { lintText } from "../helpers/lint.ts";

let packed: Workspace;
let extension = "";
let files: string[] = [];

beforeAll(() => {
  packed = new Workspace();
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(root, "tools", "vsix.ts"), packed.path], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { version } = JSON.parse(read("package.json")) as { version: string };
  const contents = unzipSync(readFileSync(join(packed.path, `markdownlint-postmortem-${version}.vsix`)));
  files = Object.keys(contents);
  for (const [file, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(packed.path, file)), { recursive: true });
    writeFileSync(join(packed.path, file), content);
  }
  extension = join(packed.path, "extension");
});

afterAll(() => {
  packed.remove();
});

interface Manifest {
  name: string;
  publisher: string;
  version: string;
  icon: string;
  extensionDependencies: string[];
  main?: string;
  contributes: { configurationDefaults: Record<string, string[]>; snippets: { language: string; path: string }[] };
}

const manifest = (): Manifest => JSON.parse(readFileSync(join(extension, "package.json"), "utf8")) as Manifest;

describe("the packed extension", () => {
  it("contains what the marketplace shows and what the editor loads, and nothing else", () => {
    expect(files.filter((file) => file.startsWith("extension/")).sort()).toEqual(
      ["LICENSE.txt", "changelog.md", "dist/THIRD-PARTY-LICENSES.txt", "dist/rules.mjs", "dist/snippets.json", "icon.png", "package.json", "readme.md"].map((file) => `extension/${file}`),
    );
    const icon = readFileSync(join(extension, manifest().icon));
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
  });

  it("has the version of the package, and one in its changelog", () => {
    const { version } = JSON.parse(read("package.json")) as Manifest;
    expect(manifest().version).toBe(version);
    expect(/^## (\S+)/mu.exec(read("editors", "vscode", "CHANGELOG.md"))?.[1]).toBe(version);
    expect(read("editors", "vscode", "README.md")).toContain(`-${version}.vsix`);
  });

  it("brings the markdownlint extension along, and runs no code of its own", () => {
    expect(manifest().extensionDependencies).toEqual(["DavidAnson.vscode-markdownlint"]);
    expect(manifest().main).toBeUndefined();
  });
});

describe("its rules", () => {
  /** The file that the default of the setting names, as the markdownlint extension resolves it. */
  function rulesFile(): string {
    const { name, publisher, contributes } = manifest();
    const [setting = "", ...others] = contributes.configurationDefaults["markdownlint.customRules"] ?? [];
    const [, id, path = ""] = /^\{([^}]+)\}\/(.+)$/u.exec(setting) ?? [];
    expect({ id, others }).toEqual({ id: `${publisher}.${name}`, others: [] });
    expect(read("editors", "vscode", "README.md")).toContain(`\`${setting}\``);
    return join(extension, path);
  }

  it("are those of the package", async () => {
    const { default: carried } = (await import(pathToFileURL(rulesFile()).href)) as { default: Rule[] };
    expect(carried.map(({ names }) => names)).toEqual(rules.map(({ names }) => names));
  });

  it.each([
    ["a broken postmortem", "example.md"],
    ["a complete one", "complete.md"],
    ["a README that is none", "silent/project-readme.md"],
  ])("draw the squiggles of the package under %s", async (_, file) => {
    const text = read("fixtures", file);
    let results: FormatterOptions["results"] = [];
    await ofMarkdownlintExtension({
      directory: packed.path,
      argv: [":open.md"],
      fileContents: { "open.md": text },
      noGlobs: true,
      optionsDefault: { customRules: [rulesFile()], config: { default: false, postmortem: true } },
      optionsOverride: { outputFormatters: [[(options: FormatterOptions) => void ({ results } = options)]] },
    });
    const shown = results.map(({ lineNumber, ruleNames, errorDetail, errorRange }) => ({ lineNumber, ruleNames, errorDetail, errorRange }));
    const expected = (await lintText(text)).map(({ lineNumber, ruleNames, errorDetail, errorRange }) => ({ lineNumber, ruleNames, errorDetail, errorRange }));
    const order = (list: typeof shown): typeof shown => list.sort((one, other) => one.lineNumber - other.lineNumber || (one.ruleNames[0] ?? "").localeCompare(other.ruleNames[0] ?? "") || (one.errorRange?.[0] ?? 0) - (other.errorRange?.[0] ?? 0));
    expect(order(shown)).toEqual(order(expected));
  });
});

describe("its snippets", () => {
  interface Snippet {
    prefix: string;
    description: string;
    body: string[];
  }

  function snippet(prefix: string): Snippet {
    const [contribution] = manifest().contributes.snippets;
    expect(contribution?.language).toBe("markdown");
    const snippets = JSON.parse(readFileSync(join(extension, contribution?.path ?? ""), "utf8")) as Record<string, Snippet>;
    expect(new Set(Object.values(snippets).map((each) => each.prefix))).toEqual(new Set(["postmortem", "pm-event", "pm-task"]));
    return Object.values(snippets).find((each) => each.prefix === prefix) ?? { prefix, description: "", body: [] };
  }

  const variables: Record<string, string> = { CURRENT_HOUR: "14", CURRENT_MINUTE: "05", CURRENT_TIMEZONE_OFFSET: "+02:00" };

  /** The text that the editor writes, with each tab stop filled in. */
  function expand({ body }: Snippet, fill: (stop: number, text: string) => string = (_, text) => text): string {
    const text = body.join("\n").replaceAll(/\$([A-Z_]+)/gu, (_, name: string) => variables[name] ?? `unknown ${name}`);
    return text.replaceAll(/\$\{(\d+):((?:\\.|[^}\\])*)\}/gu, (_, stop: string, content: string) => fill(Number(stop), content)).replaceAll(/\\([$}\\])/gu, "$1");
  }

  it("write a postmortem whose only reports are its placeholders, with a tab stop for each", async () => {
    const stops: number[] = [];
    const text = expand(snippet("postmortem"), (stop, content) => {
      stops.push(stop);
      return content;
    });
    expect(stops).toEqual(stops.map((_, index) => index + 1));
    expect(new Set((await lintText(text)).map(({ ruleNames }) => ruleNames[0]))).toEqual(new Set(["postmortem-placeholders"]));
    expect(text).not.toMatch(/\$\{|\\/u);
  });

  it("leave nothing to report once each tab stop is filled in", async () => {
    const left = [...filled];
    const text = expand(snippet("postmortem"), (_, placeholder) => {
      if (placeholder.startsWith(`[${left[0]?.[0] ?? ""}`)) return left.shift()?.[1] ?? "";
      return /such as (.*)\]$/u.exec(placeholder)?.[1] ?? `nothing for ${placeholder}`;
    });
    expect(left).toEqual([]);
    expect((await lintText(text)).map(({ ruleNames, errorDetail }) => [ruleNames[0], errorDetail])).toEqual([]);
  });

  it("write an event at the time that it is, and a task", async () => {
    expect(expand(snippet("pm-event"))).toBe("- 14:05 UTC+02:00 - [what happened]");
    expect(expand(snippet("pm-task"))).toMatch(/^- \[ \] \[task, such as .*\]$/u);
    const timeline = "---\npostmortem: true\n---\n\n## Timeline\n\n";
    const reports = await lintText(`${timeline}${expand(snippet("pm-event"), (stop, content) => (stop === 1 ? content : "An alert pages the on-call engineer."))}\n`, { default: false, "postmortem-timeline": true });
    expect(reports.filter(({ ruleNames }) => /entry|clock|order|list/u.test(ruleNames[0] ?? ""))).toEqual([]);
  });
});

/** An incident: what replaces each placeholder, in order. A placeholder that is not listed is replaced with its own example. */
const filled: readonly (readonly [placeholder: string, text: string])[] = [
  ["name", "mail to customers stood still"],
  ["start", "12 May 2026, 08:10 UTC"],
  ["end", "10:40 UTC, 2 hours 30 minutes"],
  ["service", "the mail service"],
  ["what was wrong", "down"],
  ["what they saw", 'a spinner and then "Your receipt is on its way", but no mail arrived until the afternoon'],
  ["share", "All of the 3,100 customers who bought something in that time, 100% of the active users, were affected."],
  ["root cause", "The certificate with which the mail service signs in at its relay had expired, because the job that renews it had been removed with the old server"],
  ["time", "08:10 UTC"],
  ["what changed", "The certificate expires. The relay refuses every sign-in from then on."],
  ["time", "08:52 UTC"],
  ["how it was detected", "An alert on the length of the mail queue pages the on-call engineer, Ines."],
  ["time", "09:00 UTC"],
  ["what was investigated", "Ines reads the logs of the queue, which show time-outs only. She suspects the network and asks the hosting provider."],
  ["time", "09:25 UTC"],
  ["what was misleading", "The provider finds its network healthy; the time-outs were a red herring, caused by our own retries."],
  ["time", "09:40 UTC"],
  ["who", "Ines escalates to the platform team. Tom joins and finds the expired certificate in the first minute."],
  ["time", "10:40 UTC"],
  ["how it was resolved", "Tom renews the certificate by hand and restarts the mail service. The queue drains within ten minutes."],
  ["explain the cause", "The mail service signs in at the relay with a certificate that lives for ninety days. A job on the old mail server renewed it each month. When we moved to the new server in February we copied the service, its configuration and its certificate, but not the job, because it was written down nowhere. So nothing failed for ninety days. On the day the certificate expired, the relay refused each sign-in, and the service kept every mail in its queue and tried again after a minute. The retries filled the pool of connections, which is why the logs showed time-outs instead of the refused sign-ins, and why we looked at the network first. Nobody was warned before, since no check looked at the date on which the certificate ends."],
  ["explain the fix", "We renewed the certificate by hand and restarted the mail service, which then sent all 5,200 mails that waited in the queue; none was lost. On the same day we added the job that renews the certificate to the configuration of the new server, ran it once with a certificate of two days to see that it works, and lowered the retries of the service from one a minute to one in ten minutes, so that the reason of a refusal stays visible in its logs."],
  ["what could be improved", "Certificates are watched like any other resource that runs out, and what runs on a server is written down before we move it. The first look goes to our own logs before we call a provider."],
  ["task", "Add an alert when a certificate expires within 14 days"],
  ["task", "Add the renewal job to the checklist for moving a server"],
  ["task", "Write the reason of a refused sign-in to the log of the mail service"],
];
