// Secrets of the demonstration: made at first use, kept for this user alone, gone with a reset.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateDirectory } from "@/db/embedded/places";

export const secretsDirectory = join(stateDirectory, "secrets");

/** The secret of this name, 43 characters that are safe in a URL. */
export function keptSecret(name: string): string {
  const path = join(secretsDirectory, name);
  mkdirSync(secretsDirectory, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8");
}
