// The first start in a directory: a password and an empty database cluster.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { endWithThisProgram } from "./end-with-this-program";
import type { Programs } from "./programs";
import { asUser, type SystemUser } from "./system-user";

export const superuser = "stet";

const unfinishedPrefix = "data.unfinished-";

export type ServerPlace = { directory: string; data: string; passwordFile: string };

export function serverPlace(directory: string): ServerPlace {
  return { directory, data: join(directory, "data"), passwordFile: join(directory, "password") };
}

export function readPassword({ passwordFile, directory }: ServerPlace): string {
  if (existsSync(passwordFile)) return readFileSync(passwordFile, "utf8");
  throw new Error(`${passwordFile} is missing, so the database in ${directory} cannot be opened.`);
}

/** Does nothing where a database of this PostgreSQL version exists; refuses one of another version. */
export async function initialise(
  place: ServerPlace,
  programs: Programs,
  { user, durable, onStep }: { user: SystemUser | null; durable: boolean; onStep: (text: string) => void },
): Promise<void> {
  if (existsSync(place.data)) return refuseOtherVersion(place, programs);

  onStep("Creating the database cluster");
  if (!existsSync(place.passwordFile)) {
    writeFileSync(place.passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  }
  removeUnfinished(place.directory);
  // A name of its own each time: an initdb left by a killed start may still be writing under the last one.
  const unfinished = join(place.directory, `${unfinishedPrefix}${randomBytes(4).toString("hex")}`);
  const passwordForInitdb = join(place.directory, "password.initdb");
  rmSync(passwordForInitdb, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordForInitdb, readPassword(place), { mode: 0o600, flag: "wx" });
  if (user) for (const path of [unfinished, passwordForInitdb]) chownSync(path, user.uid, user.gid);

  // The built-in C.UTF-8 knows letters and cases of all Unicode and needs no locale of the operating system.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const login = [`--username=${superuser}`, "--auth=scram-sha-256", `--pwfile=${passwordForInitdb}`];
  const speed = durable ? [] : ["--no-sync"];
  const where = ["--pgdata", unfinished];
  try {
    await run(programs.initdb, [...where, "--data-checksums", ...locale, ...login, ...speed], user);
  } finally {
    rmSync(passwordForInitdb, { force: true });
  }
  // Under its own name only when complete: a start that is killed half-way begins again.
  chmodSync(unfinished, 0o700);
  renameSync(unfinished, place.data);
}

function removeUnfinished(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    rmSync(join(directory, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function refuseOtherVersion({ data, directory }: ServerPlace, { majorVersion }: Programs): void {
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version === majorVersion) return;
  throw new Error(
    `The database in ${directory} was made by PostgreSQL ${version} and this is PostgreSQL ${majorVersion}. ` +
      "Start afresh with: npm run demo -- --reset",
  );
}

function run(program: string, args: string[], user: SystemUser | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, asUser(user, "/"), (error, stdout, stderr) => {
      if (!error) resolve();
      else reject(new Error(`PostgreSQL could not create its data directory:\n${stdout}${stderr}`.trim()));
    });
    endWithThisProgram(child);
  });
}
