import { describe, expect, test } from "vitest";
import { type Program, runTogether } from "@/cli/run-together";

const program = (name: string, script: string): Program => ({
  name,
  args: ["-e", script],
  env: process.env,
  cwd: process.cwd(),
});
const patient = "setInterval(() => {}, 1000)";
const deaf = `process.on("SIGTERM", () => {}); ${patient}`;

function run(programs: Program[], patienceMs = 20_000) {
  const breakdowns: string[] = [];
  return {
    breakdowns,
    ...runTogether(programs, { patienceMs, onBreakdown: (what) => breakdowns.push(what) }),
  };
}

describe("programs that run together", () => {
  test("end together when asked to", async () => {
    const { ended, end, breakdowns } = run([program("one", patient), program("other", patient)]);
    setTimeout(() => end(0), 200);
    expect(await ended).toBe(0);
    expect(breakdowns).toEqual([]);
  });

  test.each([
    ["with an error", "process.exit(3)", 3],
    ["without one", "process.exit(0)", 0],
    ["killed", 'process.kill(process.pid, "SIGKILL")', 1],
  ])("end together when one ends by itself %s, and the code says so", async (_how, script, code) => {
    const { ended, breakdowns } = run([program("worker", script), program("web server", patient)]);
    expect(await ended).toBe(1);
    expect(breakdowns).toEqual([`The worker ended by itself (exit code ${code}); ending the rest.`]);
  });

  test("are killed when they do not end in time", async () => {
    const { ended, end } = run([program("one", deaf), program("other", patient)], 300);
    setTimeout(() => end(0), 500);
    expect(await ended).toBe(0);
  });
});
