import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema>;

/** The two sides of the wall, and the owner who migrates. */
export type DatabaseRole = "desk" | "reader" | "owner";

export type Connection = { db: Database; sql: postgres.Sql; close(): Promise<void> };

const limits: Record<DatabaseRole, Record<string, string>> = {
  // Milliseconds. A slow answer is refused before it can pile up.
  desk: { statement_timeout: "15000", lock_timeout: "5000", idle_in_transaction_session_timeout: "30000" },
  reader: { statement_timeout: "5000", lock_timeout: "1000", default_transaction_read_only: "on" },
  owner: {},
};

/**
 * Opens a pool of connections that act in one role. With a URL that signs in as the owner, the role is taken at
 * the start of each connection; with a URL of the role itself, taking it changes nothing.
 */
export function connect(url: string, role: DatabaseRole, options: { max?: number } = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    idle_timeout: 60,
    connect_timeout: 10,
    // Seconds. The driver would wait up to 20 after an outage, and requests with it; a refusal is better.
    backoff: () => 0.2,
    onnotice: () => {},
    connection: {
      application_name: `stet-${role}`,
      ...(role === "owner" ? {} : { role: `stet_${role}` }),
      ...limits[role],
    },
  });
  prepareQueries(sql);
  return { db: drizzle(sql, { schema, casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}

type Queryable = Pick<postgres.TransactionSql, "unsafe"> &
  Partial<Pick<postgres.Sql, "begin"> & Pick<postgres.TransactionSql, "savepoint">>;

// Drizzle sends its queries by `unsafe`, which the driver prepares only when asked to: without it each query with
// parameters is parsed anew and takes two round trips. The text holds no values, so the statements are few.
function prepareQueries(sql: Queryable): void {
  const { unsafe, begin, savepoint } = sql;
  sql.unsafe = ((text, parameters, options) =>
    // Drizzle says `prepare: false` itself for any query that was not given a name.
    unsafe(text, parameters, { ...options, prepare: true })) as Queryable["unsafe"];
  const preparing = (nested: NonNullable<typeof begin>) => (work: (sql: Queryable) => unknown) =>
    nested((within) => {
      prepareQueries(within);
      return work(within);
    });
  if (begin) sql.begin = preparing(begin) as typeof begin;
  if (savepoint) sql.savepoint = preparing(savepoint as unknown as postgres.Sql["begin"]) as typeof savepoint;
}
