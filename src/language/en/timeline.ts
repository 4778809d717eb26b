/** What a sentence of a timeline tells about the work on the incident, and that it was over. */
import { ofSentence } from "./clauses.ts";
import { byPeople, does, holds, isFact, isHomely, isLemma, N, V, word, type Telling } from "./tellings.ts";

/** Does it tell about anything that people did? */
export const tellsDoing = ofSentence((sentence): boolean => !isHomely(sentence) && sentence.clauses.some((clause) => clause.tokens.some(({ kind, verb }) => kind === "noun" && (verb & V.change) !== 0) || (isFact(clause) && does(clause, V.change | V.repair | V.handle) && byPeople(clause) && clause.tokens.some((token) => token.kind === "noun" && (token.unknown || (token.noun & (N.system | N.trouble | N.monitor)) !== 0)))));

/** Does it say what was looked into, or what was supposed? */
export const tellsInvestigation = ofSentence((sentence): Telling => {
  if (isHomely(sentence)) return "no";
  let best: Telling = "no";
  for (const clause of sentence.clauses) {
    if (clause.status === "open" && !isLemma(clause, "suspect")) continue;
    if (does(clause, V.look | V.suppose) && (byPeople(clause) || clause.verb?.form === "gerund")) {
      if (!does(clause, V.life | V.notice | V.tell) || holds(clause.object, N.trace | N.system | N.trouble)) return "yes";
      best = "maybe";
    }
    if (clause.tokens.some((token, index) => investigation.test(token.word) && !(token.kind === "noun" && clause.tokens[index + 1]?.kind === "noun" && /^(?:tests?|check|review)$/u.test(token.word)) && !/^(?:for|pending|further|deeper|additional|more|to)$/u.test(clause.tokens[index - 1]?.word ?? "")) && !holds(clause.subject, N.monitor)) return "yes";
    if (clause.verb?.unknown === true && byPeople(clause)) best = "maybe";
  }
  return best;
});

const investigation = /^(?:investigat|analy[sz]|diagnos|debug|troubleshoot|triag|inspect|examin|root-cause|hypothes|assum|suspic|suspect|strace|curl|tcpdump|traceroute|pinpoint|test|check|review|captures?$)/u;

/** Does it say that things were well again? */
export const tellsRecovery = ofSentence((sentence): boolean =>
  sentence.clauses.some((clause) => clause.status === "fact" && does(clause, V.recover) && !does(clause, V.look)) || word(sentence.tokens, "back", "normal", "restored", "green", "healthy", "200"),
);
