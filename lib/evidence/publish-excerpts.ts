// The cited places of published statements before readers, each where it stands in the latest text of its file.
import { type SQL, sql } from "drizzle-orm";
import type { Context } from "../context";
import type { PublicExcerpt } from "../excerpts/public-excerpt";

/** Writes the excerpts of an edition in their order, in the transaction that publishes it. */
export async function writePublicExcerpts(
  ctx: Context,
  statementId: string,
  excerpts: readonly PublicExcerpt[],
): Promise<void> {
  if (excerpts.length > 0) {
    await ctx.db.execute(sql`
      insert into record.excerpts (statement_id, position, source_id, capture_id, text_id, start, "end", from_ms, to_ms,
        state, excerpt)
      ${excerptRows(statementId, excerpts)}
      on conflict (statement_id, position) do update set source_id = excluded.source_id,
        capture_id = excluded.capture_id, text_id = excluded.text_id, start = excluded.start, "end" = excluded."end",
        from_ms = excluded.from_ms, to_ms = excluded.to_ms, state = excluded.state, excerpt = excluded.excerpt`);
  }
  await ctx.db.execute(sql`
    delete from record.excerpts where statement_id = ${statementId}::uuid and position > ${excerpts.length}`);
}

/** Says again where the public passages of these captures stand: for when a newer text was drawn and they were found in it. */
export async function refreshPublicExcerpts(ctx: Context, captureIds: readonly string[]): Promise<void> {
  if (captureIds.length === 0) return;
  await ctx.db.execute(sql`
    update record.excerpts x set text_id = p.text_id, start = p.start, "end" = p."end", state = p.state
    from (${placedExcerpts(sql`select statement_id, position as place, excerpt from record.excerpts
      where statement_id in (select statement_id from record.excerpts
        where capture_id = any(${`{${captureIds.join(",")}}`}::uuid[]))`)}) p
    where p.statement_id = x.statement_id and p.place = x.position
      and (x.text_id, x.start, x."end", x.state) is distinct from (p.text_id, p.start, p."end", p.state)`);
}

/** The rows of an edition's excerpts as they belong before readers. */
export const excerptRows = (statementId: string, excerpts: readonly PublicExcerpt[]): SQL => sql`
  select p.statement_id, p.place as position, (p.excerpt -> 'source' ->> 'id')::uuid as source_id, p.capture_id, p.text_id,
    p.start, p."end", p.from_ms, p.to_ms, p.state, p.excerpt
  from (${placedExcerpts(sql`select ${statementId}::uuid as statement_id, place::int as place, excerpt
    from jsonb_array_elements(${JSON.stringify(excerpts)}::text::jsonb) with ordinality x(excerpt, place)`)}) p`;

/**
 * Where the excerpts of editions stand, of rows (statement_id, place, excerpt). A passage that a newer text no longer
 * holds keeps its place in the text it was cited from. One not looked for yet in a newer text stands where it stood; so
 * does each while a correction is open, since the entry cites other places by then.
 */
export const placedExcerpts = (listed: SQL): SQL => sql`
  select l.statement_id, l.place, l.excerpt, l.capture_id, l.from_ms, l.to_ms,
    case when h.statement_id is not null then h.text_id when a.state in ('exact', 'moved') then a.text_id else l.text_id end as text_id,
    case when h.statement_id is not null then h.start when a.state in ('exact', 'moved') then a.start else l.start end as start,
    case when h.statement_id is not null then h."end" when a.state in ('exact', 'moved') then a."end" else l."end" end as "end",
    coalesce(h.state, a.state::text, 'exact') as state
  from (
    select statement_id, place, excerpt, (excerpt -> 'capture' ->> 'id')::uuid as capture_id,
      (excerpt ->> 'textId')::uuid as text_id, (excerpt ->> 'start')::int as start, (excerpt ->> 'end')::int as "end",
      (excerpt ->> 'fromMs')::int as from_ms, (excerpt ->> 'toMs')::int as to_ms
    from (${listed}) listed
  ) l
  left join record.excerpts h on h.statement_id = l.statement_id and h.position = l.place
    and desk.open_correction(l.statement_id) is not null
  left join lateral (
    select a.text_id, a.start, a."end", a.state
    from desk.excerpts e join desk.excerpt_anchors a on a.excerpt_id = e.id join desk.capture_texts t on t.id = a.text_id
    where e.statement_id = l.statement_id and (e.capture_id, e.text_id, e.start, e."end") = (l.capture_id, l.text_id, l.start, l."end")
      and t.outcome = 'text'
    order by t.sequence desc limit 1
  ) a on true`;
