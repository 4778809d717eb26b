import { configuration } from "./shared.mjs";

export default configuration("tables", ["src/language/en/nouns.ts", "src/language/en/verbs.ts", "src/language/en/none.ts", "src/language/en/recognition.ts", "src/standards/brief.ts", "src/language/time/zone.ts"]);
