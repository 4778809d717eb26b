import { defineRule } from "../src/plugin/define-rule.ts";
import { settingDefinitions } from "../src/plugin/settings.ts";
import { declarationIn } from "../src/postmortem/front-matter.ts";

const messages = {
  missing: (title: string) => `Found no section "${title}"; add one, such as "## ${title}"`,
  empty: (name: string) => `Found nothing under "${name}"; fill it in or remove it`,
  unclear: (value: string) => `Found "postmortem: ${value}" in the front matter; write true or false`,
  misspelled: (name: string, title: string) => `Found "${name}"; did you mean "${title}"?`,
};

export default defineRule({
  name: "sections",
  tag: "document",
  description: "Postmortem has a summary, a timeline, the root cause and resolution, and corrective measures",
  options: settingDefinitions,
  checkFrontMatter(frontMatter, report) {
    const declaration = declarationIn(frontMatter);
    if (declaration !== undefined && declaration.isPostmortem === undefined) report(messages.unclear(declaration.value));
  },
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
