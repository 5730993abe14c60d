// Sends one file while the client, the web process and PostgreSQL are ended by kill -9 in turn, and looks whether its bytes
// arrive as they were, once, and nothing is left over. By hand: npx tsx bench/upload-interruptions.ts [--mb 2048 --kills 0]
import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { keptSecret } from "@/cli/demo/secrets";
import { startWorker } from "@/cli/demo/start-worker";
import { connect } from "@/db/connect";
import { defaultDataDirectory, stateDirectory } from "@/db/embedded/places";
import { reconcile } from "@/lib/captures/reconcile";
import { diskStorage } from "@/lib/storage/disk";
import { startVictims } from "./kill/victims";
import { table } from "./measure/table";
import { startChild } from "./servers/child";
import { makeBuildReady } from "./servers/web";
import type { Errand } from "./upload/client";
import { watchMemory } from "./upload/memory";
import { aReporter } from "./upload/reporter";

const { values } = parseArgs({
  options: { mb: { type: "string", default: "256" }, kills: { type: "string", default: "25" } },
});
const size = Number(values.mb) * 2 ** 20;
const kills = Number(values.kills);
const begun = performance.now();
const note = (text: string) =>
  console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const folder = await mkdtemp(join(tmpdir(), "stet-upload-"));
Object.assign(process.env, {
  STET_STORAGE_DIR: join(folder, "storage"),
  STET_STAGING_DIR: join(folder, "staging"),
});
await makeBuildReady(note);
const path = join(folder, "recording.bin");
const sha256 = await writeFile(path, size);
const victims = await startVictims(join(dirname(defaultDataDirectory()), "kill-upload"), note);
try {
  Object.assign(process.env, { DATABASE_URL: victims.databaseUrl, LOG_LEVEL: "error" });
  const secret = process.env.AUTH_SECRET ?? keptSecret("auth-secret");
  const reporter = await aReporter(victims.databaseUrl, victims.port, secret);
  // Slow enough that the interruptions, each at its part of the way, fall into the transfer.
  const bytesPerSecond = kills === 0 ? 0 : 2 ** 20;
  const errand: Errand = { ...reporter, port: victims.port, path, bytesPerSecond };
  const memory = watchMemory(victims.webPid);
  const started = performance.now();
  let client = await startClient(errand);
  const interruptions = { client: 0, "the web process": 0, PostgreSQL: 0 };
  for (let at = 0; at < kills && !client.isDone(); at++) {
    while ((await receivedBytes()) < (size * (at + Math.random())) / (kills * 1.5)) await sleep(20);
    const target = (["client", "the web process", "PostgreSQL"] as const)[at % 3] ?? "client";
    if (target === "client") {
      client.kill();
      client = await startClient({ ...errand, url: client.url });
    } else if (target === "PostgreSQL") await victims.killDatabase();
    else await victims.killWeb();
    interruptions[target]++;
    note(`kill ${at + 1} of ${kills}: ${target}, ${await receivedBytes()} bytes have come`);
  }
  await client.done;
  const seconds = (performance.now() - started) / 1000;
  const webMemory = memory.end();
  note("all bytes have come; the worker stores them");
  const worker = await startWorker(
    victims.port,
    { DATABASE_URL: victims.databaseUrl },
    join(stateDirectory, "upload-worker.log"),
  );
  const capture = await settled(victims.databaseUrl);
  await worker.stop();
  const stored = await hashOf(join(folder, "storage/sha256", sha256.slice(0, 2), sha256)).catch(
    () => "missing",
  );
  const left = await leftOver(victims.databaseUrl);
  const faults = [
    ...(capture.length === 1 ? [] : [`${capture.length} captures`]),
    ...(capture[0]?.state === "ready" && capture[0].sha256 === sha256
      ? []
      : ["the capture has another hash"]),
    ...(stored === sha256 ? [] : ["the stored bytes are others"]),
    ...left,
  ];
  const count = Object.entries(interruptions).map(([what, times]) => `${what} ${times}`);
  console.log(
    table(
      ["upload", ""],
      [
        ["file", `${values.mb} MiB in ${seconds.toFixed(0)} s`],
        ["interruptions by kill -9", count.join(", ")],
        ["most memory of the web process", `${(webMemory / 1e6).toFixed(0)} MB`],
        ["captures, hash, left over", faults.length === 0 ? "one, identical, nothing" : faults.join("; ")],
      ],
    ),
  );
  process.exitCode =
    faults.length > 0 || Object.values(interruptions).reduce((a, b) => a + b) < kills ? 1 : 0;
} finally {
  await victims.stop();
  await rm(folder, { recursive: true, force: true });
}

async function startClient(errand: Errand) {
  const child = startChild("upload/client.ts");
  await child.ready();
  const { url } = await child.ask<{ url: string }>(errand);
  let isDone = false;
  const done = child.next<{ done: boolean }>().then(() => {
    isDone = true;
  });
  // A killed client is never done.
  done.catch(() => {});
  return { url, done, isDone: () => isDone, kill: () => void process.kill(child.pid, "SIGKILL") };
}

async function writeFile(path: string, size: number): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "w");
  for (let written = 0; written < size; written += 2 ** 20) {
    const piece = randomBytes(Math.min(2 ** 20, size - written));
    hash.update(piece);
    await file.write(piece);
  }
  await file.close();
  return hash.digest("hex");
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex");
}

async function receivedBytes(): Promise<number> {
  const staging = join(folder, "staging");
  const [name] = await readdir(staging);
  if (!name) return 0;
  const file = await open(join(staging, name), "r");
  return (await file.stat().finally(() => file.close())).size;
}

type Capture = { state: string; sha256: string | null };

async function settled(url: string): Promise<Capture[]> {
  const sql = postgres(url, { max: 1 });
  try {
    for (const deadline = Date.now() + 300_000; Date.now() < deadline; await sleep(500)) {
      const found = await sql<Capture[]>`select state::text, sha256 from desk.captures`;
      const staged = await readdir(join(folder, "staging"));
      if (found.length > 0 && found.every(({ state }) => state !== "pending") && staged.length === 0)
        return found;
    }
    return await sql<Capture[]>`select state::text, sha256 from desk.captures`;
  } finally {
    await sql.end();
  }
}

/** What a crash would leave: looked at as it would be in a day. */
async function leftOver(url: string): Promise<string[]> {
  const desk = connect(url, "desk", { max: 1 });
  try {
    const now = new Date(Date.now() + 25 * 3_600_000);
    const store = diskStorage(join(folder, "storage"));
    const found = await reconcile({ db: desk.db, actor: null }, { now, store });
    return [
      ...(found.stagedRemoved > 0 ? [`${found.stagedRemoved} staged files`] : []),
      ...(found.objectsRemoved > 0 ? [`${found.objectsRemoved} objects`] : []),
      ...(found.askedAgain > 0 ? [`${found.askedAgain} uploads nobody stored`] : []),
      ...found.missing.map((hash) => `no bytes of ${hash}`),
    ];
  } finally {
    await desk.close();
  }
}
