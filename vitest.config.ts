import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    globalSetup: ["tests/support/database/global-setup.ts", "tests/support/storage/global-setup.ts"],
    setupFiles: "tests/support/storage/own-folder.ts",
    // Processes rather than threads: a worker that dies takes no other with it.
    pool: "forks",
    maxWorkers: 2,
    // A test waits for what it tests, on slow machines longer; these only end what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
