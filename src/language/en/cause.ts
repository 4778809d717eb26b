/** What a sentence about the cause, or about the fix, tells by itself. */
import { people, type Clause, type Sentence } from "./clauses.ts";
import { byPeople, does, holds, isHomely, N, V, type Telling } from "./tellings.ts";

const connective =
  /\b(?:because|since|as a result|as a consequence|consequently|therefore|thus|hence|thereby|so that|so (?:the|it|they|all|every|no|our|when|each|users|requests|new)|in turn|meaning|which meant|which (?:caused|made|led|left|broke|prevented|meant|resulted|triggered|blocked|filled|stopped|kept)|such that|due to|owing to|caused? by|leading to|led to|leads to|result\w* in|caus(?:ed|es|ing)|without|instead of|rather than|no longer|until|whenever|when|once|if|after which|turned out|prevent\w*|unable|could ?n[o']t|couldn[’']t|did ?n[o']t|didn[’']t|failed to|too (?:many|much|small|low|large|big|long|old|high|few|short|fast|slow|quickly)|more than|every time|over and over|again and again|never)\b/iu;

const names = /\b(?:root cause|cause|reason|culprit|problem|issue)\b/iu;

const wordCount = (text: string): number => text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** The fewest words of a sentence that explains something. */
const shortest = 7;

/** Does it say why or how the cause made things fail? */
export function explainsCause(sentence: Sentence): Telling {
  const { text, clauses, tokens } = sentence;
  if (isHomely(sentence) || wordCount(text) < shortest) return "no";
  const failing = clauses.filter((clause) => clause.status !== "open" && does(clause, V.fail | V.cause) && !(clause.subject.length > 0 && people(clause.subject) && !clause.passive));
  const technical = holds(tokens, N.system | N.trouble) || tokens.some(({ unknown, kind }) => unknown && kind === "noun");
  if (!technical) return "no";
  if (connective.test(text) && (failing.length > 0 || clauses.length > 1 || clauses.some(({ status }) => status === "denied"))) return "yes";
  if (failing.length > 0 && (clauses.length > 1 || names.test(text))) return failing.some((clause) => does(clause, V.cause)) ? "yes" : "maybe";
  return clauses.length > 1 && clauses.some(tellsHappening) ? "maybe" : "no";
}

const tellsHappening = (clause: Clause): boolean => clause.verb !== undefined && (clause.verb.unknown || does(clause, V.fail | V.cause | V.change)) && clause.status !== "open";

/** Does it tell a concrete change, in a sentence of its own? */
export function explainsFix(sentence: Sentence): Telling {
  if (isHomely(sentence) || wordCount(sentence.text) < 3) return "no";
  let best: Telling = "no";
  for (const clause of sentence.clauses) {
    const { verb, object, subject, status, passive, tokens } = clause;
    if (status === "denied" || verb === undefined) {
      if (verb === undefined && status === "fact" && tokens.some(({ verb: bits, kind }) => kind === "noun" && (bits & V.change) !== 0) && best === "no") best = "maybe";
      continue;
    }
    const patient = passive ? subject : object;
    if (holds(patient, N.everyday) || (holds(patient, N.message) && !holds(patient, N.system))) continue;
    if (does(clause, V.change) && (byPeople(clause) || verb.form === "gerund")) {
      if (status === "open") best = "maybe";
      else if (patient.length > 0 || does(clause, V.repair) || tokens.length > 3) return "yes";
    } else if (tokens.some(({ kind, verb: bits }) => kind === "noun" && (bits & V.change) !== 0) && !does(clause, V.plan | V.cause) && status === "fact") best = "maybe";
    else if (verb.unknown && byPeople(clause)) best = "maybe";
  }
  return best;
}
