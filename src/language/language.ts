/** What the reader of postmortems asks a language: what one sentence says in its place. */
import type { EvidenceKind, LabelKind, RequiredSection } from "../standards/standard.ts";

/** In addition to what rules ask for: that something was wrong, and that it was over. */
export type TellingKind = EvidenceKind | "trouble" | "recovery";

/** `none`: the author says that there was none ("No escalation was needed"). `unclear`: nobody can say. */
export type Told = "told" | "none" | "unclear";

/** One thing that a sentence says. */
export interface Telling {
  readonly kind: TellingKind;
  readonly answer: Told;
  /** 1 if the sentence says it by itself, less if it needs other sentences, more if it is preferred to them. */
  readonly weight: number;
  /** Does it count only if its sentence names a thing that the incident is about? A look and a change can be of anything, a chair too. */
  readonly needsThing: boolean;
}

/** Where a sentence is. */
export interface SentenceContext {
  readonly section: RequiredSection;
  /** The label of the part that it is in or under; undefined right below the section's own. */
  readonly label?: {
    readonly kind: LabelKind;
    readonly name: string;
    /** Does the passage begin on the line of the label? */
    readonly beside: boolean;
  };
  /** In a timeline: the position of its event, from 0. Undefined outside events. */
  readonly event?: { readonly index: number; readonly count: number; readonly timed: boolean };
  /** Its position among the sentences of its section, from 0. */
  readonly index: number;
  /** Is it in a list or a table, rather than in running text? */
  readonly listed: boolean;
  /** All of the event, paragraph, entry or task that it is in. */
  readonly passage: string;
}

/** What distinguishes an account of one incident from other documents. */
export interface Recognition {
  /** What a title says that its document is about; `other` is a guide, a template, a changelog and the like. */
  readonly titleTells: (title: string) => "postmortem" | "incident" | "other" | "nothing";
  /** Does a text name an incident, or a document about one? */
  readonly namesIncident: (text: string) => boolean;
  /** Does it say in the past tense what happened? */
  readonly narrates: (sentence: string) => boolean;
  /** How many of its words say so. */
  readonly narrations: (text: string) => number;
  /** Does it say that somebody noticed, looked into or changed something? */
  readonly tellsAction: (text: string) => boolean;
  /** Does it speak of trouble? */
  readonly tellsTrouble: (sentence: string) => boolean;
  /** Does it speak of trouble, or of something that did not work? */
  readonly tellsImpact: (text: string) => boolean;
  /** Does it tell readers what to write or to do, or ask them? */
  readonly instructs: (text: string) => boolean;
  /** Does it ask something, or name what is asked for ("how long the outage lasted")? */
  readonly asks: (text: string) => boolean;
  /** How many of the required sections a word of the text could name: a cheap look, before it is parsed. */
  readonly sectionsHinted: (text: string) => number;
  /** The same for the words of titles. */
  readonly incidentHinted: (text: string) => boolean;
  /** Does it say what postmortems are? */
  readonly explainsPostmortems: (text: string) => boolean;
}

/** What the words of an event say about the key moments of an incident. */
export interface EventWords {
  /** That the outage begins, in so many words; that there is trouble; a change that may have started it. */
  readonly begins: "outage" | "trouble" | "change" | "nothing";
  /** 3: users can work again, or that is confirmed. 2: it is said to be over. 1: something was changed, or it is better. 0: none of these. */
  readonly restores: 0 | 1 | 2 | 3;
  /** Is it about what comes after: cleaning up, preventing, announcing? */
  readonly isAftermath: boolean;
  /** Is somebody brought in: in so many words, or by a call, a page, a request? */
  readonly handsOver: "escalates" | "calls" | "no";
  /** Does it say that something was noticed or reported? */
  readonly notices: boolean;
  /** Does somebody meet the trouble: "receives status code 500"? */
  readonly meetsTrouble: boolean;
  /** Does it name trouble at all? */
  readonly inTrouble: boolean;
  /** Does somebody find or see something? */
  readonly finds: boolean;
  /** Is something suspected in it, and cleared? */
  readonly clearsSuspect: boolean;
}

/** What can be written beside a task. `kind`: what it is for, such as prevention. `done`: that nothing is left to do. */
export type TaskDetail = "owner" | "due" | "ticket" | "kind" | "done";

/** How a language writes what goes with a task. */
export interface TaskWords {
  /** Which detail a column, a field or a heading is for: "Owner", "Due by". */
  readonly detailNamed: (name: string) => TaskDetail | undefined;
  /** Does a cell or a field give a detail: not "TBD"? */
  readonly isGiven: (detail: TaskDetail, value: string) => boolean;
  /** Which details some text in or beside a task gives. */
  readonly detailsIn: (text: string) => ReadonlySet<TaskDetail>;
  /** Which details a heading gives for the tasks under it: "Prevention", "Platform team". */
  readonly detailsOver: (heading: string) => ReadonlySet<TaskDetail>;
  /** Is a task told as something that was done: "We enabled …"? */
  readonly isReported: (task: string) => boolean;
}

/** Words that blame people. */
export interface Blame {
  /** What somebody failed to do, or should have done; "human error"; "careless"; a person as the cause. */
  readonly kind: "omission" | "hindsight" | "human-error" | "judgment" | "culprit";
  /** UTF-16 index in the sentence. */
  readonly index: number;
  readonly length: number;
  /** What could be written instead. */
  readonly rewrite: string;
}

/** How a language blames people. */
export interface BlameWords {
  /** The first words of a sentence that blame somebody. `isPerson`: is a name that of a person? `isHindsight`: does "should have" blame here? */
  readonly blameIn: (sentence: string, isPerson: (name: string) => boolean, isHindsight: boolean) => Blame | undefined;
  /** The names of people that a sentence tells of, by what they do. */
  readonly peopleIn: (sentence: string) => readonly string[];
  /** Does an answer to "why" end at a person, so that there is another why? */
  readonly endsAtPerson: (answer: string, isPerson: (name: string) => boolean) => boolean;
  /** Does a heading announce a chain of whys? */
  readonly namesWhys: (heading: string) => boolean;
  /** Does a heading look back at what was learned? */
  readonly looksBack: (heading: string) => boolean;
  /** Does a heading name what is planned? */
  readonly looksAhead: (heading: string) => boolean;
}

/** The moments of an incident that fields give: "Detected at: 14:11". */
export type MomentName = "start" | "detected" | "escalated" | "resolved" | "end";

export interface Language {
  readonly recognition: Recognition;
  /** The sentences of a passage, spaces around them removed. */
  readonly sentencesOf: (passage: string) => readonly string[];
  /** What a sentence says of some kinds, or of all that its section is asked for; a task's text is read with `specificTask`. */
  readonly tellingsOf: (sentence: string, context: SentenceContext, kinds?: readonly TellingKind[]) => readonly Telling[];
  /** What an event of a timeline says about the key moments of the incident. */
  readonly wordsOfEvent: (sentences: readonly string[]) => EventWords;
  /** Does a sentence say how long the outage lasted? */
  readonly tellsLength: (sentence: string) => boolean;
  /** The length that a field is for: "Time to detect: 6 min". */
  readonly lengthOfField: (text: string) => "timeToDetect" | "timeToEscalate" | "timeToResolve" | undefined;
  /** The length that a sentence tells: "It was detected after 6 minutes". */
  readonly lengthToldIn: (sentence: string) => "timeToDetect" | undefined;
  /** The moment that a field is for, by the words before its time. */
  readonly momentOfField: (label: string) => MomentName | undefined;
  /** Do the words before a date, on its line, say that something began there? */
  readonly beginsRange: (before: string) => boolean;
  /** Is a field of this name about a day? */
  readonly namesDate: (label: string) => boolean;
  /** The things that the sentences of an account name beside parts of systems and trouble: what its incident is about. */
  readonly thingsIn: (account: readonly string[]) => ReadonlySet<string>;
  /** Does a text name a part of a system, or one of these things? */
  readonly isAbout: (text: string, things: () => ReadonlySet<string>) => boolean;
  /** Is a task a concrete action on a named thing? */
  readonly specificTask: (task: string) => Told | "not told";
  /** A specific task similar to a vague one, to copy. */
  readonly exampleTask: (task: string) => string;
  readonly tasks: TaskWords;
  readonly blame: BlameWords;
  /** Does a text say how severe the incident was? */
  readonly tellsSeverity: (text: string) => boolean;
  /** Is a key of the front matter the severity? */
  readonly namesSeverity: (key: string) => boolean;
}
