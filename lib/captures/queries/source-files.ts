import { sql } from "drizzle-orm";
import type {
  CaptureMethod,
  CaptureState,
  Derivation,
  ExtractionOutcome,
  MediaKind,
  SoundState,
} from "@/db/evidence-vocabulary";
import { sources } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";
import type { ExtractionReport } from "../texts";

/** A file of a source as the desk works on it. */
export type DeskFile = {
  id: string;
  state: CaptureState;
  sha256: string | null;
  /** Bytes. */
  size: number | null;
  mediaType: string;
  name: string;
  method: CaptureMethod;
  address: string;
  finalAddress: string;
  /** ISO instant. */
  obtainedAt: string;
  obtainedBy: string;
  note: string;
  /** Why it was refused; empty unless it was. */
  refusal: string;
  derivation: Derivation | null;
  parentId: string | null;
  /** The file it was made from, where this person may read its source. */
  parent: { name: string; method: CaptureMethod; sourceId: string; sourceTitle: string } | null;
  /** Whether a statement may rest on it. */
  citable: boolean;
  /** What drawing its text came to, the last time it came to a text, else the last time. */
  text: {
    outcome: ExtractionOutcome;
    extractor: string;
    version: string;
    /** Code points. */
    length: number;
    report: ExtractionReport;
  } | null;
  recording: { kind: MediaKind; durationMs: number | null; sound: SoundState } | null;
  /** The records request it came of. */
  release: { requestId: string; number: number | null; subject: string; agencyName: string } | null;
};

/** The files of a source, the first obtained first; those of a source this person may not read are not there. */
export async function sourceFiles(ctx: ActorContext, sourceId: string): Promise<DeskFile[]> {
  authorize(ctx, "capture.add");
  const readable = readableSources(ctx) ?? sql`true`;
  const rows = await ctx.db.execute<DeskFile>(sql`
    with readable as (select id, title from ${sources} where ${readable})
    select c.id, c.state, c.sha256, c.size::float8 as size, c.media_type as "mediaType", c.original_name as name,
      c.method, c.address, c.final_address as "finalAddress", ${instant} as "obtainedAt", u.name as "obtainedBy",
      c.note, c.refusal, c.derivation, c.parent_id as "parentId", desk.citable(c.id) as citable,
      (select jsonb_build_object('name', p.original_name, 'method', p.method, 'sourceId', s.id, 'sourceTitle', s.title)
        from desk.captures p join readable s on s.id = p.source_id where p.id = c.parent_id) as parent,
      (select jsonb_build_object('outcome', t.outcome, 'extractor', t.extractor, 'version', t.extractor_version,
          'length', length(t.text), 'report', t.report)
        from desk.capture_texts t where t.capture_id = c.id
        order by (t.outcome = 'text') desc, t.sequence desc limit 1) as text,
      (select jsonb_build_object('kind', m.kind, 'durationMs', m.duration_ms, 'sound', m.sound)
        from desk.media m where m.capture_id = c.id) as recording,
      (select jsonb_build_object('requestId', r.id, 'number', r.number, 'subject', r.subject, 'agencyName', r.agency_name)
        from desk.released_items i join desk.records_requests r on r.id = i.request_id where i.capture_id = c.id) as release
    from desk.captures c
    join readable s on s.id = c.source_id
    join desk.users u on u.id = c.obtained_by_id
    where c.source_id = ${sourceId}::uuid
    order by c.id`);
  return [...rows];
}

const instant = sql`to_char(c.obtained_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
