/** What a sentence tells about the detection: that somebody or something noticed the trouble. */
import { isName, isPerson, ofSentence, type Clause, type Sentence } from "./clauses.ts";
import { does, headOf, holds, isAbout, isFact, isHomely, matches, N, somebody, V, word, type Telling } from "./tellings.ts";
import type { Token } from "./tokens.ts";
import { anyOf } from "./wording.ts";

/** Does it say that the trouble was noticed? */
export function tellsDetection(sentence: Sentence, first = false): Telling {
  const seen = (clause: Clause): boolean => first && does(clause, V.notice) && isFact(clause) && clause.subject.some(isPerson);
  if (isHomely(sentence)) return sentence.clauses.some((clause) => isAbout(clause.subject, N.user & ~N.team) || seen(clause)) || cameToLight.test(sentence.text) ? "maybe" : "no";
  const { tokens, clauses } = sentence;
  if (cleared.test(sentence.text)) return "no";
  if (cameToLight.test(sentence.text)) return "yes";
  let best: Telling = "no";
  // To find the cause is not to notice the trouble.
  const ofCause = matches(tokens, /^(?:cause|causes|culprit|reason|source|assumption|presumption|suspicion|theory|idea)$/u);
  for (const clause of clauses) {
    const { subject, object, verb, status } = clause;
    if (status === "denied" && !does(clause, V.carry)) continue;
    if (does(clause, V.notice) && status === "fact" && !ofCause && clause.opener !== "to" && (!does(clause, V.look) || holds(clause.tokens, N.trouble) || (clause.passive && holds(clause.tokens, N.system | N.monitor)))) return "yes";
    if (seen(clause) && !ofCause) return "yes";
    if (verb !== undefined && holds(subject, N.monitor) && !does(clause, V.change | (verb.lemma === "reveal" ? 0 : V.look))) return "yes";
    if (verb !== undefined && alerts.test(verb.lemma) && holds([...subject, ...object], N.monitor | N.user | N.team)) return "yes";
    if (verb !== undefined && /^(?:warn|alert|notify|report|flag)$/u.test(verb.lemma) && !clause.passive && holds(subject, N.message | N.system) && status === "fact") return "yes";
    if (verb !== undefined && calls.test(verb.lemma) && (isAbout(subject, N.user | N.monitor) || (!subject.some(isUs) && object.slice(0, 6).some(({ word: to }) => toUs.test(to))))) return "yes";
    if (holds(subject, N.user) && (does(clause, V.tell | V.fail | V.notice) || status === "open")) return "yes";
    if (verb !== undefined && calls.test(verb.lemma) && somebody(headOf(subject)) && first) return "yes";
    if ((holds(clause.tokens, N.monitor) || isAbout(subject, N.user & ~N.team)) && !does(clause, V.change | V.look)) best = "maybe";
    if (does(clause, V.notice) && !ofCause && !does(clause, V.look)) best = "maybe";
  }
  if (matches(tokens, /^(?:complaints?|tickets?|alerts?|alarms?|pagers?|detected|noticed|reported|spotted|detection|discovery|reports)$/u) && !ofCause && !clauses.every(({ status }) => status === "denied")) return "yes";
  return best;
}

/** "All alerts cleared" */
const cleared = /\b(?:alerts?|alarms?|monitors?) (?:were |was |have |had |has )?(?:all )?(?:clear(?:ed|s)?|closed|resolved|recovered|silenced|went green|back to normal)\b/iu;
const alerts = /^(?:alert|page|notify|warn|report|complain|flag|wake|ping|buzz)/u;
const calls = /^(?:call|ring|phone|message|email|tweet|write|tell|raise|contact|ask|text|radio|inform)/u;
const isUs = ({ word: who }: Token): boolean => /^(?:we|i|our|my|you)$/u.test(who);
const toUs = /^(?:us|me|support|desk|help-?desk|hotline|helpline|line|reception|office)$/u;
const cameToLight = anyOf(
  // "It came to light", "we became aware"
  "c[ao]me(?:s)? to light|surfac(?:ed|es)",
  "aware(?=[:.,;]| of| that)|bec[ao]mes? (?:aware|apparent|obvious|clear|visible)",
  // "the first signs", "word reached us"
  "first (?:signs?|symptoms?|hint|complaint|hears?|heard)",
  "(?:made|makes|gave|gives|placed) (?:us |me )?an? (?:phone|call|ring|phone call)\\b",
  // "got an email from a partner", "came to our desk", "made it visible"
  String.raw`(?:g[eo]t|received?|receiving) (?:an?|the|several|many|some|multiple|our first|the first) (?:\w+ ){0,2}(?:emails?|calls?|messages?|mails?|reports?|notes?|tweets?|texts?|complaints?) (?:from|about|that|saying)`,
  "c[ao]mes? to (?:us|me|our desk|the desk|the office)|visible",
  // "QA hits 500 on staging"
  String.raw`(?:hits?|gets?|got) (?:an? |the )?(?:\w+ ){0,2}(?:[45]\d\d|errors?|timeouts?)`,
  "got wind|came in|comes in|word (?:reached|reaches|came|comes)",
  // "That is how we knew"
  String.raw`(?:that['’]?s|that is|that was) (?:when|how) (?:we|i|they) (?:knew|know|learn\w*|found|noticed?|saw|see)`,
  // "the dashboard went red"
  "(?:lights?|lamps?|screens?|boards?|dashboards?|graphs?|tiles?|desks?|panels?|monitors?) (?:goes|go|went|turn(?:s|ed)?|flash(?:es|ed)?|jump(?:s|ed)?) (?:to )?(?:red|dark|black|amber|orange|yellow)",
);

/** Users that are not people, who notice nothing. */
const things = /^(?:traffic|bases?|userbase|sessions?|accounts?|sites?|organi[sz]ations?|business|regions?|branch(?:es)?|departments?|stores?|shops?|class(?:es)?|schools?|country|cards?)$/u;

/** Does a sentence about the detection say who or what noticed? */
export const tellsMethod = ofSentence((sentence): Telling => {
  const { tokens, clauses } = sentence;
  // "The engineers were informed": by whom, or by what?
  if (clauses.length === 1 && clauses.every((clause) => clause.passive && does(clause, V.tell) && !does(clause, V.notice) && isAbout(clause.subject, N.team)) && !word(tokens, "by", "via", "through", "from")) return "no";
  if (holds(tokens, N.monitor | N.team) || tokens.some(({ noun, word }) => (noun & N.user) !== 0 && !things.test(word)) || tokens.some((token) => token.kind === "pronoun" && /^(?:i|we|he|she)$/u.test(token.word)) || tokens.some(isName)) return "yes";
  // "The schools noticed": people, where they do what people do.
  if (clauses.some((clause) => !clause.passive && does(clause, V.notice | V.tell) && holds(clause.subject, N.user))) return "yes";
  if (matches(tokens, /^(?:by|via|through|during|while|from|after|when|upon|using|thanks|because|since|complaints?|tickets?|tests?|testing|logs?|graphs?|emails?|calls?|checks?|reports?|curl)$/u)) return "yes";
  return clauses.some((clause) => clause.subject.some((token) => token.unknown) && !clause.passive) ? "maybe" : "no";
});
