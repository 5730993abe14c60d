// What npm test runs, in this order.
import { join } from "node:path";
import { BuildFailed, buildWhenNeeded, isBuildCurrent } from "@/cli/demo/build-when-needed";
import { claimDemonstration } from "@/cli/demo/only-one";
import type { Note } from "@/cli/progress";
import { runProgram } from "@/cli/run-program";
import { checkoutDirectory } from "@/db/embedded/places";
import { type Count, countOfPlaywright, countOfVitest } from "./count";
import { findOrInstallBrowser } from "./install-browser";

export type Step = {
  /** As `--only` names it. */
  name: string;
  title: string;
  needsDatabase?: true;
  /** The name of a step that must not have failed. */
  after?: string;
  /** The output of the tests is shown as it comes. */
  live?: true;
  /** Throws when it fails as a whole. */
  run(setting: StepSetting): Promise<Count>;
};

export type StepSetting = {
  note: Note;
  env: NodeJS.ProcessEnv /** For reports; gone afterwards. */;
  folder: string;
};

const passed: Count = { passed: 1, failed: 0 };

export const steps: Step[] = [
  { name: "lint", title: "Lint", run: (setting) => check(setting, ["biome", "ci", "--colors=off"]) },
  {
    name: "types",
    title: "Types",
    run: (setting) => check(setting, ["next", "typegen"], ["tsc", "--noEmit"]),
  },
  { name: "dead-code", title: "Dead code", run: (setting) => check(setting, ["knip"]) },
  {
    name: "unit",
    title: "Unit and database tests",
    needsDatabase: true,
    live: true,
    async run({ env, folder }) {
      const report = join(folder, "vitest.json");
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const { code } = await runProgram(installed(["vitest", "run", ...reporters], env), true);
      return countOfVitest(report, code);
    },
  },
  {
    name: "build",
    title: "Production build",
    async run() {
      const demonstration = claimDemonstration();
      demonstration.mine?.release();
      if (!demonstration.mine && !isBuildCurrent()) {
        throw new Error("The demonstration is running on an older build. End it, then test again.");
      }
      await buildWhenNeeded();
      return passed;
    },
  },
  {
    name: "browser",
    title: "Browser tests",
    needsDatabase: true,
    after: "build",
    live: true,
    async run({ env, folder, note }) {
      const browser = await findOrInstallBrowser(note);
      note(`with ${browser}`);
      const report = join(folder, "playwright.json");
      const own = { STET_CHROMIUM: browser, STET_PLAYWRIGHT_REPORT: report };
      const { code } = await runProgram(installed(["playwright", "test"], { ...env, ...own }), true);
      return countOfPlaywright(report, code);
    },
  },
];

/** What went wrong, for people: the whole output of a program rather than the place in this one. */
export function explain(error: unknown): string {
  if (error instanceof BuildFailed) return error.output.trim();
  return error instanceof Error ? error.message : String(error);
}

/** One or several programs that together are one check. */
async function check({ env, note }: StepSetting, ...programs: string[][]): Promise<Count> {
  for (const program of programs) {
    note(program.join(" "));
    const { code, output } = await runProgram(installed(program, env));
    if (code !== 0) throw new Error(output.trim() || `${program.join(" ")} ended with code ${code}.`);
  }
  return passed;
}

function installed([name = "", ...args]: string[], env: NodeJS.ProcessEnv) {
  return { command: join(checkoutDirectory, "node_modules/.bin", name), args, env, cwd: checkoutDirectory };
}
