import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { latestMigration } from "@/db/latest-migration";

export type Readiness = { ready: boolean; checks: { desk: Check; reader: Check; migrations: Check } };
type Check = "ok" | "away" | "behind" | "ahead";

/** Whether this process can serve: both sides of the wall answer, and the database has the shape this release needs. */
export async function readiness(databases: { desk: Database; reader: Database }): Promise<Readiness> {
  const [migrations, reader] = await Promise.all([migrationState(databases.desk), reach(databases.reader)]);
  const checks = { desk: migrations === "away" ? "away" : "ok", reader, migrations } as const;
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

/** A database nobody has migrated has no such schema, or none this role may look into. */
function isMissingTable(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return ["42P01", "3F000", "42501"].includes(String((cause as { code?: unknown }).code));
}
