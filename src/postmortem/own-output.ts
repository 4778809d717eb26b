/** What this program wrote about a postmortem, saved as a document: it has the sections and the facts of one, and is not one. */
import type { Line } from "../markdown/lines.ts";

/** How checklists end, in the terminal and in the summary of a job, where the name of the file may be in front. */
const sum = /^(?:\S.*: )?(?:All \d+ requirements are|\d+ of \d+ requirements are|The one requirement is) met[.,]/u;

/** The program that a page names in its head; the version is behind it. */
export const generator = "markdownlint-postmortem";
const pageHead = `<meta name="generator" content="${generator}`;

/** Is a document a checklist or a page? */
export const isOwnOutput = (source: readonly string[], lines: readonly Line[]): boolean => lines.some(({ text }) => sum.test(text)) || source.some((line) => line.includes(pageHead));
