/** How long an outage lasted, and when: the words beside lengths and dates. */
const lasting = /\b(?:lasted|lasting|outage of|downtime of|(?:total|complete|full) (?:downtime|outage)|(?:down|unavailable|offline|unreachable|inaccessible) for|(?:outage|incident|downtime) (?:\w+ )?(?:persisted|continued|went on|was|took)|persisted for|resulted in a)\b/iu;

const unsure = /\b(?:unknown|unclear|maximum|at most|bounded|up to|less than|under)\b/iu;

/** Does a sentence say how long the outage lasted? */
export const tellsLength = (sentence: string): boolean => lasting.test(sentence) && !unsure.test(sentence);

const beginsRangeAtEnd = /\b(?:from|between|starting|began|beginning)\b[^.]{0,20}$/iu;

/** Do the words before a date say that something began there? */
export const beginsRange = (before: string): boolean => before === "" || beginsRangeAtEnd.test(before);

/** Is a field about a day: "Date of incident"? */
export const namesDate = (label: string): boolean => /\bdate\b/iu.test(label);

/** What fields for lengths are called, at the beginning of a line. */
const lengthFields = {
  timeToDetect: /^\W*(?:(?:mean )?time to (?:detect(?:ion)?|notice|discover)|m?ttd)\b[^:|\d]{0,20}[:|–—-]/iu,
  timeToEscalate: /^\W*(?:mean )?time to escalat(?:e|ion)\b[^:|\d]{0,20}[:|–—-]/iu,
  timeToResolve: /^\W*(?:(?:mean )?time to (?:resol(?:ve|ution)|recover(?:y)?|restore|restoration|repair|fix)|m?ttr)\b[^:|\d]{0,20}[:|–—-]/iu,
} as const;

/** The length that a field is for: "Time to detect: 6 min". */
export const lengthOfField = (text: string): keyof typeof lengthFields | undefined => (Object.keys(lengthFields) as (keyof typeof lengthFields)[]).find((name) => lengthFields[name].test(text));
