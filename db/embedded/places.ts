// Where the embedded PostgreSQL keeps its programs and data.
// An ordinary user has all of it in the checkout. Root lends it to another user, who may be unable to enter the
// checkout (a home of mode 700, say), so root has it in a system directory, one place per checkout.
import { createHash, randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { barrierFor, type SystemUser, serverUser } from "./system-user";

export const checkoutDirectory = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Everything this checkout keeps between runs that is not source; not under version control. */
export const stateDirectory = join(checkoutDirectory, ".stet");

/** Where the database of this checkout lives. */
export function defaultDataDirectory(): string {
  return join(homeOfThisCheckout(), "postgres");
}

/** The folder for databases that live no longer than one test run. */
export function temporaryDataParent(): string {
  return join(homeOfThisCheckout(), "tests");
}

/** Where the PostgreSQL programs are copied to; as root, all checkouts share one copy. */
export function programsParent(): string {
  const user = serverUser();
  return join(user ? systemHome(user) : stateDirectory, "programs");
}

/**
 * Makes a directory of ours, with its parents. With a server user it can be entered by others, its content is still
 * guarded file by file; otherwise it is the owner's alone.
 */
export function makeDirectory(path: string, user: SystemUser | null): void {
  const first = mkdirSync(path, { recursive: true, mode: user ? 0o755 : 0o700 });
  if (!user) return;
  if (statSync(path).uid === process.getuid?.()) chmodSync(path, 0o711);
  // A strict umask took the right to enter from the parents made just now as well.
  for (let made = dirname(path); first && made.startsWith(first); made = dirname(made))
    chmodSync(made, 0o711);
}

function homeOfThisCheckout(): string {
  const user = serverUser();
  return user ? join(systemHome(user), checkoutName()) : stateDirectory;
}

function systemHome(user: SystemUser): string {
  const candidates = ["/var/lib/stet", "/srv/stet", join(tmpdir(), "stet")];
  const home = candidates.find((candidate) => isUsableAsHome(candidate, user));
  if (home) return home;
  throw new Error(
    `None of ${candidates.join(", ")} can be written by root and entered by the user ${user.name}, ` +
      "who runs PostgreSQL for root. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.",
  );
}

function isUsableAsHome(path: string, user: SystemUser): boolean {
  try {
    makeDirectory(path, user);
    accessSync(path, constants.W_OK);
    const { uid, mode } = statSync(path);
    // Anyone else who could write here could give us programs or data of their own.
    return uid === process.getuid?.() && (mode & 0o022) === 0 && barrierFor(user, path) === null;
  } catch {
    return false;
  }
}

/**
 * A new clone at the path of a deleted one starts with a new database, and so does a copy of a checkout:
 * the name comes from the path and from a mark inside the checkout.
 */
function checkoutName(): string {
  const markFile = join(stateDirectory, "checkout");
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(markFile, randomBytes(8).toString("hex"), { flag: "wx" });
  } catch {
    // It has its mark already.
  }
  const mark = readFileSync(markFile, "utf8");
  return createHash("sha256").update(`${checkoutDirectory}\n${mark}`).digest("hex").slice(0, 12);
}
