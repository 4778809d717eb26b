/** How severe an incident was: "SEV-2", "Severity: high", "a major incident", "P1". */
import { anyOf } from "./wording.ts";

const severity = anyOf(
  // "SEV-2", "P1", "priority 2"
  String.raw`sev ?-?\d|p[0-5]|priority ?[:=-]? ?(?:\d|p\d|critical|urgent|high|medium|low)`,
  // "Severity: high", "severity level 2"
  String.raw`(?:severity|sev)(?: (?:level|rating|class))?\W{1,9}[\p{L}\p{N}]`,
  // "a high-severity incident", "a level 2 incident", "a major outage"
  String.raw`(?:critical|high|medium|low|highest|lowest|first|second|third)[ -](?:severity|priority)`,
  String.raw`(?:critical|major|minor|level[ -]?\d|class[ -]?\d) (?:\w+ )?(?:incident|outage|disruption|degradation)`,
);

/** Does a text say how severe the incident was? */
export const tellsSeverity = (text: string): boolean => severity.test(text);

/** Does a key of the front matter give it? */
export const namesSeverity = (key: string): boolean => /^(?:incident[ _-]?)?(?:severity|sev|priority)(?:[ _-]?level)?$/iu.test(key);
