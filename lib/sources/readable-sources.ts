import { eq, exists, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { sources, statements } from "@/db/schema";
import type { ActorContext } from "../context";
import { readableEntries } from "../permissions/readable-entries";

/**
 * The sources somebody may read, as a condition on desk.sources: public ones, their own, and those of an entry they
 * may read. A document pasted into somebody else's draft is part of that draft.
 */
export function readableSources(ctx: ActorContext): SQL | undefined {
  return or(
    isNotNull(sources.number),
    eq(sources.createdById, ctx.actor.id),
    exists(
      ctx.db
        .select({ one: sql`1` })
        .from(statements)
        .where(sql`${statements.sourceId} = ${sources.id} and ${readableEntries(ctx.actor)}`),
    ),
  );
}
