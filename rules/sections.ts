import { defineRule } from "../src/plugin/define-rule.ts";

const messages = {
  missing: (title: string) => `Found no section "${title}"; add one, such as "## ${title}"`,
  empty: (name: string) => `Found nothing under "${name}"; fill it in or remove it`,
  misspelled: (name: string, title: string) => `Found "${name}"; did you mean "${title}"?`,
};

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
  check({ postmortem: { required, standard, title: documentTitle }, report }) {
    for (const { content, title } of required) {
      if (content === undefined) {
        report({ at: documentTitle, detail: messages.missing(title) });
        continue;
      }
      const { label, lines, pieces } = content;
      if (lines.length === 0) report({ at: label.place, detail: messages.empty(label.name) });
      else if (label.misspelled) report({ at: label.place, detail: messages.misspelled(label.name, standard.titles[pieces[0]?.kind ?? "summary"]) });
    }
  },
});
