/** Checklists as lines for a terminal. */
import picocolors from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { explainCommand, isComplete, metIn, standardText, type Checklist, type Finding, type Requirement, type Status } from "../report/checklist.ts";
import type { RuleTag } from "../plugin/define-rule.ts";
import { count } from "../plugin/texts.ts";
import { groupFindings } from "../report/grouped.ts";
import type { Problem } from "./failure.ts";
import { brief } from "../standards/brief.ts";
import { formatMinutes } from "../language/time/index.ts";
import { requiredSectionsOf } from "../standards/standard.ts";
import type { LengthName } from "../postmortem/facts.ts";
import { lengthText, unknown } from "../report/lengths.ts";

export interface TerminalOptions {
  readonly colors: boolean;
  /** Columns to keep to; Infinity where the lines go to a file or another program. */
  readonly columns: number;
  /** Shows the requirements that are met too, each with the sentence that meets it. */
  readonly all?: boolean;
}

/** Colors are for a terminal, or for those who ask for them. */
export function wantsColors({ isTTY }: { readonly isTTY?: boolean }, { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv = process.env): boolean {
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0";
  return isTTY === true && TERM !== "dumb";
}

/** What is known about a run besides its postmortems. */
export interface Totals {
  /** How many files were read; undefined if only the postmortems among them are known. */
  readonly files: number | undefined;
  /** How many files the configuration ignores. */
  readonly ignored?: number;
  /** How many files were read for which all rules are off, and how many of these through a comment. */
  readonly off?: number;
  readonly offByComment?: number;
  /** The files that were fixed. */
  readonly fixed?: readonly string[];
  readonly problems?: readonly Problem[];
}

/** One postmortem in full, or one line each for several; then the sum. Ends with a line break. */
export function renderChecklists(checklists: readonly Checklist[], totals: Totals, options: TerminalOptions): string {
  const printer = new Printer(options);
  for (const file of totals.fixed ?? []) printer.line(`Fixed ${file}`);
  const [only, second] = checklists;
  if (only === undefined) printer.line(nothingIn(totals));
  else if (second === undefined) printer.checklist(only);
  else printer.overview(checklists, totals);
  return printer.text;
}

/** Each finding in a line, as markdownlint-cli2 prints it; nothing if nothing is missing. */
export function renderFindings(checklists: readonly Checklist[]): string {
  return checklists
    .flatMap(({ file, requirements }) => requirements.flatMap(({ rule, description, findings }) => groupFindings(findings).map(({ first, places }) => ({ first, text: `${place(file, first)} ${first.severity} ${rule} ${description} [${first.detail}${places === undefined ? "" : `; ${places}`}]\n` })))
      .sort((one, other) => one.first.line - other.first.line))
    .map(({ text }) => text)
    .join("");
}

const place = (file: string, { line, column }: Finding): string => [file, line, ...(column === null ? [] : [column])].join(":");

/** The facts of an incident, each with its name. What the document does not say is "unknown". */
export function factLines({ facts, standard }: Checklist): [name: string, value: string][] {
  const { date, start, end, timezone, words } = facts;
  const after = (name: LengthName): string => (facts[name] === null ? lengthText(facts, name) : `after ${lengthText(facts, name)}`);
  const times = start === null || end === null ? [] : [`${start} to ${end}${timezone === null ? "" : ` ${timezone}`}`];
  const chosen = standardText(standard);
  const when = [...(date === null ? [] : [date]), ...times].join(", ");
  return [
    ...(chosen === undefined ? [] : [["Standard", chosen] satisfies [string, string]]),
    ["Outage", when === "" ? unknown : when],
    ["Duration", lengthText(facts, "duration")],
    ["Detected", after("timeToDetect")],
    ["Escalated", after("timeToEscalate")],
    ["Resolved", after("timeToResolve")],
    ["Words", `${String(words.total)} (${requiredSectionsOf(brief).map((section) => `${standard.groups[section]} ${String(words[section])}`).join(", ")})`],
  ];
}

const marks: Readonly<Record<Status, string>> = { met: "✓", unmet: "✗", warning: "!", silenced: "-", unwritten: "-", blocked: "-" };

/** What follows a requirement whose mark does not say everything. */
const notes: Readonly<Partial<Record<Status, string>>> = { warning: "a warning", silenced: "silenced by a comment", unwritten: "not yet written", blocked: "its section is missing" };

class Printer {
  text = "";
  private readonly columns: number;
  private readonly showsAll: boolean;
  private readonly colors: ReturnType<typeof picocolors.createColors>;

  constructor({ colors, columns, all = false }: TerminalOptions) {
    this.showsAll = all;
    this.colors = picocolors.createColors(colors);
    this.columns = Math.max(columns, 40);
  }

  /** Adds a line, wrapped if it is too long; the following lines are indented. */
  line(text = "", indent = 0, paint: (text: string) => string = (plain) => plain): void {
    const pad = " ".repeat(indent);
    const width = this.columns - indent;
    const wrapped = Number.isFinite(width) ? wrapAnsi(text, width, { hard: true }) : text;
    this.text += `${wrapped.split("\n").map((part) => `${pad}${paint(part)}`.trimEnd()).join("\n")}\n`;
  }

  checklist(checklist: Checklist): void {
    const { file, facts, requirements } = checklist;
    const { bold, dim, green, yellow } = this.colors;
    this.line(facts.title === "" ? file : facts.title, 0, bold);
    this.line(file, 0, dim);
    this.line();
    const lines = factLines(checklist);
    const width = Math.max(...lines.map(([name]) => name.length));
    for (const [name, value] of lines) this.hanging(dim(name.padEnd(width)), width + 2, value);
    let isFirst = true;
    for (const [group, title] of Object.entries(checklist.standard.groups) as [RuleTag, string][]) {
      const asked = requirements.filter((requirement) => requirement.group === group);
      const shown = this.showsAll ? asked : asked.filter(({ status }) => status !== "met" && status !== "blocked");
      const blocked = this.showsAll ? 0 : asked.filter(({ status }) => status === "blocked").length;
      if (shown.length + blocked === 0) continue;
      if (isFirst) this.line();
      isFirst = false;
      const met = asked.filter(({ status }) => status === "met").length;
      this.line(`${bold(title)} ${(met === asked.length ? green : yellow)(`${String(met)}/${String(asked.length)}`)}`);
      for (const requirement of shown) this.requirement(file, requirement);
      if (blocked > 0) this.hanging(`  ${dim(marks.blocked)}`, 4, dim(`${count(blocked, "requirement")}: the section is missing`));
    }
    this.line();
    this.line(sumOf(checklist), 0, bold);
    if (!this.showsAll && !isComplete(checklist)) this.line("--all shows what is met too, with the sentences that meet it", 0, dim);
    if (requirements.some(({ findings }) => findings.length > 0)) this.line(`For more about a rule: ${explainCommand([checklist])}`, 0, dim);
  }

  overview(checklists: readonly Checklist[], totals: Totals): void {
    const missing = (checklist: Checklist): number => checklist.requirements.length - metIn(checklist);
    const sorted = checklists.toSorted((one, other) => missing(other) - missing(one));
    const cells = sorted.map((checklist) => ({
      score: `${String(metIn(checklist))}/${String(checklist.requirements.length)}`,
      date: checklist.facts.date ?? "no date",
      duration: checklist.facts.duration === null ? "" : formatMinutes(checklist.facts.duration),
      file: checklist.file,
    }));
    const widest = (name: keyof (typeof cells)[number]): number => Math.max(...cells.map((row) => stringWidth(row[name])));
    const widths = { score: widest("score"), date: widest("date"), duration: widest("duration"), file: widest("file") };
    const pad = (text: string, width: number): string => text + " ".repeat(width - stringWidth(text));
    for (const [index, checklist] of sorted.entries()) {
      const row = cells[index];
      if (row === undefined) continue;
      const complete = isComplete(checklist);
      const isWarned = !complete && !checklist.requirements.some(({ status }) => status === "unmet");
      const mark = `${marks[complete ? "met" : isWarned ? "warning" : "unmet"]} ${row.score.padStart(widths.score)}`;
      const head = `  ${pad(row.date, widths.date)}  ${row.duration.padStart(widths.duration)}  ${pad(row.file, widths.file)}  `;
      const room = Math.min(this.columns, longestRow) - stringWidth(mark + head);
      this.line(`${(complete ? this.colors.green : isWarned ? this.colors.yellow : this.colors.red)(mark)}${head.trimEnd()}${room < 8 || checklist.facts.title === "" ? "" : this.colors.dim(`${head.slice(head.trimEnd().length)}${cut(checklist.facts.title, room)}`)}`);
    }
    this.mostMissed(checklists);
    this.line();
    const complete = checklists.filter(isComplete).length;
    const sum = checklists.reduce((all, checklist) => all + missing(checklist), 0);
    const { files } = totals;
    this.line(`${count(checklists.length, "postmortem")}${files === undefined ? "" : ` in ${count(files, "file")}`}: ${String(complete)} complete${sum === 0 ? "." : `, ${count(sum, "requirement")} missing in the others. Name one file to see its checklist.`}`, 0, this.colors.bold);
    for (const reason of skippedIn(totals, checklists.length)) this.line(reason, 0, this.colors.dim);
  }

  /** The requirements that most postmortems miss. */
  private mostMissed(checklists: readonly Checklist[]): void {
    const missed = new Map<string, { rule: string; description: string; number: number }>();
    for (const { rule, description, status } of checklists.flatMap(({ requirements }) => requirements)) {
      if (status === "met" || status === "silenced") continue;
      const known = missed.get(rule);
      missed.set(rule, { rule, description, number: (known?.number ?? 0) + 1 });
    }
    const most = [...missed.values()].sort((one, other) => other.number - one.number).slice(0, mostShown);
    if (most.length === 0) return;
    this.line();
    this.line("Missed most", 0, this.colors.bold);
    const width = Math.max(...most.map(({ number }) => String(number).length));
    for (const { rule, description, number } of most) this.hanging(`  ${String(number).padStart(width)}`, width + 4, `${description} (${rule})`);
  }

  private requirement(file: string, { rule, description, status, evidence, findings }: Requirement): void {
    const { green, red, yellow, dim } = this.colors;
    const paint = { met: green, unmet: red, warning: yellow, silenced: dim, unwritten: dim, blocked: dim }[status];
    const note = notes[status];
    const name = status === "met" ? "" : dim(` (${rule})`);
    this.hanging(`  ${paint(marks[status])}`, 4, `${note === undefined ? description : dim(`${description}, ${note}`)}${name}`);
    if (this.showsAll && evidence !== null) this.line(`${file}:${String(evidence.line)} “${evidence.text}”`, 6, dim);
    for (const { first, places } of groupFindings(findings)) this.line(`${place(file, first)} ${first.detail}${places === undefined ? "" : `; ${places}`}${first.fixable ? " (--fix can fix this)" : ""}`, 6);
  }

  /** A short text and, next to it, one that may take several lines. */
  private hanging(head: string, indent: number, text: string): void {
    const before = this.text.length;
    this.line(text, indent);
    const body = this.text.slice(before + indent);
    this.text = `${this.text.slice(0, before)}${head}${" ".repeat(Math.max(indent - stringWidth(head), 0))}${body}`;
  }
}

/** Titles are cut to this many columns where the lines go to a file or another program. */
const longestRow = 120;
/** How many of the requirements that are missed most are listed. */
const mostShown = 5;

/** Which files are not among the postmortems, and why. */
function skippedIn({ files = 0, ignored = 0, off = 0 }: Totals, postmortems: number): string[] {
  const others = files - off - postmortems;
  return [
    ...(others > 0 ? [`${count(others, "file")} ${others === 1 ? "is" : "are"} not a postmortem.`] : []),
    ...(off > 0 ? [`All rules are off in ${count(off, "file")}.`] : []),
    ...(ignored > 0 ? [`The configuration ignores ${count(ignored, "file")}.`] : []),
  ].map((reason) => reason.replace(/are not a postmortem/u, "are not postmortems"));
}

const rulesOff = "The configuration turns all rules off.";

/** Why there is no checklist to show. */
function nothingIn({ files = 0, ignored = 0, off = 0, offByComment = 0 }: Totals): string {
  if (files + ignored === 0) return "No Markdown files found.";
  const reasons: string[] = [];
  if (ignored > 0) reasons.push(`The configuration ignores ${count(ignored, "file")}.`);
  if (offByComment > 0) reasons.push(`A comment turns all rules off in ${count(offByComment, "file")}.`);
  if (off > offByComment) reasons.push(off === files ? rulesOff : `The configuration turns all rules off for ${count(off - offByComment, "file")}.`);
  if (files > off) reasons.push(`No postmortem found in ${count(files - off, "file")}. If a file is a postmortem, put "postmortem: true" in its front matter.`);
  return reasons.join(" ");
}

/** "26 of 29 requirements are met, 2 are not, 1 is silenced. --fix can fix 1 report." */
export function sumOf(checklist: Checklist): string {
  const { requirements } = checklist;
  const all = requirements.length;
  const met = metIn(checklist);
  if (all === 0) return rulesOff;
  if (met === all) return all === 1 ? "The one requirement is met." : `All ${String(all)} requirements are met.`;
  const number = (...statuses: readonly Status[]): number => requirements.filter(({ status }) => statuses.includes(status)).length;
  const parts = [
    { number: number("unmet", "blocked"), text: "not" },
    { number: number("unwritten"), text: "not yet written" },
    { number: number("warning"), text: "not, which is a warning" },
    { number: number("silenced"), text: "silenced" },
  ].filter((part) => part.number > 0);
  const fixable = requirements.flatMap(({ findings }) => findings).filter((finding) => finding.fixable).length;
  return `${String(met)} of ${String(all)} requirements are met${parts.map((part) => `, ${String(part.number)} ${part.number === 1 ? "is" : "are"} ${part.text}`).join("")}.${fixable === 0 ? "" : ` --fix can fix ${count(fixable, "report")}.`}`;
}

/** Cuts a text to a width, and shows that it was cut. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return kept.trim() === "" ? "" : `${kept}…`;
}
