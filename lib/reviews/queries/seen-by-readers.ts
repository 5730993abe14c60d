import { and, desc, eq } from "drizzle-orm";
import { editions, revisions } from "@/db/schema";
import type { Context } from "../../context";

/** The revision of a public entry that readers see now; null for an entry that is not public. */
export async function revisionSeenByReaders(ctx: Context, statementId: string): Promise<number | null> {
  const [row] = await ctx.db
    .select({ number: revisions.number })
    .from(editions)
    .innerJoin(
      revisions,
      and(eq(revisions.subjectId, editions.statementId), eq(revisions.contentHash, editions.contentHash)),
    )
    .where(eq(editions.statementId, statementId))
    .orderBy(desc(revisions.number))
    .limit(1);
  return row?.number ?? null;
}
