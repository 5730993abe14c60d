import { asc } from "drizzle-orm";
import { entryLines } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import type { BulkChoice } from "./bulk";
import { chosen } from "./queries/queue-filters";
import { tabsOf } from "./queries/queue-tabs";
import { readQueueQuery, settleView } from "./view";

/** Which entries a choice names, by entry; the version is null where the entry was not looked at by itself. */
export type Choice = { id: string; version: number | null }[];

/**
 * @param most More are refused; of a view, when they are `counted`, also any other number than was offered.
 * @throws DomainError conflict, with detail.count
 */
export async function chosenEntries(
  ctx: ActorContext,
  on: BulkChoice,
  { most, counted }: { most: number; counted: boolean },
): Promise<Choice> {
  if (on.kind === "chosen") {
    return [...new Map(on.rows.map((row) => [row.id, row])).values()];
  }
  const view = settleView(readQueueQuery(on.view), new Map(tabsOf(ctx).map((tab) => [tab, 0])));
  const found = await ctx.db
    .select({ id: entryLines.statementId })
    .from(entryLines)
    .where(chosen(ctx, view))
    .orderBy(asc(entryLines.entry))
    .limit(most + 1);
  if (found.length > most || (counted && found.length !== on.count)) {
    const now = found.length > most ? `more than ${most.toLocaleString("en")}` : String(found.length);
    throw new DomainError(
      "conflict",
      `There ${found.length === 1 ? "is" : "are"} ${now} by now. Look again before you go on.`,
      {},
      { count: found.length },
    );
  }
  return found.map(({ id }) => ({ id, version: null }));
}
