import { defineRule } from "../src/plugin/define-rule.ts";
import { misplaced, type Misplaced } from "../src/postmortem/order.ts";

const messages = {
  misplaced: ({ label, previous, next }: Misplaced, order: readonly string[]) => `Move "${label.name}" ${previous === undefined ? `before "${next?.name ?? ""}"` : `after "${previous.name}"`}; the order is ${order.join(", ")}`,
};

/** The sections of the brief. */
const inShort = ["summary", "timeline", "root cause and resolution", "corrective measures"];

export default defineRule({
  name: "section-order",
  tag: "document",
  description: "Sections are in the usual order",
  check({ postmortem: { outline, standard }, report }) {
    const sections = outline.filter(({ isField }) => isField !== true);
    const labels = sections.flatMap(({ label }) => label ?? []);
    const order = standard.outline === undefined ? inShort : sections.map(({ title }) => title);
    for (const found of misplaced(labels)) report({ at: found.label.place, detail: messages.misplaced(found, order) });
  },
});
