/** Which part of a postmortem a label names, whatever its case, number, marks and filler words. */
import { distance } from "fastest-levenshtein";
import { remembering } from "./memo.ts";
import type { LabelKind, RequiredSection, SectionKind, Standard } from "../standards/standard.ts";
import { WordPatterns } from "./word-pattern.ts";

/** Words that do not change which section a label names. */
const fillers = new Set(
  (
    "a an the our this that of for on in to and or & brief short quick full detailed complete general final main initial " +
    "issue issues incident incidents outage outages event events problem problems failure downtime disruption " +
    "detail details section explanation information info must contain contains includes include should here's here is are was were re"
  ).split(" "),
);

/** What can differ between names that mean the same: case, emoji, numbering, marks, parentheses. */
const normalizeLabel = remembering((label): string => {
  if (plainWords.test(label)) return label.toLowerCase();
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\([^()]*\)?|\[[^[\]]*\]|\{[^{}]*\}/gu, " ")
    .replaceAll(/:[a-z+-][a-z0-9_+-]*:/gu, " ")
    .replace(/^\W*(?:(?:section|part|step)\s+)?(?:\d+(?:\.\d+)*|[ivx]+|[a-h])\s*[.):]\s+/u, "")
    .replace(/^\W*\d+(?:\.\d+)*\s+(?=\p{L})/u, "")
    .replaceAll(/['’]s\b/gu, "")
    .replaceAll(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
});

/** Most labels; they differ in case alone. */
const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** A name without case, marks, numbering and plurals. */
export const spellingOf = (name: string): string => normalizeLabel(name).split(" ").map(singular).join(" ");

/** Are two names the same but for case, marks, numbering and plurals? */
export const spelledAlike = (one: string, other: string): boolean => spellingOf(one) === spellingOf(other);

/** A word without the ending of its plural: "processes", "fixes", "causes". */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?:(?<=x|ss|sh|ch)es|(?<![sui])s)$/u, "") : word;
}

/** A team's own names for sections, by kind, from the setting `sections`. */
export type OwnNames = Readonly<Partial<Record<SectionKind, readonly string[]>>>;

/** Reads the names of labels. */
export interface Names {
  /** Does the team have its own names? */
  readonly own: boolean;
  /** Does a text contain a word without which no label tells of an incident, or one that is near to it? A cheap look. */
  readonly areHinted: (text: string) => boolean;
  /** Which part of a postmortem a label names; undefined for any other text. */
  readonly kindOf: (label: string) => LabelKind | undefined;
  /** Does a label name a required section by the word that the standard has for it, and not by another one? */
  readonly isLiteral: (label: string, section: RequiredSection) => boolean;
  /** The section whose name a label misspells by a letter or two; undefined when it is spelled right or names something else. */
  readonly misspelledKindOf: (label: string) => SectionKind | undefined;
}

/** The names of a standard and a team's own. Reading the patterns takes long enough to do it only once. */
export function namesOf(standard: Standard, own: OwnNames = noNames): Names {
  const key = Object.values(own).every((list) => list.length === 0) ? noNames : own;
  const known = made.get(standard) ?? new WeakMap<OwnNames, Names>();
  made.set(standard, known);
  const names = known.get(key) ?? makeNames(standard, key);
  known.set(key, names);
  return names;
}

const noNames: OwnNames = {};
const made = new WeakMap<Standard, WeakMap<OwnNames, Names>>();

function makeNames(standard: Standard, own: OwnNames): Names {
  const ownKinds = new Map(Object.entries({ ...standard.ownNames, ...own }).flatMap(([kind, list]) => list.map((name) => [normalizeLabel(name), kind as LabelKind] as const)));
  const table = Object.entries(standard.names).map(([kind, phrases]) => [kind as LabelKind, new WordPatterns(phrases ?? [], standard.words)] as const);
  const kindOfName = remembering((normalized): LabelKind | undefined => {
    const words = normalized.split(" ").map(singular);
    const telling = words.filter((word) => !fillers.has(word) && !(isDated.test(normalized) && /^\d+$/u.test(word)));
    if (telling.length === 0) return namesEvents.test(normalized) ? "timeline" : undefined;
    return table.find(([, patterns]) => patterns.is(telling) || patterns.is(words))?.[0];
  });
  const kindOf = (label: string): LabelKind | undefined => {
    if (label.length > longestName) return undefined;
    const normalized = normalizeLabel(label);
    const kind = normalized === "" ? undefined : (ownKinds.get(normalized) ?? kindOfName(normalized));
    // "The hero's journey (Timeline)"
    const aside = kind === undefined ? /\(([^()]{4,60})\)/u.exec(label)?.[1] : undefined;
    return aside === undefined ? kind : kindOfName(normalizeLabel(aside));
  };
  const isLiteral = (label: string, section: RequiredSection): boolean => normalizeLabel(label).split(" ").map(singular).includes(standard.ownWords[section]);
  let needed: Set<string> | undefined;
  const isNeeded = remembering((word) => (needed ??= neededWordsOf(standard)).has(singular(word)) || correctionOf(word) !== word);
  const areHinted = (text: string): boolean => text.normalize("NFKC").toLowerCase().match(/\p{L}{3,}/gu)?.some(isNeeded) === true;
  return { own: own !== noNames, areHinted, kindOf, isLiteral, misspelledKindOf: (label) => misspelled(label, standard, kindOf) };
}

const longestName = 90;

/** "Timeline 07/27/2023" */
const isDated = /^\D.* \d{1,4} \d{1,2} \d{1,4}\b/u;

/** "Events", "Sequence of events" would otherwise be nothing but fillers. */
const namesEvents = /^(?:the )?(?:main |detailed )?events$/u;

/** The words of section names, to distinguish a typing slip from another word. */
const nameWords = "summary timeline cause causes resolution recovery corrective preventative preventive prevention measures overview incident".split(" ");

function misspelled(label: string, standard: Standard, kindOf: Names["kindOf"]): SectionKind | undefined {
  if (label.length > longestName) return undefined;
  const words = normalizeLabel(label).split(" ");
  const corrected = words.map(correctionOf);
  if (corrected.every((word, index) => word === words[index])) return undefined;
  const kind = kindOf(corrected.join(" "));
  return kind !== undefined && kind in standard.titles ? (kind as SectionKind) : undefined;
}

const correctionOf = remembering((word) => (word.length < 5 || nameWords.includes(word) ? word : (nameWords.find((known) => isSlip(word, known)) ?? word)));

/** The words of which each label that tells of an incident contains one. "Events" alone names a timeline. */
function neededWordsOf({ tells, names, words }: Standard): Set<string> {
  return new Set(["event", ...Object.values(tells).flat().flatMap((kind) => [...new WordPatterns(names[kind] ?? [], words).neededWords()])]);
}

/** A letter missing, added, wrong or swapped in a word; two in a long one. Another form of the word is not a slip. */
function isSlip(word: string, known: string): boolean {
  if (known.startsWith(word) || word.startsWith(known) || word.at(0) !== known.at(0)) return false;
  return distance(word, known) <= (known.length >= 8 ? 2 : 1) || sameLetters(word, known);
}

const sorted = (word: string): string => Array.from(word).sort().join("");

const sameLetters = (word: string, other: string): boolean => word.length === other.length && sorted(word) === sorted(other);
