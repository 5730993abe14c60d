// PostgreSQL refuses to run as root, so root has it run by a user without other rights.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";

export type SystemUser = { name: string; uid: number; gid: number };

/** The user PostgreSQL runs as, or null when that is simply the one running this program. */
export function serverUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = lookUp("postgres") ?? lookUp("nobody");
  if (user) return user;
  throw new Error(
    "PostgreSQL does not run as root and there is neither a user postgres nor nobody to run it as. " +
      "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.",
  );
}

/** How to spawn a program as the server user, or as the one running this program when there is none. */
export function asUser(user: SystemUser | null, directory: string) {
  // Nothing of our own environment may change how PostgreSQL starts, and its messages are read in English.
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
  // The system's "nobody" can be 2^32 - 2, which spawn takes as -2.
  return user ? { cwd: directory, env, uid: user.uid | 0, gid: user.gid | 0 } : { cwd: directory, env };
}

/** The nearest directory above (or at) this path that the user may not pass through, or null. */
export function barrierFor(user: SystemUser, path: string): string | null {
  const above = dirname(path);
  const barrier = above === path ? null : barrierFor(user, above);
  if (barrier) return barrier;
  const { uid, gid, mode } = statSync(path);
  const passes = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
  return passes ? null : path;
}

function lookUp(name: string): SystemUser | null {
  try {
    const uid = Number(
      execFileSync("id", ["-u", name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
    const gid = Number(
      execFileSync("id", ["-g", name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
    return Number.isInteger(uid) && uid !== 0 ? { name, uid, gid } : null;
  } catch {
    return null;
  }
}
