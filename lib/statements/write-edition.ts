import { eq, sql } from "drizzle-orm";
import { editions } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { writePublicExcerpts } from "../evidence/publish-excerpts";
import type { Edition } from "./build-edition";
import { remakeVersions } from "./edition-versions";
import { basisOf, type Gathered, revisionsById } from "./gather-edition";
import { makeEdition } from "./make-edition";
import { insertPlaces, replacePlaces } from "./write-places";

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

/** Writes an edition, its versions and its places again, as this release makes them of the revisions they were made from. */
export async function remakeEdition(ctx: Context, id: string): Promise<void> {
  const [present] = await ctx.db
    .select({ basis: editions.basis, version: editions.version })
    .from(editions)
    .where(eq(editions.statementId, id))
    .for("update");
  if (!present) return;
  const edition = await makeEdition(ctx, await revisionsById(ctx, id, present.basis), present.version);
  const { card, detail, filedOn } = edition;
  await ctx.db.update(editions).set({ card, detail, filedOn }).where(eq(editions.statementId, id));
  if (present.version > 1) await remakeVersions(ctx, id);
  await replacePlaces(ctx, edition);
  await writePublicExcerpts(ctx, id, detail.excerpts ?? []);
}

/**
 * Public statements that link to one just published, corrected or retracted show it as it is now. Only the links
 * change: the revisions an edition was made from stay the same.
 */
export async function refreshLinksTo(ctx: ActorContext, targetId: string): Promise<void> {
  const linking = await ctx.db.execute<{ id: string }>(sql`
    select l.statement_id as id from desk.statement_links l join record.editions e on e.statement_id = l.statement_id
    where l.target_id = ${targetId}::uuid
    union
    -- While a correction is open, its links are not those readers see.
    select e.statement_id from desk.corrections c join record.editions e on e.statement_id = c.statement_id
    join desk.revisions r on r.subject_id = e.statement_id and r.id = any(e.basis)
    where c.state not in ('issued', 'withdrawn')
      and r.content -> 'links' @> jsonb_build_array(jsonb_build_object('targetId', ${targetId}::text))
    order by id`);
  for (const { id } of linking) {
    const [row] = await ctx.db
      .select({ basis: editions.basis, version: editions.version })
      .from(editions)
      .where(eq(editions.statementId, id));
    if (!row) continue;
    const { detail } = await makeEdition(ctx, await revisionsById(ctx, id, row.basis), row.version);
    await ctx.db.update(editions).set({ detail }).where(eq(editions.statementId, id));
  }
}
