import { defineRule } from "../src/plugin/define-rule.ts";
import { settingDefinitions } from "../src/plugin/settings.ts";
import { excerpt } from "../src/plugin/texts.ts";
import { standardNames } from "../src/standards/standards.ts";
import { declarationIn } from "../src/postmortem/front-matter.ts";

const messages = {
  nothing: "Write the postmortem here; the file has no text yet",
  missing: (title: string) => `Add "## ${title}"; this section is missing`,
  missingField: (title: string) => `Add a line such as "**${title}:** …"; it is missing`,
  unknown: (title: string, name: string) => `Is "${excerpt(name)}" the section "${title}"? Rename it, or add it to the option \`sections\``,
  onlyLink: (name: string) => `Write "${name}" here, not only a link to it`,
  empty: (name: string) => `Fill in "${name}" or remove it; nothing is under this heading`,
  emptyField: (name: string) => `Fill in "${name}"; nothing is written there`,
  unclear: (value: string) => `Write true or false in the front matter, or the name of a standard (${standardNames.join(", ")}), not "postmortem: ${value}"`,
  misspelled: (name: string, title: string) => `Did you mean "${title}"? This heading says "${name}"`,
};

export default defineRule({
  name: "sections",
  tag: "document",
  description: "All sections are present",
  options: settingDefinitions,
  checkFrontMatter(frontMatter, report) {
    const declaration = declarationIn(frontMatter);
    if (declaration !== undefined && declaration.isPostmortem === undefined) report(messages.unclear(declaration.value));
  },
  check({ postmortem: { outline, lines: all, title: documentTitle }, report }) {
    if (all.length === 0) {
      report({ at: documentTitle, detail: messages.nothing });
      return;
    }
    for (const { title, isField, state, label, candidate, meant } of outline) {
      if (state === "missing" && candidate !== undefined) report({ at: candidate.place, detail: messages.unknown(title, candidate.name) });
      else if (state === "missing") report({ at: documentTitle, detail: isField === true ? messages.missingField(title) : messages.missing(title) });
      else if (label === undefined) continue;
      else if (state === "empty") report({ at: label.place, detail: (isField === true ? messages.emptyField : messages.empty)(label.name) });
      else if (state === "only a link") report({ at: label.place, detail: messages.onlyLink(label.name) });
      else if (meant !== undefined) report({ at: label.place, detail: messages.misspelled(label.name, meant) });
    }
  },
});
