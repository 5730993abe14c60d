import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicSources, publicTranscripts } from "@/db/schema";
import type { PublicCue } from "../../media/transcript";

/** A transcript of a recording as readers see it, corrections laid over. */
export type PublicTranscript = {
  id: string;
  /** The number of the source it belongs to, which may be another than the recording's. */
  sourceNumber: number;
  sourceId: string;
  captureId: string;
  language: string;
  madeBy: string;
  cues: PublicCue[];
};

const columns = {
  id: publicTranscripts.id,
  sourceNumber: publicSources.number,
  sourceId: publicTranscripts.sourceId,
  captureId: publicTranscripts.captureId,
  language: publicTranscripts.language,
  madeBy: publicTranscripts.madeBy,
  cues: sql<PublicCue[]>`${publicTranscripts.cues}`,
};

/** The transcripts of a recording, the first to come first. */
export const recordingTranscripts = (db: Database, mediaCaptureId: string): Promise<PublicTranscript[]> =>
  db
    .select(columns)
    .from(publicTranscripts)
    .innerJoin(publicSources, eq(publicSources.id, publicTranscripts.sourceId))
    .where(eq(publicTranscripts.mediaCaptureId, mediaCaptureId))
    .orderBy(publicTranscripts.id);

/** One transcript by its id. */
export async function publicTranscript(db: Database, id: string): Promise<PublicTranscript | null> {
  const [row] = await db
    .select(columns)
    .from(publicTranscripts)
    .innerJoin(publicSources, eq(publicSources.id, publicTranscripts.sourceId))
    .where(eq(publicTranscripts.id, id));
  return row ?? null;
}
