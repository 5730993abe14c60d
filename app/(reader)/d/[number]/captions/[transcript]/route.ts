import { plainAnswer } from "@/app/_server/plain-answer";
import { publicTranscript } from "@/lib/evidence/queries/recording-transcripts";
import { writeVtt } from "@/lib/media/write-vtt";
import { readRecordNumber } from "@/lib/record-number";
import { recordId } from "@/lib/text";

/** The lines of a public transcript as WebVTT, for players and to take away. */
export const GET = plainAnswer<{ number: string; transcript: string }>("text/vtt", async ({ params, db }) => {
  const id = recordId.safeParse(params.transcript);
  const transcript = id.success ? await publicTranscript(db, id.data) : null;
  if (!transcript || transcript.sourceNumber !== readRecordNumber(params.number, "D")) return null;
  return writeVtt(transcript.cues);
});
