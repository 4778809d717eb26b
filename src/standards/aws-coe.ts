/** The Correction of Error (COE) document of Amazon Web Services, https://aws.amazon.com/blogs/mt/why-you-should-develop-a-correction-of-error-coe/ */
import { brief } from "./brief.ts";
import { derive } from "./derive.ts";

export const awsCoe = derive(brief, {
  name: "aws-coe",
  title: "the Correction of Error of AWS",
  rules: [
    "sections", "section-headings", "placeholders", "summary-service", "summary-experience", "summary-users",
    "timeline-entry", "timeline-order", "timeline-clock", "timeline-detection", "timeline-detection-method", "timeline-resolution",
    "root-cause", "measures-tasks", "measures-specific", "duration-adds-up", "times-agree",
  ],
  titles: { summary: "Summary", "root-cause": "5 Whys", "root-cause-and-resolution": "5 Whys", measures: "Action items" },
  outline: [
    { title: "Summary", kinds: ["summary"], hint: "who was affected, when, how long, and why" },
    { title: "Impact", kinds: ["impact"], hint: "what customers saw, how many of them, and what it cost" },
    { title: "Timeline", kinds: ["timeline"], hint: "what happened when, with the timezone" },
    { title: "Metrics", kinds: ["extra:metrics"], hint: "the graphs that show the impact" },
    { title: "Incident questions", kinds: ["extra:questions"], hint: "how it was detected and mitigated, and how to be faster" },
    { title: "5 Whys", kinds: ["root-cause", "root-cause-and-resolution"], hint: "why it happened, and why that was so, five times" },
    { title: "Action items", kinds: ["tasks", "measures"], hint: "tasks, each with its owner, its priority and its due date" },
  ],
  apart: { impact: "summary", detection: "timeline" },
  separatesTimes: false,
  evidence: {
    detection: { section: "timeline", fields: ["detection"], named: ["detection"] },
    "detection-method": { section: "timeline", fields: ["detection"] },
  },
  names: {
    // The number is taken for that of the heading.
    "root-cause": ["why", "(five|5) why [analysis]"],
  },
  limits: { words: { fewest: 0, most: Infinity }, tasks: 1, specificTasks: 1 },
});
