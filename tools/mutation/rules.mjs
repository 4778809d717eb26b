import { configuration } from "./shared.mjs";

export default configuration("rules", ["rules/*.ts"]);
