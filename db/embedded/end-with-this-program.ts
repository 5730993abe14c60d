// No child outlives this program, however it ends short of kill -9.
import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";

const children = new Set<ChildProcess>();

/** Ends the child when this program exits, also by an uncaught error. */
export function endWithThisProgram(child: ChildProcess): void {
  if (children.size === 0) process.on("exit", endAll);
  children.add(child);
  child.once("exit", () => {
    children.delete(child);
    if (children.size === 0) process.removeListener("exit", endAll);
  });
}

function endAll(): void {
  for (const child of children) child.kill("SIGINT");
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** On one of the usual signals does `last`, then ends this program. Returns what takes this back. */
export function beforeEndingBySignal(last: () => Promise<void>): () => void {
  const onSignal = (signal: (typeof signals)[number]) => {
    const end = () => process.exit(128 + constants.signals[signal]);
    last().then(end, end);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
}
