/** What the summary says of the impact. */
import type { SectionContent } from "./document.ts";
import { rememberingFor } from "../language/memo.ts";
import { sentencesOf } from "../language/sentences.ts";
import { namesCause } from "../language/words.ts";

/** All of the summary but its cause: authors put the impact anywhere in it. */
export const impactText = rememberingFor((summary: SectionContent): string => {
  const cause = new Set(summary.parts.filter(({ kind }) => kind === "root-cause").flatMap(({ lines, label }) => [...lines, label.line]));
  return summary.lines
    .filter((line) => !cause.has(line))
    .flatMap((line) => sentencesOf(line.text))
    .filter((sentence) => !namesCause.in(sentence))
    .map((sentence) => sentence.replaceAll(/\b(?:caused|triggered|brought about) by [^,;.]*/giu, ""))
    .join("\n");
});
