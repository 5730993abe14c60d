// Programs of the bench that run in a process of their own, so that their work is not counted as anybody else's.
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { endWithThisProgram } from "@/db/embedded/end-with-this-program";

export type Child = {
  pid: number;
  /** The first message it sends by itself. */
  ready<Answer>(): Promise<Answer>;
  /** What it sends next, by itself. */
  next<Answer>(): Promise<Answer>;
  /** Sends a message and waits for the next one back. */
  ask<Answer>(message: object): Promise<Answer>;
  stop(): Promise<void>;
};

/** @param file relative to the bench folder */
export function startChild(file: string, environment: Record<string, string> = {}): Child {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), [], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", STET_SECOND_FACTOR: "optional", ...environment },
  });
  endWithThisProgram(child);
  const { pid } = child;
  if (!pid) throw new Error(`${file} did not start`);
  const first = nextMessage(child, file);
  first.catch(() => {});
  return {
    pid,
    ready: <Answer>() => first as Promise<Answer>,
    next: <Answer>() => nextMessage(child, file) as Promise<Answer>,
    ask: <Answer>(message: object) => {
      const answer = nextMessage(child, file);
      child.send(message);
      return answer as Promise<Answer>;
    },
    stop: () => stopChild(child),
  };
}

function nextMessage(child: ChildProcess, file: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onEnd = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
    child.once("exit", onEnd);
    child.once("message", (answer) => {
      child.removeListener("exit", onEnd);
      resolve(answer);
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  await ended;
}
