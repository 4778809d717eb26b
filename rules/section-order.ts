import { defineRule } from "../src/plugin/define-rule.ts";
import { requiredSections } from "../src/postmortem/document.ts";
import type { Label } from "../src/postmortem/sections.ts";

export default defineRule({
  name: "section-order",
  tag: "document",
  description: "Sections stand in the order summary, timeline, root cause and resolution, corrective measures",
  check({ postmortem, report }) {
    const labels = requiredSections.flatMap((kind) => postmortem[kind]?.label ?? []);
    const moved = new Set<Label>();
    for (const [index, label] of labels.entries()) {
      if (labels.slice(0, index).some((previous) => previous.line.number > label.line.number)) continue;
      const [later, ...others] = labels.slice(index + 1).filter((next) => next.line.number < label.line.number);
      if (later === undefined || moved.has(later)) continue;
      // One section that came too early is reported, once, rather than all that it overtook.
      if (others.length === 0) {
        moved.add(later);
        const last = labels.slice(0, labels.indexOf(later)).findLast((other) => other.line.number > later.line.number) ?? label;
        report({ at: later.place, detail: `Found "${later.name}" before "${last.name}"; move it after that section` });
      } else report({ at: label.place, detail: `Found "${label.name}" after "${later.name}"; move it before that section` });
    }
  },
});
