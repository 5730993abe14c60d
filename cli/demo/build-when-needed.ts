// The production build, made again only when what it is made from has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "@/cli/run-program";
import { checkoutDirectory, stateDirectory } from "@/db/embedded/places";

const sources = [
  ...["app", "components", "db", "lib", "islands", "styles", "public", "worker"],
  ...["next.config.ts", "proxy.ts", "instrumentation.ts", "cli/build-assets.ts", "package.json", "package-lock.json"],
];
/** Made by the build itself. */
const builtSources = new Set(["public/assets"]);

export const buildLog = join(stateDirectory, "build.log");

export class BuildFailed extends Error {
  override name = "BuildFailed";
  constructor(readonly output: string) {
    super(`The production build failed. Its output is in ${buildLog}.`);
  }
}

export async function buildWhenNeeded(): Promise<"unchanged" | "built"> {
  const directory = join(checkoutDirectory, ".next");
  const hashFile = join(directory, "stet-build-hash");
  const hash = hashOfSources();
  const built = existsSync(join(directory, "BUILD_ID")) && existsSync(hashFile);
  if (built && readFileSync(hashFile, "utf8") === hash) return "unchanged";

  // A build that is cut off must not look finished.
  rmSync(hashFile, { force: true });
  const { code, output } = await runProgram(buildProgram());
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  writeFileSync(buildLog, output);
  if (code !== 0) throw new BuildFailed(output);
  writeFileSync(hashFile, hash);
  return "built";
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
  for (const path of sources.flatMap(filesUnder)) {
    const content = readFileSync(join(checkoutDirectory, path));
    hash.update(`\n${path} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  const found = statSync(join(checkoutDirectory, path), { throwIfNoEntry: false });
  if (!found || builtSources.has(path)) return [];
  if (found.isFile()) return [path];
  if (!found.isDirectory()) return [];
  return readdirSync(join(checkoutDirectory, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
