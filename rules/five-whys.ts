import { defineRule } from "../src/plugin/define-rule.ts";

const messages = {
  person: 'Ask why once more, because this ends at a person; such as "nothing compares the new key with the old one"',
};

export default defineRule({
  name: "five-whys",
  tag: "cause",
  description: "The whys do not end at a person",
  check({ postmortem: { lastWhy }, report }) {
    if (lastWhy?.endsAtPerson === true) report({ at: lastWhy.place, detail: messages.person });
  },
});
