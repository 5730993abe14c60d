import type { Coverage, MediaKind, SoundState } from "@/db/evidence-vocabulary";

export const mediaKindLabels: Record<MediaKind, string> = { video: "Video", audio: "Audio" };

export const soundLabels: Record<SoundState, string> = {
  sound: "With sound",
  silent: "Without sound",
  unknown: "Not known whether it has sound",
};

export const coverageLabels: Record<Coverage, string> = {
  shows: "The recording shows this",
  partly_shows: "The recording shows this in part",
  cannot_show: "The recording cannot show this",
};

/** The name of a language as English readers know it; the tag itself where there is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
