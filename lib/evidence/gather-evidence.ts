// What the desk holds of the evidence of public sources, by one statement. Only what stands on the desk's side of a
// public source is gathered; what of it readers see is decided in build-evidence.ts.
import { type SQL, sql } from "drizzle-orm";
import type { SourceDisclosure } from "@/db/evidence-vocabulary";
import type { Context } from "../context";
import type { EvidenceCapture, EvidenceRecording, EvidenceRequest, SourceEvidence } from "./source-evidence";

/** A parent is null as well where it belongs to a source that is not public. */
export type GatheredCapture = Omit<EvidenceCapture, "recording"> & {
  recording:
    | (Omit<EvidenceRecording, "clock"> & { clockReads: string; clockAtMs: number | null; clockNote: string })
    | null;
};

/** The number is null until the first public source it led to. */
export type GatheredRequest = Omit<EvidenceRequest, "number"> & { number: number | null };

export type GatheredEvidence = {
  sourceId: string;
  disclosure: SourceDisclosure;
  captures: GatheredCapture[];
  requests: GatheredRequest[];
  transcripts: SourceEvidence["transcripts"];
  /** Whether readers were given texts or files of it before. */
  given: boolean;
  /** Other public sources that hold something made out of it, or the transcript of one of its recordings. */
  beside: string[];
};

/** The evidence of those of the sources that are public, each held until the transaction ends. */
export async function gatherEvidence(
  ctx: Context,
  sourceIds: readonly string[],
  { hold = true }: { hold?: boolean } = {},
): Promise<GatheredEvidence[]> {
  if (sourceIds.length === 0) return [];
  const rows = await ctx.db.execute<{ gathered: GatheredEvidence }>(sql`
    with recursive wanted as (
      select id, disclosure from desk.sources
      where id = any(${`{${sourceIds.join(",")}}`}::uuid[]) and number is not null
      order by id ${hold ? sql`for no key update` : sql``}
    ), held as (
      select c.* from desk.captures c join wanted w on w.id = c.source_id
      where c.state = 'ready' and (${citedOrGiven} or (c.method <> 'pasted' and ${vouchedFor}))
    ), origins(source_id, id, parent_id) as (
      select source_id, id, parent_id from held
      union
      select o.source_id, p.id, p.parent_id from origins o
      join desk.captures p on p.id = o.parent_id join desk.sources s on s.id = p.source_id and s.number is not null
    )
    select jsonb_build_object(
      'sourceId', w.id,
      'disclosure', w.disclosure,
      'captures', coalesce((select jsonb_agg(${capture} order by c.id) from held c
        left join desk.media m on m.capture_id = c.id where c.source_id = w.id), '[]'),
      'requests', coalesce((select jsonb_agg(${request} order by r.created_at, r.id) from desk.records_requests r
        where r.id in (select i.request_id from desk.released_items i join origins o on o.id = i.capture_id
          where o.source_id = w.id)), '[]'),
      'transcripts', coalesce((select jsonb_agg(${transcript} order by t.id) from desk.transcripts t
        join held c on c.id = t.capture_id where c.source_id = w.id), '[]'),
      'given', exists (select from record.files where source_id = w.id)
        or exists (select from record.texts where source_id = w.id)
        or exists (select from record.transcripts where source_id = w.id),
      'beside', coalesce((${beside}), '[]')
    ) as gathered
    from wanted w order by w.id`);
  return rows.map(({ gathered }) => gathered);
}

// Pasted text is a reporter's working text: what a public statement cites of it is evidence, earlier wordings are not.
// What readers were given once stays.
const citedOrGiven: SQL = sql`(
  exists (select from record.excerpts e where e.source_id = c.source_id and e.capture_id = c.id)
  or exists (select from record.source_evidence g
    where g.source_id = c.source_id and g.evidence -> 'captures' @> jsonb_build_array(jsonb_build_object('id', c.id))))`;

// Two people stand behind a file as they do behind words: it was there when somebody approved a statement of its source
// that is public now, or an editor brought it. What a reporter adds later waits for the next approval. Files we made
// ourselves out of another follow it.
const vouchedFor: SQL = sql`(
  c.method = 'derived'
  or exists (select from desk.users u where u.id = c.obtained_by_id and u.role in ('editor', 'admin'))
  or exists (
    select from desk.reviews r join desk.statements s on s.id = r.statement_id
    where r.decision = 'approve' and r.at >= c.ready_at and s.number is not null and (s.source_id = c.source_id
      or exists (select from desk.excerpts e join desk.captures f on f.id = e.capture_id
        where e.statement_id = s.id and f.source_id = c.source_id))))`;

const isPublic = (captureId: SQL): SQL => sql`exists (
  select from desk.captures p join desk.sources s on s.id = p.source_id
  where p.id = ${captureId} and p.state = 'ready' and s.number is not null)`;

const capture: SQL = sql`jsonb_build_object(
  'id', c.id, 'sha256', c.sha256, 'size', c.size, 'mediaType', c.media_type, 'name', c.original_name,
  'method', c.method, 'address', c.address, 'finalAddress', c.final_address,
  'obtainedAt', to_char(c.obtained_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'note', c.note,
  'derivation', c.derivation, 'parentId', case when ${isPublic(sql`c.parent_id`)} then c.parent_id end,
  'text', (select jsonb_build_object('id', t.id, 'outcome', t.outcome, 'extractor', t.extractor,
      'version', t.extractor_version, 'report', t.report)
    from desk.capture_texts t where t.capture_id = c.id order by (t.outcome = 'text') desc, t.sequence desc limit 1),
  'recording', case when m.capture_id is not null then jsonb_build_object('kind', m.kind, 'durationMs', m.duration_ms,
    'width', m.width, 'height', m.height, 'frameRate', m.frame_rate, 'sound', m.sound,
    'clockReads', m.clock_reads, 'clockAtMs', m.clock_at_ms, 'clockNote', m.clock_note) end)`;

const request: SQL = sql`jsonb_build_object(
  'id', r.id, 'number', r.number, 'subject', r.subject, 'agency', r.agency_name, 'law', r.law,
  'reference', r.reference, 'requester', r.requester_name,
  'events', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'sent', e.sent_edtf,
      'postmarked', e.postmarked_edtf, 'received', e.received_edtf, 'exemption', e.exemption, 'note', e.note,
      'replaced', exists (select from desk.request_events l where l.replaces_id = e.id)) order by e.position)
    from desk.request_events e where e.request_id = r.id), '[]'),
  'items', coalesce((select jsonb_agg(jsonb_build_object('description', i.description, 'redactions', i.redactions,
      'captureId', i.capture_id) order by i.position)
    from desk.released_items i
    where i.request_id = r.id and (i.capture_id is null or ${isPublic(sql`i.capture_id`)})), '[]'))`;

const transcript: SQL = sql`jsonb_build_object(
  'id', t.id, 'captureId', t.capture_id, 'language', t.language, 'madeBy', t.made_by, 'cues', t.cue_count,
  'mediaCaptureId', case when ${isPublic(sql`t.media_capture_id`)} then t.media_capture_id end,
  'corrected', (select count(distinct k.cue_id) from desk.cue_corrections k join desk.cues q on q.id = k.cue_id
    where q.transcript_id = t.id))`;

const beside: SQL = sql`
  select jsonb_agg(distinct o.source_id) from desk.captures own
  join lateral (
    select d.source_id from desk.captures d where d.parent_id = own.id
    union all
    select d.source_id from desk.transcripts t join desk.captures d on d.id = t.capture_id where t.media_capture_id = own.id
    union all
    select d.source_id from desk.released_items i join desk.released_items other on other.request_id = i.request_id
    join desk.captures d on d.id = other.capture_id where i.capture_id = own.id
  ) o on o.source_id <> w.id
  join desk.sources s on s.id = o.source_id and s.number is not null
  where own.source_id = w.id`;
