import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { testDatabases, urlOfDatabase } from "./names";

/**
 * A migrated database for one test file alone, as its owner signs in. For tests that have to commit: what the guards
 * check at commit cannot be seen in a transaction that is rolled back, and what they keep cannot be removed again.
 * Dropped after the run.
 */
export async function ownDatabaseUrl(): Promise<string> {
  const { maintenanceUrl, template, clonePrefix } = inject(testDatabases);
  const database = `${clonePrefix}own_${randomBytes(5).toString("hex")}`;
  const sql = postgres(maintenanceUrl, { max: 1 });
  try {
    await sql`create database ${sql(database)} template ${sql(template)}`;
  } finally {
    await sql.end();
  }
  return urlOfDatabase(maintenanceUrl, database);
}
