import type { ChosenSource, Known, KnownRecording } from "@/components/statements/entry-form/known";
import type { ActorContext } from "@/lib/context";
import { sourceTexts } from "@/lib/excerpts/queries/source-texts";
import { recordingsById } from "@/lib/media/queries/find-recordings";
import { type DeskRecording, sourceRecordings } from "@/lib/media/queries/source-recordings";
import { recordingToPlay } from "../../sources/_source/recording-to-play";

/** Texts beyond this, all together, are searched on the server and not sent to the page. UTF-16 units. */
const longestShown = 400_000;

/** What of the files of a source can be cited. Whoever calls has decided who may read it. */
export async function citableFiles(
  ctx: ActorContext,
  source: Pick<ChosenSource, "id" | "number" | "title"> | null,
): Promise<Pick<Known, "texts" | "recordings">> {
  if (!source) return { texts: [], recordings: [] };
  const [texts, { recordings }] = await Promise.all([
    sourceTexts(ctx, source.id),
    sourceRecordings(ctx, source.id),
  ]);
  let left = longestShown;
  const shown = (text: string) => {
    if (text.length > left) return null;
    left -= text.length;
    return text;
  };
  return {
    texts: texts
      .filter(({ method }) => method !== "pasted")
      .map(({ textId, captureId, text, name, mediaType }) => ({
        textId,
        captureId,
        name: name || mediaType,
        text: shown(text),
      })),
    recordings: recordings.map((recording) => knownRecording(recording, source)),
  };
}

/** Recordings by their files, of whatever sources this person may read. */
export async function citableRecordings(
  ctx: ActorContext,
  captureIds: readonly string[],
): Promise<KnownRecording[]> {
  const found = await recordingsById(ctx, captureIds);
  return found.map(({ recording, sourceNumber, sourceTitle }) =>
    knownRecording(recording, { number: sourceNumber, title: sourceTitle }),
  );
}

const knownRecording = (
  recording: DeskRecording,
  source: Pick<ChosenSource, "number" | "title">,
): KnownRecording => ({
  captureId: recording.captureId,
  sourceId: recording.sourceId,
  sourceTitle: source.number === null ? source.title : `D-${source.number} ${source.title}`,
  name: recording.name || recording.mediaType,
  playable: recordingToPlay(recording),
  transcriptId: recording.transcripts.find(({ cueCount }) => cueCount > 0)?.id ?? null,
});
