import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { checkoutDirectory } from "@/db/embedded/places";

export type OwnerProcess = { process: ChildProcess; url: string; owned: boolean; ended: Promise<unknown> };

/** Resolves when the program in owner-process.ts has its server. */
export async function runOwnerProcess(
  directory: string,
  mode: "stay" | "stop" | "throw" = "stay",
): Promise<OwnerProcess> {
  const program = ["--import", "tsx", "tests/support/embedded/owner-process.ts", directory, mode];
  const child = spawn(process.execPath, program, {
    cwd: checkoutDirectory,
    stdio: ["ignore", "pipe", mode === "throw" ? "ignore" : "inherit"],
  });
  const ended = once(child, "exit");
  const [line] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then(() => Promise.reject(new Error("The program ended without a server."))),
  ]);
  return { process: child, ended, ...JSON.parse(String(line)) };
}
