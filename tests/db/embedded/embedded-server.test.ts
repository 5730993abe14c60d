import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  type EmbeddedServer,
  removeEmbeddedServer,
  startEmbeddedServer,
} from "@/db/embedded/embedded-server";
import { commandLine, identify, isRunning, type ProcessIdentity } from "@/db/embedded/process-identity";
import { type OwnerProcess, runOwnerProcess } from "@/tests/support/embedded/run-owner-process";
import { scratchDirectory } from "@/tests/support/embedded/scratch-directory";

const directory = scratchDirectory();
const ends: (() => Promise<unknown> | unknown)[] = [];

beforeAll(async () => {
  const server = await start();
  await query(server.url("postgres"), "create table kept (words text)");
  await server.stop();
});

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("startEmbeddedServer", () => {
  test("speaks UTF-8 with the letters of all languages, whatever locales the system has", async () => {
    const server = await start();
    const [row] = await query(server.url("postgres"), "select lower('ÉŻĐ') as lower, 'Ω' ~ '\\w' as letter");
    expect(row).toEqual({ lower: "éżđ", letter: true });
  });

  test("refuses a wrong password", async () => {
    const server = await start();
    const url = new URL(server.url("postgres"));
    url.password = "guess";
    await expect(query(url.href, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  test("checks its pages and waits for the disk unless told otherwise", async () => {
    const server = await startEmbeddedServer({ directory });
    ends.push(server.stop);
    const settings = "select name, setting from pg_settings where name in ('fsync', 'data_checksums')";
    expect(await query(server.url("postgres"), settings)).toEqual(
      expect.arrayContaining([
        { name: "fsync", setting: "on" },
        { name: "data_checksums", setting: "on" },
      ]),
    );
  });

  test("gives a second caller the running server, which the second cannot stop", async () => {
    const first = await start();
    const second = await startOwner(directory, "stop");
    expect(second).toMatchObject({ owned: false, url: first.url("postgres") });
    await second.ended;
    expect(await query(first.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("makes one owner of programs that start at the same moment", async () => {
    const programs = await Promise.all([1, 2, 3].map(() => startOwner(directory)));
    expect(programs.filter(({ owned }) => owned)).toHaveLength(1);
    expect(new Set(programs.map(({ url }) => url)).size).toBe(1);
  });

  test("leaves no process behind when stopped", async () => {
    const server = await start();
    const processes = await processesOf(server.url("postgres"));
    expect(processes.length).toBeGreaterThan(3);
    await server.stop();
    expect(processes.filter(isRunning)).toEqual([]);
  });

  test("keeps what was committed before a kill -9 of the server, and tells of its end", async () => {
    let told = () => {};
    const unexpectedEnd = new Promise<void>((resolve) => {
      told = resolve;
    });
    const server = await startEmbeddedServer({ directory, onUnexpectedEnd: () => told() });
    await query(server.url("postgres"), "insert into kept values ('before the server died')");
    process.kill(postmasterPid(), "SIGKILL");
    await unexpectedEnd;

    const next = await start();
    expect(next.owned).toBe(true);
    expect(await kept(next)).toContain("before the server died");
  });

  test("starts anew after a kill -9 of its owner, whose server goes", async () => {
    const owner = await startOwner(directory);
    await query(owner.url, "insert into kept values ('before the owner died')");
    const orphans = await processesOf(owner.url);
    await end(owner.process, "SIGKILL");

    const next = await start();
    expect(next.owned).toBe(true);
    expect(orphans.filter(isRunning)).toEqual([]);
    expect(await kept(next)).toContain("before the owner died");
  });

  test("starts anew after a kill -9 of both", async () => {
    const owner = await startOwner(directory);
    process.kill(postmasterPid(), "SIGKILL");
    owner.process.kill("SIGKILL");
    await owner.ended;
    expect((await start()).owned).toBe(true);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends with its owner on %s", async (signal) => {
    const owner = await startOwner(directory);
    const processes = await processesOf(owner.url);
    await end(owner.process, signal);
    expect(processes.filter(isRunning)).toEqual([]);
  });

  test("ends with an owner that dies of an uncaught error", async () => {
    const owner = await startOwner(directory, "throw");
    const postmaster = running(postmasterPid());
    await owner.ended;
    for (let waited = 0; waited < 5_000 && isRunning(postmaster); waited += 20) await sleep(20);
    expect(isRunning(postmaster)).toBe(false);
  });

  test("takes another port when its own is taken, and keeps it", async () => {
    const before = await start();
    await before.stop();
    const stranger = createServer().listen({ host: "127.0.0.1", port: before.port });
    ends.push(() => stranger.close());

    const moved = await start();
    expect(moved.port).not.toBe(before.port);
    await moved.stop();
    expect((await start()).port).toBe(moved.port);
  });

  test("leaves a stranger alone who got the pid of the dead server", async () => {
    const stranger = spawn("sleep", ["60"]);
    ends.push(() => end(stranger, "SIGKILL"));
    writeFileSync(join(directory, "data/postmaster.pid"), `${stranger.pid}\n${join(directory, "data")}\n0\n`);

    expect((await start()).owned).toBe(true);
    expect(commandLine(stranger.pid ?? 0)).toBe("sleep 60");
  });

  test("starts over where the first start was cut off half-way", async () => {
    const cutOff = scratchDirectory();
    ends.push(() => rmSync(cutOff, { recursive: true, force: true }));
    const first = await startEmbeddedServer({ directory: cutOff, durable: false });
    await first.stop();
    rmSync(join(cutOff, "data/global"), { recursive: true });
    renameSync(join(cutOff, "data"), join(cutOff, "data.unfinished-1"));

    const server = await startEmbeddedServer({ directory: cutOff, durable: false });
    ends.push(server.stop);
    expect(await query(server.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
    expect(readdirSync(cutOff)).not.toContain("data.unfinished-1");
  });
});

describe("removeEmbeddedServer", () => {
  test("refuses while the server is in use", async () => {
    await start();
    await expect(removeEmbeddedServer(directory)).rejects.toThrow(/in use by process/);
    expect(existsSync(join(directory, "data"))).toBe(true);
  });

  test("removes the data, also of a server whose owner died", async () => {
    const abandoned = scratchDirectory();
    ends.push(() => rmSync(abandoned, { recursive: true, force: true }));
    const owner = await startOwner(abandoned);
    const orphans = await processesOf(owner.url, abandoned);
    await end(owner.process, "SIGKILL");

    await removeEmbeddedServer(abandoned);
    expect(orphans.filter(isRunning)).toEqual([]);
    expect(existsSync(join(abandoned, "data"))).toBe(false);
  });
});

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ directory, durable: false });
  ends.push(server.stop);
  return server;
}

async function startOwner(place: string, mode?: "stop" | "throw"): Promise<OwnerProcess> {
  const owner = await runOwnerProcess(place, mode);
  ends.push(() => end(owner.process, "SIGTERM"));
  return owner;
}

async function query(url: string, text: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function kept(server: EmbeddedServer): Promise<string[]> {
  return (await query(server.url("postgres"), "select words from kept")).map((row) => row.words);
}

/** The server process and those it started for itself. */
async function processesOf(url: string, place = directory): Promise<ProcessIdentity[]> {
  const own = "select pid from pg_stat_activity where backend_type <> 'client backend'";
  const pids = (await query(url, own)).map((row) => Number(row.pid));
  return [postmasterPid(place), ...pids].map(running);
}

function postmasterPid(place = directory): number {
  return Number(readFileSync(join(place, "data/postmaster.pid"), "utf8").split("\n")[0]);
}

function running(pid: number): ProcessIdentity {
  const identity = identify(pid);
  if (!identity) throw new Error(`No process ${pid}.`);
  return identity;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await exited;
}
