import { type SQL, sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { one } from "../../rows";
import type { QueueView } from "../view";
import { countedUpTo, type QueueTab } from "../vocabulary";
import { plannedAnew } from "./planned-anew";
import { chosen } from "./queue-filters";
import { inTab } from "./queue-tabs";

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
      select from desk.entry_lines where ${condition} limit ${countedUpTo + 1}) counted)`,
  );
  const asked = sql`select array[${sql.join(counts, sql`, `)}] as counted`;
  const { counted } = one(await plannedAnew(ctx, (ctx) => ctx.db.execute<{ counted: number[] }>(asked)));
  return counted;
}
