import { eq, sql } from "drizzle-orm";
import { editions, publicCorrections } from "@/db/schema";
import type { ActorContext } from "../context";
import { writePublicExcerpts } from "../evidence/publish-excerpts";
import { one } from "../rows";
import type { Edition } from "./build-edition";
import { basisOf, type Gathered } from "./gather-edition";
import { makeEdition } from "./make-edition";
import { replacePlaces } from "./write-places";

/**
 * Writes the next version of an edition, in the transaction that issues its correction: what readers saw is kept as a
 * version, the notice comes before them, and the places in the timelines follow. The moments are the database's own.
 */
export async function correctEdition(
  ctx: ActorContext,
  { gathered, contentHash, correctionId }: { gathered: Gathered; contentHash: string; correctionId: string },
): Promise<{ edition: Edition; version: number }> {
  await keepVersion(ctx, correctionId);
  const notice = await insertNotice(ctx, correctionId);
  const { version } = notice;
  const edition = await makeEdition(ctx, gathered, version);
  const { card, detail, filedOn } = edition;
  await ctx.db
    .update(editions)
    .set({
      status: card.status,
      sourceId: card.source.id,
      contentHash,
      filedOn,
      card,
      detail,
      basis: basisOf(gathered),
      version,
      correctedAt: notice.issuedAt,
    })
    .where(eq(editions.statementId, card.id));
  await replacePlaces(ctx, edition);
  await writePublicExcerpts(ctx, card.id, detail.excerpts ?? []);
  return { edition, version };
}

async function keepVersion(ctx: ActorContext, correctionId: string): Promise<void> {
  await ctx.db.execute(sql`
    insert into record.versions (statement_id, version, content_hash, card, detail, basis, shown_from, shown_to)
    select e.statement_id, e.version, e.content_hash, e.card, e.detail || '{"links": []}', e.basis,
      coalesce(e.corrected_at, e.published_at), c.issued_at
    from record.editions e join desk.corrections c on c.statement_id = e.statement_id
    where c.id = ${correctionId}::uuid`);
}

async function insertNotice(ctx: ActorContext, correctionId: string) {
  await ctx.db.execute(sql`
    insert into record.corrections (id, statement_id, number, version, kind, note, signed_by, issued_at, wrong_since)
    select c.id, c.statement_id, e.number, e.version + 1, c.kind, c.note, u.name, c.issued_at,
      coalesce(e.corrected_at, e.published_at)
    from desk.corrections c join record.editions e on e.statement_id = c.statement_id
    join desk.users u on u.id = c.issued_by_id
    where c.id = ${correctionId}::uuid`);
  return one(
    await ctx.db
      .select({ version: publicCorrections.version, issuedAt: publicCorrections.issuedAt })
      .from(publicCorrections)
      .where(eq(publicCorrections.id, correctionId)),
  );
}
