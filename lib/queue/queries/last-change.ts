import { desc, eq } from "drizzle-orm";
import { revisions, users } from "@/db/schema";
import type { ActorContext } from "../../context";

/** Who changed an entry last, and when (ISO instant). Whoever calls has decided who may see it. */
export async function lastChange(
  ctx: ActorContext,
  id: string,
): Promise<{ name: string; at: string } | null> {
  const [last] = await ctx.db
    .select({ name: users.name, at: revisions.at })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.actorId))
    .where(eq(revisions.subjectId, id))
    .orderBy(desc(revisions.number))
    .limit(1);
  return last ? { name: last.name, at: last.at.toISOString() } : null;
}
