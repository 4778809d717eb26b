/** Sentences that say that there was none: an answer, and no omission. */
import { ofSentence } from "./clauses.ts";
import { anyOf } from "./wording.ts";

/** "Escalation: none", "none needed", "not required"; "N/A" alone is not an answer. */
export const saysNone = (text: string): boolean => /(?:^|[:：–—-])\W{0,9}(?:none|nobody|no one|no)\b|\bnot (?:needed|necessary|required|applicable)\b|\bwas not escalated\b|\bnone (?:was|were|needed|required|necessary)\b/iu.test(text);

const noEscalation = anyOf(
  // "no escalation"
  String.raw`no (?:further |additional |external |other )?escalations?\b`,
  // "outside help was not needed"
  String.raw`(?:escalation|outside help|help|other team|other teams) (?:\w+ ){0,2}(?:was|were) (?:not|n['’]t|never) (?:\w+ )?(?:needed|necessary|required|involved|called)`,
  // "was not escalated", "did not need to escalate"
  String.raw`(?:was|were)(?: not|n['’]t| never) (?:\w+ )?escalated|did(?: not|n['’]t) (?:need|have) to (?:\w+ )?escalate`,
  // "without help"
  String.raw`without (?:any )?(?:escalat\w+|help|calling)`,
  // "nobody else was called"
  String.raw`(?:nobody|no one|no other (?:team|person|engineer)|no additional (?:team|person|engineer))(?: else)? (?:\w+ )?(?:was |were |had to be |needed to be )?(?:needed|called|involved|paged|required|brought)`,
);

/** "No escalation was needed", "nobody else was called". */
export const saysNoEscalation = ofSentence(({ text }): boolean => noEscalation.test(text));

const noWrongWay = /\b(?:no|without(?: any)?|any|zero|not (?:have|see|meet|take) any) (?:significant |real |major |notable |specific )?(?:misleading|false|wrong|red|dead|misdirected|incorrect|mistaken)(?: (?:investigation|debugging|investigative))? (?:paths?|leads?|turns?|herrings?|ends?|tracks?|assumptions?|trails?|clues?|hypothes[ie]s|suspects?)\b/iu;

/** "There were no misleading paths." */
export const saysNoWrongWay = ofSentence(({ text }): boolean => noWrongWay.test(text));
