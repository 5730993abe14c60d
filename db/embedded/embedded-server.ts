// A real PostgreSQL that needs nothing installed: the programs come from npm, the data lives in one directory.
// Whoever starts it first owns it and ends it; others who ask for the same directory share it meanwhile.
import type { ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { beforeEndingBySignal } from "./end-with-this-program";
import { freePort } from "./free-port";
import { initialise, readPassword, type ServerPlace, serverPlace, superuser } from "./initialise";
import { claimOwnership, type Ownership } from "./ownership";
import { makeDirectory } from "./places";
import { endOrphan, StartFailed, startPostmaster, stopPostmaster } from "./postmaster";
import { preparePrograms } from "./programs";
import { barrierFor, type SystemUser, serverUser } from "./system-user";

export type EmbeddedServer = {
  host: "127.0.0.1";
  port: number;
  /** The address of a database on this server for its superuser, password included. */
  url(database: string): string;
  /** Ends the server and waits until it is gone; does nothing when another process owns it. */
  stop(): Promise<void>;
  owned: boolean;
};

export type EmbeddedServerOptions = {
  directory: string;
  onStep?: (text: string) => void;
  /** False only where losing the data does not matter. */
  durable?: boolean;
  /** Called when the server ends although nobody stopped it. */
  onUnexpectedEnd?: () => void;
  /** The caller answers SIGINT, SIGTERM and SIGHUP by stop(); otherwise they stop the server and end the program. */
  callerHandlesSignals?: boolean;
};

const runningServer = z.object({ port: z.int() });
const lockName = "owner";
const patienceMs = 120_000;

export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const user = serverUser();
  const place = preparePlace(options.directory, user);
  const deadline = Date.now() + patienceMs;
  for (let announced = false; ; announced = true) {
    const claim = claimOwnership(place.directory, lockName, runningServer);
    if (claim.mine) return own(claim.mine, place, user, options);
    const port = claim.details?.port;
    if (port && (await answers(port))) return { ...address(port, readPassword(place)), owned: false, stop };
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${claim.owner?.pid} owns ${place.directory}, but its PostgreSQL does not answer.`,
      );
    }
    if (!announced) options.onStep?.("Waiting for the PostgreSQL that another process is starting");
    await sleep(100);
  }
  async function stop() {}
}

export function hasHadOwner(directory: string): boolean {
  return readdirSync(directory).some((file) => file.startsWith(`${lockName}.`));
}

/** Deletes the database in this directory. Refuses while any process owns it. */
export async function removeEmbeddedServer(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const place = serverPlace(realpathSync(directory));
  const claim = claimOwnership(place.directory, lockName, runningServer);
  if (!claim.mine) throw new Error(`The database in ${directory} is in use by process ${claim.owner?.pid}.`);
  try {
    await endOrphan(place.data);
    const contents = readdirSync(place.directory).filter((file) => !file.startsWith(`${lockName}.`));
    for (const file of contents) rmSync(join(place.directory, file), { recursive: true, force: true });
  } finally {
    claim.mine.release();
  }
}

function preparePlace(directory: string, user: SystemUser | null): ServerPlace {
  makeDirectory(directory, user);
  const path = realpathSync(directory);
  const barrier = user && barrierFor(user, path);
  if (!barrier) return serverPlace(path);
  throw new Error(
    `PostgreSQL runs as the user ${user?.name}, who may not enter ${barrier} on the way to ${path}.`,
  );
}

async function own(
  ownership: Ownership<{ port: number }>,
  place: ServerPlace,
  user: SystemUser | null,
  { onStep = () => {}, durable = true, onUnexpectedEnd, callerHandlesSignals = false }: EmbeddedServerOptions,
): Promise<EmbeddedServer> {
  let child: ChildProcess | null = null;
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= child ? stopPostmaster(child) : Promise.resolve();
    return stopping.then(letGo);
  };
  const ignoreSignals = callerHandlesSignals ? () => {} : beforeEndingBySignal(stop);
  const letGo = () => {
    ignoreSignals();
    ownership.release();
  };

  try {
    const programs = preparePrograms(user, onStep);
    await endOrphan(place.data);
    await initialise(place, programs, { user, durable, onStep });
    onStep("Starting PostgreSQL");
    const started = await startOnFreePort(place, { program: programs.postgres, user, durable });
    child = started.child;
    child.once("exit", () => {
      if (stopping) return;
      letGo();
      onUnexpectedEnd?.();
    });
    ownership.describe({ port: started.port });
    return { ...address(started.port, readPassword(place)), owned: true, stop };
  } catch (error) {
    letGo();
    throw error;
  }
}

async function startOnFreePort(
  { directory, data }: ServerPlace,
  options: { program: string; user: SystemUser | null; durable: boolean },
): Promise<{ child: ChildProcess; port: number }> {
  const portFile = join(directory, "port");
  const logFile = join(directory, "server.log");
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : undefined);
    writeFileSync(portFile, String(port));
    try {
      return { child: await startPostmaster({ ...options, data, logFile, port }), port };
    } catch (error) {
      // Someone may have taken the port since it was found free.
      const portTaken = error instanceof StartFailed && error.message.includes("Address already in use");
      if (!portTaken || attempt === 5)
        throw new Error(`PostgreSQL did not start in ${directory}.`, { cause: error });
    }
  }
}

function address(port: number, password: string) {
  return {
    host: "127.0.0.1" as const,
    port,
    url: (database: string) =>
      `postgres://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
    socket.once("connect", () => socket.destroy());
  });
}
