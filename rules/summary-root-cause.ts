import { defineRule } from "../src/plugin/define-rule.ts";
import { fieldOf } from "../src/postmortem/summary.ts";
import { sentencesOf } from "../src/language/sentences.ts";
import { impactText } from "../src/postmortem/impact.ts";
import { findMoments } from "../src/language/time/index.ts";
import { causal, down, experience, happened, user, usersAffected } from "../src/language/words.ts";

/** A sentence in the past that is neither about users nor about times nor about the outage can only be about the cause. */
const tellsCause = (text: string): boolean =>
  sentencesOf(text).some((sentence, index) => index > 0 && happened.in(sentence) && findMoments(sentence).length === 0 && ![user, down, experience, usersAffected].some((words) => words.in(sentence)));

export default defineRule({
  name: "summary-root-cause",
  tag: "summary",
  description: "Issue summary names the root cause",
  check({ postmortem: { summary }, report }) {
    if (summary === undefined) return;
    const field = fieldOf(summary, "root-cause");
    const named = field === undefined ? (causal.in(summary.text) || tellsCause(impactText(summary))) : field.lines.some((line) => /\p{L}{3}/u.test(line.text));
    if (named) return;
    report({ at: (field ?? summary).label.place, detail: 'Found no cause; name it in a sentence, such as "Root cause: the disk of the primary database was full"' });
  },
});
