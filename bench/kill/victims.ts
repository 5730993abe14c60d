// The PostgreSQL and the web process that are ended: both our own children, known by pid, on loopback.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { serve } from "@/cli/demo/serve";
import {
  type EmbeddedServer,
  removeEmbeddedServer,
  startEmbeddedServer,
} from "@/db/embedded/embedded-server";
import { freePort } from "@/db/embedded/free-port";
import { stateDirectory } from "@/db/embedded/places";
import { migrate } from "@/db/migrate";
import { parentOf } from "../measure/processor-time";

export type Victims = {
  port: number;
  /** As the owner of the database signs in. */
  databaseUrl: string;
  /** Of the web process; null while it is away. */
  webPid(): number | null;
  /** Ends and restarts. @returns milliseconds until it answers again */
  killWeb(): Promise<number>;
  killDatabase(): Promise<number>;
  stop(): Promise<void>;
};

const database = "stet_kill";

export async function startVictims(directory: string, onStep: (text: string) => void): Promise<Victims> {
  await removeEmbeddedServer(directory);
  let server = await startEmbeddedServer({ directory, onStep });
  if (!server.owned) throw new Error("Another run is at work in this directory.");
  const databaseUrl = server.url(database);
  await administer(server, (sql) => sql`create database ${sql(database)}`);
  await migrate(databaseUrl);
  const port = await freePort();
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  const start = () => serve(port, { DATABASE_URL: databaseUrl }, join(stateDirectory, "kill-web.log"));
  let web = await start();

  return {
    port,
    databaseUrl,
    webPid: () => web.identity?.pid ?? null,
    killWeb: async () => {
      const pid = web.identity?.pid;
      if (pid) process.kill(pid, "SIGKILL");
      await web.ended;
      const begun = performance.now();
      web = await start();
      return Math.round(performance.now() - begun);
    },
    killDatabase: async () => {
      const postmaster = await postmasterOf(server);
      // The backends as well: one that lived on could finish its work in order.
      for (const pid of [postmaster, ...childrenOf(postmaster)]) kill(pid);
      await gone(postmaster);
      const begun = performance.now();
      server = await startEmbeddedServer({ directory });
      if (server.url(database) !== databaseUrl) throw new Error("PostgreSQL came back at another port.");
      return Math.round(performance.now() - begun);
    },
    stop: async () => {
      await web.stop();
      await server.stop();
      await removeEmbeddedServer(directory);
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Ended with its parent.
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid > 0 && parentOf(pid) === parent);
}

async function gone(pid: number): Promise<void> {
  const isThere = () => {
    try {
      return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false;
    }
  };
  while (isThere()) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function postmasterOf(server: EmbeddedServer): Promise<number> {
  const pid = await administer(server, async (sql) => {
    const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return row ? parentOf(row.pid) : null;
  });
  if (!pid) throw new Error("PostgreSQL is not to be found among the processes.");
  return pid;
}

async function administer<T>(server: EmbeddedServer, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server.url("postgres"), { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
