/** What a sentence of an issue summary tells, by itself. */
import { ofSentence, type Clause, type Sentence } from "./clauses.ts";
import { numberWords } from "./grammar.ts";
import { does, holds, isHomely, N, V, type Telling } from "./tellings.ts";
import type { Token } from "./tokens.ts";
import { anyOf } from "./wording.ts";

// How many users

const percent = /^[~<>]?\d[\d.,]*(?:[-–]\d[\d.,]*)?%$/u;
/** "10-15 customers" */
const range = /^\d[\d.,]*[-–]\d[\d.,]*$/u;
const portions = new Set(["all", "every", "each", "entire", "whole", "half", "quarter", "quarters", "third", "thirds", "fifth", "tenth", "no", "none", "100"]);
const everybody = new Set("everyone everybody nobody anyone anybody".split(" "));
/** What a share can be of, beside people: what they send. */
const sent = /^(?:traffic|requests?|visits?|orders?|transactions?|logins?|sessions?|calls?|checkouts?|payments?|bookings?|deliver(?:y|ies)|shipments?|appointments?|base|userbase|audience|views|devices?|accounts?|connections?|tickets?|parcels?|trips?|rides?|flights?|trains?|shops?|branches|sites?|wards?|offices?|schools?|stores?|households?|homes|rooms?|classes|workstations?|terminals?|desks?|gates?|machines?|phones?|messages|emails|searches|downloads|uploads|purchases|sales|installs?|installations|clients?|beds?)$/u;
/** Measures of something else: "the error rate rose to 40 %". */
const rates = /^(?:rate|rates|cpu|memory|disk|ram|usage|capacity|downtime|utili[sz]ation|load|latency|uptime|availability|sla|loss|revenue|degradation|increase|decrease|drop|reduction|confusion|engagement|services?|disruptions?|outages?|websites?|servers?|experience|packets?)$/u;
/** Endings of words for people, in the plural: "skiers", "dentists", "trustees". */
const doers = /(?:[^aeiou]ers|[aeiou]rs|tors|sors|ists|ants|ees|ians|eers|men|women|folk|mates|keepers)$/u;

/** Does it say how many users were affected, as a share or as a number? */
export const tellsUsers = ofSentence((sentence): Telling => {
  if ((partOf.test(sentence.text) && !ofMachines.test(sentence.text)) || counted.test(sentence.text)) return "yes";
  if (isHomely(sentence) && !sentence.tokens.some((token) => isPeopleOrSent(token) && (token.noun & N.team) === 0)) return "no";
  const { tokens } = sentence;
  let best: Telling = "no";
  for (const [index, token] of tokens.entries()) {
    if (everybody.has(token.word) && tokens[index + 1]?.word !== "'s" && (reached.test(sentence.text) || symptom.test(sentence.text) || tokens.some(({ kind }) => kind === "modal")) && !holds(tokens.slice(index + 1, index + 5), N.everyday)) return "yes";
    // "Only the developer", "only one customer"
    if (token.word === "only" && /^(?:the|one|a|our|my)$/u.test(tokens[index + 1]?.word ?? "") && tokens.slice(index + 2, index + 5).some(isPeopleOrSent)) return "yes";
    const near = tokens.slice(index + 1, index + 9);
    const isShare = percent.test(token.word) || (isCount(token) && (near[0]?.word === "%" || near[0]?.word === "percent" || near[0]?.word === "per"));
    if (isShare) {
      const told = tokens.slice(Math.max(0, index - 4), index + 9);
      const head = nounBehind(near);
      if (head !== undefined && rates.test(head.word)) {
        if (near.some(({ word }) => sent.test(word) && word !== "base")) best = "maybe";
        continue;
      }
      // "Users with a 30% degraded experience": the share is of what follows it.
      const ofNext = near[0] !== undefined && (near[0].kind === "adjective" || near[0].kind === "noun" || near[0].form === "past") && near[0].word !== "percent" && head !== undefined && !near.slice(0, 5).some(isPeopleOrSent);
      if (ofNext) continue;
      if (told.some((part, at) => isPeopleOrSent(part) && !isModifier(told, at)) || tokens.some(({ word }) => /^(?:affected|impacted|hit)$/u.test(word))) return "yes";
      if (!told.some(({ word }) => rates.test(word))) best = "maybe";
    } else if (portions.has(token.word) || numberWords.has(token.word) || isCount(token)) {
      const until = near.findIndex(({ kind, word }) => kind === "verb" || kind === "be" || (kind === "mark" && word !== "-" && word !== "," && word !== "'s") || kind === "modal");
      const group = near.slice(0, Math.min(until < 0 ? 5 : until, 5));
      const isNumber = isCount(token) || numberWords.has(token.word);
      const head = group.findIndex((part, at) => isPeopleOrSent(part) && !isModifier(near, at) && !(isNumber && (part.noun & N.user) === 0 && !sent.test(part.word) && !reached.test(sentence.text) && !symptom.test(sentence.text)));
      if (head >= 0 && !(isNumber && group.slice(0, head).some(({ word }) => /^(?:in|on|at|to|from|until|by|for|and|s|st|nd|rd|th|am|pm|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|january|february|march|april|may|june|july|august|september|october|november|december|utc|gmt|,|-)$/u.test(word)))) return "yes";
      if (ofMachines.test(sentence.text)) continue;
      if (isNumber && group[0]?.word === "of" && (group[1]?.kind === "number" || group[2]?.kind === "number" || numberWords.has(group[1]?.word ?? "") || group.some(isPeopleOrSent))) return "yes";
      if (isNumber && group[0]?.word === "out" && group[1]?.word === "of") return "yes";
      if (isNumber && group[0] !== undefined && group[0].unknown && group[0].word.endsWith("s")) best = "maybe";
    }
  }
  return best;
});

const isCount = ({ kind, word }: Token): boolean => kind === "number" || range.test(word);

/** What a share is of, at the end of its group of nouns: "visitors", of "% of website visitors". */
function nounBehind(tokens: readonly Token[]): Token | undefined {
  const end = tokens.findIndex(({ kind }) => kind === "subordinator");
  const first = tokens.slice(0, end < 0 ? tokens.length : end).findIndex(({ kind, word }) => kind === "noun" && word !== "percent");
  const noun = tokens[first];
  if (noun === undefined || isPeopleOrSent(noun)) return noun;
  const after = tokens.slice(first).findIndex(({ kind }) => kind !== "noun");
  return tokens[after < 0 ? tokens.length - 1 : first + after - 1];
}

/** "Client data records" are not clients. */
function isModifier(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next?.kind === "noun" && next.verb === 0 && !isPeopleOrSent(next) && !/^(?:base|groups?|accounts?|impact)$/u.test(next.word);
}

const isPeopleOrSent = (token: Token): boolean => ((token.noun & (N.user | N.team)) !== 0 && token.word !== "support") || sent.test(token.word) || (token.unknown && doers.test(token.word));

/** "126 of our 252 cows" */
const partOf = /\d of (?:our|the|its|their|all) (?:\p{L}+ )?\d/u;
/** "Two of the five web servers" */
const ofMachines = /\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of (?:our |the |its |all )?(?:\w{1,20} ){0,3}(?:servers?|nodes?|replicas?|instances?|pods?|hosts?|disks?|workers?|containers?|clusters?|machines|brokers?|shards?|racks?|zones?)\b/iu;
/** "Users affected: 11,340", but not "from 10:42" */
const counted = /\b(?:users?|customers?|clients?|people|visitors?|players?|members?|accounts?|students?|patients?|subscribers?) (?:affected|impacted|hit)\s?[:=–-]?\s?(?:(?:was|were|is|are|about|around|approximately|roughly|over|nearly|almost|some|more than|at least) ){0,3}[~≈]?\d[\d.,]*k?(?![\d:]|\s?(?:[ap]m|h|hours?|min\w*)\b)/iu;
const reached = /\b(?:affect\w*|impact\w*|hit|down|out|without|offline|lost|stuck)\b/iu;

// What users experienced

const symptom = anyOf(
  // "were unable to log in", "it was impossible"
  "unable|(?:being|be|was|were|are|is) enable to|inab(?:le|ility)|could ?n[o']t|couldn[’']t|cannot|can ?not|can[’']t|impossible",
  // "saw errors", "a 502", but not "500 users"
  String.raw`error(?:s|ed)?|(?<![\d.,])[45]\d\d(?!,?\d| (?:people|users|customers|requests|orders|visitors))|[45]xx`,
  // "timed out", "sluggish", "delays"
  String.raw`time ?-?outs?|timed out|slow(?:ed|er|ly|ness|down|downs)?|sluggish\w*|lag(?:s|gy|ged|ging)?|latenc\w+|delay\w*`,
  // "the site was unreachable", "a blank page"
  String.raw`unreachable|inaccessib\w+|unresponsive\w*|irresponsive\w*|blank|(?:white|gr[ae]y|black|dark) (?:page|screen)`,
  // "frozen", "the spinner", "load times", "had to wait"
  String.raw`frozen|froze|freez\w+|hung|hanging|hangs|stuck|spinn\w+|spinner|loading|load times?|response times?|wait(?:ed|ing|s)?|queued?`,
  "queues",
  // "wrong balances", "missing orders", "were logged out"
  String.raw`wrong|stale|missing|duplicate\w*|empty|garbled|lost|locked out|logged out|signed out|disconnect\w*`,
  // "cards were declined", "requests failed"
  "rejected|invalid|refused|declined|denied|den(?:y|ies|ial)|dropped|failed|fail(?:s|ing|ures?)?",
  // "unusable", "struggled", "bad gateway", "not available"
  String.raw`unusable|useless|impossible|poor|difficult\w*|trouble|struggl\w+|frustrat\w+|no access|bad gateway|internal server|not found`,
  String.raw`forbidden|not (?:access|load|work|respond|reach|available|accessible|reachable)\w*|insecure|not (?:be )?able`,
  // "could no longer pay", "nothing happened", "by hand"
  "degraded (?:[a-z]+ )?experience|redirected|incorrect (?:[a-z]+ )?(?:pages?|results?|data|prices?|balances?|information|items?|products?|orders?|answers?)",
  "no longer|nothing (?:happened|came|but)|twice(?! as)|by hand|on paper|in the dark|silence|silent|neither|read-?only",
  // "had no signal", "was down for all users", "loss of service"
  "(?:had|has|have|got|showed|shows|saw|heard) (?:no|nothing)|(?:down|offline|dark) for (?:all|every|our|users|customers|most)",
  "loss of (?:service|access|signal|power)",
  // "were told to wait", "nobody could log in"
  "(?:was|were|are|is) told|to load|kept (?:re)?loading",
  String.raw`(?:nobody|no one|none|no \w+) (?:could|can|was able|were able|got|received|arrived|worked)`,
);

/** What somebody could not do, among whatever else. */
const cannot = /\b(?:i|we|they|users|customers|people|everyone|everybody|nobody|no one) (?:was|were|is|are) (?:un)?able to|\b(?:nobody|no one) could\b|\b(?:users|customers|people|they|we) (?:could ?n[o']t|couldn[’']t|cannot)\b/iu;

/** What may be all that users met. */
const weak = /\b(?:cessation|stoppage|blackout|unavailab\w+|intermittent\w*|interrupt\w*|warnings?)\b/iu;

/** "No customer data was lost", "users were not affected" */
const unharmed = /\bno (?:\w+ ){0,2}data (?:was|were|has been|have been|is|are)? ?(?:\w+ )?(?:lost|exposed|affected|leaked|stolen|compromised|corrupted)(?: or \w+)?|\b(?:was|were|is|are) not (?:\w+ )?(?:affected|impacted)\b/giu;

/** Does it say what users experienced? */
export const tellsExperience = ofSentence((sentence): Telling => {
  const { tokens, clauses } = sentence;
  if (apologizes.test(sentence.text)) return "no";
  const text = sentence.text.replace(unharmed, " ");
  if (text !== sentence.text && !symptom.test(text)) return "no";
  const usersNamed = tokens.some(isAffected);
  if (cannot.test(text)) return "yes";
  if (isHomely(sentence) && !tokens.some((token) => isAffected(token) && ((token.noun & N.team) === 0 || symptom.test(text)))) return "no";
  if (symptom.test(text)) return "yes";
  if (weak.test(text) && usersNamed) return "yes";
  if (clauses.some((clause) => clause.subject.some(isAffected) && /^(?:experience|face|encounter|suffer|endure|meet)$/u.test(clause.verb?.lemma ?? "") && !clause.passive)) return "maybe";
  if (!usersNamed) return weak.test(text) || /\bdegrad\w+\b/iu.test(text) ? "maybe" : "no";
  if (clauses.some((clause) => clause.verb !== undefined && treats.test(clause.verb.lemma) && (clause.passive && !helps(clause) ? clause.subject : clause.object).some(isAffected))) return "yes";
  if (clauses.some(({ subject, status, verb }) => verb !== undefined && status === "denied" && subject.some(isAffected))) return "yes";
  if (clauses.some((clause) => clause.verb?.form === "gerund" && /^(?:see|get|receive|find|face|encounter|meet|hear)$/u.test(clause.verb.lemma) && clause.object.some(({ kind }) => kind === "noun"))) return "yes";
  // Users do or meet something: "patients sat …", "users were greeted by …".
  return clauses.some((clause) => clause.subject.some((token) => isAffected(token) && ((token.noun & N.team) === 0 || holds(clause.object, N.system | N.trouble | N.message))) && clause.verb !== undefined && clause.object.length > 0 && !clause.passive && !/^(?:affect|impact|be|hit)$/u.test(clause.verb.lemma) && !clause.object.every((token) => (token.noun & (N.trouble | N.everyday)) !== 0 || token.kind !== "noun")) ? "yes" : clauses.some(({ verb }) => verb?.unknown === true) ? "maybe" : "no";
});

/** What systems do to their users: "the gate kept visitors outside", "players were thrown back to the lobby". */
const treats = /^(?:leave|greet|welcome|force|show|keep|give|serve|throw|send|lock|log|kick|drop|bounce|redirect|prevent|block|stop|turn)/u;
/** "Customers were given a voucher", "they were kept informed": what people did for them. */
const helps = ({ verb, object }: Clause): boolean => /^(?:give|serve)$/u.test(verb?.lemma ?? "") || object.some(({ word }) => /^(?:loop|informed|updated|posted|date)$/u.test(word));

const isAffected = (token: Token): boolean => (token.noun & N.user) !== 0 || (token.unknown && doers.test(token.word));

// Which service

/** Nouns that say when, how long or how much, and name no service. */
const measures = /^(?:time|times|hour|hours|minute|minutes|second|seconds|day|days|week|date|duration|period|start|end|impact|summary|cause|root|total|percent|percentage|number|share|morning|night|noon|midnight|utc|gmt|january|february|march|april|may|june|july|august|september|october|november|december|approximately|description|overview|effect|scope|severity|result|reason|experience|side|part|thing|something|anything|everything|nothing|lot|way|end|team|service|services|system|systems)$/u;
const generalService = /^(?:services?|systems?|everything)$/u;

/** Does it say only what was not harmed? */
const isUnharmed = ({ text }: Sentence): boolean => text.search(unharmed) >= 0 && !wrongWords.test(text.replace(unharmed, " "));

/** Does it name what was down or slow? */
export const tellsService = ofSentence((sentence): Telling => {
  if (isUnharmed(sentence)) return "no";
  if (identified.test(sentence.text) || affectedIs.test(sentence.text)) return "yes";
  const named = namesThing(sentence);
  if (named === "yes") return tellsTrouble(sentence) ? "yes" : "maybe";
  if (saidDown.test(sentence.text) && !isHomely(sentence)) return "maybe";
  // "The parlour stood still": a thing that nobody knows, and trouble said of it.
  return named === "maybe" && sentence.clauses.some((clause) => strong.test(clause.tokens.map(({ word }) => word).join(" ")) && clause.tokens.some(isUnknownThing)) ? "maybe" : "no";
});

/** "Matchmaking was down": whatever that is. */
const saidDown = /^(?!(?:\W*)(?:it|this|that|they|everything|we|there|all|(?:the|our|a|an) (?:service|system|outage|incident|issue|problem)s?)\b)(?:[\p{L}\p{N}'’-]+ ){1,6}(?:was|were|is|are|went|had been) (?:\w+ly )?(?:down|offline|unavailable|unreachable|inaccessible|out of (?:service|action|order))\b|^(?:[\p{L}\p{N}'’-]+ ){1,5}(?:(?:was|were|is|are) )?not (?:working|responding|loading|available|reachable)\b/iu;
/** "Service affected: the wiki" */
const affectedIs = /\b(?:services?|systems?|components?|products?|applications?) (?:affected|impacted|concerned)(?: (?:was|were|is|are)|\s?[:–-]) ?\p{L}/iu;
/** "The service under examination is LabTrace" */
const identified = /\bthe (?:\w+ )?(?:service|system|product|application|component|casualty|victim|patient|thing) (?:[\w-]+ ){0,4}(?:is|was) (?!(?:down|un\w+|slow|not|offline|restored|back|fully|completely|affected|impacted|degraded|disrupted|interrupted|in|on|out|at)\b)\w/iu;
const strong = anyOf(
  String.raw`delay\w*|refus\w*|stale|late|time-?outs?|timed|intermittent\w*|read-only|unusable|wrong|missing`,
  String.raw`down|outage|unavailab\w+|unreachable|inaccessib\w+|affect\w*|impact\w*|disrupt\w*|degrad\w*|interrupt\w*|fail\w*|crash\w*`,
  String.raw`stopp\w*|slow\w*|error\w*|broke\w*|offline|dead|hung|froze\w*|stuck|standstill|still|dark|downtime`,
);

function isUnknownThing(token: Token): boolean {
  return token.kind === "noun" && token.unknown && !measures.test(token.word) && !doers.test(token.word) && !/^[A-Z]{2,5}$/u.test(token.text);
}

/** What users see or send: "a blank page" names no service, "the checkout page" does. */
const seen = /^(?:pages?|screens?|requests?|messages?|forms?|sessions?|connections?|codes?|errors?|wheels?|spinners?|buttons?|pop-?ups?|tabs?|windows?|phones?|desks?|texts?|responses?|readers?|drivers?|agents?|hosts?|flags?|links?)$/u;

/** Does a noun before or after it say which? */
const isNamed = (tokens: readonly Token[], index: number): boolean => (tokens[index - 1]?.kind === "noun" && ((tokens[index - 1]?.noun ?? 0) & N.trouble) === 0) || (tokens[index + 1]?.kind === "noun" && (tokens[index + 1]?.unknown === true || ((tokens[index + 1]?.noun ?? 0) & N.system) !== 0)) || /^(?:our|its)$/u.test(tokens[index - 1]?.word ?? "");

function namesThing(sentence: Sentence): Telling {
  if (isHomely(sentence)) return "no";
  const { tokens } = sentence;
  if (tokens.some((token, index) => token.kind === "noun" && (token.noun & N.system) !== 0 && !measures.test(token.word) && !(seen.test(token.word) && !isNamed(tokens, index)))) return "yes";
  const general = tokens.findIndex(({ word }) => generalService.test(word));
  const before = tokens.slice(Math.max(0, general - 3), Math.max(general, 0)).findLast(({ kind }) => kind !== "adverb");
  if (general > 0 && before !== undefined && (before.kind === "noun" || before.unknown || before.kind === "adjective" || before.form === "gerund" || /^(?:our|my|their|its)$/u.test(before.word)) && (before.noun & N.trouble) === 0) return "yes";
  return tokens.some(isUnknownThing) ? "maybe" : "no";
}

const wrongWords = anyOf(
  String.raw`delay\w*|refus\w*|stale|late|time-?outs?|timed out|intermittent\w*|read-only|unusable|tantrum|nap|drop(?:ped|s|ping)?`,
  String.raw`down|outage|unavailab\w+|unreachable|inaccessib\w+|affect\w*|impact\w*|disrupt\w*|degrad\w*|fail\w*|crash\w*|stop\w*|slow\w*`,
  String.raw`error\w*|broke\w*|offline|dead|hung|froze\w*|stuck|could ?n[o']t|couldn[’']t|cannot|can[’']t|unable|not|no|lost|wrong`,
  String.raw`[45]\d\d|incident|issue|problem|failure|standstill|silent|dark|downtime`,
);

/** Does it say that something was wrong at all? */
export const tellsTrouble = (sentence: Sentence): boolean => wrongWords.test(sentence.text);

// The cause, by name

/** The cause is after such words. */
const backward = anyOf(
  // "The root cause was …", "the culprit"
  String.raw`root causes? (?:\w+ ){0,8}?(?:was|is|were|are|has been|turned out|came|stems?|stemm?ed)|root cause ?:|causative agent`,
  String.raw`root of (?:it|this|that|the \w+) (?:all )?(?:was|is|were|lay)|culprit|villain|offender`,
  // "caused by", "because of", "due to"
  "caus(?:ed|ing) by|be?cause(?: of)?|coz|cuz|owing to|due to|thanks to",
  // "was traced back to", "attributed to"
  "trac(?:ed|es) (?:back )?to|tracked (?:back |down )?to|attribut(?:ed|able) to",
  // "the reason for it was …"
  "(?:cause|causes|reason|source|origin|trigger)s? (?:of|for|behind|was|is|were|being|:)",
  // "triggered by", "brought down by"
  "(?:triggered|provoked|induced|brought about|preceded|brought down|taken down|knocked (?:out|over)) by",
  // "stemmed from", "the result of", "came down to"
  String.raw`(?:stemm?(?:ed|s|ing)?|originat\w+|arose|arisen|result\w*|came|coming) from|(?:result|consequence) of`,
  String.raw`(?:boil\w*|came|comes) down to`,
  // "The issue centered around …"
  String.raw`(?:cent(?:er|re)\w*|revolv\w+) (?:around|on)`,
  // "At the heart of the incident lay …", "What brought it down was …", "and that is why it died"
  "at the (?:heart|root|bottom|core|origin) of",
  String.raw`what (?:brought|took|knocked|caused|broke|killed|crashed|tripped|stopped) [^,.;]{1,60} (?:was|is|were)`,
  "that(?:['’]s| is| was) (?:why|how|what)",
  // "was to blame"
  "to blame|at fault|responsible for|blame (?:rests?|rested|lies|lay|falls|fell|goes|went)",
);
/** What breaks things, by itself a name of a cause. */
const defect = anyOf(
  // "a typo", "a misconfigured proxy"
  String.raw`bugs?|typos?|typograph\w*|mis-?(?:config\w*|spell?\w*|typed|match\w*|placed|labell?ed|wired|set|sized|routed|directed|calibrat\w*)`,
  // "a memory leak", "an expired certificate", "a deadlock"
  String.raw`leak\w*|expir\w+|overload\w*|overheat\w*|deadlock\w*|race condition|syntax`,
  // "a faulty cable", "a wrong path", "missing rows"
  String.raw`faulty|defective|corrupt\w*|wrong(?! reasons)|incorrect\w*|invalid|missing`,
  // "the disk was full", "ran out of memory"
  String.raw`full|exhaust\w*|ran out|run out|filled (?:up)?`,
  // "human error", "a power cut", "a loose plug"
  String.raw`human error|(?:power|electric\w*|mains|grid|internet|isp|provider|network) (?:cut|outage|failure|blackout)|loose|blown|worn|blocked|clogged|jammed|unplugged|cut|crack\w*|rusted|frozen`,
  String.raw`overflow\w*`,
  // "too many connections"
  "too (?:many|much|small|low|large|big|long|old|high|few|short)",
);

/** A part of a system, or what may be one: it is unknown, and a name or beside one. */
const namesAnything = ({ tokens }: Sentence): boolean => tokens.some(({ noun, kind }) => kind === "noun" && (noun & (N.system | N.trouble | N.monitor | N.trace)) !== 0);

/** The effect, not the cause, is before such words. */
const forward = /\b(?:led|leading|leads|lead) to\b|\bresult(?:ed|ing|s) (?:in|to|into)\b|\bcaus(?:ed|es|ing)\b(?! by)|\bfollowing (?:a|an|the)\b/iu;
const effect = /\b(?:requests?|users?|customers?|outage|down|downtime|unavailab\w+|unreachable|inaccessib\w+|incident|affect\w*|impact\w*|disrupt\w*|degrad\w*|offline|shut ?down|breakdown|interruption|issue|problem|experience\w*|unable|not able|lasted|nap|siesta|(?:coffee|tea|lunch) break|vacation|holiday|slumber|tantrum|sloth)\b/iu;

/** "Due to login failures and delays": what users met, again. */
const onlyEffect = /^ (?!(?:\w+ ){0,3}(?:power|electric\w*|mains|grid|internet|isp|provider|network) )(?:\w+ ){0,3}(?:failures?|errors?|delays?|outages?|downtime|unavailability|issues?|problems?|interruptions?|disruptions?)(?: and \w+)?\s{0,5}[.,]?\s{0,5}$/iu;

const recentChange = /\b(?:after|following|since|upon) (?:\w+ ){0,4}(?:changes?|updates?|upgrades?|deployments?|deploys?|migrations?|releases?|maintenance|push|installs?|installation)\b/iu;

/** "The villain, or root cause: a fresh list" */
const givenAsCause = /(?:\b(?:root )?cause|^\P{L}{0,4}why)\s?[:–—]\s?\S/iu;

/** "The root cause? A rogue coffee spill." */
const asksForCause = /\b(?:cause|culprit|reason|why|villain|guilty)\?$/iu;

/** What may be followed by no cause at all: "because somebody always asks", "the root cause is a matter for others". */
const isOpen = /^(?:be?cause|coz|cuz|root causes?\b.*)$/iu;

/** Is there a thing behind "because"? "Because somebody always asks" gives no cause. */
const reasons = ({ tokens, text }: Sentence, from: number): boolean => defect.test(text.slice(from)) || tokens.some(({ start, kind, noun, unknown, word }) => start > from && kind === "noun" && ((unknown && !/^(?:matters?|things?|stor(?:y|ies)|mind|question|chapter|hindsight)$/u.test(word)) || (noun & (N.system | N.trouble | N.monitor | N.trace)) !== 0));

/** "Root cause: unknown", "is still under investigation", "see below": no cause is named. */
const unnamed = anyOf(
  String.raw`causes?\b[^.;]{0,25}\b(?:unknown|tbd|n/a|unclear|under investigation|being investigated|see (?:below|above|next)|not (?:yet )?(?:known|clear|determined|found|identified|understood))`,
  String.raw`causes?\b[^.;]{0,25}\b(?:explained|described|given|discussed|detailed|outlined|presented) (?:below|later|above|in)`,
  String.raw`(?:find|look\w* for|talk about|discuss|determine|investigat\w+) (?:the )?(?:root )?cause`,
  "(?:could not|couldn[’']t|did not|unable to) (?:determine|identify|find|explain)|root cause analysis (?:was|is|will)",
  "not (?:at fault|to blame|the (?:root )?cause)",
);
/** "We are sorry for the trouble this has caused" */
export const apologizes = /\b(?:we|i)\b[^.;"“]{0,30}\b(?:sorry|apolog\w+)|\bour (?:\w{1,20} )?apolog\w+/iu;

/** What the document is for tells nothing of the incident. */
const aboutDocument = /^\W{0,3}(?:the (?:purpose|objective|aim|goal|intent) of )?(?:this|the|our) (?:post-?mortem|incident |analysis|document|write-?up)?(?: ?(?:report|document|analysis|summary|review|post-?mortem))? (?:provides?|outlines?|describes?|aims?|is to|presents?|details?|covers?|discusses|examines?|documents?|summari[sz]es|explains?|will|serves?|is (?:written|meant|intended))\b/iu;

const outage = /\b(?:outage|incident|downtime|failure|crash)\b/iu;
const farthest = 45;

/** "This resulted in slow pages" tells more of what happened; "It caused the outage" speaks of its cause. */
const isPronoun = /^\W*(?:this|it|that|which|these|they)(?: (?:has|have|had|also|then|in turn))?\W*$/iu;

/** The nearest words before a place that say something: "a developer made a typo", of "it was down, a developer made a typo, causing …". */
const clauseBefore = (text: string, end: number): string => text.slice(0, end).split(/[,;:.]\s|\s(?:and|that|which|but|so)\s/u).findLast((part) => part.trim().includes(" ")) ?? "";

/** Does it name the cause? */
export const namesCause = ofSentence((sentence): Telling => {
  if (givenAsCause.test(sentence.text) && !unnamed.test(sentence.text)) return "yes";
  if (isHomely(sentence)) return "no";
  const { text, clauses } = sentence;
  if (aboutDocument.test(text) || apologizes.test(text)) return "no";
  if (unnamed.test(text) && !defect.test(text)) return "no";
  if (asksForCause.test(text)) return "maybe";
  const onwards = forward.exec(text);
  if (onwards !== null && !(isPronoun.test(text.slice(0, onwards.index)) && !outage.test(text.slice(onwards.index, onwards.index + farthest)))) {
    const before = clauseBefore(text, onwards.index);
    if (!effect.test(text.slice(0, onwards.index)) || defect.test(before)) return "yes";
    if (!effect.test(before)) return "maybe";
  }
  const found = backward.exec(text);
  if (found !== null && isOpen.test(found[0]) && !reasons(sentence, found.index)) return /^(?:be?cause|coz|cuz)$/iu.test(found[0]) ? "no" : "maybe";
  if (found !== null) return /^(?:due to|because of|owing to)$/iu.test(found[0]) && onlyEffect.test(text.slice(found.index + found[0].length)) ? "no" : "yes";
  if (onwards !== null) return "no";
  const acted = (clause: Clause): boolean => does(clause, V.change | V.cause | V.fail) && !clause.subject.some(isAffected);
  if (clauses.some((clause) => does(clause, V.cause) && clause.object.some(({ noun }) => (noun & (N.trouble | N.system)) !== 0) && !holds(clause.subject, N.trouble | N.user) && clause.subject.length > 0)) return effect.test(text) ? "maybe" : "yes";
  if ((defect.test(text) && namesAnything(sentence)) || recentChange.test(text)) return "maybe";
  if (clauses.some((clause) => clause.subject.some(isAffected) && does(clause, V.notice | V.life))) return "no";
  if (!namesAnything(sentence)) return "no";
  if (clauses.some((clause) => clause.before && does(clause, V.change))) return "maybe";
  return clauses.some((clause) => acted(clause) && !does(clause, V.recover | V.carry) && clause.subject.some(({ kind }) => kind !== "pronoun") && !effect.test(text)) ? "maybe" : "no";
});

/** Behind a label such as "Root cause" anything names it, but what names no thing at all: "There is a story behind it". */
export function namesCauseBehindLabel(sentence: Sentence): Telling {
  if (reasons(sentence, -1) || namesCause(sentence) === "yes") return "yes";
  return isHomely(sentence) || sentence.tokens.length > longestName ? "no" : "maybe";
}

const longestName = 6;
