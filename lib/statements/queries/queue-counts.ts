import { asc, eq, exists, type SQL, sql } from "drizzle-orm";
import { statements, users } from "@/db/schema";
import type { ActorContext } from "../../context";
import { readableEntries } from "../../permissions/readable-entries";
import { one } from "../../rows";
import type { QueueTab, QueueView } from "../queue-view";
import { chosen } from "./queue";
import { inTab } from "./queue-tabs";

/** Counting stops here: nobody works through more, and a page costs the same however long the record is. */
export const countedUpTo = 1000;

/** How many entries stand under each tab; at most one more than is counted. */
export async function tabCounts(
  ctx: ActorContext,
  tabs: readonly QueueTab[],
): Promise<Map<QueueTab, number>> {
  const counts = await count(
    ctx,
    tabs.map((tab) => inTab(ctx, tab)),
  );
  return new Map(tabs.map((tab, index) => [tab, counts[index] ?? 0]));
}

/** How many entries a view asks for; at most one more than is counted. */
export async function viewCount(ctx: ActorContext, view: QueueView): Promise<number> {
  return (await count(ctx, [chosen(ctx, view)]))[0] ?? 0;
}

async function count(ctx: ActorContext, conditions: readonly SQL[]): Promise<number[]> {
  const counts = conditions.map(
    (condition) => sql`(select count(*)::int from (
      select from ${statements} where ${condition} limit ${countedUpTo + 1}) counted)`,
  );
  const { counted } = one(
    await ctx.db.execute<{ counted: number[] }>(sql`select array[${sql.join(counts, sql`, `)}] as counted`),
  );
  return counted;
}

/** Whoever logged an entry that may be read, by name, to filter by. */
export async function queueAuthors(ctx: ActorContext): Promise<{ id: string; name: string }[]> {
  return ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      exists(
        ctx.db
          .select({ one: sql`1` })
          .from(statements)
          .where(sql`${eq(statements.createdById, users.id)} and ${readableEntries(ctx.actor)}`),
      ),
    )
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id));
}
