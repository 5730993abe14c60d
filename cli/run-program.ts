// Runs another program to its end. It gets a process group of its own, so that ending it ends what it started too.
import { spawn } from "node:child_process";

export type ProgramRun = { command: string; args: string[]; env?: NodeJS.ProcessEnv; cwd: string };

export type ProgramResult = { code: number; output: string };

const running = new Set<number>();
process.on("exit", () => endGroups("SIGKILL"));

/** Keeps the output, and shows it as it comes with `show`. Rejects only when the program cannot be started. */
export function runProgram({ command, args, env, cwd }: ProgramRun, show = false): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const pid = child.pid;
    if (pid) running.add(pid);
    const output: Buffer[] = [];
    for (const [stream, shown] of [
      [child.stdout, process.stdout] as const,
      [child.stderr, process.stderr] as const,
    ]) {
      stream.on("data", (chunk: Buffer) => {
        output.push(chunk);
        if (show) shown.write(chunk);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      if (pid) running.delete(pid);
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString("utf8") });
    });
  });
}

/** Asks all programs still running here to end, with everything they started. */
export function endPrograms(): void {
  endGroups("SIGTERM");
}

function endGroups(signal: NodeJS.Signals): void {
  for (const pid of running) {
    try {
      process.kill(-pid, signal);
    } catch {
      // Ended meanwhile.
    }
  }
}
