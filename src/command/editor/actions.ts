/** What the light bulb offers beside the automatic fixes of the rules: changes to a text that add what is missing. Knows nothing of the editor. */
import { momentsIn } from "../../postmortem/summary.ts";
import { statedDuration } from "../../postmortem/outage.ts";
import type { Line, Place } from "../../markdown/lines.ts";
import type { Label } from "../../postmortem/labels.ts";
import type { OutlineContent } from "../../postmortem/outline.ts";
import type { Postmortem } from "../../postmortem/postmortem.ts";
import type { TimelineEvent } from "../../postmortem/timeline.ts";
import { excerpt } from "../../plugin/texts.ts";
import type { Finding } from "../../report/checklist.ts";
import { declarationIn } from "../../postmortem/front-matter.ts";
import { frontMatterOf, type State } from "./check.ts";
import type { TextEdit } from "./edits.ts";
import { blanks, bodyOf, type Blank } from "./template.ts";

export interface Action {
  /** In the menu. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The rule and the report that it answers; undefined if it answers none. */
  readonly answers: { readonly rule: string; readonly finding: Finding } | undefined;
}

type PostmortemState = Extract<State, { kind: "postmortem" }>;

/** Some lines of a file, both ends included. Lines count from 1. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What can be done about the reports in some lines, and about the file as a whole in its first heading.
 * @param text The text that the state is about.
 * @param zone The timezone of the author's computer, such as "Europe/Zurich".
 */
export function actionsAt(state: State, text: string, lines: LineRange, zone: string): Action[] {
  if (state.kind === "off" && state.reason === "declared") return isWithin(titleLineIn(text), lines) ? [declaringAction(text, true)] : [];
  if (state.kind !== "postmortem") return state.kind === "no postmortem" ? declaringActions(text, lines) : [];
  const reports = state.document.requirements.flatMap(({ rule, findings }) => findings.filter(({ line }) => isWithin(line, lines)).map((finding) => ({ rule, finding })));
  const editor = new Editor(state);
  const answers = reports.flatMap(({ rule, finding }) => editor.answersTo(rule, finding, zone).map((change): Action => ({ ...change, answers: { rule, finding } })));
  const silencing = reports.map(({ rule, finding }): Action => ({ title: `Turn ${rule} off for this line`, edits: [silence(text, finding.line, rule)], answers: { rule, finding } }));
  const isTitle = isWithin(state.postmortem.title.line + state.document.firstLine, lines);
  return [...answers, ...uniqueByTitle(silencing), ...(isTitle ? [declaringAction(text, false)] : [])];
}

/** The automatic fixes of the rules for the reports in some lines. */
export function fixesAt(state: State, lines: LineRange): Action[] {
  if (state.kind !== "postmortem") return [];
  const { document, fixes } = state;
  const findings = document.requirements.flatMap(({ rule, findings: found }) => found.map((finding) => ({ rule, finding })));
  return fixes.filter(({ line }) => isWithin(line, lines)).flatMap(({ rule, line, edit }) => {
    const answers = findings.find((each) => each.rule === rule && each.finding.line === line);
    return answers === undefined ? [] : [{ title: `Fix this violation of ${rule}`, edits: [edit], answers }];
  });
}

const uniqueByTitle = (actions: readonly Action[]): Action[] => [...new Map(actions.map((action) => [action.title, action])).values()];

type Change = Omit<Action, "answers">;

/** Changes to a postmortem. Places in it count from its first line without front matter; those of edits from the first line of the file. */
class Editor {
  private readonly postmortem: Postmortem;
  private readonly source: readonly string[];
  private readonly firstLine: number;

  constructor({ postmortem, document }: PostmortemState) {
    this.postmortem = postmortem;
    this.source = document.source;
    this.firstLine = document.firstLine;
  }

  answersTo(rule: string, finding: Finding, zone: string): Change[] {
    const line = finding.line - this.firstLine;
    if (rule === "postmortem-sections") return this.outlineActions(finding, line);
    if (rule === "postmortem-summary-timezone") return this.addTimezone(line, zone);
    if (rule === "postmortem-duration-adds-up") return this.correctDuration();
    if (rule === "postmortem-measures-specific") return this.askForThing(line);
    const blank: Blank | undefined = (blanks as Readonly<Record<string, Blank>>)[rule];
    return blank === undefined ? [] : this.addBlank(blank, line);
  }

  private outlineActions({ detail }: Finding, line: number): Change[] {
    const { outline } = this.postmortem;
    const renamed = outline.flatMap(({ title, candidate, label, meant }) => (candidate !== undefined && detail.includes(`"${title}"`) ? [{ title, place: candidate.place }] : label !== undefined && meant !== undefined ? [{ title: meant, place: label.place }] : [])).find(({ place }) => place.line === line);
    if (renamed !== undefined) return [{ title: `Rename it to "${renamed.title}"`, edits: [this.replace(renamed.place, renamed.title)] }];
    const missing = outline.find(({ title, isField, state }) => state === "missing" && detail.includes(isField === true ? `"**${title}:**` : `"## ${title}"`));
    if (missing !== undefined) return [{ title: `Add the ${missing.isField === true ? "field" : "section"} "${missing.title}"`, edits: [this.outlineEdit(missing)] }];
    const empty = outline.find(({ state, label }) => state === "empty" && label?.line.number === line);
    return empty === undefined ? [] : [{ title: `Fill in "${empty.title}" from the template`, edits: [this.appendTo(line, empty.isField === true ? ` ${this.templateOf(empty)}` : `\n\n${this.templateOf(empty)}`)] }];
  }

  /** What the template has under a heading, or beside the name of a field. */
  private templateOf({ title }: OutlineContent): string {
    return bodyOf(this.postmortem.standard, title);
  }

  /** After what is before it in the standard, or else before what is after it. */
  private outlineEdit(missing: OutlineContent): TextEdit {
    const { outline } = this.postmortem;
    const isField = missing.isField === true;
    const index = outline.indexOf(missing);
    const present = (contents: readonly OutlineContent[]): PresentContent[] => contents.flatMap(({ label, lines, isField: isLine }) => (label === undefined || (isLine === true) !== isField ? [] : [{ label, lines }]));
    const before = present(outline.slice(0, index)).at(-1);
    const after = present(outline.slice(index + 1))[0];
    if (isField) return this.appendTo(before?.label.line.number ?? this.postmortem.title.line, `\n\n**${missing.title}:** ${this.templateOf(missing)}`);
    const text = `${"#".repeat(levelOf(before === undefined || after === undefined ? present(outline) : [before, after]))} ${missing.title}\n\n${this.templateOf(missing)}`;
    if (before !== undefined) return this.appendTo(this.endOf(lastLineOf(before)), `\n\n${text}`);
    if (after !== undefined && startsLine(after)) return this.edit(after.label.line.number, 1, 0, `${text}\n\n`);
    return this.appendTo(this.endOf(this.postmortem.title.line), `\n\n${text}`);
  }

  /** After the last of the times in a line. */
  private addTimezone(line: number, zone: string): Change[] {
    const last = momentsIn(this.postmortem.summary?.lines ?? []).filter(({ place }) => place.line === line).at(-1);
    if (last === undefined) return [];
    const column = last.place.column + last.place.length;
    return [...new Set(["UTC", zone])].map((name) => ({ title: `Add the timezone ${name}`, edits: [this.edit(line, column, 0, ` ${name}`)] }));
  }

  private correctDuration(): Change[] {
    const stated = this.postmortem.summary === undefined ? undefined : statedDuration(this.postmortem.summary);
    if (stated === undefined || stated.agrees || stated.minutes <= 0) return [];
    const { place, minutes } = stated;
    const length = lengthInWords(minutes);
    return [{ title: `Change the duration to ${length}`, edits: [this.replace(place, length)] }];
  }

  /** The words of the author stay, and a blank behind them asks what exactly is to be done. */
  private askForThing(line: number): Change[] {
    const task = this.postmortem.tasks.find(({ place }) => place.line === line);
    if (task === undefined || task.line.shape === "row") return [];
    const { place, example } = task;
    const [end = ""] = /(?<![\s.:;!…-])[\s.:;!…-]*$/u.exec(this.source[line - 1]?.slice(0, place.column - 1 + place.length) ?? "") ?? [];
    const blank = `: [what exactly, such as ${example.charAt(0).toLowerCase()}${example.slice(1)}]`;
    return [{ title: `Make "${excerpt(task.text)}" specific, to fill in`, edits: [this.edit(line, place.column + place.length - end.length, end.length, blank)] }];
  }

  private addBlank(blank: Blank, line: number): Change[] {
    const edit = this.blankEdit(blank, line);
    return edit === undefined ? [] : [{ title: `Add ${blank.name}, to fill in`, edits: [edit] }];
  }

  private blankEdit(blank: Blank, line: number): TextEdit | undefined {
    if ("field" in blank) return this.fieldEdit(blank.field, blank.text, line);
    if ("event" in blank) return this.eventEdit(blank.event, blank.at);
    if ("task" in blank) return this.taskEdit(blank.task);
    return "sentence" in blank ? this.sentenceEdit(blank.sentence, line) : this.paragraphEdit(blank.paragraph, line);
  }

  /** At the end of the event that is reported. */
  private sentenceEdit(text: string, line: number): TextEdit | undefined {
    const event = this.postmortem.events.find((each) => each.line.number === line && each.form !== "row" && each.form !== "heading");
    return event === undefined ? undefined : this.appendTo(lastLineOf({ label: { line: event.line }, lines: event.lines }), ` ${text}`);
  }

  /** At the end of the field that is reported, or else a field of its own at the end of the summary. */
  private fieldEdit(name: string, text: string, line: number): TextEdit | undefined {
    const { summary } = this.postmortem;
    if (summary === undefined) return undefined;
    const part = summary.parts.find(({ label }) => label.line.number === line);
    const hasTime = name === "Duration" && momentsIn(summary.lines).length > 0;
    if (part !== undefined) return this.appendTo(lastLineOf(part), ` ${hasTime ? text.slice(text.indexOf("to [")) : text}`);
    const last = summary.lines.findLast(({ shape, depth, html, code }) => shape === "item" && depth === 1 && !html && code === undefined);
    const end = this.endOf(lastLineOf(summary));
    const bullet = last === undefined || end > lastLineOf(summary) ? undefined : this.bulletOf(last.number);
    return this.appendTo(end, `${bullet === undefined ? "\n\n- " : `\n${bullet}`}**${name}:** ${text}`);
  }

  /** Among the events, in the form that they have. Undefined if they are a table or headings. */
  private eventEdit(text: string, at: "second" | "before the last" | "last"): TextEdit | undefined {
    const { timeline, events } = this.postmortem;
    if (timeline === undefined || events.some(({ form }) => form === "row" || form === "heading")) return undefined;
    const next = at === "last" ? undefined : at === "second" ? events[1] : events.slice(1).at(-1);
    const last = events.at(-1);
    const [bullet, gap] = this.formOf(next ?? last);
    const event = `${bullet}[time] - ${text}`;
    if (next !== undefined) return this.edit(next.line.number, 1, 0, `${event}${gap}`);
    return this.appendTo(this.endOf(last === undefined ? lastLineOf(timeline) : lastLineOf({ label: { line: last.line }, lines: last.lines })), `${last === undefined ? "\n\n" : gap}${event}`);
  }

  /** What a new event begins with, and what separates it from the next. */
  private formOf(event: TimelineEvent | undefined): readonly [bullet: string, gap: string] {
    const bullet = event === undefined ? undefined : this.bulletOf(event.line.number);
    if (bullet !== undefined) return [bullet, "\n"];
    return event === undefined ? ["- ", "\n"] : ["", "\n\n"];
  }

  /** As many as the standard asks for, in the form of the list that is there. */
  private taskEdit(text: string): TextEdit | undefined {
    const { measures, tasks } = this.postmortem;
    if (measures === undefined) return undefined;
    const last = tasks.at(-1);
    const bullet = last === undefined ? undefined : this.bulletOf(last.place.line);
    const isNumbered = /\d/u.test(bullet ?? "");
    const task = `\n${bullet ?? "- "}${isNumbered ? "" : "[ ] "}${text}`;
    const added = task.repeat(Math.max(this.postmortem.standard.limits.tasks - tasks.length, 1));
    const end = this.endOf(lastLineOf(measures));
    if (last === undefined || bullet === undefined) return this.appendTo(end, `\n${added}`);
    return this.appendTo(last.place.line === lastLineOf(measures) ? end : last.place.line, added);
  }

  /** At the end of the part or section that is reported. */
  private paragraphEdit(text: string, line: number): TextEdit | undefined {
    const { cause, measures } = this.postmortem;
    const contents = [cause, measures].flatMap((content) => (content === undefined ? [] : [...content.pieces, content]));
    const content = contents.flatMap((each) => [...each.parts, each]).find(({ label }) => label.line.number === line);
    return content === undefined ? undefined : this.appendTo(this.endOf(lastLineOf(content)), `\n\n${text}`);
  }

  /** What is before the text of a list's item: "- ", "> * ". The numbers of a list stay as they are: Markdown counts. */
  private bulletOf(line: number): string | undefined {
    return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+/u.exec(this.source[line - 1] ?? "")?.[0];
  }

  /** The last line with text that belongs to a line: code and pictures under it, up to the next heading, section or part. */
  private endOf(line: number): number {
    const labels = new Set(this.postmortem.sections.flatMap(({ label, parts }) => [label, ...parts.map((part) => part.label)]).map((label) => label.line.number));
    let fence: string | undefined;
    let end = line;
    for (let number = line + 1; number <= this.source.length; number += 1) {
      const text = this.source[number - 1] ?? "";
      if (fence === undefined && (labels.has(number) || /^ {0,3}#{1,6}(?:\s|$)|^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/u.test(text))) break;
      const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(text)?.[1];
      if (mark !== undefined) fence = fence === undefined ? mark : text.trim() === fence ? undefined : fence;
      if (text.trim() !== "") end = number;
    }
    return end;
  }

  private appendTo(line: number, insertText: string): TextEdit {
    const text = this.source[line - 1] ?? "";
    const end = text.trimEnd().length;
    return this.edit(line, end + 1, text.length - end, insertText);
  }

  private replace({ line, column, length }: Place, insertText: string): TextEdit {
    return this.edit(line, column, length, insertText);
  }

  private edit(line: number, column: number, deleteCount: number, insertText: string): TextEdit {
    return { line: line + this.firstLine, column, deleteCount, insertText };
  }
}

/** The level of a new heading: the highest that those beside it have, so that it is not a part of one of them. */
function levelOf(contents: readonly PresentContent[]): number {
  const levels = contents.map(({ label }) => label.line.level).filter((level) => level > 0);
  return levels.length === 0 ? defaultLevel : Math.min(...levels);
}

/** Where the others have no heading. */
const defaultLevel = 2;

/** A section or a field that is there. */
interface PresentContent {
  readonly label: Label;
  readonly lines: readonly Line[];
}

interface Labeled {
  readonly label: { readonly line: { readonly number: number } };
  readonly lines: readonly { readonly number: number }[];
}

const lastLineOf = ({ label, lines }: Labeled): number => lines.reduce((last, { number }) => Math.max(last, number), label.line.number);

const startsLine = ({ label }: PresentContent): boolean => label.style !== "inline" && label.style !== "item" && label.implied !== true;

/** "1 hour 30 minutes" */
function lengthInWords(minutes: number): string {
  const whole = Math.round(minutes);
  const part = (number: number, unit: string): string[] => (number === 0 ? [] : [`${String(number)} ${unit}${number === 1 ? "" : "s"}`]);
  return [...part(Math.floor(whole / 60), "hour"), ...part(whole % 60, "minute")].join(" ");
}

const comment = /<!--\s*markdownlint-disable-line\s(?<rules>[^<>]*)-->/iu;

/** Turns a rule off for one line, with a comment at its end. A comment without rules turns all off already. */
function silence(text: string, line: number, rule: string): TextEdit {
  const content = text.split(/\r\n|\r|\n/u)[line - 1] ?? "";
  const known = comment.exec(content);
  if (known !== null) return { line, column: known.index + known[0].lastIndexOf("-->") + 1, deleteCount: 0, insertText: `${known[0].endsWith(" -->") ? "" : " "}${rule} ` };
  const end = content.trimEnd().length;
  return { line, column: end + 1, deleteCount: 0, insertText: `${end === 0 ? "" : " "}<!-- markdownlint-disable-line ${rule} -->` };
}

/** A file that was not recognized, and whose title says that it may be a postmortem. */
function declaringActions(text: string, lines: LineRange): Action[] {
  const title = titleLineIn(text);
  const words = title === undefined ? "" : (text.split(/\r\n|\r|\n/u)[title - 1] ?? "");
  return isWithin(title, lines) && /post-?\s?mortem|incident|outage|root cause/iu.test(words) ? [declaringAction(text, true)] : [];
}

/** The line of the first heading; undefined without one. */
function titleLineIn(text: string): number | undefined {
  const index = text.split(/\r\n|\r|\n/u).findIndex((line) => /^#{1,2}\s/u.test(line));
  return index < 0 ? undefined : index + 1;
}

const isWithin = (line: number | undefined, { from, to }: LineRange): boolean => line !== undefined && line >= from && line <= to;

const declaringAction = (text: string, isPostmortem: boolean): Action => ({
  title: isPostmortem ? "This is a postmortem: add `postmortem: true` to the front matter" : "This is not a postmortem: add `postmortem: false` to the front matter",
  edits: [declare(text, isPostmortem)],
  answers: undefined,
});

/** Says in the front matter whether a file is a postmortem; replaces what it says now. */
export function declare(text: string, isPostmortem: boolean): TextEdit {
  const front = frontMatterOf(text);
  const known = declarationIn(front);
  const [fence] = front;
  if (fence === undefined) return { line: 1, column: 1, deleteCount: 0, insertText: `---\npostmortem: ${String(isPostmortem)}\n---\n\n` };
  const entry = fence.startsWith("+++") ? `postmortem = ${String(isPostmortem)}` : `postmortem: ${String(isPostmortem)}`;
  if (known === undefined) return { line: 2, column: 1, deleteCount: 0, insertText: `${entry}\n` };
  return { line: known.line, column: 1, deleteCount: front[known.line - 1]?.length ?? 0, insertText: entry };
}
