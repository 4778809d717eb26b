import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** The stages that a document passes, the last first. Each imports from those behind it alone. Standards are data, and import nothing. */
const stages = ["command", "page", "report", "plugin", "postmortem", "language", "standards", "markdown"];

/** @param {string[]} forbidden folders of `src` that the files must not import from */
const withoutImportsFrom = (files, forbidden, message) => ({
  files: [files],
  rules: { "no-restricted-imports": ["error", { patterns: [{ regex: `^\\.\\.?/(?:.*/)?(?:${forbidden.join("|")})/`, message }] }] },
});

export default defineConfig(
  { ignores: ["**/dist", "coverage"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: true } },
    rules: {
      // Brackets tell a key that may be missing, such as a group of a regular expression, from a property.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      // `() => list.push(x)` reads better without braces.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  ...stages.map((stage, index) => {
    const later = ["rules", ...stages.slice(0, index)];
    return withoutImportsFrom(`src/${stage}/**/*.ts`, later, `src/${stage} imports from itself and from ${stages.slice(index + 1).join(", ") || "packages"} alone.`);
  }),
  withoutImportsFrom("rules/*.ts", stages.filter((stage) => !["plugin", "postmortem", "standards"].includes(stage)), "A rule asks the postmortem: it imports from src/plugin, src/postmortem and src/standards alone."),
);
