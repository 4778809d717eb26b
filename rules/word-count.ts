import { defineRule } from "../src/plugin/define-rule.ts";
import { brief } from "../src/standards/brief.ts";

const messages = {
  turnedRound: (minimum: number, maximum: number) => `the \`minimum\` ${String(minimum)} is above the \`maximum\` ${String(maximum)}`,
  found: (words: number, sections: readonly string[], minimum: number, maximum: number) =>
    `Found ${String(words)} words${sections.length === 0 ? "" : ` (${sections.join(", ")})`}; write ${String(minimum)} to ${String(maximum)}`,
};

const { fewest, most } = brief.limits.words;

export default defineRule({
  name: "word-count",
  tag: "document",
  description: "Postmortem is brief and to the point",
  options: {
    minimum: { type: "integer", default: fewest, minimum: 0, description: "Fewest words" },
    maximum: { type: "integer", default: most, minimum: 1, description: "Most words" },
  },
  refuse: ({ minimum, maximum }) => (minimum > maximum ? messages.turnedRound(minimum, maximum) : undefined),
  check({ postmortem: { words, isDraft, required, title }, options: { minimum, maximum }, report }) {
    const { total } = words;
    if ((total >= minimum && total <= maximum) || (total < minimum && isDraft)) return;
    const sections = required.flatMap(({ section, content }) => (content === undefined ? [] : `${content.label.name} ${String(words[section])}`));
    report({ at: title, detail: messages.found(total, sections, minimum, maximum) });
  },
});
