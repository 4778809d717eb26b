/** What a sentence tells about a wrong way: something supposed, tried or suspected that was not it. */
import { ofSentence } from "./clauses.ts";
import { does, holds, isLemma, N, V, type Telling } from "./tellings.ts";
import { anyOf } from "./wording.ts";

/** Does it tell about a wrong assumption, a red herring, a try that did not help, or a suspect ruled out? */
export const tellsMisleadingPath = ofSentence((sentence): Telling => {
  const { tokens, clauses, text } = sentence;
  if (holds(tokens, N.wrongWay) || misled.test(text) || denies.test(text.trim())) return "yes";
  if (clauses.some((clause) => does(clause, V.dismiss) && clause.status !== "open")) return "yes";
  if (isInnocent(text) || inVain.test(text)) return "yes";
  const supposed = clauses.some((clause) => does(clause, V.suppose) && clause.status !== "open") || suspicion.test(text);
  if (supposed) return atFirst.test(text) || turned.test(text) || wrong.test(text) ? "yes" : "maybe";
  if (clauses.some((clause) => isLemma(clause, "try", "attempt") && does(clause, V.carry)) && turned.test(text)) return "yes";
  return atFirst.test(text) && clauses.some((clause) => does(clause, V.look)) ? "maybe" : "no";
});

/** "It had not." answers a suspicion. */
const denies = /^(?:it|they|he|she|that|this|those|these|nope|no)\b[,:]?(?: (?:was|were|had|did|do|does|is|are|has|have)(?:n['’]t| not))?[.!]?$/iu;
const misled = anyOf(
  // "misled by the metrics", "misdiagnosed"
  String.raw`mis-?(?:lead|led|direct|guid|diagnos|judg|interpret|read|attribut|understood|place?d suspicion)\w*`,
  // "mistakenly blamed", "wrongly suspected"
  "mistaken(?:ly)?|mistook|erroneous(?:ly)?",
  String.raw`wrong(?:ly|fully) (?:assum|suspect|believ|blam|accus|attribut|conclu|thought)\w*`,
  String.raw`incorrect(?:ly)? (?:assum|suspect|believ|attribut|conclu|diagnos|hypothes)\w*`,
  String.raw`false(?:ly)? (?:assum|suspect|believ|blam)\w*`,
  // "a wild goose chase", "pure coincidence", "barking up the wrong tree"
  "wild (?:goose|geese)",
  String.raw`(?:a|mere|pure|just) (?:\w+ )?coincidence|coincidental(?:ly)?`,
  "barking up|looked guilty",
  "(?:was|were) wrong (?:about|to|that)",
  // "a wrong diagnostic"
  "(?:wrong|false|incorrect|mistaken|misleading|erroneous|premature|bad) (?:diagnos\\w+|conclusions?|hunch|guess|theor(?:y|ies)|assumptions?)",
  // "What looked like packet loss was in fact …"
  String.raw`(?:looked|seemed|appeared)[^.;]{0,60} (?:in fact|actually|really|merely|turned out)`,
  "first (?:idea|thought|guess|instinct)",
  // "sent us astray", "wasted ten minutes"
  "sent (?:us|me|them) (?:down|astray|off)",
  String.raw`wasted? (?:\w+ ){0,4}(?:minutes|hours?|time|effort|energy|grease|breath|money)`,
);
const suspects = "logs?|servers?|databases?|network|traffic|metrics|settings|checks?|tests?|disks?|cables?|certificates?|dns|connections?";
const notTheCause = anyOf(
  // "It was not the cause", "never the actual problem"
  String.raw`(?:(?:was|were|is|are) (?:not|never)|(?:was|were|is|are)n['’]t|not|never) (?:to be )?(?:the |a |our )?(?:actual |real |root |main |true ){0,3}(?:cause|culprit|problem|issue|reason|source|offender|guilty|to blame|blame|related|at fault|it)\b`,
  // "the database had nothing to do with it", "cleared of suspicion"
  "unrelated|innocent|had nothing to do with|cleared of",
  // "it was not DNS"
  String.raw`it (?:was|is)(?: not|n['’]t) (?:the |our |a )?(?:${suspects})`,
  // "took it for the cause"
  String.raw`tak(?:e|es|en) (?:it|them|him|her|this|that|\w+) for the`,
  String.raw`took (?:it|them|him|her|this|that|\w+) for`,
);
/** What is as it should be. */
const fine = "fine|normal|healthy|ok|okay|clean|green|good|correct|clear|stable|innocent|in order|as expected|working|operational|within";
/** Then it is over: "is fine again". */
const notAgain = "(?! again| now| once more)";
const looksFine = anyOf(
  // "The logs were fine", "both looked healthy"
  String.raw`(?:(?:${suspects}) (?:\w+ ){0,3}(?:was|were|is|are)|(?:all|everything|they|it|both|which|\w+) (?:looked|looks?|came back|comes? back|appear(?:s|ed)|seem(?:s|ed)|checked out|turned out|turns out|proved))(?: to be)? (?:all )?(?:${fine})${notAgain}`,
  // "The proxy was healthy", but not "the site was healthy"
  String.raw`(?!everything|all|service|services|site|website|system|systems|things)\b\w+ (?:is|are|was|were) (?:all )?(?:fine|ok|okay|innocent|clean|harmless|healthy|unaffected)${notAgain}`,
  // "everything was fine on their end", "that lead was dropped"
  "everything (?:was|is|looked) (?:fine|ok|okay|normal|healthy|in order|green) (?:on|at|with|in|for)",
  "(?:lead|theory|idea|hypothesis|suspicion|path|avenue|track) (?:was|were|is) (?:dropped|abandoned|discarded|rejected|closed|given up)",
  // "turned out to be harmless"
  "turn(?:s|ed) out to be (?:harmless|fine|nothing|unrelated|ok|okay|clean|healthy|innocent)",
);
const foundNothing = anyOf(
  // "no anomalies", but not "to verify that no errors …"
  String.raw`(?<!(?:verify|verif(?:y|ied) that|ensure|confirm|sure) )no (?:\w+ ){0,2}(?:anomal\w+|irregularit\w+|abnormalit\w+|problems?|issues?|faults?|errors?|correlation|evidence|sign|signs|luck|success|joy|result|results|effect|improvement|change|difference|clue|clues|immediate concerns?)\b(?! (?:since|after that))`,
  // "found nothing", "nothing of note"
  "found nothing",
  String.raw`nothing (?:\w+ ){0,2}(?:wrong|suspicious|unusual|odd|there|abnormal|of note|found)`,
);
const isInnocent = (text: string): boolean => notTheCause.test(text) || looksFine.test(text) || foundNothing.test(text);
/** What goes on although something was tried. */
const troubles = "issues?|problems?|errors?|symptoms?|it|fault|trouble|failures?|outage|slowness|latency|situation|they|refusals?|alarms?|alerts?|crash(?:es)?|delays?|timeouts?";
const inVain = anyOf(
  // "to no avail", "without success", "unsuccessfully"
  "in vain|to no avail",
  String.raw`without (?:\w+ )?(?:success|luck|effect|result|improvement|avail)`,
  "unsuccessful(?:ly)?|fruitless(?:ly)?|no avail",
  "(?:not|without) (?:fixing|solving|resolving|curing)",
  // "failed to relieve it", "changed nothing", "neither cured it", "rollback ineffective"
  "failed to (?:help|relieve|fix|solve|resolve|restore|improve|clear|cure|change|stop|bring|reduce|lower|end)",
  String.raw`(?:chang|help|fix|solv|achiev|cur|reveal|show)\w* (?:nothing|little)|(?:neither|none|nothing)(?: of \w+)? (?:helped|cured|fixed|worked|changed|solved|did)`,
  "ineffective|ineffectual|futile|fruitless|for nothing",
  // "same timeouts", "nothing has changed", "not DNS after all"
  "(?:the )?same (?:errors?|timeouts?|results?|problem|issue|symptoms?|outcome|behaviou?r|failures?|message)",
  "nothing (?:has |had )?(?:changed|helped|improved)",
  String.raw`not [^.;]{1,30} after all`,
  // "did not help", "made no difference"
  String.raw`(?:did|does|do|had|has|have|made|makes|brought|brings|gave|shows?|showed|with) (?:not|no|little|nothing)[^.;]{0,30}(?:help|work|fix|solve|resolve|change|effect|impact|influence|difference|improve\w*|relief|better|cure)`,
  "(?:did not|didn['’]t) (?:bring|reduce|lower|stop|clear|restore|end)",
  String.raw`(?:didn|doesn|don|hadn|wasn|weren|isn)['’]t (?:\w+ ){0,3}(?:help|work|fix|solve|resolve|change|improve|cure|matter|it)\b`,
  // "the errors persisted", "it came back"
  String.raw`(?:${troubles}) (?:still |nevertheless |nonetheless |however |only )?(?:persist\w*|remain\w*|continu\w*|came back|comes back|return(?:s|ed)|stay(?:s|ed)|reappear\w*|recur\w*|kept (?:on|\w+ing)|worsen\w*|got worse|went on)`,
  // "still down"
  String.raw`still (?:\w+ ){0,2}(?:fail\w*|down|broken|there|the same|not|no|unavailable|unreachable|slow|present|unresolved|dead|red|stuck|happening)`,
);
const suspicion = /\b(?:suspicions?|assumptions?|hypothes[ie]s|theory|theories|hunch|guess|suspected|suspecting|suspects?|must (?:be|have been)|assum\w+|presum\w+|at first glance|(?:looked|seemed|appeared) (?:like|to be)|(?:was|were|felt) (?:convinced|sure|certain|persuaded)|insist\w*|swore|potential (?:cause|culprit))\b/iu;
const atFirst = /\b(?:initial(?:ly)?|first(?:ly)?|at first|original(?:ly)?|prelimin\w+|early|briefly|for a while|for (?:\w+ )?(?:minutes|an hour)|hours?|minutes)\b/iu;
const turned = /\b(?:(?:he|she|it|they) (?:was|were|did|had) not|but|however|yet|turn(?:s|ed) out|prove[dns]?|until|though|although|only to|later|in fact|actually|instead|alas|sadly|unfortunately|nope)\b/iu;
const wrong = /\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|false(?:ly)?|unfounded|premature|in error|misplaced)\b/iu;

/** Is it about something that was tried and did not help? */
export const isInVain = (text: string): boolean => inVain.test(text);
