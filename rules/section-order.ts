import { defineRule } from "../src/plugin/define-rule.ts";
import { brief } from "../src/standards/brief.ts";
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
    const labels = outline.flatMap(({ label }) => label ?? []);
    const order = standard === brief ? inShort : outline.map(({ title }) => title);
    for (const found of misplaced(labels)) report({ at: found.label.place, detail: messages.misplaced(found, order) });
  },
});
