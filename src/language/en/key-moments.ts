/** What an event says about the key moments of an incident, in its own words: when the trouble began, who was told, when users could work again. */
import type { EventWords } from "../language.ts";

/** The trouble begins: "the site goes down", "pods started crashlooping", "outage begins". */
const begins =
  /\b(?:(?:outage|incident|downtime|impact|breakdown|problems?|issues?|faults?|errors?|failures?|trouble|degradation)\W{0,2} (?:first )?(?:begins?|began|starts?|started|occurs?|occurred|appear(?:s|ed)?)|start of (?:the )?(?:outage|incident|impact)|(?:begins?|began|starts?|started) (?:to )?(?:fail\w*|crash\w*|return\w*|report\w*|experienc\w*|see\w*|throw\w*|time out|timing out|refus\w*|reject\w*|drop\w*|slow\w*|degrad\w*|show\w*|giv\w*)|(?:goes|went|go|going|taken|took) (?:\w+ )?(?:down|offline|dark)|crash(?:es|ed)|becomes? (?:\w+ )?(?:unavailable|unreachable|unresponsive|slow|inaccessible|corrupted)|became (?:\w+ )?(?:unavailable|unreachable|unresponsive|slow|inaccessible|corrupted)|stop(?:s|ped)? (?:working|running|responding|serving|accepting|loading|processing)|first (?:\w+ ){0,3}(?:fails?|failed|failures?|errors?|timeouts?)|(?:requests|payments|logins|uploads|orders|calls) (?:fail|time out|failed|timed out)|(?:outage|incident|server|service|site|website|database|system) (?:was |is )?(?:down|unavailable)|again (?:going wrong|failing|down|slow|broken|stuck)|(?:goes|going|went|gone) wrong again|(?:down|fails?|failed|failing|slow|broken|dead|stuck|(?:not|n['’]t) (?:working|loading|responding)) (?:once )?again)\b|^(?:(?:incident|outage|impact|fault) )?(?:start|begin|beginning)\b(?=\W)/iu;
/** The words of a marker: "OUTAGE BEGINS", "<START OF OUTAGE>". */
const marksBegin = /^[^\p{L}]*(?:the )?(?:(?:outage|downtime|(?:user |customer )?impact) (?:begins?|began|starts?|started)|(?:start|beginning) of (?:the )?(?:outage|downtime|(?:user |customer )?impact))\b|<\s*(?:start of (?:the )?(?:\w+ )?outage|outage (?:begins|starts))\s*>/iu;
/** A change that may have been how it began. */
const changes = /\b(?:deploy\w*|releas\w+|merg\w+|push\w*|promot\w+|upgrad\w+|roll(?:ed|s)? out|migrat\w+|installed|rotat\w+|renew\w*|switched|removes?|removed|deletes?|deleted|changes?|changed|enables?|enabled|disables?|disabled|renames?|renamed)\b/iu;

/** Users can work again, or somebody confirms it. */
const restored =
  /\b(?:(?:fully |completely |successfully )(?:restored|recovered|operational|functional|resolved)|(?:service|services|site|website|system|systems|access|traffic|functionality|operations?|availability|application|app|platform|api|page|server|servers|everything|connectivity|users?|performance|queue|store|shop|checkout) (?:(?:is|are|was|were|has|have|had|been|now|all|fully|successfully|completely|then|functionality|access|operation|operations|availability) ){0,4}(?:restored|recover(?:s|ed)?|operational|functional|healthy|stable|accessible|available|resumed?|resumes|normal|fine|back|live|running|working|up and running)|full (?:restoration|recovery|functionality|service)|back (?:up|online|to normal|to life|in service|in operation)|back$|(?:is|are|was|were|came|comes|come|100%) back|(?:back )?online again|(?:works?|worked|working|loads?|loaded|up|running|available|reachable|accessible|normal|open|green|live|fine|normally|healthy) again|again (?:works?|available|reachable|merging|serving)|returned to normal|returns to normal|return to normal|resum(?:ed|es) normal|normal (?:operations?|service|functionality) (?:was |were |is )?(?:resumed|restored|resumes|returned)|(?:resumed|restored) (?:to )?(?:normal|service|full|access|the (?:service|site|website|page))|restored|outage (?:is |was )?(?:ends?|ended|over)|end of (?:\w+ ){0,3}(?:outage|incident|impact)|confirm(?:s|ed) (?:\w+ ){0,6}(?:works?|working|fixed|resolved|functional|healthy|complete)|no (?:\w+ ){1,2}(?:fails?|failed) any ?more|all (?:systems? (?:are |were )?(?:healthy|operational|green|normal)|clear|green|healthy and))\b/iu;
/** Users do again what they could not do; that others are still being restored does not matter to them. */
const usersBack = /\b(?:users?|customers?|visitors?|clients?|people|everyone|teams?|patients?|players?) (?:\w+ ){0,2}(?:regain(?:s|ed)? access|(?:can|could|were able to|are able to) (?:\w+ )?(?:access|log ?in|sign in|use|order|pay|book|play|work|buy|reach|load|upload|check out)\b[^.;]*\b(?:again|as usual|once more|normally))/iu;
/** It is said to be over, or the last change is said to have helped. */
const resolved = /\b(?:(?:issue|incident|problem|outage|bug|error|fault|ticket|case)s? (?:(?:is|are|was|were|has|have|been|now|then|marked|declared|as|fully|successfully|finally|officially) ){0,4}(?:resolved|fixed|solved|closed|over|rectified|corrected)|resolved|clos(?:e|es|ed) the incident|solved|stabili[sz]ed|successful(?:ly)?|errors? (?:stopped|disappeared|cleared|gone)|mitigated|(?:hot-?)?(?: ?fix|patch) (?:\w+ ){0,2}(?:deployed|live|released|rolled out)|alerts? (?:cleared|closed|resolved)|(?:status|code|status code|http|a) 200|200 ok|recover(?:ed|s)|went away|worked)\b/iu;
/** "Rolled the service back to yesterday's image" is a change, and the service is not back yet. */
const putsBack = /\b(?:roll(?:s|ed|ing)?|switch(?:es|ed|ing)?|mov(?:es|ed|ing|e)|fail(?:s|ed|ing)?|point(?:s|ed|ing)?|put(?:s|ting)?) (?:[\w-]+ ){0,5}back\b/iu;
/** A change that may have been the fix, where the sentence is read no further. */
const fixed = /\b(?:fix(?:ed|es)?|revert(?:ed|s)?|rolled back|rolls? back|rollback|restart(?:ed|s)?|reboot(?:ed|s)?|patch(?:ed|es)?|corrected|replaced|increased|scaled|disabled|re-?enabled|stopped|removed|killed|deployed|deploys|applied|chang(?:ed|e)|updated|reconfigured|adjusted|switched|cleared|added|blocked|renamed|renewed|upscaled)\b/iu;
/** Not all of it, not for long, not yet, or not here. */
const hedged =
  /\b(?:most|some|partial(?:ly)?|partly|gradual(?:ly)?|slowly|temporar(?:y|ily)|briefly|intermittent(?:ly)?|staging|expected|will|would|should|to be|until|in order to|planned|hop(?:ed|ing)|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|while|unless|if|to ensure|to verify|to confirm|except|but|however|seem(?:s|ed)?|appear(?:s|ed)?)\b|(?:recovery|restoration|restore|rollback|mitigation|migration) (?:\w+ )?(?:begins?|began|starts?|started|process|underway|in progress|initiated)/iu;
/** It did not, or not any longer. */
const denied = /\b(?:not|never|cannot|can['’]t|couldn['’]t|didn['’]t|doesn['’]t|wasn['’]t|isn['’]t|weren['’]t|unable|without|failed to|fails to|persist\w*|still|unresolved|unsuccessful(?:ly)?|no (?:success|effect|luck|improvement|avail))\b/iu;
/** To restore a copy is a step; service is restored. */
const restoresCopy = /\brestor(?:ed|es|ing|e) (?:the |a |an |our )?(?:\w+ ){0,2}(?:backups?|database|db|config\w*|version|snapshot|previous|old|files?|tables?|data|copy|settings?|dump|replica)\b/iu;
/** What comes after: writing it down, watching, preventing. */
const aftermath =
  /\b(?:post-?mortem|retrospective|retro|follow-?up|lessons|runbook|documentation|documented|draft\w*|puppet|automat\w+|monitoring (?:was |is |were )?(?:added|improved|set|put|continued|implemented|enhanced)|long-?term|permanent(?:ly)?|prevent\w*|clean(?:ed|ing|s)?[ -]?up|root cause analysis|review(?:ed|s)? (?:of )?the incident|announce\w*|mailing list|status page|(?:public )?statement|blog)\b/iu;

/** Somebody is brought in, in so many words. */
const handsOver =
  /\b(?:re-?)?escalat(?:e|es|ed|ing|ion)\b|\b(?:pag(?:es|ed)|call(?:s|ed)? (?:in|for)|pull(?:s|ed) in|bring(?:s)? in|brought in|loop(?:s|ed) in|pings?|pinged|hand(?:s|ed) (?:over|off)|assign(?:s|ed)|involv(?:es|ed)|contact(?:s|ed)|engag(?:es|ed)|join(?:s|ed)|request(?:s|ed) (?:help|assistance|support)|notif(?:ies|ied)|alert(?:s|ed)|inform(?:s|ed)|rang|rings|phon(?:es|ed)|wak(?:es)|woke|ask(?:s|ed)|call(?:s|ed)(?! by)|forward(?:s|ed)|refer(?:s|red)|reach(?:es|ed) out|summon(?:s|ed)|telephon(?:es|ed)|(?:we|i) (?:ring|phone|telephone|call|page|ask|alert)|on the phone|by phone|ticket|support case)\b/iu;
/** In a longer text, in UTF-16 units, such a word is about something else too often. */
const longCall = 200;
const escalates = /\b(?:re-?)?escalat(?:e|es|ed|ing|ion)\b/iu;
/** Those who are told about it, and asked for nothing. */
const tellsPublic = /\b(?:status ?page|status\.|announce\w*|mailing list|customers? (?:was|were|are) (?:informed|notified|told)|(?:notif(?:y|ies|ied)|inform(?:s|ed)?|tell(?:s)?|told|email(?:s|ed)?|apologi[sz]\w+) (?:\w+ ){0,2}(?:users?|customers?|clients?|public|stakeholders|everyone|subscribers|owners|organi[sz]ations?)|posted|tweet\w*|acknowledg\w+ the (?:outage|incident|issue)|warn (?:him|her|them))\b/iu;

const notices = /\b(?:(?:finds?|found|encounter(?:s|ed)) (?:the|an|a|this|some) (?:issues?|problems?|incident|outage|faults?)|(?:files?|filed|opens?|opened|raises?|raised|creates?|created) (?:an? |the )?(?:[\w-]+ )?(?:issue|bug|ticket|bug report|\S*#\d+)|detect\w*|notic\w+|alert\w*|alarm\w*|report(?:ed|ing)|reports? (?:a|an|the|that|to|of|from|about|issues?|errors?|problems?|seeing|immediate|\d+|slow)|complain\w*|discover\w*|spot(?:s|ted)|pagers?|paged|goe?s? off|pages (?:the|our|us|me|on-?call|an?)|aware|observ\w+|flag(?:s|ged)|realiz\w+|realis\w+|ticket|tweets?|calls?|called|monitor\w*)\b/iu;
const meets = /\b(?:receiv\w+|got|gets?|getting|saw|sees?|return(?:s|ed|ing)|respon\w+)\b/iu;
const trouble = /\b(?:[45]\d\d|errors?|down|wrong|stuck|broken|not working|fail\w*|unavailable|unreachable|time-?outs?|slow\w*|crash\w*|outage|unresponsive|regressions?|degrad\w+|disrupt\w+|breakage|not (?:load|work|respond)\w*|could not|couldn['’]t|unable to)\b/iu;
/** The cause is found, not the trouble. */
const findsCause = /\b(?:root cause|cause|culprit|misconfigur\w+|typo)\b/iu;

const finds = /\b(?:finds?|found|sees|saw|seen|spots?|spotted|discovers?|discovered|identif(?:ies|ied)|locates?|located|realiz\w+|realis\w+|notic\w+|determin\w+|trac(?:es|ed)|shows?|showed)\b/iu;
const suspects = /\b(?:blam\w+|theory|theories|suspicion|suspect\w*|assum\w+)\b/iu;
const cleared = /\b(?:dropped|green|idle|normal|healthy|as well|fine|innocent|ruled out|app works|works fine|is working|was working)\b/iu;

/** Reads the words of one event, sentence by sentence. */
export function wordsOfEvent(sentences: readonly string[]): EventWords {
  const text = sentences.join(" ");
  return {
    begins: marksBegin.test(text) ? "outage" : begins.test(text) && !restoredIn(text) ? "trouble" : changes.test(text) ? "change" : "nothing",
    restores: Math.max(0, ...sentences.map(restoresHow)) as EventWords["restores"],
    isAftermath: isAftermath(sentences),
    handsOver: tellsPublic.test(text) && !escalates.test(text) ? "no" : escalates.test(text) && !denied.test(text) ? "escalates" : text.length < longCall && handsOver.test(text) ? "calls" : "no",
    notices: notices.test(text) && !findsCause.test(text),
    meetsTrouble: meets.test(text) && trouble.test(text),
    inTrouble: trouble.test(text),
    finds: finds.test(text),
    clearsSuspect: suspects.test(text) && cleared.test(text),
  };
}

/** What else is told beside "the service is back" does not make it a thing of afterwards. */
const isAftermath = (sentences: readonly string[]): boolean => aftermath.test(sentences.find((sentence) => restoresHow(sentence) === 3) ?? sentences.join(" "));

/** "It worked" in so long a sentence, in UTF-16 units, is about something else too often. */
const longSentence = 250;

const saysRestored = (text: string): boolean => restored.test(text.replace(putsBack, ""));
const restoredIn = (text: string): boolean => saysRestored(text) && !denied.test(text);

function restoresHow(sentence: string): EventWords["restores"] {
  if (/no (?:\w+ ){1,2}(?:fails?|failed) any ?more/iu.test(sentence)) return 3;
  if (denied.test(sentence)) return 0;
  if (usersBack.test(sentence) && !/\b(?:some|most|until|so that|will|should|would|expected)\b/iu.test(sentence)) return 3;
  const isCopy = restoresCopy.test(sentence);
  if (saysRestored(sentence) && !isCopy) return hedged.test(sentence) ? 1 : 3;
  if (resolved.test(sentence) && !isCopy) return hedged.test(sentence) || sentence.length > longSentence ? 1 : 2;
  return fixed.test(sentence) || isCopy ? 1 : 0;
}
