import { and, eq, isNotNull } from "drizzle-orm";
import { editions, statementLinks, statements, timeline } from "@/db/schema";
import type { ActorContext } from "../context";
import type { Edition } from "./build-edition";
import { basisOf, type Gathered, revisionsById } from "./gather-edition";
import { makeEdition } from "./make-edition";

/** Writes the first edition of a statement with its rows in the timelines. */
export async function insertEdition(
  ctx: ActorContext,
  edition: Edition,
  { gathered, contentHash, publishedAt }: { gathered: Gathered; contentHash: string; publishedAt: Date },
): Promise<void> {
  const { card, detail, filedOn } = edition;
  await ctx.db.insert(editions).values({
    statementId: card.id,
    number: card.number,
    slug: card.slug,
    status: card.status,
    sourceId: card.source.id,
    contentHash,
    filedOn,
    card,
    detail,
    basis: basisOf(gathered),
    publishedAt,
  });
  if (edition.timeline.length > 0) {
    await ctx.db.insert(timeline).values(
      edition.timeline.map((row) => ({
        ...row,
        filedOn,
        dayKnown: card.filedBy !== "logged",
        number: card.number,
        statementId: card.id,
      })),
    );
  }
}

/**
 * Public statements that link to one just published now show the link. Only the links change: the revisions an
 * edition was made from stay the same.
 */
export async function refreshLinksTo(ctx: ActorContext, targetId: string): Promise<void> {
  const linking = await ctx.db
    .selectDistinct({ id: statementLinks.statementId, basis: editions.basis })
    .from(statementLinks)
    .innerJoin(statements, eq(statements.id, statementLinks.statementId))
    .innerJoin(editions, eq(editions.statementId, statementLinks.statementId))
    .where(and(eq(statementLinks.targetId, targetId), isNotNull(statements.number)));
  for (const { id, basis } of linking) {
    const { detail } = await makeEdition(ctx, await revisionsById(ctx, id, basis));
    await ctx.db.update(editions).set({ detail }).where(eq(editions.statementId, id));
  }
}
