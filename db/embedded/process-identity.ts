// Which process a pid means. A pid is reused after its process died, so it only counts together with its start time.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export const processIdentity = z.object({ pid: z.int().positive(), startedAt: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

const hasProc = existsSync("/proc/self/stat");

/** The process now running under this pid, or null when there is none (a zombie is none). */
export function identify(pid: number): ProcessIdentity | null {
  const startedAt = hasProc ? startFromProc(pid) : startFromPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

export function thisProcess(): ProcessIdentity {
  const identity = identify(process.pid);
  if (!identity) throw new Error("This system does not tell when a process was started.");
  return identity;
}

/** The program and arguments of a process as one text, or null when there is no such process. */
export function commandLine(pid: number): string | null {
  if (!hasProc) return ps(pid, "command=");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return null;
  }
}

function startFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets itself; the fields count from behind its last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const state = fields[0];
    const ticksSinceBoot = fields[19];
    if (!ticksSinceBoot || state === "Z" || state === "X") return null;
    return `${bootId()}:${ticksSinceBoot}`;
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "unknown-boot";
  }
}

function startFromPs(pid: number): string | null {
  const answer = ps(pid, "state=,lstart=");
  if (!answer || answer.startsWith("Z")) return null;
  return answer.replace(/^\S+\s+/, "");
}

function ps(pid: number, columns: string): string | null {
  try {
    return (
      execFileSync("ps", ["-ww", "-o", columns, "-p", String(pid)], {
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C" },
        stdio: ["ignore", "pipe", "ignore"],
      }).trim() || null
    );
  } catch {
    return null;
  }
}
