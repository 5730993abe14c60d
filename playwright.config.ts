import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser";

const jsonReport = process.env.STET_PLAYWRIGHT_REPORT;
const executablePath = findBrowser() ?? undefined;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/web/global-setup.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // What is tested is behaviour; how long it takes belongs to the bench, and a busy machine is no fault.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ...(jsonReport ? [["json", { outputFile: jsonReport }] as const] : [])],
  use: {
    launchOptions: {
      executablePath,
      // Root has no sandbox, and a test browser has no business of its own on the network.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
