/** The template of Atlassian's incident management handbook, https://www.atlassian.com/incident-management/handbook/postmortems */
import { timeline } from "./common.ts";
import { template } from "./template.ts";

export const atlassian = template({
  name: "atlassian",
  title: "Atlassian's template",
  rules: [
    "sections", "section-headings", "placeholders", "blameless", "summary-service", "summary-experience", "summary-users", "summary-severity",
    "timeline-entry", "timeline-order", "timeline-clock", "timeline-detection", "timeline-detection-method",
    "root-cause", "five-whys", "resolution", "measures-tasks", "measures-specific", "measures-owners", "measures-due-dates", "duration-adds-up", "times-agree",
  ],
  outline: [
    { title: "Incident summary", kinds: ["summary"], hint: "what happened, why, how severe it was and how long it lasted" },
    { title: "Leadup", kinds: ["extra:leadup"], hint: "what led to it, such as a change that was made before" },
    { title: "Fault", kinds: ["extra:fault"], hint: "what did not work as expected" },
    { title: "Impact", kinds: ["impact"], hint: "what users saw, how many of them, and how many called support" },
    { title: "Detection", kinds: ["detection"], hint: "who or what noticed it, and how that could be faster" },
    { title: "Response", kinds: ["extra:response"], hint: "who responded, when, and what delayed them" },
    { title: "Recovery", kinds: ["resolution", "root-cause-and-resolution"], hint: "how and when the service was restored" },
    timeline,
    { title: "Five whys", kinds: ["extra:five-whys"], hint: "why it happened, and why that was so, five times" },
    { title: "Root cause", kinds: ["root-cause", "root-cause-and-resolution"], hint: "what must change so that this class of incident does not happen again" },
    { title: "Backlog check", kinds: ["extra:backlog"], hint: "what in the backlog would have prevented it" },
    { title: "Recurrence", kinds: ["extra:recurrence"], hint: "earlier incidents with the same cause" },
    { title: "Lessons learned", kinds: ["lessons"], hint: "what went well, and what can go better" },
    { title: "Corrective actions", kinds: ["measures", "tasks"], hint: "tasks, each with its owner and its ticket" },
  ],
  signs: { kinds: ["extra:fault", "extra:five-whys", "extra:backlog", "extra:recurrence"], titles: ["Leadup", "Lead-up", "Recovery"] },
});
