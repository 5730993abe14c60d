// The database server of the bench: embedded, durable, kept between runs with the data that is slow to make.
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { startEmbeddedServer } from "@/db/embedded/embedded-server";
import { checkoutDirectory, defaultDataDirectory } from "@/db/embedded/places";
import { migrate } from "@/db/migrate";
import { generateDesk } from "../generate/desk";
import { generate, sizesFor } from "../generate/load";
import { canMeasureProcessorTime, parentOf } from "../measure/processor-time";

export type BenchDatabase = { owner: string; desk: string; reader: string };

export type BenchServer = {
  /** The process all of PostgreSQL descends from; null where processes cannot be looked into. */
  pid: number | null;
  /** A database with so many published statements; made where there is none yet. Not to be written to. */
  withStatements(statements: number): Promise<BenchDatabase>;
  /** A database with so many entries on the desk, none before readers. Not to be written to. */
  withEntries(entries: number): Promise<BenchDatabase>;
  /** A copy of one with statements that may be written to. */
  copyWithStatements(statements: number): Promise<BenchDatabase>;
  stop(): Promise<void>;
};

export async function startBenchServer(onStep: (text: string) => void): Promise<BenchServer> {
  const directory = join(dirname(defaultDataDirectory()), "bench");
  const server = await startEmbeddedServer({ directory, onStep });
  if (!server.owned) throw new Error("Another bench is running: it uses the same database server.");
  const maintenance = postgres(server.url("postgres"), { max: 1, onnotice: () => {} });
  const passwords = { desk: randomBytes(24).toString("hex"), reader: randomBytes(24).toString("hex") };
  const open = async (name: string): Promise<BenchDatabase> => {
    const owner = server.url(name);
    await migrate(owner, { passwords });
    return {
      owner,
      desk: signedInAs(owner, "stet_desk", passwords.desk),
      reader: signedInAs(owner, "stet_reader", passwords.reader),
    };
  };
  const withStatements = async (statements: number) => {
    const name = `bench_${statements}_${fingerprint()}`;
    const fill = (owner: string) => generate(owner, sizesFor(statements), onStep);
    if (!(await isThere(maintenance, name))) await make(maintenance, { name, open, fill });
    return open(name);
  };
  const withEntries = async (entries: number) => {
    const name = `bench_desk_${entries}_${fingerprint()}`;
    const fill = (owner: string) => generateDesk(owner, entries, onStep);
    if (!(await isThere(maintenance, name))) await make(maintenance, { name, open, fill });
    return open(name);
  };

  return {
    pid: canMeasureProcessorTime ? await postmasterOf(maintenance) : null,
    withStatements,
    withEntries,
    copyWithStatements: async (statements) => {
      await withStatements(statements);
      const copy = "bench_written";
      onStep(`copying the database of ${statements} statements`);
      await maintenance.unsafe(`drop database if exists ${copy}`);
      const template = `bench_${statements}_${fingerprint()}`;
      await maintenance.unsafe(`create database ${copy} template ${template} strategy file_copy`);
      return open(copy);
    },
    stop: async () => {
      await maintenance.unsafe("drop database if exists bench_written with (force)");
      await maintenance.end({ timeout: 5 });
      await server.stop();
    },
  };
}

type Making = {
  /** Ends with the fingerprint; what stands before it says what is in it. */
  name: string;
  open(name: string): Promise<BenchDatabase>;
  fill(owner: string): Promise<void>;
};

async function make(maintenance: postgres.Sql, { name, open, fill }: Making): Promise<void> {
  const kind = name.slice(0, name.lastIndexOf("_") + 1);
  const outdated = await maintenance<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${kind}) or datname = 'bench_making'`;
  for (const database of outdated) await maintenance.unsafe(`drop database ${database.name} with (force)`);
  // Takes its name when it is complete: a load that was cut off must not look like one that was not.
  await maintenance.unsafe("create database bench_making");
  const { owner } = await open("bench_making");
  await fill(owner);
  await maintenance.unsafe(`alter database bench_making rename to ${name}`);
}

const isThere = async (maintenance: postgres.Sql, name: string) =>
  (await maintenance`select from pg_database where datname = ${name}`).length > 0;

// Data made by other code, or for other tables, is made again.
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["bench/generate", "db/migrations"]) {
    const files = readdirSync(join(checkoutDirectory, folder)).filter((file) => /\.(ts|sql)$/.test(file));
    for (const file of files.sort()) hash.update(readFileSync(join(checkoutDirectory, folder, file)));
  }
  hash.update(readFileSync(join(checkoutDirectory, "lib/statements/build-edition.ts")));
  return hash.digest("hex").slice(0, 8);
}

function signedInAs(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = role;
  other.password = password;
  return other.href;
}

async function postmasterOf(sql: postgres.Sql): Promise<number | null> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row ? parentOf(row.pid) : null;
}
