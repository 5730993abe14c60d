// Ends the web process and PostgreSQL by kill -9 while programs write through the API, restarts them, and looks whether
// every acknowledged write is there once and nothing is half linked. By hand: npx tsx bench/kill-during-writes.ts
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { defaultDataDirectory } from "@/db/embedded/places";
import { checkRecord } from "./kill/check-record";
import { replayAll } from "./kill/replay";
import { startVictims } from "./kill/victims";
import { startWriter, type Writer } from "./kill/writer";
import { table } from "./measure/table";
import { makeBuildReady } from "./servers/web";
import { openWritingNewsroom } from "./write/newsroom";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    writers: { type: "string", default: "4" },
  },
});

const kills = Number(values.kills);
const begun = performance.now();
const note = (text: string) =>
  console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}`);

await makeBuildReady(note);
const victims = await startVictims(join(dirname(defaultDataDirectory()), "kill"), note);
try {
  const newsroom = await openWritingNewsroom(victims.databaseUrl);
  const writers = Array.from({ length: Number(values.writers) }, (_, at) =>
    startWriter(`writer ${at + 1}`, victims.port, newsroom),
  );
  for (let at = 1; at <= kills; at++) {
    await progressOf(writers);
    // Any moment of a write: some fall between two statements of one transaction, some into a commit.
    await sleep(Math.random() * 900);
    const target = at % 2 === 0 ? "PostgreSQL" : "the web process";
    const milliseconds = await (at % 2 === 0 ? victims.killDatabase() : victims.killWeb());
    note(`kill ${at} of ${kills}: ${target}, answering again after ${milliseconds} ms`);
  }
  await progressOf(writers);
  await Promise.all(writers.map((writer) => writer.finish()));
  const writes = writers.flatMap(({ writes }) => writes);
  note(`replaying all ${writes.length} keys`);
  const changed = await replayAll(victims.port, writes);
  note("checking the record");
  const faults = [
    ...writers.flatMap(({ faults }) => faults),
    ...changed,
    ...(await checkRecord(victims.databaseUrl, writes)),
  ];
  const unknown = writes.filter(({ attempts }) => attempts > 1);
  console.log(
    table(
      ["kill -9 during writes", ""],
      [
        ["kills (web process and PostgreSQL in turn)", `${kills}`],
        ["writers", `${writers.length}`],
        ["writes acknowledged", `${writes.length}`],
        ["of them without an answer at first, resolved by the same key", `${unknown.length}`],
        ["requests that hung for more than 10 s", `${writers.reduce((sum, { hung }) => sum + hung, 0)}`],
        ["acknowledged and lost, done twice, half linked, or answered otherwise", `${faults.length}`],
      ],
    ),
  );
  for (const fault of faults.slice(0, 50)) console.log(fault);
  process.exitCode = faults.length > 0 || writes.length === 0 ? 1 : 0;
} finally {
  await victims.stop();
}

/** Waits until each writer has been answered since: what was ended is at work again. */
async function progressOf(writers: readonly Writer[]): Promise<void> {
  const before = writers.map(({ writes }) => writes.length);
  const deadline = Date.now() + 60_000;
  while (writers.some(({ writes }, at) => writes.length <= (before[at] ?? 0))) {
    if (Date.now() > deadline) throw new Error("The writers get no answer any more.");
    await sleep(20);
  }
}
