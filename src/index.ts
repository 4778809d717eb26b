/** The rules, in the order of the brief, and a way to make them with settings. */
import sections from "../rules/sections.ts";
import sectionOrder from "../rules/section-order.ts";
import sectionHeadings from "../rules/section-headings.ts";
import placeholders from "../rules/placeholders.ts";
import wordCount from "../rules/word-count.ts";
import blameless from "../rules/blameless.ts";
import summaryStartEnd from "../rules/summary-start-end.ts";
import summaryTimezone from "../rules/summary-timezone.ts";
import summaryService from "../rules/summary-service.ts";
import summaryExperience from "../rules/summary-experience.ts";
import summaryUsers from "../rules/summary-users.ts";
import summarySeverity from "../rules/summary-severity.ts";
import summaryRootCause from "../rules/summary-root-cause.ts";
import timelineList from "../rules/timeline-list.ts";
import timelineEntry from "../rules/timeline-entry.ts";
import timelineBrevity from "../rules/timeline-brevity.ts";
import timelineOrder from "../rules/timeline-order.ts";
import timelineClock from "../rules/timeline-clock.ts";
import timelineDetection from "../rules/timeline-detection.ts";
import timelineDetectionMethod from "../rules/timeline-detection-method.ts";
import timelineActions from "../rules/timeline-actions.ts";
import timelineMisleadingPath from "../rules/timeline-misleading-path.ts";
import timelineEscalation from "../rules/timeline-escalation.ts";
import timelineResolution from "../rules/timeline-resolution.ts";
import rootCause from "../rules/root-cause.ts";
import fiveWhys from "../rules/five-whys.ts";
import resolution from "../rules/resolution.ts";
import measuresImprovements from "../rules/measures-improvements.ts";
import measuresTasks from "../rules/measures-tasks.ts";
import measuresSpecific from "../rules/measures-specific.ts";
import measuresOwners from "../rules/measures-owners.ts";
import measuresDueDates from "../rules/measures-due-dates.ts";
import measuresKinds from "../rules/measures-kinds.ts";
import durationAddsUp from "../rules/duration-adds-up.ts";
import timesAgree from "../rules/times-agree.ts";
import type { DefinedRule, RuleFactory } from "./plugin/define-rule.ts";
import { readSettings, type GivenSettings } from "./plugin/settings.ts";

const factories: readonly RuleFactory[] = [
  sections,
  sectionOrder,
  sectionHeadings,
  placeholders,
  wordCount,
  blameless,
  summaryStartEnd,
  summaryTimezone,
  summaryService,
  summaryExperience,
  summaryUsers,
  summarySeverity,
  summaryRootCause,
  timelineList,
  timelineEntry,
  timelineBrevity,
  timelineOrder,
  timelineClock,
  timelineDetection,
  timelineDetectionMethod,
  timelineActions,
  timelineMisleadingPath,
  timelineEscalation,
  timelineResolution,
  rootCause,
  fiveWhys,
  resolution,
  measuresImprovements,
  measuresTasks,
  measuresSpecific,
  measuresOwners,
  measuresDueDates,
  measuresKinds,
  durationAddsUp,
  timesAgree,
];

/**
 * The rules, with settings that hold for all of them, for configurations in JavaScript.
 * @throws Error that names a setting that is not one, or has a wrong value.
 */
export function createRules(settings: GivenSettings = {}): readonly DefinedRule[] {
  const checked = readSettings(settings);
  return factories.map((create) => create(checked));
}

const rules = createRules();

// markdownlint-cli loads rules with `require`, which gets what an ES module exports under this name.
export { rules as default, rules as "module.exports" };
