/** What the standards besides the brief have in common. */
import { brief } from "./brief.ts";
import { extraNames } from "./common.ts";
import { derive, type Changes } from "./derive.ts";
import type { EvidenceKind, EvidencePlace, LabelKind, Standard } from "./standard.ts";

/** Impact and detection have headings of their own, and are read with the section that contains them in the brief. */
export const partsApart = { impact: "summary", detection: "timeline" } as const satisfies Partial<Record<LabelKind, "summary" | "timeline">>;

/** What is under a heading for the detection says that there was one. */
export const detectionApart = {
  detection: { section: "timeline", fields: ["detection"], named: ["detection"] },
  "detection-method": { section: "timeline", fields: ["detection"] },
} as const satisfies Partial<Record<EvidenceKind, EvidencePlace>>;

const base = derive(brief, {
  name: "template",
  title: "a template",
  apart: partsApart,
  separatesTimes: false,
  evidence: detectionApart,
  names: {
    // A severity is not the impact, and what an incident results in are tasks.
    "extra:severity": extraNames["extra:severity"] ?? [],
    tasks: ["(resulting|agreed|planned|required|recommended) action"],
  },
  limits: { words: { fewest: 0, most: Infinity }, tasks: 1, specificTasks: 1 },
});

/** A standard that is a template of headings: it asks for each of them, and does not limit words. */
export const template = (changes: Changes & Required<Pick<Changes, "rules" | "outline" | "signs">>): Standard => derive(base, changes);
