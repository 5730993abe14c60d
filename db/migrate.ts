import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations as migrateQueue } from "graphile-worker";
import postgres from "postgres";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/** PostgreSQL's own number for version 15. */
const oldestServer = 150_000;

// Any fixed number: two processes that migrate at once wait for each other.
const migrationLock = 71_836_001;

const silent = new Logger(() => () => {});

export type MigrateOptions = {
  onStep?: (text: string) => void;
  /** Lets the two roles sign in by themselves, with these passwords. */
  passwords?: { desk: string; reader: string };
};

/**
 * Brings the database at `url` to the present shape. The URL must sign in as the owner of the database, with the
 * right to create roles. Running it again changes nothing.
 */
export async function migrate(url: string, { onStep, passwords }: MigrateOptions = {}): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: "stet-migrate" } });
  try {
    await refuseOldServer(sql);
    await sql`select pg_advisory_lock(${migrationLock})`;
    onStep?.("applying migrations");
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    // The queue of background work keeps its own schema and its own record of migrations.
    await migrateQueue({ connectionString: url, logger: silent });
    // The web process compares them with its own before it says that it is ready.
    await sql`grant usage on schema drizzle to stet_desk`;
    await sql`grant select on drizzle.__drizzle_migrations to stet_desk`;
    if (passwords) await letRolesSignIn(sql, passwords);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function refuseOldServer(sql: postgres.Sql) {
  const [row] = await sql<
    { version: number }[]
  >`select current_setting('server_version_num')::int as version`;
  if (!row || row.version < oldestServer) {
    throw new Error(`PostgreSQL 15 or newer is needed; this server is ${row?.version ?? "unknown"}`);
  }
}

async function letRolesSignIn(sql: postgres.Sql, passwords: { desk: string; reader: string }) {
  for (const [role, password] of Object.entries(passwords)) {
    const [statement] = await sql<{ text: string }[]>`
      select format('alter role %I login password %L', ${`stet_${role}`}::text, ${password}::text) as text`;
    if (statement) await sql.unsafe(statement.text);
  }
}
