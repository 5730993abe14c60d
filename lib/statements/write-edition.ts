import { and, eq, isNotNull } from "drizzle-orm";
import { editions, statementLinks, statements, timeline } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { writePublicExcerpts } from "../evidence/publish-excerpts";
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
  await insertPlaces(ctx, edition);
}

async function insertPlaces(ctx: Context, { card, filedOn, timeline: places }: Edition): Promise<void> {
  if (places.length === 0) return;
  const dayKnown = card.filedBy !== "logged";
  await ctx.db
    .insert(timeline)
    .values(places.map((row) => ({ ...row, filedOn, dayKnown, number: card.number, statementId: card.id })));
}

/** Writes an edition and its places again, as this release makes them of the revisions it was made from. */
export async function remakeEdition(ctx: Context, id: string): Promise<void> {
  const [present] = await ctx.db
    .select({ basis: editions.basis })
    .from(editions)
    .where(eq(editions.statementId, id))
    .for("update");
  if (!present) return;
  const edition = await makeEdition(ctx, await revisionsById(ctx, id, present.basis));
  const { card, detail, filedOn } = edition;
  await ctx.db.update(editions).set({ card, detail, filedOn }).where(eq(editions.statementId, id));
  await ctx.db.delete(timeline).where(eq(timeline.statementId, id));
  await insertPlaces(ctx, edition);
  await writePublicExcerpts(ctx, id, detail.excerpts ?? []);
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
