import type { MediaKind } from "@/db/evidence-vocabulary";

/** Video or sound alone, as its media type says; a container of both may hold only one. */
export const kindOfRecording = (mediaType: string): MediaKind =>
  mediaType.startsWith("audio/") ? "audio" : "video";
