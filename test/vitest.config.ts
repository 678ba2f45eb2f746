import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/chromium.ts"],
    // Every core works, and the program is loaded once in each: nothing of ours lives outside an app or its database.
    maxWorkers: "100%",
    isolate: false,
    // A busy machine is no fault of the code: nothing is asserted on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
