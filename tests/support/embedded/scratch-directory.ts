import { mkdtempSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeDirectory, temporaryDataParent } from "@/db/embedded/places";
import { serverUser } from "@/db/embedded/system-user";

/** Reachable by the user who runs PostgreSQL, and apart from the temporary servers, whose left-overs are swept. */
export function scratchDirectory(): string {
  const parent = join(dirname(temporaryDataParent()), "scratch");
  makeDirectory(parent, serverUser());
  return mkdtempSync(join(parent, "embedded-"));
}
