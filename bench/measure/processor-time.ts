// Processor time used by whole trees of processes. It says what a request costs, however busy the machine is.
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The clock of /proc/<pid>/stat: hundredths of a second on every Linux that Node runs on. */
const ticksPerSecond = 100;

export const canMeasureProcessorTime = existsSync("/proc/self/stat");

type Process = { parent: number; ticks: number };

/** Seconds of processor time of these processes and all they started, ended children included. */
export function processorSeconds(roots: readonly number[]): number {
  const processes = allProcesses();
  const belongs = (pid: number): boolean => {
    if (roots.includes(pid)) return true;
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && parent > 1 && belongs(parent);
  };
  let ticks = 0;
  for (const [pid, process] of processes) if (belongs(pid)) ticks += process.ticks;
  return ticks / ticksPerSecond;
}

export const parentOf = (pid: number) => allProcesses().get(pid)?.parent ?? null;

function allProcesses(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const process = Number.isInteger(pid) ? read(pid) : null;
    if (process) found.set(pid, process);
  }
  return found;
}

function read(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets itself; the fields count from behind its last one.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, ticks: user + system + endedUser + endedSystem };
  } catch {
    // Ended between the listing and the reading.
    return null;
  }
}
