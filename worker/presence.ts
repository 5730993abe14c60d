// A worker shows that it lives by locks it holds in the database, one for each of its lanes: they are gone the moment
// its process is, however it ended. Jobs that a dead worker had begun are freed for the living at once, not after hours.
import postgres from "postgres";
import { presenceLock } from "@/lib/jobs";
import { faultRecord, log } from "@/lib/log";

const everyMs = 10_000;

export type Presence = { end(): Promise<void> };

export async function sayAlive(url: string, laneIds: readonly string[]): Promise<Presence> {
  // One connection for as long as the worker lives: the locks belong to it.
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    max_lifetime: null,
    connection: { application_name: "stet-worker-presence" },
  });
  const look = async () => {
    for (const id of laneIds) await holdOnce(sql, id);
    const freed = await freeJobsOfTheDead(sql, laneIds);
    if (freed.length > 0) log().warn({ workers: freed }, "jobs of a dead worker are free again");
  };
  await look();
  let ended = false;
  const timer = setInterval(() => {
    look().catch((error) => {
      if (!ended) log().warn(faultRecord(error), "the database is away");
    });
  }, everyMs);
  return {
    end: async () => {
      ended = true;
      clearInterval(timer);
      await sql.end({ timeout: 5 });
    },
  };
}

/** After an outage the connection is another one, without the lock. */
async function holdOnce(sql: postgres.Sql, id: string): Promise<void> {
  const [held] = await sql`
    select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted
      and classid = ${presenceLock} and objid = (hashtext(${id})::bigint & 4294967295)::oid`;
  if (!held) await sql`select pg_try_advisory_lock(${presenceLock}, hashtext(${id}))`;
}

/** @returns the ids of lanes that hold jobs but live no more */
export async function freeJobsOfTheDead(sql: postgres.Sql, own: readonly string[]): Promise<string[]> {
  // A lane takes its lock a moment after its first job can begin, hence the minute.
  const holders = await sql<{ id: string }[]>`
    select distinct locked_by as id from graphile_worker.jobs
    where locked_by is not null and locked_at < now() - interval '1 minute' and locked_by <> all (${[...own]})`;
  const dead: string[] = [];
  for (const { id } of holders) {
    const [lock] = await sql<{ gone: boolean }[]>`
      select pg_try_advisory_lock(${presenceLock}, hashtext(${id})) as gone`;
    if (!lock?.gone) continue;
    dead.push(id);
    await sql`select graphile_worker.force_unlock_workers(${[id]})`;
    await sql`select pg_advisory_unlock(${presenceLock}, hashtext(${id}))`;
  }
  return dead;
}
