import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicFiles } from "@/db/schema";
import type { StoredFile } from "./desk-file";

/** The file of a capture that readers may download; null for any other, as for one that is not there. */
export async function publicFile(db: Database, captureId: string): Promise<StoredFile | null> {
  const { sha256, size, mediaType, name } = publicFiles;
  const [row] = await db
    .select({ sha256, size, mediaType, name })
    .from(publicFiles)
    .where(eq(publicFiles.captureId, captureId))
    .limit(1);
  return row ?? null;
}
