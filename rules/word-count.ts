import { defineRule } from "../src/plugin/define-rule.ts";
import { requiredSections } from "../src/postmortem/document.ts";
import type { Line } from "../src/markdown/lines.ts";
import { isUnwritten } from "../src/language/placeholders.ts";
import { countWordsIn } from "../src/language/sentences.ts";

export default defineRule({
  name: "word-count",
  tag: "document",
  description: "Postmortem is brief and to the point",
  options: {
    minimum: { type: "integer", default: 400, minimum: 0, description: "Fewest words" },
    maximum: { type: "integer", default: 600, minimum: 1, description: "Most words" },
  },
  check({ postmortem, options: { minimum, maximum }, report }) {
    const words = countWordsIn(postmortem.lines);
    if (words >= minimum && words <= maximum) return;
    if (words < minimum && isBeingFilledIn(postmortem.lines)) return;
    const bySection = requiredSections.flatMap((kind) => {
      const section = postmortem[kind];
      return section === undefined ? [] : `${section.label.name} ${String(countWordsIn(section.lines))}`;
    });
    const sections = bySection.length === 0 ? "" : ` (${bySection.join(", ")})`;
    report({ at: postmortem.title, detail: `Found ${String(words)} words${sections}; write ${String(minimum)} to ${String(maximum)}` });
  },
});

/** A template with a third of its lines still to be written is not counted yet. */
const isBeingFilledIn = (lines: readonly Line[]): boolean => lines.filter(isUnwritten).length * 3 > lines.length;
