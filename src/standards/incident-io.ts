/**
 * The template "Contributors, Mitigators and Risks" of incident.io, https://docs.incident.io/post-incident/postmortem-templates
 */
import { brief } from "./brief.ts";
import { derive } from "./derive.ts";

export const incidentIo = derive(brief, {
  name: "incident-io",
  title: "incident.io's template",
  rules: [
    "sections", "section-headings", "placeholders", "summary-service", "summary-experience",
    "timeline-entry", "timeline-order", "timeline-clock", "timeline-detection", "timeline-resolution",
    "root-cause", "measures-tasks", "measures-specific", "duration-adds-up", "times-agree",
  ],
  titles: { summary: "Summary", "root-cause": "Contributors", "root-cause-and-resolution": "Contributors", measures: "Follow-ups" },
  outline: [
    { title: "Summary", kinds: ["summary"], hint: "what happened, whom it affected and how it was resolved" },
    { title: "Timeline", kinds: ["timeline"], hint: "what happened when, with the timezone" },
    { title: "Contributors", kinds: ["root-cause", "root-cause-and-resolution"], hint: "everything that contributed to it, and how" },
    { title: "Mitigators", kinds: ["extra:mitigators"], hint: "what limited the damage" },
    { title: "Learnings and risks", kinds: ["lessons"], hint: "what you learned, and which risks it showed" },
    { title: "Follow-ups", kinds: ["tasks", "measures"], hint: "tasks, each with its owner" },
  ],
  apart: { impact: "summary", detection: "timeline" },
  separatesTimes: false,
  evidence: { detection: { section: "timeline", fields: ["detection"], named: ["detection"] } },
  limits: { words: { fewest: 0, most: Infinity }, tasks: 1, specificTasks: 1 },
  names: {
    "root-cause": ["[key] (contributor|contributing factor|contributing condition)"],
    lessons: ["(learning|lesson) [learned] (risk)", "risk [learning]"],
  },
});
