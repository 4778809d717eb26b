/** Adds to files of JSON with comments. Whatever is there stays as it is. */
import { createScanner, findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { Failure } from "../failure.ts";

/**
 * A JSON text with a text added to a list, which is made if it is missing.
 * @throws Failure if the text cannot be read, or the list is something else.
 */
export function withJsonItem(file: string, before: string, key: string, item: string): string {
  const tree = parseText(file, before);
  const list = tree?.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
  if (tree?.type !== "object" || (list !== undefined && list.type !== "array")) throw new Failure(`${file} has no list of ${key}; fix it, and run "init" again`);
  const items = list?.children?.map((child) => child.value as unknown) ?? [];
  if (items.some((known) => typeof known === "string" && known.toLowerCase() === item.toLowerCase())) return before;
  const added = JSON.stringify(item);
  return list === undefined ? appended(before, tree, `"${key}": [${added}]`) : appended(before, list, added);
}

/**
 * A JSON text with one more key in the object at a path, which is there.
 * @throws Failure if the text cannot be read.
 */
export function withJsonKey(file: string, before: string, path: readonly string[], key: string, value: unknown): string {
  const tree = parseText(file, before);
  const parent = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  return parent === undefined ? before : appended(before, parent, `${JSON.stringify(key)}: ${inOneLine(value)}`);
}

/** As people write a short value: `{ "names": ["Log", "Diary"] }`. */
export const inOneLine = (value: unknown): string => JSON.stringify(value, null, 1).replaceAll(/(?<=\[)\n *|\n *(?=\])/gu, "").replaceAll(/\n */gu, " ");

/**
 * What a JSON text contains.
 * @throws Failure if it cannot be read.
 */
export function readJson(file: string, text: string): unknown {
  const tree = parseText(file, text);
  return tree === undefined ? undefined : getNodeValue(tree);
}

function parseText(file: string, text: string): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) throw new Failure(`${file} cannot be read: ${printParseErrorCode(error.error)} in line ${String(text.slice(0, error.offset).split("\n").length)}; fix it, and run "init" again`);
  return tree;
}

/** A JSON text with one more item or property at the end of an array or object. Whatever is there stays as it is. */
function appended(text: string, parent: Node, added: string): string {
  const close = parent.offset + parent.length - 1;
  const last = parent.children?.at(-1);
  const opened = parent.offset + 1;
  const end = last === undefined ? opened : last.offset + last.length;
  if (!text.slice(opened, close).includes("\n")) return last === undefined ? text.slice(0, opened) + added + text.slice(opened) : `${text.slice(0, end)}, ${added}${text.slice(holdsComma(text.slice(end, close)) ? end + text.slice(end).indexOf(",") + 1 : end)}`;
  const separator = last === undefined || holdsComma(text.slice(end, close)) ? "" : ",";
  const lineStart = text.lastIndexOf("\n", last?.offset ?? close) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(lineStart))?.[0] ?? "";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const tail = text.slice(end, close);
  return `${text.slice(0, end)}${separator}${tail.trimEnd()}${eol}${last === undefined ? `${indent}  ` : indent}${added}${tail.slice(tail.trimEnd().length)}${text.slice(close)}`;
}

/** Is there a comma that is not part of a comment? */
function holdsComma(text: string): boolean {
  const scanner = createScanner(text, true);
  scanner.scan();
  return text.startsWith(",", scanner.getTokenOffset());
}
