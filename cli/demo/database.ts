// The database of the demonstration: the server DATABASE_URL names, or else the embedded one of this checkout.
import postgres from "postgres";
import { type EmbeddedServer, startEmbeddedServer } from "@/db/embedded/embedded-server";
import { defaultDataDirectory } from "@/db/embedded/places";
import type { MigrateOptions } from "@/db/migrate";
import { type DatabaseEnvironment, databaseEnvironment, databaseName, rolePasswords } from "./environment";

export type DemonstrationDatabase = {
  /** Where it is, for people; without a password. */
  place: string;
  environment: DatabaseEnvironment;
  /** Only on a server of our own: on a given one, the roles may serve other databases with other passwords. */
  passwords: MigrateOptions["passwords"];
  stop(): Promise<void>;
};

export async function openDatabase(
  onStep: (text: string) => void,
  onUnexpectedEnd: () => void,
): Promise<DemonstrationDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) return givenDatabase(given);

  const directory = defaultDataDirectory();
  const server = await startEmbeddedServer({
    directory,
    onStep,
    onUnexpectedEnd,
    callerHandlesSignals: true,
  });
  await createDatabase(server);
  return {
    place: `embedded PostgreSQL on ${server.host}:${server.port}`,
    environment: databaseEnvironment(server),
    passwords: rolePasswords(),
    stop: server.stop,
  };
}

async function givenDatabase(url: string): Promise<DemonstrationDatabase> {
  if (!URL.canParse(url)) {
    throw new Error("DATABASE_URL is not a PostgreSQL address: postgres://user:password@host:5432/database");
  }
  const { host, pathname } = new URL(url);
  const sql = postgres(url, { max: 1, connect_timeout: 10 });
  try {
    await sql`select`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database of DATABASE_URL (${host}${pathname}) cannot be reached: ${reason}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
  const place = `${host}${pathname} of DATABASE_URL`;
  return { place, environment: { DATABASE_URL: url }, passwords: undefined, stop: async () => {} };
}

async function createDatabase(server: EmbeddedServer): Promise<void> {
  const sql = postgres(server.url("postgres"), { max: 1 });
  try {
    const [existing] = await sql`select from pg_database where datname = ${databaseName}`;
    if (!existing) await sql`create database ${sql(databaseName)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
