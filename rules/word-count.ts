import { defineRule } from "../src/plugin/define-rule.ts";
import { brief } from "../src/standards/brief.ts";

const messages = {
  turnedRound: (minimum: number, maximum: number) => `the \`minimum\` ${String(minimum)} is above the \`maximum\` ${String(maximum)}`,
  tooLong: (words: number, sections: readonly string[], maximum: number) => `Write at most ${String(maximum)} words; there are ${counted(words, sections)}`,
  tooShort: (words: number, sections: readonly string[], minimum: number) => `Write at least ${String(minimum)} words; there are ${counted(words, sections)}`,
};

const counted = (words: number, sections: readonly string[]): string => (sections.length === 0 ? String(words) : `${String(words)} (${sections.join(", ")})`);

const { fewest, most } = brief.limits.words;

export default defineRule({
  name: "word-count",
  tag: "document",
  description: "Length is within limits",
  options: {
    minimum: { type: "integer", default: fewest, limit: ({ words }) => words.fewest, minimum: 0, description: "Fewest words" },
    maximum: { type: "integer", default: most, limit: ({ words }) => words.most, minimum: 1, description: "Most words" },
  },
  refuse: ({ minimum, maximum }) => (minimum > maximum ? messages.turnedRound(minimum, maximum) : undefined),
  check({ postmortem, options: { minimum, maximum }, report }) {
    const { words, lines, required, title } = postmortem;
    const { total } = words;
    // Of a file without any text, only that is reported.
    if (lines.length === 0 || (total >= minimum && total <= maximum)) return;
    // A section that was not found may be under a heading whose words are not counted.
    const mayBeLonger = (): boolean => postmortem.isDraft || (required.some(({ content }) => content === undefined) && postmortem.wordsAround >= minimum);
    if (total < minimum && mayBeLonger()) return;
    const sections = required.flatMap(({ section, content }) => (content === undefined ? [] : `${content.label.name} ${String(words[section])}`));
    report({ at: title, detail: total > maximum ? messages.tooLong(total, sections, maximum) : messages.tooShort(total, sections, minimum) });
  },
});
