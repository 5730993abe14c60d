import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { bulkActs } from "@/db/schema";
import type { ActorContext } from "../../context";
import type { BulkResult } from "../bulk";
import { resultOf } from "../bulk-record";
import { undoSeconds } from "../vocabulary";

/** What came of a bulk act of one's own. */
export async function bulkResult({ db, actor }: ActorContext, bulkId: string): Promise<BulkResult | null> {
  const [kept] = await db
    .select()
    .from(bulkActs)
    .where(and(eq(bulkActs.id, bulkId), eq(bulkActs.userId, actor.id)));
  return kept ? resultOf(kept) : null;
}

/** The last bulk act of one's own, while it can still be taken back. */
export async function lastBulk({ db, actor }: ActorContext): Promise<BulkResult | null> {
  const [kept] = await db
    .select()
    .from(bulkActs)
    .where(
      and(
        eq(bulkActs.userId, actor.id),
        isNull(bulkActs.undoneAt),
        sql`${bulkActs.doneAt} > clock_timestamp() - make_interval(secs => ${undoSeconds})`,
      ),
    )
    .orderBy(desc(bulkActs.doneAt))
    .limit(1);
  const result = kept && resultOf(kept);
  return result?.undoUntil ? result : null;
}
