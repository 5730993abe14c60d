// Runs a child to its answer or to one of its limits. Its memory is watched from outside, so that what a library takes
// beyond the JavaScript heap counts as well; without /proc only the heap is bounded.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { confined, nothing } from "./confine";

export type ChildLimits = {
  /** Milliseconds from start to answer. */
  timeMs: number;
  /** Bytes of memory the process may hold, all kinds together. */
  memory: number;
  heapMegabytes: number;
  /** Bytes it may answer. */
  output: number;
  addons?: boolean;
};

export type ChildEnd =
  | { kind: "answered"; answer: Buffer }
  | { kind: "timed_out" | "too_much_memory" | "too_much_output" | "ended" }
  | { kind: "crashed"; said: string };

export type ChildRun = ChildEnd & { ms: number; peakMemory: number };

/** The worker is ending: the job is done again later, from its beginning. */
export class CutShort extends Error {
  override readonly name = "CutShort";
}

const watchMs = 40;

export async function runChild(
  program: string,
  args: string[],
  input: Readable,
  { limits, signal }: { limits: ChildLimits; signal?: AbortSignal },
): Promise<ChildRun> {
  const begun = performance.now();
  const { heapMegabytes, addons } = limits;
  const run = confined(program, args, { seconds: limits.timeMs / 1000 + 1, heapMegabytes, addons });
  const child = spawn(run.command, run.args, { env: nothing, stdio: ["pipe", "pipe", "pipe"] });

  let cut: Exclude<ChildEnd["kind"], "answered" | "crashed"> | null = null;
  const stop = (why: NonNullable<typeof cut>) => {
    cut ??= why;
    child.kill("SIGKILL");
  };
  const tooLate = setTimeout(() => stop("timed_out"), limits.timeMs);
  let peakMemory = 0;
  const watch = setInterval(() => {
    peakMemory = Math.max(peakMemory, child.pid ? memoryOf(child.pid) : 0);
    if (peakMemory > limits.memory) stop("too_much_memory");
  }, watchMs);
  const onAbort = () => stop("ended");
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) onAbort();

  const answer: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (piece: Buffer) => {
    size += piece.length;
    if (size > limits.output) stop("too_much_output");
    else answer.push(piece);
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => {
    if (said.length < 4_000) said += piece.toString("utf8");
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // A child that ends early breaks the pipe; how it ended says why. A file that cannot be read is another matter.
  let unread: unknown = null;
  input.once("error", (error) => {
    unread = error;
    stop("ended");
  });
  const fed = pipeline(input, child.stdin).catch(() => {});
  try {
    const code = await ended;
    await fed;
    if (unread) throw unread;
    const measured = { ms: Math.round(performance.now() - begun), peakMemory };
    if (cut) return { kind: cut, ...measured };
    if (code === 0) return { kind: "answered", answer: Buffer.concat(answer), ...measured };
    if (/heap out of memory|Array buffer allocation failed/.test(said))
      return { kind: "too_much_memory", ...measured };
    return { kind: "crashed", said, ...measured };
  } finally {
    clearTimeout(tooLate);
    clearInterval(watch);
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Bytes the process holds at this moment, shared libraries included; 0 where that cannot be known. */
function memoryOf(pid: number): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
