// The production build, made again only when what it is made from has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "@/cli/run-program";
import { checkoutDirectory, stateDirectory } from "@/db/embedded/places";

/** What the build is not made from, or makes itself. Anything else in the checkout makes it anew when changed. */
const notSources = new Set([
  ...["node_modules", "tests", "docs", "cli", "worker", "bench", "test-results", "playwright-report"],
  ...["public/assets", "next-env.d.ts", "tsconfig.json", "tsconfig.tsbuildinfo"],
]);
const assetsDirectory = join(checkoutDirectory, "public/assets");
const isSourceFile = /\.(ts|tsx|mjs|js|json|css)$/;

const buildDirectory = join(checkoutDirectory, ".next");
const hashFile = join(buildDirectory, "stet-build-hash");

export const buildLog = join(stateDirectory, "build.log");

export class BuildFailed extends Error {
  override name = "BuildFailed";
  constructor(readonly output: string) {
    super(`The production build failed. Its output is in ${buildLog}.`);
  }
}

export async function buildWhenNeeded(): Promise<"unchanged" | "built"> {
  if (isBuildCurrent()) return "unchanged";
  const hash = hashOfSources();
  // A build that is cut off must not look finished.
  rmSync(hashFile, { force: true });
  const { code, output } = await runProgram(buildProgram());
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  writeFileSync(buildLog, output);
  if (code !== 0) throw new BuildFailed(output);
  writeFileSync(hashFile, hash);
  return "built";
}

export function isBuildCurrent(): boolean {
  const made = [join(buildDirectory, "BUILD_ID"), assetsDirectory, hashFile];
  if (!made.every((path) => existsSync(path))) return false;
  return readFileSync(hashFile, "utf8") === hashOfSources();
}

function buildProgram() {
  const { DATABASE_URL: _unused, ...env } = process.env;
  const npm = process.env.npm_execpath;
  return {
    command: npm ? process.execPath : "npm",
    args: [...(npm ? [npm] : []), "run", "build"],
    cwd: checkoutDirectory,
    env: { ...env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" },
  };
}

function hashOfSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of sources()) {
    const content = readFileSync(join(checkoutDirectory, path));
    hash.update(`\n${path} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** Whole directories, and of the files beside them those that are code or settings. */
function sources(): string[] {
  return readdirSync(checkoutDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || isSourceFile.test(entry.name) || entry.name.startsWith(".env"))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(".") || name.startsWith(".env"))
    .concat("cli/build-assets.ts")
    .sort()
    .flatMap(filesUnder);
}

function filesUnder(path: string): string[] {
  const found = statSync(join(checkoutDirectory, path), { throwIfNoEntry: false });
  if (!found || notSources.has(path)) return [];
  if (!found.isDirectory()) return found.isFile() ? [path] : [];
  return readdirSync(join(checkoutDirectory, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
