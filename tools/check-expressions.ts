/**
 * Checks that no regular expression backtracks, with recheck: literals in the source, and those that are built from
 * tables, mostly of phrases. `npm run lint` runs it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

process.env["RECHECK_SYNC_BACKEND"] = "pure";
const { checkSync } = await import("recheck");

/**
 * A verdict must not depend on how busy the machine is, so recheck counts steps. The one limit in time (milliseconds)
 * is for an expression that it would never finish; the slowest takes a tenth of it.
 */
const limits = { incubationTimeout: null, seedingTimeout: null, attackTimeout: null, timeout: 120_000 };

/** Verdicts of earlier runs, because reaching all of them takes more than a minute. Another version of recheck may give others. */
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

const safe = "safe";
const undecided = "undecided";

function judge(source: string, flags: string): string {
  const key = `/${source}/${flags}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const result = checkSync(source, flags, limits);
  // Running out of time says nothing about the expression, so it is not remembered.
  if (result.status === "unknown" && result.error.kind === "timeout") return undecided;
  const verdict = result.status === "safe" ? safe : result.status === "vulnerable" ? `${result.complexity.summary}, such as by ${result.attack.pattern}` : `recheck cannot read it: ${result.error.kind}`;
  verdicts.set(key, verdict);
  return verdict;
}

const parser = new RegExpParser();

/** The verdict on an expression, and the form of it that recheck judged. */
function verdictOn({ source, flags }: Expression): { verdict: string; judged: string } {
  const simple = withOneWord(parser.parsePattern(simplify(source)));
  // A sticky expression is tried at a single position, which recheck does not know.
  const judged = flags.includes("y") ? `^(?:${simple})` : simple;
  return { verdict: judge(judged, flags.replaceAll(/[uy]/gu, "")), judged };
}

const expressions = new Map([...literals(), ...(await constructed())].map((expression) => [`/${expression.source}/${expression.flags}`, expression]));
const counts = { faults: 0, undecided: 0 };
for (const [name, expression] of expressions) {
  const { verdict, judged } = verdictOn(expression);
  if (verdict === safe) continue;
  counts[verdict === undecided ? "undecided" : "faults"] += 1;
  console.error(`${expression.where}: ${name}: ${verdict} (as /${judged}/)`);
}
mkdirSync(join(cacheFile, ".."), { recursive: true });
writeFileSync(cacheFile, JSON.stringify([...verdicts]));
console.log(`${String(expressions.size)} expressions checked for backtracking: ${String(counts.faults)} faults, ${String(counts.undecided)} undecided`);
if (counts.faults > 0) process.exitCode = 1;
