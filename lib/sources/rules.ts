import type { SourceDisclosure } from "@/db/evidence-vocabulary";
import type { SourceKind } from "@/db/vocabulary";

// What was made to be passed on, or belongs to the public, is shown whole; of what somebody else published for their
// own readers, only the passages cited.
const shownWhole: readonly SourceKind[] = [
  "press_release",
  "letter",
  "official_record",
  "transcript",
  "video",
  "audio",
];

/** How much of a public source readers see, where nobody decided. */
export const usualDisclosure = (kind: SourceKind): SourceDisclosure =>
  shownWhole.includes(kind) ? "whole" : "passages";
