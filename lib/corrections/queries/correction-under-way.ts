import { and, eq, inArray } from "drizzle-orm";
import { corrections, users } from "@/db/schema";
import { openCorrectionStates } from "@/db/vocabulary";
import type { Context } from "../../context";

/** Who opened the correction of an entry that is under way, and when; null where none is. Whoever calls has decided who may see the entry. */
export async function correctionUnderWay(
  ctx: Context,
  statementId: string,
): Promise<{ openedBy: string; openedAt: string } | null> {
  const [row] = await ctx.db
    .select({ openedBy: users.name, openedAt: corrections.openedAt })
    .from(corrections)
    .innerJoin(users, eq(users.id, corrections.openedById))
    .where(
      and(eq(corrections.statementId, statementId), inArray(corrections.state, [...openCorrectionStates])),
    );
  return row ? { ...row, openedAt: row.openedAt.toISOString() } : null;
}
