import { configuration } from "./shared.mjs";

/**
 * The regular expressions of the reader are lists of words with their endings: nearly every mutant takes an ending off one of many words.
 * A test for each would repeat the lists; what a list is for is tested with a few of its words.
 */
const listsOfWords = ["Regex"];

export default configuration("tables", ["src/language/en/*.ts"], listsOfWords);
