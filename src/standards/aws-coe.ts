/** The Correction of Error (COE) document of Amazon Web Services, https://aws.amazon.com/blogs/mt/why-you-should-develop-a-correction-of-error-coe/ */
import { timeline } from "./common.ts";
import { template } from "./template.ts";

export const awsCoe = template({
  name: "aws-coe",
  title: "the Correction of Error of AWS",
  rules: [
    "sections", "section-headings", "placeholders", "blameless", "summary-service", "summary-experience", "summary-users",
    "timeline-entry", "timeline-order", "timeline-clock", "timeline-detection", "timeline-detection-method", "timeline-resolution",
    "root-cause", "five-whys", "measures-tasks", "measures-specific", "measures-owners", "measures-due-dates", "duration-adds-up", "times-agree",
  ],
  outline: [
    { title: "Summary", kinds: ["summary"], hint: "who was affected, when, how long, and why" },
    { title: "Impact", kinds: ["impact"], hint: "what customers saw, how many of them, and what it cost" },
    timeline,
    { title: "Metrics", kinds: ["extra:metrics"], hint: "the graphs that show the impact" },
    { title: "Incident questions", kinds: ["extra:questions"], hint: "how it was detected and mitigated, and how to be faster" },
    { title: "5 Whys", kinds: ["root-cause", "root-cause-and-resolution"], hint: "why it happened, and why that was so, five times" },
    { title: "Action items", kinds: ["tasks", "measures"], hint: "tasks, each with its owner, its priority and its due date" },
  ],
  signs: { kinds: ["extra:metrics"], titles: ["Incident questions", "5 Whys", "Five whys"] },
  names: {
    // The number is taken for that of the heading.
    "root-cause": ["why", "(five|5) why [analysis]"],
  },
});
