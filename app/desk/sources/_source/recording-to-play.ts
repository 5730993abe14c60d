import type { PlayableRecording } from "@/components/media/player";
import { deskCaptionsPath } from "@/lib/media/addresses";
import type { DeskRecording } from "@/lib/media/queries/source-recordings";

/** A recording for the player of the desk, where files and captions stand at addresses of their own. */
export const recordingToPlay = (recording: DeskRecording): PlayableRecording => ({
  kind: recording.kind,
  src: `/desk/files/${recording.captureId}`,
  mediaType: recording.mediaType,
  name: recording.name || "Recording without a name",
  durationMs: recording.durationMs,
  frameRate: recording.frameRate,
  clock: recording.clock,
  poster: recording.posterId && `/desk/files/${recording.posterId}`,
  captions: recording.transcripts.map(({ id, language, madeBy }) => ({
    src: deskCaptionsPath(id),
    language,
    madeBy,
  })),
});
