import { sql } from "drizzle-orm";
import type { Context } from "../../context";
import type { PublicCue } from "../transcript";

/** A cue as the desk works on it. */
export type DeskCue = PublicCue & {
  id: string;
  /** How many corrections lie over it, and the latest of them. */
  corrections: number;
  corrected: { by: string; at: string; reason: string } | null;
  /** What the file says of the speaker, where a correction lies over it. */
  originalSpeaker?: string;
};

type Row = {
  id: string;
  position: number;
  start_ms: number;
  end_ms: number;
  speaker: string;
  text: string;
  corrections: number;
  corrected_text: string | null;
  corrected_speaker: string | null;
  reason: string | null;
  by: string | null;
  at: Date | string | null;
};

/**
 * The cues of a transcript in the order of its file, corrections laid over: all of them, or those a stretch of time
 * touches. Whoever calls has found that the transcript may be read.
 */
export async function transcriptCues(
  { db }: Context,
  transcriptId: string,
  within?: { fromMs: number; toMs: number },
): Promise<DeskCue[]> {
  const rows = await db.execute<Row>(sql`
    select c.id, c.position, c.start_ms, c.end_ms, c.speaker, c.text, coalesce(k.corrections, 0)::int as corrections,
      k.text as corrected_text, k.speaker as corrected_speaker, k.reason, u.name as by, k.at
    from desk.cues c
    left join (
      select distinct on (k.cue_id) k.*, count(*) over (partition by k.cue_id) as corrections
      from desk.cue_corrections k join desk.cues q on q.id = k.cue_id
      where q.transcript_id = ${transcriptId}::uuid
      order by k.cue_id, k.id desc
    ) k on k.cue_id = c.id
    left join desk.users u on u.id = k.made_by_id
    where c.transcript_id = ${transcriptId}::uuid
      ${within ? sql`and c.start_ms < ${within.toMs} and greatest(c.end_ms, c.start_ms + 1) > ${within.fromMs}` : sql``}
    order by c.position`);
  return rows.map(cueOf);
}

function cueOf(row: Row): DeskCue {
  const cue = { id: row.id, position: row.position, startMs: row.start_ms, endMs: row.end_ms };
  const corrections = row.corrections;
  if (row.corrected_text === null || row.corrected_speaker === null) {
    return { ...cue, speaker: row.speaker, text: row.text, corrections, corrected: null };
  }
  return {
    ...cue,
    speaker: row.corrected_speaker,
    text: row.corrected_text,
    corrections,
    corrected: { by: row.by ?? "", at: new Date(row.at ?? 0).toISOString(), reason: row.reason ?? "" },
    ...(row.corrected_text !== row.text && { original: row.text }),
    ...(row.corrected_speaker !== row.speaker && { originalSpeaker: row.speaker }),
  };
}
