import { and, desc, eq, type SQL } from "drizzle-orm";
import type { CaptureMethod } from "@/db/evidence-vocabulary";
import { captures, sources } from "@/db/schema";
import type { ActorContext } from "../../context";
import { readableSources } from "../../sources/readable-sources";

/** A stored file somebody may choose for something. */
export type StoredFile = {
  id: string;
  name: string;
  method: CaptureMethod;
  mediaType: string;
  /** Bytes. */
  size: number | null;
  sourceId: string;
  sourceTitle: string;
  /** Null: the source is not public. */
  sourceNumber: number | null;
};

const offered = 300;

/** Stored and verified files of the sources this person may read, latest first. Whoever calls has authorized. */
export async function storedFiles(
  ctx: ActorContext,
  { among, first = [] }: { among: SQL | undefined; first?: SQL[] },
): Promise<StoredFile[]> {
  return ctx.db
    .select({
      id: captures.id,
      name: captures.originalName,
      method: captures.method,
      mediaType: captures.mediaType,
      size: captures.size,
      sourceId: sources.id,
      sourceTitle: sources.title,
      sourceNumber: sources.number,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(captures.state, "ready"), readableSources(ctx), among))
    .orderBy(...first, desc(captures.id))
    .limit(offered);
}
