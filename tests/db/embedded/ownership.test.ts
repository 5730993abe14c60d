import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { claimOwnership } from "@/db/embedded/ownership";
import { checkoutDirectory } from "@/db/embedded/places";
import { thisProcess } from "@/db/embedded/process-identity";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "ownership-"));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const claim = () => claimOwnership(directory, "owner", z.string());

// Our own pid, but of a process that started at another time.
const dead = { ...thisProcess(), startedAt: "another boot:1" };

function leave(record: unknown, number = 1): string {
  const path = join(directory, `owner.${number}.json`);
  writeFileSync(path, typeof record === "string" ? record : JSON.stringify(record));
  return path;
}

describe("claimOwnership", () => {
  test("tells others who owns the directory and what the owner described", () => {
    claim().mine?.describe("port 4000");
    expect(claim()).toEqual({ mine: null, owner: thisProcess(), details: "port 4000" });
  });

  test("can be had again after release, without what the last owner described", () => {
    const first = claim();
    first.mine?.describe("port 4000");
    first.mine?.release();
    expect(claim().mine?.abandoned).toBeNull();
  });

  test("does not take a later process with the owner's pid for the owner, and hands on what was described", () => {
    leave({ owner: dead, details: "port 4000" });
    expect(claim().mine?.abandoned).toBe("port 4000");
  });

  test("respects a living owner whose description it cannot read", () => {
    leave({ owner: thisProcess(), details: { of: "a later version" } });
    expect(claim()).toEqual({ mine: null, owner: thisProcess(), details: null });
  });

  test("waits for a record that is just being written, and not for one whose writer died", () => {
    const path = leave('{"owner":');
    expect(claim().mine).toBeNull();
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(path, longAgo, longAgo);
    expect(claim().mine).not.toBeNull();
  });

  test("gives a directory that was left by a dead owner to exactly one of many", async () => {
    leave({ owner: dead, details: null }, 7);
    const moment = String(Date.now() + 2_500);
    const programs = Array.from({ length: 5 }, () =>
      spawn(
        process.execPath,
        ["--import", "tsx", "tests/support/embedded/claim-process.ts", directory, moment],
        { cwd: checkoutDirectory, stdio: ["pipe", "pipe", "inherit"] },
      ),
    );
    const answers = await Promise.all(programs.map(({ stdout }) => once(createInterface(stdout), "line")));
    const latest = claim();
    for (const program of programs) program.stdin.end();
    await Promise.all(programs.map((program) => once(program, "exit")));

    expect(answers.flat().sort()).toEqual(["mine", "theirs", "theirs", "theirs", "theirs"]);
    expect(latest).toMatchObject({ mine: null, details: "described by the winner" });
  });
});
