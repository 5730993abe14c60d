// Browser tests see the built product, served from a database of its own that holds the demonstration newsroom.
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { serve } from "@/cli/demo/serve";
import { startWorker } from "@/cli/demo/start-worker";
import { loadDemonstration } from "@/cli/demonstration/load";
import { freePort } from "@/db/embedded/free-port";
import { stateDirectory } from "@/db/embedded/places";
import { startTemporaryServer } from "@/db/embedded/temporary-server";
import { migrate } from "@/db/migrate";
import { announceNewsroom } from "./newsroom-address";

export default async function serveNewsroom(): Promise<() => Promise<void>> {
  const files = await mkdtemp(join(tmpdir(), "stet-web-files-"));
  Object.assign(process.env, {
    STET_STORAGE_DIR: join(files, "storage"),
    STET_STAGING_DIR: join(files, "staging"),
  });
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startTemporaryServer();
  const maintenanceUrl = given ?? server?.url("postgres") ?? "";
  const database = `stet_web_${randomBytes(5).toString("hex")}`;
  await administer(maintenanceUrl, (sql) => sql`create database ${sql(database)}`);

  const url = new URL(maintenanceUrl);
  url.pathname = `/${database}`;
  await migrate(url.href);
  const { signIns } = await loadDemonstration({ url: url.href });
  const port = await freePort();
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  const web = await serve(port, { DATABASE_URL: url.href }, join(stateDirectory, "web-under-test.log"));
  const worker = await startWorker(
    port,
    { DATABASE_URL: url.href },
    join(stateDirectory, "worker-under-test.log"),
  );
  announceNewsroom({ origin: `http://localhost:${port}`, databaseUrl: url.href, signIns });

  return async () => {
    await worker.stop();
    await web.stop();
    await administer(maintenanceUrl, (sql) => sql`drop database ${sql(database)} with (force)`);
    await server?.stop();
    await rm(files, { recursive: true, force: true });
  };
}

async function administer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
