import { defineRule } from "../src/define-rule.ts";
import { requiredSections } from "../src/document.ts";

export default defineRule({
  name: "section-order",
  tag: "document",
  description: "Sections stand in the order summary, timeline, root cause and resolution, corrective measures",
  check({ postmortem, report }) {
    const labels = requiredSections.flatMap((kind) => postmortem[kind]?.label ?? []);
    for (const [index, label] of labels.entries()) {
      const later = labels.slice(index + 1).find((next) => next.line.number < label.line.number);
      const misplaced = later !== undefined && labels.slice(0, index).every((previous) => previous.line.number < label.line.number);
      if (!misplaced) continue;
      // One section that came too early is reported rather than all that it overtook.
      const overtaken = labels.slice(index + 1).filter((next) => next.line.number < label.line.number);
      const moved = overtaken.length === 1 ? overtaken[0] : label;
      if (moved === undefined) continue;
      const detail =
        moved === label
          ? `Found "${label.name}" after "${later.name}"; move it before that section`
          : `Found "${moved.name}" before "${label.name}"; move it after that section`;
      report({ at: moved.place, detail });
    }
  },
});
