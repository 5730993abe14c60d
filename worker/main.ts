// The worker: the process beside the web server that does what takes long or is dangerous. It takes its jobs from the
// queue in the database. SIGTERM lets the jobs at hand finish; what cannot finish in time is done again later.
import { EventEmitter } from "node:events";
import { parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { connect } from "@/db/connect";
import { env } from "@/lib/env";
import { faultRecord, log } from "@/lib/log";
import { timetable } from "./cron";
import { queueLog } from "./log";
import { sayAlive } from "./presence";
import { taskList } from "./tasks";

/** Jobs at once. Drawing text takes a processor each; more of them would only wait for one another. */
const lanes = 2;
/** Milliseconds that jobs at hand are given to finish when the worker is asked to end. */
const patienceMs = 20_000;

const { DATABASE_URL, STET_DESK_DATABASE_URL } = env();
const desk = connect(STET_DESK_DATABASE_URL ?? DATABASE_URL, "desk", { max: lanes * 2 });
const events: WorkerEvents = new EventEmitter();
const laneIds: string[] = [];
events.on("worker:create", ({ worker }) => laneIds.push(worker.workerId));

const runner = await run({
  connectionString: DATABASE_URL,
  maxPoolSize: lanes + 2,
  concurrency: lanes,
  noHandleSignals: true,
  logger: queueLog(),
  events,
  taskList: taskList({ db: desk.db, actor: null }),
  parsedCronItems: parseCronItems(timetable),
});
const presence = await sayAlive(DATABASE_URL, laneIds);

let ending: Promise<void> | null = null;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
// Started with a channel, it ends with whoever started it, even when that was killed.
process.on("disconnect", () => void end(0));
runner.promise.then(
  () => end(1),
  (error) => {
    log().error(faultRecord(error), "the worker broke down");
    return end(1);
  },
);
process.send?.("ready");
log().info({ lanes }, "the worker is ready");

function end(code: number): Promise<void> {
  ending ??= (async () => {
    log().info("the worker is ending");
    const impatient = setTimeout(() => process.exit(1), patienceMs);
    await runner.stop().catch(() => {});
    await presence.end();
    await desk.close();
    clearTimeout(impatient);
    process.exit(code);
  })();
  return ending;
}
