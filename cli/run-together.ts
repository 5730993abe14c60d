// Programs that are one product: they end together.
import { type ChildProcess, spawn } from "node:child_process";
import { endWithThisProgram } from "@/db/embedded/end-with-this-program";

export type Program = {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Opens a channel to the program, which ends by itself when the channel does: also when this one was killed. */
  channel?: boolean;
};

export type Together = {
  /** 0 after end(0); never 0 when one of the programs ended by itself. */
  ended: Promise<number>;
  end(code: number): void;
};

type Part = { name: string; child: ChildProcess; ended: Promise<number> };

/**
 * Starts all of them. When one ends by itself, nothing is started again: the others are asked to end, and killed after
 * `patienceMs`. `onBreakdown` is told of the first.
 */
export function runTogether(
  programs: readonly Program[],
  { patienceMs, onBreakdown }: { patienceMs: number; onBreakdown: (what: string) => void },
): Together {
  const parts = programs.map(start);
  let wanted: number | null = null;
  const end = (code: number) => {
    if (wanted !== null) return;
    wanted = code;
    for (const { child } of parts) child.kill("SIGTERM");
    setTimeout(() => {
      for (const { child } of parts) child.kill("SIGKILL");
    }, patienceMs).unref();
  };
  for (const { name, ended } of parts) {
    void ended.then((code) => {
      if (wanted !== null) return;
      onBreakdown(`The ${name} ended by itself (exit code ${code}); ending the rest.`);
      end(1);
    });
  }
  const ended = Promise.all(parts.map((part) => part.ended)).then(() => wanted ?? 1);
  return { ended, end };
}

function start({ name, args, env, cwd, channel }: Program): Part {
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ["ignore", "inherit", "inherit", ...(channel ? (["ipc"] as const) : [])],
  });
  endWithThisProgram(child);
  const ended = new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  return { name, child, ended };
}
