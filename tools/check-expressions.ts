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
import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";
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

/** What the modules build with the constructor: while they load, and when they first read a time. */
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
  const { findDurations, findMoments, readStamp } = await import("../src/language/time/index.ts");
  for (const read of [findDurations, findMoments, readStamp]) read("4 May 2026, 10:42 UTC, for 1 hour and 2 minutes");
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

/**
 * The ways through an expression, each with one letter for any words and without alternatives. An expression backtracks if one of them does, and
 * many expressions share them. Which words a table contains does not matter; with hundreds of them recheck does not finish.
 */
function waysThrough({ alternatives }: { readonly alternatives: readonly AST.Alternative[] }): string[] {
  const ways = alternatives.flatMap(({ elements }) => {
    let begun = [""];
    for (const [index, element] of elements.entries()) {
      if (isLetter(element) && isLetter(elements[index - 1])) continue;
      const next = isLetter(element) && isLetter(elements[index + 1]) ? ["w"] : waysThroughElement(element);
      begun = distinct(begun.flatMap((way) => next.map((more) => (more === "w" && way.endsWith("w") ? way : way + more))));
    }
    return begun.map((way) => way.replaceAll(/(?<!\\)w(?: w)+(?![?*+{])/gu, "w"));
  });
  return distinct(ways);
}

const isLetter = (element: AST.Element | undefined): boolean => element?.type === "Character" && /^[a-z]$/iu.test(element.raw);

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

function waysThroughElement(element: AST.Element): string[] {
  if (element.type === "Group" || (element.type === "CapturingGroup" && element.references.length === 0)) return waysThrough(element);
  if (element.type === "Assertion" && (element.kind === "lookahead" || element.kind === "lookbehind")) {
    return [`(?${element.kind === "lookahead" ? "" : "<"}${element.negate ? "!" : "="}${waysThrough(element).join("|")})`];
  }
  if (element.type === "Quantifier" && element.element.type.endsWith("Group")) return [`(?:${waysThroughElement(element.element).join("|")})${element.raw.slice(element.element.raw.length)}`];
  return [element.raw];
}

/** If each repetition has a limit, so has the number of steps at each place. */
function repeatsWithoutLimit(node: AST.Node): boolean {
  let found = false;
  visitRegExpAST(node, { onQuantifierEnter: ({ max }) => (found ||= max === Number.POSITIVE_INFINITY) });
  return found;
}

function lookaroundsOf(node: AST.Node): AST.LookaroundAssertion[] {
  const found: AST.LookaroundAssertion[] = [];
  visitRegExpAST(node, { onAssertionEnter: (assertion) => (assertion.kind === "lookahead" || assertion.kind === "lookbehind") && found.push(assertion) });
  return found;
}

/**
 * An expression that never matches and takes at least as many steps, without lookarounds, which recheck can only try out for minutes. Undefined
 * if it has none. If even that does not backtrack, neither does the expression.
 */
function withoutLookarounds(pattern: AST.Pattern): string | undefined {
  const found = lookaroundsOf(pattern);
  if (found.length === 0 || found.some(repeatsWithoutLimit)) return undefined;
  const outermost = found.filter(({ start, end }) => !found.some((other) => other.start < start && end < other.end));
  return `${outermost.reduceRight((rest, lookaround) => rest.slice(0, lookaround.start) + replacementOf(lookaround) + rest.slice(lookaround.end), pattern.raw)}\\x00`;
}

/** Where a match begins matters: "not after a blank" becomes "after the start or another character". */
function replacementOf({ kind, negate, start, raw, alternatives: [alternative, ...others] }: AST.LookaroundAssertion): string {
  const [before, ...more] = alternative?.elements ?? [];
  if (kind !== "lookbehind" || !negate || start > 0 || others.length > 0 || more.length > 0 || raw.startsWith("(?<![^")) return "";
  if (before?.type === "CharacterClass") return `(?:^|[^${before.raw.slice(1)})`;
  return before?.type === "CharacterSet" ? `(?:^|[^${before.raw}])` : "";
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

/** The forms of an expression that recheck judges. */
function judgedForms({ source, flags }: Expression): Judged[] {
  const simple = parser.parsePattern(simplify(source));
  return waysThrough(simple).flatMap((way): Judged[] => {
    // A sticky expression is tried at a single position, which recheck does not know.
    const pattern = parser.parsePattern(flags.includes("y") ? `^${way}` : way);
    const judged = { source: pattern.raw, harder: withoutLookarounds(pattern), flags: flags.replaceAll(/[guy]/gu, "") };
    const readsBack = lookaroundsOf(pattern).some((lookaround) => lookaround.kind === "lookbehind" && repeatsWithoutLimit(lookaround));
    return repeatsWithoutLimit(pattern) ? [{ ...judged, readsBack, key: `/${judged.source}/${judged.flags}` }] : [];
  });
}

interface Judged {
  readonly source: string;
  /** One without lookarounds that takes at least as many steps, if there is one. */
  readonly harder: string | undefined;
  /** Does it have a lookbehind that can read the whole text again at each place? recheck cannot say what that costs. */
  readonly readsBack: boolean;
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

const expressions = new Map([...literals(), ...(await constructed())].map((expression) => [`/${expression.source}/${expression.flags}`, { ...expression, judged: judgedForms(expression) }]));
await judge([...new Map([...expressions.values()].flatMap(({ judged }) => judged.map((form) => [form.key, form] as const))).values()].filter(({ key, readsBack }) => !readsBack && !verdicts.has(key)));
mkdirSync(join(cacheFile, ".."), { recursive: true });
writeFileSync(cacheFile, JSON.stringify([...verdicts]));

const counts = { faults: 0, undecided: 0 };
for (const [name, { where, judged }] of expressions) {
  const doubtful = judged.find(({ key }) => verdicts.get(key) !== "safe");
  if (doubtful === undefined) continue;
  const verdict = verdicts.get(doubtful.key);
  counts[verdict === undefined ? "undecided" : "faults"] += 1;
  console.error(`${where}: ${name}: ${verdict ?? `undecided, because ${doubtful.readsBack ? "a lookbehind can read back to the start of the text" : "time ran out"}`} (as ${doubtful.key})`);
}
console.log(`${String(expressions.size)} expressions checked for backtracking: ${String(counts.faults)} faults, ${String(counts.undecided)} undecided`);
if (counts.faults > 0) process.exitCode = 1;
