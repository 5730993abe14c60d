// The web process of the demonstration: started as our child, awaited until it answers and until it is gone.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endWithThisProgram } from "@/db/embedded/end-with-this-program";
import { checkoutDirectory, stateDirectory } from "@/db/embedded/places";
import { identify, isRunning, type ProcessIdentity } from "@/db/embedded/process-identity";
import type { DatabaseEnvironment } from "./environment";
import { keptSecret } from "./secrets";

const patienceMs = 60_000;

export const webLog = join(stateDirectory, "web.log");

export type WebServer = { identity: ProcessIdentity | null; ended: Promise<void>; stop(): Promise<void> };

/** Resolves once the health address answers. What the server prints goes to the file `log`. */
export async function serve(port: number, database: DatabaseEnvironment, log = webLog): Promise<WebServer> {
  const child = launch(port, database, log);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    const impatient = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(impatient);
  };
  const deadline = Date.now() + patienceMs;
  while (!(await isHealthy(port))) {
    const tooLate = Date.now() > deadline;
    if (tooLate) await stop();
    if (tooLate || child.exitCode !== null || child.signalCode !== null) {
      const printed = readFileSync(log, "utf8").trim().split("\n").slice(-20).join("\n");
      throw new Error(
        `The web server ${tooLate ? "did not answer in time" : "ended at its start"}:\n${printed}`,
      );
    }
    await sleep(100);
  }
  return { identity: child.pid ? identify(child.pid) : null, ended, stop };
}

/** Ends the web process of a demonstration that was killed. */
export async function endAbandonedServer(identity: ProcessIdentity): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (isRunning(identity)) process.kill(identity.pid, signal);
    for (let waited = 0; waited < 5_000 && isRunning(identity); waited += 50) await sleep(50);
  }
}

export function isHealthy(port: number): Promise<boolean> {
  return new Promise((answer) => {
    // A connection kept alive would hold up the end of the web server.
    const request = get({ host: "127.0.0.1", port, path: "/api/health", agent: false, timeout: 5_000 });
    request.once("response", (response) => {
      response.resume();
      answer(response.statusCode === 200);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => answer(false));
  });
}

/** Whether anything answers where a browser would look for localhost, IPv6 included. */
export async function isPortTaken(port: number): Promise<boolean> {
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => accepts(host, port)));
  return answers.includes(true);
}

function launch(port: number, database: DatabaseEnvironment, logFile: string): ChildProcess {
  const next = join(checkoutDirectory, "node_modules/next/dist/bin/next");
  const log = openSync(logFile, "w", 0o600);
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: checkoutDirectory,
    stdio: ["ignore", log, log],
    env: {
      ...process.env,
      ...database,
      NODE_ENV: "production",
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      AUTH_SECRET: process.env.AUTH_SECRET ?? keptSecret("auth-secret"),
      // The printed passwords are all that is needed here; a newsroom of its own asks editors for more.
      STET_SECOND_FACTOR: process.env.STET_SECOND_FACTOR ?? "optional",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  closeSync(log);
  endWithThisProgram(child);
  return child;
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host, port });
    socket.once("error", () => answer(false));
    socket.once("connect", () => {
      socket.destroy();
      answer(true);
    });
  });
}
