import { and, eq, isNull, ne, notExists, sql } from "drizzle-orm";
import { captures, releasedItems } from "@/db/schema";
import { type StoredFile, storedFiles } from "../../captures/queries/stored-files";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

/**
 * Files to tie to a release, latest first: those no release is named for yet. A file made out of another is not
 * released by itself, its parent is; and what a reporter pasted is nobody's release.
 */
export async function filesToTie(ctx: ActorContext): Promise<StoredFile[]> {
  authorize(ctx, "request.record");
  const released = ctx.db
    .select({ one: sql`1` })
    .from(releasedItems)
    .where(eq(releasedItems.captureId, captures.id));
  return storedFiles(ctx, {
    among: and(isNull(captures.derivation), ne(captures.method, "pasted"), notExists(released)),
  });
}
