import { and, count, eq, isNull, ne } from "drizzle-orm";
import { sources, statements } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../readable-sources";

/** A source as the desk works on it. */
export type DeskSource = typeof sources.$inferSelect & {
  /** Unpublished entries that rest on it, the one asked from left out: a change here is a change to each. */
  otherEntries: number;
};

/** One source with its text, for whoever may read it; null for anybody else, as for one that is not there. */
export async function deskSource(
  ctx: Context,
  { id, exceptEntryId }: { id: string; exceptEntryId?: string },
): Promise<DeskSource | null> {
  authorize(ctx, "source.log");
  const [source] = await ctx.db
    .select()
    .from(sources)
    .where(and(eq(sources.id, id), readableSources(ctx)));
  if (!source) return null;
  const others = and(
    eq(statements.sourceId, id),
    isNull(statements.number),
    exceptEntryId ? ne(statements.id, exceptEntryId) : undefined,
  );
  const [row] = await ctx.db.select({ entries: count() }).from(statements).where(others);
  return { ...source, otherEntries: row?.entries ?? 0 };
}
