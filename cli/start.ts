// npm start: the built product, its web server and its worker. Ends both on a signal; when one of them ends by itself,
// so does the other, and the exit code says that something broke. Arguments go to the web server: npm start -- -p 8080
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkoutDirectory } from "@/db/embedded/places";
import { EnvironmentError, readEnvironment } from "@/lib/env";
import { type Program, runTogether } from "./run-together";
import { whenParentEnds } from "./when-parent-ends";

/** The worker is given this long to finish what it is doing. */
const patienceMs = 30_000;

/** What the web server would read by itself; the worker has to know the same. The first to set a variable wins. */
const settings = [".env.production.local", ".env.local", ".env.production", ".env"];

try {
  for (const name of settings) {
    const path = join(checkoutDirectory, name);
    if (existsSync(path)) process.loadEnvFile(path);
  }
  readEnvironment(process.env, { production: true });
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const shared = {
  cwd: checkoutDirectory,
  env: { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" },
};
const next = join(checkoutDirectory, "node_modules/next/dist/bin/next");
const programs: Program[] = [
  { ...shared, name: "web server", args: [next, "start", ...process.argv.slice(2)] },
  { ...shared, name: "worker", args: ["--import", "tsx", "worker/main.ts"], channel: true },
];
const together = runTogether(programs, { patienceMs, onBreakdown: (what) => console.error(what) });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => together.end(0));
whenParentEnds(() => together.end(1));
process.exit(await together.ended);
