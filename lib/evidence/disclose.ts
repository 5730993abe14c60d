// The documents themselves before readers: files, texts, pages and transcripts of a source that is disclosed whole.
import { type SQL, sql } from "drizzle-orm";
import type { Context } from "../context";
import type { GatheredEvidence } from "./gather-evidence";

/** Texts and pages never change, so what readers have stays and what is new is added; transcripts are corrected. */
export async function discloseWhole(
  ctx: Context,
  { sourceId, captures }: Pick<GatheredEvidence, "sourceId" | "captures">,
): Promise<void> {
  if (captures.length === 0) return;
  const ids = captures.map(({ id }) => id);
  await ctx.db.execute(sql`
    insert into record.texts (id, source_id, capture_id, sequence, text, blocks)
    ${textRows(sourceId, ids)} on conflict (id) do nothing`);
  await ctx.db.execute(sql`
    insert into record.pages (text_id, number, start, "end", width, height, image_sha256)
    ${pageRows(ids)} on conflict (text_id, number) do nothing`);
  await ctx.db.execute(sql`
    insert into record.files (sha256, source_id, capture_id, media_type, size, name)
    ${fileRows(sourceId, ids)} on conflict (capture_id, sha256) do nothing`);
  await ctx.db.execute(sql`
    insert into record.transcripts (id, source_id, capture_id, media_capture_id, language, made_by, cues)
    ${transcriptRows(sourceId, ids)}
    on conflict (id) do update set media_capture_id = excluded.media_capture_id, language = excluded.language,
      made_by = excluded.made_by, cues = excluded.cues`);
}

/** Takes back the documents of a source of which readers are to see the cited passages alone. */
export async function disclosePassages(ctx: Context, sourceId: string): Promise<void> {
  await ctx.db.execute(sql`
    delete from record.pages where text_id in (select id from record.texts where source_id = ${sourceId}::uuid)`);
  await ctx.db.execute(sql`delete from record.texts where source_id = ${sourceId}::uuid`);
  await ctx.db.execute(sql`delete from record.files where source_id = ${sourceId}::uuid`);
  await ctx.db.execute(sql`delete from record.transcripts where source_id = ${sourceId}::uuid`);
}

const among = (ids: readonly string[]): SQL => sql`any(${`{${ids.join(",")}}`}::uuid[])`;

// Of a scan there are no words, but pictures of its pages.
const isShown: SQL = sql`(t.outcome = 'text' or exists (
  select from desk.capture_pages i where i.text_id = t.id and i.image_sha256 is not null))`;

export const textRows = (sourceId: string, captureIds: readonly string[]): SQL => sql`
  select t.id, ${sourceId}::uuid as source_id, t.capture_id, t.sequence, t.text, t.blocks
  from desk.capture_texts t where t.capture_id = ${among(captureIds)} and ${isShown}`;

export const pageRows = (captureIds: readonly string[]): SQL => sql`
  select p.text_id, p.number, p.start, p."end", p.width, p.height, p.image_sha256
  from desk.capture_pages p join desk.capture_texts t on t.id = p.text_id
  where t.capture_id = ${among(captureIds)} and ${isShown}`;

export const fileRows = (sourceId: string, captureIds: readonly string[]): SQL => sql`
  select c.sha256, ${sourceId}::uuid as source_id, c.id as capture_id, c.media_type, c.size, c.original_name as name
  from desk.captures c where c.id = ${among(captureIds)}`;

// The latest correction of a cue lies over what the file says; "original" keeps that.
export const transcriptRows = (sourceId: string, captureIds: readonly string[]): SQL => sql`
  select t.id, ${sourceId}::uuid as source_id, t.capture_id,
    (select m.id from desk.captures m join desk.sources s on s.id = m.source_id
      where m.id = t.media_capture_id and m.state = 'ready' and s.number is not null) as media_capture_id,
    t.language, t.made_by,
    coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('position', q.position, 'startMs', q.start_ms,
        'endMs', q.end_ms, 'speaker', coalesce(k.speaker, q.speaker), 'text', coalesce(k.text, q.text),
        'original', case when k.text <> q.text then q.text end)) order by q.position)
      from desk.cues q left join lateral (
        select text, speaker from desk.cue_corrections where cue_id = q.id order by id desc limit 1
      ) k on true where q.transcript_id = t.id), '[]') as cues
  from desk.transcripts t where t.capture_id = ${among(captureIds)}`;
