/** The standards that come with the rules, by the names that settings and front matter choose them by. */
import { atlassian } from "./atlassian.ts";
import { awsCoe } from "./aws-coe.ts";
import { brief } from "./brief.ts";
import { googleSre } from "./google-sre.ts";
import { incidentIo } from "./incident-io.ts";
import { pagerduty } from "./pagerduty.ts";
import type { OwnStandard } from "./own.ts";
import type { Standard } from "./standard.ts";

export const standards = {
  brief,
  "google-sre": googleSre,
  pagerduty,
  atlassian,
  "aws-coe": awsCoe,
  "incident-io": incidentIo,
} satisfies Readonly<Record<string, Standard>>;

export type StandardName = keyof typeof standards;

export const standardNames = Object.keys(standards) as StandardName[];

/** The names of all rules that some standard asks for. */
export const ruleNames = [...new Set(Object.values<Standard>(standards).flatMap(({ rules }) => rules))];

/** What a configuration writes to have the sections of each document choose. */
export const automatic = "auto";

/** How a configuration chooses a standard. */
export type StandardSetting = StandardName | typeof automatic | OwnStandard;
