import { eq, exists, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { sources, statements } from "@/db/schema";
import type { ActorContext } from "../context";
import { can } from "../permissions/can";
import { readableEntries } from "../permissions/readable-entries";

/**
 * The sources somebody may read, as a condition on desk.sources: public ones, their own, and those of an entry they
 * may read. A document pasted into somebody else's draft is part of that draft. Whoever may edit the sources of others
 * reads them all, also those no entry rests on.
 */
export function readableSources(ctx: ActorContext): SQL | undefined {
  if (can(ctx.actor, "source.edit_of_others")) return undefined;
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
