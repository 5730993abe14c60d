// What the worker does by the clock, in UTC. A worker that was away does not make up for what it missed: the next time
// comes soon.
import type { CronItem } from "graphile-worker";

/** Jobs nobody asks for; worker/tasks.ts answers each. */
export type ClockJob = "reconcile" | "expire_uploads" | "release_due" | "forget_keys";

const once = (task: ClockJob) => ({
  task,
  identifier: task,
  options: { jobKey: task, maxAttempts: 1, backfillPeriod: 0 },
});

export const timetable: CronItem[] = [
  { match: "17 * * * *", ...once("reconcile") },
  { match: "*/10 * * * *", ...once("expire_uploads") },
  { match: "41 3 * * *", ...once("forget_keys") },
  // Each release has a job at its time; this is for those whose job was lost.
  { match: "* * * * *", ...once("release_due") },
];
