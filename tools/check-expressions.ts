/**
 * Checks that no regular expression backtracks, with recheck: literals in the source, and those that are built from
 * tables, mostly of phrases. `npm run lint` runs it.
 */
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { RegExpParser, type AST } from "@eslint-community/regexpp";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

/** The literals of the modules. */
function literals(): Expression[] {
  const found: Expression[] = [];
  for (const folder of ["src", "rules"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))) {
      const file = `${folder}/${name.replaceAll("\\", "/")}`;
      const module = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2022);
      const read = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
          found.push({ source, flags, where: `${file}:${String(module.getLineAndCharacterOfPosition(node.pos).line + 1)}` });
        }
        ts.forEachChild(node, read);
      };
      read(module);
    }
  }
  return found;
}

/** What the modules build with the constructor: while they load, and from their phrases. */
async function constructed(): Promise<Expression[]> {
  const found: Expression[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      found.push({ source: made.source, flags: made.flags, where: "made of tables" });
      return made;
    },
  });
  await import("../src/index.ts");
  globalThis.RegExp = native;
  return found;
}

/** A few members stand for a large class: with all of Unicode, recheck does not finish. */
const classes: readonly (readonly [string, string])[] = [
  ["\\p{L}", "a-zA-Z"],
  ["\\p{Lu}", "A-Z"],
  ["\\p{Ll}", "a-z"],
  ["\\p{N}", "0-9"],
  ["\\p{M}", "\\u0300-\\u036F"],
  ["\\p{Extended_Pictographic}", "\\u2600-\\u2653"],
  ["\\p{Emoji_Modifier}", "\\u2654"],
  ["\\p{Regional_Indicator}", "\\u2655"],
  ["\\P{Ll}", "\\x00-`{-\\uFFFF"],
  ["\\P{L}", "\\x00-@[-`{-\\uFFFF"],
];

function simplify(source: string): string {
  let simple = source;
  for (const [name, members] of classes) {
    simple = simple.replaceAll(name, (_, at: number) => {
      const before = simple.slice(0, at).replaceAll(/\\./gsu, "");
      return name.startsWith("[") || before.lastIndexOf("[") > before.lastIndexOf("]") ? members : `[${members}]`;
    });
  }
  // Any count is just a factor.
  return simple.replaceAll(/(?<=[^\\])\{(\d+)(,?)(\d*)\}/gu, (_, least: string, comma: string, most: string) => `{${cap(least)}${comma}${cap(most)}}`);
}

const cap = (count: string): string => (Number(count) > 2 ? "2" : count);

/** The same expression with one word for all: which words a table contains does not matter, and with hundreds of them recheck does not finish. */
function withOneWord({ alternatives }: { readonly alternatives: readonly AST.Alternative[] }): string {
  const isLetter = (element: AST.Element | undefined): boolean => element?.type === "Character" && /^[a-z]$/iu.test(element.raw);
  const simple = alternatives.map(({ elements }) =>
    elements
      .filter((element, index) => !isLetter(element) || !isLetter(elements[index - 1]))
      .map((element) => (isLetter(element) && isLetter(elements[elements.indexOf(element) + 1]) ? "word" : elementWithOneWord(element)))
      .join(""),
  );
  return [...new Set(simple)].join("|");
}

function elementWithOneWord(element: AST.Element): string {
  if (element.type === "Group") return `(?:${withOneWord(element)})`;
  if (element.type === "CapturingGroup" && element.references.length === 0) return `(?:${withOneWord(element)})`;
  if (element.type === "Assertion" && (element.kind === "lookahead" || element.kind === "lookbehind")) {
    return `(?${element.kind === "lookahead" ? "" : "<"}${element.negate ? "!" : "="}${withOneWord(element)})`;
  }
  if (element.type === "Quantifier") return elementWithOneWord(element.element) + element.raw.slice(element.element.raw.length);
  return element.raw;
}

/** Verdicts of earlier runs, because reaching all of them takes minutes. Another version of recheck may give others. */
const { version } = JSON.parse(readFileSync(join(root, "node_modules/recheck/package.json"), "utf8")) as { version: string };
const cacheFile = join(root, `node_modules/.cache/markdownlint-postmortem/expressions-${version}.json`);
const verdicts = new Map(readVerdicts());

function readVerdicts(): [string, string][] {
  try {
    return JSON.parse(readFileSync(cacheFile, "utf8")) as [string, string][];
  } catch {
    return [];
  }
}

const parser = new RegExpParser();

/** The form of an expression that recheck judges. */
function judgedForm({ source, flags }: Expression): Judged {
  const simple = withOneWord(parser.parsePattern(simplify(source)));
  // A sticky expression is tried at a single position, which recheck does not know.
  const judged = { source: flags.includes("y") ? `^(?:${simple})` : simple, flags: flags.replaceAll(/[uy]/gu, "") };
  return { ...judged, key: `/${judged.source}/${judged.flags}` };
}

interface Judged {
  readonly source: string;
  readonly flags: string;
  readonly key: string;
}

/** Judges some expressions, the longest first, on all cores. One that time ran out for gets no verdict, because that says nothing about it. */
async function judge(expressions: readonly Judged[]): Promise<void> {
  const open = expressions.toSorted((one, other) => one.source.length - other.source.length);
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("judge-expression.mjs", import.meta.url));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      worker.postMessage(next);
      const [verdict] = (await once(worker, "message")) as [string | undefined];
      if (verdict !== undefined) verdicts.set(next.key, verdict);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), open.length) }, work));
}

const expressions = new Map([...literals(), ...(await constructed())].map((expression) => [`/${expression.source}/${expression.flags}`, { ...expression, judged: judgedForm(expression) }]));
await judge([...new Map([...expressions.values()].map(({ judged }) => [judged.key, judged])).values()].filter(({ key }) => !verdicts.has(key)));
mkdirSync(join(cacheFile, ".."), { recursive: true });
writeFileSync(cacheFile, JSON.stringify([...verdicts]));

const counts = { faults: 0, undecided: 0 };
for (const [name, { where, judged }] of expressions) {
  const verdict = verdicts.get(judged.key);
  if (verdict === "safe") continue;
  counts[verdict === undefined ? "undecided" : "faults"] += 1;
  console.error(`${where}: ${name}: ${verdict ?? "undecided, because time ran out"} (as ${judged.key})`);
}
console.log(`${String(expressions.size)} expressions checked for backtracking: ${String(counts.faults)} faults, ${String(counts.undecided)} undecided`);
if (counts.faults > 0) process.exitCode = 1;
