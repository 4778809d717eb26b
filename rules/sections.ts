import { defineRule } from "../src/plugin/define-rule.ts";
import { requiredSections, requiredSectionTitles } from "../src/postmortem/document.ts";
import { sectionTitles } from "../src/language/names.ts";

export default defineRule({
  name: "sections",
  tag: "document",
  description: "Postmortem has a summary, a timeline, the root cause and resolution, and corrective measures",
  options: {
    detect: {
      type: "choice",
      choices: ["auto", "always", "never"] as const,
      default: "auto",
      description: "Which documents are postmortems: those recognized as such, every linted file, or none",
    },
    sections: {
      type: "section-names",
      default: {},
      description: "A team's own names for sections, by kind",
    },
  },
  settings: ({ detect, sections }) => ({ detect, sections }),
  check({ postmortem, report }) {
    for (const kind of requiredSections) {
      const section = postmortem[kind];
      if (section === undefined) {
        report({ at: postmortem.title, detail: `Found no section "${requiredSectionTitles[kind]}"; add one, such as "## ${requiredSectionTitles[kind]}"` });
      } else if (section.lines.length === 0) {
        report({ at: section.label.place, detail: `Found nothing under "${section.label.name}"; fill it in or remove it` });
      } else if (section.label.misspelled) {
        report({ at: section.label.place, detail: `Found "${section.label.name}"; did you mean "${sectionTitles[section.pieces[0]?.kind ?? "summary"]}"?` });
      }
    }
  },
});
