import { readdirSync, readFileSync } from "node:fs";
import { parentOf } from "../measure/processor-time";

/** Watches the memory of a process and its children. `pid` is asked anew each time: a killed one is replaced. */
export function watchMemory(pid: () => number | null): { end(): number } {
  let most = 0;
  const timer = setInterval(() => {
    const watched = pid();
    if (watched) most = Math.max(most, memoryOf(watched));
  }, 100);
  return {
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

/** Bytes that are in memory now. */
function memoryOf(pid: number): number {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((other) => other > 0 && parentOf(other) === pid);
  return [pid, ...children].reduce((sum, one) => sum + residentOf(one), 0);
}

function residentOf(pid: number): number {
  try {
    const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
