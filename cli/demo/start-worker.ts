// The worker of the demonstration: started as our child, awaited until it says that it is ready. It ends when the
// channel to us does, so no abandoned one is left behind.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { endWithThisProgram } from "@/db/embedded/end-with-this-program";
import { checkoutDirectory, stateDirectory } from "@/db/embedded/places";
import type { DatabaseEnvironment } from "./environment";
import { keptSecret } from "./secrets";

const patienceMs = 60_000;

export const workerLog = join(stateDirectory, "worker.log");

export type RunningWorker = { ended: Promise<void>; stop(): Promise<void> };

/** What the worker prints goes to the file `log`. Links in its mails lead to the web server at `port`. */
export async function startWorker(
  port: number,
  database: DatabaseEnvironment,
  log = workerLog,
): Promise<RunningWorker> {
  const output = openSync(log, "w", 0o600);
  const child = spawn(process.execPath, ["--import", "tsx", "worker/main.ts"], {
    cwd: checkoutDirectory,
    stdio: ["ignore", output, output, "ipc"],
    env: {
      ...process.env,
      ...database,
      NODE_ENV: "production",
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      AUTH_SECRET: process.env.AUTH_SECRET ?? keptSecret("auth-secret"),
    },
  });
  closeSync(output);
  endWithThisProgram(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    const impatient = setTimeout(() => child.kill("SIGKILL"), 25_000);
    await ended;
    clearTimeout(impatient);
  };
  const tooLate = new Promise<"late">((resolve) => setTimeout(resolve, patienceMs, "late").unref());
  const ready = new Promise<"ready">((resolve) => child.once("message", () => resolve("ready")));
  const first = await Promise.race([ready, tooLate, ended]);
  if (first === "ready") return { ended, stop };
  await stop();
  const printed = readFileSync(log, "utf8").trim().split("\n").slice(-20).join("\n");
  throw new Error(
    `The worker ${first === "late" ? "did not start in time" : "ended at its start"}:\n${printed}`,
  );
}
