// The closed word lists of evidence: captures, excerpts, recordings, records requests. Imports nothing.

/** How a newsroom came by the bytes of a capture. */
export const captureMethods = [
  "pasted",
  "uploaded",
  "fetched",
  "emailed",
  "command_line",
  "derived",
] as const;
export type CaptureMethod = (typeof captureMethods)[number];

/** pending: being stored; ready: stored, and read back with the same hash; refused: never to be cited. */
export const captureStates = ["pending", "ready", "refused"] as const;
export type CaptureState = (typeof captureStates)[number];

/** What a file made out of another file is. */
export const derivations = [
  "edited_clip",
  "proxy",
  "captions",
  "transcript",
  "poster",
  "redacted",
  "other",
] as const;
export type Derivation = (typeof derivations)[number];

/** What drawing the text of a capture came to. Only "text" can be quoted from. */
export const extractionOutcomes = [
  "text",
  "no_text",
  "empty",
  "encrypted",
  "damaged",
  "too_large",
  "timed_out",
  "unsupported",
] as const;
export type ExtractionOutcome = (typeof extractionOutcomes)[number];

/** How much of a public source readers see: all we hold of it, or the cited passages. */
export const sourceDisclosures = ["whole", "passages"] as const;
export type SourceDisclosure = (typeof sourceDisclosures)[number];

/** What an excerpt is cited for: the words of record themselves, what stands around them, or a day. */
export const excerptPurposes = ["words", "context", "date"] as const;
export type ExcerptPurpose = (typeof excerptPurposes)[number];

/** Whether an excerpt was chosen by a person or found by looking for the words. */
export const excerptOrigins = ["chosen", "found"] as const;
export type ExcerptOrigin = (typeof excerptOrigins)[number];

/** Where a passage stands in a later text of the same capture. */
export const anchorStates = ["exact", "moved", "lost"] as const;
export type AnchorState = (typeof anchorStates)[number];

/** What a recording lets one see or hear of the matter. */
export const coverages = ["shows", "partly_shows", "cannot_show"] as const;
export type Coverage = (typeof coverages)[number];

export const mediaKinds = ["video", "audio"] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** Whether a recording carries sound. Silent footage cannot prove words. */
export const soundStates = ["sound", "silent", "unknown"] as const;
export type SoundState = (typeof soundStates)[number];

export const requestEventKinds = [
  "filed",
  "acknowledged",
  "extended",
  "fee_asked",
  "fee_paid",
  "partly_refused",
  "refused",
  "appealed",
  "appeal_decided",
  "released",
  "withdrawn",
  "closed",
  "other",
] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];
