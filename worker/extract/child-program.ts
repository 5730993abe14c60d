// The children run one bundled file of plain JavaScript, so that they start fast and need to read nothing of ours but
// that file and the libraries.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { checkoutDirectory, stateDirectory } from "@/db/embedded/places";

const programs = new Map<string, Promise<string>>();

/** The path of the program made of a source file, named from the checkout; made anew when what it is made of changed. */
export function childProgram(source: string): Promise<string> {
  const made = programs.get(source) ?? make(source);
  programs.set(source, made);
  return made;
}

async function make(source: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: checkoutDirectory,
    entryPoints: [source],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "silent",
  });
  const program = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash("sha256").update(program).digest("hex").slice(0, 16);
  const folder = join(stateDirectory, "worker");
  const path = join(folder, `${basename(source, ".ts")}-${hash}.mjs`);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Complete before it takes its name: another worker may be starting at this moment.
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, program);
  await rename(fresh, path);
  return path;
}
