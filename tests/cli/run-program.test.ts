import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { endPrograms, runProgram } from "@/cli/run-program";
import { checkoutDirectory } from "@/db/embedded/places";
import { identify } from "@/db/embedded/process-identity";

const shell = (script: string) => runProgram({ command: "sh", args: ["-c", script], cwd: checkoutDirectory });

describe("runProgram", () => {
  test("gives back the exit code and everything that was printed", async () => {
    const { code, output } = await shell("echo said; echo complained >&2; exit 3");
    expect(code).toBe(3);
    expect(output.split("\n").sort()).toEqual(["", "complained", "said"]);
  });

  test("refuses a program that is not there", async () => {
    await expect(
      runProgram({ command: "no-such-program", args: [], cwd: checkoutDirectory }),
    ).rejects.toThrow(/ENOENT/);
  });
});

describe("endPrograms", () => {
  test("ends a program together with what it started", async () => {
    const directory = mkdtempSync(join(tmpdir(), "programs-"));
    const note = join(directory, "started");
    const run = shell(`sleep 60 & echo $! > '${note}.new'; mv '${note}.new' '${note}'; wait`);
    while (!existsSync(note)) await sleep(10);
    const started = Number(readFileSync(note, "utf8"));
    expect(identify(started)).not.toBeNull();

    endPrograms();
    expect((await run).code).not.toBe(0);
    expect(identify(started)).toBeNull();
    rmSync(directory, { recursive: true });
  });
});
