import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { latestMigration } from "@/db/latest-migration";
import { isWorkerPresent } from "./jobs";
import { reachStorage } from "./storage/reach-storage";
import type { Storage } from "./storage/storage";

export type Readiness = {
  ready: boolean;
  checks: { desk: Check; reader: Check; migrations: Check; storage: Check; worker: Check };
};
type Check = "ok" | "away" | "behind" | "ahead";

/**
 * Whether this process can serve: both sides of the wall answer, and the database has the shape this release needs.
 * A store or a worker that is away is named, but pages go on without them, so requests may still be sent here.
 */
export async function readiness(
  databases: { desk: Database; reader: Database },
  store: Pick<Storage, "check">,
): Promise<Readiness> {
  const [migrations, reader, storage, worker] = await Promise.all([
    migrationState(databases.desk),
    reach(databases.reader),
    reachStore(store),
    reachWorker(databases.desk),
  ]);
  const checks = {
    desk: migrations === "away" ? "away" : "ok",
    reader,
    migrations,
    storage,
    worker,
  } as const;
  // A newer database is what a rolling update looks like from the older release.
  const ready = checks.desk === "ok" && reader === "ok" && migrations !== "behind";
  return { ready, checks };
}

async function migrationState(db: Database): Promise<Check> {
  try {
    const [row] = await db.execute<{ latest: string | null }>(
      sql`select max(created_at)::text as latest from drizzle.__drizzle_migrations`,
    );
    const applied = Number(row?.latest ?? 0);
    if (applied < latestMigration) return "behind";
    return applied > latestMigration ? "ahead" : "ok";
  } catch (error) {
    return isMissingTable(error) ? "behind" : "away";
  }
}

async function reach(db: Database): Promise<Check> {
  try {
    await db.execute(sql`select`);
    return "ok";
  } catch {
    return "away";
  }
}

async function reachWorker(db: Database): Promise<Check> {
  const present = await isWorkerPresent(db).catch(() => false);
  return present ? "ok" : "away";
}

const reachStore = (store: Pick<Storage, "check">): Promise<Check> =>
  reachStorage(store).then(
    () => "ok",
    () => "away",
  );

/** A database nobody has migrated has no such schema, or none this role may look into. */
function isMissingTable(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return ["42P01", "3F000", "42501"].includes(String((cause as { code?: unknown }).code));
}
