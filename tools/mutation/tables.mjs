import { configuration } from "./shared.mjs";

export default configuration("tables", ["src/standards/brief.ts", "src/language/time/zone.ts"]);
