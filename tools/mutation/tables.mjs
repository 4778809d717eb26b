import { configuration } from "./shared.mjs";

export default configuration("tables", ["src/language/words.ts", "src/language/names.ts", "src/language/time/zone.ts"]);
