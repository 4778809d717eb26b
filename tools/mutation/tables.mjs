import { configuration } from "./shared.mjs";

export default configuration("tables", ["src/words.ts", "src/names.ts", "src/time/zone.ts"]);
