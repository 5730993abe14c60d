import { and, eq } from "drizzle-orm";
import { captures, sources } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";

/** The stored file of a capture. */
export type StoredFile = { sha256: string; size: number; mediaType: string; name: string };

/** The file of a ready capture, for whoever may read its source; null for anybody else, as for one not there. */
export async function deskFile(ctx: Context, captureId: string): Promise<StoredFile | null> {
  authorize(ctx, "desk.open");
  const [row] = await ctx.db
    .select({
      sha256: captures.sha256,
      size: captures.size,
      mediaType: captures.mediaType,
      name: captures.originalName,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(captures.id, captureId), eq(captures.state, "ready"), readableSources(ctx)));
  if (!row?.sha256 || row.size === null) return null;
  return { ...row, sha256: row.sha256, size: row.size };
}
