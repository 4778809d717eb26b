/** An output formatter of markdownlint-cli2 that writes the results as they are. */
import { writeFileSync } from "node:fs";
import process from "node:process";

export default function formatResults({ results }) {
  writeFileSync(process.env.RESULTS, JSON.stringify(results));
}
