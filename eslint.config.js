import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "coverage", "eslint.config.js"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: true } },
    rules: {
      // Regular expressions name NUL and other control characters on purpose.
      "no-control-regex": "off",
      // Groups of a regular expression are an index signature; TypeScript asks for brackets.
      "@typescript-eslint/dot-notation": "off",
      // Two type-only imports of one module read better apart.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
);
