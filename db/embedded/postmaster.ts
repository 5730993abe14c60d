// The PostgreSQL server process: started as our child, awaited until it answers and until it is gone.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endWithThisProgram } from "./end-with-this-program";
import { commandLine, identify, isRunning } from "./process-identity";
import { asUser, type SystemUser } from "./system-user";

export type PostmasterOptions = {
  program: string;
  data: string;
  logFile: string;
  port: number;
  user: SystemUser | null;
  /** False gives up safety against power loss for speed; for databases that live one test run. */
  durable: boolean;
};

/** Why PostgreSQL ended before it answered, as far as its log tells. */
export class StartFailed extends Error {
  override name = "StartFailed";
}

/** Resolves once connections are accepted. */
export async function startPostmaster(options: PostmasterOptions): Promise<ChildProcess> {
  const leftOverTimeout = Date.now() + 15_000;
  for (;;) {
    const child = await launch(options);
    if (await becomesReady(child, options.data)) return child;
    const log = readFileSync(options.logFile, "utf8").trim();
    // After a kill -9 of the server its backends need a moment to notice.
    const leftOver = log.includes("pre-existing shared memory block") && Date.now() < leftOverTimeout;
    if (!leftOver) throw new StartFailed(log.split("\n").slice(-12).join("\n"));
    await sleep(200);
  }
}

/** Ends our child in order: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const impatient = [
    setTimeout(() => child.kill("SIGQUIT"), 20_000),
    setTimeout(() => child.kill("SIGKILL"), 30_000),
  ];
  child.kill("SIGINT");
  await exited;
  for (const timer of impatient) clearTimeout(timer);
}

/**
 * Ends a server whose owner died without it, so that we can start our own. Call only while owning the directory.
 * The pid it left may by now belong to a stranger, who is left alone.
 */
export async function endOrphan(data: string): Promise<void> {
  const pidFile = join(data, "postmaster.pid");
  const pid = readPidFile(data).pid;
  const orphan = pid ? identify(pid) : null;
  // PostgreSQL itself takes a stranger or a zombie with this pid for another server and would not start.
  if (!orphan || !isPostmasterOf(orphan.pid, data)) return rmSync(pidFile, { force: true });

  for (const [signal, patienceMs] of [["SIGINT", 15_000] as const, ["SIGKILL", 5_000] as const]) {
    if (isRunning(orphan)) process.kill(orphan.pid, signal);
    for (let waited = 0; waited < patienceMs && isRunning(orphan); waited += 50) await sleep(50);
  }
  if (isRunning(orphan)) throw new Error(`A PostgreSQL of ${data} (process ${orphan.pid}) cannot be ended.`);
}

async function launch({
  program,
  data,
  logFile,
  port,
  user,
  durable,
}: PostmasterOptions): Promise<ChildProcess> {
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "w", 0o600);
  try {
    const child = spawn(program, ["-D", data, ...args], {
      ...asUser(user, data),
      stdio: ["ignore", log, log],
    });
    await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
    endWithThisProgram(child);
    return child;
  } finally {
    closeSync(log);
  }
}

/** False when it ended instead. */
async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const { pid, status } = readPidFile(data);
    if (pid === child.pid && status === "ready") return true;
    await sleep(15);
  }
  return false;
}

/** PostgreSQL's own note: the pid on its first line, its state on the eighth. */
function readPidFile(data: string): { pid: number | null; status: string } {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return { pid: Number.isInteger(pid) && pid > 1 ? pid : null, status: (lines[7] ?? "").trim() };
  } catch {
    return { pid: null, status: "" };
  }
}

function isPostmasterOf(pid: number, data: string): boolean {
  const command = commandLine(pid);
  return command !== null && /\/postgres -D /.test(command) && command.includes(` -D ${data} `);
}
