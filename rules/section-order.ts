import { defineRule } from "../src/plugin/define-rule.ts";
import type { Label } from "../src/postmortem/labels.ts";

const order = "the order is summary, timeline, root cause and resolution, corrective measures";

const messages = {
  early: (name: string, last: string) => `Move "${name}" after "${last}"; ${order}`,
  late: (name: string, first: string) => `Move "${name}" before "${first}"; ${order}`,
};

export default defineRule({
  name: "section-order",
  tag: "document",
  description: "Sections are in the usual order",
  check({ postmortem, report }) {
    const labels = postmortem.required.flatMap(({ content }) => content?.label ?? []);
    const moved = new Set<Label>();
    for (const [index, label] of labels.entries()) {
      if (labels.slice(0, index).some((previous) => previous.line.number > label.line.number)) continue;
      const [later, ...others] = labels.slice(index + 1).filter((next) => next.line.number < label.line.number);
      if (later === undefined || moved.has(later)) continue;
      // One section that came too early is reported, once, rather than all that it overtook.
      if (others.length === 0) {
        moved.add(later);
        const last = labels.slice(0, labels.indexOf(later)).findLast((other) => other.line.number > later.line.number) ?? label;
        report({ at: later.place, detail: messages.early(later.name, last.name) });
      } else report({ at: label.place, detail: messages.late(label.name, later.name) });
    }
  },
});
