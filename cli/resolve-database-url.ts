import { existsSync } from "node:fs";
import { hasHadOwner, startEmbeddedServer } from "@/db/embedded/embedded-server";
import { defaultDataDirectory } from "@/db/embedded/places";
import type { CommandIo } from "./command";
import { databaseEnvironment } from "./demo/environment";

export type FoundDatabase = {
  /** Signs in as the owner of the database. */
  url: string;
  /** Ends what had to be started to reach it. */
  release(): Promise<void>;
};

/**
 * The database DATABASE_URL names, or else the demonstration's own, which is started when it does not run.
 * @throws Error when there is neither
 */
export async function resolveDatabaseUrl(io: CommandIo): Promise<FoundDatabase> {
  const url = process.env.DATABASE_URL;
  if (url) return { url, release: async () => {} };
  const directory = defaultDataDirectory();
  if (existsSync(directory) && hasHadOwner(directory)) {
    const server = await startEmbeddedServer({ directory, onStep: io.note });
    return { url: databaseEnvironment(server).DATABASE_URL, release: server.stop };
  }
  throw new Error(
    "No database: set DATABASE_URL to a PostgreSQL server, or start the demonstration once with npm run demo.",
  );
}
