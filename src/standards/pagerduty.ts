/** The template of PagerDuty's incident response documentation, https://response.pagerduty.com/after/post_mortem_template/ */
import { timeline, wentWell } from "./common.ts";
import { template } from "./template.ts";

export const pagerduty = template({
  name: "pagerduty",
  title: "PagerDuty's template",
  rules: [
    "sections", "section-headings", "placeholders", "blameless", "summary-service", "summary-severity",
    "timeline-entry", "timeline-order", "timeline-clock", "timeline-detection",
    "root-cause", "resolution", "measures-tasks", "measures-specific", "measures-due-dates", "duration-adds-up", "times-agree",
  ],
  outline: [
    { title: "Postmortem Owner", kinds: ["extra:authors"], isField: true, hint: "who sees to it that this is finished" },
    { title: "Overview", kinds: ["summary"], names: ["Summary", "Incident Summary", "Executive Summary", "Incident Overview"], hint: "what contributed to it, when it was and whom it affected" },
    { title: "What Happened", kinds: ["summary"], names: ["What happened?", "Description", "Incident Description"], hint: "what happened, in a few sentences" },
    { title: "Contributing Factors", kinds: ["root-cause", "root-cause-and-resolution"], hint: "the conditions that contributed to it, and how" },
    { title: "Resolution", kinds: ["resolution", "root-cause-and-resolution"], hint: "what solved it, for now and for good" },
    { title: "Impact", kinds: ["impact"], hint: "exact numbers: how long, how many users, how many requests" },
    { title: "Responders", kinds: ["extra:responders"], hint: "the incident commander, the scribe and everybody else who took part" },
    timeline,
    wentWell,
    { title: "What didn't go so well", kinds: ["extra:went-wrong"], hint: "what made it worse or took too long" },
    { title: "Action Items", kinds: ["tasks", "measures"], hint: "tasks, each with its ticket" },
    { title: "Messaging", kinds: ["extra:messaging"], hint: "what customers and colleagues are told" },
  ],
  signs: { kinds: ["extra:responders", "extra:went-well", "extra:went-wrong", "extra:messaging"], titles: ["Contributing Factors", "What didn't go so well"] },
});
