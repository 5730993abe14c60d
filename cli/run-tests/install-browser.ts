import { readFileSync } from "node:fs";
import { join } from "node:path";
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
  for (const [command, ...args] of waysToInstall()) {
    note(`installing: ${[command, ...args].join(" ")}`);
    const { code, output } = await runProgram({
      command,
      args,
      cwd: checkoutDirectory,
      env: quietEnvironment,
    });
    const installed = findBrowser();
    if (installed) return installed;
    reasons.push(`${args.join(" ")} (exit code ${code}): ${output.trim().split("\n").slice(-3).join(" ")}`);
  }
  throw new Error(
    "No Chromium was found and none could be installed. Install Chromium or Google Chrome, or set STET_CHROMIUM " +
      `to the path of one.\n${reasons.join("\n")}`,
  );
}

const quietEnvironment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

/** Later ways mend what earlier ones left: a downloaded browser may lack libraries that only root can add. */
function waysToInstall(): [string, ...string[]][] {
  const download: [string, ...string[]] = [playwright, "install", "--no-shell", "chromium"];
  if (process.getuid?.() !== 0 || !isDebianOrUbuntu()) return [download];
  return [
    download,
    [playwright, "install-deps", "chromium"],
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "chromium"],
  ];
}

function isDebianOrUbuntu(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
