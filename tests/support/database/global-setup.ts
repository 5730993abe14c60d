// Before the first test: a migrated template database on the server that TEST_DATABASE_URL names, or on one of our
// own. Workers clone the template; afterwards all of it is dropped.
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startTemporaryServer } from "@/db/embedded/temporary-server";
import { migrate } from "@/db/migrate";
import { type TestDatabases, testDatabases, urlOfDatabase } from "./names";

export default async function prepareDatabases(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startTemporaryServer();
  const run = randomBytes(4).toString("hex");
  const databases: TestDatabases = {
    maintenanceUrl: given ?? server?.url("postgres") ?? "",
    template: `stet_template_${run}`,
    clonePrefix: `stet_test_${run}_`,
  };
  const tearDown = async () => {
    if (given) await dropDatabases(databases);
    await server?.stop();
  };
  try {
    await createTemplate(databases);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide(testDatabases, databases);
  return tearDown;
}

async function createTemplate({ maintenanceUrl, template }: TestDatabases): Promise<void> {
  const sql = postgres(maintenanceUrl, { max: 1 });
  try {
    await sql`create database ${sql(template)}`;
    await migrate(urlOfDatabase(maintenanceUrl, template));
    await requireNoChecks(urlOfDatabase(maintenanceUrl, template));
    // A connected template cannot be cloned.
    await sql`alter database ${sql(template)} allow_connections false`;
  } finally {
    await sql.end();
  }
}

/** The newsroom of the tests approves without a list of checks, but where a test says what is required. */
async function requireNoChecks(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await sql`delete from desk.required_checks`;
  } finally {
    await sql.end();
  }
}

async function dropDatabases({ maintenanceUrl, template, clonePrefix }: TestDatabases): Promise<void> {
  const sql = postgres(maintenanceUrl, { max: 1, onnotice: () => {} });
  try {
    const clones = await sql<{ datname: string }[]>`
      select datname from pg_database where starts_with(datname, ${clonePrefix})`;
    for (const database of [template, ...clones.map(({ datname }) => datname)]) {
      await sql`drop database if exists ${sql(database)} with (force)`;
    }
  } finally {
    await sql.end();
  }
}
