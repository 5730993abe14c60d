import { rmSync } from "node:fs";
import { removeEmbeddedServer } from "@/db/embedded/embedded-server";
import { defaultDataDirectory } from "@/db/embedded/places";
import { secretsDirectory } from "./secrets";

/** Deletes the demonstration's database with everything in it, and its secrets. Call only while owning it. */
export async function resetDemonstration(): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new Error(
      "--reset deletes the embedded database only. Unset DATABASE_URL, or empty that database yourself.",
    );
  }
  await removeEmbeddedServer(defaultDataDirectory());
  rmSync(secretsDirectory, { recursive: true, force: true });
}
