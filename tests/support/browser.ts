// The Chromium that browser tests run in: a given one, Playwright's own, or the system's.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const systemNames = ["chromium", "chromium-browser", "google-chrome"];

/** The path of a Chromium that starts, or null. Throws when STET_CHROMIUM names none. */
export function findBrowser(): string | null {
  const given = process.env.STET_CHROMIUM;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`STET_CHROMIUM is "${given}"; there is no such program.`);
  }
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const system = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...system].find(starts) ?? null;
}

/** A browser may be there and lack libraries of the system, or be a mere pointer to another way to install it. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ["--no-sandbox", "--version"], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
