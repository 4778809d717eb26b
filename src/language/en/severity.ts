/** How severe an incident was: "SEV-2", "Severity: high", "a major incident", "P1". */
import { anyOf } from "./wording.ts";

const severity = anyOf(
  // "SEV-2", "P1", "priority 2"
  String.raw`sev ?-?\d|p[0-5]|priority ?[:=-]? ?(?:\d|p\d|critical|urgent|high|medium|low)`,
  // "Severity: high", "severity level 2", "classified as critical"
  String.raw`(?:severity|sev)(?: (?:level|rating|class))?(?: is| was)?\W{0,4}(?:critical|very high|high|medium|moderate|low|major|minor|severe|one|two|three|four|[sp]?\d)`,
  String.raw`severity(?: (?:level|rating|class))?\s?[:=|]\W{0,4}\w+`,
  String.raw`(?:classif\w+|rated|declared) (?:\w+ )?(?:as )?(?:an? )?(?:critical|high|medium|moderate|low|major|minor)`,
  // "a high-severity incident", "a level 2 incident", "a major outage"
  String.raw`(?:critical|high|medium|low|highest|lowest|first|second|third)[ -](?:severity|priority)`,
  String.raw`(?:critical|major|minor|level[ -]?\d|class[ -]?\d) (?:\w+ )?(?:incident|outage|disruption|degradation)`,
);

/** Does a text say how severe the incident was? */
export const tellsSeverity = (text: string): boolean => severity.test(text);

/** Does a key of the front matter give it? */
export const namesSeverity = (key: string): boolean => /^(?:incident[ _-]?)?(?:severity|sev|priority)(?:[ _-]?level)?$/iu.test(key);
