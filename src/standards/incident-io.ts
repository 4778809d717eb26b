/**
 * The template "Contributors, Mitigators and Risks" of incident.io, https://docs.incident.io/post-incident/postmortem-templates
 */
import { timeline } from "./common.ts";
import { template } from "./template.ts";

export const incidentIo = template({
  name: "incident-io",
  title: "incident.io's template",
  rules: [
    "sections", "section-headings", "placeholders", "summary-service", "summary-experience",
    "timeline-entry", "timeline-order", "timeline-clock", "timeline-detection", "timeline-resolution",
    "root-cause", "measures-tasks", "measures-specific", "measures-owners", "duration-adds-up", "times-agree",
  ],
  outline: [
    { title: "Summary", kinds: ["summary"], hint: "what happened, whom it affected and how it was resolved" },
    timeline,
    { title: "Contributors", kinds: ["root-cause", "root-cause-and-resolution"], hint: "everything that contributed to it, and how" },
    { title: "Mitigators", kinds: ["extra:mitigators"], hint: "what limited the damage" },
    { title: "Learnings and risks", kinds: ["lessons"], hint: "what you learned, and which risks it showed" },
    { title: "Follow-ups", kinds: ["tasks", "measures"], hint: "tasks, each with its owner" },
  ],
  signs: { kinds: ["extra:mitigators"], titles: ["Contributors", "Learnings and risks", "Follow-ups"] },
  names: {
    "root-cause": ["[key] (contributor|contributing factor|contributing condition)"],
    lessons: ["(learning|lesson) [learned] (risk)", "risk [learning]"],
  },
});
