import { defineRule } from "../src/plugin/define-rule.ts";
import { settingDefinitions } from "../src/plugin/settings.ts";
import { excerpt } from "../src/plugin/texts.ts";
import { declarationIn } from "../src/postmortem/front-matter.ts";

const messages = {
  nothing: "Write the postmortem here; the file has no text yet",
  missing: (title: string) => `Add "## ${title}"; this section is missing`,
  unknown: (title: string, name: string) => `Is "${excerpt(name)}" the section "${title}"? Rename it, or add it to the option \`sections\``,
  onlyLink: (name: string) => `Write "${name}" here, not only a link to it`,
  empty: (name: string) => `Fill in "${name}" or remove it; nothing is under this heading`,
  unclear: (value: string) => `Write true or false in the front matter, not "postmortem: ${value}"`,
  misspelled: (name: string, title: string) => `Did you mean "${title}"? This heading says "${name}"`,
};

export default defineRule({
  name: "sections",
  tag: "document",
  description: "All four sections are present",
  options: settingDefinitions,
  checkFrontMatter(frontMatter, report) {
    const declaration = declarationIn(frontMatter);
    if (declaration !== undefined && declaration.isPostmortem === undefined) report(messages.unclear(declaration.value));
  },
  check({ postmortem: { required, standard, lines: all, title: documentTitle }, report }) {
    if (all.length === 0) {
      report({ at: documentTitle, detail: messages.nothing });
      return;
    }
    for (const { content, title, isEmpty, candidate } of required) {
      if (content === undefined) {
        if (candidate === undefined) report({ at: documentTitle, detail: messages.missing(title) });
        else report({ at: candidate.place, detail: messages.unknown(title, candidate.name) });
        continue;
      }
      const { label, lines, pieces } = content;
      if (isEmpty) report({ at: label.place, detail: lines.length === 0 ? messages.empty(label.name) : messages.onlyLink(label.name) });
      else if (label.misspelled) report({ at: label.place, detail: messages.misspelled(label.name, standard.titles[pieces[0]?.kind ?? "summary"]) });
    }
  },
});
