/**
 * The postmortem of the book "Site Reliability Engineering" (Beyer, Jones, Petoff, Murphy, 2016): the form of its example postmortem,
 * appendix D, https://sre.google/sre-book/example-postmortem/, and of the template that was made from it,
 * https://github.com/dastergon/postmortem-templates.
 */
import { authors, date, status, timeline, wentWell, wentWrong, whereLucky } from "./common.ts";
import { template } from "./template.ts";

export const googleSre = template({
  name: "google-sre",
  title: "the SRE book",
  rules: [
    "sections", "placeholders", "blameless", "summary-service", "summary-experience",
    "timeline-entry", "timeline-order", "timeline-clock", "timeline-detection", "timeline-detection-method",
    "root-cause", "resolution", "measures-tasks", "measures-specific", "measures-owners", "measures-due-dates", "measures-kinds", "duration-adds-up", "times-agree",
  ],
  outline: [
    date,
    authors,
    status,
    { title: "Summary", kinds: ["summary"], hint: "what broke, for how long, and why, in two sentences" },
    { title: "Impact", kinds: ["impact"], hint: "what users saw, how many requests were lost, what it cost" },
    { title: "Root Causes", kinds: ["root-cause", "root-cause-and-resolution"], hint: "what made the service fail, and how one thing led to the next" },
    { title: "Trigger", kinds: ["extra:trigger"], hint: "what set it off, such as a deployment or a burst of traffic" },
    { title: "Resolution", kinds: ["resolution", "root-cause-and-resolution"], hint: "what ended the impact, and what fixed it for good" },
    { title: "Detection", kinds: ["detection"], hint: "who or what noticed it, such as an alert on the error rate" },
    { title: "Action Items", kinds: ["tasks", "measures"], hint: "tasks, each with its kind, its owner and its ticket" },
    wentWell,
    wentWrong,
    whereLucky,
    timeline,
    { title: "Supporting information", kinds: ["extra:supporting"], isOptional: true, hint: "graphs, logs and links" },
  ],
  signs: { kinds: ["extra:status", "extra:trigger", "extra:went-well", "extra:went-wrong", "extra:lucky"], titles: [] },
});
