import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["data/**", "views/static/vendor/**"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      // Numbers in texts are wanted.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Fastify's hooks and handlers are async by contract, also when they wait for nothing.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-control-regex": "off",
      // Code points are what is meant: text is looked at sign by sign.
      "@typescript-eslint/no-misused-spread": "off",
      // zod's `example` and the XML validator are deprecated for reasons that do not touch us; names such as `bold` are ours.
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A test reads answers freely: a wrong shape fails the test.
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["views/static/**/*.js"],
    languageOptions: {
      globals: {
        document: "readonly",
        window: "readonly",
        URL: "readonly",
        fetch: "readonly",
        FormData: "readonly",
        URLSearchParams: "readonly",
        localStorage: "readonly",
        sessionStorage: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        HTMLElement: "readonly",
        CSS: "readonly",
        navigator: "readonly",
        Event: "readonly",
        location: "readonly",
        customElements: "readonly",
        requestAnimationFrame: "readonly",
        setInterval: "readonly",
        AbortController: "readonly",
      },
    },
  },
);
