import { and, eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { ActorContext } from "../context";
import { invalid } from "../errors";
import { readableSources } from "../sources/readable-sources";
import { insertSource, reviseSource } from "../sources/write-source";
import type { StatementInput } from "./schema";

/**
 * Logs the source that came with a statement, or revises the one it names; without one, leaves it as it is.
 * @param linked the source the entry rests on already, which stays whoever else may read it
 * @throws DomainError invalid for a source this person may not read, as for one that is not there
 */
export async function settleSource(
  ctx: ActorContext,
  { sourceId, source }: Pick<StatementInput, "sourceId" | "source">,
  linked: string | null = null,
): Promise<{ sourceId: string | null; sourceChanged: boolean }> {
  if (sourceId && sourceId !== linked) await refuseUnreadable(ctx, sourceId);
  if (!source) return { sourceId, sourceChanged: false };
  if (!sourceId) return { sourceId: (await insertSource(ctx, source)).id, sourceChanged: true };
  return { sourceId, sourceChanged: await reviseSource(ctx, sourceId, source) };
}

async function refuseUnreadable(ctx: ActorContext, sourceId: string): Promise<void> {
  const [readable] = await ctx.db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.id, sourceId), readableSources(ctx)));
  if (!readable) throw invalid("sourceId", "There is no such source.");
}
