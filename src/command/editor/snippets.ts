/** The snippets of the editor: a postmortem to fill in for each standard, and lines of one. */
import type { Standard } from "../../standards/standard.ts";
import { standardNames, standards, type StandardName } from "../../standards/standards.ts";
import { skeleton } from "../skeleton.ts";
import { withTabStops } from "./template.ts";

/** A snippet in the form of VS Code. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** All snippets, by name: what `markdownlint-postmortem new` writes, and parts of it, with a tab stop for each bracket. */
export function snippets(): Readonly<Record<string, Snippet>> {
  return {
    ...Object.fromEntries(standardNames.map((name) => [nameOf(name), postmortem(name)])),
    Event: { prefix: "pm-event", description: "An event of the timeline, now", body: ["- ${1:$CURRENT_HOUR:$CURRENT_MINUTE UTC$CURRENT_TIMEZONE_OFFSET} - ${2:[what happened]}", ""] },
    Task: { prefix: "pm-task", description: "A corrective or preventative task", body: ["- [ ] ${1:[task, such as add an alert when more than 80% of the database connections are in use]}", ""] },
  };
}

const nameOf = (standard: StandardName): string => (standard === "brief" ? "Postmortem" : `Postmortem (${standard})`);

function postmortem(name: StandardName): Snippet {
  const { title }: Standard = standards[name];
  return {
    prefix: name === "brief" ? "postmortem" : `postmortem-${name}`,
    description: name === "brief" ? "A postmortem to fill in" : `A postmortem to fill in, by ${title}`,
    body: withTabStops(skeleton({ title: "[name of the incident]", standard: name })).split("\n"),
  };
}
