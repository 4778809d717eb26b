import { defineRule } from "../src/plugin/define-rule.ts";
import { misplaced, type Misplaced } from "../src/postmortem/order.ts";

const order = "the order is summary, timeline, root cause and resolution, corrective measures";

const messages = {
  misplaced: ({ label, previous, next }: Misplaced) => `Move "${label.name}" ${previous === undefined ? `before "${next?.name ?? ""}"` : `after "${previous.name}"`}; ${order}`,
};

export default defineRule({
  name: "section-order",
  tag: "document",
  description: "Sections are in the usual order",
  check({ postmortem: { required }, report }) {
    const labels = required.flatMap(({ content }) => content?.label ?? []);
    for (const found of misplaced(labels)) report({ at: found.label.place, detail: messages.misplaced(found) });
  },
});
