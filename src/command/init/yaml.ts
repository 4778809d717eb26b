/** Adds to YAML files. Comments and the style of lists stay. */
import { isMap, isNode, isSeq, LineCounter, parseDocument, stringify, visit, type Document, type YAMLMap, type YAMLSeq } from "yaml";
import { Failure } from "../failure.ts";

/** @throws Failure that names the line of the first error. */
function parse(file: string, text: string): Document {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Failure(`${file} cannot be read: a syntax error in line ${String(lines.linePos(error.pos[0]).line)}; fix it, and run "init" again`);
  return document;
}

/** Adds an item to a list in a YAML file, its comments kept. */
export function withYamlItem(file: string, before: string, key: string, item: unknown, isItem: (known: unknown) => boolean): string {
  const document = parse(file, before);
  const list = isMap(document.contents) ? document.get(key) : undefined;
  if (!isMap(document.contents) || (list !== undefined && !isSeq(list))) throw new Failure(`${file} has no list of ${key}; fix it, and run "init" again`);
  if (isSeq(list) && list.toJSON().some(isItem)) return before;
  const added = list === undefined ? undefined : withBlockItem(before, list, item);
  if (added !== undefined) return added;
  document.addIn([key], list === undefined ? [item] : item);
  return document.toString({ lineWidth: 0 });
}

/** What a YAML file contains. */
export const readYaml = (file: string, text: string): unknown => parse(file, text).toJS() as unknown;

/** A YAML file with one more key in the map at a path, which is there; its comments are kept. */
export function withYamlKey(file: string, before: string, path: readonly string[], key: string, value: unknown): string {
  const document = parse(file, before);
  document.setIn([...path, key], value);
  return document.toString({ lineWidth: 0 });
}

/** Adds an item to a list of lines, in the list's own indentation; undefined if the list is written in brackets, or empty. */
function withBlockItem(text: string, list: YAMLSeq, item: unknown): string | undefined {
  const [first, last] = [list.items.at(0), list.items.at(-1)];
  if (list.flow === true || !isNode(first) || !isNode(last) || !first.range || !last.range) return undefined;
  const lineStart = text.lastIndexOf("\n", first.range[0] - 1) + 1;
  const indent = /^ *(?=-)/u.exec(text.slice(lineStart))?.[0];
  if (indent === undefined) return undefined;
  const lineEnd = text.indexOf("\n", text.slice(0, last.range[1]).trimEnd().length);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const lines = stringify([item]).trimEnd().split("\n").map((line) => `\n${indent}${line}`);
  return text.slice(0, end) + lines.join("") + text.slice(end);
}

type Maps = readonly { readonly node: YAMLMap; readonly value: unknown }[];

/** The maps of a YAML file, those within others too, with what they contain. */
function mapsIn(file: string, text: string): Maps {
  const found: { node: YAMLMap; value: unknown }[] = [];
  const document = parse(file, text);
  visit(document, { Map: (_, node) => void found.push({ node, value: node.toJS(document) as unknown }) });
  return found;
}

/** A file with a key added to each map that is meant, on a line after its first; the same if a map is written in braces. */
export function withKey(file: string, text: string, isMeant: (map: unknown) => boolean, line: string): string {
  const places = mapsIn(file, text).filter(({ node, value }) => node.flow !== true && isMeant(value)).flatMap(({ node }) => node.range?.[0] ?? []);
  return places.sort((one, other) => other - one).reduce((changed, start) => {
    const indent = " ".repeat(start - (changed.lastIndexOf("\n", start - 1) + 1));
    const end = changed.indexOf("\n", start);
    return end < 0 ? `${changed}\n${indent}${line}\n` : `${changed.slice(0, end)}\n${indent}${line}${changed.slice(end)}`;
  }, text);
}

/** A file with an item added to a list before each of its maps that are meant; the same if the list is written in brackets. */
export function withItemBefore(file: string, text: string, isMeant: (map: unknown) => boolean, item: string): string {
  const places = mapsIn(file, text).filter(({ node, value }) => node.flow !== true && isMeant(value)).flatMap(({ node }) => node.range?.[0] ?? []);
  return places.sort((one, other) => other - one).reduce((changed, start) => {
    const lineStart = changed.lastIndexOf("\n", start - 1) + 1;
    const marker = /^( *)- *$/u.exec(changed.slice(lineStart, start));
    return marker === null ? changed : `${changed.slice(0, lineStart)}${marker[1] ?? ""}- ${item}\n${changed.slice(lineStart)}`;
  }, text);
}
