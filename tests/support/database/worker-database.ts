import postgres from "postgres";
import { inject } from "vitest";
import { testDatabases, urlOfDatabase } from "./names";

let url: Promise<string> | null = null;

/**
 * The database of this test worker, as the owner of the database signs in. Migrated, and cloned at the first call in
 * each worker. The test files that one worker runs share it, so a test rolls back or removes what it wrote.
 */
export function workerDatabaseUrl(): Promise<string> {
  url ??= cloneOnce();
  return url;
}

async function cloneOnce(): Promise<string> {
  const { maintenanceUrl, template, clonePrefix } = inject(testDatabases);
  const database = `${clonePrefix}${process.env.VITEST_POOL_ID}`;
  const sql = postgres(maintenanceUrl, { max: 1 });
  try {
    const [existing] = await sql`select from pg_database where datname = ${database}`;
    if (!existing) await sql`create database ${sql(database)} template ${sql(template)}`;
  } finally {
    await sql.end();
  }
  return urlOfDatabase(maintenanceUrl, database);
}
