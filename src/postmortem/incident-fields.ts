/** What stands before the sections of a postmortem: fields such as "Date:" and "Duration:", and the front matter. */
import type { Names } from "../language/names.ts";
import type { Line } from "../markdown/lines.ts";
import type { LabelKind } from "../standards/standard.ts";
import { readLabel } from "./labels.ts";

/** A field between the title and the first section, in a line or in the row of a table. */
export interface IncidentField {
  readonly kind: LabelKind;
  /** Its label, in lower case. */
  readonly name: string;
  /** What is written beside the label. */
  readonly text: string;
  /** Where, from 1. */
  readonly line: number;
}

/** @param lines The lines before the first section. */
export function incidentFields(lines: readonly Line[], names: Names): IncidentField[] {
  return lines.flatMap((line): IncidentField[] => {
    if (line.shape === "heading") return [];
    if (line.shape === "row") {
      const [name = "", ...cells] = line.text.split("|").map((cell) => cell.trim());
      const kind = names.kindOf(name);
      return kind === undefined || cells.length === 0 ? [] : [{ kind, name: name.toLowerCase(), text: cells.join(" "), line: line.number }];
    }
    const label = readLabel(line, names);
    return label === undefined || label.rest.text.trim() === "" ? [] : [{ kind: label.kind, name: label.name.toLowerCase(), text: label.rest.text, line: line.number }];
  });
}
