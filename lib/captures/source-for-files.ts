import { and, eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { notFound } from "../errors";
import { authorize } from "../permissions/authorize";
import { readableSources } from "../sources/readable-sources";

/**
 * Refuses whoever may not add files to the source. As with the source itself, whose it is decides until it is public;
 * what readers already see is for the editors.
 * @throws DomainError not_signed_in, not_allowed, or not_found also for a source that may not be read
 */
export async function authorizeFilesOf(ctx: Context, sourceId: string): Promise<void> {
  authorize(ctx, "capture.add");
  const source = await readableSource(ctx, sourceId);
  if (!source) throw notFound("source");
  if (source.number !== null) authorize(ctx, "capture.add_to_public");
  else if (source.createdById !== ctx.actor.id) authorize(ctx, "source.edit_of_others");
}

async function readableSource(ctx: ActorContext, sourceId: string) {
  const [source] = await ctx.db
    .select({ number: sources.number, createdById: sources.createdById })
    .from(sources)
    .where(and(eq(sources.id, sourceId), readableSources(ctx)));
  return source;
}
