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
    onnotice: () => {},
    connection: {
      application_name: `stet-${role}`,
      ...(role === "owner" ? {} : { role: `stet_${role}` }),
      ...limits[role],
    },
  });
  return { db: drizzle(sql, { schema, casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}
