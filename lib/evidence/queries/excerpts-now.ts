// The cited places of a statement as they stand now, as a part of another query.
import { type SQL, sql } from "drizzle-orm";
import type { ExcerptState } from "../../excerpts/public-excerpt";
import type { PublicCue } from "../../media/transcript";
import type { EvidenceRecording } from "../source-evidence";

/** What may have changed of a cited place since its edition was published, and what is shown beside it. */
export type ExcerptNow = {
  /** PublicExcerpt.position */
  position: number;
  state: ExcerptState;
  /** Whether readers may download the file. */
  given: boolean;
  /** Whether readers may read the whole text. */
  readable: boolean;
  /** For a range of time: the recording, where readers may play it. */
  recording: CitedRecording | null;
};

export type CitedRecording = {
  captureId: string;
  sha256: string;
  mediaType: string;
  name: string;
  /** The number of the source it belongs to. */
  sourceNumber: number;
  facts: EvidenceRecording;
  /** What is said in the range and shortly before and after it; null where there is no transcript. */
  transcript: {
    id: string;
    sourceNumber: number;
    language: string;
    madeBy: string;
    cues: PublicCue[];
  } | null;
};

/** Milliseconds of a transcript shown before and after a cited range. */
const around = 8000;

/** ExcerptNow[] of a statement, as JSON; null for one that cites no place. */
export const excerptsNow = (statementId: SQL): SQL => sql`(
  select json_agg(json_build_object('position', x.position, 'state', x.state,
    'given', exists (select from record.files f where f.capture_id = x.capture_id),
    'readable', exists (select from record.texts t where t.id = x.text_id),
    'recording', case when x.from_ms is not null then ${recording} end) order by x.position)
  from record.excerpts x where x.statement_id = ${statementId})`;

const transcript: SQL = sql`(
  select json_build_object('id', t.id, 'sourceNumber', o.number, 'language', t.language, 'madeBy', t.made_by,
    'cues', coalesce((select jsonb_agg(cue order by place) from jsonb_array_elements(t.cues) with ordinality q(cue, place)
      where (cue ->> 'startMs')::int < x.to_ms + ${around} and (cue ->> 'endMs')::int > x.from_ms - ${around}), '[]'))
  from record.transcripts t join record.sources o on o.id = t.source_id
  where t.media_capture_id = f.capture_id order by t.id limit 1)`;

// A passage of a transcript is a passage of the recording it belongs to.
const recording: SQL = sql`(
  select json_build_object('captureId', f.capture_id, 'sha256', f.sha256, 'mediaType', f.media_type, 'name', f.name,
    'sourceNumber', s.number,
    'facts', (select held -> 'recording' from record.source_evidence v, jsonb_array_elements(v.evidence -> 'captures') held
      where v.source_id = f.source_id and held ->> 'id' = f.capture_id::text),
    'transcript', ${transcript})
  from record.files f join record.sources s on s.id = f.source_id
  where f.media_type ~ '^(video|audio)/' and f.capture_id = coalesce(
    (select t.media_capture_id from record.transcripts t where t.source_id = x.source_id and t.capture_id = x.capture_id),
    x.capture_id)
  limit 1)`;
