import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/chromium.ts"],
    // A busy machine is no fault of the code: nothing is asserted on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
