// npm test: every check of the project, with its own database and browser, ending in one line of counts.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { EmbeddedServer } from "@/db/embedded/embedded-server";
import { startTemporaryServer } from "@/db/embedded/temporary-server";
import { type Progress, progress } from "./progress";
import { endPrograms } from "./run-program";
import type { Count } from "./run-tests/count";
import { explain, type Step, steps } from "./run-tests/steps";
import { whenParentEnds } from "./when-parent-ends";

const selected = selectSteps();
const folder = mkdtempSync(join(tmpdir(), "stet-test-reports-"));
let server: EmbeddedServer | null = null;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void interrupted());
whenParentEnds(() => void interrupted());

const total = await runSteps(selected);
await cleanUp();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function selectSteps(): Step[] {
  const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
  const names = only?.split(",") ?? steps.map(({ name }) => name);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length === 0) return steps.filter(({ name }) => names.includes(name));
  console.error(`--only knows ${steps.map(({ name }) => name).join(", ")}; not ${unknown.join(", ")}.`);
  process.exit(2);
}

async function runSteps(selected: Step[]): Promise<Count> {
  const total: Count = { passed: 0, failed: 0 };
  const failed = new Set<string>();
  const lines = progress(selected.length);
  // A step may run without those before it: only what was asked for and failed holds it up.
  for (const step of selected) {
    const count = await runStep(step, lines, failed);
    if (count.failed > 0) failed.add(step.name);
    total.passed += count.passed;
    total.failed += count.failed;
  }
  return total;
}

async function runStep(
  { title, live, run, ...step }: Step,
  lines: Progress,
  failed: Set<string>,
): Promise<Count> {
  const say = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`;
  try {
    return await lines.step(title, work, { outcome: say, live });
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
    return { passed: 0, failed: 1 };
  }

  async function work(note: (text: string) => void) {
    if (step.after && failed.has(step.after)) throw new Error(`Not run, because the ${step.after} failed.`);
    return run({ note, folder, env: await environment(step.needsDatabase ?? false, note) });
  }
}

/** Programs under test never meet the given database itself, only databases made beside it. */
async function environment(needsDatabase: boolean, note: (text: string) => void): Promise<NodeJS.ProcessEnv> {
  const { DATABASE_URL: given, TEST_DATABASE_URL: _other, ...env } = process.env;
  const quiet = { ...env, NEXT_TELEMETRY_DISABLED: "1" };
  if (!needsDatabase) return quiet;
  if (!given) server ??= await startTemporaryServer({ onStep: note, callerHandlesSignals: true });
  return { ...quiet, TEST_DATABASE_URL: given ?? server?.url("postgres") };
}

async function cleanUp() {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function interrupted() {
  endPrograms();
  await cleanUp();
  process.exit(130);
}
