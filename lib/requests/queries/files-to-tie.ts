import { and, desc, eq, isNull, ne, notExists, sql } from "drizzle-orm";
import { captures, releasedItems, sources } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";

/** A stored file that no release is named for yet. */
export type FileToTie = {
  id: string;
  name: string;
  mediaType: string;
  size: number | null;
  sourceId: string;
  sourceTitle: string;
  /** Null: the source is not public. */
  sourceNumber: number | null;
};

const offered = 300;

/**
 * Stored and verified files to tie to a release, latest first, of the sources this person may read. A file made out
 * of another is not released by itself, its parent is; and what a reporter pasted is nobody's release.
 */
export async function filesToTie(ctx: ActorContext): Promise<FileToTie[]> {
  authorize(ctx, "request.record");
  return ctx.db
    .select({
      id: captures.id,
      name: captures.originalName,
      mediaType: captures.mediaType,
      size: captures.size,
      sourceId: sources.id,
      sourceTitle: sources.title,
      sourceNumber: sources.number,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(
      and(
        eq(captures.state, "ready"),
        isNull(captures.derivation),
        ne(captures.method, "pasted"),
        readableSources(ctx),
        notExists(
          ctx.db.select({ one: sql`1` }).from(releasedItems).where(eq(releasedItems.captureId, captures.id)),
        ),
      ),
    )
    .orderBy(desc(captures.id))
    .limit(offered);
}
