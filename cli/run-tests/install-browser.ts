import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { Note } from "@/cli/progress";
import { runProgram } from "@/cli/run-program";
import { checkoutDirectory } from "@/db/embedded/places";
import { findBrowser } from "@/tests/support/browser";

const playwright = join(checkoutDirectory, "node_modules/.bin/playwright");

/** The path of a Chromium, installed when there is none. Throws with every reason when that is impossible. */
export async function findOrInstallBrowser(note: Note): Promise<string> {
  const present = findBrowser();
  if (present) return present;

  const reasons: string[] = [];
  for (const { program, isOfUse } of waysToInstall()) {
    if (isOfUse && !isOfUse()) continue;
    const [command = "", ...args] = program;
    note(`installing: ${program.join(" ")}`);
    const { code, output } = await runProgram({
      command,
      args,
      cwd: checkoutDirectory,
      env: quietEnvironment,
    });
    const installed = findBrowser();
    if (installed) return installed;
    reasons.push(`${program.join(" ")} (exit code ${code}): ${gistOf(output)}`);
  }
  throw new Error(
    "No Chromium was found and none could be installed. Install Chromium or Google Chrome, or set STET_CHROMIUM " +
      `to the path of one.\n${reasons.join("\n")}`,
  );
}

const quietEnvironment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

type WayToInstall = { program: string[]; isOfUse?: () => boolean };

function waysToInstall(): WayToInstall[] {
  const download = { program: [playwright, "install", "--no-shell", "chromium"] };
  if (process.getuid?.() !== 0 || !isDebianOrUbuntu()) return [download];
  return [
    download,
    // Downloaded, it may still lack libraries of the system, which only root can add.
    {
      program: [playwright, "install-deps", "chromium"],
      isOfUse: () => existsSync(chromium.executablePath()),
    },
    { program: ["apt-get", "update"] },
    { program: ["apt-get", "install", "-y", "chromium"] },
  ];
}

/** The last lines that say something; the traces below them do not. */
function gistOf(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
  return lines.slice(-3).join(" ");
}

function isDebianOrUbuntu(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
