import { and, desc, eq, ne } from "drizzle-orm";
import { captures, sources } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";

/** A stored file another may have been made from. */
export type PossibleParent = {
  id: string;
  name: string;
  mediaType: string;
  size: number | null;
  sourceId: string;
  sourceTitle: string;
};

const offered = 300;

/** Stored and verified files of the sources this person may read, latest first; those of the same source lead. */
export async function possibleParents(
  ctx: ActorContext,
  { captureId, sourceId }: { captureId: string; sourceId: string },
): Promise<PossibleParent[]> {
  authorize(ctx, "capture.add");
  const rows = await ctx.db
    .select({
      id: captures.id,
      name: captures.originalName,
      mediaType: captures.mediaType,
      size: captures.size,
      sourceId: sources.id,
      sourceTitle: sources.title,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(captures.state, "ready"), ne(captures.id, captureId), readableSources(ctx)))
    .orderBy(desc(eq(captures.sourceId, sourceId)), desc(captures.id))
    .limit(offered);
  return rows;
}
